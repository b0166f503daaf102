import { describe, expect, test } from 'vitest';
import { describe as describeQuantity } from '../../../src/measure/number/reading.js';
import { NUMBER_RULES } from '../../../src/measure/number/rules.js';
import { readQuantities } from './read-quantities.js';

describe.each(NUMBER_RULES.map((rule) => [rule.name, rule] as const))('the rule %s', (name, rule) => {
  test.each(Object.entries(rule.examples))('reads "%s" as %s', (phrase, meaning) => {
    const found = readQuantities(phrase).filter(({ by }) => by === `rule:${name}`);
    expect(found.map(describeQuantity).join('; ')).toBe(meaning);
  });

  test.each(rule.counterexamples ?? [])('finds nothing in "%s"', (phrase) => {
    const found = readQuantities(phrase).filter(({ by }) => by === `rule:${name}`);
    expect(found).toEqual([]);
  });
});

test('every rule has an example, or is there to keep figures from being read', () => {
  const silent = NUMBER_RULES.filter(({ examples }) => Object.keys(examples).length === 0);
  expect(silent.every(({ counterexamples = [] }) => counterexamples.length > 0)).toBe(true);
  for (const { name, counterexamples = [] } of silent) {
    expect(
      counterexamples.flatMap((phrase) => readQuantities(phrase)),
      name,
    ).toEqual([]);
  }
});
