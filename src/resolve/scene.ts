import type { TaggedMention } from '../document/document.js';
import type { KnowledgeEntry } from '../document/knowledge.js';
import type { EntityType } from '../document/types.js';
import { findIntroductions } from './find-introductions.js';
import { initialsOf } from './initials.js';
import type { NameForm } from './name-form.js';
import { type PersonName, readPersonName } from './person-name.js';

/** An article's names, indexed for the rules. Lists give fuller names first. */
export interface Scene {
  /** Names of this type that hold the word. */
  withWord(type: EntityType, word: string): readonly NameForm[];
  /** Names of this type whose words begin with these letters. */
  withInitials(type: EntityType, letters: string): readonly NameForm[];
  /** Names, of the entry's type, under which the knowledge base has it. */
  withEntry(entry: KnowledgeEntry): readonly NameForm[];
  /** Names of this type. */
  ofType(type: EntityType): readonly NameForm[];
  /** Full names beside which the article puts this one in parentheses. */
  introducing(form: NameForm): readonly NameForm[];
  personName(form: NameForm): PersonName;
  /** All names, fuller ones first. */
  readonly forms: readonly NameForm[];
}

/** Names looked at under one word: bounds the work on articles that are really long lists of names. */
const LONGEST_LIST = 48;

export function createScene(
  text: string,
  mentions: readonly TaggedMention[],
  forms: readonly NameForm[],
): Scene {
  const fullerFirst = forms.toSorted(
    (a, b) => b.words.length - a.words.length || b.key.length - a.key.length || a.index - b.index,
  );
  const byType = new Map<EntityType, NameForm[]>();
  const byWord = new Map<string, NameForm[]>();
  const byInitials = new Map<string, NameForm[]>();
  const byEntry = new Map<KnowledgeEntry, NameForm[]>();
  const personNames = new Map<NameForm, PersonName>();
  for (const form of fullerFirst) {
    add(byType, form.type, form);
    for (const entry of form.entries) add(byEntry, entry, form);
    for (const word of new Set(form.words)) add(byWord, `${form.type} ${word}`, form);
    if (form.type === 'PERSON') personNames.set(form, readPersonName(form.text));
    else for (const letters of initialsOf(form.words)) add(byInitials, `${form.type} ${letters}`, form);
  }
  const introductions = findIntroductions(text, mentions, forms);
  return {
    forms: fullerFirst,
    ofType: (type) => byType.get(type) ?? [],
    withWord: (type, word) => byWord.get(`${type} ${word}`) ?? [],
    withInitials: (type, letters) => byInitials.get(`${type} ${letters}`) ?? [],
    withEntry: (entry) => byEntry.get(entry) ?? [],
    introducing: (form) => introductions.get(form) ?? [],
    personName: (form) => personNames.get(form) ?? readPersonName(form.text),
  };
}

function add<Key>(index: Map<Key, NameForm[]>, key: Key, form: NameForm): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [form]);
  else if (list.length < LONGEST_LIST) list.push(form);
}
