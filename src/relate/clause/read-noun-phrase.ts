import type { Mention, Quantity, Timex, Token } from '../../document/document.js';
import { firstEndingAfter, type Span } from '../../document/span.js';
import type { PartOfSpeech } from '../../document/types.js';
import { lowerCase } from './lower-case.js';
import type { Reading } from './reading.js';

/** A noun phrase; `next` is the token behind it. */
interface NounPhrase {
  readonly next: number;
  /** The mention that it ends in. */
  readonly mention: Mention | undefined;
  /** Of an expression of time that stands alone. */
  readonly timex: Timex | undefined;
  /** The number in front of its last noun. */
  readonly quantity: Quantity | undefined;
  /** It has a noun, not adjectives alone. */
  readonly hasHead: boolean;
  readonly isPronoun: boolean;
}

/** A phrase as far as it has been read. */
interface Draft {
  readonly begin: number;
  readonly end: number;
  next: number;
  mention: Mention | undefined;
  timex: Timex | undefined;
  quantity: Quantity | undefined;
  hasHead: boolean;
  isPronoun: boolean;
  /** "the", or whose it is, stands in front. */
  isDetermined: boolean;
}

/** Takes the token at `next` into the phrase, and what belongs to it; false where the phrase ends before. */
type Step = (draft: Draft, token: Token, reading: Reading) => boolean;

const POSSESSIVE_PRONOUNS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
const POSSESSIVES: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
const HEADS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'NUM', 'X']);

/**
 * The noun phrase that begins at the token `first`, before `end`; of "more than 300 people" the words before the
 * number are its modifier, and are passed over. Nothing where no noun phrase begins: then `next` is `first`.
 */
export function readNounPhrase(first: number, end: number, reading: Reading): NounPhrase {
  const { tokens, modified } = reading;
  const counted = modified.size === 0 ? undefined : modified.get(tokens[first]?.start ?? -1);
  const begin = counted === undefined ? first : Math.max(first, firstEndingAfter(tokens, counted.start));
  const draft: Draft = {
    begin,
    end,
    next: begin,
    mention: undefined,
    timex: undefined,
    quantity: undefined,
    hasHead: false,
    isPronoun: false,
    isDetermined: false,
  };
  while (draft.next < end && !draft.isPronoun && draft.timex === undefined) {
    const token = tokens[draft.next];
    if (token === undefined || !stepFor(draft, token, reading)(draft, token, reading)) break;
  }
  if (draft.next === begin) draft.next = first;
  return draft;
}

function stepFor(draft: Draft, token: Token, reading: Reading): Step {
  const { pos, text } = token;
  if (pos === 'PRON' && isDeterminer(draft, token, reading)) return takeDeterminer;
  if (reading.mentionAt(token) !== undefined) return takeMention;
  if (reading.timeAt(token) !== undefined) return takeTime;
  if (POSSESSIVES.has(text) && draft.hasHead) return takePossessive;
  if (isNumber(reading.quantityAt(token))) return takeNumber;
  return STEPS[pos] ?? stop;
}

const STEPS: Readonly<Partial<Record<PartOfSpeech, Step>>> = {
  DET: takeDeterminer,
  PRON: takePronoun,
  VERB: takeParticiple,
  ADV: takeAdverb,
  PUNCT: takeHyphen,
  ADJ: takeWord,
  NUM: takeNumber,
  NOUN: takeWord,
  PROPN: takeWord,
  SYM: takeNumber,
  X: takeWord,
};

function stop(): boolean {
  return false;
}

function takeWord(draft: Draft, { pos }: Token): boolean {
  draft.mention = undefined;
  draft.hasHead ||= HEADS.has(pos);
  draft.next++;
  return true;
}

function takeNumber(draft: Draft, token: Token, { quantityAt, tokens }: Reading): boolean {
  const quantity = quantityAt(token);
  if (!isNumber(quantity)) return takeWord(draft, token);
  // "in Cairo 300 people": a new phrase.
  if (draft.hasHead) return false;
  draft.quantity = quantity;
  draft.hasHead = true;
  draft.next = behind(quantity, draft, tokens);
  return true;
}

function isNumber(quantity: Quantity | undefined): quantity is Quantity {
  return quantity !== undefined && quantity.type !== 'ORDINAL';
}

