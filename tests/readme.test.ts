import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../src/write/formats.js';
import { COMMAND } from './support/build.js';
import { readBlocks, readColumn, readSection, type Block } from './support/read-markdown-page.js';

const BLOCKS = readBlocks('README.md');
/** What needs a network or the whole machine is not run here; .ci/run does it. */
const SHELL = BLOCKS.filter(({ language, code }) => language === 'sh' && !/^(?:npm|git) /m.test(code));
const PROGRAMS = BLOCKS.filter(({ language }) => language === 'ts' || language === 'js');
const RECORDS = BLOCKS.filter(({ language }) => language === 'json');

const ARTICLES = ['africa-01', 'africa-02', 'world-01'];
/** Copied for `evaluate --part test`; never read by a person for its errors. */
const GOLD = ['business-01', 'world-01'];

let folder = '';
/** Every example's end. Commands run one after the other, as a reader types them; programs run beside them. */
let ends: ReadonlyMap<Block, Ended> = new Map();
let compilerErrors: readonly string[] = [];

/** A reader's folder: newsgraph installed, some articles, nothing else. */
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'newsgraph-readme-')));
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(process.cwd(), join(folder, 'node_modules', 'newsgraph'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  // Stands for npx, which would take a second more for each call.
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${COMMAND}" "$@"\n`;
  writeFileSync(join(folder, 'node_modules', '.bin', 'npx'), npx, { mode: 0o755 });
  for (const [part, names] of Object.entries({ articles: ARTICLES, gold: GOLD })) {
    for (const name of names) {
      cpSync(join('corpus', part, `${name}.txt`), join(folder, 'corpus', part, `${name}.txt`));
    }
  }
  ends = new Map((await Promise.all([runCommands(), runPrograms()])).flat());
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly stdout: string;
  /** What went wrong, with the standard error; null for exit code 0. */
  readonly error: Error | null;
}

function run(command: string, argv: readonly string[]): Promise<Ended> {
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const path = `${join(folder, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  const env = { ...inherited, PATH: path, COLUMNS: '110', NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(command, argv, { cwd: folder, env }, (error, stdout) => resolve({ stdout, error }));
  });
}

/** The lines of `output` stand in what was printed, in their order; one that ends in "…" begins a line. */
function expectLines(printed: string, { output }: Block): void {
  const lines = printed.split('\n').map((line) => line.trimEnd());
  let place = 0;
  for (const shown of output) {
    const found = lines.findIndex((line, index) => index >= place && isShownBy(line, shown));
    expect(found, `"${shown}" is not, or not at its place, in what was printed:\n${printed}`).not.toBe(-1);
    place = found + 1;
  }
}

function isShownBy(text: string, shown: string): boolean {
  return shown.endsWith('…') ? text.startsWith(shown.slice(0, -1)) : text === shown;
}

function titleOf({ code, line }: Block): string {
  return `line ${line}: ${code.split('\n')[0] ?? ''}`;
}

describe('the README', () => {
  it('has examples of commands, of programs and of the record', () => {
    expect([SHELL.length, PROGRAMS.length, RECORDS.length]).toEqual([5, 2, 1]);
  });

  it.each([...SHELL, ...PROGRAMS].map((block) => [titleOf(block), block] as const))(
    '%s … runs as shown',
    (_, block) => {
      expect(ends.get(block)?.error).toBeNull();
      expectLines(ends.get(block)?.stdout ?? '', block);
    },
  );

  it('has programs that compile', () => {
    expect(compilerErrors).toEqual([]);
  });

  it('shows records as newsgraph writes them', () => {
    for (const { code } of RECORDS) {
      const shown = JSON.parse(code) as { readonly id: string };
      const path = join(folder, 'output', 'documents', `${shown.id}.json`);
      expect(findUntruths(shown, JSON.parse(readFileSync(path, 'utf8')), '')).toEqual([]);
    }
  });

  it('lists every format with its files', () => {
    const section = readSection('README.md', '## Formats');
    const rows = readColumn(section, 0).map((names, index) => [
      ...names,
      ...(readColumn(section, 1)[index] ?? []),
    ]);
    expect(rows.map((row) => row.toSorted())).toEqual(
      FORMATS.map(({ name, files }) => [name, ...files].toSorted()),
    );
  });
});

async function runCommands(): Promise<readonly (readonly [Block, Ended])[]> {
  const ended: (readonly [Block, Ended])[] = [];
  for (const block of SHELL) {
    ended.push([block, await run('bash', ['-e', '-o', 'pipefail', '-c', block.code])]);
  }
  return ended;
}

async function runPrograms(): Promise<readonly (readonly [Block, Ended])[]> {
  const names = PROGRAMS.map((_, index) => `example-${index}`);
  const files = PROGRAMS.map(({ code, language }, index) => {
    const file = join(folder, `${names[index]}.${language}`);
    writeFileSync(file, code);
    return file;
  });
  compilerErrors = compile(files);
  return Promise.all(
    PROGRAMS.map(
      async (block, index) => [block, await run(process.execPath, [`${names[index]}.js`])] as const,
    ),
  );
}

/** Writes each program as JavaScript beside it and gives what the compiler finds wrong. */
function compile(files: readonly string[]): readonly string[] {
  const program = ts.createProgram(files, {
    strict: true,
    allowJs: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    typeRoots: [join(process.cwd(), 'node_modules', '@types')],
    types: ['node'],
  });
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  return diagnostics.map(
    ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
}

/**
 * Where what is shown is not so. Fields, and items of lists of objects, may be left out; a text may end in "…".
 * Everything that is shown must be there, in the same order.
 */
function findUntruths(shown: unknown, real: unknown, place: string): readonly string[] {
  if (Array.isArray(shown) && Array.isArray(real) && shown.some(isObject)) {
    let next = 0;
    return shown.flatMap((item: unknown, index) => {
      const found = real.findIndex(
        (candidate, at) => at >= next && findUntruths(item, candidate, '').length === 0,
      );
      if (found === -1)
        return [`${place}[${index}]: ${JSON.stringify(item)} is not there; ${nearest(item, real)}`];
      next = found + 1;
      return [];
    });
  }
  if (isObject(shown) && isObject(real)) {
    return Object.entries(shown).flatMap(([key, value]) => findUntruths(value, real[key], `${place}.${key}`));
  }
  if (typeof shown === 'string' && typeof real === 'string' && isShownBy(real, shown)) return [];
  const same = JSON.stringify(shown) === JSON.stringify(real);
  return same ? [] : [`${place}: shown ${JSON.stringify(shown)}, is ${JSON.stringify(real)}`];
}

/** The real item that has most in common with the one shown, for the message. */
function nearest(item: unknown, real: readonly unknown[]): string {
  const [best] = real
    .map((candidate) => [findUntruths(item, candidate, '').length, candidate] as const)
    .toSorted(([a], [b]) => a - b);
  return `the nearest is ${JSON.stringify(best?.[1])}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
