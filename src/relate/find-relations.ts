import type { Entity, Mention, Relation, Resolved } from '../document/document.js';
import type { Span } from '../document/span.js';
import { createAffiliation } from './affiliation.js';
import { createAlphabet } from './alphabet.js';
import { canRelate } from './arguments.js';
import { antecedentOf, type AntecedentType } from './antecedent.js';
import { countryOfDemonyms } from './countries.js';
import { grantorOfOffice } from './grantor-of-office.js';
import { isWithinReach, nearestMention, spanOf } from './evidence.js';
import { isList, lieApart, namesOfOthers } from './located.js';
import { encodeItems, type EncodedDocument } from './encode-items.js';
import { BY_ORGANISATION, BY_ROLE, type Predicate, type RelationRule } from './relation-rule.js';
import { RELATION_RULES } from './rules/relation-rules.js';
import { COUNTRY_CODES } from './words/country-codes.js';
import { titleKind, type TitleKind } from './words/title-kinds.js';

const ALPHABET = createAlphabet(RELATION_RULES.map(({ pattern }) => pattern));
/** Sets, games or legs, one after the other, with tie-breaks in brackets. */
const RESULT = new RegExp(
  ALPHABET.compile('<score> ((,|and|;)? <score>|<open> <score|small> <close>){0,9}').expression.source,
  'y',
);
const COMPILED = RELATION_RULES.map((rule) => ({ rule, ...ALPHABET.compile(rule.pattern) }));

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
  /** What persons and organisations are called. */
  readonly names: ReadonlySet<string>;
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
    names: namesOfOthers(doc.entities),
  };
  const stated: Relation[] = [];
  const implied: Relation[] = [];
  const present = new Set(encoded.symbols);
  for (const { rule, expression, needs } of COMPILED) {
    if (!needs.every((characters) => hasAny(present, characters))) continue;
    expression.lastIndex = 0;
    for (
      let match = expression.exec(encoded.symbols);
      match !== null;
      match = expression.exec(encoded.symbols)
    ) {
      expression.lastIndex = match.index + 1;
      const relation = readMatch(rule, match, context);
      if (relation !== undefined) (rule.implied === undefined ? stated : implied).push(relation);
    }
  }
  const placed = new Set(
    stated.filter(({ predicate }) => ROLE_PREDICATES.has(predicate)).map(({ subject }) => subject),
  );
  return [...stated, ...implied.filter(({ subject }) => !placed.has(subject))];
}

function hasAny(present: ReadonlySet<string>, characters: string): boolean {
  for (const character of characters) if (present.has(character)) return true;
  return false;
}

function readMatch(rule: RelationRule, match: RegExpExecArray, context: Context): Relation | undefined {
  const { encoded, doc, entities } = context;
  if (rule.clause === true && isSupposed(encoded, match.index)) return undefined;
  const groups = match.indices?.groups ?? {};
  const matchEnd = match.index + match[0].length;
  const subject = mentionAt(groups['subject']?.[0], context);
  if (subject === undefined || subject.entity === null) return undefined;
  const objectMention = mentionAt(groups['object']?.[0], context);
  const spanOfValue = valueSpan(rule, groups['value']?.[0], context);
  const value = readValue(rule, groups['value']?.[0], spanOfValue, context);
  const named =
    rule.implied === true ? grantorOfOffice(value ?? '', doc.entities) : entityOf(objectMention, context);
  if (rule.implied === true && named === undefined) return undefined;
  const predicate = choosePredicate(rule, value, objectMention, named, context);
  if (predicate === undefined || named === subject.entity) return undefined;
  // A demonym names its country; a bare office only points to it, and it has to be named near by.
  const witness =
    named === undefined || objectMention?.entity === named || objectMention?.type === 'NORP'
      ? objectMention
      : nearestMention(encoded, named, match.index, matchEnd, ALPHABET.basic.end);
  const [first, last] = [encoded.items[match.index], encoded.items[matchEnd - 1]];
  if (first === undefined || last === undefined) return undefined;
  const stated = spanOf(doc.text, [first, last, ...(spanOfValue === undefined ? [] : [spanOfValue])]);
  const whole = spanOf(doc.text, [stated ?? first, subject, ...(witness === undefined ? [] : [witness])]);
  const bare = rule.implied === true || objectMention?.type === 'NORP';
  const evidence = whole ?? (bare ? spanOf(doc.text, [stated ?? first, subject]) : undefined);
  if (stated === undefined || evidence === undefined) return undefined;
  const object = witness === undefined || whole === undefined ? undefined : named;
  if (object === undefined && !mayLackObject(predicate, bare)) return undefined;
  const [subjectEntity, objectEntity] = [entities.get(subject.entity), entities.get(object ?? '')];
  if (subjectEntity === undefined || !canRelate(subjectEntity.type, predicate, objectEntity?.type))
    return undefined;
  if (isMisread(rule, predicate, subjectEntity, objectMention, objectEntity, groups, context))
    return undefined;
  const isWidened = evidence.start < stated.start || evidence.end > stated.end;
  return {
    subject: subject.entity,
    predicate,
    object: object ?? null,
    ...(value === undefined ? {} : { value }),
    ...evidence,
    confidence: isWidened ? round(rule.confidence * WIDENED) : rule.confidence,
    by: `rule:${rule.name}`,
  };
}

