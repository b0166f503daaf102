import type { Problem, Tokenized } from '../../document/document.js';
import { createGazetteer, ODDITY, type Gazetteer } from './create-gazetteer.js';
import { createRules, type Rules } from './create-rules.js';
import { loadCompromise } from './load-compromise.js';
import type { OwnFile } from './own-file.js';
import { OwnKnowledgeError } from './own-knowledge-error.js';
import { versionOf } from './version-of.js';

/** What a user adds to what newsgraph knows; plain data, so that it can be handed to a worker. */
export interface OwnKnowledge {
  /** Paths of lists of names: TSV or JSON lines (docs/own-knowledge.md). */
  readonly gazetteers?: readonly string[] | undefined;
  /** Paths of files of rules: YAML with patterns in compromise's match syntax. */
  readonly rules?: readonly string[] | undefined;
  /** Path of a model of names, as `newsgraph train` writes it, or its bytes; by default the one that ships. */
  readonly model?: string | Uint8Array | undefined;
  /** Names of the tagger with a lower confidence are dropped; 0 to 1, by default 0. */
  readonly minConfidence?: number | undefined;
}

/** The files of OwnKnowledge, read. */
export interface OwnFiles {
  readonly gazetteers: readonly OwnFile[];
  readonly rules: readonly OwnFile[];
  readonly model: OwnFile | undefined;
  readonly minConfidence: number | undefined;
  /** What was wrong with files that could not be read. */
  readonly problems: readonly Problem[];
}

/** Lists and rules, ready for use. */
export interface LoadedKnowledge {
  readonly gazetteer: Gazetteer | undefined;
  readonly rules: Rules | undefined;
  readonly minConfidence: number | undefined;
  /** For provenance: "default", or the files with their hashes, and the settings. */
  readonly config: string;
}

/**
 * Makes a user's lists and rules ready.
 *
 * @param tokenize the first stage, for the rules' examples
 * @param onWarning told of oddities that do no harm
 * @throws OwnKnowledgeError where a line is no entry, a rule is none or breaks its examples, or a setting is out of range
 */
export function createOwnKnowledge(
  files: OwnFiles,
  tokenize: (text: string) => Tokenized,
  onWarning: (problem: Problem) => void,
): LoadedKnowledge {
  const { minConfidence } = files;
  const problems = [...files.problems];
  const onProblem = (problem: Problem): void => {
    if (problem.rule === ODDITY) onWarning(problem);
    else problems.push(problem);
  };
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1)) {
    const message = `Expected a number from 0 to 1, got ${minConfidence}.`;
    problems.push({ file: 'minConfidence', rule: 'setting', message });
  }
  const gazetteer = files.gazetteers.length === 0 ? undefined : createGazetteer(files.gazetteers, onProblem);
  const rules =
    files.rules.length === 0
      ? undefined
      : createRules(files.rules, { compromise: loadCompromise(), tokenize }, onProblem);
  if (problems.length > 0) throw new OwnKnowledgeError(problems);
  const loaded = { gazetteer, rules, minConfidence };
  return { ...loaded, config: describeConfig(loaded, files.model) };
}

function describeConfig(
  { gazetteer, rules, minConfidence }: Omit<LoadedKnowledge, 'config'>,
  model: OwnFile | undefined,
): string {
  const settings = [
    ...(model === undefined ? [] : [`model:${versionOf([model])}`]),
    ...(rules === undefined ? [] : [`rules:${rules.version}`]),
    ...(gazetteer === undefined ? [] : [`gazetteer:${gazetteer.version}`]),
    ...(minConfidence === undefined ? [] : [`min-confidence:${minConfidence}`]),
  ];
  return settings.length === 0 ? 'default' : settings.join(' ');
}
