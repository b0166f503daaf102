import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonError } from '../../src/source/json-error.js';
import { readJson } from '../../src/source/read-json.js';
import { readJsonLine } from '../../src/source/read-json-line.js';

const isValid = (json: string): boolean => {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
};

describe('a JSON file', () => {
  test.each([
    ['{"text":"A","title":"T","published":"2016-09-28"}', ['A']],
    ['{"body":"A","headline":"T","date":"2016-09-28","url":"http://example.org"}', ['A']],
    ['{"articleBody":"A","datePublished":"2016-09-28","@type":"NewsArticle"}', ['A']],
    ['[{"content":"A"},{"text":"B","Published_At":1475100000}]', ['A', 'B']],
    ['{"articles":[{"text":"A"}],"total":1}', ['A']],
    ['{"text":"A","body":"B","title":null,"language":5}', ['A']],
  ])('%s holds the articles %j', (json, texts) => {
    expect(
      readJson(json).map((reading) => ('draft' in reading ? reading.draft.text : reading.trouble)),
    ).toEqual(texts);
  });

  test.each([
    ['{"text":1}', 'a number as "text"'],
    ['{"title":"T"}', 'nothing as "text"'],
    ['{"text":" \\n"}', '" \\n" as "text"'],
    ['{"text":"A","title":["T"]}', 'a list as "title"'],
    ['{"text":"A","id":{}}', 'an object as "id"'],
    ['"text"', 'a string'],
    ['null', 'null'],
  ])('%s is an invalid article: %s', (json, got) => {
    expect(readJson(json)).toMatchObject([{ trouble: { rule: 'invalid-article', got } }]);
  });

  test('with one invalid article among others gives the others, and says which', () => {
    const readings = readJson('[{"text":"A"},7,{"text":"B"}]');
    expect(readings).toMatchObject([
      { draft: { text: 'A' } },
      { trouble: { got: 'a number as article 2' } },
      { draft: { text: 'B' } },
    ]);
  });

  test.each([
    ['{"a":1,}', '"}" at column 8', 1],
    ['{\n"text": "a\nb"}', '"\\nb\\"}" at column 11', 2],
    ['{"text": "a"', 'an end too early at column 13', 1],
    ['[1 2]', '"2]" at column 4', 1],
    ["{'a':1}", '"\'a\':1}" at column 2', 1],
    ['{"a":01}', '"01}" at column 6', 1],
    ['{"a":"\\x"}', '"\\\\x\\"}" at column 7', 1],
    ['[1]]', '"]" at column 4', 1],
  ])('%j is broken: %s of line %i', (json, got, line) => {
    const [reading] = readJson(json);
    expect(reading).toMatchObject({ trouble: { rule: 'broken-json', line } });
    expect(reading !== undefined && 'trouble' in reading && reading.trouble.got.startsWith(got)).toBe(true);
  });

  test('is broken where a place in it is named, and sound up to that place', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"a"',
        '"',
        '\\',
        '1',
        '-',
        '0',
        '.5',
        'e3',
        'true',
        'null',
        ' ',
        '\n',
        'x',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const json = parts.join('');
        const end = findJsonError(json);
        expect(isValid(json) && end < json.length).toBe(false);
        expect(findJsonError(json.slice(0, end))).toBe(end);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(findJsonError(json)).toBe(json.length);
      }),
    );
  });

  test('nested without end or with the names of prototypes does no harm', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(readJson(`{"text":"A","x":${deep}}`)).toMatchObject([{ draft: { text: 'A' } }]);
    expect(readJson('{"__proto__":{"title":"x"},"constructor":1,"text":"A"}')).toMatchObject([
      { draft: { text: 'A', title: undefined } },
    ]);
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });
});

const position = { file: 'standard input', line: 3 };

const idOf = (line: string): string | undefined => {
  const result = readJsonLine(line, position);
  return 'article' in result ? result.article.id : undefined;
};

describe('a line of a stream', () => {
  test('gives an article with its own id', () => {
    const line = '{"id":"a1","text":"Text.","title":"T","published":"2016-09-28T10:00:00Z","desk":"world"}';
    expect(readJsonLine(line, position)).toEqual({
      article: {
        id: 'a1',
        text: 'Text.',
        title: 'T',
        published: '2016-09-28',
        publishedFrom: 'metadata',
        source: {
          sha256: createHash('sha256').update(line).digest('hex'),
          bytes: line.length,
          encoding: 'utf-8',
          mediaType: 'application/json',
        },
      },
    });
  });

  test('without an id gets one from its content', () => {
    expect(idOf('{"text":"A"}')).toMatch(/^[0-9a-f]{16}$/);
    expect(idOf('{ "text" : "A", "desk": 1 }')).toBe(idOf('{"text":"A"}'));
    expect(idOf('{"text":"B"}')).not.toBe(idOf('{"text":"A"}'));
    expect(idOf('{"id":12,"text":"A"}')).toBe('12');
    expect(idOf('{"id":"../../etc","text":"A"}')).toMatch(/^etc-[0-9a-f]{10}$/);
  });

  test.each([
    ['{"id":"7","text":5}', 'invalid-article', '7'],
    ['{"text":', 'broken-json-line', undefined],
    ['not json', 'broken-json-line', undefined],
    ['[1]', 'invalid-article', undefined],
    [`{"text":"${'a'.repeat(200)}"}`, 'over-limit', undefined],
  ])('%s is a problem that says where', (line, rule, id) => {
    const result = readJsonLine(line, position, { maxBytes: 100 });
    expect(result).toMatchObject({ problem: { file: 'standard input', line: 3, rule } });
    expect('id' in result ? result.id : undefined).toBe(id);
  });

  test('takes the date of the argument where it has none', () => {
    const result = readJsonLine('{"text":"A"}', position, { published: '2016-09-28' });
    expect(result).toMatchObject({ article: { published: '2016-09-28', publishedFrom: 'argument' } });
  });

  test('of any sort gives an article or a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        const result = readJsonLine(line, position);
        expect('article' in result || 'problem' in result).toBe(true);
      }),
    );
  });
});
