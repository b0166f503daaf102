import type { Relation, Resolved } from '../document/document.js';
import { createAffiliation, isSport } from './affiliation.js';
import { createAlphabet } from './alphabet.js';
import { countryOfDemonyms } from './countries.js';
import { encodeItems } from './encode-items.js';
import { findImpliedRelations } from './implied/find-implied-relations.js';
import { createListMembers, LIST_PATTERNS } from './list-members.js';
import { namesOfOthers } from './located.js';
import { readMatch, toRuleMatch, type RelationContext } from './read-match.js';
import type { RelationRule } from './relation-rule.js';
import { RELATION_RULES } from './rules/relation-rules.js';
import { createRuleSet, indexSentences, scanRules } from './scan-rules.js';
import { IMPLIED_RULES } from './implied/implied-rules.js';

const ALPHABET = createAlphabet([
  ...[...RELATION_RULES, ...IMPLIED_RULES].map(({ pattern }) => pattern),
  ...LIST_PATTERNS,
]);
const LIST_MEMBERS = createListMembers(ALPHABET);
/** Sets, games or legs, one after the other, with tie-breaks in brackets. */
const RESULT = new RegExp(
  ALPHABET.compile('<score> ((,|and|;)? <score>|<open> <score|small> <close>){0,9}').expression.source,
  'y',
);
const STATED = createRuleSet(RELATION_RULES.map(compile));
const IMPLIED = createRuleSet(IMPLIED_RULES.map(compile));

function compile(rule: RelationRule) {
  return { rule, ...ALPHABET.compile(rule.pattern) };
}

/** All matches of the rules, in no order, one relation possibly several times. */
export function findRelations(doc: Resolved): readonly Relation[] {
  const encoded = encodeItems(doc, ALPHABET);
  const sentences = indexSentences(encoded.symbols, ALPHABET.basic.end);
  const entities = new Map(doc.entities.map((entity) => [entity.id, entity]));
  const sport = isSport(doc);
  const context: RelationContext = {
    doc,
    encoded,
    alphabet: ALPHABET,
    result: RESULT,
    listMembers: LIST_MEMBERS,
    entities,
    countries: countryOfDemonyms(doc.entities),
    affiliation: createAffiliation(entities, sport),
    sport,
    names: namesOfOthers(doc.entities),
  };
  const stated: Relation[] = [];
  scanRules(sentences, STATED, (rule, match, offset) => {
    stated.push(...readMatch(rule, toRuleMatch(match, offset), context));
  });
  return [...stated, ...findImpliedRelations(context, sentences, IMPLIED, stated)];
}
