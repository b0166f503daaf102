import type { DocumentView } from './features.js';
import type { ModelCard } from './model-file.js';
import { COLUMN, COLUMNS, KIND } from './word-table.js';

/** Tokens on either side of a capital in which words that may stand inside names are looked at. */
const REACH = 2;

/** Tells which tokens can be part of a name at all, so that the others need no features. */
export interface CandidateFilter {
  /** Writes 1 for each token of a sentence that may be in a name, else 0. */
  mark(view: DocumentView, sentenceIndex: number, candidates: Uint8Array): void;
}

/**
 * A filter from the training set: a word in lower case or a mark is looked at only if it was ever part of a name there,
 * and, unless it was so on its own, only beside a capital or a figure. Lines without telling capitals are looked at whole.
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
        const isOpen = pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || pos === 'X' || alone.has(word);
        candidates[token] = isOpen || (beside.has(word) && isBesideStrong(isStrong, token)) ? 1 : 0;
      }
    },
  };
}

function isBesideStrong(isStrong: (token: number) => boolean, token: number): boolean {
  for (let distance = 1; distance <= REACH; distance++) {
    if (isStrong(token - distance) || isStrong(token + distance)) return true;
  }
  return false;
}
