import type { Mention, Quote, Resolved } from '../../document/document.js';
import { compareSpans, firstEndingAfter } from '../../document/span.js';
import {
  type Cue,
  findCues,
  isDocument,
  type KnownNames,
  namesOfPersons,
  stretch,
  type Stretch,
} from './clause.js';
import { type Attribution, inherit, introduce, labelOf } from './context-speaker.js';
import { findIndirect } from './find-indirect.js';
import { attributeHeadlines } from './headline-speaker.js';
import { findQuotations, type Quotation } from './quotation-marks.js';
import { createResolver, type ResolveSpeaker } from './resolve-speaker.js';

/** Direct, mixed and indirect quotations with their speakers, in order of reading. */
export function findQuotes(doc: Resolved): readonly Quote[] {
  const quotations = findQuotations(doc.text).filter((quotation) => !isPartOfName(doc, quotation));
  const resolveSpeaker = createResolver(doc, quotations);
  const names = namesOfPersons(doc.mentions);
  const quotes: Quote[] = [];
  /** Where the quotes stand that go on in the next paragraph and do not say who speaks. */
  let unattributed: readonly number[] = [];
  let previous: { readonly quotation: Quotation; readonly attribution: Attribution | undefined } | undefined;
  quotations.forEach((quotation, index) => {
    const before = beforeOf(doc, quotation, quotations[index - 1]);
    const after = afterOf(doc, quotation, quotations[index + 1]);
    const own = attribute(doc, quotation, { before, after, names }, resolveSpeaker);
    const attribution =
      own ??
      inherit(doc, quotation, previous, before) ??
      introduce(doc, quotation, quotations, index, resolveSpeaker) ??
      labelOf(doc, quotation) ??
      ascribe(doc, quotation, before);
    const fragment = before.tokens.length > 0 && !goesOn(doc, quotation, previous?.quotation);
    const quote = toQuote(doc, quotation, fragment, attribution, own !== undefined);
    for (const at of unattributed) {
      const earlier = quotes[at];
      if (earlier !== undefined && attribution?.mention !== undefined)
        quotes[at] = goOn(earlier, attribution.mention, attribution.confidence);
    }
    unattributed = quotation.continues
      ? [
          ...(attribution === undefined ? unattributed : []),
          ...(quote?.speaker === null ? [quotes.length] : []),
        ]
      : [];
    if (quote !== undefined) quotes.push(quote);
    if (quote !== undefined || quotation.continues) previous = { quotation, attribution };
  });
  const direct = attributeHeadlines(doc, quotes);
  return [...direct, ...findIndirect(doc, direct, names, resolveSpeaker)].toSorted(compareSpans);
}

/** Words whose speaker is named only with the next paragraph's. */
function goOn(quote: Quote, { id, entity }: Mention, confidence: number): Quote {
  return {
    ...quote,
    speaker: entity,
    speakerMention: id,
    confidence: Math.round(confidence * 900) / 1000,
    by: 'rule:<quotation> continued, said <speaker>',
  };
}

/** Nicknames and titles: marks inside a name or around one. */
function isPartOfName(doc: Resolved, { start, end, open, close }: Quotation): boolean {
  const { text } = doc;
  const mention = doc.mentions[firstEndingAfter(doc.mentions, open)];
  if (mention === undefined) return false;
  if (mention.start < open && mention.end > close) return true;
  if (mention.start < open && mention.end >= close) return true;
  return (
    mention.type !== 'PERSON' &&
    mention.start <= start + 1 &&
    mention.end >= end &&
    !/[,!?]/.test(text.charAt(end - 1))
  );
}

/** What precedes the quotation in its sentence, no further back than the quotation before it. */
function beforeOf(doc: Resolved, { open, paragraph }: Quotation, previous: Quotation | undefined): Stretch {
  const sentence = doc.sentences[firstEndingAfter(doc.sentences, Math.max(paragraph.start, open - 1))];
  const begin = sentence === undefined || sentence.start >= open ? open : sentence.start;
  return stretch(doc, Math.max(paragraph.start, begin, previous?.close ?? 0), open, true);
}

/** What follows it up to the end of that sentence, or the next quotation. */
function afterOf(doc: Resolved, { close, paragraph }: Quotation, next: Quotation | undefined): Stretch {
  const limit = Math.min(paragraph.end, next?.open ?? Infinity);
  if (close >= limit) return stretch(doc, close, close, false);
  const first = doc.tokens[firstEndingAfter(doc.tokens, close)];
  const sentence = doc.sentences[firstEndingAfter(doc.sentences, first?.start ?? close)];
  return stretch(doc, close, Math.max(close, Math.min(limit, sentence?.end ?? limit)), false);
}

/** An attribution whose speaker is not known is half as sure. */
function settle(
  rule: string,
  confidence: number,
  cue: Cue | undefined,
  mention: Mention | undefined,
): Attribution {
  return { rule, confidence: mention === undefined ? confidence / 2 : confidence, cue, mention };
}

/** What stands beside a quotation in its sentence, and who it may be by name. */
interface Surroundings {
  readonly before: Stretch;
  readonly after: Stretch;
  readonly names: KnownNames;
}

