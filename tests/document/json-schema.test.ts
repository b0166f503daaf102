import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { createJsonSchema, formatJsonSchema } from '../../src/document/json-schema.js';
import { documentSchema } from '../../src/document/schema.js';
import { DOCUMENTS, PORT_STRIKE } from '../support/documents.js';

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  createJsonSchema(),
);

/** A copy of PORT_STRIKE, changed at a path such as "mentions/0/start"; undefined removes. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(PORT_STRIKE) as unknown;
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  let holder = copy as Record<string, unknown>;
  for (const step of steps) holder = holder[step] as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

test.each(DOCUMENTS.map((doc) => [doc.id, doc] as const))('the record %s is valid', (_, doc) => {
  expect(validate(doc), JSON.stringify(validate.errors)).toBe(true);
  expect(documentSchema.safeParse(doc).success).toBe(true);
});

describe('a broken record is refused, by JSON Schema and by zod alike', () => {
  test.each([
    ['a field missing', 'coverage', undefined],
    ['a field of an item missing', 'mentions/0/by', undefined],
    ['a field too many', 'tokens', []],
    ['a field too many in an item', 'quotes/0/author', 'x'],
    ['another schema', 'schema', 'newsgraph.document/2'],
    ['a negative offset', 'mentions/0/start', -1],
    ['an offset that is no whole number', 'sentences/0/end', 1.5],
    ['an unknown type of name', 'mentions/0/type', 'ANIMAL'],
    ['an unknown type of time', 'times/0/type', 'SEASON'],
    ['an unknown sign', 'quantities/0/modifier/sign', '=='],
    ['an entity id that is none', 'mentions/0/entity', '0'],
    ['a confidence above 1', 'relations/0/confidence', 1.01],
    ['a latitude beyond the pole', 'entities/3/location/lat', 90.5],
    ['a date that is none', 'published', '4 May 2021'],
    ['null where a text belongs', 'text', null],
    ['a number as text', 'quantities/0/value', '1200'],
  ])('%s: %s', (_, path, value) => {
    const record = changed(path, value);
    expect(validate(record)).toBe(false);
    expect(documentSchema.safeParse(record).success).toBe(false);
  });

  test('changing nothing keeps the record valid', () => {
    expect(validate(changed('id', PORT_STRIKE.id))).toBe(true);
  });
});

test('a record from before there were counts is valid, and read as one without any', () => {
  const before = changed('counts', undefined);
  expect(validate(before), JSON.stringify(validate.errors)).toBe(true);
  expect(documentSchema.parse(before).counts).toEqual([]);
});

test('the published schema is the one that the program holds', async () => {
  const path = new URL('../../docs/newsgraph.document.schema.json', import.meta.url);
  const published = await readFile(path, 'utf8');
  expect(published, 'run "npm run build && node docs/make-schema.mjs"').toBe(formatJsonSchema());
});

test('the schema says what it is first, and lists the fields in the order of the record', () => {
  const schema = createJsonSchema();
  expect(Object.keys(schema).slice(0, 4)).toEqual(['$schema', '$id', 'title', 'description']);
  expect(Object.keys(schema['properties'] as object)).toEqual(Object.keys(documentSchema.shape));
});
