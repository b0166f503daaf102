import type { Measured, TaggedMention, Token } from '../../document/document.js';
import { firstEndingAfter } from '../../document/span.js';
import type { PartOfSpeech } from '../../document/types.js';
import type { HeldTitle } from '../find-titles.js';
import type { NameForm } from '../name-form.js';
import { thingOfMentions } from '../thing-of.js';
import type { Reference } from './find-references.js';
import { NOMINAL_HEADS, type NominalHead } from './nominal-heads.js';

/** A thing with the names that it bears. */
export interface KnownAs {
  readonly mentions: readonly number[];
  readonly forms: readonly NameForm[];
}

/** How sure a description is: by a title, by what the thing is or is called, by being the only one named. */
const CONFIDENCE = { title: 0.9, kind: 0.85, only: 0.65 } as const;
/** How far back a thing must have been named, in sentences. */
const REACH = { title: 40, kind: 8, only: 2 } as const;
/** Names that are looked at, so that it takes linear time. */
const MOST_NAMES = 60;
/** Words between "the" and its noun. */
const LONGEST_PHRASE = 5;

const INNER: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'ADJ', 'NUM', 'VERB', 'PUNCT', 'PROPN']);
/** "the other company", "the two countries": another one than was named. */
const ANOTHER: ReadonlySet<string> = new Set(
  'other another new second third rival largest biggest best worst first next last only previous own same such two three four host home neighbouring neighboring whole entire smaller larger newer older world'.split(
    ' ',
  ),
);
/** "the ministry of", "the company that": the noun alone does not say which. */
const RESTRICTED: ReadonlySet<string> = new Set('of for that which who whose where in at to -'.split(' '));

/** Descriptions that stand for something named before ("the bank", "the former minister"), in order of reading. */
export function findNominals(
  doc: Measured,
  things: readonly KnownAs[],
  titles: readonly HeldTitle[],
): readonly Reference[] {
  const { tokens, mentions, sentences } = doc;
  const thingOf = thingOfMentions(things, mentions.length);
  const holders = holdersOf(titles, mentions, thingOf);
  const kinds = createKinds(things);
  const found: Reference[] = [];

  for (const [index, { text: noun, pos }] of tokens.entries()) {
    if (pos !== 'NOUN' && pos !== 'PROPN') continue;
    const head = NOMINAL_HEADS.get(noun);
    const holder = holders.get(noun);
    if (head === undefined && holder === undefined) continue;
    const phrase = readPhrase(doc, index);
    if (phrase === undefined) continue;
    const before = firstEndingAfter(mentions, phrase.start);
    const sentence = firstEndingAfter(sentences, phrase.start);
    const named = namesBefore(before, sentence, holder === undefined ? REACH.kind : REACH.title);
    const answer =
      (holder === undefined ? undefined : byTitle(holder, named)) ??
      (head === undefined ? undefined : byKind(noun, head, named));
    if (answer === undefined) continue;
    found.push({ start: phrase.start, end: phrase.end, kind: 'nominal', ...answer });
  }
  return found;

  /** The things named last before a mention, the nearest first, each with the sentences that lie between. */
  function namesBefore(before: number, sentence: number, reach: number): readonly NamedBefore[] {
    const named: NamedBefore[] = [];
    for (let at = before - 1; at >= 0 && at >= before - MOST_NAMES; at--) {
      const thing = thingOf[at] ?? -1;
      const mention = mentions[at];
      if (thing === -1 || mention === undefined) continue;
      const back = sentence - firstEndingAfter(sentences, mention.start);
      if (back > reach) break;
      named.push({ thing, type: mention.type, kinds: kinds(thing), back });
    }
    return named;
  }
}

interface NamedBefore {
  readonly thing: number;
  readonly type: TaggedMention['type'];
  readonly kinds: ReadonlySet<string>;
  readonly back: number;
}

type Answer = Pick<Reference, 'thing' | 'confidence' | 'by'>;

const NONE: ReadonlySet<string> = new Set();

function byTitle(holders: ReadonlySet<number>, named: readonly NamedBefore[]): Answer | undefined {
  const held = named.filter(({ thing, back }) => holders.has(thing) && back <= REACH.title);
  const [first] = held;
  if (first === undefined || held.some(({ thing }) => thing !== first.thing)) return undefined;
  return { thing: first.thing, confidence: CONFIDENCE.title, by: 'resolver:the-title' };
}

