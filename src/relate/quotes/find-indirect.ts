import type { Quote, Resolved, Sentence, Token } from '../../document/document.js';
import { firstEndingAfter, overlaps, type Span } from '../../document/span.js';
import { REPORTS_THAT, SOURCES } from '../words/report-verbs.js';
import { speechLemma } from '../words/speech-verbs.js';
import { type KnownNames, type Speaker, stretch, subjectAfter } from './clause.js';
import { contentAfter, type Stretch } from './report-content.js';
import { reporterBefore } from './reporter.js';
import type { ResolveSpeaker } from './resolve-speaker.js';

/** What reads an article's reports. */
interface Reading {
  readonly doc: Resolved;
  /** The first token behind the dateline. */
  readonly body: number;
  readonly names: KnownNames;
  readonly resolveSpeaker: ResolveSpeaker;
}

/** Words that a sentence reports, as tokens, with the verb, the speaker and the rule. */
interface Report extends Stretch {
  readonly cue: Token;
  readonly speaker: Speaker | undefined;
  readonly rule: string;
  readonly confidence: number;
}

/** Fewer words are no clause. */
const FEWEST_WORDS = 3;
/** Verbs that stand before their subject behind the words: "…, said Dahl". */
const INVERTED: ReadonlySet<string> = new Set(['say', 'add', 'write', 'warn', 'report', 'explain', 'claim']);

/**
 * Words that are reported without quotation marks, with whoever says them: "Dahl said the roof would fall". None
 * overlaps one of `quotes`, nor another.
 */
export function findIndirect(
  doc: Resolved,
  quotes: readonly Quote[],
  names: KnownNames,
  resolveSpeaker: ResolveSpeaker,
): readonly Quote[] {
  const { dateline } = doc.structure;
  const body = dateline === null ? 0 : firstEndingAfter(doc.tokens, dateline.end);
  const reading = { doc, body, names, resolveSpeaker };
  const found: Quote[] = [];
  for (const sentence of doc.sentences) {
    for (const report of readSentence(reading, sentence)) {
      const quote = toQuote(reading, report, quotes);
      if (quote !== undefined) found.push(quote);
    }
  }
  return found;
}

function readSentence(reading: Reading, sentence: Sentence): readonly Report[] {
  const { tokens } = reading.doc;
  const begin = Math.max(sentence.firstToken, reading.body);
  const end = withoutStop(tokens, begin, sentence.endToken);
  if (end < sentence.endToken && tokens[sentence.endToken - 1]?.text === '?') return [];
  const reports: Report[] = [];
  /** Who reported last in this sentence: the subject of ", adding that". */
  let last: Speaker | undefined;
  for (let at = begin; at < end; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const lemma = token.pos === 'VERB' ? speechLemma(token.text.toLowerCase()) : undefined;
    if (lemma === undefined && !isAccording(token.text)) continue;
    const bounds = { from: firstWord(tokens, begin), to: end };
    const found =
      lemma === undefined
        ? according(reading, at, bounds)
        : (going(reading, at, lemma, bounds, last) ?? reported(reading, at, lemma, bounds));
    if (found === undefined) continue;
    last = found.speaker;
    if (reports.every(({ from, to }) => found.to <= from || found.from >= to)) reports.push(found);
    at = Math.max(at, found.to - 1);
  }
  return reports;
}

const ACCORDING = 'according';

function isAccording(word: string): boolean {
  return word.length === ACCORDING.length && word.toLowerCase() === ACCORDING;
}

