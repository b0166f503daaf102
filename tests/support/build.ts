import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The command as a user runs it: `node COMMAND …`. */
export const COMMAND = join(process.cwd(), 'dist/cli/newsgraph.js');

/**
 * vitest's globalSetup: compiles `src` to `dist` unless that is newer. Types are checked by `npm run types`; here only
 * the JavaScript counts.
 */
export function setup(): void {
  if (isStale()) {
    try {
      const compile = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'];
      execFileSync(process.execPath, compile, { stdio: 'pipe' });
    } catch {
      // tsc writes its output in spite of errors of syntax.
    }
  }
  if (!existsSync(COMMAND))
    throw new Error(`Expected tsc to write ${COMMAND}; run "npm run build" to see why not.`);
}

function isStale(): boolean {
  if (!existsSync(COMMAND)) return true;
  const built = statSync(COMMAND).mtimeMs;
  return readdirSync('src', { recursive: true, withFileTypes: true }).some(
    (entry) => entry.name.endsWith('.ts') && statSync(join(entry.parentPath, entry.name)).mtimeMs > built,
  );
}
