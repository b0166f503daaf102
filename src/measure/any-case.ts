/** Pieces of a pattern in which letters are no letters of the text, or form a class (1), or are alone (2). */
const PIECE =
  /\\[pP]\{[^}]*\}|\\k<[^>]*>|\\u[\dA-Fa-f]{4}|\\.|\(\?<[^=!>][^>]*>|\[((?:\\.|[^\]\\])*)\]|(\p{L})/gsu;
/** Members of a class: a range of letters from (1) to (2), a letter (3). */
const MEMBER = /\\[pP]\{[^}]*\}|\\u[\dA-Fa-f]{4}|\\.|(\p{L})-(\p{L})|(\p{L})/gsu;

/**
 * The same pattern for words in any case, without the flag `i`: with it, V8 asks ICU for the other cases of every
 * letter, and patterns with hundreds of words take a second to compile.
 */
export function anyCase(source: string): string {
  const letters = new Map<string, string>();
  return source.replace(PIECE, (piece: string, members?: string, letter?: string) => {
    if (members !== undefined) return `[${members.replace(MEMBER, writeMember)}]`;
    if (letter === undefined) return piece;
    const written = letters.get(letter) ?? writeLetter(letter, true);
    letters.set(letter, written);
    return written;
  });
}

function writeMember(member: string, from?: string, to?: string, letter?: string): string {
  if (letter !== undefined) return writeLetter(letter, false);
  if (from === undefined || to === undefined || from > 'z') return member;
  return `${from.toLowerCase()}-${to.toLowerCase()}${from.toUpperCase()}-${to.toUpperCase()}`;
}

function writeLetter(letter: string, isAlone: boolean): string {
  const cases = [...new Set([letter, letter.toLowerCase(), letter.toUpperCase()])].filter(
    ({ length }) => length === 1,
  );
  const written = cases.join('');
  return isAlone && cases.length > 1 ? `[${written}]` : written;
}
