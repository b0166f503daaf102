import type { Location, TaggedMention } from '../document/document.js';
import type { KnowledgeEntry } from '../document/knowledge.js';
import { findHolders, type Holders } from './find-holders.js';
import { findNamesake } from './find-namesake.js';
import { findNeighbours } from './find-neighbours.js';
import { isCalledDivision } from './is-called-division.js';
import type { NameForm } from './name-form.js';
import { locateWithin, type PlaceReading } from './place-readings.js';
import type { World } from './world.js';

/** A thing, as far as its place matters. */
export interface Thing {
  readonly forms: readonly NameForm[];
  /** Positions of its mentions, in order. */
  readonly mentions: readonly number[];
}

export interface LocatedThing {
  readonly location: Location | undefined;
  readonly geonames: { readonly id: number; readonly score: number } | undefined;
  /** The entry of the knowledge base that was meant, where the place decides between several. */
  readonly entry: KnowledgeEntry | undefined;
  /** ISO 3166-1 alpha-2 code of the country whose people a NORP is. */
  readonly nation?: string | undefined;
}

/** What a reading of a place's name has for it; all parts are on the scale of `PlaceReading.prior`, and add up. */
export interface WeighedReading {
  readonly reading: PlaceReading;
  /** By the countries that the article is about, and by the divisions of its other places. */
  readonly context: number;
  readonly division: number;
  /** By what the text says beside the name: what holds it, what it holds, what it is. */
  readonly stated: number;
  /** By what the names beside it in a list are. */
  readonly alike: number;
  readonly weight: number;
}

/** The readings of each thing, the best one first, and the things that the text names as what holds it. */
export interface WeighedPlaces {
  readonly readings: readonly (readonly WeighedReading[])[];
  readonly holders: Holders;
}

/** What the text says outright outweighs every prior: a place that is named beside the name of what holds it. */
const STATED = 5;
/** "Georgia" in "Athens, Georgia", where only one of two Georgias has an Athens. */
const HOLDS = 4;
/** "Puno province": not the city. */
const CALLED_DIVISION = 2.5;
/** What the rest of the article suggests: at most this, for the country it names most. */
const CONTEXT = 2.5;
/** At most this, for the division in which most of the article's places lie. */
const DIVISION = 1.5;
/** "Turkey and Georgia": two countries rather than a country and a state. */
const ALIKE = 2;
/** Of that, what counts for a place that newspapers do not know, where they know another of its name. */
const UNKNOWN = 0.5;
/** By so much the best reading must lead, to say something about others. */
const SETTLED = 1;
/** How much a mention of a thing tells about the article's country. */
const EVIDENCE: Readonly<Record<string, number>> = {
  GPE: 1,
  NORP: 0.7,
  ORG: 0.3,
  PERSON: 0.3,
  FAC: 0.3,
  LOC: 0.3,
};
/** The knowledge base may hold another city of the name than the one that is meant. */
const CITY_EVIDENCE = 0.6;

/**
 * Finds where things are: cities, divisions and countries by their names; other places and facilities by the place that
 * the text names as holding them or that they are named after, or else by their country, where they are known.
 */
export function locateThings(
  text: string,
  mentions: readonly TaggedMention[],
  things: readonly Thing[],
  world: World,
): readonly LocatedThing[] {
  const { readings, holders } = weighPlaces(text, mentions, things, world);
  const locationOf = (thing: number | undefined) =>
    thing === undefined ? undefined : readings[thing]?.[0]?.reading.location;
  const namesake = findNamesake(things);
  return things.map((thing, index) => {
    const [best, second] = readings[index] ?? [];
    const type = thing.forms[0]?.type;
    if (type === 'NORP') return { ...NOWHERE, nation: nationOf(thing) };
    if (best !== undefined && best.reading.kind !== 'area') return describe(best, second);
    if (type !== 'GPE' && type !== 'LOC' && type !== 'FAC') return NOWHERE;
    const holder = Array.from(holders.get(index) ?? [], locationOf).find(Boolean);
    const { location, entry } = best?.reading ?? NOWHERE;
    const place = holder ?? location ?? locationOf(namesake(thing));
    return { location: locateWithin(place), geonames: undefined, entry };
  });
}

/**
 * Weighs all that a name of a place may stand for by what the article names beside it, by the countries the article is
 * about, by the knowledge base and by population; then again by what the places are of which that leaves no doubt.
 */
