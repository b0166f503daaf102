import type { Mention, Resolved } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import { type Cue, type Speaker, stretch, type Stretch } from './clause.js';
import type { Quotation } from './quotation-marks.js';
import type { ResolveSpeaker } from './resolve-speaker.js';

/** Who says a quotation, by which cue, and how we know. */
export interface Attribution {
  readonly rule: string;
  readonly confidence: number;
  readonly cue?: Cue | undefined;
  readonly mention?: Mention | undefined;
}

/** The second half of a split quotation, and the next paragraph of a long one, have the speaker of the first. */
export function inherit(
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
export function introduce(
  doc: Resolved,
  quotation: Quotation,
  quotations: readonly Quotation[],
  index: number,
  resolveSpeaker: ResolveSpeaker,
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

/** No label is longer, in characters. */
const LONGEST_LABEL = 160;

/** A line that only says who somebody is, over that one's words: "MIA DAHL, NURSE, UMEÅ HOSPITAL". */
export function labelOf(
  { text, mentions }: Resolved,
  { paragraph, open }: Quotation,
): Attribution | undefined {
  if (open > paragraph.start) return undefined;
  const end =
    paragraph.start -
    (/\s*$/.exec(text.slice(Math.max(0, paragraph.start - 8), paragraph.start))?.[0].length ?? 0);
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const label = text.slice(start, end);
  if (label.length > LONGEST_LABEL || /[.!?”"’]$/.test(label)) return undefined;
  const mention = mentions[firstEndingAfter(mentions, start)];
  if (mention === undefined || mention.type !== 'PERSON' || mention.entity === null) return undefined;
  if (mention.start !== start || !/^(?:$|,|:| ?[(–—])/.test(label.slice(mention.end - start)))
    return undefined;
  return { rule: '<speaker>, <title>: <quotation>', confidence: 0.8, mention };
}
