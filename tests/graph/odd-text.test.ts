import { expect, test } from 'vitest';
import { openDatabase } from '../../src/batch/ledger/open-database.js';
import type { Document } from '../../src/document/document.js';
import { buildGraph } from '../../src/graph/build-graph.js';
import { openCorpusGraph } from '../../src/graph/open-corpus-graph.js';
import { buildDocument } from '../support/build-document.js';
import { PORT_STRIKE } from '../support/documents.js';

test.each(['\0', '\ud800', '"', "'", '𠮷'])(
  'what a document says comes back as it was where it holds %j: titles, names, links, values, predicates',
  (odd) => {
    const texts = { a: `Asare${odd}Asare`, b: `Boma${odd}Boma` };
    const documentOf = (end: string): Document =>
      buildDocument({
        id: `d${end}`,
        title: `T${odd}${end}`,
        marked: `{0:Kofi ${texts.a}} of {1:Port ${texts.b}} is ${texts.b}.`,
        entities: [
          { name: `Kofi ${texts.a}`, type: 'PERSON', aliases: [texts.a], titles: [texts.b] },
          { name: `Port ${texts.b}`, type: 'ORG', links: [{ kb: `kb${odd}`, id: `${odd}7`, score: 1 }] },
        ],
        relations: [
          { subject: 'e0', predicate: `open:a${odd}`, object: 'e1', text: `of Port ${texts.b}` },
          { subject: 'e0', predicate: 'aged', object: null, value: texts.b, text: `is ${texts.b}` },
        ],
      });
    const documents = [documentOf('1'), documentOf('2')];
    const corpus = openCorpusGraph(openDatabase(''));
    for (const doc of documents) corpus.add(doc);
    const graph = buildGraph(corpus.finish());
    const nodes = graph.mapNodes((_, attributes) => attributes);
    const ids = documents.map(({ id }) => id);
    expect(nodes.flatMap((node) => (node.kind === 'document' ? [node.document, node.label] : []))).toEqual(
      documents.flatMap(({ id, title }) => [id, title]),
    );
    const [kofi, port] = ['PERSON', 'ORG'].map((type) =>
      nodes.find((node) => node.kind === 'entity' && node.type === type),
    );
    expect(kofi).toMatchObject({
      label: `Kofi ${texts.a}`,
      aliases: [texts.a],
      titles: [texts.b],
      documents: 2,
      facts: [{ predicate: 'aged', value: texts.b, weight: 2 }],
    });
    expect(port).toMatchObject({
      label: `Port ${texts.b}`,
      links: [{ kb: `kb${odd}`, id: `${odd}7`, score: 1 }],
      evidence: ids.map((document) => ({ document })),
    });
    const relations = graph.filterEdges((_, { kind }) => kind === 'relation');
    expect(relations.map((edge) => graph.getEdgeAttributes(edge))).toMatchObject([
      { predicate: `open:a${odd}`, weight: 2, evidence: ids.map((document) => ({ document })) },
    ]);
  },
);

test.each(['a\0b', 'a\ud800'])('a document with the id %j, which no file can have, is refused', (id) => {
  const corpus = openCorpusGraph(openDatabase(''));
  expect(() => corpus.add({ ...PORT_STRIKE, id })).toThrow(`got ${JSON.stringify(id)}`);
});
