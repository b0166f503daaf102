import { describe, expect, test } from 'vitest';
import { JOINS } from '../../../src/measure/time/joins.js';
import { LINKS } from '../../../src/measure/time/links.js';
import { TIME_RULES } from '../../../src/measure/time/rules/time-rules.js';
import type { Timex } from '../../../src/document/document.js';
import { meaningOf, readMarked, readTimes } from '../read-times.js';

/** Names of the rules and joins that made a time. */
function makersOf({ by }: Timex): readonly string[] {
  return by.slice('rule:'.length).split(' + ');
}

describe.each([...TIME_RULES, ...JOINS, ...LINKS])(
  'the rule "$name"',
  ({ name, examples, counterexamples = [] }) => {
    test('has examples', () => {
      expect(Object.keys(examples).length).toBeGreaterThan(0);
    });

    test.each(Object.entries(examples))('reads "%s" as %s', (example, meaning) => {
      const { text, marked, start } = readMarked(example);
      const times = readTimes(text);
      const time = times.find((candidate) => candidate.start === start);
      const found = {
        text: time?.text,
        meaning: time && meaningOf(time),
        made: time !== undefined && makersOf(time).includes(name),
      };
      expect({ ...found, times }).toEqual({ text: marked, meaning, made: true, times });
    });

    test.each([...counterexamples])('finds nothing in "%s"', (phrase) => {
      expect(readTimes(phrase).filter((time) => makersOf(time).includes(name))).toEqual([]);
    });
  },
);
