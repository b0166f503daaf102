import { MultiGraph } from 'graphology';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/batch/ledger/open-database.js';
import type { Document } from '../../src/document/document.js';
import { buildGraph } from '../../src/graph/build-graph.js';
import type { EntityNode, NewsGraph } from '../../src/graph/corpus-graph.js';
import { EVIDENCE_LIMIT } from '../../src/graph/evidence.js';
import { CO_OCCURRENCE_REACH } from '../../src/graph/gather-pairs.js';
import { openCorpusGraph } from '../../src/graph/open-corpus-graph.js';
import { buildDocument } from '../support/build-document.js';
import { DOCUMENTS, HARBOUR_TALKS, PORT_STRIKE } from '../support/documents.js';

const open = () => openCorpusGraph(openDatabase(''));

function graphOf(documents: readonly Document[]): NewsGraph {
  const corpus = open();
  for (const doc of documents) corpus.add(doc);
  return buildGraph(corpus.finish());
}

function entityNode(graph: NewsGraph, id: string): EntityNode {
  const node = graph.getNodeAttributes(id);
  if (node.kind !== 'entity') throw new Error(`Expected an entity at ${id}`);
  return node;
}

const entityIds = (graph: NewsGraph): readonly string[] =>
  graph.filterNodes((_, { kind }) => kind === 'entity');

/** One entity alone in an article. */
function article(id: string, name: string, type: EntityNode['type'], link?: string): Document {
  const links = link === undefined ? [] : [{ kb: 'geonames', id: link, score: 0.8 }];
  return buildDocument({ id, marked: `{0:${name}} was named.`, entities: [{ name, type, links }] });
}

describe('nodes', () => {
  test('documents come first, then entities, each in the order of their ids', () => {
    expect(graphOf(DOCUMENTS).nodes()).toEqual([
      'document/empty-page',
      'document/harbour-talks',
      'document/port-strike',
      'gpe/tema',
      'org/tema-port-office',
      'person/ama-boateng',
      'person/kwesi-mensah',
      'person/owusu@harbour-talks/e2',
      'person/owusu@port-strike/e2',
    ]);
  });

  test('an entity gathers counts, names, titles, location and salience of all its articles', () => {
    const graph = graphOf(DOCUMENTS);
    expect(entityNode(graph, 'person/ama-boateng')).toMatchObject({
      label: 'Ama Boateng',
      aliases: ['Boateng', 'AMA BOATENG'],
      titles: ['director'],
      documents: 2,
      mentions: 5,
      quotes: 1,
      salience: 0.8,
      facts: [{ predicate: 'aged', value: '51', weight: 1, evidence: [{ document: 'port-strike' }] }],
    });
    expect(entityNode(graph, 'gpe/tema')).toMatchObject({
      location: { country: 'GH', lat: 5.67, lon: -0.02 },
      links: [{ kb: 'geonames', id: '2294700', score: 0.9 }],
    });
  });

  test('a document keeps its title, date and source', () => {
    expect(graphOf(DOCUMENTS).getNodeAttributes('document/port-strike')).toMatchObject({
      label: 'Dockers walk out, harbour closes',
      published: '2021-05-04',
      source: 'articles/port-strike.txt',
    });
  });
});

