import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJsonSchema } from '../src/document/json-schema.js';
import { PREDICATES } from '../src/relate/relation-rule.js';
import { PROBLEM_RULES } from '../src/source/problem-rules.js';
import { READERS } from '../src/source/readers.js';
import { runMain } from './cli/run-main.js';
import { readColumn, readSection } from './support/read-markdown-page.js';

const RECORD = 'docs/record.md';
const COMMAND_LINE = 'docs/command-line.md';

/** Trouble that comes with running an article, and so has no line in the list of `source/`. */
const FAULTS = [
  'read-failed',
  'stage-failed',
  'article-timeout',
  'article-memory',
  'worker-lost',
  'queue-failed',
];

interface ObjectSchema {
  readonly properties: Readonly<Record<string, Partial<ObjectSchema> & { readonly items?: ObjectSchema }>>;
}

const { properties } = createJsonSchema() as unknown as ObjectSchema;

function fieldsOf(heading: string): readonly string[] {
  return readColumn(readSection(RECORD, heading), 0).flat();
}

describe('docs/record.md', () => {
  it('describes the fields of a record in the order in which they are written', () => {
    expect(fieldsOf('## document')).toEqual(Object.keys(properties));
  });

  it.each([
    'source',
    'mentions',
    'entities',
    'quotes',
    'coverage',
    'provenance',
    'times',
    'quantities',
    'relations',
  ])('describes every field of %s', (layer) => {
    const schema = properties[layer];
    const fields = Object.keys((schema?.items ?? schema)?.properties ?? {});
    expect(fieldsOf(`## ${layer}`).slice(0, fields.length)).toEqual(fields);
  });

  it('lists the predicates of relations', () => {
    expect(fieldsOf('## relations').slice(-PREDICATES.length)).toEqual(PREDICATES);
  });

  it('lists every kind of problem, and whether the article is read all the same', () => {
    const section = readSection(RECORD, '## Problems');
    const rows = [...section.matchAll(/^\| `([^`]+)`.*\| (lost|read) +\|$/gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual([
      ...Object.entries(PROBLEM_RULES).map(([rule, { articleRead }]) => [
        rule,
        articleRead ? 'read' : 'lost',
      ]),
      ...FAULTS.map((rule) => [rule, 'lost']),
    ]);
  });
});

describe('docs/command-line.md', () => {
  it.each(['extract', 'watch', 'work', 'status', 'verify', 'inspect', 'explain', 'evaluate', 'train'])(
    'lists every option of %s with its short form',
    async (command) => {
      const { stdout } = await runMain([command, '--help']);
      const options = [...stdout.matchAll(/^ {2}(?:-(?<short>\w), )?--(?<long>[a-z-]+)/gm)]
        .map(({ groups = {} }) => [
          `--${groups['long']}`,
          groups['short'] === undefined ? [] : [`-${groups['short']}`],
        ])
        .filter(([long]) => long !== '--help');
      const section = readSection(COMMAND_LINE, `## ${command}`);
      const documented = section
        .split('\n')
        .filter((line) => line.startsWith('| `--'))
        .map((line) => [readColumn(line, 0)[0]?.[0], readColumn(line, 1)[0] ?? []]);
      expect(documented).toEqual(options);
    },
  );

  it('lists the media types with their endings', () => {
    const rows = readSection(COMMAND_LINE, '## extract')
      .split('\n')
      .filter((line) => /^\| `(?:text|application)\//.test(line))
      .map((line) => [...(readColumn(line, 0)[0] ?? []), ...(readColumn(line, 1)[0] ?? [])]);
    expect(rows).toEqual(READERS.map(({ mediaType, endings }) => [mediaType, ...endings]));
  });
});

describe('the documentation', () => {
  it.each([
    'README.md',
    'CHANGELOG.md',
    RECORD,
    COMMAND_LINE,
    'docs/architecture.md',
    'docs/own-knowledge.md',
    'docs/scale.md',
    'corpus/README.md',
  ])('%s has links that lead somewhere', (page) => {
    const links = readFileSync(page, 'utf8').matchAll(
      /\]\((?!https?:)(?<file>[^)#]*)(?:#(?<anchor>[^)]+))?\)/g,
    );
    const broken = [...links].filter(({ groups = {} }) => {
      const file = groups['file'] === '' ? page : join(dirname(page), groups['file'] ?? '');
      if (!existsSync(file)) return true;
      return groups['anchor'] !== undefined && !anchorsOf(file).includes(groups['anchor']);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

/** Anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (?<title>.+)$/gm)].map(({ groups = {} }) =>
    (groups['title'] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
