import type { Token } from '../../document/document.js';
import { ENTITY_TYPES, type EntityType } from '../../document/types.js';
import type { Facts, Family } from './feature-families.js';
import type { Pronoun } from './find-pronouns.js';
import type { ShownGender } from './gender.js';
import { isOneClause } from './one-clause.js';
import { PRONOUN_CASES, PRONOUN_NUMBERS } from './pronoun-forms.js';
import type { Syntax } from './read-syntax.js';
import { ROLES } from './role.js';

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

const YES = 'yes';
const YES_OR_NO = ['no', YES] as const;

/** What may be known of a pronoun and a candidate. */
export const PAIR_SCALES = {
  case: PRONOUN_CASES,
  number: PRONOUN_NUMBERS,
  role: ROLES,
  quoted: ['out', 'in'],
  /** Sentences back; behind the pronoun there are only candidates of its own sentence. */
  back: ['0', '1', '2', '3', '4'],
  where: ['ahead', 'same', 'last', 'earlier'],
  candidateRole: ROLES,
  candidateQuoted: ['out', 'in'],
  kind: ['name', 'same word', 'pronoun'],
  type: ENTITY_TYPES,
  gender: ['unknown', 'differs', 'agrees', 'likely agrees'],
  between: ['0', '1', '2', '3', '4'],
  mentions: ['0', '1', '2', '3+', '6+'],
  first: YES_OR_NO,
  lead: YES_OR_NO,
  /** The pronoun begins its sentence, and the candidate is the first one of the sentence before. */
  opens: YES_OR_NO,
  /** The only token between the two. */
  gap: ['none', ',', 'and', '(', '-', 'or', '"', 'word'],
  /** Nothing between the two, in one sentence, begins a new clause. */
  clause: YES_OR_NO,
} as const satisfies Record<string, readonly string[]>;

type PairFact = keyof typeof PAIR_SCALES;

/** What speaks for or against a pronoun's going back to a candidate. */
export const PAIR_FAMILIES: readonly Family<PairFact>[] = [
  {
    of: ['case', 'back', 'where'],
    write: (form, back, where) => `${form} ${back}${where === 'ahead' ? ' ahead' : ''}`,
  },
  { of: ['case', 'candidateRole', 'where'], write: (form, role, where) => `${form} < ${role} ${where}` },
  {
    of: ['case', 'role', 'candidateRole', 'where'],
    write: (form, own, role, where) => `${form} ${own} < ${role} ${where}`,
  },
  {
    of: ['case', 'between', 'candidateRole', 'where'],
    write: (form, between, role, where) =>
      `${form} ${between === '0' ? 'nearest' : 'farther'} ${role} ${where}`,
  },
  { of: ['kind', 'where'], write: (kind, where) => `${kind} ${where}` },
  { of: ['between', 'where'], write: (between, where) => `between ${between} ${where}` },
  { of: ['mentions'], write: (mentions) => `mentions ${mentions}` },
  {
    of: ['quoted', 'candidateQuoted', 'where'],
    write: (own, quoted, where) => `quotation ${own} < ${quoted}${where === 'same' ? ' same' : ''}`,
  },
  {
    of: ['number', 'gender'],
    write: (number, gender) => (number === 'person' ? `gender ${gender}` : undefined),
  },
  { of: ['number', 'type'], write: (number, type) => `${number} ${type}` },
  {
    of: ['number', 'where'],
    write: (number, where) => (number === 'person' ? undefined : `${number} ${where}`),
  },
  {
    of: ['number', 'candidateRole'],
    write: (number, role) => (number === 'person' ? undefined : `${number} ${role}`),
  },
  { of: ['first', 'where'], write: (first, where) => (first === YES ? `first ${where}` : undefined) },
  { of: ['lead'], write: (lead) => (lead === YES ? 'lead' : undefined) },
  { of: ['opens', 'case'], write: (opens, form) => (opens === YES ? `opens ${form}` : undefined) },
  { of: ['gap', 'case'], write: (gap, form) => (gap === 'none' ? undefined : `gap ${form} ${gap}`) },
  {
    of: ['clause', 'case', 'candidateRole'],
    write: (clause, form, role) => (clause === YES ? `clause ${form} < ${role}` : undefined),
  },
];

const PLACES = {
  case: placesIn(PRONOUN_CASES),
  number: placesIn(PRONOUN_NUMBERS),
  role: placesIn(ROLES),
  type: placesIn(ENTITY_TYPES),
};

function placesIn<Value extends string>(values: readonly Value[]): Readonly<Record<Value, number>> {
  return Object.fromEntries(values.map((value, place) => [value, place])) as Record<Value, number>;
}

const [AHEAD, SAME, LAST, EARLIER] = [0, 1, 2, 3];
/** Sentences back, and things between, that still make a difference. */
const FARTHEST = 4;
const MOST_BETWEEN = 4;

/** A pronoun and a candidate on the scales, in their order. */
export function pairFacts(
  pronoun: Pronoun,
  own: Syntax,
  { type, syntax, word }: Candidate,
  { gender, mentions, between, first, lead }: Standing,
  tokens: readonly Token[],
): Facts {
  const back = Math.min(own.sentence - syntax.sentence, FARTHEST);
  const where = syntax.first > own.first ? AHEAD : back === 0 ? SAME : back === 1 ? LAST : EARLIER;
  return [
    PLACES.case[pronoun.case],
    PLACES.number[pronoun.number],
    PLACES.role[own.role],
    Number(own.quoted),
    back,
    where,
    PLACES.role[syntax.role],
    Number(syntax.quoted),
    word === undefined ? 0 : word === pronoun.word ? 1 : 2,
    PLACES.type[type],
    agreement(gender, pronoun.gender),
    Math.min(between, MOST_BETWEEN),
    mentions < 3 ? mentions : mentions < 6 ? 3 : 4,
    Number(first),
    Number(lead),
    Number(own.first === own.begin && first && where === LAST),
    own.first - syntax.end === 1 ? gapOf(tokens[syntax.end]?.text ?? '') : 0,
    Number(where === SAME && isOneClause(tokens, syntax.end, own.first)),
  ];
}

function agreement(shown: ShownGender | undefined, asked: string | undefined): number {
  if (shown === undefined) return 0;
  if (shown.gender !== asked) return 1;
  return shown.sure ? 2 : 3;
}

const GAPS: ReadonlyMap<string, number> = new Map(PAIR_SCALES.gap.map((text, place) => [text, place]));
const ANY_WORD = PAIR_SCALES.gap.length - 1;

function gapOf(text: string): number {
  const place = GAPS.get(text) ?? ANY_WORD;
  return place === 0 ? ANY_WORD : place;
}
