import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'graphology-gexf';
import { MultiGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/batch/ledger/open-database.js';
import type { Document } from '../../src/document/document.js';
import { createCorpusGraph } from '../../src/library.js';
import { FORMATS, findFormats } from '../../src/write/formats.js';
import { openFormats } from '../../src/write/open-formats.js';
import { openProblemLog } from '../../src/write/open-problem-log.js';
import { formatRecord, serialize } from '../../src/write/serialize.js';
import { buildDocument } from '../support/build-document.js';
import { DOCUMENTS, EMPTY_PAGE, HARBOUR_TALKS, PORT_STRIKE } from '../support/documents.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const options = () => ({ database: openDatabase('') });

/** Writes documents in formats, and gives the paths of the files; in trouble it aborts, as a batch does. */
async function writeAll(
  directory: string,
  names: readonly string[],
  documents: readonly Document[],
): Promise<readonly string[]> {
  const { sinks, problemLog } = await openFormats(directory, findFormats(names), options());
  const outlets = [...sinks, problemLog];
  try {
    for (const doc of documents) for (const sink of sinks) await sink.write(doc);
    const paths: string[] = [];
    for (const outlet of outlets) paths.push(...(await outlet.close()));
    return paths;
  } catch (error) {
    for (const outlet of outlets) await outlet.abort();
    throw error;
  }
}

const ALL = FORMATS.map(({ name }) => name);

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .toSorted();
}

const read = (...path: readonly string[]): Promise<string> => readFile(join(...path), 'utf8');
const linesOf = (content: string): readonly string[] => content.split('\n').slice(0, -1);

describe('every format', () => {
  test('writes the files that it lists, gives their paths, and leaves no temporary file', async () => {
    const directory = await temporaryDirectory();
    const paths = await writeAll(directory, ALL, DOCUMENTS);
    const listed = FORMATS.flatMap(({ files }) => files)
      .filter((file) => !file.includes('<id>'))
      .concat('problems.jsonl', ...DOCUMENTS.map(({ id }) => `documents/${id}.json`))
      .toSorted();
    expect(await filesBelow(directory)).toEqual(listed);
    expect(paths.toSorted()).toEqual(listed.map((file) => join(directory, file)));
  });

  test('gives the same bytes again', async () => {
    const directories = [await temporaryDirectory(), await temporaryDirectory()] as const;
    for (const directory of directories) await writeAll(directory, ALL, DOCUMENTS);
    for (const file of await filesBelow(directories[0])) {
      expect(await read(directories[0], file), file).toBe(await read(directories[1], file));
    }
  });

  test.each(ALL)('%s leaves nothing half written when it is aborted', async (name) => {
    const directory = await temporaryDirectory();
    await writeAll(directory, [name], [PORT_STRIKE]);
    const before = await filesBelow(directory);
    const contents = await Promise.all(before.map((file) => read(directory, file)));
    const { sinks, problemLog } = await openFormats(directory, findFormats([name]), options());
    for (const sink of sinks) {
      await sink.write(PORT_STRIKE);
      await sink.abort();
    }
    await problemLog.abort();
    expect(await filesBelow(directory)).toEqual(before);
    expect(await Promise.all(before.map((file) => read(directory, file)))).toEqual(contents);
  });

  test.each(ALL)('%s writes whole files for no document at all', async (name) => {
    const directory = await temporaryDirectory();
    await writeAll(directory, [name], []);
    const files = await filesBelow(directory);
    for (const file of files.filter((each) => each.endsWith('.json'))) {
      const content = await read(directory, file);
      expect(() => JSON.parse(content) as unknown, file).not.toThrow();
    }
    for (const file of files.filter((each) => each.endsWith('.csv'))) {
      expect(linesOf(await read(directory, file)), file).toHaveLength(1);
    }
    const fixed = findFormats([name]).flatMap(({ files }) => files.filter((file) => !file.includes('<id>')));
    expect(files).toEqual([...fixed, 'problems.jsonl'].toSorted());
  });

  test('removes what a crash left, and nothing else', async () => {
    const directory = await temporaryDirectory();
    for (const folder of ['documents', 'search']) await mkdir(join(directory, folder));
    const stale = 'newsgraph-0123456789abcdef.tmp';
    const kept = ['mine.tmp', 'notes.txt'];
    for (const name of [stale, join('documents', stale), join('search', stale), ...kept]) {
      await writeFile(join(directory, name), 'x');
    }
    await writeAll(directory, ALL, []);
    const files = await filesBelow(directory);
    expect(files.filter((file) => file.endsWith('.tmp') || file.endsWith('.txt'))).toEqual(kept);
  });

  test('a format that does not exist is refused with the list of those that do', () => {
    expect(() => findFormats(['json', 'yaml'])).toThrow(
      'Expected a format out of json, jsonl, csv, graph, search, got "yaml"',
    );
  });
});

