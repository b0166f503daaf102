import type { Entity, Location, Mention, Relation, Resolved } from '../document/document.js';
import { createAffiliation } from './affiliation.js';
import { createAlphabet } from './alphabet.js';
import { antecedentOf, type AntecedentType } from './antecedent.js';
import { countryOfDemonyms } from './countries.js';
import { grantorOfOffice } from './grantor-of-office.js';
import { encodeItems, type EncodedDocument } from './encode-items.js';
import { BY_ORGANISATION, BY_ROLE, type Predicate, type RelationRule } from './relation-rule.js';
import { RELATION_RULES } from './rules/relation-rules.js';
import { titleKind, type TitleKind } from './words/title-kinds.js';

const ALPHABET = createAlphabet(RELATION_RULES.map(({ pattern }) => pattern));
const COMPILED = RELATION_RULES.map((rule) => ({ rule, pattern: ALPHABET.compile(rule.pattern) }));

const PREDICATE_OF_ROLE: Readonly<Record<TitleKind, Predicate>> = {
  office: 'holds_position',
  position: 'holds_position',
  occupation: 'employed_by',
  member: 'member_of',
  spokesperson: 'spokesperson_for',
  founder: 'founded',
  owner: 'owns',
  student: 'educated_at',
  representative: 'member_of',
};

const ROLE_PREDICATES: ReadonlySet<string> = new Set(Object.values(PREDICATE_OF_ROLE));

/** Roles that a country or town has: its other roles ("cook in Ramallah") only say where somebody is. */
const ROLES_OF_PLACES: ReadonlySet<TitleKind> = new Set(['office', 'position', 'spokesperson']);

interface Context {
  readonly doc: Resolved;
  readonly encoded: EncodedDocument;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly countries: ReadonlyMap<string, string>;
  readonly affiliation: (organisation: string) => Predicate;
}

/** All matches of the rules, in no order, one relation possibly several times. */
export function findRelations(doc: Resolved): readonly Relation[] {
  const encoded = encodeItems(doc, ALPHABET);
  const context: Context = {
    doc,
    encoded,
    entities: new Map(doc.entities.map((entity) => [entity.id, entity])),
    countries: countryOfDemonyms(doc.entities),
    affiliation: createAffiliation(doc),
  };
  const stated: Relation[] = [];
  const implied: Relation[] = [];
  for (const { rule, pattern } of COMPILED) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(encoded.symbols); match !== null; match = pattern.exec(encoded.symbols)) {
      pattern.lastIndex = match.index + 1;
      const relation = readMatch(rule, match, context);
      if (relation !== undefined) (rule.implied === undefined ? stated : implied).push(relation);
    }
  }
  const placed = new Set(
    stated.filter(({ predicate }) => ROLE_PREDICATES.has(predicate)).map(({ subject }) => subject),
  );
  return [...stated, ...implied.filter(({ subject }) => !placed.has(subject))];
}

