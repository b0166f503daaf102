import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../package.json', import.meta.url));
/** What is read from its source also by the compiled program. */
const DATA = ['knowledge', 'model'].map((name) =>
  fileURLToPath(new URL(`../src/tag/${name}/`, import.meta.url)),
);

/** Code that decides about parts of speech and names; and the rest of what decides a record. */
const EARLY = {
  folders: ['document', 'tokenize', 'tag'],
  files: ['pipeline', 'resources', 'read-own-files'],
};
const LATE = { folders: ['measure', 'resolve', 'relate'], files: ['read-version', 'write/serialize'] };
const CODE_FILE = /(?<!\.d)\.[jt]s$/;

export interface EngineHashes {
  /** SHA-256 of all of newsgraph that decides a record: code, models, knowledge, its own version and its libraries'. */
  readonly all: string;
  /**
   * SHA-256 of as much of it as decides about parts of speech and names; the same where only a later stage has changed.
   */
  readonly models: string;
}

/** Paths count, places on the disk do not. */
export function hashEngine(): EngineHashes {
  const manifest = readFileSync(PACKAGE, 'utf8');
  const { dependencies } = JSON.parse(manifest) as { readonly dependencies: unknown };
  const early = createHash('sha256').update(JSON.stringify(dependencies));
  addCode(early, EARLY);
  for (const folder of DATA) addFolder(early, folder, () => true);
  const models = early.digest('hex');
  const all = createHash('sha256').update(`${models}\n${manifest}`);
  addCode(all, LATE);
  return { models, all: all.digest('hex') };
}

function addCode(hash: Hash, { folders, files }: typeof EARLY): void {
  for (const file of files) {
    const path = [`${HERE}${file}.js`, `${HERE}${file}.ts`].find((candidate) => existsSync(candidate));
    if (path !== undefined) addFile(hash, file, path);
  }
  for (const folder of folders) addFolder(hash, `${HERE}${folder}`, (name) => CODE_FILE.test(name));
}

function addFolder(hash: Hash, folder: string, isWanted: (name: string) => boolean): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  const named = paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), path] as const);
  for (const [name, path] of named.toSorted(([a], [b]) => (a < b ? -1 : 1))) addFile(hash, name, path);
}

function addFile(hash: Hash, name: string, path: string): void {
  const content = readFileSync(path);
  hash.update(`\n${name} ${content.length}\n`).update(content);
}
