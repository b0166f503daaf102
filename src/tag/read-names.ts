import type { Sentence, TaggedMention, Token, Tokenized } from '../document/document.js';
import type { Knowledge } from '../document/knowledge.js';
import type { EntityType } from '../document/types.js';
import { endOfRun, isAcronym, isCapitalised } from './capital-runs.js';
import { classifyByKnowledge, classifyName, type Classification } from './classify-name.js';
import { HONORIFICS, NO_NAMES, PERSON_VERBS, ROLE_MODIFIERS, SPEAKING, TYPE_BY_HEAD } from './clue-words.js';
import { endOfRole } from './find-roles.js';
import { knownForm, longestKnown } from './longest-known.js';
import type { WordLists } from './word-lists.js';

/** Types of the names that the article has shown so far, by their lower-case form; people also by their last word. */
export type Memory = Map<string, EntityType>;

/** What the reading of a sentence needs. */
export interface Reading {
  readonly doc: Tokenized;
  readonly sentence: Sentence;
  readonly knowledge: Knowledge;
  readonly lists: WordLists;
  readonly memory: Memory;
}

/** Reads the names of a sentence in which capitals mean something. */
export function readNames(reading: Reading): readonly TaggedMention[] {
  const { doc, sentence } = reading;
  const found: TaggedMention[] = [];
  let index = sentence.firstToken;
  while (index < sentence.endToken) {
    const word = doc.tokens[index]?.text ?? '';
    if (!isCapitalised(word)) {
      index++;
      continue;
    }
    const end = endOfRun(doc.tokens, index, sentence.endToken, reading.lists);
    readRun(reading, index, end, found);
    index = end;
  }
  return found;
}

/** Splits a run of name words into names: "Syrian President Bashar Assad" holds a NORP, a role and a PERSON. */
function readRun(reading: Reading, runFirst: number, end: number, found: TaggedMention[]): void {
  const { tokens, text } = reading.doc;
  let first = runFirst;
  while (first < end) {
    if (isNoName(reading, first, end)) {
      first = endOfRoleAt(tokens, first, end, reading.lists) ?? first + 1;
      continue;
    }
    const knownEnd = longestKnown(text, tokens, first, end, reading.knowledge);
    const splitAt = knownEnd > first && isNameOfItsOwn(reading, first, knownEnd, end) ? knownEnd : end;
    const blockEnd = Math.min(splitAt, nextBreak(reading, first + 1, splitAt));
    const name = addName(reading, first, blockEnd);
    if (name !== undefined) found.push(name);
    first = blockEnd;
  }
}

/** Words of a run that begin no name: linking words, days, forms of address, roles, the first word of a sentence. */
function isNoName({ doc, sentence, lists, knowledge, memory }: Reading, index: number, end: number): boolean {
  const token = doc.tokens[index];
  if (token === undefined || !isCapitalised(token.text)) return true;
  const word = token.text.toLowerCase();
  const known = longestKnown(doc.text, doc.tokens, index, end, knowledge);
  if (known > index + 1) return false;
  if (NO_NAMES.has(word.replace('.', '')) || (isFunctionWord(token) && !isAcronym(token.text))) return true;
  if (HONORIFICS.has(word.replace('.', ''))) return true;
  if (endOfRoleAt(doc.tokens, index, end, lists) !== undefined)
    return !TYPE_BY_HEAD.has(doc.tokens[end - 1]?.text.toLowerCase() ?? '');
  if (index !== sentence.firstToken && !opensQuotation(doc.tokens[index - 1])) return false;
  if (!lists.ordinaryWords.has(word)) return false;
  if (lists.givenNames.has(word) && index + 1 < end) return false;
  if (memory.has(word)) return false;
  const nextVerb = doc.tokens[index + 1]?.text.toLowerCase() ?? '';
  return known === index && !PERSON_VERBS.has(nextVerb);
}

function isFunctionWord({ pos }: Token): boolean {
  return pos !== 'PROPN' && pos !== 'NOUN' && pos !== 'ADJ' && pos !== 'VERB' && pos !== 'X';
}

