import { DIVISION_CODES } from './divisions.js';
import type { CityTable } from './city-table.js';
import { placeKey } from './place-key.js';
import type { City, Places } from './world.js';

/** Names of a country, each with its ISO 3166-1 alpha-2 code. */
export type CountryNames = Iterable<readonly [name: string, code: string]>;

const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/^st /, 'saint '],
  [/^ste /, 'sainte '],
  [/^ft /, 'fort '],
  [/^mt /, 'mount '],
];
const DIVISION_WORD = /(?: state| province| region| governorate| county| prefecture| oblast| department)$/;

/** Spellings to try where a name is not known: "Al-Bireh" and "Bireh", "Ajman" and "Ajman City". */
function looser(key: string): readonly string[] {
  return [key.replace(/^(?:al|el|ad|as|ar|az|an) /, ''), key.replace(/ city$/, ''), `${key} city`].filter(
    (spelling) => spelling !== key && spelling !== '',
  );
}

/** Places from a table of cities and the names of countries. */
export function createPlaces(table: CityTable, countryNames: CountryNames): Places {
  const countries = new Map<string, string>();
  for (const [name, code] of countryNames) countries.set(placeKey(name), code);
  const divisions = readDivisionCodes();

  const known = new Map<string, readonly City[]>();
  function cities(name: string): readonly City[] {
    const key = placeKey(name);
    const before = known.get(key);
    if (before !== undefined) return before;
    const exact = [
      key,
      ...SHORTENED.flatMap(([short, full]) => (short.test(key) ? key.replace(short, full) : [])),
    ];
    const exactly = exact.flatMap((spelling) => table.named(spelling));
    const all = exactly.length > 0 ? exactly : looser(key).flatMap((spelling) => table.named(spelling));
    const found = all.toSorted((a, b) => b.population - a.population || a.geonameId - b.geonameId);
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
    countryCentre: (country) => table.centreOf(country),
    divisionCentre: (country, admin1) => table.centreOf(`${country} ${admin1}`),
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