describe('identity over articles', () => {
  const cases: readonly [string, readonly Document[], readonly string[]][] = [
    [
      'the same full name of a person is one node, whatever its case',
      [article('a', 'Ines Duarte', 'PERSON'), article('b', 'INES  DUARTE', 'PERSON')],
      ['person/ines-duarte'],
    ],
    [
      'the same name of another type is another node',
      [article('a', 'Jordan Hill', 'PERSON'), article('b', 'Jordan Hill', 'LOC')],
      ['loc/jordan-hill', 'person/jordan-hill'],
    ],
    [
      'a bare surname with its particle stays its article’s own',
      [article('a', 'van der Velde', 'PERSON'), article('b', 'van der Velde', 'PERSON')],
      ['person/van-der-velde@a/e0', 'person/van-der-velde@b/e0'],
    ],
    [
      'one initial makes no full name, two do',
      [
        article('a', 'T. Lindqvist', 'PERSON'),
        article('b', 'T. Lindqvist', 'PERSON'),
        article('c', 'T.R. Lindqvist', 'PERSON'),
        article('d', 'T.R. Lindqvist', 'PERSON'),
      ],
      ['person/t-lindqvist@a/e0', 'person/t-lindqvist@b/e0', 'person/t-r-lindqvist'],
    ],
    [
      'an institution that every country has stays its article’s own',
      [article('a', 'Ministry of Health', 'ORG'), article('b', 'Ministry of Health', 'ORG')],
      ['org/ministry-of-health@a/e0', 'org/ministry-of-health@b/e0'],
    ],
    [
      'an institution that says where it is is one node',
      [article('a', 'Central Bank of Malta', 'ORG'), article('b', 'Central Bank of Malta', 'ORG')],
      ['org/central-bank-of-malta'],
    ],
    [
      'the same link is one node under its most frequent name',
      [
        article('a', 'Burma', 'GPE', '1'),
        article('b', 'Myanmar', 'GPE', '1'),
        article('c', 'Myanmar', 'GPE', '1'),
      ],
      ['gpe/myanmar'],
    ],
    [
      'a name without a link joins the only link of that name',
      [article('a', 'Leeds', 'GPE', '1'), article('b', 'Leeds', 'GPE')],
      ['gpe/leeds'],
    ],
    [
      'two links keep two places of one name apart, and a third article’s name apart from both',
      [article('a', 'Leeds', 'GPE', '1'), article('b', 'Leeds', 'GPE', '2'), article('c', 'Leeds', 'GPE')],
      [expect.stringMatching(/^gpe\/leeds~\w{12}$/), expect.anything(), expect.anything()],
    ],
    [
      'names never join what links keep apart, not even through a third name',
      [
        article('a', 'Leeds', 'GPE', '1'),
        article('b', 'Loidis', 'GPE', '2'),
        buildDocument({
          id: 'c',
          marked: '{0:Leeds} was named.',
          entities: [{ name: 'Leeds', type: 'GPE', links: [{ kb: 'atlas', id: 'x', score: 1 }] }],
        }),
        buildDocument({
          id: 'd',
          marked: '{0:Loidis} was named.',
          entities: [{ name: 'Loidis', type: 'GPE', links: [{ kb: 'atlas', id: 'x', score: 1 }] }],
        }),
      ],
      ['gpe/leeds', 'gpe/loidis'],
    ],
    [
      'two people of one name in one article stay apart from each other and from other articles',
      [
        buildDocument({
          id: 'a',
          marked: '{0:Per Holm} and his son {1:Per Holm} came.',
          entities: [
            { name: 'Per Holm', type: 'PERSON' },
            { name: 'Per Holm', type: 'PERSON' },
          ],
        }),
        article('b', 'Per Holm', 'PERSON'),
      ],
      ['person/per-holm', 'person/per-holm@a/e0', 'person/per-holm@a/e1'],
    ],
    [
      'an entity that no mention names stays its article’s own',
      [article('a', 'The Two Envoys', 'PERSON'), article('b', 'The Two Envoys', 'PERSON')].map((doc) => ({
        ...doc,
        mentions: doc.mentions.map((mention) => ({ ...mention, kind: 'nominal' as const })),
      })),
      ['person/the-two-envoys@a/e0', 'person/the-two-envoys@b/e0'],
    ],
    [
      'letters of other scripts and marks make readable ids',
      [article('a', "Côte d'Ivoire", 'GPE'), article('b', '東京', 'GPE'), article('c', '***', 'GPE')],
      ['gpe/cote-d-ivoire', 'gpe/unnamed@c/e0', 'gpe/東京'],
    ],
  ];
  test.each(cases)('%s', (_, documents, expected) => {
    expect(entityIds(graphOf(documents))).toEqual(expected);
  });
});

describe('edges', () => {
  test('a relation stated in two articles is one edge with both places as evidence', () => {
    const graph = graphOf(DOCUMENTS);
    const edge = graph.getEdgeAttributes('person/ama-boateng holds_position org/tema-port-office = director');
    expect(edge).toMatchObject({ kind: 'relation', weight: 2, confidence: 0.9 });
    const texts = edge.evidence.map(({ document, start, end }) =>
      DOCUMENTS.find(({ id }) => id === document)?.text.slice(start, end),
    );
    expect(texts).toEqual([
      'Boateng remains Director of the Tema Port Office',
      'Ama Boateng, director of the Tema Port Office',
    ]);
  });

  test('a mentions edge counts all mentions, names and pronouns, and points at them', () => {
    const edge = graphOf(DOCUMENTS).getEdgeAttributes('document/port-strike mentions person/ama-boateng');
    expect(edge.weight).toBe(3);
    expect(edge.evidence.map(({ start, end }) => PORT_STRIKE.text.slice(start, end))).toEqual([
      'Ama Boateng',
      'She',
      'Boateng',
    ]);
  });

  test('co-occurrence is undirected, counts sentences, and stands apart from typed relations', () => {
    const graph = graphOf([PORT_STRIKE]);
    const id = 'gpe/tema with person/ama-boateng';
    expect(graph.isUndirected(id)).toBe(true);
    expect(graph.getEdgeAttributes(id)).toMatchObject({ kind: 'co-occurrence', weight: 2 });
    expect(graph.isDirected('person/ama-boateng met_with person/owusu@port-strike/e2')).toBe(true);
    expect(graph.hasEdge('org/tema-port-office with person/ama-boateng')).toBe(true);
  });

  test('evidence stops at the limit, the count does not', () => {
    const mentions = EVIDENCE_LIMIT + 15;
    const doc = buildDocument({
      id: 'long',
      marked: Array.from({ length: mentions }, () => '{0:Ghent} waits.').join(' '),
      entities: [{ name: 'Ghent', type: 'GPE' }],
    });
    const edge = graphOf([doc]).getEdgeAttributes('document/long mentions gpe/ghent');
    expect(edge.weight).toBe(mentions);
    expect(edge.evidence).toHaveLength(EVIDENCE_LIMIT);
    expect(edge.evidence[0]).toEqual({ document: 'long', start: 0, end: 5 });
  });

  test('a page of names gives a number of pairs that grows with the names and not with their square', () => {
    const count = 400;
    const names = Array.from({ length: count }, (_, index) => `Town${index}`);
    const doc = buildDocument({
      id: 'list',
      marked: names.map((name, index) => `{${index}:${name}}`).join(', '),
      entities: names.map((name) => ({ name, type: 'GPE' as const })),
    });
    expect(graphOf([doc]).undirectedSize).toBeLessThanOrEqual(count * CO_OCCURRENCE_REACH);
    expect(graphOf([doc]).undirectedSize).toBeGreaterThan(count);
  });
});

