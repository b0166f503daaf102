import type { Sentence, TaggedMention, Token, Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import { compareSpans, overlaps } from '../document/span.js';
import { isCapitalised, type TokenRange } from './capital-runs.js';
import { findRoles, standsByName } from './find-roles.js';
import { readLoudNames, readNames, type Memory, type Reading } from './read-names.js';
import type { Tagger } from './tagger.js';
import type { WordLists } from './word-lists.js';

/** Share of capitalised words from which on, in a line without a full stop, capitals say nothing: headlines in Title Case. */
const LOUD = 0.7;

/**
 * A tagger without training: runs of capitalised words, read with the knowledge base, compromise's word lists and a
 * short table of clues. It serves where no trained model is at hand, and as the mark that one has to beat.
 */
export function createCapitalsTagger(knowledge: Knowledge, lists: WordLists): Tagger {
  return {
    name: `capitals/1+knowledge/${knowledge.version}`,
    findMentions(doc) {
      const memory: Memory = new Map();
      const quiet: Sentence[] = [];
      const loud: Sentence[] = [];
      for (const sentence of doc.sentences) (isLoud(doc.tokens, sentence) ? loud : quiet).push(sentence);
      const mentions = [
        ...quiet.flatMap((sentence) => readSentence({ doc, sentence, knowledge, lists, memory }, readNames)),
        ...loud.flatMap((sentence) =>
          readSentence({ doc, sentence, knowledge, lists, memory }, readLoudNames),
        ),
      ];
      return mentions.toSorted(compareSpans);
    },
  };
}

function readSentence(
  reading: Reading,
  read: (reading: Reading) => readonly TaggedMention[],
): readonly TaggedMention[] {
  const names = read(reading);
  const people = names.filter(({ type }) => type === 'PERSON');
  if (people.length === 0) return names;
  const { doc, sentence, lists } = reading;
  const titles = findRoles(doc.tokens, sentence, lists)
    .filter((role) => standsByName(role, doc.tokens, people))
    .map((role) => toTitle(doc, role))
    .filter((title) => names.every((name) => !overlaps(name, title)));
  return [...names, ...titles];
}

function toTitle({ tokens, text }: Tokenized, { first, end }: TokenRange): TaggedMention {
  const start = tokens[first]?.start ?? 0;
  const stop = tokens[end - 1]?.end ?? start;
  return {
    start,
    end: stop,
    text: text.slice(start, stop),
    type: 'TITLE',
    kind: 'name',
    confidence: 0.67,
    by: 'rule:role',
  };
}

/** Whether no word of several is in lower case: "KEY FACTS". */
function isInCapitals(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  let words = 0;
  for (let index = firstToken; index < endToken; index++) {
    const word = tokens[index]?.text ?? '';
    if (/\p{Ll}/u.test(word)) return false;
    if (/\p{Lu}/u.test(word)) words++;
  }
  return words > 1;
}

function isLoud(tokens: readonly Token[], sentence: Sentence): boolean {
  if (/^[.!?]$/.test(tokens[sentence.endToken - 1]?.text ?? '')) return false;
  let words = 0;
  let capitals = 0;
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const word = tokens[index]?.text ?? '';
    if (word.length < 4 || !/^\p{L}/u.test(word)) continue;
    words++;
    if (isCapitalised(word)) capitals++;
  }
  return (words >= 4 && capitals / words >= LOUD) || (words > 0 && isInCapitals(tokens, sentence));
}
