import { describe, expect, test } from 'vitest';
import { MERGE_RULES } from '../../src/resolve/merge-rules.js';
import { resolveWithReasons } from '../../src/resolve/resolve.js';
import { loadRealWorld, readAnnotated } from './annotated.js';

const world = loadRealWorld();

/** Text of each mention with a letter for its entity, first mention first: the same for gold ids and for ours. */
function clusters(texts: readonly string[], ids: readonly (string | null | undefined)[]): readonly string[] {
  const letters = new Map<string, string>();
  return texts.map((text, index) => {
    const id = ids[index] ?? '-';
    const letter = letters.get(id) ?? String.fromCharCode(97 + letters.size);
    letters.set(id, letter);
    return `${text}=${letter}`;
  });
}

describe.each(MERGE_RULES)('$name', ({ name, examples }) => {
  test.each(examples)('merges the names of one thing: %s', (example) => {
    const { doc, ids } = readAnnotated(example);
    const { doc: resolved, merges } = resolveWithReasons(doc, world);
    const texts = doc.mentions.map(({ text }) => text);
    expect(
      clusters(
        texts,
        resolved.mentions.map(({ entity }) => entity),
      ),
    ).toEqual(clusters(texts, ids));
    expect(merges.map(({ rule }) => rule)).toContain(`resolver:${name}`);
  });
});

test.each(MERGE_RULES.flatMap(({ counterexamples }) => counterexamples))(
  'keeps different things apart: %s',
  (counterexample) => {
    const { doc } = readAnnotated(counterexample);
    expect(resolveWithReasons(doc, world).merges).toEqual([]);
  },
);

test('every rule has a name of its own, a score and an example', () => {
  expect(new Set(MERGE_RULES.map(({ name }) => name)).size).toBe(MERGE_RULES.length);
  expect(
    MERGE_RULES.filter(({ score, examples }) => score <= 0.5 || score > 1 || examples.length === 0),
  ).toEqual([]);
});