/** What is left of a rule's confidence where an argument stands outside of the phrase that it reads. */
const WIDENED = 0.9;

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/** "U.S. District" in front of a judge's name, which is half of the title. */
const HALF_OF_TITLE = /\b(?:District|Circuit|Magistrate|Bankruptcy|Appeals|County|State)$/;

/** Whether the phrase only looks like one that states the relation. */
function isMisread(
  rule: RelationRule,
  predicate: Predicate,
  subject: Entity,
  objectMention: Mention | undefined,
  object: Entity | undefined,
  groups: NonNullable<RegExpIndicesArray['groups']> | Record<string, never>,
  { doc, names }: Context,
): boolean {
  if (objectMention === undefined || object === undefined) return false;
  if (predicate === 'located_in') {
    if (lieApart(subject, object)) return true;
    return rule.list === true && isList(doc.text, objectMention, subject, object, names);
  }
  if (rule.bracketed === true)
    return COUNTRY_CODES.has(objectMention.text) || isAcronymOf(objectMention.text, subject);
  const [role] = groups['value'] ?? [];
  const [before] = groups['object'] ?? [];
  return (
    objectMention.type === 'ORG' &&
    role !== undefined &&
    before !== undefined &&
    role === before + 1 &&
    HALF_OF_TITLE.test(objectMention.text)
  );
}

/** "Green Lake Society (GLS)": a short form, not an organisation that the named one belongs to. */
function isAcronymOf(short: string, { name, aliases }: Entity): boolean {
  return [name, ...aliases].some((form) => {
    const initials = form.replace(/(?<=[\p{L}\p{N}’'])[\p{Ll}’']+|[^\p{L}\p{N}]/gu, '');
    return initials === short || initials.replace(/\p{Ll}/gu, '') === short;
  });
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

const PRONOUNS_OF_PERSONS: ReadonlySet<string> = new Set(['his', 'her', 'he', 'she']);

function mentionAt(index: number | undefined, { doc, encoded }: Context): Mention | undefined {
  const item = index === undefined ? undefined : encoded.items[index];
  if (index === undefined || item === undefined) return undefined;
  if (item.mention !== undefined && item.mention.kind !== 'pronoun') return item.mention;
  const word = doc.text.slice(item.start, item.end).toLowerCase();
  const type: AntecedentType = PRONOUNS_OF_PERSONS.has(word) ? 'PERSON' : 'ORG';
  const antecedent = antecedentOf(encoded, index, type, word, ALPHABET.basic);
  return antecedent !== undefined && isWithinReach(encoded, antecedent, index, ALPHABET.basic.end)
    ? antecedent
    : undefined;
}

/** The entity of a mention; of a demonym, its country. */
function entityOf(mention: Mention | undefined, { countries }: Context): string | undefined {
  if (mention === undefined || mention.entity === null) return undefined;
  return mention.type === 'NORP' ? countries.get(mention.entity) : mention.entity;
}

/** The item of the value; of a match's result, all its parts: "6-4, 3-6, 7-5", "7-6 (7-4) 6-2". */
function valueSpan(rule: RelationRule, index: number | undefined, { encoded }: Context): Span | undefined {
  const first = index === undefined ? undefined : encoded.items[index];
  if (index === undefined || first === undefined || rule.predicate !== 'defeated') return first;
  const { symbols, items } = encoded;
  RESULT.lastIndex = index;
  const length = RESULT.exec(symbols)?.[0].length ?? 1;
  return { start: first.start, end: items[index + length - 1]?.end ?? first.end };
}

function readValue(
  rule: RelationRule,
  index: number | undefined,
  span: Span | undefined,
  { doc, encoded }: Context,
): string | undefined {
  if (index === undefined || span === undefined) return rule.value;
  if (rule.predicate !== 'aged') return doc.text.slice(span.start, span.end);
  return encoded.items[index]?.timex?.value.slice(1, -1) ?? doc.text.slice(span.start, span.end);
}

function predicateOf(title: string, object: Mention | undefined): Predicate | undefined {
  const kind = titleKind(title);
  const ofPlace = object?.type === 'GPE' || object?.type === 'LOC' || object?.type === 'NORP';
  if (!ofPlace) return PREDICATE_OF_ROLE[kind];
  if (kind === 'representative') return 'holds_position';
  return ROLES_OF_PLACES.has(kind) ? PREDICATE_OF_ROLE[kind] : undefined;
}

/** An office of a country that the article does not name near by ("Syrian President …") is worth its title. */
function mayLackObject(predicate: Predicate, bare: boolean): boolean {
  return predicate === 'aged' || (predicate === 'holds_position' && bare);
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
