import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { findFalls, toStoredScores } from '../../src/evaluate/check-scores.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { readGoldLines } from '../../src/evaluate/read-gold-lines.js';
import { readMarkup } from '../../src/evaluate/read-markup.js';
import { LAYERS, type Layer } from '../../src/evaluate/report.js';

const GOLD = readMarkup(
  'a',
  `# date: 2019-03-12
[Ada Nwosu](PERSON nwosu), [mayor](TITLE) of [Kano](GPE kano), met [Tim Reyes](PERSON reyes) on [Monday](DATE 2019-03-11). "It cost [$5m](MONEY 5000000 USD)," [Nwosu](PERSON nwosu) said.

== relations
nwosu | holds_position | kano | mayor
nwosu | met_with | reyes |
== quotes
"It cost $5m … | nwosu
`,
);

/** What a perfect reader would give; each test spoils one part. */
function perfect(): Document {
  const { text } = GOLD;
  const span = (surface: string, from = 0) => {
    const start = text.indexOf(surface, from);
    return { start, end: start + surface.length, text: surface };
  };
  const mention = (
    id: string,
    surface: string,
    type: 'PERSON' | 'GPE' | 'TITLE',
    entity: string | null,
    from = 0,
  ) => ({ id, ...span(surface, from), type, kind: 'name', entity, confidence: 1, by: 'test' }) as const;
  return {
    schema: 'newsgraph.document/1',
    id: 'a',
    title: null,
    published: '2019-03-12',
    publishedFrom: 'metadata',
    language: 'en',
    text,
    offsets: 'utf16',
    structure: { headline: null, byline: null, dateline: null },
    sentences: [],
    mentions: [
      mention('m0', 'Ada Nwosu', 'PERSON', 'e0'),
      mention('m1', 'mayor', 'TITLE', null),
      mention('m2', 'Kano', 'GPE', 'e1'),
      mention('m3', 'Tim Reyes', 'PERSON', 'e2'),
      mention('m4', 'Nwosu', 'PERSON', 'e0', 20),
    ],
    times: [{ ...span('Monday'), type: 'DATE', value: '2019-03-11', by: 'test' }],
    quantities: [{ ...span('$5m'), type: 'MONEY', value: 5_000_000, unit: 'USD', by: 'test' }],
    entities: [],
    relations: [
      {
        subject: 'e0',
        predicate: 'holds_position',
        object: 'e1',
        value: 'mayor',
        start: 0,
        end: 20,
        confidence: 1,
        by: 'test',
      },
      { subject: 'e2', predicate: 'met_with', object: 'e0', start: 0, end: 40, confidence: 1, by: 'test' },
    ],
    counts: [],
    quotes: [{ ...span('It cost $5m,'), kind: 'direct', speaker: 'e0', confidence: 1, by: 'test' }],
    coverage: { characters: text.length, read: text.length, skipped: [] },
    provenance: { newsgraph: '0', model: '0', config: '0' },
  };
}

function measure(
  layer: Layer,
  row: number,
  name: string,
  change: (doc: Document) => Document = (doc) => doc,
): number {
  const [report] = evaluate([{ gold: GOLD, doc: change(perfect()) }], [layer]);
  return report?.rows[row]?.measures[name] ?? Number.NaN;
}

