import type { EntityType } from '../document/types.js';
import type { LabelScheme } from './label-tokens.js';

/**
 * The types that sets of these schemes can teach: of types that none of them tells apart the first that a scheme
 * names, and none that no set annotates. CoNLL-2003 alone teaches PERSON, ORG, GPE for its LOC and NORP for its MISC:
 * were its LOC learned as three types, each would get a third of the likelihood, and decoding, which looks at one at a
 * time, would miss places.
 */
export function learnableTypes(schemes: readonly LabelScheme[]): ReadonlySet<EntityType> {
  const firstWith = new Map<string, EntityType>();
  for (const type of schemes.flatMap(({ types }) => Object.values(types).flat())) {
    const key = schemes.map((scheme) => labelsFor(type, scheme)).join(';');
    if (!firstWith.has(key)) firstWith.set(key, type);
  }
  return new Set(firstWith.values());
}

/** The labels of a scheme that may stand for a type, as one string. */
function labelsFor(type: EntityType, { types }: LabelScheme): string {
  return Object.entries(types)
    .filter(([, possible]) => possible.includes(type))
    .map(([label]) => label)
    .join(',');
}
