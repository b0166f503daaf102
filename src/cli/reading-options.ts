import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import { DEFAULT_ARTICLE_LIMITS } from '../batch/article-limits.js';
import { DEFAULT_MAX_BYTES } from '../source/source-file.js';
import { readCount, readFolder, readPublished } from './option-values.js';

const MOST_CONCURRENT = 1024;
const MOST_SECONDS = 86_400;
/** A string of Node.js holds no more than 536,870,888 characters. */
const MOST_BYTES = 500_000_000;

/** Options of commands that read articles and write formats. */
export function addReadingOptions(command: Command, formats: readonly string[]): void {
  command
    .addOption(new Option('-o, --out <folder>', 'folder to write to').default('output').argParser(readFolder))
    .addOption(
      new Option('-f, --format <list>', `formats to write, with commas: ${formats.join(',')} (default: all)`),
    )
    .addOption(publishedOption())
    .addOption(concurrencyOption())
    .addOption(maxBytesOption())
    .addOption(articleTimeoutOption());
}

export function publishedOption(): Option {
  return new Option(
    '-p, --published <date>',
    'day of publication (YYYY-MM-DD) of articles that do not give one',
  ).argParser(readPublished);
}

export function concurrencyOption(): Option {
  return new Option('-c, --concurrency <number>', 'threads that work on articles')
    .default(availableParallelism(), 'one for each processor')
    .argParser(readCount('--concurrency', 1, MOST_CONCURRENT));
}

export function maxBytesOption(): Option {
  return new Option('--max-bytes <number>', 'size limit of a file, or of a line of JSON lines')
    .default(DEFAULT_MAX_BYTES, '20 MB')
    .argParser(readCount('--max-bytes', 1, MOST_BYTES));
}

export function articleTimeoutOption(): Option {
  return new Option(
    '--article-timeout <seconds>',
    'time that an article of up to a million characters may take',
  )
    .default(DEFAULT_ARTICLE_LIMITS.milliseconds / 1000)
    .argParser(readCount('--article-timeout', 1, MOST_SECONDS));
}
