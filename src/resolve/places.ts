import { DIVISION_CODES } from './divisions.js';
import type { CityTable } from './city-table.js';
import { placeKey } from './place-key.js';
import type { City, Division, Places } from './world.js';

/** Names of a country, each with its ISO 3166-1 alpha-2 code. */
export type CountryNames = Iterable<readonly [name: string, code: string]>;

const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/^st /, 'saint '],
  [/^ste /, 'sainte '],
  [/^ft /, 'fort '],
  [/^mt /, 'mount '],
];
const DIVISION_WORD =
  / (?:state|province|region|governorate|prefecture|oblast|department|canton|voivodeship|krai|emirate)$/;
/** Counties are divisions of the first level in few countries, so that it takes the country to know one by its seat. */
const COUNTY = / county$/;
const ARTICLE = /^(?:al|el|ad|as|ar|at|az|an|ash|ath) /;
const ARTICLES = ['al', 'as', 'ar', 'at', 'ad', 'az', 'an', 'ash'];

/** Spellings of the same name: "Al-Bireh" and "Bireh", "Salt" and "As Salt", "Ajman" and "Ajman City". */
function looser(key: string): readonly string[] {
  const bare = key.replace(ARTICLE, '');
  const spellings = [bare, key.replace(/ city$/, ''), `${key} city`, `al ${bare} city`];
  const articles = ARTICLES.map((article) => `${article} ${bare}`);
  return [...new Set([...spellings, ...articles])].filter((spelling) => spelling !== key && spelling !== '');
}

/** Places from a table of cities and the names of countries. */
export function createPlaces(table: CityTable, countryNames: CountryNames): Places {
  const countries = new Map<string, string>();
  for (const [name, code] of countryNames) countries.set(placeKey(name), code);
  const divisions = readDivisionCodes();
  const called = groupByName(divisions);
  const cities = remember((key) =>
    inOrder([
      ...table.named(key),
      ...SHORTENED.flatMap(([short, full]) => (short.test(key) ? table.named(key.replace(short, full)) : [])),
    ]),
  );
  const citiesLike = remember((key) => inOrder(looser(key).flatMap((spelling) => table.named(spelling))));

  /** "Gansu" and "Gansu Province"; a seat of that name where the text calls it a division. */
  function listDivisions(name: string): readonly Division[] {
    const key = placeKey(name);
    const bare = key.replace(DIVISION_WORD, '');
    const listed = called.get(key) ?? called.get(bare) ?? [];
    const seats = bare === key ? [] : cities(bare).filter(({ seat }) => seat !== 'none');
    const others = seats.filter(({ country }) => !listed.some((division) => division.country === country));
    return [...listed, ...others.map(({ country, admin1 }) => ({ country, admin1 }))];
  }

  return {
    cities: (name) => cities(placeKey(name)),
    citiesLike: (name) => citiesLike(placeKey(name)),
    divisions: listDivisions,
    countryCode: (name) => countries.get(placeKey(name)),
    divisionCode: (country, name) => {
      const key = placeKey(name);
      const bare = key.replace(DIVISION_WORD, '').replace(COUNTY, '');
      const listed = divisions.get(`${country} ${key}`) ?? divisions.get(`${country} ${bare}`);
      if (listed !== undefined) return listed;
      return cities(bare).find((city) => city.country === country && city.seat !== 'none')?.admin1;
    },
    countryCentre: (country) => table.centreOf(country),
    divisionCentre: (country, admin1) => table.centreOf(`${country} ${admin1}`),
  };
}

function inOrder(cities: readonly City[]): readonly City[] {
  return cities.toSorted((a, b) => b.population - a.population || a.geonameId - b.geonameId);
}

/** Articles name the same places again and again; names that are no place's are not kept, since there is no end of them. */
function remember(find: (key: string) => readonly City[]): (key: string) => readonly City[] {
  const known = new Map<string, readonly City[]>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(key);
    if (found.length > 0) known.set(key, found);
    return found;
  };
}

function groupByName(codes: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Division[]> {
  const called = new Map<string, Division[]>();
  for (const [area, admin1] of codes) {
    const [country, name] = [area.slice(0, 2), area.slice(3)];
    const known = called.get(name);
    if (known === undefined) called.set(name, [{ country, admin1 }]);
    else known.push({ country, admin1 });
  }
  return called;
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
