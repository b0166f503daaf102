import type { Measured } from '../../document/document.js';
import type { PronounNumber } from './pronoun-forms.js';
import { PRONOUN_WEIGHTS } from './pronoun-weights.js';
import { createRank, type Ranked } from './rank.js';
import { walkPronouns, type NamedThing, type Question } from './walk-pronouns.js';

/** A word that stands for a named thing without naming it. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly kind: 'pronoun' | 'nominal';
  readonly thing: number;
  readonly confidence: number;
  readonly by: string;
}

const rank = createRank(PRONOUN_WEIGHTS);
/** The least probability at which a pronoun is tied to a thing; below it is left alone. */
const LEAST: Readonly<Record<PronounNumber, number>> = {
  person: 0.25,
  thing: 0.6,
  several: 0.6,
  relative: 0,
};

/** Finds what pronouns stand for, in order of reading. Takes linear time. */
export function findReferences(doc: Measured, things: readonly NamedThing[]): readonly Reference[] {
  const references: Reference[] = [];
  walkPronouns(doc, things, (question) => {
    const { token, number } = question.pronoun;
    const best = number === 'relative' ? headOf(question) : rank(question);
    const span = doc.tokens[token];
    if (best === undefined || span === undefined || best.probability < LEAST[number]) return undefined;
    references.push({
      start: span.start,
      end: span.end,
      kind: 'pronoun',
      thing: best.thing,
      confidence: Math.round(best.probability * 1000) / 1000,
      by: number === 'relative' ? 'resolver:relative' : 'resolver:pronoun',
    });
    return best;
  });
  return references;
}

/** How sure it is that "who" stands for the name that it follows: "the wife of Dahl, who" may be about her. */
const RELATIVE = 0.9;

function headOf({ candidates: [head] }: Question): Ranked | undefined {
  return head === undefined ? undefined : { thing: head.candidate.thing, probability: RELATIVE };
}
