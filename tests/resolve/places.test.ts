import { expect, test } from 'vitest';
import { openCities, packCities, type CityRow } from '../../src/resolve/city-table.js';
import { createPlaces } from '../../src/resolve/places.js';

function row(
  cityId: number,
  name: string,
  country: string,
  adminCode: string,
  population: number,
  featureCode = 'PPL',
): CityRow {
  return { cityId, name, country, adminCode, population, featureCode, loc: { coordinates: [cityId, 10] } };
}

const cities = openCities(
  packCities(
    [
      row(1, 'Saint Olaf', 'NO', '01', 900),
      row(2, 'Łęgowo', 'PL', '72', 500, 'PPLA'),
      row(3, 'Saint Olaf', 'US', 'MN', 4000),
      row(4, 'Bireh', 'PS', 'WE', 300),
      row(5, 'Grand Quay', 'NO', '01', 0),
      row(6, 'Al Hufuf', 'SA', '06', 2000),
    ],
    new Map([[3, ['Sint-Olafsberg']]]),
  ),
);
if (cities === undefined) throw new Error('Expected the bytes that packCities has made.');
const places = createPlaces(cities, [
  ["Côte d'Ivoire", 'CI'],
  ['NOR', 'NO'],
]);

test.each([
  ['Saint Olaf', [3, 1]],
  ['ST. OLAF', [3, 1]],
  ['Legowo', [2]],
  ['Sint-Olafsberg', [3]],
  ['Al-Bireh', []],
  ['Nowhere', []],
  ['', []],
])('cities called %s, largest first', (name, ids) => {
  expect(places.cities(name).map(({ geonameId }) => geonameId)).toEqual(ids);
});

test.each([
  ['Al-Bireh', [4]],
  ['Grand Quay City', [5]],
  ['Hufuf', [6]],
  ['Nowhere', []],
])('cities whose names are much like %s', (name, ids) => {
  expect(places.citiesLike(name).map(({ geonameId }) => geonameId)).toEqual(ids);
});

test('countries are found by name, without regard to diacritics, and by alpha-3 code', () => {
  expect(places.countryCode('Cote d’Ivoire')).toBe('CI');
  expect(places.countryCode('NOR')).toBe('NO');
  expect(places.countryCode('Saint Olaf')).toBeUndefined();
});

test('a division is found in the list, or by a seat of its name', () => {
  expect(places.divisionCode('US', 'Texas')).toBe('TX');
  expect(places.divisionCode('PL', 'Legowo Province')).toBe('72');
  expect(places.divisionCode('NO', 'Saint Olaf')).toBeUndefined();
});

test.each([
  ['Texas', [{ country: 'US', admin1: 'TX' }]],
  ['Legowo Province', [{ country: 'PL', admin1: '72' }]],
  ['Legowo', []],
  ['Legowo County', []],
  [
    'Punjab',
    [
      { country: 'IN', admin1: '23' },
      { country: 'PK', admin1: '04' },
    ],
  ],
])('divisions that %s may stand for', (name, divisions) => {
  expect(places.divisions(name).toSorted((a, b) => (a.country < b.country ? -1 : 1))).toEqual(divisions);
});

test('the centre of an area is weighted by population', () => {
  expect(places.divisionCentre('NO', '01')?.lon).toBeCloseTo(1, 1);
  expect(places.divisionCentre('NO', '01')?.population).toBe(900);
  expect(places.countryCentre('SE')).toBeUndefined();
});
