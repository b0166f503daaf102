import type { Location } from '../document/document.js';
import type { KnowledgeEntry } from '../document/knowledge.js';
import { isAllCapitals, type NameForm } from './name-form.js';
import type { Area, City, Division, Gazetteers } from './world.js';

/** One place that a name may stand for. */
export interface PlaceReading {
  /** An `area` is a region, river, building or the like that is known to lie in one country. */
  readonly kind: 'country' | 'division' | 'city' | 'area';
  readonly country: string;
  readonly admin1: string | undefined;
  /** How likely the reading is without context, as the decimal logarithm of a population. */
  readonly prior: number;
  /** Of a place whose coordinates are not known, that of its country. */
  readonly location: Location | undefined;
  readonly geonameId: number | undefined;
  readonly entry: KnowledgeEntry | undefined;
}

/** Gives every place that the names of one thing may stand for; none for a name that is not known. */
export type ReadPlace = (forms: readonly NameForm[]) => readonly PlaceReading[];

const DIVISION_KINDS: ReadonlySet<string> = new Set(
  'state|province|region|governorate|department|prefecture|union territory|autonomous community|autonomous region|canton|district|county|de facto state|territory'.split(
    '|',
  ),
);
/** A country is named far more often than its population says. */
const COUNTRY_PRIOR = 9;
/** A division ranks below a city of about two million that bears its name: "Aleppo" is the city. */
const DIVISION_PRIOR = 6.3;
/** The city that a division is called after is meant rather, unless it is told apart: "Quebec" and "Quebec City". */
const BELOW_SEAT = 0.3;
const LEAST_SEAT = 30_000;
/** A county has the code of what holds it, and not its size. */
const COUNTY_PRIOR = 5;
const COUNTY_KINDS: ReadonlySet<string> = new Set(['county', 'district']);
/** A city that is known without its coordinates ranks as one of 100,000 inhabitants, an area as one of 10,000. */
const UNPLACED_PRIOR = 5;
const AREA_PRIOR = 4;
/** The knowledge base has a place of this name in this country. */
const KNOWN = 2;
/** The same, of a namesake: "Kent, Washington" is hardly meant by "Kent". */
const KNOWN_NAMESAKE = 1;
/** The name is not quite the city's: "Salt" and "As Salt". */
const UNLIKE = 1.2;
const SEAT: Readonly<Record<City['seat'], number>> = { country: 1.5, admin1: 0.3, none: 0 };
/** Readings that are weighed; the largest cities come first. */
const MOST_CITIES = 40;

/** See `ReadPlace`. */
export function readPlace(forms: readonly NameForm[], world: Gazetteers): readonly PlaceReading[] {
  const type = forms[0]?.type;
  if (type !== 'GPE' && type !== 'LOC' && type !== 'FAC') return [];
  const own = [...new Set(forms.flatMap(({ entries }) => entries))];
  if (type !== 'GPE' && own.length > 0) return own.flatMap((entry) => readArea(entry, AREA_PRIOR, world));
  const entries = own.length > 0 ? own : lookUp(forms, world);
  return type === 'GPE' || entries.length > 0 ? readNames(forms, entries, world) : [];
}

/** Entries under spellings that names of places take: "PA." is "Pa.", "Calif" is "Calif.". */
function lookUp(forms: readonly NameForm[], world: Gazetteers): readonly KnowledgeEntry[] {
  const spellings = forms.flatMap(({ text }) => {
    const capitalised = text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
    return [text, `${text}.`, capitalised, `${capitalised}.`, text.toUpperCase()];
  });
  const found = spellings.flatMap((spelling) => world.knowledge.lookup(spelling));
  return [...new Set(found.map(({ entry }) => entry))].filter(({ type }) => type === 'GPE');
}

