import type { Unit } from '../clause/unit.js';

/**
 * The words from the verb to the object, verbs as infinitives, without auxiliaries, adverbs and articles: "had
 * threatened to halt its talks with" → "threaten to halt talks with". A passive keeps its "be", "be sent to", unless it
 * is turned around. Undefined where a verb is not known.
 */
export function predicateOf(words: readonly Unit[], isTurned: boolean): string | undefined {
  const isHabit = words[0]?.word === 'used' && words[1]?.kind === 'I';
  const parts = (isHabit ? words.slice(1) : words).map((unit, index) => wordOf(unit, index > 0, isTurned));
  return parts.includes(undefined) ? undefined : parts.join(' ');
}

function wordOf({ kind, word, verb }: Unit, follows: boolean, isTurned: boolean): string | undefined {
  if (verb?.lemma === undefined) return verb === undefined ? word : undefined;
  // "stop buying"
  if (follows && kind === 'G') return word;
  const plain = verb.isPassive && !isTurned ? `be ${word}` : verb.lemma;
  return follows && kind === 'I' ? `to ${plain}` : plain;
}
