import type { Mention, Resolved, Token } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import type { PartOfSpeech } from '../../document/types.js';
import { SPEAKS_FOR } from '../words/report-verbs.js';
import type { Speaker } from './clause.js';

/** The subject of a verb of speech: its first token, and who it is as far as that is certain. */
export interface Reporter {
  readonly first: number;
  readonly speaker: Speaker | undefined;
}

const SPEAKING_TYPES: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'GPE']);
const PHRASE_PARTS: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
/** "the head of the mill", "a spokesman for Northbank". */
const JOINS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'from', 'with']);
const REPRESENTS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'from']);
const PERFECT: ReadonlySet<string> = new Set(['has', 'have', 'had', "'s", '’s', "'d", '’d', 'did', 'does']);
/** Third persons only: what "I" and "you" say outside quotation marks is nobody's report. */
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it']);
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', "n't", 'n’t', 'nothing', 'nor']);
/** What stands before a clause whose report is only supposed, or asked about. */
const SUPPOSES: ReadonlySet<string> = new Set(
  'if unless whether until what which who whom that than how why where like as'.split(' '),
);
/** The longest noun phrase, and the longest insertion between a subject and its verb, in tokens. */
const LONGEST_PHRASE = 12;
const LONGEST_INSERTION = 30;

/**
 * The subject that stands right before the verb at `verb`, in a clause that begins no earlier than `begin`; undefined
 * where there is none, or where nothing is reported: "if Dahl said", "Dahl did not say", "what Dahl said".
 */
export function reporterBefore(doc: Resolved, verb: number, begin: number): Reporter | undefined {
  const { tokens } = doc;
  let last = verb - 1;
  while (last > begin && isAuxiliary(tokens[last])) last--;
  for (let at = last; at < verb; at++)
    if (NEGATIONS.has(tokens[at]?.text.toLowerCase() ?? '')) return undefined;
  last = beforeTime(doc, last, begin);
  const token = tokens[last];
  if (last < begin || token === undefined) return undefined;
  return token.text === ',' ? insertedBefore(doc, last, begin) : phraseEndingAt(doc, last, begin);
}

function isAuxiliary(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.pos === 'ADV' || PERFECT.has(token.text.toLowerCase());
}

/** "Dahl on Friday said": the token before the time. */
function beforeTime({ tokens, times }: Resolved, last: number, begin: number): number {
  const at = tokens[last];
  const time = at === undefined ? undefined : times[firstEndingAfter(times, at.start)];
  if (at === undefined || time === undefined || time.start > at.start) return last;
  let before = firstEndingAfter(tokens, time.start) - 1;
  if (/^(?:on|in|late|early)$/i.test(tokens[before]?.text ?? '')) before--;
  return before >= begin && before < last ? before : last;
}

/** "Aisha Bello, a doctor from Kano, said": whoever opens the clause and is followed by a comma. */
function insertedBefore(doc: Resolved, comma: number, begin: number): Reporter | undefined {
  const from = Math.max(begin, comma - LONGEST_INSERTION);
  for (let at = from + 1; at < comma; at++) {
    const pos = doc.tokens[at - 1]?.pos;
    if (pos === 'VERB' || pos === 'AUX') return undefined;
    if (doc.tokens[at]?.text !== ',') continue;
    const reporter = phraseEndingAt(doc, at - 1, begin);
    if (reporter?.speaker?.kind === 'named') return reporter;
  }
  return undefined;
}

