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
  packCities([
    row(1, 'Saint Olaf', 'NO', '01', 900),
    row(2, 'Łęgowo', 'PL', '72', 500, 'PPLA'),
    row(3, 'Saint Olaf', 'US', 'MN', 4000),
    row(4, 'Bireh', 'PS', 'WE', 300),
    row(5, 'Grand Quay', 'NO', '01', 0),
  ]),
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
  ['Al-Bireh', [4]],
  ['Grand Quay City', [5]],
  ['Nowhere', []],
  ['', []],
])('cities called %s, largest first', (name, ids) => {
  expect(places.cities(name).map(({ geonameId }) => geonameId)).toEqual(ids);
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

test('the centre of an area is weighted by population', () => {
  expect(places.divisionCentre('NO', '01')?.lon).toBeCloseTo(1, 1);
  expect(places.countryCentre('SE')).toBeUndefined();
});
