import type { TrainingDocument } from './build-training-set.js';

export interface NameWords {
  /** Lower-case words and marks that are names or begin names of their own, such as "striker". */
  readonly nameWords: readonly string[];
  /** Those that stand only inside names, between capitals: "of", "de", "-". */
  readonly besideWords: readonly string[];
}

/** Times that the training set must show a word in a name. */
const LEAST_SEEN = 2;

/** The lower-case words and marks of names, which tell a tagger where it need not look. */
export function collectNameWords(documents: readonly TrainingDocument[]): NameWords {
  const alone = new Map<string, number>();
  const beside = new Map<string, number>();
  for (const { doc, names, scheme } of documents) {
    let token = 0;
    const ours = names.filter(({ label }) => scheme.types[label] !== undefined);
    for (const { start, end } of ours.toSorted((a, b) => a.start - b.start)) {
      while ((doc.tokens[token]?.end ?? Infinity) <= start) token++;
      const first = token;
      while ((doc.tokens[token]?.start ?? Infinity) < end) token++;
      const words = doc.tokens.slice(first, token).map(({ text }) => text);
      const hasCapital = words.some((word) => /^\p{Lu}|\d|^\p{Ll}{1,2}\p{Lu}/u.test(word));
      for (const word of words) {
        if (/^\p{Lu}|\d/u.test(word)) continue;
        const counts = hasCapital ? beside : alone;
        counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
      }
    }
  }
  return { nameWords: frequent(alone), besideWords: frequent(beside) };
}

function frequent(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .filter(([, count]) => count >= LEAST_SEEN)
    .map(([word]) => word)
    .toSorted();
}
