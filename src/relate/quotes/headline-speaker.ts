import type { Quote, Resolved } from '../../document/document.js';
import { firstEndingAfter, type Span } from '../../document/span.js';

/** Words below which a headline's quotation is too short to be known again in the text. */
const FEWEST_WORDS = 3;
/** How far behind a headline the person is looked for whose words it quotes, in characters. */
const REACH = 300;

/**
 * Gives quotations of the headline their speaker: whoever says the same words in the text, else, of an interview or a
 * profile, the first person whom the text names.
 */
export function attributeHeadlines(doc: Resolved, quotes: readonly Quote[]): readonly Quote[] {
  const { headline } = doc.structure;
  if (headline === null || !quotes.some((quote) => isUnspoken(quote, headline))) return quotes;
  const spoken = quotes
    .filter(({ speaker, start }) => speaker !== null && start >= headline.end)
    .map((quote) => ({ quote, words: wordsOf(quote.text) }));
  return quotes.map((quote) => {
    if (!isUnspoken(quote, headline)) return quote;
    const words = wordsOf(quote.text);
    const same =
      words.split(' ').length < FEWEST_WORDS
        ? undefined
        : spoken.find((other) => other.words.includes(words));
    if (same !== undefined) {
      const { speaker, speakerMention } = same.quote;
      return {
        ...quote,
        speaker,
        ...(speakerMention === undefined ? {} : { speakerMention }),
        confidence: 0.8,
        by: 'rule:<headline quotes the text>',
      };
    }
    const person = firstPerson(doc, headline.end);
    if (quote.kind !== 'direct' || person === undefined) return quote;
    return {
      ...quote,
      speaker: person.entity,
      speakerMention: person.id,
      confidence: 0.5,
      by: 'rule:<headline quotes whom the text is about>',
    };
  });
}

function isUnspoken({ speaker, start, end }: Quote, headline: Span): boolean {
  return speaker === null && start >= headline.start && end <= headline.end;
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function firstPerson({ mentions, structure }: Resolved, from: number) {
  for (let at = firstEndingAfter(mentions, from); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.start > from + REACH) return undefined;
    const { byline } = structure;
    const inByline = byline !== null && mention.start >= byline.start && mention.end <= byline.end;
    if (mention.type === 'PERSON' && mention.entity !== null && !inByline) return mention;
  }
  return undefined;
}
