import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/source/decode-bytes.js';

const ENGLISH =
  'The ferry left the harbour late, and the crew said that the storm had passed. “We waited,” said José Amaro — ' +
  'the fare was £20. ';
const RUSSIAN = 'Премьер-министр сказал, что переговоры окончены и поезд уходит. '.repeat(5);

describe('bytes', () => {
  test.each([
    ['utf-8', 'utf-8', ENGLISH],
    ['windows-1252', 'windows-1252', ENGLISH],
    ['utf-16le', 'utf-16le', ENGLISH],
    ['utf-16be', 'utf-16be', ENGLISH],
    ['windows-1251', 'windows-1251', RUSSIAN],
    ['koi8-r', 'koi8-r', RUSSIAN],
    ['shift_jis', 'shift_jis', '首相は話し合いが終わったと述べた。'.repeat(5)],
    ['gbk', 'gb18030', '总理说谈判已经结束，他们将在北京见面。'.repeat(5)],
  ])('in %s without a mark are read as %s', (encoding, name, text) => {
    expect(decodeBytes(iconv.encode(text, encoding))).toEqual({ text, encoding: name, damaged: 0 });
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'with the byte order mark of %s are read by it, and the mark is no part of the text',
    (encoding) => {
      const bytes = iconv.encode(`\uFEFF${ENGLISH}`, encoding);
      expect(decodeBytes(bytes)).toEqual({ text: ENGLISH, encoding, damaged: 0 });
    },
  );

  test('are read as the content declares only where they are not UTF-8', () => {
    const czech = 'Škoda a Plzeň';
    expect(decodeBytes(iconv.encode(czech, 'iso-8859-2'), 'latin2').text).toBe(czech);
    expect(decodeBytes(Buffer.from(czech), 'latin2').text).toBe(czech);
  });

  test.each(['base64', 'hex', 'utf-7', 'nonsense', 'binary', '__proto__', ''])(
    'are never read as %j, whatever the content declares',
    (label) => {
      expect(decodeBytes(Buffer.from('caf\xe9', 'latin1'), label)).toMatchObject({
        text: 'café',
        encoding: 'windows-1252',
      });
    },
  );

  test('of UTF-8 with a broken character are read as UTF-8, and the damage is counted', () => {
    const bytes = Buffer.concat([Buffer.from(ENGLISH), Buffer.from([0xe2, 0x80]), Buffer.from(ENGLISH)]);
    expect(decodeBytes(bytes)).toEqual({ text: `${ENGLISH}\ufffd${ENGLISH}`, encoding: 'utf-8', damaged: 1 });
  });

  test('of any sort whatever are decoded', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(fc.string(), { nil: undefined }),
        (bytes, declared) => {
          expect(typeof decodeBytes(Buffer.from(bytes), declared).text).toBe('string');
        },
      ),
    );
  });

  test('of any text in UTF-8 give the text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0'));
        expect(decodeBytes(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});