/** Without the marks that end a sentence. */
function withoutStop(tokens: readonly Token[], begin: number, end: number): number {
  let at = end;
  while (at > begin && /^[.!?…"”’)]+$/.test(tokens[at - 1]?.text ?? '')) at--;
  return at;
}

/** Longest dateline that the structure does not have, in tokens. */
const LONGEST_DATELINE = 6;

/** Without "PORT VILA —", a dash or bullet, and "But" or "And". */
function firstWord(tokens: readonly Token[], begin: number): number {
  let at = begin;
  while (at < begin + LONGEST_DATELINE && /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]+$/u.test(tokens[at]?.text ?? '')) at++;
  if (!DASH.test(tokens[at]?.text ?? '')) at = begin;
  while (DASH.test(tokens[at]?.text ?? '') || /^(?:but|and)$/i.test(tokens[at]?.text ?? '')) at++;
  return at;
}

const DASH = /^(?:[—–•*_:-]|--)$/;

/** "Dahl said <words>", "<words>, Dahl said", "<words>, said Dahl". */
function reported(
  { doc, names }: Reading,
  verb: number,
  lemma: string,
  { from, to }: Stretch,
): Report | undefined {
  const { tokens } = doc;
  const cue = tokens[verb];
  if (cue === undefined) return undefined;
  const own = reporterBefore(doc, verb, from) ?? reporterInClause(doc, verb, from);
  const words = own === undefined ? undefined : contentAfter(doc, verb, lemma, to);
  if (own !== undefined && words !== undefined)
    return {
      from: words.from,
      to: words.to,
      cue,
      speaker: own.speaker,
      rule: '<speaker> said <words>',
      confidence: 0.9,
    };
  const comma = own === undefined ? verb - 1 : own.first - 1;
  if (comma <= from || tokens[comma]?.text !== ',' || !REPORTS_THAT.has(lemma)) return undefined;
  if (isAside(tokens, from) || !endsReport(doc, verb + 1, to)) return undefined;
  const report = { from, to: comma, cue, confidence: 0.9 };
  if (own !== undefined) return { ...report, speaker: own.speaker, rule: '<words>, <speaker> said' };
  // "…, written by Dahl", "…, said she would"
  const next = tokens[verb + 1]?.pos;
  if (!INVERTED.has(lemma) || next === 'ADP' || next === 'PRON') return undefined;
  const speaker = subjectAfter(stretch(doc, cue.end, tokens[to - 1]?.end ?? cue.end, false), 0, names);
  return speaker && { ...report, speaker, rule: '<words>, said <speaker>' };
}

/** "Asked whether the roof would hold, Dahl said": no words of the speaker's. */
function isAside(tokens: readonly Token[], from: number): boolean {
  const opening = tokens[from];
  return opening?.pos === 'VERB' && /(?:ed|ing)$/i.test(opening.text);
}

/** The farthest that a subject behind a comma stands before its verb, in tokens. */
const LONGEST_REPORTER = 24;

/** "<words>, Aisha Bello, a doctor, said": the subject of the last clause that has one. */
function reporterInClause(doc: Resolved, verb: number, from: number) {
  for (let at = verb - 2; at > Math.max(from, verb - LONGEST_REPORTER); at--) {
    const { pos, text } = doc.tokens[at] ?? {};
    if (pos === 'VERB' || pos === 'AUX') return undefined;
    if (text !== ',') continue;
    const reporter = reporterBefore(doc, verb, at + 1);
    if (reporter?.first === at + 1 && reporter.speaker?.kind === 'named') return reporter;
  }
  return undefined;
}

/**
 * Whether what follows the verb leaves the words before it whole: a speaker, whom they were told, when and where, but
 * no verb that goes on with them, as in "The roof, Dahl said, would fall".
 */
function endsReport({ tokens }: Resolved, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { pos, text = '' } = tokens[at] ?? {};
    if (pos === 'SCONJ') return false;
    if (text === ',' && isFiniteVerb(tokens[at + 1])) return false;
    if (pos === 'PRON' || text === ',') return true;
    if (pos === 'AUX' || pos === 'VERB') return false;
  }
  return true;
}

function isFiniteVerb(token: Token | undefined): boolean {
  return token?.pos === 'AUX' || (token?.pos === 'VERB' && !token.text.endsWith('ing'));
}

/** "…, adding that <words>", "… and added that <words>": whoever reported before goes on. */
function going(
  { doc }: Reading,
  verb: number,
  lemma: string,
  { from, to }: Stretch,
  last: Speaker | undefined,
): Report | undefined {
  const cue = doc.tokens[verb];
  if (cue === undefined || last === undefined || verb <= from) return undefined;
  const before = doc.tokens[verb - 1];
  if (cue.text.endsWith('ing') ? before?.text !== ',' : before?.pos !== 'CCONJ') return undefined;
  const words = contentAfter(doc, verb, lemma, to);
  return (
    words && { ...words, cue, speaker: last, rule: '<speaker> said …, adding <words>', confidence: 0.85 }
  );
}

