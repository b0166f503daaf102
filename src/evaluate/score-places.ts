import type { Document, Entity } from '../document/document.js';
import { alignLoosely } from './align-loosely.js';
import { distanceBetween } from './distance-between.js';
import type { Evaluated } from './evaluated.js';
import type { GoldDocument, GoldPlace } from './gold.js';
import { contextOf, type Difference, type LayerReport, type Row } from './report.js';
import { ratio } from './scores.js';

/** Kilometres by which the coordinates of a right answer may differ. */
const NEAR = 50;
/** Kinds that gazetteers hold; a part of one has the place that holds it, and is counted apart. */
const NAMED_KINDS = ['country', 'division', 'city'] as const satisfies readonly GoldPlace['kind'][];
const PLACE_TYPES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC']);
const PRECISION = { country: 'country', division: 'admin1' } as const;

/** How a gold place was answered; what the gold leaves open is undefined. */
interface Answer {
  readonly kind: GoldPlace['kind'];
  readonly isFound: boolean;
  readonly country: boolean;
  readonly division: boolean | undefined;
  readonly near: boolean | undefined;
  readonly geonames: boolean | undefined;
}

/**
 * Where things are: the country, the first-level division, and the place itself. Shares are of the names that were found
 * to be names of places; how many were is scored with the mentions.
 */
export function scorePlaces(evaluated: readonly Evaluated[]): LayerReport {
  const answers: Answer[] = [];
  const differences: Difference[] = [];
  for (const { gold, doc } of evaluated) {
    if (gold.places === undefined) continue;
    const entityOf = findEntities(gold, doc);
    for (const place of gold.places) {
      const entity = entityOf.get(place.entity);
      const answer = judge(place, entity);
      answers.push(answer);
      const kind = faultOf(answer);
      if (kind !== undefined) differences.push(difference(kind, gold, place, entity));
    }
  }
  const isNamed = ({ kind }: Answer) => kind !== 'part';
  return {
    layer: 'places',
    rows: [
      toRow('all', answers.filter(isNamed)),
      ...NAMED_KINDS.map((kind) =>
        toRow(
          kind,
          answers.filter((answer) => answer.kind === kind),
        ),
      ),
      toRow(
        'parts of them',
        answers.filter((answer) => !isNamed(answer)),
      ),
    ],
    differences,
  };
}

/** The gold's entity → ours, of those that are places the one that is named first. */
function findEntities(gold: GoldDocument, doc: Document): ReadonlyMap<string, Entity> {
  const goldOf = alignLoosely(gold, doc);
  const found = new Map<string, Entity>();
  for (const entity of doc.entities) {
    const named = goldOf.get(entity.id);
    if (named !== undefined && PLACE_TYPES.has(entity.type) && !found.has(named)) found.set(named, entity);
  }
  return found;
}

function judge(place: GoldPlace, entity: Entity | undefined): Answer {
  const location = entity?.location;
  return {
    kind: place.kind,
    isFound: entity !== undefined,
    country: location?.country === place.country,
    division:
      place.admin1 === undefined
        ? undefined
        : location?.country === place.country && location.admin1 === place.admin1,
    near: isNear(place, location),
    geonames: place.geonameId === undefined ? undefined : location?.geonameId === place.geonameId,
  };
}

/** A country's or division's coordinates are a convention: there, the same area is meant. */
function isNear({ kind, country, admin1, at }: GoldPlace, location: Entity['location']): boolean | undefined {
  if (kind === 'country' || kind === 'division') {
    const isSame = location?.country === country && location.admin1 === admin1;
    return isSame && location.precision === PRECISION[kind];
  }
  if (at === undefined) return undefined;
  return location !== undefined && distanceBetween(at, location) <= NEAR;
}

function faultOf({ isFound, country, division, near }: Answer): string | undefined {
  if (!isFound) return 'not found';
  if (!country) return 'wrong country';
  if (division === false) return 'wrong division';
  return near === false ? 'wrong place' : undefined;
}

function toRow(name: string, answers: readonly Answer[]): Row {
  const found = answers.filter(({ isFound }) => isFound);
  return {
    name,
    gold: answers.length,
    found: found.length,
    measures: {
      found: ratio(found.length, answers.length),
      'country right': share(found.map(({ country }) => country)),
      'division right': share(found.map(({ division }) => division)),
      'within 50 km': share(found.map(({ near }) => near)),
      'same GeoNames id': share(found.map(({ geonames }) => geonames)),
    },
  };
}

/** Percent of right verdicts among those that can be given. */
function share(verdicts: readonly (boolean | undefined)[]): number {
  const given = verdicts.filter((verdict) => verdict !== undefined);
  return ratio(given.filter(Boolean).length, given.length);
}

function difference(
  kind: string,
  { id, text, mentions = [] }: GoldDocument,
  place: GoldPlace,
  entity: Entity | undefined,
): Difference {
  const { start = 0, end = 0 } = mentions.find((mention) => mention.entity === place.entity) ?? {};
  const { country, admin1, precision } = entity?.location ?? {};
  return {
    kind,
    document: id,
    gold: [place.kind, place.country, place.admin1].filter(Boolean).join(' '),
    found: entity && ([precision, country, admin1].filter(Boolean).join(' ') || 'nowhere'),
    context: contextOf(text, start, end),
  };
}
