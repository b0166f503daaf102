import type { Sentence, TaggedMention, Tokenized } from '../../document/document.js';
import { firstEndingAfter, overlaps, type Span } from '../../document/span.js';
import { FIRST_HASH, hashOn } from '../../document/text-table.js';
import { goesOn, type Gazetteer, type ListedEntry } from './create-gazetteer.js';
import { plainName } from './folded-codes.js';
import type { CaseRule } from './gazetteer-entry.js';

interface Candidate extends Span {
  readonly entry: ListedEntry;
}

const BLANK = 32;

/** Whether a name of the text is one of a gazetteer's, by its rule for capitals. Both are plain. */
const SAME: Readonly<Record<CaseRule, (name: string, text: string) => boolean>> = {
  exact: (name, text) => name === text,
  capitals: (name, text) => name === text || name.toUpperCase() === text,
  any: (name, text) => name.toLowerCase() === text.toLowerCase(),
};

/**
 * The names of a gazetteer in a text, on the boundaries of tokens and within a sentence. Of those that overlap, the one
 * with the higher priority is taken, then the one further left, then the longer, then the one listed first.
 *
 * @param tagged what the tagger found, in order: an entry that may not overwrite a name of that type is passed over
 * @param taken what may not be overwritten at all, in order
 */
export function findListed(
  doc: Tokenized,
  gazetteer: Gazetteer,
  tagged: readonly TaggedMention[],
  taken: readonly Span[],
): readonly TaggedMention[] {
  const candidates: Candidate[] = [];
  for (const sentence of doc.sentences) scanSentence(doc, sentence, gazetteer, candidates);
  const found: Candidate[] = [];
  const inOrder = candidates.toSorted(
    (a, b) =>
      b.entry.priority - a.entry.priority ||
      a.start - b.start ||
      b.end - a.end ||
      a.entry.order - b.entry.order,
  );
  const used = new Uint8Array(candidates.length === 0 ? 0 : doc.text.length);
  for (const { start, end } of taken) used.fill(1, start, end);
  for (const candidate of inOrder) {
    const { start, end, entry } = candidate;
    if (used.subarray(start, end).includes(1) || !mayOverwrite(entry, candidate, tagged)) continue;
    used.fill(1, start, end);
    found.push(candidate);
  }
  return found.toSorted((a, b) => a.start - b.start).map((candidate) => toMention(doc.text, candidate));
}

function scanSentence(
  { text, tokens }: Tokenized,
  { firstToken, endToken }: Sentence,
  gazetteer: Gazetteer,
  candidates: Candidate[],
): void {
  const { table, folded, longest } = gazetteer;
  for (let first = firstToken; first < endToken; first++) {
    const start = tokens[first]?.start ?? 0;
    let hash = FIRST_HASH;
    let end = start;
    let value = 0;
    for (let index = first; index < endToken; index++) {
      const token = tokens[index];
      if (token === undefined || token.end - start > longest + 10) break;
      if (token.start > end) {
        if (!goesOn(value)) break;
        hash = hashOn(hash, BLANK);
      }
      for (let at = token.start; at < token.end; at++) hash = hashOn(hash, folded[text.charCodeAt(at)] ?? 0);
      end = token.end;
      value = table.find(hash);
      if (value > 1) addCandidates(text, { start, end }, gazetteer, value, candidates);
    }
  }
}

function addCandidates(
  text: string,
  { start, end }: Span,
  gazetteer: Gazetteer,
  value: number,
  candidates: Candidate[],
): void {
  const surface = plainName(text.slice(start, end));
  for (const entry of gazetteer.named(value)) {
    const isSame = SAME[entry.case];
    if ([entry.name, ...entry.aliases].some((name) => isSame(plainName(name), surface)))
      candidates.push({ start, end, entry });
  }
}

function mayOverwrite({ overwrites }: ListedEntry, span: Span, tagged: readonly TaggedMention[]): boolean {
  for (let index = firstEndingAfter(tagged, span.start); index < tagged.length; index++) {
    const mention = tagged[index];
    if (mention === undefined || !overlaps(mention, span)) return true;
    if (!overwrites.includes(mention.type)) return false;
  }
  return true;
}

function toMention(text: string, { start, end, entry }: Candidate): TaggedMention {
  const { name, type, id, aliases, file } = entry;
  return {
    start,
    end,
    text: text.slice(start, end),
    type,
    kind: 'name',
    confidence: 1,
    by: `gazetteer:${file.name}`,
    ...(id === undefined ? {} : { known: { kb: file.name, id, name, aliases } }),
  };
}
