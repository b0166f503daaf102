import { describe, expect, it } from 'vitest';
import { readStandoff, textOfStandoff } from '../../src/evaluate/read-standoff.js';

const TEXT = 'Nothing here.\nAda Lindqvist left Umeå.\n';

describe('readStandoff', () => {
  it('joins names with the lines of their text', () => {
    expect(readStandoff('set', '# text: a.txt\n2\t0-13 PERSON\t19-23 GPE\n1\n', TEXT)).toMatchObject([
      {
        id: 'set.2',
        mentions: [
          { text: 'Ada Lindqvist', type: 'PERSON' },
          { text: 'Umeå', type: 'GPE' },
        ],
      },
      { id: 'set.1', text: 'Nothing here.', mentions: [] },
    ]);
  });

  it.each([
    ['9\t0-3 PERSON', 'Expected a line of the text, 1 to 3, in set line 2, got "9".'],
    ['2\t0-99 PERSON', 'Expected "start-end TYPE" within 24 characters in set line 2, got "0-99 PERSON".'],
    ['2\t0-3 PER', 'Expected "start-end TYPE" within 24 characters in set line 2, got "0-3 PER".'],
    ['2\t3-3 PERSON', 'Expected "start-end TYPE" within 24 characters in set line 2, got "3-3 PERSON".'],
  ])('refuses %j', (row, message) => {
    expect(() => readStandoff('set', `# text: a.txt\n${row}\n`, TEXT)).toThrow(message);
  });

  it('says where the text lies', () => {
    expect(textOfStandoff('# text: ../news.txt\n1\n')).toBe('../news.txt');
    expect(textOfStandoff('1\t0-3 PERSON\n')).toBeUndefined();
  });
});