describe('records', () => {
  test('one line of JSON holds the whole record', () => {
    expect(JSON.parse(serialize(PORT_STRIKE))).toEqual(PORT_STRIKE);
    expect(JSON.parse(formatRecord(PORT_STRIKE))).toEqual(PORT_STRIKE);
    expect(serialize(PORT_STRIKE)).not.toContain('\n');
  });

  test('fields stand in the schema’s order, whatever order they came in', () => {
    const reversed = reverseFields(PORT_STRIKE) as Document;
    expect(Object.keys(reversed)[0]).toBe('provenance');
    expect(serialize(reversed)).toBe(serialize(PORT_STRIKE));
  });

  test('a layer that is no part of the record is left out', () => {
    expect(serialize({ ...PORT_STRIKE, tokens: [1, 2] } as Document)).toBe(serialize(PORT_STRIKE));
  });

  test('a lone surrogate and a NUL come back as they were', () => {
    const odd = buildDocument({ id: 'odd', marked: 'a\ud800b\0c' });
    expect((JSON.parse(serialize(odd)) as Document).text).toBe('a\ud800b\0c');
  });

  test('documents.jsonl keeps the order of writing', async () => {
    const directory = await temporaryDirectory();
    await writeAll(directory, ['jsonl'], [PORT_STRIKE, EMPTY_PAGE]);
    expect(linesOf(await read(directory, 'documents.jsonl'))).toEqual([
      serialize(PORT_STRIKE),
      serialize(EMPTY_PAGE),
    ]);
  });
});

function reverseFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, content]) => [name, reverseFields(content)]),
  );
}

describe('documents/', () => {
  test('a file is indented by two blanks and begins with the schema', async () => {
    const directory = await temporaryDirectory();
    await writeAll(directory, ['json'], [PORT_STRIKE]);
    const content = await read(directory, 'documents', 'port-strike.json');
    expect(content.startsWith('{\n  "schema": "newsgraph.document/1",\n  "id": "port-strike",\n')).toBe(true);
    expect(content.endsWith('}\n')).toBe(true);
  });

  test('a second run removes records that it did not write, and no file of somebody else', async () => {
    const directory = await temporaryDirectory();
    await writeAll(directory, ['json'], DOCUMENTS);
    const others = { 'mine.json': '{"a": 1}', 'notes.txt': '{\n  "schema": "newsgraph.document/1",' };
    for (const [name, content] of Object.entries(others)) {
      await writeFile(join(directory, 'documents', name), content);
    }
    await writeAll(directory, ['json'], [PORT_STRIKE]);
    expect(await readdir(join(directory, 'documents'))).toEqual([
      'mine.json',
      'notes.txt',
      'port-strike.json',
    ]);
  });

  test.each(['../outside', 'a/b', 'a\\b', 'c:a', 'a\0b'])('the id %j is refused', async (id) => {
    const directory = await temporaryDirectory();
    const documents = [{ ...EMPTY_PAGE, id }];
    await expect(writeAll(join(directory, 'output'), ['json'], documents)).rejects.toThrow('plain file name');
    expect(await filesBelow(directory)).toEqual([]);
  });

  test('a folder that leads out of the output directory is refused', async () => {
    const directory = await temporaryDirectory();
    const elsewhere = await temporaryDirectory();
    await symlink(elsewhere, join(directory, 'documents'));
    await expect(openFormats(directory, findFormats(['jsonl', 'json']), options())).rejects.toThrow(
      'but it leads to',
    );
    expect(await filesBelow(directory)).toEqual(['documents']);
  });

  test('a file that is a link is replaced, and what it led to stays', async () => {
    const directory = await temporaryDirectory();
    const elsewhere = join(await temporaryDirectory(), 'precious.json');
    await writeFile(elsewhere, 'precious');
    await mkdir(join(directory, 'documents'));
    await symlink(elsewhere, join(directory, 'documents', 'port-strike.json'));
    await writeAll(directory, ['json'], [PORT_STRIKE]);
    expect(await read(elsewhere)).toBe('precious');
    expect(await read(directory, 'documents', 'port-strike.json')).toBe(formatRecord(PORT_STRIKE));
  });

  test('two articles with one id are refused by name', async () => {
    const directory = await temporaryDirectory();
    await expect(writeAll(directory, ['json'], [PORT_STRIKE, PORT_STRIKE])).rejects.toThrow('"port-strike"');
  });

  test('a file that cannot be put in its place makes the run fail', async () => {
    const directory = await temporaryDirectory();
    await mkdir(join(directory, 'documents', 'port-strike.json', 'in-the-way'), { recursive: true });
    await expect(writeAll(directory, ['json'], [PORT_STRIKE])).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect((await filesBelow(directory)).filter((file) => file.startsWith('documents'))).toEqual([]);
  });
});

