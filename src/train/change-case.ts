import type { Tokenized } from '../document/document.js';

export const CASES = ['capitals', 'titled', 'lower'] as const;
export type Case = (typeof CASES)[number];

/** Words that a headline in Title Case leaves small. */
const SMALL = new Set('a an and as at but by for from in into of on or the to vs via with'.split(' '));

const CHANGES: Readonly<Record<Case, (word: string, isFirst: boolean) => string>> = {
  capitals: (word) => word.toUpperCase(),
  titled: (word, isFirst) =>
    !isFirst && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  lower: (word) => word.toLowerCase(),
};

/**
 * A copy of an article in which some sentences are set as headlines or in lower case, so that a tagger learns to do
 * without capitals. Offsets stay: a word whose length would change is left alone.
 *
 * @param choose the case of each sentence; undefined leaves it
 */
export function changeCase(doc: Tokenized, choose: (sentence: number) => Case | undefined): Tokenized {
  const tokens = [...doc.tokens];
  let text = '';
  let read = 0;
  for (const [index, { firstToken, endToken }] of doc.sentences.entries()) {
    const chosen = choose(index);
    if (chosen === undefined) continue;
    const change = CHANGES[chosen];
    for (let at = firstToken; at < endToken; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      const changed = change(token.text, at === firstToken);
      if (changed.length !== token.text.length) continue;
      tokens[at] = { ...token, text: changed };
      text += doc.text.slice(read, token.start) + changed;
      read = token.end;
    }
  }
  return { ...doc, text: text + doc.text.slice(read), tokens };
}
