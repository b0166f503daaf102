import type { Resolved, Token } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import type { PartOfSpeech } from '../../document/types.js';
import { NAMES_ADDRESSEE, REPORTS_BARE, REPORTS_THAT } from '../words/report-verbs.js';
import { speechLemma } from '../words/speech-verbs.js';
import { reporterBefore } from './reporter.js';

/** Tokens `from` up to, but not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'NUM', 'ADJ']);
const PHRASE: ReadonlySet<PartOfSpeech> = new Set([
  'DET',
  'NOUN',
  'PROPN',
  'NUM',
  'ADJ',
  'PRON',
  'ADP',
  'ADV',
]);
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'we', 'there', 'i']);
/** "said in a letter to his staff on Friday that": the longest stretch before "that", in tokens. */
const LONGEST_LEAD = 14;
/** How far a clause's verb is looked for, in tokens. */
const LONGEST_SUBJECT = 20;
/** Behind a comma, these go on in the reporter's own words. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  'but while whereas although though despite prompting sending'.split(' '),
);

/** The words that the verb at `verb` reports: "said on Friday that <words>", "told the council <words>". */
export function contentAfter(doc: Resolved, verb: number, lemma: string, end: number): Stretch | undefined {
  const { tokens } = doc;
  const addressed = NAMES_ADDRESSEE.has(lemma) ? afterAddressee(doc, verb + 1, end) : undefined;
  if (lemma === 'tell' && addressed === undefined) return undefined;
  const next = afterTimes(doc, addressed ?? verb + 1, end);
  const that = REPORTS_THAT.has(lemma) ? findThat(tokens, next, end) : undefined;
  if (that !== undefined) return { from: that + 1, to: contentEnd(doc, that + 1, end) };
  if (!REPORTS_BARE.has(lemma) || !opensWords(doc, next, end, lemma)) return undefined;
  return { from: next, to: contentEnd(doc, next, end) };
}

function lower(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? '';
}

/** "that" with nothing but a phrase of place or time before it. */
function findThat(tokens: readonly Token[], from: number, end: number): number | undefined {
  const opening = tokens[from];
  const isPhrase = opening?.pos === 'ADP' || opening?.pos === 'ADV';
  for (let at = from; at < Math.min(end, from + LONGEST_LEAD); at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (lower(token) === 'that') {
      const after = tokens[at + 1];
      return after === undefined || after.pos === 'AUX' || after.pos === 'VERB' || after.pos === 'PUNCT'
        ? undefined
        : at;
    }
    if (!isPhrase || !PHRASE.has(token.pos)) return undefined;
  }
  return undefined;
}

/** The token behind whom the words are for; undefined where that is nobody or its end is in doubt. */
function afterAddressee(doc: Resolved, from: number, end: number): number | undefined {
  const { tokens } = doc;
  const first = tokens[from];
  if (first === undefined || from >= end) return undefined;
  if (/^(?:him|her|them|me|us|it|you)$/i.test(first.text)) return from + 1;
  let at = from;
  while (at < end && at - from < LONGEST_LEAD) {
    const named = afterMention(doc, at);
    if (named !== undefined) {
      at = named;
      break;
    }
    const token = tokens[at];
    const isPart =
      token !== undefined &&
      (token.pos === 'NOUN' ||
        token.pos === 'ADJ' ||
        token.pos === 'PROPN' ||
        (token.pos === 'DET' && at === from));
    if (!isPart || lower(token) === 'that') break;
    at++;
  }
  return at === from ? undefined : at;
}

/** The token behind the name of someone who can be told something. */
function afterMention({ mentions, tokens }: Resolved, at: number): number | undefined {
  const token = tokens[at];
  const mention = token === undefined ? undefined : mentions[firstEndingAfter(mentions, token.start)];
  if (token === undefined || mention === undefined || mention.start !== token.start) return undefined;
  if (mention.type !== 'PERSON' && mention.type !== 'ORG') return undefined;
  return firstEndingAfter(tokens, mention.end);
}

/** The token behind "on Friday", "late on 3 May". */
function afterTimes({ tokens, times }: Resolved, from: number, end: number): number {
  let at = from;
  for (let ahead = 0; ahead < 3 && at + ahead < end; ahead++) {
    const token = tokens[at + ahead];
    if (token === undefined) return at;
    const time = times[firstEndingAfter(times, token.start)];
    if (time !== undefined && time.start === token.start) {
      at = firstEndingAfter(tokens, time.end);
      ahead = -1;
      continue;
    }
    if (token.pos !== 'ADP' && token.pos !== 'ADV') return at;
  }
  return at;
}

/** Whether a clause begins here: something nominal with its verb, and no mere object ("claimed three lives"). */
function opensWords({ tokens }: Resolved, from: number, end: number, lemma: string): boolean {
  const opening = tokens[from];
  if (opening === undefined || from >= end || !NOMINAL.has(opening.pos)) return false;
  const isPronoun = SUBJECT_PRONOUNS.has(lower(opening));
  for (let at = from + 1; at < Math.min(end, from + LONGEST_SUBJECT); at++) {
    const token = tokens[at];
    if (token === undefined || /^(?:,|that|which|who|to)$/i.test(token.text)) return false;
    if (token.pos === 'AUX') return true;
    if (token.pos === 'VERB' && !token.text.endsWith('ing'))
      return isPronoun || lemma === 'say' || lemma === 'tell';
  }
  return false;
}

/** Where the words that begin at `from` end: with the sentence, or where the reporter or somebody else goes on. */
function contentEnd(doc: Resolved, from: number, end: number): number {
  const { tokens } = doc;
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at];
    if (token?.text === ';') return at;
    if (token?.pos === 'CCONJ' && goesOn(tokens, at + 1)) return tokens[at - 1]?.text === ',' ? at - 1 : at;
    if (token?.text !== ',') continue;
    const next = lower(tokens[at + 1]);
    if (OWN_WORDS.has(next)) return at;
    if (next === 'according') return at;
    if (next.endsWith('ing') && speechLemma(next) !== undefined) return at;
    if (tokens[at + 1]?.pos === 'CCONJ' && isReported(doc, at + 2, end)) return at;
    if (isReported(doc, at + 1, end)) return at;
  }
  return end;
}

/** "and added that", "but warned that": the same reporter's next words. */
function goesOn(tokens: readonly Token[], verb: number): boolean {
  const lemma = speechLemma(lower(tokens[verb]));
  return lemma !== undefined && REPORTS_THAT.has(lemma) && lower(tokens[verb + 1]) === 'that';
}

/** How far a verb of speech is looked for behind the comma before its subject, in tokens. */
const LONGEST_REPORTER = 14;

/** ", Dahl said": whether a subject with its verb of speech begins here. */
function isReported(doc: Resolved, begin: number, end: number): boolean {
  for (let at = begin + 1; at < Math.min(end, begin + LONGEST_REPORTER); at++) {
    const token = doc.tokens[at];
    if (token === undefined) return false;
    if (token.pos !== 'VERB') continue;
    return speechLemma(lower(token)) !== undefined && reporterBefore(doc, at, begin)?.first === begin;
  }
  return false;
}
