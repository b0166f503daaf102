import type { Span } from '../document/span.js';
import type { GoldPronoun } from './gold.js';

/** GAP's form: one pronoun and two names, of which it means one or neither. */
export interface PronounLine {
  readonly text: string;
  readonly pronoun: Span;
  readonly answer: string | null;
  readonly entities: readonly (Span & { readonly cluster?: string | number | null | undefined })[];
}

export function readPronounPair({ text, pronoun, answer, entities }: PronounLine): readonly GoldPronoun[] {
  const { start, end } = pronoun;
  const things = entities.map(({ start: from, end: to, cluster }) => ({
    names: [{ start: from, end: to }],
    meant: answer !== null && String(cluster) === answer,
  }));
  return [{ start, end, text: text.slice(start, end), things }];
}

/** A span of a set that marks all that refers to a thing, with the thing's id. */
export type ClusteredSpan = Span & { readonly cluster?: string | number | null | undefined };

const PRONOUN =
  /^(?:he|him|his|himself|she|hers?|herself|it|its|itself|they|them|their|theirs|themselves|who|whom|whose)$/i;

/** The pronouns of a text in which all mentions are marked, each against everything that has a name there. */
export function readClusteredPronouns(
  text: string,
  mentions: readonly ClusteredSpan[],
  names: readonly ClusteredSpan[],
): readonly GoldPronoun[] {
  const things = new Map<string, Span[]>();
  for (const { start, end, cluster } of names) {
    if (cluster == null) continue;
    const own = things.get(String(cluster)) ?? [];
    own.push({ start, end });
    things.set(String(cluster), own);
  }
  return mentions
    .filter(({ start, end }) => PRONOUN.test(text.slice(start, end)))
    .map(({ start, end, cluster }) => ({
      start,
      end,
      text: text.slice(start, end),
      things: [...things].map(([id, own]) => ({ names: own, meant: id === String(cluster) })),
    }));
}
