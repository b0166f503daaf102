/**
 * A cell that a spreadsheet would run as a formula begins with one of these, also in their full-width forms, or
 * with white space before them that some programs pass over.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** "-3", "-1,250.75" and "-4.5%" are numbers and no formula. */
const NEGATIVE_NUMBER = /^-\d+(?:[.,]\d+)*%?$/;

/** A cell's text, with an apostrophe before it where a spreadsheet would run it. */
export function makeSafe(text: string): string {
  return FORMULA.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}
