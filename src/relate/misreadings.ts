import type { Entity, Mention, Resolved } from '../document/document.js';
import { isList, lieApart } from './located.js';
import type { RuleMatch } from './read-match.js';
import type { Predicate, RelationRule } from './relation-rule.js';
import { COUNTRY_CODES } from './words/country-codes.js';

/** "U.S. District" in front of a judge's name, which is half of the title. */
const HALF_OF_TITLE = /\b(?:District|Circuit|Magistrate|Bankruptcy|Appeals|County|State)$/;

/** Bodies that stand somewhere, unlike a country's ministries and parties. */
const SEATED =
  /\b(?:airport|arena|hospital|infirmary|clinic|university|college|school|academy|market|museum|zoo|theatre|theater|library|hotel|brewery|gallery|shipyards?|bank|works|mills?|factory|inc|corp|ltd|plc|llc|gmbh|ag|sa|s\.a|spa|s\.p\.a|nv|bv|ab|as|a\/s|oyj?|asa|kk|co|bhd|jsc|pjsc|tbk)\b/i;

interface Article {
  readonly doc: Resolved;
  readonly names: ReadonlySet<string>;
}

/** Whether the phrase only looks like one that states the relation. */
export function isMisread(
  rule: RelationRule,
  predicate: Predicate,
  subject: Entity,
  objectMention: Mention,
  object: Entity,
  match: RuleMatch,
  { doc, names }: Article,
): boolean {
  if (predicate === 'located_in') {
    if (lieApart(subject, object)) return true;
    if (rule.seated === true && !SEATED.test(subject.name)) return true;
    return rule.list === true && isList(doc.text, objectMention, subject, object, names);
  }
  if (rule.bracketed === true)
    return COUNTRY_CODES.has(objectMention.text) || isAcronymOf(objectMention.text, subject);
  const [role, before] = [match.at('value'), match.at('object')];
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
