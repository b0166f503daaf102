import { describe, expect, it } from 'vitest';
import { readGoldLines } from '../../src/evaluate/read-gold-lines.js';
import { scoreMentions } from '../../src/evaluate/score-mentions.js';
import type { GoldDocument } from '../../src/evaluate/gold.js';
import type { Document } from '../../src/document/document.js';

type Name = readonly [
  words: string,
  type: string,
  more?: { readonly nested?: boolean; readonly orig?: string },
];
type Phrase = readonly [words: string, orig: string];

function readOne(
  set: string,
  text: string,
  names: readonly Name[],
  phrases: readonly Phrase[] = [],
): GoldDocument {
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const line = {
    id: 'a',
    text,
    entities: names.map(([words, type, more]) => ({ ...spanOf(words), type, ...more })),
    mentions: phrases.map(([words, orig]) => ({ ...spanOf(words), orig })),
  };
  const [gold] = readGoldLines(set, JSON.stringify(line));
  if (gold === undefined) throw new Error('Expected one document, got none.');
  return gold;
}

/** The names of a set's line as we draw them, in short. */
function read(set: string, text: string, names: readonly Name[]): readonly string[] {
  return (readOne(set, text, names).mentions ?? []).map(({ text: words, type }) => `${words} ${type}`);
}

const inner = { nested: true };

describe('a set of names is read in the conventions of corpus/GUIDE.md', () => {
  it.each<readonly [set: string, text: string, names: readonly Name[], drawn: readonly string[]]>([
    ['redocred.test', 'He left the Netherlands.', [['the Netherlands', 'LOC']], ['Netherlands LOC']],
    ['redocred.test', 'He reads The Echo.', [['The Echo', 'ORG']], ['The Echo ORG']],
    ['redocred.test', 'Under King Olaf II it grew.', [['King Olaf II', 'PER']], ['Olaf II PER']],
    ['crossner-politics.test', 'It hurt Sen. Vargas.', [['Sen. Vargas', 'PER']], ['Vargas PER']],
    ['uner-ewt.dev', 'Ann Lee@ACME wrote.', [['Ann Lee@ACME', 'PER']], ['Ann Lee PER']],
    ['redocred.test', 'Open: the Prado Museum.', [['Prado Museum', 'LOC']], ['Prado Museum ORG']],
    ['redocred.test', 'Near Museum Street station.', [['Museum Street', 'LOC']], ['Museum Street LOC']],
    ['wnut17.dev', 'in the Netherlands', [['the Netherlands', 'LOC']], ['the Netherlands LOC']],
  ])('%s: %s', (set, text, names, drawn) => {
    expect(read(set, text, names)).toEqual(drawn);
  });
});

describe("GUM's names are cut from noun phrases, and what is more than a name is cut again", () => {
  it.each<readonly [text: string, names: readonly Name[], drawn: readonly string[]]>([
    [
      'At the Orion Arena in Split.',
      [
        ['Orion Arena in Split', 'LOC'],
        ['Split', 'LOC', inner],
      ],
      ['Orion Arena LOC', 'Split LOC'],
    ],
    [
      'Ida Berg of the Reform Party won.',
      [
        ['Ida Berg of the Reform Party', 'PER'],
        ['Reform Party', 'ORG', inner],
      ],
      ['Ida Berg PER', 'Reform Party ORG'],
    ],
    [
      'The US President Ida Berg spoke.',
      [
        ['US President Ida Berg', 'PER'],
        ['US', 'LOC', inner],
      ],
      ['US LOC', 'Ida Berg PER'],
    ],
    ['The Secretary of State spoke.', [['Secretary of State', 'PER']], []],
    [
      'Ida Berg and Jon Lund won.',
      [
        ['Ida Berg and Jon Lund', 'PER'],
        ['Ida Berg', 'PER', inner],
        ['Jon Lund', 'PER', inner],
      ],
      ['Ida Berg PER', 'Jon Lund PER'],
    ],
    [
      'The Bank of Malta rose.',
      [
        ['Bank of Malta', 'ORG'],
        ['Malta', 'LOC', inner],
      ],
      ['Bank of Malta ORG'],
    ],
  ])('%s', (text, names, drawn) => {
    expect(read('gum-news.test', text, names)).toEqual(drawn);
  });
});

describe('where a set does not say what is a name, ours count neither for nor against', () => {
  /** Gold, found and right names when each of `ours` is found. */
  function count(gold: GoldDocument, ours: readonly (readonly [words: string, type: string])[]) {
    const mentions = ours.map(([words, type]) => {
      const start = gold.text.indexOf(words);
      return { start, end: start + words.length, text: words, type, kind: 'name', confidence: 1 };
    });
    const [total] = scoreMentions([{ gold, doc: { mentions } as unknown as Document }]).rows;
    return { gold: total?.gold, found: total?.found };
  }

  it('in a noun phrase from which GUM has no name, though under no other type', () => {
    const gold = readOne(
      'gum-news.test',
      'Then novelist Ida Berg spoke.',
      [],
      [['novelist Ida Berg', 'person']],
    );
    expect(count(gold, [['Ida Berg', 'PERSON']])).toEqual({ gold: 0, found: 0 });
    expect(count(gold, [['Ida Berg', 'ORG']])).toEqual({ gold: 0, found: 1 });
  });

  it('but a phrase that is a single word, or a name as a whole, says all that is to be said', () => {
    const gold = readOne('gum-news.test', 'Then Ida Berg spoke.', [], [['Ida Berg', 'person']]);
    expect(count(gold, [['Ida Berg', 'PERSON']])).toEqual({ gold: 0, found: 1 });
  });

  it("in an election of CrossNER's, but not in other names of no type of ours", () => {
    const text = 'In the 1990 Utah general election.';
    const election = readOne('crossner-politics.test', text, [
      ['1990 Utah general election', 'MISC', { orig: 'election' }],
    ]);
    expect(count(election, [['Utah', 'GPE']])).toEqual({ gold: 0, found: 0 });
    const battle = readOne('crossner-politics.test', 'In the Battle of Utah.', [
      ['Battle of Utah', 'MISC', { orig: 'event' }],
    ]);
    expect(count(battle, [['Utah', 'GPE']])).toEqual({ gold: 0, found: 1 });
  });
});