test('the order of adding changes no byte', () => {
  const places = ['1', '2', undefined].flatMap((link, index) => [
    article(`place-${index}`, 'Leeds', 'GPE', link),
    article(`other-${index}`, index === 0 ? 'Loidis' : 'Leeds', 'GPE', link),
  ]);
  const documents = [...DOCUMENTS, ...places];
  const expected = JSON.stringify(graphOf(documents).export());
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      expect(JSON.stringify(graphOf(shuffled).export())).toBe(expected);
    }),
    { numRuns: 50 },
  );
});

test('the graph can be finished, added to, and finished again', () => {
  const corpus = open();
  corpus.add(PORT_STRIKE);
  expect(buildGraph(corpus.finish()).hasNode('document/harbour-talks')).toBe(false);
  corpus.add(HARBOUR_TALKS);
  const again = JSON.stringify(buildGraph(corpus.finish()).export());
  expect(again).toBe(JSON.stringify(graphOf([PORT_STRIKE, HARBOUR_TALKS]).export()));
});

test('a document added twice is refused by name', () => {
  const corpus = open();
  corpus.add(PORT_STRIKE);
  expect(() => corpus.add(PORT_STRIKE)).toThrow('"port-strike" was added before');
});

test('nodes are in the order of UTF-16 code units, in which 𠮷 stands before 﨎', () => {
  const graph = graphOf([article('a', '﨎', 'GPE'), article('b', '𠮷', 'GPE')]);
  expect(entityIds(graph)).toEqual(['gpe/𠮷', 'gpe/﨎']);
});

describe('a graph in the database of an earlier one', () => {
  const database = openDatabase('');
  const gathered = () =>
    database
      .prepare<{ readonly number: number; readonly id: string }>('SELECT * FROM graph_document ORDER BY id')
      .rows();
  const build = (documents: readonly Document[]): string => {
    const corpus = openCorpusGraph(database);
    for (const doc of documents) corpus.add(doc);
    return JSON.stringify(buildGraph(corpus.finish()).export());
  };

  test('takes what was gathered of a document as it stands, and gathers of others', () => {
    build([PORT_STRIKE]);
    const [before] = gathered();
    expect(build([HARBOUR_TALKS, PORT_STRIKE])).toBe(
      JSON.stringify(graphOf([PORT_STRIKE, HARBOUR_TALKS]).export()),
    );
    expect([...gathered()]).toEqual([expect.objectContaining({ id: 'harbour-talks' }), before]);
  });

  test('drops what was gathered of a document that is no part of it, and the names that only it had', () => {
    build(DOCUMENTS);
    expect(build([HARBOUR_TALKS])).toBe(JSON.stringify(graphOf([HARBOUR_TALKS]).export()));
    for (const table of ['entity', 'relation', 'pair'])
      expect(
        [...database.prepare(`SELECT DISTINCT document FROM graph_${table}`).rows()],
        table,
      ).toHaveLength(1);
    const names = database
      .prepare<{ readonly identity: string }>('SELECT identity FROM graph_identity')
      .rows();
    expect([...names].filter(({ identity }) => identity.includes('port-strike'))).toEqual([]);
  });

  test('gathers all anew where another version of newsgraph has gathered', () => {
    const expected = build(DOCUMENTS);
    database.exec('UPDATE graph_version SET number = 0; UPDATE graph_entity SET weight = 99');
    expect(build(DOCUMENTS)).toBe(expected);
  });
});

test('every node and edge is traceable to a place in a document', () => {
  const graph = graphOf(DOCUMENTS);
  const byId = new Map(DOCUMENTS.map((doc) => [doc.id, doc]));
  const evidence = [
    ...graph.mapNodes((id, node) => [id, node.kind === 'document' ? [] : node.evidence] as const),
    ...graph.mapEdges((id, edge) => [id, edge.evidence] as const),
  ].filter(([id]) => !id.startsWith('document/') || id.includes(' mentions '));
  for (const [id, places] of evidence) {
    const texts = places.map(({ document, start, end }) => byId.get(document)?.text.slice(start, end));
    expect(texts.length, id).toBeGreaterThan(0);
    expect(
      texts.filter((text) => text === undefined || text === ''),
      id,
    ).toEqual([]);
  }
});

test('the export loads with Graph.from', () => {
  const graph = graphOf(DOCUMENTS);
  const loaded = MultiGraph.from(graph.export());
  expect(loaded.order).toBe(graph.order);
  expect(loaded.size).toBe(graph.size);
});
