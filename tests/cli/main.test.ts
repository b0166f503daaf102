import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { EXIT_MEANINGS } from '../../src/cli/exit-codes.js';
import { runMain } from './run-main.js';

describe('newsgraph', () => {
  it.each([[['--help']], [['-h']], [['help']]])(
    '%j lists every command and exit code on standard output',
    async (argv) => {
      const { exitCode, stdout, stderr } = await runMain(argv);
      expect(exitCode).toBe(0);
      expect(stderr).toBe('');
      for (const { name, summary } of COMMANDS) {
        expect(stdout).toContain(name);
        expect(stdout.replace(/\s+/g, ' ')).toContain(summary);
      }
      for (const [code, meaning] of Object.entries(EXIT_MEANINGS))
        expect(stdout).toMatch(`${code.padEnd(4)} ${meaning}`);
    },
  );

  it('--version says the version of the package', async () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(await runMain(['--version'])).toEqual({
      exitCode: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });

  it.each(COMMANDS.map(({ name }) => name))('%s --help shows examples and exit codes', async (name) => {
    const { exitCode, stdout } = await runMain([name, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: newsgraph ${name} `);
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain('Exit codes:');
  });

  it.each([
    ['no command', [], 'Usage: newsgraph'],
    ['a command that is not there', ['extrakt'], 'Did you mean extract?'],
    ['help for a command that is not there', ['help', 'extrakt'], 'Did you mean "extract"?'],
    ['an empty --out', ['extract', '--out', ''], 'Expected a folder after --out, got ""'],
    ['an empty --out of inspect', ['inspect', 'x', '--out', ' '], 'Expected a folder after --out'],
    ['a size that is none', ['extract', '--max-bytes', '2GB'], 'after --max-bytes, got "2GB"'],
    ['an option that is not there', ['extract', '--formt', 'csv'], 'Did you mean --format?'],
    ['an option without its value', ['extract', '--out'], "option '-o, --out <folder>' argument missing"],
    ['inspect without a name', ['inspect'], "missing required argument 'file-or-id'"],
    ['inspect with two names', ['inspect', 'a', 'b'], 'too many arguments'],
  ])('answers %s with exit code 2 and a way out', async (_, argv, message) => {
    const { exitCode, stdout, stderr } = await runMain(argv);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});
