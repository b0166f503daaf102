/** Comparisons of two lists of words. All but `isSubsequence` take both in their order and without gaps. */

export function startsWithWords(words: readonly string[], start: readonly string[]): boolean {
  return start.length <= words.length && start.every((word, index) => words[index] === word);
}

export function endsWithWords(words: readonly string[], end: readonly string[]): boolean {
  const offset = words.length - end.length;
  return offset >= 0 && end.every((word, index) => words[offset + index] === word);
}

/** Whether every word of `inner` agrees, in order, with some word of `outer`, gaps allowed. */
export function isSubsequence(
  inner: readonly string[],
  outer: readonly string[],
  agree: (a: string, b: string) => boolean,
): boolean {
  let next = 0;
  for (const word of outer) {
    const wanted = inner[next];
    if (wanted === undefined) return true;
    if (agree(wanted, word)) next++;
  }
  return next === inner.length;
}

export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && startsWithWords(a, b);
}
