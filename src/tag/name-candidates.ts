import type { DocumentView } from './features.js';
import type { ModelCard } from './model-file.js';
import { COLUMN, COLUMNS, KIND } from './word-table.js';

/** Tokens on either side of a capital in which linking words, and nouns and adjectives, are looked at. */
const LINK_REACH = 2;
const NOUN_REACH = 4;

/** Parts of speech of the words that names and roles are made of. */
const OPEN_CLASSES: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'X']);

/** Tells which tokens can be part of a name at all, so that the others need no features. */
export interface CandidateFilter {
  /** Writes 1 for each token of a sentence that may be in a name, else 0. */
  mark(view: DocumentView, sentenceIndex: number, candidates: Uint8Array): void;
}

/**
 * A filter from the training set: a word in lower case or a mark is looked at if it was ever a name of its own there, or
 * where it stands near a capital or a figure and is a noun, an adjective, or a word that links names. Lines without
 * telling capitals are looked at whole.
 */
export function createCandidateFilter({ nameWords, besideWords }: ModelCard): CandidateFilter {
  const alone = new Set(nameWords);
  const beside = new Set(besideWords);
  return {
    mark(view, sentenceIndex, candidates) {
      const { doc, wordRows, rows, kinds } = view;
      const { firstToken, endToken } = doc.sentences[sentenceIndex] ?? { firstToken: 0, endToken: 0 };
      if (kinds[sentenceIndex] !== 'plain') {
        candidates.fill(1, firstToken, endToken);
        return;
      }
      const isStrong = (token: number) =>
        token >= firstToken &&
        token < endToken &&
        ((wordRows[(rows[token] ?? 0) * COLUMNS + COLUMN.kind] ?? 0) & (KIND.capitalised | KIND.figures)) !==
          0;
      for (let token = firstToken; token < endToken; token++) {
        if (isStrong(token)) {
          candidates[token] = 1;
          continue;
        }
        const { text = '', pos = 'X' } = doc.tokens[token] ?? {};
        const word = text.toLowerCase();
        const reach = OPEN_CLASSES.has(pos) ? NOUN_REACH : beside.has(word) ? LINK_REACH : 0;
        candidates[token] = alone.has(word) || isNearStrong(isStrong, token, reach) ? 1 : 0;
      }
    },
  };
}

function isNearStrong(isStrong: (token: number) => boolean, token: number, reach: number): boolean {
  for (let distance = 1; distance <= reach; distance++) {
    if (isStrong(token - distance) || isStrong(token + distance)) return true;
  }
  return false;
}
