import { Option } from 'commander';
import type { QueueUrl } from '../batch/queue/queue-url.js';
import type { DefineCommand } from './commands.js';
import { describeExitCodes } from './exit-codes.js';
import { readCount } from './option-values.js';
import { addOwnOptions, OWN_KNOWLEDGE_HELP, type OwnKnowledgeOptions } from './own-options.js';
import { queueOption } from './queue-option.js';
import { addReadingOptions } from './reading-options.js';
import { UsageError } from './usage-error.js';

export interface ExtractOptions extends OwnKnowledgeOptions {
  readonly out: string;
  readonly format?: string;
  readonly published?: string;
  readonly concurrency: number;
  readonly maxBytes: number;
  /** Seconds. */
  readonly articleTimeout: number;
  readonly force?: true;
  readonly only?: 'failed' | 'changed';
  readonly retry: number;
  readonly jsonl?: true;
  readonly queue?: QueueUrl;
  readonly log?: 'json';
  readonly quiet?: true;
  readonly verbose?: true;
}

const MOST_RETRIES = 100;

const DETAILS = `
Paths are files, folders (read with all their subfolders) or globs in quotation marks; without any,
corpus/articles is read. Articles may be plain text, Markdown with front matter, HTML pages, JSON or
JSON lines, each also compressed with gzip. The date of publication, against which "yesterday" is
read, comes from the article's metadata, from --published, from a dateline or from the file's name.

What is written does not depend on the order of the paths or on --concurrency. Trouble with an
article is written to problems.jsonl in the output folder, and all others are read.

What is done is kept in ledger.db in the output folder: the same command again, also after an
interrupt or a crash, does only what is new, has changed or had failed, and writes the same files as
one run over all. "newsgraph status" shows it. run.json tells how long the run took, and how much memory.
`;

const AFTER_HELP = (formats: string): string => `
Formats:
${formats}

Stream (--jsonl): one article a line on standard input, {"id":"…","text":"…","title":"…","published":"…"}
(title and published may be left out); one record a line on standard output, in the order of the input. A line
that gives no record gives {"schema":"newsgraph.problem/1","id":…,"line":…,"rule":…,"message":…} in its place.
The summary goes to standard error.

Examples:
  newsgraph extract                                     read corpus/articles, write all formats to output
  newsgraph extract story.txt --published 2016-09-28    one article, and the day it appeared
  newsgraph extract news/ more/*.html --out graph       folders and files
  newsgraph extract 'news/**/*.md' --format csv,graph   a glob, and only some formats
  newsgraph extract feed.jsonl.gz --quiet               say nothing but errors
  newsgraph extract news/ --gazetteer clients.tsv       with names of your own
  cat feed.jsonl | newsgraph extract --jsonl > records.jsonl
  newsgraph extract news/ --queue redis://localhost:6379
  parallel --pipe --round-robin newsgraph extract --jsonl < feed.jsonl > records.jsonl

${describeExitCodes()}
`;

/** `newsgraph extract`: articles in, records and everything made of them out. */
export const defineExtract: DefineCommand = async (command, io, finish, argv) => {
  const { FORMATS } = await import('../write/formats.js');
  const names = FORMATS.map(({ name }) => name);
  const formats = FORMATS.map(({ name, describe }) => `  ${name.padEnd(12)} ${describe}`).join('\n');

  command.argument('[paths...]', 'files, folders or globs (default: corpus/articles)');
  addReadingOptions(command, names);
  command
    .addOption(new Option('--force', 'do all articles again, also those that are done').conflicts('only'))
    .addOption(
      new Option(
        '--only <which>',
        'of an earlier run do only what failed, or only what is new or changed',
      ).choices(['failed', 'changed']),
    )
    .addOption(
      new Option('--retry <number>', 'how often to try an article again that fails')
        .default(0)
        .argParser(readCount('--retry', 0, MOST_RETRIES)),
    )
    .addOption(
      new Option(
        '--jsonl',
        'read JSON lines from standard input, write records to standard output',
      ).conflicts(['out', 'format', 'force', 'only', 'retry']),
    )
    .addOption(
      queueOption('have the articles worked by "newsgraph work" on the machines of a queue').conflicts(
        'concurrency',
      ),
    );
  addOwnOptions(command);
  command
    .addOption(
      new Option('--log <format>', 'say what happens as lines of JSON on standard error, for programs')
        .choices(['json'])
        .conflicts(['quiet', 'jsonl']),
    )
    .addOption(new Option('-q, --quiet', 'say nothing but errors').conflicts('verbose'))
    .option('-v, --verbose', 'say every problem as it is met, and where errors come from')
    .addHelpText('after', `${DETAILS}${OWN_KNOWLEDGE_HELP}${AFTER_HELP(formats)}`)
    .action(async (paths: readonly string[], options: ExtractOptions) => {
      if (options.jsonl !== true) {
        const { extractFiles } = await import('./extract-files.js');
        finish(await extractFiles(paths, options, { io, argv }));
        return;
      }
      if (paths.length > 0) {
        throw new UsageError(
          `Expected no paths with --jsonl, which reads standard input, got "${paths[0]}". ` +
            `To read files of JSON lines, leave --jsonl out; to stream one: newsgraph extract --jsonl < ${paths[0]}`,
        );
      }
      const { extractStream } = await import('./extract-stream.js');
      // A stream is often one of many, as under GNU parallel, and nobody knows its length: threads only on request.
      const asked = command.getOptionValueSource('concurrency') === 'cli';
      finish(await extractStream({ ...options, concurrency: asked ? options.concurrency : 1 }, io));
    });
};
