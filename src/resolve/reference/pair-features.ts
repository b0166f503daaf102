import type { Token } from '../../document/document.js';
import type { EntityType } from '../../document/types.js';
import type { Pronoun } from './find-pronouns.js';
import type { ShownGender } from './gender.js';
import type { Syntax } from './read-syntax.js';

/** A mention that a pronoun may go back to: a name, or a pronoun that has been resolved. */
export interface Candidate {
  readonly thing: number;
  readonly type: EntityType;
  readonly syntax: Syntax;
  /** The pronoun, lower-case; undefined for a name. */
  readonly word: string | undefined;
}

/** What is known of a candidate's thing and of its place among the others. */
export interface Standing {
  /** A thing that surely has another gender than the pronoun is no candidate. */
  readonly gender: ShownGender | undefined;
  /** Mentions of the thing so far. */
  readonly mentions: number;
  /** Other things that are named between it and the pronoun, of those that are candidates. */
  readonly between: number;
  /** The first candidate of its sentence. */
  readonly first: boolean;
  /** The thing that the article names first of all candidates' type. */
  readonly lead: boolean;
}

/** Sentences back, and things between, that still make a difference. */
const FARTHEST = 4;
const MOST_BETWEEN = 4;

/** What speaks for or against a pronoun's going back to a candidate, as readable strings; each has a weight. */
export function pairFeatures(
  pronoun: Pronoun,
  own: Syntax,
  { type, syntax, word }: Candidate,
  { gender, mentions, between, first, lead }: Standing,
  tokens: readonly Token[],
): readonly string[] {
  const { number, case: form } = pronoun;
  const after = syntax.first > own.first;
  const back = Math.min(own.sentence - syntax.sentence, FARTHEST);
  const where = after ? 'ahead' : back === 0 ? 'same' : back === 1 ? 'last' : 'earlier';
  const kind = word === undefined ? 'name' : word === pronoun.word ? 'same word' : 'pronoun';
  const features = [
    `${form} ${back}${after ? ' ahead' : ''}`,
    `${form} < ${syntax.role} ${where}`,
    `${form} ${own.role} < ${syntax.role} ${where}`,
    `${form} ${between === 0 ? 'nearest' : 'farther'} ${syntax.role} ${where}`,
    `${kind} ${where}`,
    `between ${Math.min(between, MOST_BETWEEN)} ${where}`,
    `mentions ${mentions < 3 ? mentions : mentions < 6 ? '3+' : '6+'}`,
    `quotation ${own.quoted ? 'in' : 'out'} < ${syntax.quoted ? 'in' : 'out'} ${where === 'same' ? 'same' : ''}`,
  ];
  if (number === 'person') {
    features.push(`gender ${agreement(gender, pronoun.gender)}`, `person ${type}`);
  } else features.push(`${number} ${type}`, `${number} ${where}`, `${number} ${syntax.role}`);
  if (first) features.push(`first ${where}`);
  if (lead) features.push('lead');
  if (own.first === own.begin && first && where === 'last') features.push(`opens ${form}`);
  const gap = own.first - syntax.end;
  if (gap === 1) features.push(`gap ${form} ${gapOf(tokens[syntax.end]?.text ?? '')}`);
  if (where === 'same' && isOneClause(tokens, syntax.end, own.first))
    features.push(`clause ${form} < ${syntax.role}`);
  return features;
}

function agreement(shown: ShownGender | undefined, asked: string | undefined): string {
  if (shown === undefined) return 'unknown';
  if (shown.gender !== asked) return 'differs';
  return shown.sure ? 'agrees' : 'likely agrees';
}

const GAPS: ReadonlySet<string> = new Set([',', 'and', '(', '-', 'or', '"']);

function gapOf(text: string): string {
  return GAPS.has(text) ? text : 'word';
}

/** The longest clause that is looked through, in tokens. */
const LONGEST_CLAUSE = 16;

/** Whether nothing between two tokens begins a new clause. */
export function isOneClause(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > LONGEST_CLAUSE) return false;
  let verbs = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || BOUNDARY.has(token.pos) || /^[,;:()“”"—–]$/.test(token.text)) return false;
    if (/^(?:who|which|that|whom|whose|to|when|where|after|before|while)$/i.test(token.text)) return false;
    if (token.pos === 'VERB' && ++verbs > 1) return false;
  }
  return true;
}

const BOUNDARY: ReadonlySet<string> = new Set(['SCONJ', 'CCONJ']);
