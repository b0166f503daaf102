import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Tagged, TaggedMention } from '../../src/document/document.js';
import { compareSpans } from '../../src/document/span.js';
import { readMarkup } from '../../src/evaluate/read-markup.js';
import { measure } from '../../src/measure/measure.js';
import { article } from './read-times.js';

const GOLD = 'corpus/gold';
const TEXT = 'At least 40 houses burned on Sept. 9, 2014, and 2011 people fled; in 2011 none had.';

test('times come first, and no quantity overlaps one', () => {
  const { times, quantities } = measure(article(TEXT));
  expect(times.map(({ text }) => text)).toEqual(['Sept. 9, 2014', '2011']);
  expect(quantities.map(({ text }) => text)).toEqual(['40', '2011']);
});

test('every span is the text that it covers', () => {
  const { text, times, quantities } = measure(article(TEXT));
  for (const span of [...times, ...quantities]) expect(text.slice(span.start, span.end)).toBe(span.text);
});

test('the layers before it are left as they were', () => {
  const doc = article(TEXT);
  expect(measure(doc)).toMatchObject(doc);
});

describe('where a tagger took part of a time or of an amount for a name', () => {
  test.each([
    ['It opens at 5 p.m. LOCAL TIME today.', { 'LOCAL TIME': 'PERSON' }, []],
    ['It opens at 6pm AEDT today.', { AEDT: 'ORG' }, []],
    ["They marched on St. Patrick's Day.", { 'St. Patrick': 'PERSON' }, []],
    ['Last month head coach Ana Ruiz quit.', { 'month head coach': 'TITLE' }, ['head coach']],
    ['It cost 40 Swiss francs in Basle.', { Swiss: 'NORP', Basle: 'GPE' }, ['Basle']],
    ['The July Column Society met in July.', { 'July Column Society': 'ORG' }, ['July Column Society']],
  ] as const)('the name goes, but for a title beside it: "%s"', (text, names, left) => {
    expect(measure(article(text, undefined, mentionsOf(text, names))).mentions.map((it) => it.text)).toEqual(
      left,
    );
  });
});

describe('in an article of the corpus', () => {
  const gold = readdirSync(GOLD)
    .filter((file) => !/^(?:business|europe)-/.test(file) && /[05]\.txt$/.test(file))
    .map((file) => readMarkup(file, readFileSync(`${GOLD}/${file}`, 'utf8')));

  test.each(gold.map(({ id, text, published }) => [id, text, published] as const))(
    'no layers overlap, whatever is taken for a name: %s',
    (_id, text, published) => {
      const doc = article(text, published ?? '');
      const { mentions, times, quantities } = measure({ ...doc, mentions: wildMentions(doc) });
      const spans = [...mentions, ...times, ...quantities].toSorted(compareSpans);
      expect(spans.filter((span, index) => span.start < (spans[index - 1]?.end ?? 0))).toEqual([]);
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map((span) => span.text));
      for (const layer of [mentions, times, quantities]) expect(layer).toEqual(layer.toSorted(compareSpans));
    },
  );
});

/** Every second token pair with a capital or a figure, as a careless tagger might mark them. */
function wildMentions({ text, tokens }: Tagged): readonly TaggedMention[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (index % 4 !== 0 || next === undefined || !/^[\p{Lu}\p{N}$€£]/u.test(token.text + next.text))
      return [];
    const { start } = token;
    const { end } = next;
    const type = index % 8 === 0 ? 'TITLE' : 'ORG';
    return [
      { start, end, text: text.slice(start, end), type, kind: 'name', confidence: 1, by: 'test' } as const,
    ];
  });
}

function mentionsOf(
  text: string,
  names: Readonly<Record<string, TaggedMention['type']>>,
): readonly TaggedMention[] {
  return Object.entries(names).map(([name, type]) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, text: name, type, kind: 'name', confidence: 1, by: 'test' };
  });
}