function readNames(
  forms: readonly NameForm[],
  entries: readonly KnowledgeEntry[],
  world: Gazetteers,
): readonly PlaceReading[] {
  const countryEntries = entries.filter((entry) => isCountryEntry(entry, world));
  const others =
    countryEntries.length === 0 ? entries : entries.filter((entry) => !countryEntries.includes(entry));
  const texts = forms.map(({ text }) => text);
  const countries = countryEntries.flatMap((entry) => readCountry(entry.countries[0], entry, world));
  const cities = findCities(texts, others, world);
  const placed = cities.map((named) => readCity(named, others));
  const seats = placed.filter((_, index) => isSeat(cities[index]));
  const divisions = readDivisions(texts, others, seats, world);
  const unplaced = others.filter(
    (entry) =>
      !isDivision(entry) &&
      !placed.some((reading) => reading.entry === entry) &&
      !divisions.some((reading) => reading.entry === entry),
  );
  const areas = unplaced.flatMap((entry) => readArea(entry, UNPLACED_PRIOR, world));
  const readings = [...countries, ...divisions, ...placed, ...areas];
  if (countries.length > 0 || divisions.length > 0) return readings;
  const isKnown = placed.some(({ entry }) => entry !== undefined);
  return [...readCode(texts, isKnown, world), ...readings];
}

function isDivision({ kind }: KnowledgeEntry): boolean {
  return DIVISION_KINDS.has(kind);
}

/** "Puerto Rico" has a code of its own, before that of the United States; "Nunavut" is a territory of Canada. */
function isCountryEntry({ kind, name, countries }: KnowledgeEntry, world: Gazetteers): boolean {
  const isTerritory = kind === 'territory';
  return (
    kind === 'country' || (isTerritory && (countries.length > 1 || world.countryCode(name) === countries[0]))
  );
}

interface NamedCity {
  readonly city: City;
  readonly isExact: boolean;
}

/** Whether a division may be called after the city; "Quezon" and "Goiás" have a small town of the name. */
function isSeat(named: NamedCity | undefined): boolean {
  return named?.isExact === true && (named.city.seat !== 'none' || named.city.population >= LEAST_SEAT);
}

/**
 * Cities by the names in the text, anywhere, and by the other names of an entry in the entry's countries; where none of
 * them is known, also those of a like name.
 */
function findCities(
  texts: readonly string[],
  entries: readonly KnowledgeEntry[],
  world: Gazetteers,
): readonly NamedCity[] {
  const cities = new Map<number, NamedCity>();
  let isKnown = false;
  const add = (found: readonly City[], isExact: boolean) => {
    for (const city of found.slice(0, MOST_CITIES)) {
      if (cities.has(city.geonameId)) continue;
      cities.set(city.geonameId, { city, isExact });
      isKnown ||= entries.some(({ countries }) => countries.includes(city.country));
    }
  };
  for (const text of texts) add(world.cities(text), true);
  for (const { name, aliases, countries } of entries) {
    for (const other of [name, ...aliases])
      add(
        world.cities(other).filter(({ country }) => countries.includes(country)),
        true,
      );
  }
  if (!isKnown) for (const text of texts) add(world.citiesLike(text), false);
  return [...cities.values()];
}

function familiarity(entry: KnowledgeEntry | undefined): number {
  if (entry === undefined) return 0;
  return entry.name.includes(', ') ? KNOWN_NAMESAKE : KNOWN;
}

function readCity({ city, isExact }: NamedCity, entries: readonly KnowledgeEntry[]): PlaceReading {
  const { geonameId, country, admin1, lat, lon, population, seat } = city;
  const known = entries.filter((entry) => entry.countries.includes(country));
  const entry = known.find((candidate) => !isDivision(candidate)) ?? known[0];
  return {
    kind: 'city',
    country,
    admin1,
    prior: Math.log10(population + 1) + SEAT[seat] + familiarity(entry) - (isExact ? 0 : UNLIKE),
    location: { lat, lon, country, admin1, geonameId, precision: 'city' },
    geonameId,
    entry,
  };
}

