import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../src/evaluate/read-markup.js';

const ARTICLE = `# date: 2019-03-12
# topic: a ferry
[Kano](GPE kano) ferry doubles fares to [$1.2m](MONEY 1200000 USD)

"We had no choice," said [Ada Nwosu](PERSON nwosu), [34](DATE P34Y). Between [20 and 25 percent](PERCENT 20..25) (at most) left; it ended [3-1](CARDINAL 3-1).

== relations
nwosu | holds_position | kano | captain
nwosu | aged | | 34
== quotes
"We had no choice … | nwosu
"Never said … | nwosu
`;

describe('our markup', () => {
  const gold = readMarkup('a', ARTICLE);

  it('gives the text without marks, and spans that hold', () => {
    expect(gold.text).toMatch(/^Kano ferry doubles fares to \$1\.2m\n/);
    for (const span of [...(gold.mentions ?? []), ...(gold.times ?? []), ...(gold.quantities ?? [])]) {
      expect(gold.text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it('reads names with their entities, times and the date', () => {
    expect(gold.published).toBe('2019-03-12');
    expect(gold.mentions?.map(({ text, type, entity }) => [text, type, entity])).toEqual([
      ['Kano', 'GPE', 'kano'],
      ['Ada Nwosu', 'PERSON', 'nwosu'],
    ]);
    expect(gold.times).toMatchObject([{ text: '34', value: 'P34Y' }]);
  });

  it('reads single values, ranges and currencies, and no value of a score', () => {
    expect(gold.quantities).toMatchObject([
      { type: 'MONEY', value: 1_200_000, units: { USD: 1 } },
      { type: 'PERCENT', min: 20, max: 25 },
      { type: 'CARDINAL', text: '3-1' },
    ]);
    expect(gold.quantities?.[2]).not.toHaveProperty('value');
  });

  it('reads relations, and the quotations that stand in the text', () => {
    expect(gold.relations).toEqual([
      { subject: 'nwosu', predicate: 'holds_position', object: 'kano', value: 'captain' },
      { subject: 'nwosu', predicate: 'aged', object: undefined, value: '34' },
    ]);
    expect(gold.quotes).toEqual([
      { start: gold.text.indexOf('We had'), opening: 'We had no choice', speaker: 'nwosu' },
    ]);
  });
});
