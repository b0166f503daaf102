import { describe, expect, test } from 'vitest';
import type { Problem, TaggedMention } from '../../../src/document/document.js';
import { createGazetteer } from '../../../src/tag/own/create-gazetteer.js';
import { findListed } from '../../../src/tag/own/find-listed.js';
import { loadTokenizer } from '../../../src/resources.js';
import { cpuTimeOf } from '../../support/cpu-time.js';

const tokenize = loadTokenizer();
const bytesOf = (text: string) => new TextEncoder().encode(text);

function load(content: string, path = 'lists/clients.tsv') {
  const problems: Problem[] = [];
  const gazetteer = createGazetteer([{ path, name: 'clients', bytes: bytesOf(content) }], (problem) =>
    problems.push(problem),
  );
  return { gazetteer, problems };
}

function find(content: string, text: string, tagged: readonly TaggedMention[] = []) {
  const doc = tokenize({ id: 'a', text });
  const found = findListed(doc, load(content).gazetteer, tagged, []);
  for (const { start, end, text: name } of found) expect(doc.text.slice(start, end)).toBe(name);
  return found.map(({ text: name, type }) => `${type} ${name}`);
}

const QUAY = 'Quay Lines\tORG\tQ1\tQuayline|QL';

describe('names of a list are found', () => {
  test.each([
    ['by name and alias', QUAY, 'Quay Lines, once Quayline, grew.', ['ORG Quay Lines', 'ORG Quayline']],
    ['in capitals', QUAY, 'QUAY LINES GROWS', ['ORG QUAY LINES']],
    ['not in small letters', QUAY, 'The quay lines were wet.', []],
    [
      'in small letters where the line says so',
      'quay lines\tORG\t\t\tany',
      'Quay LINES grew.',
      ['ORG Quay LINES'],
    ],
    [
      'only as they are written',
      'Quay Lines\tORG\t\t\texact',
      'QUAY LINES and Quay Lines',
      ['ORG Quay Lines'],
    ],
    [
      'on the boundaries of tokens',
      'Quay\tORG\t',
      'Quayside, Quays and McQuay; Quay-based Quay’s.',
      ['ORG Quay', 'ORG Quay'],
    ],
    [
      'over a wide blank, a curly quote and a long hyphen',
      "O'Hara–Quay Co.\tORG\t",
      'We met O’Hara-Quay\u00a0 Co. there.',
      ['ORG O’Hara-Quay\u00a0 Co.'],
    ],
    ['within a sentence only', 'Quay Lines\tORG\t', 'We saw the Quay. Lines were long.', []],
    [
      'the longer of two',
      'Quay\tGPE\t\nQuay Lines\tORG\t',
      'Quay Lines left Quay.',
      ['ORG Quay Lines', 'GPE Quay'],
    ],
    [
      'further left of two',
      'Grand Quay\tGPE\t\nQuay Lines\tORG\t',
      'the Grand Quay Lines',
      ['GPE Grand Quay'],
    ],
    [
      'by priority',
      'Grand Quay\tGPE\t\nQuay Lines\tORG\t\t\t\t5',
      'the Grand Quay Lines',
      ['ORG Quay Lines'],
    ],
    ['by the earlier line', 'Quay\tGPE\t\nQuay\tORG\t', 'Quay grew.', ['GPE Quay']],
    [
      'with diacritics',
      'Łęgowo Ünal\tPERSON\t',
      'ŁĘGOWO ÜNAL met Łęgowo Ünal.',
      ['PERSON ŁĘGOWO ÜNAL', 'PERSON Łęgowo Ünal'],
    ],
    ['with marks', 'Yahoo!\tORG\t\nA&B\tORG\t', 'Yahoo! bought A&B.', ['ORG Yahoo!', 'ORG A&B']],
  ])('%s', (_, content, text, expected) => {
    expect(find(content, text)).toEqual(expected);
  });
});

describe('a list meets the tagger', () => {
  const mention = (type: 'ORG' | 'PERSON'): TaggedMention => ({
    start: 0,
    end: 12,
    text: 'Paris Varley',
    type,
    kind: 'name',
    confidence: 0.9,
    by: 'tagger',
  });

  test.each([
    ['and goes before it', 'Paris\tGPE\t', 'PERSON', ['GPE Paris']],
    ['and yields where it may not overwrite the type', 'Paris\tGPE\t\t\t\t\tGPE|ORG', 'PERSON', []],
    ['and goes before a type that it may overwrite', 'Paris\tGPE\t\t\t\t\tGPE|ORG', 'ORG', ['GPE Paris']],
    ['and yields to all', 'Paris\tGPE\t\t\t\t\t-', 'ORG', []],
  ] as const)('%s', (_, content, type, expected) => {
    expect(find(content, 'Paris Varley spoke.', [mention(type)])).toEqual(expected);
  });
});

