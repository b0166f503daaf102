/** What is known of a word apart from an article: the lists that it stands in, and its places in known names. */
export const WORD_BIT = {
  givenName: 1,
  surname: 2,
  role: 4,
  ordinary: 8,
  personFirst: 1 << 4,
  personLast: 1 << 5,
  personInside: 1 << 6,
  organisation: 1 << 7,
  organisationFirst: 1 << 8,
  organisationInside: 1 << 9,
  organisationLast: 1 << 10,
  place: 1 << 11,
  people: 1 << 12,
  landLast: 1 << 13,
  eventLast: 1 << 14,
  workLast: 1 << 15,
  productFirst: 1 << 16,
  city: 1 << 17,
  cityFirst: 1 << 18,
  cityLast: 1 << 19,
  listedGivenName: 1 << 20,
  listedSurname: 1 << 21,
} as const;

/** Lower-case word → its bits of WORD_BIT. */
export type NameWords = ReadonlyMap<string, number>;

/** Reads name-words.tsv: a line for each set of bits, with its words. */
export function readNameWords(content: string): NameWords {
  const found = new Map<string, number>();
  for (const line of content.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const bits = Number(line.slice(0, tab));
    for (const word of line.slice(tab + 1).split(' ')) found.set(word, bits);
  }
  return found;
}
