import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/batch/ledger/open-database.js';
import type { Document } from '../../src/document/document.js';
import { toSearchDocument } from '../../src/write/search-document.js';
import { SEARCH_MAPPING } from '../../src/write/search-mapping.js';
import { SEARCH_FORMAT } from '../../src/write/write-search.js';
import { buildDocument } from '../support/build-document.js';
import { DOCUMENTS, PORT_ARRESTS, PORT_STRIKE } from '../support/documents.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

async function writeBulk(documents: readonly Document[], searchIndex?: string): Promise<readonly string[]> {
  const directory = await temporaryDirectory();
  const sink = await SEARCH_FORMAT.open(directory, { database: openDatabase(''), searchIndex });
  for (const doc of documents) await sink.write(doc);
  await sink.close();
  const content = await readFile(join(directory, 'search', 'bulk.ndjson'), 'utf8');
  expect(content.endsWith('\n')).toBe(true);
  return content.split('\n').slice(0, -1);
}

test('each article is an action line with its id and a document line', async () => {
  const lines = await writeBulk(DOCUMENTS);
  expect(lines).toHaveLength(2 * DOCUMENTS.length);
  expect(lines[4]).toBe('{"index":{"_index":"newsgraph","_id":"port-strike"}}');
  expect(JSON.parse(lines[5] ?? '')).toEqual(toSearchDocument(PORT_STRIKE));
});

test('the name of the index can be chosen', async () => {
  const [action] = await writeBulk(DOCUMENTS, 'archive');
  expect(action).toBe('{"index":{"_index":"archive","_id":"empty-page"}}');
});

test('the document is flat: names by kind, places on the map, times as ranges', () => {
  expect(toSearchDocument(PORT_STRIKE)).toMatchObject({
    title: 'Dockers walk out, harbour closes',
    published: '2021-05-04',
    persons: ['Ama Boateng', 'Owusu'],
    organisations: ['Tema Port Office'],
    places: ['Tema'],
    locations: [{ lat: 5.67, lon: -0.02 }],
    times: [{ gte: '2021-05-03T00:00:00.000', lte: '2021-05-03T23:59:59.999' }],
    quantities: [{ value: 1200, unit: 't', of: 'fuel' }, { value: -4 }],
  });
  expect(toSearchDocument(PORT_STRIKE).entities[0]).toEqual({
    name: 'Ama Boateng',
    type: 'PERSON',
    aliases: ['Boateng'],
    titles: ['director'],
    salience: 0.8,
    mentions: 3,
    links: [],
  });
});

test('a count has its place by name; what is only supposed is left out', () => {
  expect(toSearchDocument(PORT_ARRESTS).counts).toEqual([
    {
      event: 'arrested',
      value: 300,
      min: 300,
      max: 300,
      of: 'dockers',
      place: 'Tema',
      time: '2021-05-03',
    },
  ]);
  const counts = PORT_ARRESTS.counts.map((count) => ({ ...count, factuality: 'hypothetical' as const }));
  expect(toSearchDocument({ ...PORT_ARRESTS, counts }).counts).toEqual([]);
});

test('relations, and with them open triples, stay in the record', () => {
  expect(Object.keys(toSearchDocument(PORT_STRIKE))).not.toContain('relations');
});

describe('times that an index would refuse are left out', () => {
  const cases: readonly [string, { earliest?: string; latest?: string }, readonly unknown[]][] = [
    ['no date known', {}, []],
    ['the year left open', { earliest: 'XXXX-09-09', latest: 'XXXX-09-09' }, []],
    ['a day that does not exist', { earliest: '2021-02-30' }, []],
    ['an end before its beginning', { earliest: '2021-05-03', latest: '2021-05-02' }, []],
    ['an hour of 24', { earliest: '2021-05-03T24:00' }, []],
    ['open to the future', { earliest: '2021-05-03' }, [{ gte: '2021-05-03T00:00:00.000' }]],
    ['open to the past', { latest: '2021-05-03' }, [{ lte: '2021-05-03T23:59:59.999' }]],
    [
      'moments, one by the hour and one with its zone',
      { earliest: '2021-05-03T09', latest: '2021-05-03T10:30+01:00' },
      [{ gte: '2021-05-03T09', lte: '2021-05-03T10:30+01:00' }],
    ],
    [
      'within one hour',
      { earliest: '2021-05-03T15:30', latest: '2021-05-03T15:30' },
      [{ gte: '2021-05-03T15:30', lte: '2021-05-03T15:30' }],
    ],
  ];
  test.each(cases)('%s', (_, ends, expected) => {
    const time = { text: 'then', type: 'DATE', value: 'X', ...ends } as const;
    expect(toSearchDocument(buildDocument({ id: 'a', marked: 'then', times: [time] })).times).toEqual(
      expected,
    );
  });
});

test('a lone surrogate becomes the replacement character, since a search server takes UTF-8', async () => {
  const lines = await writeBulk([buildDocument({ id: 'odd', marked: 'a\ud800b 😀 \\ud800' })]);
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ text: 'a\ufffdb 😀 \\ud800' });
});

/** A mapping's field by its type; fields without properties hold plain values, ranges or points. */
interface Field {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Field>>;
}

test('the mapping has a field for each field of the document, and no other', () => {
  const fieldsOf = (properties: Readonly<Record<string, Field>>): readonly string[] =>
    Object.entries(properties).flatMap(([name, field]) =>
      field.properties === undefined ? [name] : fieldsOf(field.properties).map((inner) => `${name}.${inner}`),
    );
  const written = Object.entries(toSearchDocument({ ...PORT_STRIKE, counts: PORT_ARRESTS.counts })).flatMap(
    ([name, value]) => {
      const { type } = (SEARCH_MAPPING.mappings.properties as Readonly<Record<string, Field>>)[name] ?? {};
      return type === 'nested' && Array.isArray(value)
        ? Object.keys(value[0] as object).map((inner) => `${name}.${inner}`)
        : [name];
    },
  );
  expect(written.toSorted()).toEqual(fieldsOf(SEARCH_MAPPING.mappings.properties).toSorted());
});