function attribute(
  doc: Resolved,
  quotation: Quotation,
  { before, after, names }: Surroundings,
  resolveSpeaker: ResolveSpeaker,
): Attribution | undefined {
  const leadIn = before.tokens.at(-1)?.text ?? '';
  const leads = /^[:,]$/.test(leadIn) || leadIn.toLowerCase() === 'that';
  const beforeCue = findCues(before, names).at(-1);
  const endsSentence = /[.…]$/.test(doc.text.slice(quotation.start, quotation.end)) || quotation.unclosed;
  const afterCues =
    endsSentence && !/^\s*(?:[,—–]|said\b|says\b)/.test(doc.text.slice(quotation.close, quotation.close + 6))
      ? []
      : findCues(after, names);
  const afterCue = afterCues[0];

  if (beforeCue !== undefined && leads)
    return settle(
      '<speaker> said: <quotation>',
      0.95,
      beforeCue,
      resolveSpeaker(beforeCue.speaker, quotation),
    );
  if (afterCue !== undefined && !isDocument(afterCue.speaker)) {
    return settle('<quotation>, <speaker> said', 0.95, afterCue, resolveSpeaker(afterCue.speaker, quotation));
  }
  if (leadIn === ':') {
    const person =
      before.mentions.find(({ type }) => type === 'PERSON') ??
      before.mentions.find(({ type }) => type === 'ORG');
    if (person !== undefined) return settle('<speaker>: <quotation>', 0.8, undefined, person);
  }
  if (beforeCue !== undefined)
    return settle(
      '<speaker> called it <fragment>',
      0.85,
      beforeCue,
      resolveSpeaker(beforeCue.speaker, quotation),
    );
  const dash = after.tokens[0]?.text ?? '';
  if (/^(?:[—–-]|--)$/.test(dash) && after.mentions[0]?.type === 'PERSON') {
    return settle('<quotation> — <speaker>', 0.85, undefined, after.mentions[0]);
  }
  if (afterCue !== undefined) {
    const subject = before.mentions.find(({ type, entity }) => type === 'PERSON' && entity !== null);
    return settle('<speaker> <fragment>, the statement said', 0.8, afterCue, subject);
  }
  return undefined;
}

/** "Dahl gave her age as “forty or so”": whole phrases are the words of whom the sentence is about. */
function ascribe(doc: Resolved, { start, end }: Quotation, before: Stretch): Attribution | undefined {
  const text = doc.text.slice(start, end);
  if (!/^\p{Ll}/u.test(text) || countWords(text, FEWEST_WORDS) < FEWEST_WORDS) return undefined;
  const subject = before.mentions.find(({ type, entity }) => type === 'PERSON' && entity !== null);
  return settle('<speaker> … <fragment>', 0.5, undefined, subject);
}

/** The second half of a sentence that its speaker's name interrupts: “…,” said X, “…” */
function goesOn(doc: Resolved, { paragraph }: Quotation, previous: Quotation | undefined): boolean {
  return previous?.paragraph.start === paragraph.start && /[,—–]/.test(doc.text.charAt(previous.end - 1));
}

/** A fragment of so few words without a verb of speech is a scare quote, a title or a word that is talked about. */
const FEWEST_WORDS = 3;

/** After these verbs a single word between marks is somebody's own: "said it would survive “comfortably”". */
const REPORTS: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'report',
  'call',
  'describe',
  'dub',
  'label',
  'brand',
]);

/** Words of a text, counted no further than `most`. */
function countWords(text: string, most: number): number {
  const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
  let count = 0;
  while (count < most && word.test(text)) count++;
  return count;
}

function toQuote(
  doc: Resolved,
  { start, end, open, close, paragraph, unclosed }: Quotation,
  withinSentence: boolean,
  attribution: Attribution | undefined,
  own: boolean,
): Quote | undefined {
  const text = doc.text.slice(start, end);
  const words = countWords(text, FEWEST_WORDS);
  const fills = (): boolean =>
    /^[\s•*–—-]*$/.test(doc.text.slice(paragraph.start, open)) &&
    /^[\s.–—-]*$/.test(doc.text.slice(close, paragraph.end));
  const whole = /^[^\p{Ll}]/u.test(text) && (/[.,!?…—]$/.test(text) || unclosed || fills());
  if (words === 0) return undefined;
  if (attribution === undefined && (!whole || words < FEWEST_WORDS)) return undefined;
  if (!own && !whole && words < FEWEST_WORDS) return undefined;
  if (words < 2 && !whole && !(own && REPORTS.has(attribution?.cue?.lemma ?? ''))) return undefined;
  const { cue, mention, confidence = 0.4, rule = '<quotation>' } = attribution ?? {};
  const fragment = !whole && withinSentence && /^\p{Ll}/u.test(text);
  return {
    start,
    end,
    text,
    kind: fragment ? 'mixed' : 'direct',
    speaker: mention?.entity ?? null,
    ...(mention === undefined ? {} : { speakerMention: mention.id }),
    ...(cue === undefined ? {} : { cue: { start: cue.start, end: cue.end, text: cue.text } }),
    confidence,
    by: `rule:${rule}`,
  };
}
