import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/document/document.js';
import { createRules } from '../../../src/tag/own/create-rules.js';
import { loadCompromise } from '../../../src/tag/own/load-compromise.js';
import { loadTokenizer } from '../../../src/resources.js';

const tokenizeArticle = loadTokenizer();
const tools = {
  compromise: loadCompromise(),
  tokenize: (text: string) => tokenizeArticle({ id: 'a', text }),
};

function load(yaml: string) {
  const problems: Problem[] = [];
  const file = { path: 'rules/ops.yaml', name: 'ops', bytes: new TextEncoder().encode(yaml) };
  return { rules: createRules([file], tools, (problem) => problems.push(problem)), problems };
}

function find(yaml: string, text: string) {
  const { rules, problems } = load(yaml);
  expect(problems).toEqual([]);
  return rules.findMentions(tools.tokenize(text)).map((mention) => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    return `${mention.type} ${mention.text} ${mention.by}`;
  });
}

const OPERATION = `
- name: operation
  type: EVENT
  pattern: "operation #TitleCase+"
  examples:
    - Troops began [Operation Grey Heron] in March.
    - "[Operation Barkhane]'s end was near."
  counterexamples: [The operation was a success.]
`;
const NICKNAME = `
rules:
  - name: nickname
    type: PERSON
    pattern: "#Person the #Noun"
    examples: ["They called him [Ivan the Terrible]."]
`;
const CONVOY = `
- name: convoy
  type: EVENT
  pattern: "the convoy [#TitleCase+] sailed"
  examples: ["The convoy [Grey Heron] sailed."]
`;

describe('rules find', () => {
  test.each([
    [
      'a word and words in Title Case',
      OPERATION,
      'Then Operation Blue Tern began.',
      ['EVENT Operation Blue Tern rule:operation'],
    ],
    [
      'what stands in quotation marks, without them',
      OPERATION,
      'The “Operation Blue Tern” is over.',
      ['EVENT Operation Blue Tern rule:operation'],
    ],
    [
      'a name before a possessive',
      OPERATION,
      "It was Operation Tern’s end — and Operation Ünal's.",
      ['EVENT Operation Tern rule:operation', 'EVENT Operation Ünal rule:operation'],
    ],
    [
      'a name behind contractions, emoji and double blanks',
      OPERATION,
      'It’s  🚢🚢 won’t; he’d  begun Operation  Tern.',
      ['EVENT Operation  Tern rule:operation'],
    ],
    [
      'names over wide blanks',
      OPERATION,
      'They began Operation\u00a0\tTern there.',
      ['EVENT Operation\u00a0\tTern rule:operation'],
    ],
    [
      'by the tags of compromise',
      NICKNAME,
      'We read of Ivan the Terrible.',
      ['PERSON Ivan the Terrible rule:nickname'],
    ],
    [
      'the group in brackets',
      CONVOY,
      'On Monday the convoy Blue Tern sailed.',
      ['EVENT Blue Tern rule:convoy'],
    ],
    ['nothing', OPERATION, 'The ship sailed.', []],
  ])('%s', (_, yaml, text, expected) => {
    expect(find(yaml, text)).toEqual(expected);
  });

  test('the longer of two phrases, then the one listed first', () => {
    const rule = (name: string, pattern: string) =>
      `- { name: ${name}, type: EVENT, pattern: "${pattern}", examples: ["Then [Operation Tern] began."] }\n`;
    const both = rule('first', 'operation tern') + rule('second', 'operation #TitleCase');
    expect(find(both, 'Operation Tern')).toEqual(['EVENT Operation Tern rule:first']);
  });
});

const rule = (fields: string) => `- name: a\n  type: EVENT\n${fields}`;
const GOOD = '  examples: ["[Operation Tern] began."]\n';

describe('a fault is told with file, line and rule', () => {
  test.each([
    ['no list', 'a: 1\n', 1, 'Expected a list of rules'],
    ['no YAML', '- name: "a\n', 2, 'Expected sound YAML'],
    ['nothing', '', 1, 'empty file'],
    ['an unknown key', rule('  patern: x\n'), 3, '"patern"'],
    ['an unknown type', '- name: a\n  type: EVNT\n', 2, 'rule "a"'],
    ['no name', '- type: EVENT\n', 1, 'Expected rule 1 to have a name'],
    ['no pattern', rule(GOOD), 1, 'Expected a pattern'],
    ['a pattern that YAML cuts', rule(`  pattern: operation #TitleCase\n${GOOD}`), 3, 'quotation marks'],
    ['no example', rule('  pattern: operation\n'), 1, 'at least one example'],
    ['an unknown tag', rule(`  pattern: "operation #TitelCase"\n${GOOD}`), 3, 'In rule "a": expected a tag'],
    ['an unknown method', rule(`  pattern: "operation @isGreat"\n${GOOD}`), 3, '"@isGreat"'],
    ['an open bracket', rule(`  pattern: "operation [#Noun"\n${GOOD}`), 3, 'not closed'],
    ['an open alternative', rule(`  pattern: "(operation|plan #Noun"\n${GOOD}`), 3, 'is a bracket open?'],
    ['a regular expression that explodes', rule(`  pattern: "/^(a+)+$/"\n${GOOD}`), 3, 'repeated group'],
    [
      'an example that is not found',
      rule(`  pattern: "plan #TitleCase"\n${GOOD}`),
      4,
      'expected to find "Operation Tern"',
    ],
    ['an example that is found otherwise', rule(`  pattern: "operation"\n${GOOD}`), 4, 'got "Operation"'],
    [
      'a counter-example that is found',
      rule(`  pattern: "operation #TitleCase"\n${GOOD}  counterexamples:\n    - We saw Operation Tern.\n`),
      6,
      'expected to find nothing',
    ],
    ['an alias', rule('  pattern: &x "operation"\n  examples: *x\n'), 4, 'got an alias'],
    ['a name that stands twice', `${OPERATION}${OPERATION.trim()}\n`, 9, 'name once'],
  ])('%s', (_, yaml, line, message) => {
    const { problems } = load(yaml);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'rules/ops.yaml', line });
    expect(problems[0]?.message).toContain(message);
  });
});

describe('a hostile file', () => {
  test.each([
    ['too large', `# ${'x'.repeat(1_000_001)}`, 'at most'],
    ['nested without end', '['.repeat(100_000), 'Expected'],
    ['of aliases of aliases', `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nrules: *c\n`, 'Expected a list'],
    ['of too many rules', '- name: a\n'.repeat(1001), 'at most 1000 rules'],
  ])('%s is refused', (_, yaml, message) => {
    expect(load(yaml).problems[0]?.message).toContain(message);
  });

  test('changes no prototype', () => {
    load('- __proto__: { polluted: true }\n  constructor: { prototype: { polluted: true } }\n');
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });
});
