import type { Relation } from '../../document/document.js';
import { canRelate } from '../arguments.js';
import { spanOf } from '../evidence.js';
import { predicatesOfRole, ROLE_PREDICATES } from '../predicate-of-role.js';
import { toRuleMatch, type RelationContext, type RuleMatch } from '../read-match.js';
import type { RelationRule } from '../relation-rule.js';
import { scanRules, type RuleSet, type SentenceIndex } from '../scan-rules.js';
import { createHomes, type HomeOf } from './home-of-title.js';

/** Positions of persons whose title does not say of what, for those of whom nothing better is `stated`. */
export function findImpliedRelations(
  context: RelationContext,
  sentences: SentenceIndex,
  rules: RuleSet<RelationRule>,
  stated: readonly Relation[],
): readonly Relation[] {
  const placed = new Set(
    stated.filter(({ predicate }) => ROLE_PREDICATES.has(predicate)).map(({ subject }) => subject),
  );
  const homes = createHomes(context);
  const relations: Relation[] = [];
  scanRules(sentences, rules, (rule, match, offset) => {
    const found = readImplied(rule, toRuleMatch(match, offset), context, homes);
    if (found !== undefined && !placed.has(found.subject)) relations.push(found);
  });
  return relations;
}

function readImplied(
  rule: RelationRule,
  match: RuleMatch,
  { encoded: { items }, doc, entities }: RelationContext,
  homeOf: HomeOf,
): Relation | undefined {
  const [subjectAt, valueAt] = [match.at('subject'), match.at('value')];
  const subject = items[subjectAt ?? -1]?.mention;
  const title = items[valueAt ?? -1];
  if (subject?.entity === null || subject === undefined || title === undefined || valueAt === undefined)
    return undefined;
  const holder = entities.get(subject.entity);
  if (holder === undefined) return undefined;
  const role = doc.text.slice(title.start, title.end);
  const home = homeOf(role, valueAt, holder);
  const object = entities.get(home ?? '');
  if (object === undefined || object.id === holder.id) return undefined;
  const [predicate] = predicatesOfRole(role, object.type);
  if (predicate === undefined || !canRelate(holder.type, predicate, object.type)) return undefined;
  const evidence = spanOf(doc.text, [title, subject]);
  if (evidence === undefined) return undefined;
  return {
    subject: holder.id,
    predicate,
    object: object.id,
    value: role,
    ...evidence,
    confidence: rule.confidence,
    by: `rule:${rule.name}`,
  };
}