function takeMention(draft: Draft, token: Token, { mentionAt, tokens }: Reading): boolean {
  const mention = mentionAt(token);
  if (mention === undefined) return false;
  // Two names side by side are two phrases; a role or a people before a name is none.
  if (draft.mention !== undefined && !describes(draft.mention) && mention.type !== 'TITLE') return false;
  if (draft.hasHead && draft.mention === undefined && mention.kind === 'pronoun') return false;
  draft.mention = mention;
  draft.hasHead = true;
  draft.isPronoun = mention.kind === 'pronoun';
  draft.next = behind(mention, draft, tokens);
  return true;
}

/** "minister Kerry", "Syrian president Assad": what stands before a name. */
function describes({ type }: Mention): boolean {
  return type === 'TITLE' || type === 'NORP';
}

/** "Thursday" alone; in "Thursday's meeting", "a 12-year loan" a time stands for an adjective. */
function takeTime(draft: Draft, token: Token, reading: Reading): boolean {
  const timex = reading.timeAt(token);
  if (timex === undefined || draft.hasHead) return false;
  const isFirst = draft.next === draft.begin;
  draft.next = behind(timex, draft, reading.tokens);
  if (isFirst && !goesOn(reading.tokens[draft.next], reading)) draft.timex = timex;
  return true;
}

function goesOn(token: Token | undefined, { mentionAt, timeAt }: Reading): boolean {
  if (token === undefined || mentionAt(token) !== undefined || timeAt(token) !== undefined) return false;
  return POSSESSIVES.has(token.text) || (token.pos === 'NOUN' && /^\p{Ll}/u.test(token.text));
}

/** What follows "Assad's" is the phrase's own noun. */
function takePossessive(draft: Draft): boolean {
  draft.mention = undefined;
  draft.quantity = undefined;
  draft.hasHead = false;
  draft.isDetermined = true;
  draft.next++;
  return true;
}

function takeDeterminer(draft: Draft): boolean {
  if (draft.next > draft.begin) return false;
  draft.isDetermined = true;
  draft.next++;
  return true;
}

/** "his", and "her" where a noun follows. */
function isDeterminer({ next, end }: Draft, { text }: Token, { tokens, mentionAt }: Reading): boolean {
  const word = lowerCase(text);
  if (!POSSESSIVE_PRONOUNS.has(word)) return false;
  const following = tokens[next + 1];
  if (word !== 'her') return true;
  if (following === undefined || next + 1 >= end) return false;
  return STEPS[following.pos] === takeWord || mentionAt(following) !== undefined;
}

function takePronoun(draft: Draft): boolean {
  if (draft.next > draft.begin) return false;
  draft.isPronoun = true;
  draft.hasHead = true;
  draft.next++;
  return true;
}

/** "the disputed vote"; wink-nlp also takes many a noun behind "the" for a verb. */
function takeParticiple(draft: Draft): boolean {
  if (!draft.isDetermined || draft.hasHead) return false;
  draft.hasHead = true;
  draft.next++;
  return true;
}

/** "a newly built bridge" */
function takeAdverb(draft: Draft, _: Token, { tokens }: Reading): boolean {
  const following = tokens[draft.next + 1]?.pos;
  if (draft.next === draft.begin || draft.hasHead || (following !== 'ADJ' && following !== 'VERB'))
    return false;
  draft.next++;
  return true;
}

/** A hyphen, a stroke or "&" between letters, and what it joins: "Geneva-based". */
function takeHyphen(draft: Draft, token: Token, { tokens }: Reading): boolean {
  const [before, after] = [tokens[draft.next - 1], tokens[draft.next + 1]];
  const joins = /^[-‑–/&]$/.test(token.text) && before?.end === token.start && token.end === after?.start;
  if (!joins || draft.next === draft.begin) return false;
  draft.mention = undefined;
  draft.hasHead = true;
  draft.next += 2;
  return true;
}

/** The first token behind a span that covers the next one. */
function behind({ end }: Span, draft: Draft, tokens: readonly Token[]): number {
  let next = draft.next + 1;
  while (next < draft.end && (tokens[next]?.start ?? end) < end) next++;
  return next;
}
