import { compareSpans, firstEndingAfter, overlaps, type Span } from '../document/span.js';
import type { Document } from '../document/document.js';
import type { Evaluated } from './evaluated.js';
import type { GoldPronoun } from './gold.js';
import { contextOf, type Difference, type LayerReport } from './report.js';
import { score } from './scores.js';

/** Rows of the report, and the pronouns that each counts. */
const ROWS: Readonly<Record<string, RegExp>> = {
  all: /^/,
  masculine: /^(?:he|him|his|himself)$/i,
  feminine: /^(?:she|hers?|herself)$/i,
  other: /^(?!(?:he|him|his|himself|she|hers?|herself)$)/i,
};

/**
 * Pronouns against the names that annotators say they stand for, or do not: each pair of a pronoun and a thing is an
 * answer, as GAP counts (Webster et al., "Mind the GAP", TACL 2018). An entity of ours is the thing with which it
 * shares most names; one that the annotators do not list counts neither for nor against.
 */
export function scorePronouns(evaluated: readonly Evaluated[]): LayerReport {
  const rows = Object.entries(ROWS).map(([name, words]) => ({ name, words, matched: 0, found: 0, gold: 0 }));
  const differences: Difference[] = [];
  for (const { gold, doc } of evaluated) {
    const mentions = doc.mentions.toSorted(compareSpans);
    for (const pronoun of gold.pronouns ?? []) {
      const answer = entityAt(mentions, pronoun);
      const own = rows.filter(({ words }) => words.test(pronoun.text));
      const shared = pronoun.things.map(({ names }) =>
        answer === undefined ? 0 : names.filter((name) => isNamed(mentions, name, answer)).length,
      );
      const most = Math.max(1, ...shared);
      for (const [index, { names, meant }] of pronoun.things.entries()) {
        const taken = shared[index] === most;
        for (const row of own) {
          row.gold += Number(meant);
          row.found += Number(taken);
          row.matched += Number(meant && taken);
        }
        if (meant !== taken) differences.push(difference(gold.id, gold.text, pronoun, names[0], meant));
      }
    }
  }
  return {
    layer: 'pronouns',
    rows: rows.map(({ name, matched, found, gold }) => {
      const { precision, recall, f1 } = score({ matched, found, gold });
      return { name, gold, found, measures: { P: precision, R: recall, F1: f1 } };
    }),
    differences,
  };
}

type Mentions = Document['mentions'];

function entityAt(mentions: Mentions, span: Span): string | undefined {
  const mention = mentions[firstEndingAfter(mentions, span.start)];
  return mention !== undefined && overlaps(mention, span) ? (mention.entity ?? undefined) : undefined;
}

function isNamed(mentions: Mentions, name: Span, entity: string): boolean {
  for (let at = firstEndingAfter(mentions, name.start); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= name.end) return false;
    if (mention.entity === entity) return true;
  }
  return false;
}

function difference(
  document: string,
  text: string,
  pronoun: GoldPronoun,
  name: Span | undefined,
  meant: boolean,
): Difference {
  const named = name === undefined ? '' : text.slice(name.start, name.end);
  return {
    kind: meant ? 'missed' : 'spurious',
    document,
    ...(meant ? { gold: named } : { found: named }),
    context: contextOf(text, pronoun.start, pronoun.end),
  };
}
