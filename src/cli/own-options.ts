import { Option, type Command } from 'commander';
import type { OwnOptions } from '../resources.js';
import { describeProblem } from './describe-summary.js';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

/** What --model, --gazetteer, --rules, --min-confidence and --no-open give. */
export interface OwnKnowledgeOptions {
  readonly model?: string;
  readonly gazetteer?: readonly string[];
  readonly rules?: readonly string[];
  readonly minConfidence?: number;
  /** False with --no-open. */
  readonly open?: boolean;
}

/** Paragraph of --help for the options below. */
export const OWN_KNOWLEDGE_HELP = `
Your own names: --gazetteer takes a TSV file (name, type, id, aliases, case, priority, overwrites) or JSON lines with
these fields; --rules takes YAML with patterns such as "operation #TitleCase+". Both may be given several times. Of
names that overlap, rules go before gazetteers, those before the tagger, and that before the names that ship with
newsgraph; "by" of a mention says which it was. See docs/own-knowledge.md.
`;

/** Adds the options for a user's own names, and for what else records hold, to a command that makes records. */
export function addOwnOptions(command: Command): void {
  command
    .addOption(
      new Option('--model <file>', 'model of names, made by "newsgraph train" (default: the one that ships)'),
    )
    .addOption(
      new Option('--gazetteer <file>', 'list of names to find, TSV or JSON lines (repeatable)').argParser(
        collect,
      ),
    )
    .addOption(
      new Option('--rules <file>', 'patterns of names to find, YAML (repeatable)').argParser(collect),
    )
    .addOption(
      new Option(
        '--min-confidence <number>',
        'drop names of which the tagger is less sure, 0 to 1',
      ).argParser(readConfidence),
    )
    .addOption(new Option('--no-open', 'leave out open triples, whose predicate is any verb'));
}

/** The options as the pipeline takes them; oddities in the files go to standard error. */
export function readOwnOptions(
  { model, gazetteer, rules, minConfidence, open }: OwnKnowledgeOptions,
  { stderr }: Pick<Io, 'stderr'>,
): OwnOptions {
  return {
    gazetteers: gazetteer,
    rules,
    model,
    minConfidence,
    openTriples: open,
    onWarning: (problem) => void stderr.write(`newsgraph: ${describeProblem(problem)}\n`),
  };
}

function collect(path: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), path];
}

function readConfidence(text: string): number {
  if (/^(?:[01]|0?\.\d{1,6}|1\.0{1,6})$/.test(text)) return Number(text);
  throw new UsageError(`Expected a number from 0 to 1 after --min-confidence, such as 0.8, got "${text}".`);
}
