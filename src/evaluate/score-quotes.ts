import type { Document, Quote } from '../document/document.js';
import { alignLoosely } from './align-loosely.js';
import type { Evaluated } from './evaluated.js';
import type { GoldDocument, GoldQuote } from './gold.js';
import { contextOf, type Difference, type LayerReport } from './report.js';
import { ratio, score } from './scores.js';

/** Characters by which a quotation's start may differ: a mark or a blank. */
const SLACK = 2;

/** Direct quotations: found, where one begins at or runs over the gold's opening words; and their speakers. */
export function scoreQuotes(evaluated: readonly Evaluated[]): LayerReport {
  let matched = 0;
  let gold = 0;
  let found = 0;
  let spoken = 0;
  let right = 0;
  const differences: Difference[] = [];
  for (const { gold: goldDocument, doc } of evaluated) {
    if (goldDocument.quotes === undefined) continue;
    const quotes = doc.quotes.filter(({ kind }) => kind !== 'indirect');
    gold += goldDocument.quotes.length;
    found += quotes.length;
    const goldOf = alignLoosely(goldDocument, doc);
    for (const quote of goldDocument.quotes) {
      const answer = quotes.find(({ start, end }) => start - SLACK <= quote.start && quote.start < end);
      if (answer === undefined) {
        differences.push(difference('missed', goldDocument, quote));
        continue;
      }
      matched++;
      if (quote.speaker === undefined) continue;
      spoken++;
      const speaker = answer.speaker === null ? undefined : goldOf.get(answer.speaker);
      if (speaker === quote.speaker) right++;
      else differences.push(difference('wrong speaker', goldDocument, quote, speakerName(doc, answer)));
    }
  }
  const { recall, precision } = score({ matched: Math.min(matched, found), found, gold });
  const measures = {
    found: recall,
    'of those found, annotated': precision,
    'speaker right': ratio(right, spoken),
  };
  return { layer: 'quotes', rows: [{ name: 'direct', gold, found, measures }], differences };
}

function speakerName(doc: Document, { speaker }: Quote): string {
  return doc.entities.find(({ id }) => id === speaker)?.name ?? 'nobody';
}

function difference(kind: string, { id, text }: GoldDocument, quote: GoldQuote, found?: string): Difference {
  const context = contextOf(text, quote.start, quote.start + quote.opening.length);
  return { kind, document: id, gold: quote.speaker ?? '?', found, context };
}