/** Names of countries that the knowledge base lacks, and codes: "NED" and "Ger" are some, "Bar" rather a town. */
function readCode(texts: readonly string[], isKnown: boolean, world: Gazetteers): readonly PlaceReading[] {
  const meant = texts.filter((text) => !isKnown || text.length > 3 || isAllCapitals(text));
  const code = meant.map((text) => world.countryCode(text)).find((found) => found !== undefined);
  return readCountry(code, undefined, world);
}

function readCountry(
  country: string | undefined,
  entry: KnowledgeEntry | undefined,
  world: Gazetteers,
): readonly PlaceReading[] {
  const location = country === undefined ? undefined : locateCountry(country, world);
  if (country === undefined || location === undefined) return [];
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

/** Divisions of the knowledge base, with their codes where those are known, and others by their names. */
function readDivisions(
  texts: readonly string[],
  entries: readonly KnowledgeEntry[],
  seats: readonly PlaceReading[],
  world: Gazetteers,
): readonly PlaceReading[] {
  const divisions = entries.filter(isDivision);
  const known = divisions.flatMap((entry) => {
    const [country] = entry.countries;
    const admin1 = [entry.name, ...entry.aliases, ...texts]
      .map((name) => (country === undefined ? undefined : world.divisionCode(country, name)))
      .find((code) => code !== undefined);
    if (country === undefined) return [];
    if (admin1 === undefined) return readArea(entry, AREA_PRIOR, world);
    return [readDivision({ country, admin1 }, entry, seats, world)];
  });
  const others = texts
    .flatMap((text) => world.divisions(text))
    .filter(({ country }) => !divisions.some(({ countries }) => countries.includes(country)));
  const placeless = entries.filter(
    ({ countries }) => !seats.some(({ country }) => countries.includes(country)),
  );
  return [
    ...known,
    ...others.map((division) => {
      const entry = placeless.find(({ countries }) => countries.includes(division.country));
      return readDivision(division, entry, seats, world);
    }),
  ];
}

function readDivision(
  { country, admin1 }: Division,
  entry: KnowledgeEntry | undefined,
  seats: readonly PlaceReading[],
  world: Gazetteers,
): PlaceReading {
  const centre = world.divisionCentre(country, admin1);
  const most = COUNTY_KINDS.has(entry?.kind ?? '') ? COUNTY_PRIOR : DIVISION_PRIOR;
  const size = Math.min(most, Math.log10((centre?.population ?? 0) + 1));
  const prior = size + (entry === undefined ? 0 : KNOWN);
  const seat = seats.find((city) => city.country === country && city.admin1 === admin1);
  const isToldApart = entry !== undefined && world.knowledge.lookup(`${entry.name} City`).length > 0;
  return {
    kind: 'division',
    country,
    admin1,
    prior: seat === undefined || isToldApart ? prior : Math.min(prior, seat.prior - BELOW_SEAT),
    location: centre && { ...coordinatesOf(centre), country, admin1, precision: 'admin1' },
    geonameId: undefined,
    entry,
  };
}

/** What is known to be in one country, and no more. */
function readArea(entry: KnowledgeEntry, size: number, world: Gazetteers): readonly PlaceReading[] {
  const [country, ...others] = entry.countries;
  if (country === undefined || others.length > 0) return [];
  return [
    {
      kind: 'area',
      country,
      admin1: undefined,
      prior: size + KNOWN,
      location: locateWithin(locateCountry(country, world)),
      geonameId: undefined,
      entry,
    },
  ];
}

/** Of a place that lies in another one, and of which no more is known. */
export function locateWithin(holder: Location | undefined): Location | undefined {
  if (holder?.precision !== 'country' && holder?.precision !== 'admin1') return holder;
  return { ...holder, precision: `within-${holder.precision}` };
}

function locateCountry(country: string, world: Gazetteers): Location | undefined {
  const centre = world.countryCentre(country);
  return centre && { ...coordinatesOf(centre), country, precision: 'country' };
}

function coordinatesOf({ lat, lon }: Area) {
  return { lat, lon };
}
