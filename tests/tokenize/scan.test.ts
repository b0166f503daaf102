import { describe, expect, it } from 'vitest';
import { LONGEST_RUN, scan } from '../../src/tokenize/scan.js';

/** Text → its tokens, with one blank between them. */
const TOKENS: Readonly<Record<string, string>> = {
  'A Franco-German plan.': 'A Franco - German plan .',
  'US-Russia talks on bunker-buster bombs': 'US - Russia talks on bunker - buster bombs',
  'A 5.8-magnitude quake, a 34-year-old farmer': 'A 5.8 - magnitude quake , a 34 - year - old farmer',
  'It cost $1.2bn, or US$40m, not £20m.': 'It cost $ 1.2 bn , or US$ 40 m , not £ 20 m .',
  '3M paid $3M for 120km of tape, 5G and the 49ers': '3M paid $ 3 M for 120 km of tape , 5G and the 49ers',
  'the 1990s, the ’90s and the 10th': 'the 1990s , the ’90s and the 10th',
  'the U.S. and the U.K.’s envoys': 'the U.S. and the U.K. ’s envoys',
  'on Sept. 9 at 3:30 p.m. in Wash.': 'on Sept. 9 at 3:30 p.m. in Wash .',
  'Sen. J. K. Adomako, Ph.D., of Acme Inc.': 'Sen. J. K. Adomako , Ph.D. , of Acme Inc.',
  'He took plan B. The others took No. 10.': 'He took plan B . The others took No. 10 .',
  'No. The mass. It was a miss.': 'No . The mass . It was a miss .',
  "O'Brien's dog, al-Assad, N'Djamena, Sana’a": "O'Brien 's dog , al - Assad , N'Djamena , Sana’a",
  'Russia’s and the farmers’ share': 'Russia ’s and the farmers ’ share',
  "can't won’t I'd they’ve she'll": "ca n't wo n’t I 'd they ’ve she 'll",
  '“Why?” — she asked -- “now…”': '“ Why ? ” — she asked -- “ now … ”',
  'wait... what?!': 'wait ... what ? !',
  'AT&T and S&P, R & D': 'AT&T and S&P , R & D',
  'and/or 9/11, 7%, +5': 'and / or 9/11 , 7 % , + 5',
  'see https://example.org/a_(b)?c=1,2. Or www.example.org!':
    'see https://example.org/a_(b)?c=1,2 . Or www.example.org !',
  'write to j.doe@news.example.org, @desk or #flood': 'write to j.doe@news.example.org , @desk or #flood',
  'Booking.com rose.The fall ended': 'Booking.com rose . The fall ended',
  'São Tomé, Erdog\u0306an, Kyiv\u00A0now': 'São Tomé , Erdog\u0306an , Kyiv now',
  'a soft\u00ADware co\u200Dop': 'a soft\u00ADware co\u200Dop',
  'fine 👩‍🚒 ❤️ 🇸🇾': 'fine 👩‍🚒 ❤️ 🇸 🇾',
  'one\r\ntwo\tthree\u2028four': 'one two three four',
  'S\uFFFDo Paulo': 'S\uFFFDo Paulo',
};

describe('scan', () => {
  it.each(Object.entries(TOKENS))('cuts %j', (text, expected) => {
    expect(
      scan(text)
        .pieces.map((piece) => piece.text)
        .join(' '),
    ).toBe(expected);
  });

  it('passes over what nobody sees, with its place and the reason', () => {
    const { pieces, skipped } = scan('Ali\u200B Nur\0\0 \uD800said');
    expect(pieces.map((piece) => piece.text)).toEqual(['Ali', 'Nur', 'said']);
    expect(skipped).toEqual([
      { start: 3, end: 4, why: 'control or format characters' },
      { start: 8, end: 10, why: 'control or format characters' },
      { start: 11, end: 12, why: 'control or format characters' },
    ]);
  });

  it('passes over a run that is longer than any word or address', () => {
    const long = 'x'.repeat(LONGEST_RUN + 1);
    const { pieces, skipped } = scan(`before ${long} after ${long.slice(1)}`);
    expect(pieces.map((piece) => piece.text)).toEqual(['before', 'after', long.slice(1)]);
    expect(skipped).toEqual([
      { start: 7, end: 7 + long.length, why: expect.stringContaining('without a blank') },
    ]);
  });
});