describe('graph', () => {
  test('graph.json is graphology’s own serialisation', async () => {
    const directory = await temporaryDirectory();
    await writeAll(directory, ['graph'], DOCUMENTS);
    const serialized = JSON.parse(await read(directory, 'graph.json')) as SerializedGraph;
    const corpus = createCorpusGraph();
    for (const doc of DOCUMENTS) corpus.add(doc);
    expect(serialized).toEqual(corpus.finish().export());
    expect(MultiGraph.from(serialized).getNodeAttribute('person/ama-boateng', 'label')).toBe('Ama Boateng');
  });

  test('graph.gexf reads back with the same nodes, edges and weights', async () => {
    const directory = await temporaryDirectory();
    await writeAll(directory, ['graph'], DOCUMENTS);
    const loaded = parse(MultiGraph, await read(directory, 'graph.gexf'));
    const serialized = JSON.parse(await read(directory, 'graph.json')) as SerializedGraph;
    expect(loaded.nodes()).toEqual(serialized.nodes.map(({ key }) => key));
    expect(loaded.edges().toSorted()).toEqual(serialized.edges.map(({ key }) => key).toSorted());
    expect(loaded.getNodeAttributes('person/ama-boateng')).toMatchObject({ mentions: 5, type: 'PERSON' });
    const edge = 'person/ama-boateng holds_position org/tema-port-office = director';
    const statement = 'Boateng remains Director of the Tema Port Office';
    const start = HARBOUR_TALKS.text.indexOf(statement);
    expect(loaded.getEdgeAttributes(edge)).toMatchObject({
      weight: 2,
      evidence: `harbour-talks:${start}-${start + statement.length} port-strike:0-45`,
    });
  });

  test('names with marks of XML and characters that XML forbids give whole XML', async () => {
    const directory = await temporaryDirectory();
    const name = 'Fire & <Ice> "\u0001\ud800" Ltd';
    const doc = buildDocument({
      id: 'odd',
      marked: `{0:${name}} closed.`,
      entities: [{ name, type: 'ORG' }],
    });
    await writeAll(directory, ['graph'], [doc]);
    const loaded = parse(MultiGraph, await read(directory, 'graph.gexf'));
    expect(loaded.getNodeAttribute('org/fire-ice-ltd', 'label')).toBe('Fire & <Ice> "\ufffd\ufffd" Ltd');
  });
});

