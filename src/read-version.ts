import { readFileSync } from 'node:fs';

/** The package's own file, from `src/` and from `dist/` alike. */
const PACKAGE = new URL('../package.json', import.meta.url);

/** newsgraph's version, from its package.json. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };
  return version;
}
