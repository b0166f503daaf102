import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../src/tokenize/paragraphs.js';
import { scan } from '../../src/tokenize/scan.js';
import { findSentences } from '../../src/tokenize/sentences.js';

/** Each line is a text; a bar stands where a sentence ends and the next begins. */
const SENTENCES: readonly string[] = [
  'The bridge closed. | It will open in May.',
  'The truce of Sept. 9 held. | The envoys left on Jan. 1 by train.',
  'She moved to the U.S. in 1990. | He left the U.S. | The president stayed.',
  'The U.S. Army flew in. | Talks with the U.N. Security Council ended at the U.N. | But nothing came of it.',
  'Sen. John Adomako voted no. | Gov. Ruth Pell and Lt. Col. Ames did not.',
  'Foreign Minister Sergei V. Orlov met J. K. Adeyemi. | They spoke briefly.',
  'It began at 3 p.m. Friday. | It ended at 5 p.m. | Police were there by 6 p.m. EST and left at 7 a.m. (0600 GMT).',
  'Acme Inc. said so. | Acme Corp. Chairman Ida Holm agreed. | Shares went to Holm & Co. | The rest was lost.',
  '6:52 a.m. Holsteins on the road. | 7 p.m. All quiet.',
  'It is No. 10 of St. Petersburg vs. Zenit. | See vol. 3 of the file.',
  'He said no. | The vote was lost.',
  'The rate fell to 2.5 percent. | 300 people left. | Prices rose 0.4 points.',
  'He waited… and went. | Then... nothing. | “I … I do not know,” she said.',
  '“We will end the war.” | He sat down.',
  '“It is over,” he said. | “Nothing is left.”',
  '“Why?” she asked. | “Who knows!” cried Ali. | “Go!” | The crowd went.',
  '“When?” Ms. Dlamini asked. | “Must we?” Ruth Anne O’Neil said.',
  'She said: “We came. | We saw.”',
  'He won (by far). | (The other man lost.) | Nobody minded.',
  'Mr. Haddad of Austin, Texas, met Mrs. Orr in Jackson, Miss., and Mr. Ito in Fresno, Calif. | They dined.',
  'KANSAS CITY, Mo. (AP) _ Rain fell. | TAMPA, Fla. — Sun shone.',
  'Yahoo! Inc. hired her. | Yahoo! | The shout was heard.',
  'Dr. Lee et al. wrote it. | Cf. the notes, e.g. Table 2, i.e. the last one.',
  'The Smith family, John Sr. and Jr., came. | It was John Smith Jr. | He spoke.',
  'It stood at No. 5. | What of it?! | Nothing.',
  'The engine failed.The crew was safe.'.replace('.The', '. | The'),
  'iPhone sales fell in the quarter. | eBay rose.',
  'The firm of A.P. Holm sank. | Its chief, R.W. Apple, swam.',
  'He was born in Washington, D.C. | His sister was born in Buffalo, N.Y., in 1950.',
  '1. Open the gate. | 2. Close it.'.replace(' | ', '\n| '),
  'a) The first case was lost. | The second was won.',
  "'I am tired.' | 'So am I.'",
  '"It broke." | "When?" he asked. | "Today."',
  'The plan costs approx. five million. | It passed v. quickly.',
  'He is 5 ft. 3 in. tall.',
];

/** Texts in which line breaks matter; the sentences as they must come out, white space made one blank. */
const LAYOUTS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a blank line ends a sentence without a full stop',
    'Rain stops play\n\nThe match was',
    ['Rain stops play', 'The match was'],
  ],
  [
    'so does one with blanks and CRLF',
    'Rain stops play\r\n \t\r\nThe match',
    ['Rain stops play', 'The match'],
  ],
  [
    'a line is a paragraph where lines are not wrapped',
    'Gold up\nTin down\nZinc flat',
    ['Gold up', 'Tin down', 'Zinc flat'],
  ],
  [
    'hard-wrapped lines go on, and a short line ends',
    [
      'LEVEE HOLDS IN PIKE COUNTY',
      'The river rose again on Monday night and the people of the lower town',
      'carried sandbags until dawn, when the wind turned and the water slowly',
      'began to fall. Nobody was hurt. The mayor, Alma Pruitt, said that the',
      'National Guard would stay until Friday and that the school would open',
      'again on Thursday.',
      '',
      'A second crest is due at the weekend, the Weather Service in St. Louis',
      'said, and the crews have been told to sleep in their trucks.',
    ].join('\r\n'),
    [
      'LEVEE HOLDS IN PIKE COUNTY',
      'The river rose again on Monday night and the people of the lower town carried sandbags until dawn, when the wind turned and the water slowly began to fall.',
      'Nobody was hurt.',
      'The mayor, Alma Pruitt, said that the National Guard would stay until Friday and that the school would open again on Thursday.',
      'A second crest is due at the weekend, the Weather Service in St. Louis said, and the crews have been told to sleep in their trucks.',
    ],
  ],
  [
    'a list is a sentence an item',
    'What to bring:\n- boots\n- a lamp\n- bread\n\nThat is all.',
    ['What to bring:', '- boots', '- a lamp', '- bread', 'That is all.'],
  ],
  [
    'a sentence does not end in a paragraph that goes on',
    'At the U.S.\n\nCustoms House',
    ['At the U.S.', 'Customs House'],
  ],
  ['a lone closing mark stays', '“It is over. ”\n\nHe left.', ['“It is over. ”', 'He left.']],
];

function sentencesOf(text: string): readonly string[] {
  const { pieces } = scan(text);
  return findSentences(pieces, findParagraphs(text)).map(({ start, end }) => text.slice(start, end));
}

describe('findSentences', () => {
  it.each(SENTENCES)('cuts %j', (marked) => {
    const expected = marked.split(/\s*\|\s*/);
    expect(sentencesOf(marked.replaceAll(' | ', ' ').replaceAll('| ', ''))).toEqual(expected);
  });

  it.each(LAYOUTS)('%s', (_, text, expected) => {
    expect(sentencesOf(text).map((sentence) => sentence.replace(/\s+/g, ' '))).toEqual(expected);
  });
});