export function weighPlaces(
  text: string,
  mentions: readonly TaggedMention[],
  things: readonly Thing[],
  world: World,
): WeighedPlaces {
  const thingOf = new Map<number, number>();
  for (const [index, thing] of things.entries())
    for (const position of thing.mentions) thingOf.set(position, index);
  const options = things.map(({ forms }) => world.readPlace(forms));
  const holders = findHolders(text, mentions, thingOf);
  const held = invert(holders);
  const support = shareOut(things.map(ownSupport));
  const first = things.map((thing, index) => {
    const own = options[index] ?? [];
    if (own.length === 0) return UNKNOWN_PLACE;
    const outer = readingsOf(holders.get(index), options);
    const inner = readingsOf(held.get(index), options);
    const isDivision = own.some(({ kind }) => kind === 'division');
    const called = isDivision && isCalledDivision(text, mentions, thing.mentions) ? CALLED_DIVISION : 0;
    return own.map((reading): WeighedReading => {
      const context = CONTEXT * support(reading.country, index);
      const stated =
        (outer.some((holder) => isWithin(reading, holder)) ? STATED : 0) +
        (inner.some((other) => isWithin(other, reading)) ? HOLDS : 0) +
        (reading.kind === 'division' ? called : 0);
      return weigh(reading, context, 0, stated, 0);
    });
  });
  const settled = first.map(settle);
  const divisions = shareOut(
    things.map(({ mentions: own }, index) => {
      const place = settled[index];
      return place?.admin1 === undefined
        ? undefined
        : { area: divisionOf(place), weight: Math.sqrt(own.length) };
    }),
  );
  const neighbours = findNeighbours(text, mentions, thingOf);
  const readings = first.map((own, index) => {
    if (own.length === 0) return own;
    const beside = new Set<PlaceReading['kind'] | undefined>();
    for (const other of neighbours.get(index) ?? []) beside.add(settled[other]?.kind);
    const isKnown = own.some(({ reading }) => reading.entry !== undefined);
    const again = own.map(({ reading, context, stated }) => {
      const most = isKnown && reading.entry === undefined ? DIVISION * UNKNOWN : DIVISION;
      const division = reading.kind === 'city' ? most * divisions(divisionOf(reading), index) : 0;
      const isLarge = reading.kind === 'country' || reading.kind === 'division';
      const alike = isLarge && beside.has(reading.kind) ? ALIKE : 0;
      return weigh(reading, context, division, stated, alike);
    });
    return again.length === 1 ? again : again.toSorted(compareWeights);
  });
  return { readings, holders };
}

const UNKNOWN_PLACE: readonly WeighedReading[] = [];

function readingsOf(
  others: ReadonlySet<number> | undefined,
  options: readonly (readonly PlaceReading[])[],
): readonly PlaceReading[] {
  return others === undefined ? [] : Array.from(others, (other) => options[other] ?? []).flat();
}

const NOWHERE: LocatedThing = { location: undefined, geonames: undefined, entry: undefined };

function divisionOf({ country, admin1 }: PlaceReading): string {
  return `${country} ${admin1 ?? '?'}`;
}

function weigh(
  reading: PlaceReading,
  context: number,
  division: number,
  stated: number,
  alike: number,
): WeighedReading {
  const weight = reading.prior + context + division + stated + alike;
  return { reading, context, division, stated, alike, weight };
}

function compareWeights(a: WeighedReading, b: WeighedReading): number {
  return b.weight - a.weight || (a.reading.geonameId ?? 0) - (b.reading.geonameId ?? 0);
}

/** The best reading, where it leads by enough. */
function settle(readings: readonly WeighedReading[]): PlaceReading | undefined {
  const [best, second] = readings.length < 2 ? readings : readings.toSorted(compareWeights);
  if (best === undefined) return undefined;
  return second === undefined || best.weight - second.weight >= SETTLED ? best.reading : undefined;
}

/** The best reading and how sure it is, from its margin. */
function describe({ reading, weight }: WeighedReading, second: WeighedReading | undefined): LocatedThing {
  const { location, geonameId, entry } = reading;
  const margin = second === undefined ? 2 : weight - second.weight;
  const score = Math.round(100 / (1 + 10 ** -margin)) / 100;
  return { location, geonames: geonameId === undefined ? undefined : { id: geonameId, score }, entry };
}

function isWithin(inner: PlaceReading, outer: PlaceReading): boolean {
  if (inner.country !== outer.country || outer.kind === 'city') return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  return inner.kind === 'city' && inner.admin1 !== undefined && inner.admin1 === outer.admin1;
}

function invert(holders: Holders): Holders {
  const held = new Map<number, Set<number>>();
  for (const [inner, outers] of holders) {
    for (const outer of outers) held.set(outer, (held.get(outer) ?? new Set()).add(inner));
  }
  return held;
}

/** What a thing says about the area in which others are. */
interface Evidence {
  readonly area: string;
  readonly weight: number;
}

/** How much the other things than one speak for an area, as a share of what speaks for the area of which most is said. */
function shareOut(evidence: readonly (Evidence | undefined)[]): (area: string, thing: number) => number {
  const sums = new Map<string, number>();
  for (const own of evidence)
    if (own !== undefined) sums.set(own.area, (sums.get(own.area) ?? 0) + own.weight);
  const largest = Math.max(0, ...sums.values());
  return (area, thing) => {
    const own = evidence[thing];
    const others = (sums.get(area) ?? 0) - (own?.area === area ? own.weight : 0);
    return largest === 0 ? 0 : Math.max(0, others) / largest;
  };
}

/** The country of a thing that the knowledge base places in one country alone, with the weight of its mentions. */
function ownSupport({ forms, mentions }: Thing): Evidence | undefined {
  const entry = forms.find(({ certainEntry }) => certainEntry !== undefined)?.certainEntry;
  const area = entry?.countries[0];
  if (entry === undefined || area === undefined) return undefined;
  if (entry.countries.length > 1 && entry.type !== 'GPE') return undefined;
  const weight = entry.kind === 'city' ? CITY_EVIDENCE : (EVIDENCE[forms[0]?.type ?? ''] ?? 0);
  return { area, weight: weight * Math.sqrt(mentions.length) };
}

/** The country whose people a nationality names, where it is one country's alone. */
function nationOf({ forms }: Thing): string | undefined {
  const entry = forms.find(({ certainEntry }) => certainEntry !== undefined)?.certainEntry;
  const [country, ...others] = entry?.kind === 'nationality' ? entry.countries : [];
  return others.length > 0 ? undefined : country;
}
