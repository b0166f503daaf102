import type { Relation, Resolved, Sentence } from '../../document/document.js';
import { overlaps } from '../../document/span.js';
import type { ClausesOf } from '../clause/create-clauses.js';
import { isThing } from '../clause/unit.js';
import { createIsStated } from './is-stated.js';
import { findOpenTriples } from './find-open-triples.js';

/**
 * The triples that clauses state between two entities, with the verb as predicate; not those that a relation of the
 * closed list, which `stated` holds, reads from the same verb. Headlines, bylines, datelines and questions give none.
 */
export function findOpenRelations(
  doc: Resolved,
  stated: readonly Relation[],
  clausesOf: ClausesOf,
): readonly Relation[] {
  const isStated = createIsStated(stated);
  const { headline, byline, dateline } = doc.structure;
  const apart = [headline, byline].filter((span) => span !== null);
  const found: Relation[] = [];
  let next = 0;
  for (const sentence of doc.sentences) {
    const first = next;
    while ((doc.mentions[next]?.start ?? Infinity) < sentence.end) next++;
    if (!hasTwo(doc.mentions, first, next) || isQuestion(doc, sentence)) continue;
    if (apart.some((span) => overlaps(span, sentence))) continue;
    found.push(...findOpenTriples(clausesOf(sentence), isStated));
  }
  return dateline === null ? found : found.filter((relation) => !overlaps(relation, dateline));
}

/** Whether the mentions from `from` to `to` name two things. */
function hasTwo(mentions: Resolved['mentions'], from: number, to: number): boolean {
  let entity: string | null = null;
  for (let at = from; at < to; at++) {
    const mention = mentions[at];
    const own = mention !== undefined && isThing(mention) ? mention.entity : null;
    if (own === null) continue;
    if (entity !== null && entity !== own) return true;
    entity = own;
  }
  return false;
}

/** Also one whose mark stands before a quotation mark. */
function isQuestion({ tokens }: Resolved, { endToken }: Sentence): boolean {
  return tokens[endToken - 1]?.text === '?' || tokens[endToken - 2]?.text === '?';
}