function phraseEndingAt(doc: Resolved, last: number, begin: number): Reporter | undefined {
  const { tokens } = doc;
  const first = phraseStart(doc, last, begin);
  if (first > last || isSupposed(tokens[first])) return undefined;
  const joint = tokens[first - 1]?.text.toLowerCase() ?? '';
  if (first - 1 > begin && JOINS.has(joint)) {
    const outer = phraseEndingAt(doc, first - 2, begin);
    if (outer === undefined) return undefined;
    const head = tokens[first - 2]?.text.toLowerCase() ?? '';
    const body = speakingMention(doc, last);
    const represents = SPEAKS_FOR.has(head) && REPRESENTS.has(joint) && body?.type === 'ORG';
    return represents ? { first: outer.first, speaker: { kind: 'named', mention: body } } : outer;
  }
  if (!opensClause(tokens, first, begin)) return undefined;
  return isSubject(doc, last) ? { first, speaker: speakerOf(doc, first, last) } : undefined;
}

/** The first token of the phrase: a name whole, whatever its words are ("Bank of America"), and what stands before it. */
function phraseStart({ tokens, mentions }: Resolved, last: number, begin: number): number {
  const token = tokens[last];
  if (token === undefined || PRONOUNS.has(token.text.toLowerCase())) return last;
  const mention = mentions[firstEndingAfter(mentions, token.start)];
  let at =
    mention !== undefined && mention.start <= token.start
      ? Math.max(begin, firstEndingAfter(tokens, mention.start)) - 1
      : last;
  while (at >= begin && last - at < LONGEST_PHRASE && isPhrasePart(tokens[at])) at--;
  return at + 1;
}

function isPhrasePart(token: Token | undefined): boolean {
  return token !== undefined && (PHRASE_PARTS.has(token.pos) || /^(?:[-.&]|['’]s?)$/.test(token.text));
}

function opensClause(tokens: readonly Token[], first: number, begin: number): boolean {
  const before = tokens[first - 1];
  if (first === begin || before === undefined) return true;
  if (isSupposed(before)) return false;
  // "After Dahl said the roof fell, …": how far the words reach is not certain.
  if (before.pos === 'SCONJ' || before.pos === 'ADP') return first - 1 > begin && isOpener(before);
  return /^[,;:—–-]$/.test(before.text) || before.pos === 'CCONJ';
}

/** "whatever the sign says". */
function isSupposed(token: Token | undefined): boolean {
  const word = token?.text.toLowerCase() ?? '';
  return SUPPOSES.has(word) || word.endsWith('ever');
}

function isOpener({ text }: Token): boolean {
  return /^(?:after|because|but|since|while|whereas|although|though|when)$/i.test(text);
}

function isSubject({ tokens }: Resolved, last: number): boolean {
  const token = tokens[last];
  if (token === undefined) return false;
  return token.pos === 'NOUN' || token.pos === 'PROPN' || PRONOUNS.has(token.text.toLowerCase());
}

function speakingMention({ mentions, tokens }: Resolved, at: number): Mention | undefined {
  const token = tokens[at];
  const mention = token === undefined ? undefined : mentions[firstEndingAfter(mentions, token.start)];
  if (token === undefined || mention === undefined || mention.start > token.start) return undefined;
  return SPEAKING_TYPES.has(mention.type) && mention.entity !== null ? mention : undefined;
}

function speakerOf(doc: Resolved, first: number, last: number): Speaker | undefined {
  const mention = speakingMention(doc, last);
  const token = doc.tokens[last];
  if (token === undefined || (doc.tokens[first - 1]?.pos === 'CCONJ' && joinsNames(doc, first)))
    return undefined;
  if (mention !== undefined) return { kind: 'named', mention };
  const word = token.text.toLowerCase();
  if (PRONOUNS.has(word)) return { kind: 'pronoun', word, start: token.start };
  const body = SPEAKS_FOR.has(word) ? speakingMention(doc, last - 1) : undefined;
  if (body?.type === 'ORG') return { kind: 'named', mention: body };
  return token.pos === 'NOUN' ? { kind: 'noun', noun: word, start: token.start } : undefined;
}

/** "Dahl and Holm said": the words of both are given to neither. */
function joinsNames(doc: Resolved, first: number): boolean {
  return speakingMention(doc, first - 2) !== undefined;
}
