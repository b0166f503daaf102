import { readdirSync, readFileSync } from 'node:fs';
import type { Measured } from '../../src/document/document.js';
import { readMarkup } from '../../src/evaluate/read-markup.js';
import { loadWorld } from '../../src/resolve/load-world.js';
import type { World } from '../../src/resolve/world.js';
import { createKnowledge } from '../../src/tag/create-knowledge.js';

const KNOWLEDGE = new URL('../../src/tag/knowledge/', import.meta.url);

/** The world as the product loads it. */
export function loadRealWorld(): World {
  const files = readdirSync(KNOWLEDGE)
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .map((name) => ({ name: name.slice(0, -4), content: readFileSync(new URL(name, KNOWLEDGE), 'utf8') }));
  return loadWorld(createKnowledge(files));
}

/** An article in the corpus's markup, as the tagger would leave it; the first line is its headline. */
export function readAnnotated(markup: string): { doc: Measured; ids: readonly (string | undefined)[] } {
  const gold = readMarkup('test', markup);
  const mentions = gold.mentions ?? [];
  const lineEnd = gold.text.indexOf('\n');
  const doc: Measured = {
    id: 'test',
    text: gold.text,
    tokens: [],
    sentences: [],
    structure: { headline: lineEnd === -1 ? null : { start: 0, end: lineEnd }, byline: null, dateline: null },
    skipped: [],
    mentions: mentions.map(({ start, end, text, type }) => ({
      start,
      end,
      text,
      type: type as Measured['mentions'][number]['type'],
      kind: 'name',
      confidence: 0.9,
      by: 'tagger',
    })),
    times: [],
    quantities: [],
  };
  return { doc, ids: mentions.map(({ entity }) => entity) };
}
