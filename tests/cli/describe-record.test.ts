import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../src/cli/annotate-text.js';
import { chooseColors } from '../../src/cli/choose-colors.js';
import { describeRecord } from '../../src/cli/describe-record.js';
import { escapeControls, escapeInline } from '../../src/cli/escape-controls.js';
import type { Document } from '../../src/document/document.js';
import { makeDocument } from '../batch/fakes.js';
import { DOCUMENTS, PORT_ARRESTS, PORT_STRIKE } from '../support/documents.js';
import { cpuTimeOf } from '../support/cpu-time.js';

const terminal = Object.assign(new PassThrough(), { isTTY: true });
const plain = chooseColors(terminal, {}, false);
const colored = chooseColors(terminal, {}, true);

/** With one mention: the first word. */
function documentOf(text: string): Document {
  return makeDocument({ id: 'a', text });
}

function section(text: string, title: string): string {
  return text.split('\n\n').find((part) => part.startsWith(title)) ?? '';
}

it('shows what was counted, where and when', () => {
  const counts = section(stripVTControlCharacters(describeRecord(PORT_ARRESTS, plain, 200)), 'Counts');
  expect(counts).toMatch(/arrested +300 +dockers +Tema +Monday +Three hundred dockers were arrested/);
});

describe('the text of a record', () => {
  it('shows types in brackets without colours, and the day of a time', () => {
    const text = annotateText(PORT_STRIKE, plain, 1000);
    expect(text).toContain(
      '[Ama Boateng PERSON], director of the [Tema Port Office ORG], met [Owusu PERSON]',
    );
    expect(text).toContain('on [Monday DATE 2021-05-03].');
    expect(text).toContain('at least [1,200 tonnes QUANTITY] of fuel');
  });

  it('shows colours without brackets, and nothing else than the text and the days', () => {
    const text = annotateText(PORT_STRIKE, colored, 1000);
    expect(text).toContain('\u001b[96mAma\u001b[39m \u001b[96mBoateng\u001b[39m,');
    const bare = stripVTControlCharacters(text).replace(/‹[^›]*›/g, '');
    expect(bare).toBe(PORT_STRIKE.text);
  });

  it.each([40, 60, 80])('is wrapped to %i columns and loses no word', (width) => {
    for (const doc of DOCUMENTS) {
      for (const colors of [plain, colored]) {
        const text = stripVTControlCharacters(annotateText(doc, colors, width));
        for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
        const oneLine = stripVTControlCharacters(annotateText(doc, colors, 10_000));
        expect(text.replaceAll('\n', ' ')).toBe(oneLine);
      }
    }
  });

  it('keeps paragraphs, and a word that is wider than the line', () => {
    const word = 'x'.repeat(90);
    const text = annotateText(documentOf(`Lede.\r\n\r\nNext ${word} end.\n`), plain, 40);
    expect(text).toBe(`[Lede. PERSON]\n\nNext\n${word}\nend.\n`);
  });

  it('shows the longer of two spans that overlap', () => {
    const doc: Document = {
      ...documentOf('May Day rally'),
      mentions: [],
      times: [{ start: 0, end: 3, text: 'May', type: 'DATE', value: 'XXXX-05', by: 'rule:x' }],
      quantities: [{ start: 0, end: 7, text: 'May Day', type: 'CARDINAL', value: 1, by: 'rule:x' }],
    };
    expect(annotateText(doc, plain, 80)).toBe('[May Day CARDINAL] rally');
  });

  it('takes linear time for a megabyte without a blank', () => {
    const doc = documentOf('x'.repeat(1_000_000));
    const work = () => expect(annotateText(doc, plain, 80)).toHaveLength(1_000_009);
    expect(cpuTimeOf(work)).toBeLessThan(2000);
  });
});

