import { Command, CommanderError } from 'commander';
import { describeError } from '../batch/describe-error.js';
import { readVersion } from '../read-version.js';
import { didYouMean } from './closest.js';
import { COMMANDS } from './commands.js';
import { escapeControls } from './escape-controls.js';
import { describeExitCodes, EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

const AFTER_HELP = `
Examples:
  newsgraph extract                                  read corpus/articles, write output
  newsgraph extract news/ --out graph                read every article in a folder
  newsgraph extract 'news/**/*.html' --format csv    choose files and formats
  newsgraph inspect story.txt --published 2016-09-28 look at one article
  zcat feed.jsonl.gz | newsgraph extract --jsonl > records.jsonl

${describeExitCodes()}

"newsgraph <command> --help" shows all options of a command, with examples.
`;

/**
 * The command line without the process: runs the command that the arguments name and gives its exit code.
 * It throws nothing and touches no process state.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const outcome: { exitCode: number } = { exitCode: EXIT.done };
  try {
    checkHelp(argv);
    const program = await createProgram(argv, io, (exitCode) => {
      outcome.exitCode = exitCode;
    });
    await program.parseAsync(argv, { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    return report(error, argv, io);
  }
}

/** `newsgraph help extrakt`, which Commander would answer with the help of newsgraph itself. */
function checkHelp([first, name]: readonly string[]): void {
  const names = ['help', ...COMMANDS.map((command) => command.name)];
  if (first !== 'help' || name === undefined || name.startsWith('-') || names.includes(name)) return;
  throw new UsageError(
    `Expected a command after help, got "${name}".${didYouMean(name, names)} The commands are: ${names.slice(1).join(', ')}.`,
  );
}

async function createProgram(
  argv: readonly string[],
  io: Io,
  finish: (exitCode: number) => void,
): Promise<Command> {
  const program = new Command('newsgraph')
    .description(
      'Turns news articles into an entity graph: who, what, where, when and how much, and who said what.',
    )
    .version(readVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', AFTER_HELP)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .exitOverride();
  for (const { name, usage, summary, load } of COMMANDS) {
    const command = program.command(name).summary(summary).description(summary).usage(usage);
    if (argv.includes(name)) await (await load())(command, io, finish, argv);
  }
  return program;
}

function report(error: unknown, argv: readonly string[], io: Io): number {
  // Commander has written its message, or the help, before it throws.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    io.stderr.write(`newsgraph: ${escapeControls(error.message)}\n`);
    return EXIT.usage;
  }
  const verbose = argv.includes('--verbose');
  const detail = verbose && error instanceof Error ? (error.stack ?? error.message) : describeError(error);
  io.stderr.write(`newsgraph: stopped by an error: ${escapeControls(detail)}\n`);
  if (!verbose) io.stderr.write('Run the same command with --verbose to see where it came from.\n');
  return EXIT.failed;
}
