import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/document/document.js';
import { belongsTo } from '../src/evaluate/desks.js';
import { createPipeline } from '../src/pipeline.js';
import { loadResources } from '../src/resources.js';
import { serialize } from '../src/write/serialize.js';

const FOLDER = 'corpus/articles';
const ARTICLES: readonly Article[] = readdirSync(FOLDER)
  .filter((name, index) => belongsTo('train', name) && index % 2 === 0)
  .map((name) => ({
    id: name.replace('.txt', ''),
    text: readFileSync(join(FOLDER, name), 'utf8'),
    published: '2016-09-28',
  }));
/** Models that nobody may ask. */
const SILENT = {
  language: { name: 'silent', partsOfSpeech: () => expect.fail('asked for parts of speech') },
  tagger: { name: 'silent', findMentions: () => expect.fail('asked for names') },
};

describe('a record made of what the models said before', () => {
  const resources = loadResources();
  const pipeline = createPipeline(resources);
  const resumed = createPipeline({
    ...resources,
    language: SILENT.language,
    tagger: { ...SILENT.tagger, name: resources.tagger.name },
  });

  /** Whether an article that is resumed gives the record of a whole run, and can be resumed again. */
  const isSame = (article: Article): boolean => {
    const said: string[] = [];
    const onTagging = (tagging: string): void => void said.push(tagging);
    const whole = serialize(pipeline.run(article, { onTagging }));
    const again = serialize(resumed.run(article, { tagging: said[0], onTagging }));
    return whole === again && said[0] === said[1];
  };

  it('is the same to the byte for every other article of the corpus', { timeout: 120_000 }, () => {
    expect(ARTICLES.filter((article) => !isSame(article)).map(({ id }) => id)).toEqual([]);
  });

  it('is the same to the byte for any text', { timeout: 120_000 }, () => {
    const sentence = constantFrom(
      'Ama Boateng met Kofi Owusu in Tema on Friday. ',
      'Swiss francs worth $2 million, he said at 10 GMT.\n\n',
      '“We won’t,” she told Reuters. ',
    );
    const text = array(oneof(sentence, string({ unit: 'binary' }), string({ unit: 'grapheme' })));
    const anyText = property(text, (parts) => isSame({ id: 'any', text: parts.join('') }));
    expect(() => assert(anyText, { numRuns: 300 })).not.toThrow();
  });
});
