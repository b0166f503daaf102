import { describe, expect, test } from 'vitest';
import type { Relation } from '../../src/document/document.js';
import { PREDICATES } from '../../src/relate/relation-rule.js';
import { IMPLIED_RULES } from '../../src/relate/implied/implied-rules.js';
import { RELATION_RULES } from '../../src/relate/rules/relation-rules.js';
import { findRelations } from '../../src/relate/find-relations.js';
import { resolvedFromMarkup } from './resolved-from-markup.js';

/** As gold is written: `subject | predicate | object | value`. */
function describeRelation({ subject, predicate, object, value }: Relation): string {
  const fields = [subject, predicate, object ?? '', ...(value === undefined ? [] : [value])];
  return fields.join(' | ').replaceAll('|  |', '| |');
}

function foundBy(rule: string, sentence: string): readonly string[] {
  return findRelations(resolvedFromMarkup(sentence))
    .filter(({ by, factuality }) => by === `rule:${rule}` && factuality === undefined)
    .map(describeRelation);
}

const RULES = [...RELATION_RULES, ...IMPLIED_RULES];

describe.each(RULES)('the rule $name', ({ name, examples, counterexamples = [] }) => {
  test.each(Object.entries(examples))('finds its relation in: %s', (sentence, relation) => {
    expect(foundBy(name, sentence)).toContain(relation);
  });

  test.each(counterexamples)('finds nothing in: %s', (sentence) => {
    expect(foundBy(name, sentence)).toEqual([]);
  });
});

test('no two rules share a name', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
});

test('every relation of the examples has a predicate of the closed list', () => {
  const predicates = RULES.flatMap(({ examples }) => Object.values(examples)).map(
    (relation) => relation.split(' | ')[1],
  );
  expect(predicates.filter((predicate) => !PREDICATES.some((known) => known === predicate))).toEqual([]);
});
