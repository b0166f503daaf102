import type { Entity, Mention, Relation, Resolved, Timex } from '../document/document.js';
import type { Span } from '../document/span.js';
import type { Alphabet } from './alphabet.js';
import { antecedentOf, nameOf, type AntecedentType } from './antecedent.js';
import { canRelate } from './arguments.js';
import type { EncodedDocument, Item } from './encode-items.js';
import { nearestMention, spanOf } from './evidence.js';
import { factualityOf } from './factuality.js';
import type { ListMembers } from './list-members.js';
import { isMisread } from './misreadings.js';
import { predicatesOfRole } from './predicate-of-role.js';
import { readValue, valueSpan } from './read-value.js';
import { timeOfMatch } from './time-of-match.js';
import { BY_ORGANISATION, BY_ROLE, OF_MEMBERS, type Predicate, type RelationRule } from './relation-rule.js';
import { PATTERN_PRONOUNS } from './words/pronouns.js';
import { WORD_CLASSES } from './words/word-classes.js';

/** What the reading of a match has to know of the article. */
export interface RelationContext {
  readonly doc: Resolved;
  readonly encoded: EncodedDocument;
  readonly alphabet: Alphabet;
  /** Matches the whole result of a match at a place: "6-4, 3-6, 7-5". */
  readonly result: RegExp;
  readonly listMembers: ListMembers;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly countries: ReadonlyMap<string, string>;
  readonly affiliation: (organisation: string) => Predicate;
  /** The article reports matches. */
  readonly sport: boolean;
  /** What persons and organisations are called. */
  readonly names: ReadonlySet<string>;
}

/** Where a rule has matched, in items of the article. */
export interface RuleMatch extends Span {
  /** Name of a group → its item. */
  readonly at: (group: string) => number | undefined;
}

export function toRuleMatch(match: RegExpExecArray, offset: number): RuleMatch {
  const groups = match.indices?.groups ?? {};
  const start = match.index + offset;
  return {
    start,
    end: start + match[0].length,
    at: (group) => {
      const first = groups[group]?.[0];
      return first === undefined ? undefined : first + offset;
    },
  };
}

const SUBJECTS = ['subject', 'cosubject'];
const OBJECTS = ['object', 'coobject'];
const VALUES = ['value', 'covalue'];

/** What a match states: one relation for each subject, object and role. */
export function readMatch(
  rule: RelationRule,
  match: RuleMatch,
  context: RelationContext,
): readonly Relation[] {
  const factuality = factualityOf(match, context.encoded, context.alphabet, rule.clause === true);
  // "Ely, not Siena": without a verb nothing is denied either.
  if (factuality !== undefined && rule.clause !== true) return [];
  const time = rule.clause === true ? timeOfMatch(match, context.encoded, context.alphabet) : undefined;
  const circumstances = {
    ...(time === undefined ? {} : { time: pick(time) }),
    ...(factuality === undefined ? {} : { factuality }),
  };
  if (rule.apartFromSport === true && context.sport) return [];
  if (rule.byScore === true) return readResult(rule, match, circumstances, context);
  const places = (groups: readonly string[]) =>
    orNone(groups.flatMap((group) => placesOf(group, rule, match, context)));
  const [subjects, objects, values] = [places(SUBJECTS), places(OBJECTS), places(VALUES)];
  const relations: Relation[] = [];
  for (const subject of subjects)
    for (const object of objects)
      for (const value of values)
        relations.push(...readTriple(rule, match, { subject, object, value }, circumstances, context));
  return relations;
}

/** Items of a group: its own, and those of a list that it spreads over. */
function placesOf(
  group: string,
  { spreads = [] }: RelationRule,
  match: RuleMatch,
  { encoded, listMembers }: RelationContext,
): readonly number[] {
  const at = match.at(group);
  if (at === undefined) return [];
  const isSpread = spreads.some((spread) => spread === group);
  return isSpread ? [at, ...listMembers(encoded, at)] : [at];
}

/** When, and whether, what a match states is so. */
type Circumstances = Pick<Relation, 'time' | 'factuality'>;

/** Items of the article that a relation is read from. */
interface Triple {
  readonly subject: number | undefined;
  readonly object: number | undefined;
  readonly value: number | undefined;
}

function orNone(places: readonly number[]): readonly (number | undefined)[] {
  return places.length === 0 ? [undefined] : places;
}

/** "Reds 2-1 Blues", "Reds 9, Blues 2": the winner first, whoever is named first. */
function readResult(
  rule: RelationRule,
  match: RuleMatch,
  circumstances: Circumstances,
  context: RelationContext,
): readonly Relation[] {
  const { items } = context.encoded;
  const [first, second, value] = [match.at('subject'), match.at('object'), match.at('value')];
  if (first === undefined || second === undefined || value === undefined) return [];
  const [own, other] = scoresOf(items[value], items[second + 1], context.doc.text);
  if (own === undefined || other === undefined || own === other) return [];
  const [winner, loser] = own > other ? [first, second] : [second, first];
  return readTriple(rule, match, { subject: winner, object: loser, value }, circumstances, context).map(
    (relation) => ({
      ...relation,
      value: `${own}-${other}`,
    }),
  );
}

function scoresOf(
  first: Item | undefined,
  second: Item | undefined,
  text: string,
): readonly (number | undefined)[] {
  const score = /^(\d+)[-–](\d+)$/.exec(text.slice(first?.start, first?.end));
  if (score !== null) return [Number(score[1]), Number(score[2])];
  return [first?.quantity?.value ?? undefined, second?.quantity?.value ?? undefined];
}