function byKind(noun: string, head: NominalHead, named: readonly NamedBefore[]): Answer | undefined {
  const possible = named.filter(({ type }) => head.types.includes(type));
  const called = possible.find(({ kinds, back }) => back <= REACH.kind && kinds.has(noun));
  const covered = possible.find(
    ({ kinds, back }) => back <= REACH.kind && [...kinds].some((kind) => head.kinds.has(kind)),
  );
  const meant = called ?? covered;
  if (meant !== undefined)
    return { thing: meant.thing, confidence: CONFIDENCE.kind, by: 'resolver:the-kind' };
  const near = possible.filter(({ back }) => back <= REACH.only);
  const [only] = near;
  if (!head.open || only === undefined || only.kinds.has(KNOWN)) return undefined;
  if (near.some(({ thing }) => thing !== only.thing)) return undefined;
  return { thing: only.thing, confidence: CONFIDENCE.only, by: 'resolver:the-only-one' };
}

/** Stands among the kinds of a thing that the knowledge base has. */
const KNOWN = '';

/** `kindsOf` by thing, for those that are asked for. */
function createKinds(things: readonly KnownAs[]): (thing: number) => ReadonlySet<string> {
  const known: (ReadonlySet<string> | undefined)[] = [];
  return (thing) => {
    const own = things[thing];
    return (known[thing] ??= own === undefined ? NONE : kindsOf(own));
  };
}

/** Last words of what the knowledge base calls a thing, and the words of its names. */
function kindsOf({ forms }: KnownAs): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { entries, words } of forms) {
    for (const word of words) kinds.add(word);
    for (const { kind } of entries) {
      kinds.add(kind.split(' ').at(-1) ?? '');
      kinds.add(KNOWN);
    }
  }
  return kinds;
}

/** Head noun of a role → the persons whose role it is. */
function holdersOf(
  titles: readonly HeldTitle[],
  mentions: readonly TaggedMention[],
  thingOf: Int32Array,
): ReadonlyMap<string, ReadonlySet<number>> {
  const holders = new Map<string, Set<number>>();
  for (const [role, holder] of titles) {
    const thing = thingOf[holder] ?? -1;
    const title = mentions[role]?.text.toLowerCase().replace(/ (?:of|for|to|in|at) .*$/s, '') ?? '';
    const noun = title.split(/\s+/).at(-1) ?? '';
    if (thing === -1 || noun === '') continue;
    const own = holders.get(noun) ?? new Set<number>();
    own.add(thing);
    holders.set(noun, own);
  }
  return holders;
}

/**
 * The phrase that a noun ends, from its "the"; where a name stands inside ("the Geneva-based agency"), what follows the
 * name. Undefined where the noun ends none, or one that is about something else than what was named.
 */
function readPhrase({ tokens, mentions }: Measured, head: number) {
  const noun = tokens[head];
  const next = tokens[head + 1];
  if (noun === undefined || isGoneOn(next, noun.end)) return undefined;
  const after = mentions[firstEndingAfter(mentions, noun.end)];
  if (after !== undefined && after.start <= noun.end + 2) return undefined;
  let start = noun.start;
  let named = false;
  for (let at = head; at >= 0 && head - at <= LONGEST_PHRASE; at--) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const word = token.text.toLowerCase();
    if (word === 'the') return named ? { start, end: noun.end } : { start: token.start, end: noun.end };
    const mention = mentions[firstEndingAfter(mentions, token.start)];
    if (mention !== undefined && mention.start < token.end) {
      if (at === head) return undefined;
      named = true;
    } else if (!named && word !== '-' && word !== 'based') start = token.start;
    if (!INNER.has(token.pos) || ANOTHER.has(word)) return undefined;
    if (token.pos === 'PUNCT' && word !== '-') return undefined;
  }
  return undefined;
}

function isGoneOn(next: Token | undefined, end: number): boolean {
  if (next === undefined) return false;
  const word = next.text.toLowerCase();
  return (
    RESTRICTED.has(word) ||
    (next.start === end && word === '-') ||
    next.pos === 'NOUN' ||
    next.pos === 'PROPN' ||
    next.pos === 'NUM'
  );
}