/** "According to Dahl, <words>", "<words>, according to Dahl". */
function according(reading: Reading, at: number, { from, to }: Stretch): Report | undefined {
  const { doc } = reading;
  const cue = doc.tokens[at];
  if (cue === undefined || doc.tokens[at + 1]?.text.toLowerCase() !== 'to') return undefined;
  if (at > from) {
    if (interrupts(doc, at, to)) return undefined;
    const speaker = source(reading, at + 2, to);
    const words = doc.tokens[at - 1]?.text === ',' ? at - 1 : at;
    return speaker && { from, to: words, cue, ...speaker, rule: '<words>, according to <speaker>' };
  }
  for (let comma = at + 3; comma < to; comma++) {
    if (doc.tokens[comma]?.text !== ',' || !hasVerb(doc, { from: comma + 1, to }, ',')) continue;
    const speaker = source(reading, at + 2, comma);
    return speaker && { from: comma + 1, to, cue, ...speaker, rule: 'according to <speaker>, <words>' };
  }
  return undefined;
}

/** "a name chosen, according to Dahl, after a vote": the words go on behind the source. */
function interrupts({ tokens }: Resolved, at: number, to: number): boolean {
  return tokens
    .slice(at, to)
    .some(({ text }, index) => text === ',' && GOES_ON.has(tokens[at + index + 1]?.pos ?? 'X'));
}

const GOES_ON: ReadonlySet<string> = new Set(['ADP', 'VERB', 'AUX', 'SCONJ', 'PART', 'PUNCT']);

/** Who or what stands behind "according to"; undefined for rules and plans. */
function source(
  { doc, names }: Reading,
  from: number,
  to: number,
): Pick<Report, 'speaker' | 'confidence'> | undefined {
  const [first, last] = [doc.tokens[from], doc.tokens[to - 1]];
  if (first === undefined || last === undefined) return undefined;
  const speaker = subjectAfter(stretch(doc, first.start, last.end, false), 0, names);
  const isNamed =
    speaker?.kind === 'named' && (speaker.mention.type !== 'GPE' || opens(speaker.mention, first));
  if (speaker !== undefined && (isNamed || speaker.kind === 'pronoun')) return { speaker, confidence: 0.9 };
  const heads = doc.tokens.slice(from, to);
  return heads.some(({ text }) => SOURCES.has(text.toLowerCase()))
    ? { speaker: undefined, confidence: 0.9 }
    : undefined;
}

function opens(mention: Span, first: Token): boolean {
  return mention.start === first.start || mention.start === first.end + 1;
}

/** Whether there is a finite verb, or anything like one, up to the mark `until`. */
function hasVerb({ tokens }: Resolved, { from, to }: Stretch, until?: string): boolean {
  for (let at = from; at < to; at++) {
    if (tokens[at]?.text === until) return false;
    if (isFiniteVerb(tokens[at])) return true;
  }
  return false;
}

function toQuote(
  { doc, resolveSpeaker }: Reading,
  report: Report,
  quotes: readonly Quote[],
): Quote | undefined {
  const { from, to, cue, rule, confidence } = report;
  const [first, last] = [doc.tokens[from], doc.tokens[to - 1]];
  if (first === undefined || last === undefined || to - from < FEWEST_WORDS || !hasVerb(doc, report))
    return undefined;
  const span = { start: first.start, end: last.end };
  const near = quotes[firstEndingAfter(quotes, span.start)];
  const around = quotes[firstEndingAfter(quotes, cue.start)];
  if ((near !== undefined && overlaps(near, span)) || (around !== undefined && overlaps(around, cue)))
    return undefined;
  const mention = resolveSpeaker(report.speaker);
  return {
    ...span,
    text: doc.text.slice(span.start, span.end),
    kind: 'indirect',
    speaker: mention?.entity ?? null,
    ...(mention === undefined ? {} : { speakerMention: mention.id }),
    cue: { start: cue.start, end: cue.end, text: cue.text },
    confidence: mention === undefined ? confidence / 2 : confidence,
    by: `rule:${rule}`,
  };
}
