import type { Entity, Relation } from '../../document/document.js';
import { groupBy } from '../../document/group-by.js';
import type { Predicate } from '../relation-rule.js';
import { titleKind } from '../words/title-kinds.js';
import { UNIONS } from '../words/unions.js';

/** What inferences may draw on: the article's entities, its countries and divisions, and what it states. */
export interface Premises {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Country code → entity of that country. */
  readonly countries: ReadonlyMap<string, string>;
  /** Country code and code of the first-level division, "US NV" → entity of that division. */
  readonly divisions: ReadonlyMap<string, string>;
  /** What the article asserts. */
  readonly stated: readonly Relation[];
}

export interface Conclusion {
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
}

/** One way in which a relation follows that no phrase states. */
export interface Inference {
  readonly name: string;
  /** About the share that annotators of Wikipedia articles, who wrote down what follows too, had among theirs. */
  readonly confidence: number;
  readonly conclude: (premises: Premises) => readonly Conclusion[];
}

export const INFERENCES: readonly Inference[] = [
  {
    name: 'place in its country',
    confidence: 0.9,
    conclude: ({ entities, countries }) =>
      relateEach(entities, 'located_in', ({ location }) =>
        location === undefined || location.precision === 'country'
          ? undefined
          : countries.get(location.country),
      ),
  },
  {
    name: 'place in its division',
    confidence: 0.9,
    conclude: ({ entities, divisions }) =>
      relateEach(entities, 'located_in', ({ location }) =>
        location?.precision === 'city' || location?.precision === 'point'
          ? divisions.get(`${location.country} ${location.admin1 ?? ''}`)
          : undefined,
      ),
  },
  {
    name: 'person of a known country',
    confidence: 0.85,
    conclude: ({ entities, countries }) =>
      relateEach(entities, 'citizen_of', ({ type, known }) =>
        type === 'PERSON' && known?.countries.length === 1
          ? countries.get(known.countries[0] ?? '')
          : undefined,
      ),
  },
  {
    name: 'body of a union',
    confidence: 0.85,
    conclude: ({ entities }) => {
      const organisations = [...entities.values()].filter(
        ({ type, known }) => type === 'ORG' && known !== undefined,
      );
      if (organisations.length < 2) return [];
      return UNIONS.flatMap(({ name, kind, bodies }) => {
        const union = organisations.find(({ known }) => known?.name === name);
        if (union === undefined) return [];
        return organisations
          .filter(({ known }) => known !== undefined && (known.kind === kind || bodies.has(known.name)))
          .map(({ id }) => ({ subject: id, predicate: 'part_of' as const, object: union.id }));
      });
    },
  },
  {
    name: 'officer of a country',
    confidence: 0.85,
    conclude: ({ entities, countries, stated }) => {
      const nations = new Set(countries.values());
      return stated.flatMap(({ subject, predicate, object, value = '' }) => {
        const holds = predicate === 'holds_position' && titleKind(value) === 'office';
        const serves =
          holds && object !== null && nations.has(object) && entities.get(subject)?.type === 'PERSON';
        return serves ? [{ subject, predicate: 'citizen_of', object }] : [];
      });
    },
  },
  {
    name: 'where its place is',
    confidence: 0.85,
    conclude: ({ entities, countries, divisions, stated }) => {
      const located = stated.filter(
        ({ subject, predicate }) => predicate === 'located_in' && entities.get(subject)?.type !== 'ORG',
      );
      const outer = groupBy(located, ({ subject }) => subject);
      return located.flatMap(({ subject, object }) => {
        const { country, admin1, precision } = entities.get(object ?? '')?.location ?? {};
        const known = [
          precision === 'country' ? undefined : countries.get(country ?? ''),
          precision === 'admin1' ? undefined : divisions.get(`${country} ${admin1}`),
        ];
        return [...known, ...(outer.get(object ?? '') ?? []).map((relation) => relation.object)].flatMap(
          (place) =>
            place === undefined || place === null
              ? []
              : [{ subject, predicate: 'located_in' as const, object: place }],
        );
      });
    },
  },
  {
    name: 'children of one parent',
    confidence: 0.8,
    conclude: ({ stated }) => {
      const births = stated.filter(({ predicate }) => predicate === 'child_of');
      return [...groupBy(births, ({ object }) => object).values()].flatMap(([first, ...others]) =>
        others.map(({ subject }) => ({
          subject: first.subject,
          predicate: 'sibling_of' as const,
          object: subject,
        })),
      );
    },
  },
];

/** Relates each entity to the one that `objectOf` gives for it, if any. */
function relateEach(
  entities: Premises['entities'],
  predicate: Predicate,
  objectOf: (entity: Entity) => string | undefined,
): readonly Conclusion[] {
  const conclusions: Conclusion[] = [];
  for (const entity of entities.values()) {
    const object = objectOf(entity);
    if (object !== undefined) conclusions.push({ subject: entity.id, predicate, object });
  }
  return conclusions;
}