describe('evaluate', () => {
  it('gives a perfect reader 100 in every layer', () => {
    for (const { layer, rows } of evaluate([{ gold: GOLD, doc: perfect() }], LAYERS)) {
      for (const [name, value] of Object.entries(rows[0]?.measures ?? {}))
        expect(value, `${layer} ${name}`).toBe(name === 'calibration error' ? 0 : 100);
    }
  });

  it('counts a span that is too long as a lenient match only', () => {
    const tooLong = (doc: Document): Document => ({
      ...doc,
      mentions: doc.mentions.map((mention) =>
        mention.id === 'm3' ? { ...mention, start: mention.start - 4 } : mention,
      ),
    });
    expect(measure('mentions', 0, 'strict F1', tooLong)).toBe(80);
    expect(measure('mentions', 0, 'lenient F1', tooLong)).toBe(100);
  });

  it('counts a wrong type as missed and spurious', () => {
    const wrongType = (doc: Document): Document => ({
      ...doc,
      mentions: doc.mentions.map((mention) => (mention.id === 'm2' ? { ...mention, type: 'ORG' } : mention)),
    });
    expect(measure('mentions', 0, 'strict P', wrongType)).toBe(80);
    expect(measure('mentions', 0, 'strict R', wrongType)).toBe(80);
  });

  it('tells a wrong value from a wrong span', () => {
    const wrongYear = (doc: Document): Document => ({
      ...doc,
      times: doc.times.map((time) => ({ ...time, value: '2018-03-11' })),
    });
    expect(measure('times', 0, 'strict F1', wrongYear)).toBe(100);
    expect(measure('times', 0, 'value accuracy', wrongYear)).toBe(0);
    const wrongCurrency = (doc: Document): Document => ({
      ...doc,
      quantities: doc.quantities.map((quantity) => ({ ...quantity, unit: 'AUD' })),
    });
    expect(measure('quantities', 0, 'value accuracy', wrongCurrency)).toBe(0);
  });

  it('charges a split of one person in two', () => {
    const split = (doc: Document): Document => ({
      ...doc,
      mentions: doc.mentions.map((mention) => (mention.id === 'm4' ? { ...mention, entity: 'e9' } : mention)),
    });
    expect(measure('entities', 0, 'B³ P', split)).toBe(100);
    expect(measure('entities', 0, 'B³ R', split)).toBe(75);
  });

  it('takes a meeting in either direction and misses a relation that is left out', () => {
    const without = (doc: Document): Document => ({ ...doc, relations: doc.relations.slice(1) });
    expect(measure('relations', 0, 'R', without)).toBe(50);
    expect(measure('relations', 0, 'P', without)).toBe(100);
  });

  it('tells a quotation found from a speaker right', () => {
    const otherSpeaker = (doc: Document): Document => ({
      ...doc,
      quotes: doc.quotes.map((quote) => ({ ...quote, speaker: 'e2' })),
    });
    expect(measure('quotes', 0, 'found', otherSpeaker)).toBe(100);
    expect(measure('quotes', 0, 'speaker right', otherSpeaker)).toBe(0);
  });
});

describe('stored scores', () => {
  it('name every total that has fallen, and none that has risen', () => {
    const reports = evaluate([{ gold: GOLD, doc: perfect() }], ['mentions', 'times']);
    const stored = toStoredScores(reports);
    expect(findFalls(stored, stored)).toEqual([]);
    const worse = evaluate([{ gold: GOLD, doc: { ...perfect(), times: [] } }], ['mentions', 'times']);
    expect(
      findFalls(stored, toStoredScores(worse)).map(({ layer, measure: name }) => `${layer} ${name}`),
    ).toContain('times strict F1');
    expect(findFalls(toStoredScores(worse), stored)).toEqual([]);
  });
});

describe('sets of JSON lines', () => {
  it('are compared in their own scheme: demonyms that a set marks as places are left out', () => {
    const line = JSON.stringify({
      id: 'r',
      text: 'German rivers',
      entities: [{ start: 0, end: 6, type: 'LOC' }],
    });
    const [gold] = readGoldLines('redocred.test', line);
    const doc: Document = {
      ...perfect(),
      text: 'German rivers',
      mentions: [
        {
          id: 'm0',
          start: 0,
          end: 6,
          text: 'German',
          type: 'NORP',
          kind: 'name',
          entity: 'e0',
          confidence: 1,
          by: 'test',
        },
      ],
    };
    const [report] = gold === undefined ? [] : evaluate([{ gold, doc }], ['mentions']);
    expect(report?.rows[0]).toMatchObject({ gold: 0, found: 0 });
  });

  it('that are broken are refused with the line and what was expected', () => {
    expect(() => readGoldLines('news', '{"id":"a","text":"b"}\n{"id":1}')).toThrow(/news line 2/);
  });
});
