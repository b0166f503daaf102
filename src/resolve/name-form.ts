import type { KnownThing, TaggedMention } from '../document/document.js';
import type { Knowledge, KnowledgeEntry } from '../document/knowledge.js';
import type { EntityType } from '../document/types.js';
import { foldName } from './fold-name.js';

/** All the mentions of one type whose names fold to the same words: "SYRIA", "Syria" and "Syria’s". */
export interface NameForm {
  /** Place in the order of first mention. */
  readonly index: number;
  readonly type: EntityType;
  /** The spelling that stands for the form: the first one that is not all in capitals, if there is one. */
  readonly text: string;
  readonly words: readonly string[];
  /** `words`, joined by blanks. */
  readonly key: string;
  /** Whether a spelling looks like an acronym: mostly capitals, no blank. */
  readonly acronym: boolean;
  /** Entries of the knowledge base with this type. */
  readonly entries: readonly KnowledgeEntry[];
  /** Whether the knowledge base has the name as one that is no ordinary word. */
  readonly known: boolean;
  /** The entry, where the name has one reading only (in however many files) and is no ordinary word. */
  readonly certainEntry: KnowledgeEntry | undefined;
  /** The entry of a user's gazetteer that a mention names. */
  readonly ownEntry: KnownThing | undefined;
  /** Positions in the document's list of mentions, in order. */
  readonly mentions: readonly number[];
}

interface Spelling {
  readonly words: readonly string[];
  readonly key: string;
}

/** Groups the mentions that name something (all but roles) by type and folded name, in order of first mention. */
export function collectForms(mentions: readonly TaggedMention[], knowledge: Knowledge): readonly NameForm[] {
  const spellings = new Map<string, Spelling>();
  for (const { text } of mentions) if (!spellings.has(text)) spellings.set(text, spell(text));
  const groups = groupNames(mentions, spellings);
  return groups.map((positions, index) => {
    const texts = distinctTexts(positions, mentions);
    const text = texts.find((candidate) => !isAllCapitals(candidate)) ?? texts[0] ?? '';
    const type = mentions[positions[0] ?? 0]?.type ?? 'ORG';
    const { words, key } = spellings.get(text) ?? { words: [], key: text };
    const acronym = texts.some(isAcronym);
    const { entries, known, certainEntry } = readings(texts, type, knowledge);
    const owned = positions.find((position) => mentions[position]?.known !== undefined);
    const ownEntry = owned === undefined ? undefined : mentions[owned]?.known;
    return {
      index,
      type,
      text,
      words,
      key,
      acronym,
      mentions: positions,
      entries,
      known,
      certainEntry,
      ownEntry,
    };
  });
}

function spell(text: string): Spelling {
  const words = foldName(text);
  return { words, key: words.length === 0 ? text : words.join(' ') };
}

/** Positions of the mentions of one type whose names fold to the same words; two listed things stay apart. */
function groupNames(
  mentions: readonly TaggedMention[],
  spellings: ReadonlyMap<string, Spelling>,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [position, { text, type }] of mentions.entries()) {
    if (type === 'TITLE') continue;
    const name = `${type} ${spellings.get(text)?.key ?? text}`;
    const positions = groups.get(name);
    if (positions === undefined) groups.set(name, [position]);
    else positions.push(position);
  }
  const names: (readonly number[])[] = [];
  for (const positions of groups.values()) {
    if (positions.some((position) => mentions[position]?.known !== undefined))
      names.push(...groupByOwnId(positions, mentions));
    else names.push(positions);
  }
  return names;
}

/** A mention without an id is one of the thing that has one, where there is one such thing only. */
function groupByOwnId(
  positions: readonly number[],
  mentions: readonly TaggedMention[],
): readonly (readonly number[])[] {
  const things = new Map<string, number[]>();
  for (const position of positions) {
    const known = mentions[position]?.known;
    const thing = known === undefined ? '' : ownId(known);
    const own = things.get(thing);
    if (own === undefined) things.set(thing, [position]);
    else own.push(position);
  }
  return things.size === 2 && things.has('') ? [positions] : [...things.values()];
}

