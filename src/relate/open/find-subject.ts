import type { Mention } from '../../document/document.js';
import type { EntityType } from '../../document/types.js';
import { mentionsOf, type Clauses, type Unit } from '../clause/unit.js';
import type { VerbGroup } from '../clause/verb-group.js';
import type { Factuality } from '../factuality.js';
import { speechLemma } from '../words/speech-verbs.js';
import { SUBJECT_RULES } from './subject-rules.js';

/** Who does what a verb says, and what the words before make of it. */
export interface Subject {
  readonly mentions: readonly Mention[];
  readonly factuality: Factuality | undefined;
  /** Index of the verb. */
  readonly verb: number;
  readonly rule: string;
  readonly confidence: number;
}

/** How far before its verb a subject is looked for, in units. */
const REACH = 24;

/** The subject of the verb at `at`; `earlier` is that of the finite verb before in the sentence. */
export function findSubject(
  at: number,
  { units, shape }: Clauses,
  earlier: Subject | undefined,
): Subject | undefined {
  const from = Math.max(0, at - REACH);
  const before = `${from === 0 ? '^' : '|'}${shape.slice(from, at)}`;
  for (const { name, pattern, confidence, fits } of SUBJECT_RULES) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const first = match.index + from - 1;
    const mentions = mentionsOf(units.slice(first, first + (match[1]?.length ?? 0)));
    if (disagrees(mentions, units[at]?.verb) || fits?.(units, first, at) === false) continue;
    return { mentions, factuality: suppositionBefore(units, first), verb: at, rule: name, confidence };
  }
  return earlier && goOn(at, { units, shape }, earlier);
}

/** "Main Street ramp to I-180": a form without -s behind one thing is no verb of its. */
function disagrees(mentions: readonly Mention[], verb: VerbGroup | undefined): boolean {
  const [only, ...others] = mentions;
  return verb?.isPlural === true && others.length === 0 && only !== undefined && SINGLE.has(only.type);
}

/** Teams and peoples may be many: "Chelsea meet Lyon". */
const SINGLE: ReadonlySet<EntityType> = new Set([
  'PERSON',
  'GPE',
  'LOC',
  'FAC',
  'PRODUCT',
  'WORK_OF_ART',
  'LAW',
]);

const SUPPOSES: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);

/** "if X buys", "denied that X bought". */
function suppositionBefore(units: readonly Unit[], first: number): Factuality | undefined {
  const word = units[first - 1]?.word ?? '';
  if (SUPPOSES.has(word)) return 'hypothetical';
  const reporting = word === 'that' ? units[first - 2]?.word : word;
  return reporting !== undefined && speechLemma(reporting) === 'deny' ? 'negated' : undefined;
}

/** "… and met Y", "…, meeting Y": the subject of the verb before. */
function goOn(at: number, { units, shape }: Clauses, earlier: Subject): Subject | undefined {
  const [unit, before] = [units[at], units[earlier.verb]?.verb];
  const between = shape.slice(Math.max(earlier.verb + 1, at - REACH), at);
  if (unit?.verb === undefined || before === undefined) return undefined;
  if (at - earlier.verb > REACH || /[RS"|]/.test(between)) return undefined;
  if (unit.kind === 'G') {
    if (!between.endsWith(',')) return undefined;
    return { ...earlier, verb: at, rule: '<subject> …, <participle>', confidence: 0.75 };
  }
  if (!between.endsWith('C')) return undefined;
  const followsModal = unit.verb.isPlural && (before.tense === 'future' || before.tense === undefined);
  if (unit.verb.tense !== before.tense && !followsModal) return undefined;
  const factuality = earlier.factuality ?? (followsModal ? before.factuality : undefined);
  return { ...earlier, factuality, verb: at, rule: '<subject> … and', confidence: 0.8 };
}