test('a mention says which list and which entry it is from', () => {
  const doc = tokenize({ id: 'a', text: 'Quayline grew.' });
  expect(findListed(doc, load(QUAY).gazetteer, [], [])).toEqual([
    {
      start: 0,
      end: 8,
      text: 'Quayline',
      type: 'ORG',
      kind: 'name',
      confidence: 1,
      by: 'gazetteer:clients',
      known: { kb: 'clients', id: 'Q1', name: 'Quay Lines', aliases: ['Quayline', 'QL'] },
    },
  ]);
});

describe('forms of a list', () => {
  test.each([
    ['columns in another order', 'clients.tsv', 'id\ttype\tname\nQ1\tORG\tQuay Lines\n'],
    ['Windows line ends and a byte order mark', 'clients.tsv', '\ufeffname\ttype\r\nQuay Lines\tORG\r\n'],
    ['blank lines', 'clients.tsv', '\nQuay Lines\tORG\n\n'],
    [
      'JSON lines',
      'clients.jsonl',
      '{"name":"Quay Lines","type":"ORG","id":7,"aliases":["QL"],"priority":2}',
    ],
  ])('%s', (_, path, content) => {
    const { gazetteer, problems } = load(content, path);
    expect(problems).toEqual([]);
    expect(gazetteer.entries).toBe(1);
  });
});

describe('a bad line is told with its place', () => {
  test.each([
    ['clients.tsv', 'Quay\tORGX', 1, 'got "ORGX"'],
    ['clients.tsv', 'Quay\tORG\n\tORG', 2, 'Expected a name'],
    ['clients.tsv', 'Quay\tPER', 1, 'write PERSON'],
    ['clients.tsv', 'Quay Lines ORG', 1, 'got no tab'],
    ['clients.tsv', 'Quay\tORG\t\t\tsome', 1, 'exact, capitals, any'],
    ['clients.tsv', 'Quay\tORG\t\t\t\thigh', 1, 'whole number'],
    ['clients.tsv', 'Quay\tORG\t\t\t\t\tGPE|CITY', 1, 'types that it may overwrite'],
    ['clients.tsv', 'Quay\tORG\t\t\t\t\t\tmore', 1, 'at most 7 columns'],
    ['clients.tsv', `${'Quay '.repeat(50)}\tORG`, 1, 'at most 200 characters'],
    ['clients.jsonl', '{"name":"Quay","type":"ORG"}\n{"name":', 2, 'Expected a JSON object'],
    ['clients.jsonl', '["Quay","ORG"]', 1, 'Expected a JSON object'],
    ['clients.jsonl', '{"name":"Quay","type":"ORG","aliases":[1]}', 1, 'Expected aliases'],
    ['clients.csv', 'Quay,ORG', undefined, 'ends in .tsv'],
  ])('%s: %j', (path, content, line, message) => {
    const { problems } = load(content, path);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: path, rule: 'gazetteer-line' });
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toContain(message);
  });

  test('bytes that are no UTF-8 are refused', () => {
    const problems: Problem[] = [];
    createGazetteer([{ path: 'a.tsv', name: 'a', bytes: Uint8Array.from([0x51, 0xe9, 0x09]) }], (problem) =>
      problems.push(problem),
    );
    expect(problems[0]?.message).toContain('UTF-8');
  });

  test('a flood of bad lines is told in a few words', () => {
    const { problems } = load('Quay\tX\n'.repeat(1000));
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)?.message).toContain('990 more');
  });

  test.each([
    ['a field that nobody knows', 'clients.jsonl', '{"name":"Quay","type":"ORG","alias":"QL"}', '"alias"'],
    ['a name that stands twice', 'clients.tsv', 'Quay\tORG\nQuay\tGPE', 'each name once'],
  ])('%s is an oddity and no fault', (_, path, content, message) => {
    const { problems } = load(content, path);
    expect(problems.map(({ rule }) => rule)).toEqual(['gazetteer-oddity']);
    expect(problems[0]?.message).toContain(message);
  });

  test('a name of more than sixteen entries is an oddity too: the first sixteen count', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Quay\tORG\tquay-${index}`);
    const messages = load(lines.join('\n')).problems.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringMatching(/^Expected at most 16 .+, got 4 more/));
  });
});

test('a hundred thousand names load at once, and a long text without a match takes linear time', () => {
  const names = Array.from(
    { length: 100_000 },
    (_, index) => `Quay ${index.toString(36)} Lines\tORG\tQ${index}`,
  );
  const content = names.join('\n');
  expect(cpuTimeOf(() => void load(content))).toBeLessThan(5_000);
  const { gazetteer } = load(content);
  expect(gazetteer.entries).toBe(100_000);
  const time = (text: string) => {
    const doc = tokenize({ id: 'a', text });
    return cpuTimeOf(() => expect(findListed(doc, gazetteer, [], [])).toEqual([]));
  };
  time('Quay-Quay-'.repeat(90));
  expect(time('Quay '.repeat(100_000))).toBeLessThan(3_000);
  expect(time(`${'a-'.repeat(490)} `.repeat(100))).toBeLessThan(3_000);
});
