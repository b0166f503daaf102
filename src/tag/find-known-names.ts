import type { TaggedMention, Tokenized } from '../document/document.js';
import type { Knowledge, KnowledgeMatch } from '../document/knowledge.js';
import { firstEndingAfter, type Span } from '../document/span.js';
import { isCapitalised } from './capital-runs.js';
import { knownForm, longestKnown } from './longest-known.js';

/** Longest known name in tokens that is looked for. */
const LONGEST = 10;
/** A name of one word says too little by itself. */
const FEWEST_WORDS = 2;
/** The share of such names that are right in UNER English EWT and CrossNER politics: 71 of 99, 904 of 1,312. */
const CONFIDENCE = 0.7;

/**
 * Names of several words that the knowledge base has with one type only and that are no ordinary words, from left to
 * right without overlaps: the lowest layer, for where nothing else speaks.
 *
 * @param taken where something else has spoken, in order and without overlaps
 */
export function findKnownNames(
  doc: Tokenized,
  knowledge: Knowledge,
  taken: readonly Span[],
): readonly TaggedMention[] {
  const found: TaggedMention[] = [];
  const { text, tokens } = doc;
  for (const { firstToken, endToken } of doc.sentences) {
    let first = firstToken;
    let place = firstEndingAfter(taken, tokens[firstToken]?.start ?? 0);
    while (first < endToken) {
      const { start, text: word } = tokens[first] ?? { start: Infinity, text: '' };
      while ((taken[place]?.end ?? Infinity) <= start) place++;
      const next = taken[place]?.start ?? Infinity;
      let end = first;
      if (next > start && isCapitalised(word)) {
        let limit = first;
        while (limit < Math.min(endToken, first + LONGEST) && (tokens[limit]?.end ?? Infinity) <= next)
          limit++;
        end = limit - first < FEWEST_WORDS ? first : longestKnown(text, tokens, first, limit, knowledge);
      }
      const mention = end - first < FEWEST_WORDS ? undefined : toMention(doc, first, end, knowledge);
      if (mention !== undefined) found.push(mention);
      first = Math.max(end, first + 1);
    }
  }
  return found;
}

function toMention(
  { text, tokens }: Tokenized,
  first: number,
  end: number,
  knowledge: Knowledge,
): TaggedMention | undefined {
  const entry = soleEntry(knowledge.lookup(knownForm(text, tokens, first, end)));
  const start = tokens[first]?.start;
  const stop = tokens[end - 1]?.end;
  if (entry === undefined || start === undefined || stop === undefined) return undefined;
  return {
    start,
    end: stop,
    text: text.slice(start, stop),
    type: entry.type,
    kind: 'name',
    confidence: CONFIDENCE,
    by: `gazetteer:${entry.file}`,
  };
}

/** The first of the readings, where all have its type and none is ambiguous. */
function soleEntry(matches: readonly KnowledgeMatch[]) {
  const [first] = matches;
  return matches.every(({ entry, ambiguous }) => !ambiguous && entry.type === first?.entry.type)
    ? first?.entry
    : undefined;
}
