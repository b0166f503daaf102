import { describe, expect, test } from 'vitest';
import type { Count } from '../../src/document/document.js';
import { measure } from '../../src/measure/measure.js';
import { createClauses } from '../../src/relate/clause/create-clauses.js';
import { COUNT_RULES } from '../../src/relate/counts/count-rules.js';
import { COUNT_EVENTS } from '../../src/relate/counts/event-words.js';
import { findCounts } from '../../src/relate/counts/find-counts.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';
import { VERBS } from './verbs.js';

function countsOf(sentence: string): readonly Count[] {
  const doc = resolvedFromMarkup(sentence);
  const { times, quantities } = measure(doc);
  const measured = { ...doc, times, quantities };
  const counts = findCounts(measured, createClauses(measured, VERBS));
  const spans = counts
    .flatMap(({ cue, quantity, of, place, time }) => [cue, quantity, of, place, time])
    .filter((span) => span !== undefined);
  expect(spans.map(({ start, end }) => doc.text.slice(start, end))).toEqual(spans.map(({ text }) => text));
  return counts;
}

/** `killed | >=12 | Cairo | since Friday | hypothetical`, without what is empty at the end. */
function describeCount({ event, quantity, place, time, since, factuality }: Count): string {
  const { modifier, value, min, max } = quantity;
  const when = [since === true ? 'since' : '', time?.text ?? ''].join(' ').trim();
  const number = `${modifier?.sign ?? ''}${value ?? `${min}..${max}`}`;
  const fields = [event, number, place?.text ?? '', when, factuality ?? ''];
  return fields
    .join(' | ')
    .replaceAll(/ {2,}/g, ' ')
    .replace(/[ |]+$/, '');
}

describe.each(COUNT_RULES)('the rule $name', ({ name, examples, counterexamples = [] }) => {
  const foundBy = (sentence: string) =>
    countsOf(sentence)
      .filter(({ by }) => by === `rule:${name}`)
      .map(describeCount);

  test.each(Object.entries(examples))('finds its count in: %s', (sentence, count) => {
    expect(foundBy(sentence)).toContain(count);
  });

  test.each(counterexamples)('finds nothing in: %s', (sentence) => {
    expect(foundBy(sentence)).toEqual([]);
  });
});

test('no two rules share a name', () => {
  expect(new Set(COUNT_RULES.map(({ name }) => name)).size).toBe(COUNT_RULES.length);
});

test.each(COUNT_EVENTS)('%s is one word with small letters', (event) => {
  expect(event).toMatch(/^[a-z]+$/);
});

describe('counts', () => {
  test.each([
    ['A blast at a pit in [Horlivka](GPE horlivka) killed 63 men.', ['killed | 63 | Horlivka']],
    ['Gunmen killed at least 11 people and wounded 30 others.', ['killed | >=11', 'injured | 30']],
    [
      'Peru has reported 371,096 infections and 17,654 deaths since March 6.',
      ['infected | 371096 | | since March 6', 'killed | 17654 | | since March 6'],
    ],
    ['Since 1 January the fever has killed 738.', ['killed | 738 | | since 1 January']],
    ['The landslide may have killed 40 villagers.', ['killed | 40 | | | hypothetical']],
    ['Forty miners are feared dead.', ['killed | 40 | | | hypothetical']],
    ['Fourteen miners were known to be dead and nine were missing.', ['killed | 14', 'missing | 9']],
    ['The rebels threatened to kill 12 hostages.', ['killed | 12 | | | hypothetical']],
    ['Divers managed to rescue 12 passengers.', ['rescued | 12']],
    ['The police did not arrest 12 people.', ['arrested | 12 | | | negated']],
    ['In [Oruro](GPE oruro), 2,000 miners marched on Tuesday.', ['protested | 2000 | Oruro | Tuesday']],
    ['Hundreds of people were evacuated from [Splügen](GPE spluegen).', ['evacuated | 100']],
    ['Some 250,000 people have been displaced this year.', ['displaced | ~250000 | | this year']],
    ['The navy seized 12 boats off [Bosaso](GPE bosaso).', ['seized | 12 | Bosaso']],
    ['Hail destroyed 46 tents, the mayor said on Monday.', ['destroyed | 46']],
    ['A court in [Tartu](GPE tartu) convicted 12 officers.', ['convicted | 12 | Tartu']],
    ['The magazine dismissed 12 proposals.', []],
    ['The committee has 12 members and 300 supporters.', []],
    ['Prices rose by 12 points in [Tartu](GPE tartu).', []],
    ['He died at 84.', []],
    ['No people were killed.', []],
    ['Twelve percent were injured.', []],
  ])('of: %s', (sentence, counts) => {
    expect(countsOf(sentence).map(describeCount)).toEqual(counts);
  });
});
