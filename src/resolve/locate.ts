import type { Location, TaggedMention } from '../document/document.js';
import type { KnowledgeEntry } from '../document/knowledge.js';
import type { NameForm } from './name-form.js';
import { type PlaceReading, readPlace } from './place-readings.js';
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
  /** By the countries that the article is about, by its divisions, and by what it names right behind the place. */
  readonly context: number;
  readonly division: number;
  readonly stated: number;
  readonly weight: number;
}

/** The readings of each thing, the best one first, and the things that the text names right behind it as what holds it. */
export interface WeighedPlaces {
  readonly readings: readonly (readonly WeighedReading[])[];
  readonly holders: ReadonlyMap<number, ReadonlySet<number>>;
}

/** `Paris, Texas`; `Paris (Texas)`; `Paris in northern Texas`; `Paris, in Texas`. */
const WITHIN = /^(?:, | \(|,? (?:in|near|of) (?:the )?(?:\p{Ll}{1,8}(?:-\p{Ll}{1,8})? )?)$/u;
/** What the text says outright outweighs every prior: a place that is named beside the name of what holds it. */
const STATED = 5;
/** What the rest of the article suggests: at most this, for the country it names most. */
const CONTEXT = 2.5;
/** The article names the division that a city lies in. */
const DIVISION_NAMED = 0.8;
/** How much a mention of a thing tells about the article's country. */
const EVIDENCE: Readonly<Record<string, number>> = {
  GPE: 1,
  NORP: 0.7,
  ORG: 0.3,
  PERSON: 0.3,
  FAC: 0.3,
  LOC: 0.3,
};

/**
 * Finds where things are: cities, divisions and countries by their names, other places and facilities only where the
 * text names what holds them.
 */
export function locateThings(
  text: string,
  mentions: readonly TaggedMention[],
  things: readonly Thing[],
  world: World,
): readonly LocatedThing[] {
  const { readings, holders } = weighPlaces(text, mentions, things, world);
  return things.map((thing, index) => {
    const [best, second] = readings[index] ?? [];
    if (best !== undefined) return describe(best, second);
    const type = thing.forms[0]?.type;
    if (type === 'NORP') return { ...NOWHERE, nation: nationOf(thing) };
    if (type !== 'LOC' && type !== 'FAC') return NOWHERE;
    const holder = [...(holders.get(index) ?? [])]
      .map((other) => readings[other]?.[0]?.reading.location)
      .find(Boolean);
    return { location: holder, geonames: undefined, entry: undefined };
  });
}

/**
 * Weighs all that a name of a place may stand for by what the article names beside it, by the countries the article is
 * about, by the knowledge base and by population.
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
  const options = things.map(({ forms }) => (forms[0]?.type === 'GPE' ? readPlace(forms, world) : []));
  const support = countCountries(things);
  const largest = Math.max(0, ...support.values());
  const divisions = new Set(
    options.flatMap((readings) => readings.filter(({ kind }) => kind === 'division').map(divisionOf)),
  );
  const holders = findHolders(text, mentions, thingOf);
  const readings = things.map((thing, index) => {
    const held = [...(holders.get(index) ?? [])].flatMap((holder) => options[holder] ?? []);
    const own = ownSupport(thing);
    const weighed = (options[index] ?? []).map((reading): WeighedReading => {
      const others = (support.get(reading.country) ?? 0) - (own.get(reading.country) ?? 0);
      const context = largest === 0 ? 0 : (CONTEXT * Math.max(0, others)) / largest;
      const division = reading.kind === 'city' && divisions.has(divisionOf(reading)) ? DIVISION_NAMED : 0;
      const stated = held.some((holder) => isWithin(reading, holder)) ? STATED : 0;
      return { reading, context, division, stated, weight: reading.prior + context + division + stated };
    });
    return weighed.toSorted(
      (a, b) => b.weight - a.weight || (a.reading.geonameId ?? 0) - (b.reading.geonameId ?? 0),
    );
  });
  return { readings, holders };
}

const NOWHERE: LocatedThing = { location: undefined, geonames: undefined, entry: undefined };

function divisionOf({ country, admin1 }: PlaceReading): string {
  return `${country} ${admin1 ?? '?'}`;
}

/** The best reading and how sure it is, from its margin. */
function describe({ reading, weight }: WeighedReading, second: WeighedReading | undefined): LocatedThing {
  const { location, geonameId, entry } = reading;
  const margin = second === undefined ? 2 : weight - second.weight;
  const score = Math.round(100 / (1 + 10 ** -margin)) / 100;
  return { location, geonames: geonameId === undefined ? undefined : { id: geonameId, score }, entry };
}

function isWithin(inner: PlaceReading, outer: PlaceReading): boolean {
  if (inner === outer || inner.country !== outer.country || outer.kind === 'city') return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  return inner.kind === 'city' && inner.admin1 !== undefined && inner.admin1 === outer.admin1;
}

/** Countries by the weight of the mentions of things that the knowledge base places in one country alone. */
function countCountries(things: readonly Thing[]): ReadonlyMap<string, number> {
  const support = new Map<string, number>();
  for (const thing of things) {
    for (const [country, weight] of ownSupport(thing))
      support.set(country, (support.get(country) ?? 0) + weight);
  }
  return support;
}

function ownSupport({ forms, mentions }: Thing): ReadonlyMap<string, number> {
  const entry = forms.find(({ certainEntry }) => certainEntry !== undefined)?.certainEntry;
  const [country] = entry?.countries ?? [];
  const weight = EVIDENCE[forms[0]?.type ?? ''] ?? 0;
  const isOne = entry !== undefined && (entry.countries.length === 1 || entry.type === 'GPE');
  return country !== undefined && isOne
    ? new Map([[country, weight * Math.sqrt(mentions.length)]])
    : new Map();
}

/** For each place, the places named right behind it as what holds it. */
function findHolders(
  text: string,
  mentions: readonly TaggedMention[],
  thingOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const holders = new Map<number, Set<number>>();
  for (let position = 0; position + 1 < mentions.length; position++) {
    const inner = mentions[position];
    const outer = mentions[position + 1];
    if (inner === undefined || outer?.type !== 'GPE' || outer.start - inner.end > 30) continue;
    if (inner.type !== 'GPE' && inner.type !== 'LOC' && inner.type !== 'FAC') continue;
    const [thing, holder] = [thingOf.get(position), thingOf.get(position + 1)];
    if (thing === undefined || holder === undefined || thing === holder) continue;
    if (!WITHIN.test(text.slice(inner.end, outer.start))) continue;
    const known = holders.get(thing);
    if (known === undefined) holders.set(thing, new Set([holder]));
    else known.add(holder);
  }
  return holders;
}

/** The country whose people a nationality names, where it is one country's alone. */
function nationOf({ forms }: Thing): string | undefined {
  const entry = forms.find(({ certainEntry }) => certainEntry !== undefined)?.certainEntry;
  const [country, ...others] = entry?.kind === 'nationality' ? entry.countries : [];
  return others.length > 0 ? undefined : country;
}
