import { describe, expect, test } from 'vitest';
import { indexRules } from '../../src/measure/index-rules.js';
import { FIGURES, followedBy, type Rule } from '../../src/measure/rule.js';
import { readRuns } from '../../src/measure/runs.js';
import { scan } from '../../src/measure/scan.js';

const ruleOf = (
  name: string,
  rest: Pick<Rule<null, string>, 'starts' | 'pattern' | 'gate'>,
): Rule<null, string> => ({
  name,
  read: () => name,
  examples: {},
  ...rest,
});

const INDEX = indexRules([
  ruleOf('year', { starts: followedBy('the', ['year', 'same']), pattern: /the\s+(?:same )?year/i }),
  ruleOf('article', { starts: ['the'], pattern: /the/i }),
  ruleOf('hour', { starts: [`${FIGURES} :`], pattern: /\d\d:\d\d/ }),
  ruleOf('range', { starts: [FIGURES], gate: /(?<=between )/, pattern: /\d+ and \d+/ }),
]);

describe('a rule is tried where its first words stand', () => {
  test.each([
    ['The year', ['year']],
    ['the\n same year', ['year']],
    ['the same year', ['year']],
    ['the', ['article']],
    ['the ', ['article']],
    ['the yearling', ['article']],
    ['at 10:30', ['hour']],
    ['at 10 30', []],
    ['between 5 and 6', ['range']],
    ['both 5 and 6', []],
  ])('"%s"', (text, names) => {
    expect(scan(INDEX, readRuns(text), null).map(({ rule }) => rule)).toEqual(names);
  });
});
