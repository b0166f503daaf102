import type { Mention, Relation } from '../../document/document.js';
import { readTime } from '../clause/read-time.js';
import { mentionsOf, type Clauses, type Unit } from '../clause/unit.js';
import { findSubject, type Subject } from './find-subject.js';
import type { IsStated } from './is-stated.js';
import { FURTHER_RULES, OBJECT_RULES, type ObjectRule } from './object-rules.js';
import { predicateOf } from './predicate.js';

/** Triples of one sentence, in the order of their verbs. */
export function findOpenTriples({ units, shape }: Clauses, isStated: IsStated): readonly Relation[] {
  const found: Relation[] = [];
  let earlier: Subject | undefined;
  for (const [at, unit] of units.entries()) {
    if (unit.verb === undefined || unit.kind === 'I') continue;
    const subject = findSubject(at, { units, shape }, earlier);
    // A participle only adds to what the verb before says of its subject.
    if (unit.kind !== 'G') earlier = subject;
    if (subject === undefined) continue;
    const clause = { at, units, subject, isStated };
    found.push(...firstOf(OBJECT_RULES, shape, clause), ...firstOf(FURTHER_RULES, shape, clause));
  }
  return found;
}

/** A verb with its subject. */
interface Clause {
  readonly at: number;
  readonly units: readonly Unit[];
  readonly subject: Subject;
  readonly isStated: IsStated;
}

/** The triples of the first rule that applies to the words behind the verb. */
function firstOf(rules: readonly ObjectRule[], shape: string, clause: Clause): readonly Relation[] {
  const { at, units } = clause;
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(shape);
    if (match === null) continue;
    const end = at + match[0].length;
    const first = end - (match.groups?.['list']?.length ?? 0);
    if (rule.fits(units.slice(at, first))) return readTriples(rule, first, end, clause);
  }
  return [];
}

/** The triples between the subjects and the objects, which are the units from `first` to `end`. */
function readTriples(
  { name, confidence, turned }: ObjectRule,
  first: number,
  end: number,
  { at, units, subject, isStated }: Clause,
): readonly Relation[] {
  const verb = units[at];
  const words = units.slice(at, first).filter(({ kind }) => kind !== 'E');
  const predicate = predicateOf(turned === true ? words.slice(0, 1) : words, turned === true);
  if (verb?.verb === undefined || predicate === undefined) return [];
  const time = readTime(units, at, end);
  const factuality = verb.verb.factuality ?? subject.factuality;
  const objects = mentionsOf(units.slice(first, end));
  const [givers, takers] = turned === true ? [objects, subject.mentions] : [subject.mentions, objects];
  return givers.flatMap((giver) =>
    takers.flatMap((taker) => {
      if (giver.entity === null || taker.entity === null || giver.entity === taker.entity) return [];
      if (isStated(giver.entity, taker.entity, verb)) return [];
      return [
        {
          subject: giver.entity,
          predicate: `open:${predicate}`,
          object: taker.entity,
          ...(time === undefined ? {} : { time }),
          ...(factuality === undefined ? {} : { factuality }),
          start: Math.min(giver.start, taker.start, verb.start),
          end: Math.max(giver.end, taker.end, verb.end),
          confidence: round(subject.confidence * confidence * sureness(giver) * sureness(taker)),
          by: `rule:open ${subject.rule} + ${name}`,
        },
      ];
    }),
  );
}

/** How sure it is that a word stands for its thing. */
function sureness({ kind, confidence }: Mention): number {
  return kind === 'name' ? 1 : confidence;
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