/** A thing of a user's gazetteer, as one text. */
export function ownId({ kb, id }: KnownThing): string {
  return `${kb} ${id}`;
}

/** Different spellings, in order; a form has few, and more than these add nothing. */
function distinctTexts(positions: readonly number[], mentions: readonly TaggedMention[]): readonly string[] {
  const texts = new Set<string>();
  for (const position of positions) {
    texts.add(mentions[position]?.text ?? '');
    if (texts.size === 8) break;
  }
  return [...texts];
}

const SMALL_LETTER = /[a-z]/;

export function isAllCapitals(text: string): boolean {
  return !SMALL_LETTER.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** In UTF-16 code units. */
const LONGEST_ACRONYM = 24;

/** "WFP", "MoD", "U.N.", "UNIFIL"; "G20". No more than ten letters, two capitals at least. */
function isAcronym(text: string): boolean {
  if (text.length > LONGEST_ACRONYM || text.includes(' ')) return false;
  return /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{L}\p{N}.&-]{2,12}$/u.test(text);
}

const NOT_KNOWN = { entries: [], known: false, certainEntry: undefined } as const;

function readings(texts: readonly string[], type: EntityType, knowledge: Knowledge) {
  const entries = new Set<KnowledgeEntry>();
  let ambiguous = false;
  let known = false;
  for (const text of texts) {
    for (const spelling of spellingsOf(text)) {
      for (const match of knowledge.lookup(spelling)) {
        if (match.entry.type !== type) continue;
        entries.add(match.entry);
        ambiguous ||= match.ambiguous;
        known ||= !match.ambiguous;
      }
      if (entries.size > 0) break;
    }
  }
  if (entries.size === 0) return NOT_KNOWN;
  return { entries: [...entries], known, certainEntry: ambiguous ? undefined : soleEntry([...entries]) };
}

const HAS_APOSTROPHE_OR_ARTICLE = /['’]|^the /i;

/**
 * The name as it stands, without its possessive or article, and with capitals on first letters only; each is made only
 * where those before it are not known.
 */
function* spellingsOf(text: string): Generator<string> {
  yield text;
  const plain = HAS_APOSTROPHE_OR_ARTICLE.test(text)
    ? text
        .replace(/['’]s?$/u, '')
        .replace(/^the /i, '')
        .replaceAll('’', "'")
    : text;
  if (plain !== text) yield plain;
  yield* hyphenated(plain);
  if (plain.length >= 4 && isAllCapitals(plain))
    yield plain.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

const OTHER_HYPHENS = /[\u2010\u2011\u2013]/g;
const TWO_WORDS = /^\S+ \S+$/;

/** "Guinea Bissau", "Guinea–Bissau" and "Guinea-Bissau" are one name. */
function hyphenated(name: string): readonly string[] {
  const plain = name.replace(OTHER_HYPHENS, '-');
  if (plain.includes('-')) return [plain, plain.replaceAll('-', ' ')];
  return TWO_WORDS.test(plain) ? [plain.replace(' ', '-')] : [];
}

/**
 * The entry, if all are one thing: one name in several files, or one country's nationality, which the files hold as
 * "Syrian" and as "Syrians" and which is called by the shorter.
 */
function soleEntry(entries: readonly KnowledgeEntry[]): KnowledgeEntry | undefined {
  if (entries.length === 1) return entries[0];
  const nations = entries.filter(({ type, kind }) => type === 'NORP' && kind === 'nationality');
  const [nation, ...otherNations] = nations.toSorted((a, b) => a.name.length - b.name.length);
  if (nation !== undefined) {
    return otherNations.every(({ countries }) => countries.join() === nation.countries.join())
      ? nation
      : undefined;
  }
  const [first, ...others] = entries;
  return others.every(({ name, file }) => name === first?.name && file !== first.file) ? first : undefined;
}
