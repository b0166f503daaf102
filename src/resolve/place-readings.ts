import type { Location } from '../document/document.js';
import type { KnowledgeEntry } from '../document/knowledge.js';
import type { NameForm } from './name-form.js';
import type { City, World } from './world.js';

/** One place that a name may stand for. */
export interface PlaceReading {
  readonly kind: 'country' | 'division' | 'city';
  readonly country: string;
  readonly admin1: string | undefined;
  /** How likely the reading is without context, as the decimal logarithm of a population. */
  readonly prior: number;
  /** Undefined for a place that is known and whose coordinates are not. */
  readonly location: Location | undefined;
  readonly geonameId: number | undefined;
  readonly entry: KnowledgeEntry | undefined;
}

const COUNTRY_KINDS: ReadonlySet<string> = new Set(['country', 'territory']);
const DIVISION_KINDS: ReadonlySet<string> = new Set(
  'state|province|region|governorate|department|prefecture|union territory|autonomous community|autonomous region|canton|district|county|de facto state'.split(
    '|',
  ),
);
/** A country is named far more often than its population says. */
const COUNTRY_PRIOR = 9;
/** A division ranks below a city of about two million that bears its name: "Aleppo" is the city. */
const DIVISION_PRIOR = 6.3;
/** A city that is known without its coordinates ranks as one of 100,000 inhabitants. */
const UNPLACED_PRIOR = 5;
/** The knowledge base has a place of this name in this country. */
const KNOWN = 1.5;
const SEAT: Readonly<Record<City['seat'], number>> = { country: 0.5, admin1: 0.3, none: 0 };
/** Readings that are weighed; the largest cities come first. */
const MOST_CITIES = 40;

/** Every place that the names of one thing may stand for; empty for a name that is not known. */
export function readPlace(forms: readonly NameForm[], world: World): readonly PlaceReading[] {
  const entries = [...new Set(forms.flatMap((form) => form.entries))];
  const names = new Set(forms.map(({ text }) => text));
  for (const { kind, name, aliases } of entries) {
    if (!COUNTRY_KINDS.has(kind)) for (const other of [name, ...aliases]) names.add(other);
  }
  const countries = entries
    .filter(({ kind }) => COUNTRY_KINDS.has(kind))
    .flatMap((entry) => readCountry(entry.countries[0], entry, world));
  const divisions = entries
    .filter(({ kind }) => DIVISION_KINDS.has(kind))
    .flatMap((entry) => readDivision(entry, world));
  const cities = new Map<number, City>();
  for (const name of names)
    for (const city of world.cities(name).slice(0, MOST_CITIES)) cities.set(city.geonameId, city);
  const placed = [...cities.values()].map((city) => readCity(city, entries));
  const unplaced = entries
    .filter(({ kind }) => !COUNTRY_KINDS.has(kind) && !DIVISION_KINDS.has(kind))
    .filter((entry) => !placed.some((reading) => reading.entry === entry))
    .flatMap((entry) => readUnplaced(entry));
  const readings = [...countries, ...divisions, ...placed, ...unplaced];
  if (countries.length > 0 || divisions.length > 0) return readings;
  const code = forms.map(({ text }) => world.countryCode(text)).find((found) => found !== undefined);
  return code === undefined ? readings : [...readCountry(code, undefined, world), ...readings];
}

function readCountry(
  country: string | undefined,
  entry: KnowledgeEntry | undefined,
  world: World,
): readonly PlaceReading[] {
  const centre = country === undefined ? undefined : world.countryCentre(country);
  if (country === undefined || centre === undefined) return [];
  const location = { ...centre, country, precision: 'country' } as const;
  return [
    {
      kind: 'country',
      country,
      admin1: undefined,
      prior: COUNTRY_PRIOR,
      location,
      geonameId: undefined,
      entry,
    },
  ];
}

function readDivision(entry: KnowledgeEntry, world: World): readonly PlaceReading[] {
  const [country] = entry.countries;
  if (country === undefined) return [];
  const admin1 = [entry.name, ...entry.aliases]
    .map((name) => world.divisionCode(country, name))
    .find((code) => code !== undefined);
  const centre = admin1 === undefined ? undefined : world.divisionCentre(country, admin1);
  const location: Location | undefined =
    centre === undefined || admin1 === undefined
      ? undefined
      : { ...centre, country, admin1, precision: 'admin1' };
  return [
    {
      kind: 'division',
      country,
      admin1,
      prior: DIVISION_PRIOR + KNOWN,
      location,
      geonameId: undefined,
      entry,
    },
  ];
}

function readCity(city: City, entries: readonly KnowledgeEntry[]): PlaceReading {
  const { geonameId, country, admin1, lat, lon, population, seat } = city;
  const entry = entries.find(({ countries }) => countries.includes(country));
  const cityEntry = entry !== undefined && !COUNTRY_KINDS.has(entry.kind) ? entry : undefined;
  return {
    kind: 'city',
    country,
    admin1,
    prior: Math.log10(population + 1) + SEAT[seat] + (cityEntry === undefined ? 0 : KNOWN),
    location: { lat, lon, country, admin1, geonameId, precision: 'city' },
    geonameId,
    entry: cityEntry,
  };
}

function readUnplaced(entry: KnowledgeEntry): readonly PlaceReading[] {
  const [country] = entry.countries;
  if (country === undefined) return [];
  const prior = UNPLACED_PRIOR + KNOWN;
  return [
    { kind: 'city', country, admin1: undefined, prior, location: undefined, geonameId: undefined, entry },
  ];
}
