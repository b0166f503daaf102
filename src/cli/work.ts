import type { QueueUrl } from '../batch/queue/queue-url.js';
import type { DefineCommand } from './commands.js';
import { formatDuration, plural } from './format-number.js';
import {
  addOwnOptions,
  OWN_KNOWLEDGE_HELP,
  readOwnOptions,
  type OwnKnowledgeOptions,
} from './own-options.js';
import { queueOption, withQueue } from './queue-option.js';
import { articleTimeoutOption, concurrencyOption } from './reading-options.js';
import { EXIT } from './exit-codes.js';

interface WorkOptions extends OwnKnowledgeOptions {
  readonly queue: QueueUrl;
  readonly concurrency: number;
  /** Seconds. */
  readonly articleTimeout: number;
  readonly untilEmpty?: true;
  readonly quiet?: true;
}

const DETAILS = `
Takes the articles that "newsgraph extract --queue" has put into a queue, on this machine or another, and answers
with their records; that extract writes them. Any number of workers may work a queue. Each takes only articles
that want its own version, model, lists, rules and confidence: give it the options that extract was given.

Ctrl-C or SIGTERM ends a worker once the articles in its hands are done; a second one ends it at once. The articles
of a worker that died are given to another after about 20 seconds; an article over which three have died becomes
a problem.
`;

const AFTER_HELP = `
Examples:
  newsgraph work --queue redis://queue.example:6379
  newsgraph work --queue postgres://newsgraph@queue.example/news --gazetteer clients.tsv
  newsgraph work --queue redis://localhost --until-empty

Exit codes:
  0    told to stop, or with --until-empty: nothing was left to do
  2    bad usage, a server that does not answer, or packages that are not installed
  3    stopped by an error, such as a server that was away for ten minutes
`;

/** `newsgraph work`: a worker of a queue. */
export const defineWork: DefineCommand = (command, io, finish) => {
  command
    .addOption(queueOption('Redis or PostgreSQL server that holds the queue').makeOptionMandatory())
    .addOption(concurrencyOption())
    .addOption(articleTimeoutOption())
    .option('--until-empty', 'end once there has been nothing to do for some seconds');
  addOwnOptions(command);
  command
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say where errors come from')
    .addHelpText('after', `${DETAILS}${OWN_KNOWLEDGE_HELP}${AFTER_HELP}`)
    .action(async (options: WorkOptions) => {
      const {
        queue: url,
        concurrency,
        gazetteer = [],
        rules = [],
        untilEmpty = false,
        quiet = false,
      } = options;
      const [{ workQueue }, { describeConfiguration, findConfiguration }] = await Promise.all([
        import('../batch/queue/work-queue.js'),
        import('../batch/queue/configuration.js'),
      ]);
      const own = readOwnOptions(options, io);
      const limits = { milliseconds: options.articleTimeout * 1000 };
      // Faults in the user's own lists and rules end the command here, as a UsageError.
      if (gazetteer.length + rules.length > 0) await io.loadPipeline('trained', own);
      // Always in threads: this one must tell the server that it is alive, whatever an article does.
      const runner = await io.openThreads({ threads: concurrency, limits, own });
      const configuration = await findConfiguration(runner, own);
      const say = (text: string): void => void io.stderr.write(text);
      const onReady = (): void => {
        if (!quiet) say(`Working ${url.shown}: ${describeConfiguration(configuration)}.\n`);
      };
      const begun = io.now();
      const { answered, failed } = await withQueue(() =>
        workQueue(url, { configuration, runner, concurrency, untilEmpty, onReady, say, signal: io.signal }),
      ).finally(runner.close);
      if (!quiet) {
        const time = formatDuration(io.now() - begun);
        io.stdout.write(`${plural(answered, 'article')} done in ${time}, ${plural(failed, 'job')} failed.\n`);
      }
      finish(EXIT.done);
    });
};
