/** Longer than any byline, in characters. */
const LONGEST = 120;

/** "By Lebohang Motshweneng at Ellis Park", "BY JANE DOE, Associated Press", "From Peter Moyo in Harare" */
const SIGNED =
  /^(?:(?:[Ww]ritten |[Rr]eporting |[Ww]ords )?[Bb]y|BY|From|FROM)[ :]\s{0,3}(?:(?:our|Our|OUR|a|the|the staff of) )?\p{Lu}/u;
const SENTENCE_END = /[\p{Ll}\d)”"][.!?:]["”]?$/u;

/** "Jane Doe, Nairobi", "Rosalind Fairclough in Oshikango", "Jane Doe and Ali Nur, Health Correspondents" */
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:(?:van|von|de|der|den|da|dos|di|bin|al|el|la|le|ter|ten) ){0,2}\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}";
const PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:de |of |and )?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}";
const BARE = new RegExp(
  `^(?<names>${NAME}(?: and ${NAME})?)(?:(?:(?: in | at |, | \\| )${PLACE}){1,3}|, (?:\\p{L}+ )?(?:editor|correspondent|reporter|writer)s?)$`,
  'u',
);

/** "By Ada Obi and Kofi Mensah.", "By Ada Obi, Lu Xun and Kofi Mensah, Reuters." */
const FULL_NAMES = new RegExp(
  `^(?:[Bb]y|BY) ${NAME}(?:, ${NAME}){0,4}(?:,? (?:and|AND|&|with) ${NAME})?(?:, ${PLACE})?\\.?$`,
  'u',
);

/** Whether a paragraph is nothing but "By" and names with their first names, be there a full stop or not. */
export function isFullByline(text: string): boolean {
  return text.length <= LONGEST && FULL_NAMES.test(text);
}

/** Whether a paragraph of the head is signed: it begins with "By" and a name, and is no sentence. */
export function isSignedByline(text: string): boolean {
  return isFullByline(text) || (text.length <= LONGEST && SIGNED.test(text) && !SENTENCE_END.test(text));
}

/** The names of a byline without "By": a name, then a place or a post; undefined where the text has another form. */
export function namesOfBareByline(text: string): string | undefined {
  return text.length <= LONGEST ? BARE.exec(text)?.groups?.['names'] : undefined;
}