function readTriple(
  rule: RelationRule,
  match: RuleMatch,
  triple: Triple,
  circumstances: Circumstances,
  context: RelationContext,
): readonly Relation[] {
  const { encoded, doc, entities, alphabet } = context;
  const subject = mentionAt(triple.subject, rule, context);
  if (subject === undefined || subject.entity === null) return [];
  const objectMention = mentionAt(triple.object, rule, context);
  const spanOfValue = valueSpan(rule, triple.value, context);
  const value = readValue(rule, triple.value, spanOfValue, context);
  const named = entityOf(objectMention, context);
  const [first, last] = [encoded.items[match.start], encoded.items[match.end - 1]];
  if (named === subject.entity || first === undefined || last === undefined) return [];
  const stated = spanOf(doc.text, [first, last, ...(spanOfValue === undefined ? [] : [spanOfValue])]);
  if (stated === undefined) return [];
  // A demonym names its country; any other word that stands for a thing leads to where that is named near by.
  const witness =
    named === undefined || objectMention?.entity === named || objectMention?.type === 'NORP'
      ? objectMention
      : nearestMention(encoded, named, match.start, match.end, alphabet.basic.end);
  const whole = spanOf(doc.text, [stated, subject, ...(witness === undefined ? [] : [witness])]);
  const names = [
    nameOf(encoded.items, match.start, subject),
    witness && nameOf(encoded.items, match.start, witness),
  ];
  const evidence = whole && spanOf(doc.text, [whole, ...names.filter((name) => name !== undefined)]);
  const bare = objectMention?.type === 'NORP';
  const object = witness === undefined ? undefined : named;
  const [subjectEntity, objectEntity] = [entities.get(subject.entity), entities.get(object ?? '')];
  if (subjectEntity === undefined) return [];
  const states = (predicate: Predicate) =>
    (object !== undefined || mayLackObject(predicate, bare)) &&
    canRelate(subjectEntity.type, predicate, objectEntity?.type) &&
    (objectMention === undefined ||
      objectEntity === undefined ||
      !isMisread(rule, predicate, subjectEntity, objectMention, objectEntity, match, context));
  return choosePredicates(rule, value, objectMention, named, context)
    .filter(states)
    .map((predicate) => ({
      subject: subjectEntity.id,
      predicate,
      object: object ?? null,
      ...(value === undefined ? {} : { value }),
      ...circumstances,
      ...(evidence ?? whole ?? stated),
      confidence: round(
        rule.confidence * certaintyOf(stated, whole) * sureness(subject) * sureness(objectMention),
      ),
      by: `rule:${rule.name}`,
    }));
}

function pick({ start, end, text, value }: Timex): NonNullable<Relation['time']> {
  return { start, end, text, value };
}

/**
 * What is left of a rule's confidence where an argument stands outside of the phrase that it reads, or of its
 * paragraph.
 */
const WIDENED = 0.9;
const ELSEWHERE = 0.8;

function certaintyOf(stated: Span, whole: Span | undefined): number {
  if (whole === undefined) return ELSEWHERE;
  return whole.start < stated.start || whole.end > stated.end ? WIDENED : 1;
}

/** How sure it is that a word stands for its thing; whether a name is one is the tagger's affair. */
function sureness(mention: Mention | undefined): number {
  return mention === undefined || mention.kind === 'name' ? 1 : mention.confidence;
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

function choosePredicates(
  { predicate }: RelationRule,
  value: string | undefined,
  objectMention: Mention | undefined,
  object: string | undefined,
  { affiliation }: RelationContext,
): readonly Predicate[] {
  if (predicate === BY_ROLE) return predicatesOfRole(value ?? '', objectMention?.type);
  if (predicate !== BY_ORGANISATION && predicate !== OF_MEMBERS) return [predicate];
  if (object === undefined) return [];
  const own = affiliation(object);
  return predicate === BY_ORGANISATION || own === 'member_of' ? [own] : [];
}

const FAMILY: ReadonlySet<string> = new Set(['spouse_of', 'child_of', 'sibling_of']);
const BODIES: ReadonlySet<string> = new Set(WORD_CLASSES['body']);

/** "its" and "the union" stand for an organisation, "their" in a family and any other word for a person. */
function typeOfAntecedent(word: string, { predicate }: RelationRule): AntecedentType {
  if (word === 'their') return FAMILY.has(predicate) ? 'PERSON' : 'ORG';
  return word === 'its' || BODIES.has(word) ? 'ORG' : 'PERSON';
}

/** The resolver says whom these mean, or that it can't tell. */
const PERSONAL: ReadonlySet<string> = new Set(['he', 'him', 'his', 'she', 'her']);

function mentionAt(
  index: number | undefined,
  rule: RelationRule,
  { doc, encoded, alphabet }: RelationContext,
): Mention | undefined {
  const item = index === undefined ? undefined : encoded.items[index];
  if (index === undefined || item === undefined) return undefined;
  const { mention } = item;
  if (mention !== undefined && mention.kind !== 'pronoun') return mention;
  const word = doc.text.slice(item.start, item.end).toLowerCase();
  if (mention !== undefined && mention.entity !== null)
    return rule.clause === true || PATTERN_PRONOUNS.has(word) ? mention : undefined;
  if (PERSONAL.has(word)) return undefined;
  return antecedentOf(encoded, index, typeOfAntecedent(word, rule), word, alphabet.basic);
}

/** The entity of a mention; of a demonym, its country. */
function entityOf(mention: Mention | undefined, { countries }: RelationContext): string | undefined {
  if (mention === undefined || mention.entity === null) return undefined;
  return mention.type === 'NORP' ? countries.get(mention.entity) : mention.entity;
}

/** An office of a country that the article does not name near by ("Syrian President …") is worth its title. */
function mayLackObject(predicate: Predicate, bare: boolean): boolean {
  return predicate === 'aged' || (predicate === 'holds_position' && bare);
}
