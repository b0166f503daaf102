import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../package.json', import.meta.url));
/** What is read from its source also by the compiled program. */
const DATA = ['knowledge', 'model'].map((name) =>
  fileURLToPath(new URL(`../src/tag/${name}/`, import.meta.url)),
);
/** All code that decides a record. */
const CODE = ['document', 'tokenize', 'tag', 'measure', 'resolve', 'relate'];
const FILES = ['pipeline', 'resources', 'read-own-files', 'read-version', 'write/serialize'];
const CODE_FILE = /(?<!\.d)\.[jt]s$/;

/**
 * SHA-256 of all of newsgraph that decides a record: the code of the stages, the models, the knowledge, and (in
 * package.json) its own version and those of the libraries. Paths count, places on the disk do not.
 */
export function hashEngine(): string {
  const hash = createHash('sha256').update(readFileSync(PACKAGE));
  const add = (folder: string, isWanted: (name: string) => boolean): void => {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isWanted(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    const named = paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), path] as const);
    for (const [name, path] of named.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const content = readFileSync(path);
      hash.update(`\n${name} ${content.length}\n`).update(content);
    }
  };
  for (const file of FILES) {
    const path = [`${HERE}${file}.js`, `${HERE}${file}.ts`].find((candidate) => existsSync(candidate));
    if (path !== undefined) hash.update(`\n${file}\n`).update(readFileSync(path));
  }
  for (const folder of CODE) add(`${HERE}${folder}`, (name) => CODE_FILE.test(name));
  for (const folder of DATA) add(folder, () => true);
  return hash.digest('hex');
}