describe('control characters', () => {
  it.each([
    ['\u001b[2J\u001b[1;1H', '\\x1b[2J\\x1b[1;1H'],
    ['\u009b31m', '\\x9b31m'],
    ['bell\u0007 null\u0000 delete\u007f', 'bell\\x07 null\\x00 delete\\x7f'],
    ['\u202etxt.exe', '\\u202etxt.exe'],
    ['half \ud800 whole 🎉', 'half \\ud800 whole 🎉'],
    ['line\nfeed\ttab', 'line\nfeed\ttab'],
  ])('%j becomes %j', (text, harmless) => {
    expect(escapeControls(text)).toBe(harmless);
  });

  it('of a text never reach the terminal', () => {
    const doc = documentOf('\u001b]0;pwned\u0007 left \u009b2J\rtown.');
    const output = describeRecord({ ...doc, title: 'a\u001b[31mb\nc' }, plain, 80);
    expect(output).not.toMatch(/[^\P{Cc}\n]/u);
    expect(output).toContain('\\x1b]0;pwned\\x07');
    expect(escapeInline(' a\n b\u0007')).toBe('a b\\x07');
  });
});

describe('the tables of a record', () => {
  const text = describeRecord(PORT_STRIKE, plain, 120);

  it('begin with what the record is', () => {
    const [heading, facts] = text.split('\n');
    expect(heading).toBe('Dockers walk out, harbour closes (port-strike)');
    expect(facts).toBe(
      'published 2021-05-04 (from metadata) · articles/port-strike.txt · ' +
        `${PORT_STRIKE.text.length} characters, 100 % read · ${PORT_STRIKE.sentences.length} sentences`,
    );
  });

  it('list entities by salience, with titles and place', () => {
    const lines = section(text, 'Entities').split('\n');
    expect(lines[0]).toBe('Entities (4)');
    expect(lines[2]).toMatch(/Ama Boateng +PERSON +3 +director +0\.80 +Boateng$/);
    expect(lines.find((line) => line.includes('Tema '))).toBeDefined();
    expect(section(text, 'Entities')).toMatch(/Tema +GPE +2 +0\.50 +5\.67, -0\.02 GH/);
  });

  it.each([
    ['Times', /Monday +DATE +2021-05-03 +2021-05-03 +2021-05-03/],
    ['Quantities', /1,200 tonnes +QUANTITY +1200 +>= at least +t +fuel/],
    ['Relations', /Ama Boateng +holds_position +Tema Port Office: director/],
    ['Quotes', /Ama Boateng +direct +said +the cranes stand still/],
  ])('show %s', (title, row) => {
    expect(section(text, title)).toMatch(row);
  });

  it.each([60, 80, 120])('fit a terminal of %i columns', (width) => {
    for (const doc of DOCUMENTS) {
      for (const line of describeRecord(doc, plain, width).split('\n').slice(2)) {
        expect(line.length, line).toBeLessThanOrEqual(width);
      }
    }
  });

  it('leave out a layer in which nothing was found', () => {
    const empty = describeRecord(DOCUMENTS[0] ?? PORT_STRIKE, plain, 80);
    expect(empty).toContain('It rained.');
    expect(empty).not.toMatch(/Entities|Times|Quotes/);
  });

  it('come with a legend of the types in the text, with colours only', () => {
    const legend = /PERSON 3 {2}ORG 1 {2}GPE 2 {2}time 2 {2}number 2/;
    expect(stripVTControlCharacters(describeRecord(PORT_STRIKE, colored, 120))).toMatch(legend);
    expect(text).not.toMatch(legend);
  });
});

describe('colours', () => {
  it.each([
    ['on a terminal', true, {}, true, true],
    ['nowhere else', false, {}, true, false],
    ['not with --no-color', true, { FORCE_COLOR: '1' }, false, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['with an empty NO_COLOR', true, { NO_COLOR: '' }, true, true],
    ['in a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true, true],
    ['not with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, true, false],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, true, false],
  ])('are used %s', (_, isTTY, env, wanted, expected) => {
    expect(chooseColors(Object.assign(new PassThrough(), { isTTY }), env, wanted).isColorSupported).toBe(
      expected,
    );
  });
});
