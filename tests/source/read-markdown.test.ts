import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/source/read-markdown.js';
import { readText } from '../../src/source/read-text.js';

function textOf(markdown: string): string | undefined {
  const [reading] = readMarkdown(markdown);
  return reading !== undefined && 'draft' in reading ? reading.draft.text : undefined;
}

describe('Markdown', () => {
  test.each([
    ['# Ferry *held* in port', 'Ferry held in port'],
    ['Ferry held\n===\n\nText.', 'Ferry held\n\nText.'],
    ['The [minister](http://example.org "x") said **no** to `it`.', 'The minister said no to it.'],
    ['See [the report][1].\n\n[1]: http://example.org', 'See the report.'],
    ['One line\nof a paragraph.', 'One line of a paragraph.'],
    ['One line  \nand the next\\\nlast', 'One line\nand the next\nlast'],
    ['- tea\n- milk', 'tea\nmilk'],
    ['1. tea\n\n2. milk', 'tea\n\nmilk'],
    ['> “No,” she said.\n>\n> Then she left.', '“No,” she said.\n\nThen she left.'],
    ['Text ![a picture](p.png)\n\n---\n\n<div>\n\nmore &amp; more <b>now</b>', 'Text\n\nmore & more now'],
    ['AT&T and 5 * 3 and snake_case_name', 'AT&T and 5 * 3 and snake_case_name'],
    ['Before.\n\n```js\nlet a = 1;\n\nlet b;\n```\n\nAfter.', 'Before.\n\nAfter.'],
    ['Before.\n\n    An indented paragraph.', 'Before.\n\nAn indented paragraph.'],
    [
      'Before.\n\n| Team | Won |\n|---|:-:|\n| *Leeds* | 3 |\n| # Hull | 2 |\n\nAfter.',
      'Before.\n\nTeam\tWon\nLeeds\t3\n# Hull\t2\n\nAfter.',
    ],
    ['Team | Won\n--- | ---\n1. Hull | a \\| b\nAfter.', 'Team\tWon\n1. Hull\ta | b\n\nAfter.'],
    ['```\na | b\n--|--\n```\n\nText | more', 'Text | more'],
    ['A heading\n---\n\nText | more\nand so | on', 'A heading\n\nText | more and so | on'],
    ['a\r\n\r\nb\r\rc', 'a\n\nb\n\nc'],
  ])('%j is read as %j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  test('of many blocks keeps its links together with their definitions', () => {
    const text = `${'A [b][x].\n\n'.repeat(1_000)}[x]: http://example.org`;
    expect(textOf(text)).toBe(Array.from({ length: 1_000 }, () => 'A b.').join('\n\n'));
  });

  test.each([
    ['quotes', '>'.repeat(50_000)],
    ['rows', '|-|-|\n'.repeat(50_000)],
    ['delimiters', `a|b\n${'|-'.repeat(200_000)}`],
    ['brackets', '['.repeat(500_000)],
    ['stars', '*a_b'.repeat(100_000)],
    ['lazy lines', `${'> '.repeat(100)}a\n${'b\n'.repeat(40_000)}`],
    ['nested items', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['line feeds', `${'\n'.repeat(1_000_000)}a`],
    ['blanks', `a${' '.repeat(500_000)}b`],
  ])(
    'of nothing but %s is read in no time',
    (_, text) => {
      expect(textOf(text)).not.toBe('');
    },
    5_000,
  );

  test('of any sort is read', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...'*_[]()<>`#-+\n\r\t >!&\\|~=1.:ab\0\ud800é'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(marks, (text) => {
        expect(readMarkdown(text)).not.toHaveLength(0);
      }),
    );
  });
});

describe('front matter', () => {
  test('gives the article its metadata and is no part of the text', () => {
    expect(
      readText(
        '---\ntitle: "Ferry: held"\nDate: 2016-09-28\nid: 7\nurl: http://example.org\nlang: en\n---\r\nText.\r\n\r\nMore.\r\n',
      ),
    ).toEqual([
      {
        draft: {
          title: 'Ferry: held',
          published: '2016-09-28',
          id: '7',
          uri: 'http://example.org',
          language: 'en',
          text: 'Text.\r\n\r\nMore.\r\n',
        },
      },
    ]);
  });

  test.each([
    'Text with\n---\na line in it: yes\n---\n',
    '---\nA sentence that ends here.\n---\nMore.',
    '---\ntitle: never closed\n\nText',
    '----\ndate: 2016-09-28\n----\n',
    ' ---\ndate: 2016-09-28\n---\n',
  ])('is not seen in %j', (content) => {
    expect(readText(content)).toEqual([{ draft: { text: content } }]);
  });

  test.each([
    ['no YAML', 'title: Talks: the end\ndate: 2016-09-28'],
    ['nested without end', `a: ${'['.repeat(16_000)}`],
    [
      'a bomb of aliases',
      `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}`,
    ],
    ['tags', `a: ${'!!x '.repeat(2_000)}`],
  ])(
    'that is %s is told, and the text behind it read',
    (_, yaml) => {
      expect(readText(`---\n${yaml}\n---\nText.`)).toMatchObject([
        { trouble: { rule: 'broken-front-matter', line: 1 } },
        { draft: { text: 'Text.' } },
      ]);
    },
    5_000,
  );

  test('with the names of prototypes does no harm', () => {
    expect(readText('---\n__proto__: {title: x}\nconstructor: y\nprototype: z\n---\nText.')).toMatchObject([
      { draft: { text: 'Text.' } },
    ]);
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });
});
