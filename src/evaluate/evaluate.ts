import type { Evaluated } from './evaluated.js';
import type { GoldDocument } from './gold.js';
import type { Layer, LayerReport } from './report.js';
import { scoreEntities } from './score-entities.js';
import { scoreMentions } from './score-mentions.js';
import { scorePlaces } from './score-places.js';
import { scorePronouns } from './score-pronouns.js';
import { scoreQuantities } from './score-quantities.js';
import { scoreQuotes } from './score-quotes.js';
import { scoreRelations } from './score-relations.js';
import { scoreTimes } from './score-times.js';

interface Scorer {
  readonly layer: Layer;
  readonly isAnnotated: (gold: GoldDocument) => boolean;
  readonly score: (evaluated: readonly Evaluated[]) => LayerReport;
}

const SCORERS: readonly Scorer[] = [
  { layer: 'mentions', isAnnotated: ({ mentions }) => mentions !== undefined, score: scoreMentions },
  { layer: 'times', isAnnotated: ({ times }) => times !== undefined, score: scoreTimes },
  {
    layer: 'quantities',
    isAnnotated: ({ quantities }) => quantities !== undefined && quantities.length > 0,
    score: scoreQuantities,
  },
  {
    layer: 'entities',
    isAnnotated: ({ mentions }) => mentions?.some(({ entity }) => entity !== undefined) === true,
    score: scoreEntities,
  },
  { layer: 'pronouns', isAnnotated: ({ pronouns }) => pronouns !== undefined, score: scorePronouns },
  { layer: 'places', isAnnotated: ({ places }) => places !== undefined, score: scorePlaces },
  { layer: 'relations', isAnnotated: ({ relations }) => relations !== undefined, score: scoreRelations },
  { layer: 'quotes', isAnnotated: ({ quotes }) => quotes !== undefined, score: scoreQuotes },
];

/** Compares Documents with their gold, layer by layer; a layer that no gold document annotates is left out. */
export function evaluate(evaluated: readonly Evaluated[], layers: readonly Layer[]): readonly LayerReport[] {
  return SCORERS.filter(
    ({ layer, isAnnotated }) => layers.includes(layer) && evaluated.some(({ gold }) => isAnnotated(gold)),
  ).map(({ score }) => score(evaluated));
}
