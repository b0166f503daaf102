import { expect, test } from 'vitest';
import type { Entity } from '../../src/document/document.js';
import { distanceBetween } from '../../src/evaluate/distance-between.js';
import { readMarkup } from '../../src/evaluate/read-markup.js';
import { readPlaces } from '../../src/evaluate/read-places.js';
import { scorePlaces } from '../../src/evaluate/score-places.js';
import { buildDocument } from '../support/build-document.js';

const PLACES = [
  '# article\tentity\tname\tkind\tcountry\tdivision\tgeonames\tlatitude\tlongitude',
  'a\toslo\tOslo\tcity\tNO\t12\t3143244\t59.91273\t10.74609',
  'a\tnorway\tNorway\tcountry\tNO\t\t\t\t',
  'a\tmole\tOld Mole\tpart\tNO\t12\t\t59.91273\t10.74609',
  '',
].join('\n');

const RIGHT: Readonly<Record<string, Entity['location']>> = {
  Oslo: { lat: 59.9, lon: 10.7, country: 'NO', admin1: '12', geonameId: 3143244, precision: 'city' },
  Norway: { lat: 60.6, lon: 9.7, country: 'NO', precision: 'country' },
  'Old Mole': { lat: 59.9, lon: 10.7, country: 'NO', admin1: '12', precision: 'city' },
};

/** The measures of the total, or of another row, where newsgraph has these locations. */
function measure(locations: Readonly<Record<string, Entity['location']>>, row = 'all') {
  const gold = readMarkup('a', 'The [Old Mole](FAC mole) in [Oslo](GPE oslo), [Norway](GPE norway), fell.');
  const doc = buildDocument({
    id: 'a',
    marked: 'The {0:Old Mole} in {1:Oslo}, {2:Norway}, fell.',
    entities: [
      { name: 'Old Mole', type: 'FAC' },
      { name: 'Oslo', type: 'GPE' },
      { name: 'Norway', type: 'GPE' },
    ],
  });
  const entities = doc.entities.map((entity) => ({ ...entity, location: locations[entity.name] }));
  const places = readPlaces(PLACES).get('a');
  const { rows, differences } = scorePlaces([{ gold: { ...gold, places }, doc: { ...doc, entities } }]);
  return { ...rows.find(({ name }) => name === row)?.measures, faults: differences.map(({ kind }) => kind) };
}

const farAway = { lat: 60.4, lon: 5.3, country: 'NO', admin1: '46', precision: 'city' } as const;
const abroad = { lat: 44, lon: -91, country: 'US', admin1: 'WI', precision: 'city' } as const;

test.each([
  ['all right', {}, [100, 100, 100], []],
  ['a city in the wrong country', { Oslo: abroad }, [50, 0, 50], ['wrong country']],
  ['a city in the wrong division', { Oslo: farAway }, [100, 0, 50], ['wrong division']],
  ['a country taken for a city of it', { Norway: farAway }, [100, 100, 50], ['wrong place']],
  ['a place that lies nowhere', { Oslo: undefined }, [50, 0, 50], ['wrong country']],
])('%s', (_, spoilt, [country, division, near], faults) => {
  const found = measure({ ...RIGHT, ...spoilt });
  expect(found).toMatchObject({ 'country right': country, 'division right': division, 'within 50 km': near });
  expect(found.faults).toEqual(faults);
});

test('what lies within a place is scored apart', () => {
  expect(measure({ ...RIGHT, 'Old Mole': undefined })).toMatchObject({ 'country right': 100 });
  expect(measure({ ...RIGHT, 'Old Mole': undefined }, 'parts of them')).toMatchObject({ 'country right': 0 });
});

test('the distance of two cities is that of the great circle', () => {
  expect(distanceBetween({ lat: 59.913, lon: 10.746 }, { lat: 60.393, lon: 5.324 })).toBeCloseTo(305, -1);
  expect(distanceBetween({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111, 0);
});

test.each([
  ['a\toslo\tOslo\ttown\tNO', 'line 1'],
  ['# x\na\toslo\tOslo\tcity\tNorway\t\t\t1\t2', 'line 2'],
  ['a\toslo\tOslo\tcity\tNO\t12\t\t\t', 'line 1'],
  ['a\toslo\tOslo\tcity\tNO\t12\tx\t1\t2', 'line 1'],
])('a line that is no place is reported: %j', (content, line) => {
  expect(() => readPlaces(content)).toThrow(line);
});
