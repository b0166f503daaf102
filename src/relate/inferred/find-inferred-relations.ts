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
    stated: mergeRelations(found).filter(
      ({ factuality, confidence }) => factuality === undefined && confidence >= SURE,
    ),
  };
  const known = new Set(found.map(keyOf));
  const mentions = new Map(doc.mentions.map((mention) => [mention.id, mention]));
  const namesOf = (id: string): readonly Mention[] =>
    (premises.entities.get(id)?.mentions ?? []).flatMap((mention) => mentions.get(mention) ?? []);
  const relations: Relation[] = [];
  for (const { name, confidence, conclude } of INFERENCES) {
    for (const conclusion of conclude(premises)) {
      const key = keyOf(conclusion);
      if (conclusion.subject === conclusion.object || known.has(key)) continue;
      known.add(key);
      const evidence = witness(doc.text, namesOf(conclusion.subject), namesOf(conclusion.object));
      if (evidence !== undefined)
        relations.push({ ...conclusion, ...evidence, confidence, by: `${BY}${name}` });
    }
  }
  return relations;
}

function keyOf({ subject, predicate, object }: Conclusion | Relation): string {
  return `${subject} ${predicate} ${object ?? ''}`;
}

function divisionsByCode(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const divisions = new Map<string, string>();
  for (const { id, type, location } of entities) {
    const code = `${location?.country} ${location?.admin1}`;
    if (type === 'GPE' && location?.precision === 'admin1' && !divisions.has(code)) divisions.set(code, id);
  }
  return divisions;
}

/** From the first mention of the subject to the object's nearest, where a paragraph holds both; else the former alone. */
function witness(text: string, [subject]: readonly Mention[], objects: readonly Mention[]): Span | undefined {
  if (subject === undefined) return undefined;
  const behind = firstBehind(objects, subject.start);
  const [after, before] = [objects[behind], objects[behind - 1]];
  const isAfter =
    before === undefined || (after !== undefined && after.start - subject.end < subject.start - before.end);
  const object = isAfter ? after : before;
  const whole = object === undefined ? undefined : spanOf(text, [subject, object]);
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
