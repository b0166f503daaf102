import type { Token } from '../../document/document.js';
import type { Factuality } from '../factuality.js';
import { HEDGES } from '../words/hedges.js';
import { lowerCase } from './lower-case.js';
import { VERB_FORM, type VerbTable } from './verb-table.js';

/** A verb with its auxiliaries and the adverbs among them. */
export interface VerbGroup {
  /** Infinitive; undefined of a verb that newsgraph does not know. */
  readonly lemma: string | undefined;
  readonly kind: 'finite' | 'infinitive' | 'gerund' | 'copula';
  readonly isPassive: boolean;
  /** A past that may as well be a participle, without auxiliary: "arrested". */
  readonly isBare: boolean;
  /** A present without -s and without auxiliary: "ramp". */
  readonly isPlural: boolean;
  readonly tense: 'past' | 'present' | 'future' | undefined;
  readonly factuality: Factuality | undefined;
  /** Index of the verb itself. */
  readonly head: number;
  /** Behind the last token. */
  readonly end: number;
}

const BE: ReadonlySet<string> = new Set(
  "be is are was were been being am 's ’s 're ’re get gets got getting".split(' '),
);
const HAVE: ReadonlySet<string> = new Set("have has had having 've ’ve 'd ’d".split(' '));
const FULL: ReadonlyMap<string, string> = new Map([
  ...['have', 'has', 'had', 'having'].map((form) => [form, 'have'] as const),
  ...['do', 'does', 'did', 'doing'].map((form) => [form, 'do'] as const),
]);
const PAST: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did', 'got']);
const FUTURE: ReadonlySet<string> = new Set(['will', "'ll", '’ll', 'shall', 'wo']);
/** What can be or ought to be has not been; the rest of the modal verbs stand in `HEDGES`. */
const MODALS: ReadonlyMap<string, Factuality> = new Map([
  ...HEDGES,
  ['can', 'hypothetical'],
  ['ca', 'hypothetical'],
  ['must', 'hypothetical'],
  ['ought', 'hypothetical'],
  ['cannot', 'negated'],
  ['hardly', 'negated'],
]);
/** "have all written", "has since left". */
const FLOATING: ReadonlySet<string> = new Set(['all', 'both', 'each', 'since', 'long', 'once']);
/** The longest run of auxiliaries and adverbs, in tokens. */
const LONGEST = 8;

/** The verb group that begins at `at`; undefined where no verb comes. */
export function readVerbGroup(
  tokens: readonly Token[],
  at: number,
  end: number,
  verbs: VerbTable,
): VerbGroup | undefined {
  const isInfinitive = tokens[at]?.pos === 'PART';
  const auxiliaries: string[] = [];
  let factuality: Factuality | undefined;
  let lastAuxiliary = -1;
  let head = -1;
  for (let next = isInfinitive ? at + 1 : at; next < end && next < at + LONGEST; next++) {
    const { pos, text } = tokens[next] ?? { pos: 'X', text: '' };
    const word = lowerCase(text);
    const hedge = MODALS.get(word);
    if (hedge !== undefined && factuality !== 'negated') factuality = hedge;
    if (pos === 'VERB' || isParticiple(pos, word, auxiliaries, verbs)) {
      head = next;
      break;
    }
    if (pos === 'AUX') {
      auxiliaries.push(word);
      lastAuxiliary = next;
    } else if (pos !== 'ADV' && hedge === undefined && !(auxiliaries.length > 0 && FLOATING.has(word))) break;
  }
  if (head === -1) return withoutVerb(auxiliaries, lastAuxiliary, isInfinitive, factuality);
  const word = lowerCase(tokens[head]?.text ?? '');
  const form = verbs.formOf(word);
  const forms = form?.forms ?? guessForms(word);
  const last = auxiliaries.at(-1);
  const isDone = (forms & (VERB_FORM.participle | VERB_FORM.past)) !== 0;
  const isPassive = last !== undefined && BE.has(last) && isDone;
  return {
    lemma: form?.lemma,
    kind: kindOf(isInfinitive, auxiliaries, forms),
    isPassive,
    isBare: last === undefined && isDone && !isInfinitive,
    isPlural: last === undefined && forms === VERB_FORM.base && !isInfinitive,
    tense: tenseOf(auxiliaries, forms),
    factuality,
    head,
    end: head + 1,
  };
}

/** wink-nlp takes many a participle for an adjective: "was injured". */
function isParticiple(pos: string, word: string, auxiliaries: readonly string[], verbs: VerbTable): boolean {
  if (pos !== 'ADJ' || !/(?:ed|en)$/.test(word) || !BE.has(auxiliaries.at(-1) ?? '')) return false;
  return ((verbs.formOf(word)?.forms ?? 0) & VERB_FORM.participle) !== 0;
}

function guessForms(word: string): number {
  if (word.endsWith('ing')) return VERB_FORM.gerund;
  return word.endsWith('ed') ? VERB_FORM.past | VERB_FORM.participle : VERB_FORM.base;
}

function kindOf(isInfinitive: boolean, auxiliaries: readonly string[], forms: number): VerbGroup['kind'] {
  if (isInfinitive) return 'infinitive';
  const first = auxiliaries[0];
  if (first === undefined) return forms === VERB_FORM.gerund ? 'gerund' : 'finite';
  return first.endsWith('ing') ? 'gerund' : 'finite';
}

function tenseOf(auxiliaries: readonly string[], forms: number): VerbGroup['tense'] {
  const first = auxiliaries[0];
  if (first === undefined) {
    if (forms === VERB_FORM.gerund) return undefined;
    return (forms & VERB_FORM.past) !== 0 ? 'past' : 'present';
  }
  if (FUTURE.has(first)) return 'future';
  if (PAST.has(first) || HAVE.has(first)) return 'past';
  return MODALS.has(first) ? undefined : 'present';
}

/** "is the capital of", "had a plant in". */
function withoutVerb(
  auxiliaries: readonly string[],
  head: number,
  isInfinitive: boolean,
  factuality: Factuality | undefined,
): VerbGroup | undefined {
  const last = auxiliaries.at(-1);
  if (last === undefined) return undefined;
  const full = FULL.get(last);
  if (full === undefined && !BE.has(last)) return undefined;
  const isGerund = last.endsWith('ing');
  const isCopula = full === undefined;
  const kind = isInfinitive ? 'infinitive' : isGerund ? 'gerund' : isCopula ? 'copula' : 'finite';
  return {
    lemma: full ?? 'be',
    kind,
    isPassive: false,
    isBare: false,
    isPlural: false,
    tense: tenseOf(auxiliaries, VERB_FORM.base),
    factuality,
    head,
    end: head + 1,
  };
}
