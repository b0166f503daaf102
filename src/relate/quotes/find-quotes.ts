import type { Mention, Quote, Resolved } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import { type Cue, findCues, isDocument, type Speaker, stretch, type Stretch } from './clause.js';
import { findQuotations, type Quotation } from './quotation-marks.js';
import { createResolver } from './resolve-speaker.js';

/** Who says a quotation, by which cue, and how we know. */
interface Attribution {
  readonly rule: string;
  readonly confidence: number;
  readonly cue?: Cue | undefined;
  readonly mention?: Mention | undefined;
}

/** Direct and mixed quotations with their speakers. */
export function findQuotes(doc: Resolved): readonly Quote[] {
  const quotations = findQuotations(doc.text).filter((quotation) => !isPartOfName(doc, quotation));
  const resolveSpeaker = createResolver(doc, quotations);
  const quotes: Quote[] = [];
  let previous: { readonly quotation: Quotation; readonly attribution: Attribution | undefined } | undefined;
  quotations.forEach((quotation, index) => {
    const before = beforeOf(doc, quotation, quotations[index - 1]);
    const after = afterOf(doc, quotation, quotations[index + 1]);
    const own = attribute(doc, quotation, before, after, resolveSpeaker);
    const attribution =
      own ??
      inherit(doc, quotation, previous, before) ??
      introduce(doc, quotation, quotations, index, resolveSpeaker);
    const fragment = before.tokens.length > 0 && !goesOn(doc, quotation, previous?.quotation);
    const quote = toQuote(doc, quotation, fragment, attribution, own !== undefined);
    if (quote !== undefined) quotes.push(quote);
    if (quote !== undefined || quotation.continues) previous = { quotation, attribution };
  });
  return quotes;
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

type Resolve = (speaker: Speaker | undefined, quotation: Quotation) => Mention | undefined;

function attribute(
  doc: Resolved,
  quotation: Quotation,
  before: Stretch,
  after: Stretch,
  resolveSpeaker: Resolve,
): Attribution | undefined {
  const leadIn = before.tokens.at(-1)?.text ?? '';
  const leads = /^[:,]$/.test(leadIn) || leadIn.toLowerCase() === 'that';
  const beforeCue = findCues(before).at(-1);
  const endsSentence = /[.…]$/.test(doc.text.slice(quotation.start, quotation.end)) || quotation.unclosed;
  const afterCues =
    endsSentence && !/^\s*(?:[,—–]|said\b|says\b)/.test(doc.text.slice(quotation.close, quotation.close + 6))
      ? []
      : findCues(after);
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

/** The second half of a split quotation, and the next paragraph of a long one, have the speaker of the first. */
function inherit(
  doc: Resolved,
  quotation: Quotation,
  previous: { readonly quotation: Quotation; readonly attribution: Attribution | undefined } | undefined,
  before: Stretch,
): Attribution | undefined {
  if (previous?.attribution === undefined) return undefined;
  const { quotation: earlier, attribution } = previous;
  if (earlier.continues && earlier.paragraph.end <= quotation.paragraph.start) {
    return { ...attribution, rule: '<quotation> continued', cue: undefined };
  }
  const same = earlier.paragraph.start === quotation.paragraph.start;
  const alone =
    doc.text.slice(quotation.paragraph.start, quotation.open).trim() === '' &&
    doc.text.slice(quotation.close, quotation.paragraph.end).trim() === '';
  if (alone && /^\s*$/.test(doc.text.slice(earlier.paragraph.end, quotation.paragraph.start))) {
    return {
      ...attribution,
      rule: '<quotation> <quotation>',
      confidence: attribution.confidence * 0.7,
      cue: undefined,
    };
  }
  const between = doc.text.slice(earlier.close, quotation.open);
  if (!same || before.tokens.length > 12 || between.length > 400) return undefined;
  const strangers = before.mentions.some(
    ({ type, entity }) => type === 'PERSON' && entity !== null && entity !== attribution.mention?.entity,
  );
  if (strangers) return undefined;
  return {
    ...attribution,
    rule: '<quotation>, said <speaker>. <quotation>',
    confidence: attribution.confidence * 0.95,
    cue: undefined,
  };
}

/** A sentence about one person, and then a whole sentence in quotation marks: "X shook his head. “…”" */
function introduce(
  doc: Resolved,
  quotation: Quotation,
  quotations: readonly Quotation[],
  index: number,
  resolveSpeaker: Resolve,
): Attribution | undefined {
  const sentenceIndex = firstEndingAfter(doc.sentences, quotation.open) - 1;
  const sentence = doc.sentences[sentenceIndex];
  if (
    sentence === undefined ||
    sentence.start < quotation.paragraph.start ||
    sentence.start < (quotations[index - 1]?.close ?? 0)
  )
    return undefined;
  if (!/^[^\p{Ll}]/u.test(doc.text.slice(quotation.start, quotation.start + 2))) return undefined;
  const part = stretch(doc, sentence.start, sentence.end, true);
  const person = part.mentions.find(({ type, entity }) => type === 'PERSON' && entity !== null);
  const pronoun = part.tokens.find(({ text }) => /^(?:he|she)$/i.test(text));
  const speaker: Speaker | undefined =
    person !== undefined
      ? { kind: 'named', mention: person }
      : pronoun !== undefined
        ? { kind: 'pronoun', word: pronoun.text.toLowerCase(), start: pronoun.start }
        : undefined;
  const mention = resolveSpeaker(speaker, quotation);
  return mention === undefined ? undefined : { rule: '<speaker> … . <quotation>', confidence: 0.6, mention };
}

/** The second half of a sentence that its speaker's name interrupts: “…,” said X, “…” */
function goesOn(doc: Resolved, { paragraph }: Quotation, previous: Quotation | undefined): boolean {
  return previous?.paragraph.start === paragraph.start && /[,—–]/.test(doc.text.charAt(previous.end - 1));
}

/** A fragment of so few words without a verb of speech is a scare quote, a title or a word that is talked about. */
const FEWEST_WORDS = 3;

function toQuote(
  doc: Resolved,
  { start, end, open, close, paragraph, unclosed }: Quotation,
  withinSentence: boolean,
  attribution: Attribution | undefined,
  own: boolean,
): Quote | undefined {
  const text = doc.text.slice(start, end);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  const fills = open <= paragraph.start && /^[\s.]*$/.test(doc.text.slice(close, paragraph.end));
  const whole = /^[^\p{Ll}]/u.test(text) && (/[.,!?…—]$/.test(text) || unclosed || fills);
  if (words === 0) return undefined;
  if (attribution === undefined && (!whole || words < FEWEST_WORDS)) return undefined;
  if (!own && !whole && words < FEWEST_WORDS) return undefined;
  if (words < 2 && !whole) return undefined;
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
