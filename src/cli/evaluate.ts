import { Option } from 'commander';
import { PARTS, type Part } from '../evaluate/desks.js';
import { LAYERS, type Layer } from '../evaluate/report.js';
import type { DefineCommand } from './commands.js';
import { TAGGER_NAMES, type TaggerName } from './tagger-names.js';
import { readCount } from './option-values.js';
import { addOwnOptions, type OwnKnowledgeOptions } from './own-options.js';

export interface EvaluateOptions extends OwnKnowledgeOptions {
  readonly gold: readonly string[];
  readonly part: Part;
  readonly layer?: Layer;
  readonly json?: true;
  readonly errors: number;
  readonly tagger: TaggerName;
  readonly thresholdCurve?: true;
  readonly places?: string;
  readonly scores?: string;
  readonly check?: true;
  readonly update?: true;
}

const AFTER_HELP = `
Gold sets:
  a folder or files in our markup (.txt), as corpus/GUIDE.md describes it, or JSON lines (.jsonl):
  {"id", "text", "entities": [{"start", "end", "type"}]} or {"id", "text", "reference", "expect": [...]};
  {"id", "text", "entities", "pronoun", "answer"} as in GAP, or "mentions" with "cluster" for pronouns in whole texts;
  names also as columns (.conll, .iob, .iob2, .bio): a token a line, its label last

The desks business and europe of corpus/gold are the test part: nothing is ever tuned on them.

Examples:
  newsgraph evaluate                                   our corpus, every layer
  newsgraph evaluate --part test --layer mentions      names on the test desks
  newsgraph evaluate --gold news.jsonl --errors 5      another set, with examples of each kind of error
  newsgraph evaluate --layer mentions --tagger compromise   the baseline: compromise alone
  newsgraph evaluate --layer mentions --threshold-curve     what --min-confidence would give and cost
  newsgraph evaluate --part test --check               compare with the stored scores (used by .ci/run)

Exit codes:
  0    evaluated; with --check: no score has fallen
  1    with --check: a score has fallen
  2    bad usage, or a gold set that cannot be read
`;

/** `newsgraph evaluate`: how right the results are, measured against annotated articles. */
export const defineEvaluate: DefineCommand = (command, io, finish) => {
  command
    .option('-g, --gold <paths...>', 'annotated articles', ['corpus/gold'])
    .addOption(new Option('--part <part>', 'part of our corpus').choices(PARTS).default('all'))
    .addOption(new Option('-l, --layer <layer>', 'one layer only').choices(LAYERS))
    .option('--json', 'print the report as JSON')
    .addOption(
      new Option('-e, --errors <count>', 'examples of each kind of error')
        .argParser(readCount('--errors'))
        .default(0),
    )
    .addOption(
      new Option('--tagger <name>', 'tagger of names, to compare').choices(TAGGER_NAMES).default('trained'),
    );
  addOwnOptions(command);
  command
    .option('--threshold-curve', 'also score names with those below each of some confidences left out')
    .option('--places <file>', 'where the things of the articles are (default: corpus/places.tsv)')
    .option('--scores <file>', 'stored scores (default: corpus/scores.json)')
    .option('--check', 'fail when a total has fallen below the stored scores')
    .option('--update', 'store the scores')
    .addHelpText('after', AFTER_HELP)
    .action(async (options: EvaluateOptions) => {
      const { evaluateGold } = await import('./evaluate-gold.js');
      finish(await evaluateGold(options, io));
    });
};
