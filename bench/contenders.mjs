import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * @typedef {{ text: string, published?: string }} Text
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} does What it does with each article.
 * @property {() => Promise<(texts: readonly Text[]) => () => unknown>} load Loads it, prepares the texts untimed,
 *   and gives the function that is timed.
 */

/** The stages before the one that is timed run untimed, so that each is measured alone. */
async function stages() {
  const [{ tokenize }, { tag }, { measure }, { resolve }, { relate }, { loadResources }] = await Promise.all([
    import('../dist/tokenize/tokenize.js'),
    import('../dist/tag/tag.js'),
    import('../dist/measure/measure.js'),
    import('../dist/resolve/resolve.js'),
    import('../dist/relate/relate.js'),
    import('../dist/resources.js'),
  ]);
  const { language, tagger, world, verbs } = loadResources();
  return [
    (article) => tokenize(article, language),
    (doc) => tag(doc, tagger),
    (doc) => measure(doc),
    (doc) => resolve(doc, world),
    (doc) => relate(doc, { verbs }),
  ];
}

function articlesOf(texts) {
  return texts.map(({ text, published }, index) => ({ id: `a${index}`, text, published }));
}

/** @returns {Contender} */
function stage(name, index, does) {
  return {
    name: `newsgraph ${name}`,
    does,
    async load() {
      const all = await stages();
      return (texts) => {
        let inputs = articlesOf(texts);
        for (const before of all.slice(0, index)) inputs = inputs.map(before);
        const run = all[index];
        return () => inputs.map(run);
      };
    },
  };
}

/** The first is what the others are compared with. */
export const CONTENDERS = /** @type {readonly Contender[]} */ ([
  {
    name: 'compromise',
    does: 'people(), places(), organizations()',
    async load() {
      const { default: nlp } = await import('compromise');
      return (texts) => () =>
        texts.map(({ text }) => {
          const doc = nlp(text);
          return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
        });
    },
  },
  {
    name: 'newsgraph',
    does: 'the whole pipeline, to the finished record',
    async load() {
      const { createPipeline } = await import('../dist/index.js');
      const pipeline = createPipeline();
      return (texts) => {
        const articles = articlesOf(texts);
        return () => articles.map((article) => pipeline.run(article));
      };
    },
  },
  stage('tokenize', 0, 'tokens, sentences, structure'),
  stage('tag', 1, 'names'),
  stage('measure', 2, 'times and quantities'),
  stage('resolve', 3, 'entities and places'),
  stage('relate', 4, 'relations, open triples, counts and quotations'),
  {
    name: 'wink-nlp',
    does: 'tokens, sentences, parts of speech',
    async load() {
      const winkNlp = require('wink-nlp');
      const nlp = winkNlp(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
      return (texts) => () =>
        texts.map(({ text }) => {
          const doc = nlp.readDoc(text);
          return [doc.sentences().out(), doc.tokens().out(nlp.its.pos)];
        });
    },
  },
  {
    name: 'chrono-node',
    does: 'dates',
    async load() {
      const chrono = await import('chrono-node');
      return (texts) => () =>
        texts.map(({ text, published }) => chrono.parse(text, new Date(published ?? 0)));
    },
  },
  {
    name: 'recognizers-text',
    does: 'date-time model',
    async load() {
      const { recognizeDateTime, Culture } = require('@microsoft/recognizers-text-suite');
      return (texts) => () =>
        texts.map(({ text, published }) =>
          recognizeDateTime(text, Culture.English, undefined, new Date(published ?? 0)),
        );
    },
  },
]);
