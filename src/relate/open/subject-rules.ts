import type { Unit } from '../clause/unit.js';
import { speechLemma } from '../words/speech-verbs.js';

/** Where the subject of a verb stands, seen from the verb. */
interface SubjectRule {
  readonly name: string;
  /**
   * Over the letters of the units before the verb, "^" for the head of the sentence; begins with the subject, whose
   * list is the first group.
   */
  readonly pattern: RegExp;
  readonly confidence: number;
  /** What the letters do not say; `first` is the index of the subject, `verb` that of the verb. */
  readonly fits?: (units: readonly Unit[], first: number, verb: number) => boolean;
}

const LIST = 'E(?:(?:,E){0,6},?CE)?';
/** What may stand between a subject and its verb: "Kerry [of Ohio] [on Friday] met". */
const TAIL = '(?:P[ENTQ]|T){0,3}';

/** The head of a clause, or "On Friday, " there. */
const HEAD = '(?:[\\^"|S]|\\^(?:P[ENTQ]|T),)';

function pattern(source: string): RegExp {
  return new RegExp(
    source.replaceAll('<list>', `(${LIST})`).replaceAll('<tail>', TAIL).replaceAll('<head>', HEAD),
  );
}

export const SUBJECT_RULES: readonly SubjectRule[] = [
  {
    name: '<subject>',
    pattern: pattern('(?<=[\\^,"|ST]|\\^P[EN])<list><tail>$'),
    confidence: 0.9,
    fits: (units, first) => opensClause(units, first),
  },
  {
    name: 'said <subject>',
    pattern: pattern('(?<=V)<list><tail>$'),
    confidence: 0.85,
    fits: (units, first) => speechLemma(units[first - 1]?.word ?? '') !== undefined,
  },
  {
    name: '… and <subject>',
    pattern: pattern('(?<=[VU]E?(?:P[ET]|T){0,2}C|,C)<list><tail>$'),
    confidence: 0.8,
  },
  {
    name: '<subject>, <apposition>,',
    pattern: pattern('(?<=<head>)(E)(?:P[ENTQ])?,[NEQAT](?:[ENQAPTC]){0,9}(?:R[^,|"R]{1,12})?,$'),
    confidence: 0.85,
  },
  {
    name: '<subject>, who …,',
    pattern: pattern('(?<=<head>)(E)(?:P[ENTQ])?,R[^,|"R]{1,14},$'),
    confidence: 0.85,
  },
  {
    name: '<subject>, <participle> …,',
    pattern: pattern('(?<=<head>)(E)(?:P[ENTQ])?,(?:VP|G)[^,|"RVUB]{1,10},$'),
    confidence: 0.85,
  },
  {
    name: '<description>, <subject>,',
    pattern: pattern('(?<=<head>N(?:P[EN]){0,2},)(E),$'),
    confidence: 0.85,
    fits: (units, first) => units[first]?.mention?.type === 'PERSON',
  },
  {
    name: '<subject>, who',
    pattern: /(?<!P)(E),?R$/,
    confidence: 0.85,
    fits: fitsRelative,
  },
  {
    name: '<subject>, <participle>',
    pattern: /(?<!P)(E),?$/,
    confidence: 0.85,
    fits: (units, _, verb) => units[verb]?.verb?.isBare === true && units[verb + 1]?.word === 'by',
  },
];

/** Units that open an adverbial: "On Friday, …", "After he left, …", "Speaking in Geneva, …". */
const ADVERBIALS: ReadonlySet<string> = new Set(['P', 'T', 'S', 'G', 'I', 'V']);

/** In units. */
const LONGEST_ADVERBIAL = 24;

/** Whether a subject behind a comma follows an adverbial, and is no part of a list or an apposition. */
function opensClause(units: readonly Unit[], first: number): boolean {
  if (units[first - 1]?.kind !== ',') return true;
  let opening = first - 1;
  const limit = Math.max(0, first - LONGEST_ADVERBIAL);
  while (opening > limit && !/[|"]/.test(units[opening - 1]?.kind ?? '')) opening--;
  if (units[opening]?.kind === 'C') opening++;
  return ADVERBIALS.has(units[opening]?.kind ?? '');
}

const PERSONS: ReadonlySet<string> = new Set(['PERSON', 'NORP']);

/** "who" for persons, "which" for the others. */
function fitsRelative(units: readonly Unit[], first: number, verb: number): boolean {
  const relative = units[verb - 1];
  const type = units[first]?.mention?.type ?? '';
  return relative?.word === 'who' ? PERSONS.has(type) : relative?.word === 'which' && type !== 'PERSON';
}
