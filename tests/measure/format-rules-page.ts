import { format } from 'prettier';

/** What a page needs of a rule. */
export interface ShownRule {
  readonly name: string;
  readonly examples: Readonly<Record<string, string>>;
  readonly counterexamples?: readonly string[];
}

export interface Family {
  readonly heading: string;
  readonly rules: readonly ShownRule[];
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|').replaceAll('\n', ' ')}\``;
}

function toRows({ name, examples, counterexamples = [] }: ShownRule): readonly string[] {
  const shown = [
    ...Object.entries(examples).map(([said, meaning]) => [code(said), code(meaning)]),
    ...counterexamples.map((said) => [code(said), 'not this']),
  ];
  return shown.map(([said, meaning], index) => `| ${said} | ${meaning} | ${index === 0 ? code(name) : ''} |`);
}

function toSection({ heading, rules }: Family): string {
  const shown = rules.filter(({ examples }) => Object.keys(examples).length > 0);
  return [
    `### ${heading}`,
    '',
    '| said | meaning | rule |',
    '| --- | --- | --- |',
    ...shown.flatMap(toRows),
  ].join('\n');
}

const INTRODUCTION = `# Times and numbers

What \`measure/\` understands: every rule with its examples. This page is made from the rules themselves by
\`npx vitest run tests/measure/rules-page.test.ts -u\`, and a test fails where it is out of date; each line of it is a
test of the rule, too. Where an example is a sentence, square brackets show the words that are meant. "Not this" are
words in which the rule finds nothing; another rule may.`;

const TIMES = `## Times

All examples are read as published on Wednesday, 28 September 2016. The meaning is the TIMEX3 value, with the modifier
behind it; [record.md](record.md#times) describes the fields. Without a day of publication nothing is invented: "last
week" is then \`XXXX-WXX\`.`;

const NUMBERS = `## Quantities

The meaning is the type, the value or the range, and the unit; [record.md](record.md#quantities) describes the fields.`;

/** docs/times-and-numbers.md, as prettier writes it. */
export function formatRulesPage(times: readonly Family[], numbers: readonly Family[]): Promise<string> {
  const page = [INTRODUCTION, TIMES, ...times.map(toSection), NUMBERS, ...numbers.map(toSection)].join(
    '\n\n',
  );
  return format(page, { parser: 'markdown', printWidth: 110 });
}
