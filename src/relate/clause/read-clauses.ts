import type { Sentence, Token } from '../../document/document.js';
import type { PartOfSpeech } from '../../document/types.js';
import { lowerCase } from './lower-case.js';
import { readNounPhrase } from './read-noun-phrase.js';
import type { Reading } from './reading.js';
import { isThing, UNIT, type Clauses, type Unit, type UnitKind } from './unit.js';
import { readVerbGroup, type VerbGroup } from './verb-group.js';

/** Reads one sentence as units; adverbs, and short insertions in brackets, are left out. */
export function readClauses({ firstToken, endToken }: Sentence, reading: Reading): Clauses {
  const units: Unit[] = [];
  for (let at = firstToken; at < endToken;) at = readUnit(at, endToken, units, reading);
  let shape = '';
  for (const { kind } of units) shape += kind;
  return { units, shape };
}

/** Parts of speech that words of the two lists below are taken for. */
const MAY_OPEN: ReadonlySet<PartOfSpeech> = new Set(['PRON', 'SCONJ', 'DET', 'ADV', 'ADP']);
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);
/** Words that open a clause of its own. */
const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that if unless whether when where why how while because although though whereas whose what than whom'.split(
    ' ',
  ),
);

/** Reads the unit that begins at the token `at`, if any, and gives the token behind it. */
function readUnit(at: number, end: number, units: Unit[], reading: Reading): number {
  const token = reading.tokens[at];
  if (token === undefined) return at + 1;
  const { pos, text } = token;
  if (reading.mentionAt(token) !== undefined || reading.timeAt(token) !== undefined)
    return readNoun(at, end, token, units, reading);
  if (reading.modified.has(token.start)) return readNoun(at, end, token, units, reading);
  if (MAY_OPEN.has(pos)) {
    const word = lowerCase(text);
    if (RELATIVES.has(word) && ANTECEDENTS.has(units.at(-1)?.kind ?? '|'))
      return pushMark(at, token, UNIT.relative, units);
    if (SUBORDINATORS.has(word) && pos !== 'DET') return pushMark(at, token, UNIT.subordinator, units);
  }
  switch (pos) {
    case 'AUX':
    case 'VERB':
      return readVerb(at, end, token, units, reading);
    case 'PART':
      return text === 'to' ? readVerb(at, end, token, units, reading) : at + 1;
    case 'ADP':
      return pushMark(at, token, UNIT.preposition, units);
    case 'SCONJ':
      return pushMark(at, token, isTime(at + 1, reading) ? UNIT.preposition : UNIT.subordinator, units);
    case 'CCONJ':
      return pushMark(at, token, UNIT.conjunction, units);
    case 'ADV':
    case 'INTJ':
      return at + 1;
    case 'PUNCT':
      return readMark(at, end, token, units, reading);
    default:
      return readNoun(at, end, token, units, reading);
  }
}

/** "since Jan. 1", "since the start of March" */
function isTime(at: number, { tokens, timeAt }: Reading): boolean {
  const token = tokens[at];
  return token !== undefined && timeAt(token) !== undefined;
}

const ANTECEDENTS: ReadonlySet<UnitKind> = new Set([UNIT.entity, UNIT.noun, UNIT.counted, UNIT.comma]);

/** All units have the same fields in the same order, which makes them quick to read. */
function toUnit(
  kind: UnitKind,
  start: number,
  end: number,
  word: string,
): { -readonly [Field in keyof Unit]: Unit[Field] } {
  return {
    kind,
    start,
    end,
    word: lowerCase(word),
    mention: undefined,
    timex: undefined,
    quantity: undefined,
    verb: undefined,
    isPronoun: false,
  };
}

function pushMark(at: number, { start, end, text }: Token, kind: UnitKind, units: Unit[]): number {
  units.push(toUnit(kind, start, end, text));
  return at + 1;
}

const QUOTE_MARK = /^(?:["“”„«»‘]|``|'')$/;
/** The longest insertion in brackets that is passed over, in tokens. */
const LONGEST_BRACKET = 8;

function readMark(at: number, end: number, token: Token, units: Unit[], { tokens }: Reading): number {
  if (token.text === ',') return pushMark(at, token, UNIT.comma, units);
  if (token.text === '(') {
    const limit = Math.min(end, at + LONGEST_BRACKET);
    for (let close = at + 1; close < limit; close++) if (tokens[close]?.text === ')') return close + 1;
  }
  return pushMark(at, token, QUOTE_MARK.test(token.text) ? UNIT.quote : UNIT.boundary, units);
}

function readVerb(at: number, end: number, token: Token, units: Unit[], { tokens, verbs }: Reading): number {
  const verb = readVerbGroup(tokens, at, end, verbs);
  if (verb === undefined) return at + 1;
  const head = tokens[verb.head] ?? token;
  const unit = toUnit(kindOf(verb), token.start, head.end, head.text);
  unit.verb = verb;
  units.push(unit);
  return verb.end;
}

function kindOf({ kind, isPassive }: VerbGroup): UnitKind {
  if (kind !== 'finite') return UNIT[kind];
  return isPassive ? UNIT.passive : UNIT.verb;
}

function readNoun(first: number, limit: number, token: Token, units: Unit[], reading: Reading): number {
  const { next, mention, timex, quantity, hasHead, isPronoun } = readNounPhrase(first, limit, reading);
  const head = reading.tokens[next - 1];
  if (head === undefined || next === first) return pushMark(first, token, UNIT.boundary, units);
  const unit = toUnit(hasHead ? UNIT.noun : UNIT.adjective, token.start, head.end, head.text);
  unit.mention = mention;
  unit.timex = timex;
  unit.quantity = quantity;
  unit.isPronoun = isPronoun;
  if (timex !== undefined) unit.kind = UNIT.time;
  else if (mention?.kind === 'pronoun' && RELATIVES.has(unit.word)) unit.kind = UNIT.relative;
  else if (quantity !== undefined) unit.kind = UNIT.counted;
  else if (mention !== undefined && isThing(mention)) unit.kind = UNIT.entity;
  units.push(unit);
  return next;
}
