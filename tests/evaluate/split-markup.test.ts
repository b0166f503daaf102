import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../src/evaluate/read-markup.js';
import { splitMarkup } from '../../src/evaluate/split-markup.js';

const TWO =
  '# topic: one\n# layers: names\n[Ada](PERSON) left.\n\n# topic: two\n# layers: names\nShe is back in [Umeå](GPE).\n';

describe('a file of several articles', () => {
  it('is cut at the headers', () => {
    expect(splitMarkup('file', TWO)).toEqual([
      { id: 'file.1', content: '# topic: one\n# layers: names\n[Ada](PERSON) left.\n' },
      { id: 'file.2', content: '# topic: two\n# layers: names\nShe is back in [Umeå](GPE).\n' },
    ]);
  });

  it('keeps the name of a file with one article', () => {
    expect(splitMarkup('file', '# date: 2019-03-12\n# topic: one\nText.\n').map(({ id }) => id)).toEqual([
      'file',
    ]);
  });

  it('has names and no other layer where it says so', () => {
    const [first] = splitMarkup('file', TWO).map(({ id, content }) => readMarkup(id, content));
    expect(first?.mentions).toMatchObject([{ text: 'Ada', type: 'PERSON' }]);
    expect(first?.times).toBeUndefined();
    expect(first?.relations).toBeUndefined();
  });
});
