import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignIds, toPathId, toSafeId } from '../../src/source/source-id.js';

const SAFE = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_])?$/;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('a', 'A', '_', '.', '-', '/', ' ', '\n', '\0', 'é', '\ud800', 'ß'),
    maxLength: 40,
  }),
  fc.constantFrom(
    'CON',
    'con.txt',
    'LPT1',
    'com¹',
    '..',
    '.',
    '',
    '-rf',
    '~',
    'a'.repeat(300),
    'nul.',
    '__proto__',
  ),
);

describe('an id', () => {
  test.each([
    ['world-01', 'world-01'],
    ['2016/may/story', '2016__may__story'],
    ['A.b_c-9', 'A.b_c-9'],
  ])('of the plain path %j is %j', (path, id) => {
    expect(toPathId(path)).toBe(id);
  });

  test.each([
    ['../../x', /^x-[0-9a-f]{10}$/],
    ['CON', /^_CON-[0-9a-f]{10}$/],
    ['Zürich talks', /^Zurich-talks-[0-9a-f]{10}$/],
    ['首相', /^article-[0-9a-f]{10}$/],
    ['a\nb', /^a-b-[0-9a-f]{10}$/],
    ['x'.repeat(300), /^x{80}-[0-9a-f]{10}$/],
    ['a__b', /^a__b-[0-9a-f]{10}$/],
  ])('of the path %j is made safe and gets a hash', (path, id) => {
    expect(toPathId(path)).toMatch(id);
  });

  test('is safe as a file name for any name whatever', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        for (const id of [toSafeId(name), toPathId(name)]) {
          expect(id).toMatch(SAFE);
          expect(id).not.toMatch(DEVICE);
        }
      }),
    );
  });

  test('that is safe already stays as it is', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(toSafeId(toSafeId(name))).toBe(toSafeId(name));
      }),
    );
  });

  test('differs for different names, down to a lone surrogate', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(toSafeId(a) === toSafeId(b)).toBe(a === b);
      }),
    );
    expect(toSafeId('\ud800')).not.toBe(toSafeId('\ud801'));
  });
});

describe('the ids of a list of paths', () => {
  const lists = fc.uniqueArray(anyName, { maxLength: 30 });

  test('are unique where letters have no case, and do not depend on the order', () => {
    fc.assert(
      fc.property(lists, (names) => {
        const paths = names.map((name) => ({ name, path: name }));
        const ids = assignIds(paths);
        expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(names.length);
        expect(assignIds(paths.toReversed()).toReversed()).toEqual(ids);
      }),
    );
  });

  test('stay unique where a name imitates the hash of another', () => {
    const twins = [
      { name: 'x', path: 'x.txt' },
      { name: 'x', path: 'x.md' },
    ];
    const [imitated = ''] = assignIds(twins);
    const ids = assignIds([...twins, { name: imitated, path: `${imitated}.txt` }]);
    expect(new Set(ids).size).toBe(3);
  });

  test('have one hash, also where a name had to be made safe', () => {
    const paths = [
      { name: 'CON', path: 'CON' },
      { name: 'CON', path: 'CON.txt' },
    ];
    const ids = assignIds(paths);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^_CON-[0-9a-f]{10}$/);
  });

  test('leave those alone that do not clash', () => {
    const paths = ['a', 'A', 'b'].map((name) => ({ name, path: name }));
    expect(assignIds(paths)).toEqual([
      expect.stringMatching(/^a-[0-9a-f]{10}$/),
      expect.stringMatching(/^A-[0-9a-f]{10}$/),
      'b',
    ]);
  });
});
