import { expect, test } from 'vitest';
import { VERBS } from './verbs.js';

test.each([
  ['threatened', 'threaten'],
  ['halting', 'halt'],
  ['met', 'meet'],
  ['taken', 'take'],
  ['buys', 'buy'],
  ['saw', 'see'],
  ['found', 'find'],
  ['left', 'leave'],
  ['shelled', 'shell'],
  ['extradited', 'extradite'],
  ['travelled', 'travel'],
  ['traveled', 'travel'],
  ['quarrelling', 'quarrel'],
  ['co-founded', 'co-found'],
  ['wound', 'wound'],
  ['overran', 'overrun'],
])('"%s" is a form of "%s"', (form, lemma) => {
  expect(VERBS.formOf(form)?.lemma).toBe(lemma);
});

test.each(['minister', 'quickly', ''])('"%s" is no verb', (word) => {
  expect(VERBS.formOf(word)).toBeUndefined();
});
