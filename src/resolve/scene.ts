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
  const byWord = createIndex();
  const byInitials = createIndex();
  const byEntry = new Map<KnowledgeEntry, NameForm[]>();
  const personNames = new Map<NameForm, PersonName>();
  for (const form of fullerFirst) {
    add(byType, form.type, form);
    for (const entry of form.entries) add(byEntry, entry, form);
    for (const [place, word] of form.words.entries())
      if (form.words.indexOf(word) === place) byWord.add(form.type, word, form);
    if (form.type === 'PERSON') personNames.set(form, readPersonName(form.text, form.words));
    else for (const letters of initialsOf(form.words)) byInitials.add(form.type, letters, form);
  }
  const introductions = findIntroductions(text, mentions, forms);
  return {
    forms: fullerFirst,
    ofType: (type) => byType.get(type) ?? NONE,
    withWord: byWord.find,
    withInitials: byInitials.find,
    withEntry: (entry) => byEntry.get(entry) ?? NONE,
    introducing: (form) => introductions.get(form) ?? NONE,
    personName: (form) => personNames.get(form) ?? readPersonName(form.text, form.words),
  };
}

const NONE: readonly NameForm[] = [];

/** Names by their type and a text. */
function createIndex() {
  const byType = new Map<EntityType, Map<string, NameForm[]>>();
  return {
    add(type: EntityType, text: string, form: NameForm): void {
      let index = byType.get(type);
      if (index === undefined) byType.set(type, (index = new Map()));
      add(index, text, form);
    },
    find: (type: EntityType, text: string): readonly NameForm[] => byType.get(type)?.get(text) ?? NONE,
  };
}

function add<Key>(index: Map<Key, NameForm[]>, key: Key, form: NameForm): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [form]);
  else if (list.length < LONGEST_LIST) list.push(form);
}
