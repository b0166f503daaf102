import { describe, expect, test } from 'vitest';
import { anyCase } from '../../src/measure/any-case.js';

describe('a pattern for words in any case', () => {
  test.each([
    ['half', 'HaLF', true],
    ['(?<part>half)-\\k<part>', 'Half-Half', true],
    ['[a-c]+\\d', 'AbC5', true],
    ['öre|złoty', 'ÖRE', true],
    ['\\p{Lu}x', 'aX', false],
    ['\\bkm\\u00A0', 'Km\u00A0', true],
    ['\\d\\s[.x]', '5 X', true],
    ['half', 'hall', false],
  ])('%s on "%s"', (source, text, matches) => {
    expect(new RegExp(`^(?:${anyCase(source)})$`, 'u').test(text)).toBe(matches);
  });
});
