const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'of the for and in on to at a an de la le les du des et y e del della di da do dos und für der die das van voor en og i'.split(
    ' ',
  ),
);

/** Letters by which a name of two words or more may be called: with and without its function words ("MoD", "WHO"). */
export function initialsOf(words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  const all = words.map((word) => word[0] ?? '').join('');
  const main = words
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => word[0] ?? '')
    .join('');
  return main === all || main.length < 2 ? [all] : [main, all];
}

/**
 * Whether the letters of `short` stand in `name` in their order, the first at its beginning and at least half of them
 * at the beginning of words: "unicef" in "united nations children's emergency fund". Linear in the name's length.
 */
export function isContraction(short: string, words: readonly string[]): boolean {
  if (short.length < 2 || short[0] !== words[0]?.[0]) return false;
  let next = 0;
  let atStart = 0;
  for (const word of words) {
    for (let position = 0; position < word.length && next < short.length; position++) {
      if (word[position] !== short[next]) continue;
      next++;
      if (position === 0) atStart++;
    }
  }
  return next === short.length && atStart * 2 >= short.length;
}

/**
 * Whether `short` is put together from the beginnings of a name's main words, each of them in turn: "nepad" from "new
 * partnership for africas development", "taipower" from "taiwan power". Bounded: `short` is looked at up to 14 letters.
 */
export function isMadeOfBeginnings(short: string, words: readonly string[]): boolean {
  const first = words.find((word) => !FUNCTION_WORDS.has(word)) ?? '';
  if (words.length < 2 || short.length > 14 || short[0] !== first[0]) return false;
  const main = words.filter((word) => !FUNCTION_WORDS.has(word));
  if (main.length < 2 || first.startsWith(short) || short.startsWith(first)) return false;
  let ends = new Set([0]);
  for (const word of main) {
    const next = new Set<number>();
    for (const start of ends) {
      for (
        let length = 1;
        word[length - 1] !== undefined && word[length - 1] === short[start + length - 1];
        length++
      ) {
        next.add(start + length);
      }
    }
    ends = next;
  }
  return ends.has(short.length);
}
