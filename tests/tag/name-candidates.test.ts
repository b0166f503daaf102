import { describe, expect, it } from 'vitest';
import { findSettings, NO_SETTING, SETTINGS } from '../../src/tag/name-candidates.js';

const settingsOf = (words: readonly string[]): readonly string[] => {
  const settings = new Uint8Array(words.length);
  findSettings((token) => /^\p{Lu}/u.test(words[token] ?? ''), 0, words.length, settings);
  return [...settings].map((setting) => (setting === NO_SETTING ? '-' : (SETTINGS[setting] ?? '?')));
};

describe('findSettings', () => {
  it.each([
    ['Yesterday rain fell', 'first beside near'],
    ['Rain', 'first'],
    ['Ada Lindqvist left', '- - beside'],
    ['the mayor of Umeå said so', 'near near beside - beside near'],
    ['no capital at all', 'far far far far'],
    ['then one two three four five Bo', 'far far near near near beside -'],
  ])('tells where the words of %j stand', (sentence, settings) => {
    expect(settingsOf(sentence.split(' ')).join(' ')).toBe(settings);
  });
});