function opensQuotation(token: Token | undefined): boolean {
  return token !== undefined && /^["“‘'«:]$/.test(token.text);
}

/** Index behind the role that begins at a token: "Foreign Minister", "Secretary of State"; undefined where none does. */
function endOfRoleAt(
  tokens: readonly Token[],
  index: number,
  limit: number,
  { roles }: WordLists,
): number | undefined {
  let head = index;
  while (ROLE_MODIFIERS.has(tokens[head]?.text.toLowerCase() ?? '') && head < index + 3) head++;
  if (!roles.has(tokens[head]?.text.toLowerCase() ?? '')) return undefined;
  return Math.min(endOfRole(tokens, head, limit), Math.max(limit, index + 1));
}

/** Where a role or a form of address cuts a run: "Syria | President Assad". */
function nextBreak(reading: Reading, from: number, end: number): number {
  const { doc, lists, knowledge } = reading;
  for (let index = from; index < end; index++) {
    const word = doc.tokens[index]?.text.toLowerCase() ?? '';
    const cuts =
      endOfRoleAt(doc.tokens, index, end, lists) !== undefined || HONORIFICS.has(word.replace('.', ''));
    if (cuts && index + 1 < end && isCapitalised(doc.tokens[index + 1]?.text ?? '') && !/^of|&$/.test(word))
      return index;
    if (NO_NAMES.has(word.replace('.', '')) && knowledge.longestFrom(word) === 0) return index;
    if (word === '-' && standBetweenPlaces(reading, index)) return index;
  }
  return end;
}

/** "US-Russia", "Franco-German": a hyphen that joins two names and makes none. */
function standBetweenPlaces({ doc, knowledge }: Reading, hyphen: number): boolean {
  const isPlace = (index: number) => {
    const type = classifyByKnowledge(knownForm(doc.text, doc.tokens, index, index + 1), knowledge)?.type;
    return type === 'GPE' || type === 'NORP';
  };
  return isPlace(hyphen - 1) && isPlace(hyphen + 1);
}

/** Whether a known name at the head of a run stands alone there, rather than opening a longer one ("French | Football Federation"). */
function isNameOfItsOwn(
  { doc, knowledge, memory }: Reading,
  first: number,
  knownEnd: number,
  end: number,
): boolean {
  if (knownEnd === end) return true;
  const head = doc.tokens[end - 1]?.text.toLowerCase() ?? '';
  if (TYPE_BY_HEAD.has(head)) return false;
  const typeOf = (from: number, to: number) =>
    classifyByKnowledge(knownForm(doc.text, doc.tokens, from, to), knowledge, memory.get(head))?.type;
  if (typeOf(first, knownEnd) === 'NORP') return typeOf(knownEnd, end) !== 'ORG';
  return knownEnd - first > 1;
}

function addName(reading: Reading, first: number, blockEnd: number): TaggedMention | undefined {
  const { doc, memory } = reading;
  let end = blockEnd;
  while (end > first + 1 && !/^[\p{Lu}\p{N}]|[\p{Ll}]\p{Lu}/u.test(doc.tokens[end - 1]?.text ?? '')) end--;
  const classification = classify(reading, first, end);
  const start = doc.tokens[first]?.start ?? 0;
  const stop = doc.tokens[end - 1]?.end ?? start;
  if (classification === undefined) return undefined;
  const name = doc.text.slice(start, stop);
  remember(memory, name, classification.type);
  return { start, end: stop, text: name, kind: 'name', ...classification };
}

function classify(reading: Reading, first: number, end: number): Classification | undefined {
  const { doc, sentence, knowledge, lists, memory } = reading;
  const { tokens } = doc;
  const words: string[] = [];
  for (let index = first; index < end; index++) {
    const word = tokens[index]?.text.toLowerCase() ?? '';
    if (/[\p{L}\p{N}]/u.test(word)) words.push(word);
  }
  const name = doc.text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
  const elsewhere = memory.get(name.toLowerCase());
  const before = first > sentence.firstToken ? (tokens[first - 1]?.text.toLowerCase() ?? '') : '';
  const after = [tokens[end]?.text.toLowerCase() ?? '', tokens[end + 1]?.text.toLowerCase() ?? ''] as const;
  if (!HONORIFICS.has(before.replace('.', ''))) {
    if (isLanguage(name, before, after[1], knowledge)) {
      return { type: 'LANGUAGE', confidence: 0.8, by: 'rule:language' };
    }
    const known = classifyByKnowledge(knownForm(doc.text, tokens, first, end), knowledge, elsewhere);
    if (known !== undefined) return known;
  }
  return classifyName({ name, words, before, after, elsewhere }, lists);
}

/** "speak Portuguese", "French-speaking": a people's name that stands for its language. */
function isLanguage(name: string, before: string, second: string, knowledge: Knowledge): boolean {
  if (!SPEAKING.has(before) && second !== 'speaking' && second !== 'language') return false;
  return knowledge.lookup(name).some(({ entry }) => entry.type === 'LANGUAGE');
}

function remember(memory: Memory, name: string, type: EntityType): void {
  const key = name.toLowerCase();
  memory.set(key, type);
  const lastWord = key.slice(key.lastIndexOf(' ') + 1);
  if (type === 'PERSON' && !memory.has(lastWord)) memory.set(lastWord, type);
}

/** Longest name, in words, that is looked for in a line without telling capitals. */
const LONGEST_REMEMBERED = 6;

/** Reads a headline in Title Case or CAPITALS: only names that the knowledge base holds or the article shows elsewhere. */
export function readLoudNames({ doc, sentence, knowledge, memory }: Reading): readonly TaggedMention[] {
  const found: TaggedMention[] = [];
  let first = sentence.firstToken;
  while (first < sentence.endToken) {
    if (!isCapitalised(doc.tokens[first]?.text ?? '')) {
      first++;
      continue;
    }
    const remembered = endOfRemembered(doc, first, sentence.endToken, memory);
    const known = longestKnown(doc.text, doc.tokens, first, sentence.endToken, knowledge);
    const end = Math.max(remembered, known);
    if (end === first) {
      first++;
      continue;
    }
    const start = doc.tokens[first]?.start ?? 0;
    const stop = doc.tokens[end - 1]?.end ?? start;
    const name = doc.text.slice(start, stop);
    const type = memory.get(name.toLowerCase());
    const classification =
      type === undefined
        ? classifyByKnowledge(knownForm(doc.text, doc.tokens, first, end), knowledge)
        : { type, confidence: 0.8, by: 'rule:elsewhere in the article' };
    if (classification !== undefined)
      found.push({ start, end: stop, text: name, kind: 'name', ...classification });
    first = end;
  }
  return found;
}

function endOfRemembered({ tokens, text }: Tokenized, first: number, limit: number, memory: Memory): number {
  const start = tokens[first]?.start ?? 0;
  for (let end = Math.min(first + LONGEST_REMEMBERED, limit); end > first; end--) {
    if (memory.has(text.slice(start, tokens[end - 1]?.end ?? start).toLowerCase())) return end;
  }
  return first;
}
