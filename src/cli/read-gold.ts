import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { describeError } from '../batch/describe-error.js';
import type { GoldDocument } from '../evaluate/gold.js';
import { readColumns } from '../evaluate/read-columns.js';
import { readGoldLines } from '../evaluate/read-gold-lines.js';
import { readMarkup } from '../evaluate/read-markup.js';
import { readStandoff, textOfStandoff } from '../evaluate/read-standoff.js';
import { splitMarkup } from '../evaluate/split-markup.js';
import { expandGlob } from '../source/expand-glob.js';
import { UsageError } from './usage-error.js';

/** Reads annotated articles: files, folders and globs of the forms that READERS knows, in the order of their paths. */
export async function readGold(paths: readonly string[]): Promise<readonly GoldDocument[]> {
  const files = await Promise.all(paths.map(listGold));
  const documents = await Promise.all([...new Set(files.flat())].map(readGoldFile));
  return documents.flat();
}

async function listGold(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return [path];
  const isFolder = found?.isDirectory() === true;
  const inside = isFolder
    ? (await readdir(path, { recursive: true })).map((name) => join(path, name))
    : await expandGlob(path, process.cwd());
  const files = inside.filter((file) => READERS[extname(file)] !== undefined).toSorted();
  if (files.length === 0) {
    throw new UsageError(
      `Expected annotated articles (${Object.keys(READERS).join(', ')}) in ${path}, found ${isFolder ? 'no such file in it' : 'no such file or folder'}.`,
    );
  }
  return files;
}

type GoldReader = (name: string, content: string, path: string) => Promise<readonly GoldDocument[]>;

const readColumnFile: GoldReader = async (name, content) => readColumns(name, content);

const READERS: Readonly<Record<string, GoldReader>> = {
  '.txt': async (name, content) =>
    splitMarkup(name, content).map((part) => readMarkup(part.id, part.content)),
  '.jsonl': async (name, content) => readGoldLines(name, content),
  '.tsv': readStandoffFile,
  '.conll': readColumnFile,
  '.iob': readColumnFile,
  '.iob2': readColumnFile,
  '.bio': readColumnFile,
};

async function readGoldFile(path: string): Promise<readonly GoldDocument[]> {
  const extension = extname(path);
  const read = READERS[extension];
  if (read === undefined) {
    throw new UsageError(`Expected gold as ${Object.keys(READERS).join(', ')}, got ${path}.`);
  }
  try {
    return await read(basename(path, extension), await readFile(path, 'utf8'), path);
  } catch (error) {
    throw new UsageError(`Expected annotated articles in ${path}: ${describeError(error)}`);
  }
}

async function readStandoffFile(
  name: string,
  content: string,
  path: string,
): Promise<readonly GoldDocument[]> {
  const text = textOfStandoff(content);
  if (text === undefined) throw new Error('the first line does not name the text ("# text: path").');
  return readStandoff(name, content, await readFile(resolve(dirname(path), text), 'utf8'));
}
