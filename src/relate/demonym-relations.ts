import type { Relation, Resolved } from '../document/document.js';
import { countryOfDemonyms } from './countries.js';

/** `nationality_of` from each demonym to its country, where the article names both; the evidence is the demonym. */
export function findDemonymRelations({ entities, mentions }: Resolved): readonly Relation[] {
  const countries = countryOfDemonyms(entities);
  if (countries.size === 0) return [];
  const relations: Relation[] = [];
  const stated = new Set<string>();
  for (const { entity, start, end } of mentions) {
    const country = entity === null ? undefined : countries.get(entity);
    if (entity === null || country === undefined || stated.has(entity)) continue;
    stated.add(entity);
    relations.push({
      subject: entity,
      predicate: 'nationality_of',
      object: country,
      start,
      end,
      confidence: 0.95,
      by: 'rule:<nationality>',
    });
  }
  return relations;
}