describe('problems.jsonl', () => {
  test('is there and empty where there was no problem, even if an earlier run had one', async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, 'problems.jsonl'), '{"old":true}\n');
    await writeAll(directory, [], []);
    expect(await read(directory, 'problems.jsonl')).toBe('');
  });

  test('holds one problem record a line', async () => {
    const directory = await temporaryDirectory();
    const log = await openProblemLog(directory);
    await log.write({ file: 'a.txt', rule: 'empty-file', message: 'Expected text, got nothing.' });
    await log.write({ file: 'b.txt', rule: 'bad-byte', message: 'Odd.', span: { start: 3, end: 4 } });
    expect(await log.close()).toEqual([join(directory, 'problems.jsonl')]);
    expect(linesOf(await read(directory, 'problems.jsonl'))).toEqual([
      '{"schema":"newsgraph.problem/1","id":null,"file":"a.txt","rule":"empty-file","message":"Expected text, got nothing."}',
      '{"schema":"newsgraph.problem/1","id":null,"file":"b.txt","span":{"start":3,"end":4},"rule":"bad-byte","message":"Odd."}',
    ]);
  });
});

test('many documents go through with the back-pressure of the disk', async () => {
  const directory = await temporaryDirectory();
  const documents = Array.from({ length: 120 }, (_, index) => ({
    ...HARBOUR_TALKS,
    id: `talks-${String(index).padStart(3, '0')}`,
  }));
  await writeAll(directory, ['json', 'jsonl'], documents);
  expect(await readdir(join(directory, 'documents'))).toHaveLength(120);
  expect(linesOf(await read(directory, 'documents.jsonl'))).toEqual(documents.map(serialize));
});

describe('more records than there are to be files', () => {
  const documents = Array.from({ length: 1_060 }, (_, index) => ({
    ...EMPTY_PAGE,
    id: `page-${String(index).padStart(4, '0')}`,
  }));

  async function writeRecords(directory: string, count: number): Promise<readonly string[]> {
    const { sinks, problemLog } = await openFormats(directory, findFormats(['json']), {
      ...options(),
      mostFiles: 20,
    });
    for (const doc of documents.slice(0, count)) for (const sink of sinks) await sink.write(doc);
    for (const outlet of [...sinks, problemLog]) await outlet.close();
    return readdir(join(directory, 'documents'));
  }

  test('go to compressed files of a thousand, and the same records give the same bytes', async () => {
    const [directory, other] = [await temporaryDirectory(), await temporaryDirectory()];
    const names = ['documents-00001.jsonl.gz', 'documents-00002.jsonl.gz'];
    expect(await writeRecords(directory, documents.length)).toEqual(names);
    await writeRecords(other, documents.length);
    const shards = await Promise.all(names.map((name) => readFile(join(directory, 'documents', name))));
    const lines = shards.flatMap((bytes) => linesOf(gunzipSync(bytes).toString()));
    expect(lines).toEqual(documents.map(serialize));
    for (const [index, name] of names.entries())
      expect(shards[index]?.equals(await readFile(join(other, 'documents', name)))).toBe(true);
  });

  test('go back to files where a later run has fewer', async () => {
    const [directory, anew] = [await temporaryDirectory(), await temporaryDirectory()];
    await writeRecords(directory, 30);
    expect(await writeRecords(directory, 2)).toEqual(['page-0000.json', 'page-0001.json']);
    await writeRecords(anew, 2);
    const path = join('documents', 'page-0001.json');
    expect(await read(directory, path)).toBe(await read(anew, path));
  });

  test.each([
    ['files alone, where there was nothing', 0, 30, 20],
    ['one shard, where fewer records come', 30, 10, 1],
    ['two shards, where more come', 1_030, 1_050, 2],
  ])('are never there twice after an interrupt, which leaves %s', async (_, before, written, expected) => {
    const directory = await temporaryDirectory();
    if (before > 0) await writeRecords(directory, before);
    const { sinks, problemLog } = await openFormats(directory, findFormats(['json']), {
      ...options(),
      mostFiles: 20,
    });
    for (const doc of documents.slice(0, written)) for (const sink of sinks) await sink.write(doc);
    for (const outlet of [...sinks, problemLog]) await outlet.abort();
    expect(await readdir(join(directory, 'documents'))).toHaveLength(expected);
  });
});

test('a record that is there already is not written again', async () => {
  const directory = await temporaryDirectory();
  await writeAll(directory, ['json'], DOCUMENTS);
  const path = join(directory, 'documents', 'port-strike.json');
  const before = await stat(path);
  await writeAll(directory, ['json'], DOCUMENTS);
  expect((await stat(path)).ino).toBe(before.ino);
});