function readMatch(rule: RelationRule, match: RegExpExecArray, context: Context): Relation | undefined {
  const { encoded, doc } = context;
  if (rule.clause === true && isSupposed(encoded, match.index)) return undefined;
  const groups = match.indices?.groups ?? {};
  const subject = mentionAt(groups['subject']?.[0], context);
  if (subject === undefined || subject.entity === null) return undefined;
  const objectMention = mentionAt(groups['object']?.[0], context);
  const value = readValue(rule, groups['value']?.[0], context);
  const object =
    rule.implied === true ? grantorOfOffice(value ?? '', doc.entities) : entityOf(objectMention, context);
  const predicate = choosePredicate(rule, value, objectMention, object, context);
  if (predicate === undefined || object === subject.entity) return undefined;
  if (predicate === 'located_in' && lieApart(subject.entity, object, context)) return undefined;
  if (object === undefined && !mayLackObject(rule, predicate, objectMention)) return undefined;
  const [first, last] = [encoded.items[match.index], encoded.items[match.index + match[0].length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const start = Math.min(first.start, subject.start);
  const end = Math.max(last.end, subject.end);
  return {
    subject: subject.entity,
    predicate,
    object: object ?? null,
    ...(value === undefined ? {} : { value }),
    start: Math.max(start, 0),
    end: Math.min(end, doc.text.length),
    confidence: rule.confidence,
    by: `rule:${rule.name}`,
  };
}

function choosePredicate(
  { predicate }: RelationRule,
  value: string | undefined,
  objectMention: Mention | undefined,
  object: string | undefined,
  { affiliation }: Context,
): Predicate | undefined {
  if (predicate === BY_ROLE) return predicateOf(value ?? '', objectMention);
  if (predicate === BY_ORGANISATION) return object === undefined ? undefined : affiliation(object);
  return predicate;
}

function mentionAt(index: number | undefined, { doc, encoded }: Context): Mention | undefined {
  const item = index === undefined ? undefined : encoded.items[index];
  if (index === undefined || item === undefined) return undefined;
  if (item.mention !== undefined && item.mention.kind !== 'pronoun') return item.mention;
  const word = doc.text.slice(item.start, item.end).toLowerCase();
  const type: AntecedentType = word === 'his' || word === 'her' ? 'PERSON' : 'ORG';
  return antecedentOf(encoded, index, type, word, ALPHABET.basic);
}

/** The entity of a mention; of a demonym, its country. */
function entityOf(mention: Mention | undefined, { countries }: Context): string | undefined {
  if (mention === undefined || mention.entity === null) return undefined;
  return mention.type === 'NORP' ? countries.get(mention.entity) : mention.entity;
}

function readValue(
  rule: RelationRule,
  index: number | undefined,
  { doc, encoded }: Context,
): string | undefined {
  const item = index === undefined ? undefined : encoded.items[index];
  if (item === undefined) return rule.value;
  if (rule.predicate !== 'aged') return doc.text.slice(item.start, item.end);
  return item.timex?.value.slice(1, -1) ?? doc.text.slice(item.start, item.end);
}

function predicateOf(title: string, object: Mention | undefined): Predicate | undefined {
  const kind = titleKind(title);
  const ofPlace = object?.type === 'GPE' || object?.type === 'LOC' || object?.type === 'NORP';
  if (!ofPlace) return PREDICATE_OF_ROLE[kind];
  if (kind === 'representative') return 'holds_position';
  return ROLES_OF_PLACES.has(kind) ? PREDICATE_OF_ROLE[kind] : undefined;
}

/**
 * Whether two places are known to be in different countries. Of a town and a country or state the text is believed
 * rather than the resolver, since so many towns share their names.
 */
function lieApart(inner: string, outer: string | undefined, { entities }: Context): boolean {
  const [a, b] = [entities.get(inner)?.location, entities.get(outer ?? '')?.location];
  if (a === undefined || b === undefined || a.country === b.country) return false;
  return isLarge(a) || !isLarge(b);
}

function isLarge({ precision }: Location): boolean {
  return precision === 'country' || precision === 'admin1';
}

/** An office of a country that the article does not name otherwise ("Syrian President …") is worth its title. */
function mayLackObject(rule: RelationRule, predicate: Predicate, object: Mention | undefined): boolean {
  if (predicate === 'aged') return true;
  return predicate === 'holds_position' && object?.type === 'NORP' && rule.predicate === BY_ROLE;
}

/** Whether "if", "whether", "denied" … stand in the same clause before the match. */
function isSupposed({ symbols }: EncodedDocument, index: number): boolean {
  const from = Math.max(0, index - 8);
  for (let at = index - 1; at >= from; at--) {
    const symbol = symbols[at];
    if (
      symbol === ALPHABET.basic.end ||
      symbol === ALPHABET.words.get(',') ||
      symbol === ALPHABET.basic.quote
    )
      return false;
    if (symbol === ALPHABET.words.get('if')) return true;
  }
  return false;
}
