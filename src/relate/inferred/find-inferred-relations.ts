import type { Entity, Mention, Relation, Resolved } from '../../document/document.js';
import type { Span } from '../../document/span.js';
import { countriesByCode } from '../countries.js';
import { spanOf } from '../evidence.js';
import { mergeRelations } from '../merge-relations.js';
import { type Conclusion, INFERENCES, type Premises } from './inferences.js';

/** How sure a relation has to be for another to follow from it. */
const SURE = 0.7;

/** How `by` begins where no phrase states a relation. */
const BY = 'inferred:';

/**
 * What follows from what newsgraph knows and from what the article states, though no phrase states it: the town lies in
 * the country, the country's president is its citizen. A relation that is stated, if only to be denied, is none.
 */
export function findInferredRelations(doc: Resolved, found: readonly Relation[]): readonly Relation[] {
  const premises: Premises = {
    entities: new Map(doc.entities.map((entity) => [entity.id, entity])),
    countries: countriesByCode(doc.entities),
    divisions: divisionsByCode(doc.entities),
    stated: mergeRelations(found.filter(isPremise)),
  };
  const drawn = INFERENCES.map(({ conclude }) => conclude(premises));
  if (drawn.every((conclusions) => conclusions.length === 0)) return [];
  const known = new Set(found.map(keyOf));
  const names = mentionsByEntity(doc.mentions);
  const relations: Relation[] = [];
  for (const [index, { name, confidence }] of INFERENCES.entries()) {
    for (const conclusion of drawn[index] ?? []) {
      const key = keyOf(conclusion);
      if (conclusion.subject === conclusion.object || known.has(key)) continue;
      known.add(key);
      const evidence = witness(doc.text, names.get(conclusion.subject), names.get(conclusion.object));
      if (evidence !== undefined)
        relations.push({ ...conclusion, ...evidence, confidence, by: `${BY}${name}` });
    }
  }
  return relations;
}

/** Predicates from which something follows. */
const FERTILE: ReadonlySet<string> = new Set(['located_in', 'holds_position', 'child_of']);

function isPremise({ predicate, factuality, confidence }: Relation): boolean {
  return FERTILE.has(predicate) && factuality === undefined && confidence >= SURE;
}

function keyOf({ subject, predicate, object }: Conclusion | Relation): string {
  return `${subject} ${predicate} ${object ?? ''}`;
}

function mentionsByEntity(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const byEntity = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.kind !== 'name' || mention.entity === null) continue;
    const own = byEntity.get(mention.entity);
    if (own === undefined) byEntity.set(mention.entity, [mention]);
    else own.push(mention);
  }
  return byEntity;
}

function divisionsByCode(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const divisions = new Map<string, string>();
  for (const { id, type, location } of entities) {
    if (type !== 'GPE' || location?.precision !== 'admin1') continue;
    const code = `${location.country} ${location.admin1}`;
    if (!divisions.has(code)) divisions.set(code, id);
  }
  return divisions;
}

/** How far apart two names of one paragraph may stand, in characters. */
const REACH = 2000;

/** From the first mention of the subject to the object's nearest, where a paragraph holds both; else the former alone. */
function witness(
  text: string,
  [subject]: readonly Mention[] = [],
  objects: readonly Mention[] = [],
): Span | undefined {
  if (subject === undefined) return undefined;
  const behind = firstBehind(objects, subject.start);
  const near = [objects[behind - 1], objects[behind]].flatMap((object) => {
    const distance = object === undefined ? Infinity : Math.abs(object.start - subject.start);
    return object === undefined || distance > REACH ? [] : [{ object, distance }];
  });
  const [nearest] = near.toSorted((a, b) => a.distance - b.distance);
  const whole = nearest && spanOf(text, [subject, nearest.object]);
  return whole ?? { start: subject.start, end: subject.end };
}

/** Index of the first mention that begins behind a place; their number where there is none. */
function firstBehind(mentions: readonly Mention[], place: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.start ?? Infinity) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
