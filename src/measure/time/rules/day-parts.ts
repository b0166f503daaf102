import { followedBy } from '../../rule.js';
import { phrase, STARTS } from '../grammar.js';
import { PARTS_OF_DAY, TURNS_OF_DAY } from '../lexicon.js';
import type { PartOfDay, When } from '../meaning.js';
import type { Groups } from '../../rule.js';
import { partOfSpeechAfter, weekdayOf, wordAfter, wordBefore, words, type TimeRule } from '../time-rule.js';

function partOf(groups: Groups): PartOfDay {
  const word = (groups['part'] ?? groups['turn'] ?? '').toLowerCase();
  return PARTS_OF_DAY.get(word) ?? TURNS_OF_DAY.get(word) ?? 'DT';
}

const POINTERS: ReadonlyMap<string, Partial<When>> = new Map<string, Partial<When>>([
  ['this', { shift: { unit: 'day', count: 0, from: 'published' } }],
  ['last', { shift: { unit: 'day', count: -1, from: 'published' } }],
  ['yesterday', { shift: { unit: 'day', count: -1, from: 'published' } }],
  ['tomorrow', { shift: { unit: 'day', count: 1, from: 'published' } }],
  ['the next', { shift: { unit: 'day', count: 1, from: 'spoken' } }],
  ['the following', { shift: { unit: 'day', count: 1, from: 'spoken' } }],
  ['the previous', { shift: { unit: 'day', count: -1, from: 'spoken' } }],
  ['that', { shift: { unit: 'day', count: 0, from: 'spoken' } }],
  ['that same', { shift: { unit: 'day', count: 0, from: 'spoken' } }],
  ['the same', { shift: { unit: 'day', count: 0, from: 'spoken' } }],
]);

/** Not times: "morning papers", "evening dress", "night shift", "the Night of". */
const BOUNDED = words('toward towards until by spent spend spends spending all before after');
const BEFORE_BARE = words('in the during at by until through before after toward towards into of all');

export const DAY_PARTS: readonly TimeRule[] = [
  {
    name: '<weekday> <part of day>',
    starts: STARTS.weekday,
    pattern: phrase(
      '<weekday>,? (?<part>morning|afternoon|evening|night|lunchtime|mid-morning|mid-afternoon)(?<plural>s)?',
    ),
    read: (groups) => {
      const weekday = weekdayOf(groups);
      if (weekday === undefined) return undefined;
      return {
        kind: 'when',
        grain: 'day',
        weekday,
        part: partOf(groups),
        ...(groups['plural'] === undefined ? {} : { habitual: true }),
      };
    },
    examples: {
      'Thursday night': '2016-09-22TNI',
      'Monday morning': '2016-09-26TMO',
      'on [Thursday nights]': 'XXXX-WXX-4TNI',
    },
  },
  {
    name: 'this <part of day>',
    starts: [
      'this',
      'last',
      'yesterday',
      'tomorrow',
      ...followedBy('the', words('next following previous same')),
      'that',
    ],
    pattern: phrase(
      '(?<pointer>this|last|yesterday|tomorrow|the next|the following|the previous|that same|the same|that)(?: (?<part>morning|afternoon|evening|night|lunchtime)|(?= dawn) (?<turn>dawn))',
    ),
    read: (groups) => {
      const pointer = POINTERS.get((groups['pointer'] ?? '').toLowerCase().replace(/\s+/g, ' '));
      return pointer === undefined
        ? undefined
        : { kind: 'when', grain: 'day', part: partOf(groups), ...pointer };
    },
    examples: {
      'this morning': '2016-09-28TMO',
      'last night': '2016-09-27TNI',
      'tomorrow evening': '2016-09-29TEV',
      'yesterday afternoon': '2016-09-27TAF',
      'the next morning': '2016-09-29TMO',
    },
  },
  {
    name: 'the <part of day>',
    starts: [
      ...followedBy('the', ['late', 'early', ...STARTS.part]),
      ...followedBy('all', words('morning afternoon evening night')),
      'late',
      'early',
      'mid',
      'morning',
      'afternoon',
      'evening',
      'night',
      'overnight',
      'lunchtime',
    ],
    pattern: phrase(
      '(?:the |all (?=morning|afternoon|evening|night))?(?:(?<mod>late|early)[ -])?<part>(?: hours(?= of))?',
    ),
    read: (groups, doc, { start, end }) => {
      const text = doc.text.slice(start, end).toLowerCase();
      const after = wordAfter(doc, end);
      const before = wordBefore(doc, start);
      const articled = text.startsWith('the ') || text.startsWith('all ');
      const at = ['at', 'by'].includes(before) && text === 'night';
      const adverb =
        text === 'overnight' &&
        !words('stay train low lows flight service bus ban curfew trip snow stays').has(after);
      const follower = partOfSpeechAfter(doc, { start, end });
      const ends =
        after === '' ||
        FOLLOWERS.has(after) ||
        (BOUNDED.has(before) && follower !== 'NOUN' && follower !== 'ADJ');
      const mod =
        groups['mod'] === undefined
          ? {}
          : { mod: /late/i.test(groups['mod']) ? ('END' as const) : ('START' as const) };
      if (!(
        at ||
        adverb ||
        (ends &&
          (articled ||
            (BEFORE_BARE.has(before) && !text.startsWith('mid')) ||
            text.startsWith('mid') ||
            groups['mod'] !== undefined))
      )) {
        return { kind: 'when', grain: 'day', part: partOf(groups), weak: true, ...mod };
      }
      if (at) return { kind: 'fixed', type: 'TIME', value: 'XXXX-XX-XXTNI' };
      return { kind: 'when', grain: 'day', part: partOf(groups), ...mod };
    },
    examples: {
      'It rained during [the night].': '2016-09-28TNI',
      'They were freed [overnight].': '2016-09-28TNI',
      'They had walked [all night].': '2016-09-28TNI',
      'Towards [evening] somebody sang.': '2016-09-28TEV',
      'She spent [the night] beneath her desk.': '2016-09-28TNI',
      'Lights go out at [night].': 'XXXX-XX-XXTNI',
    },
    counterexamples: ['the morning papers', 'a night shift'],
  },
  {
    name: '<turn of day>',
    starts: STARTS.turn,
    pattern: phrase('<turn>'),
    read: (groups, doc, { start }) => {
      const before = wordBefore(doc, start);
      if (
        !words(
          'at before after by until till since from toward towards around between and near to mid pre',
        ).has(before)
      )
        return undefined;
      return { kind: 'when', grain: 'day', part: partOf(groups) };
    },
    examples: { 'The storm broke before [dawn].': '2016-09-28TMO', 'by [nightfall]': '2016-09-28TNI' },
    counterexamples: ['Golden Dawn', 'the dawn of an age'],
  },
];

/** Words that may follow a bare part of the day. */
const FOLLOWERS = words(
  'of in on at and but when as with to before after by for until from he she it they we i who which that the a an was were is had has before as',
);
