import type { Mention, Relation } from '../../document/document.js';
import { readTime } from '../clause/read-time.js';
import { mentionsOf, type Clauses, type Unit } from '../clause/unit.js';
import { findSubject, type Subject } from './find-subject.js';
import type { IsStated } from './is-stated.js';
import { FURTHER_RULES, OBJECT_RULES, type ObjectRule } from './object-rules.js';
import { predicateOf } from './predicate.js';

/** Triples of one sentence, in the order of their verbs. */
export function findOpenTriples(clauses: Clauses, isStated: IsStated): readonly Relation[] {
  const { units } = clauses;
  const found: Relation[] = [];
  let earlier: Subject | undefined;
  let next = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit?.verb === undefined || unit.kind === 'I') continue;
    const matches = [matchAt(at, OBJECT_RULES, clauses), matchAt(at, FURTHER_RULES, clauses)];
    if (matches.every((match) => match === undefined)) continue;
    // A verb may go on with the subject of the one before, so that theirs are looked for once one has an object.
    for (; next < at; next++) if (isMainVerb(units[next])) earlier = findSubject(next, clauses, earlier);
    const subject = findSubject(at, clauses, earlier);
    if (isMainVerb(unit)) [earlier, next] = [subject, at + 1];
    if (subject === undefined) continue;
    for (const match of matches)
      if (match !== undefined) found.push(...readTriples(match, { at, units, subject, isStated }));
  }
  return found;
}

/** A participle only adds to what the verb before says of its subject. */
function isMainVerb(unit: Unit | undefined): boolean {
  return unit?.verb !== undefined && unit.kind !== 'I' && unit.kind !== 'G';
}

/** A verb with its subject. */
interface Clause {
  readonly at: number;
  readonly units: readonly Unit[];
  readonly subject: Subject;
  readonly isStated: IsStated;
}

/** A rule that applies to the words behind a verb; the objects are the units from `first` to `end`. */
interface ObjectMatch {
  readonly rule: ObjectRule;
  readonly first: number;
  readonly end: number;
}

/** The first rule that applies to the words behind the verb at `at`. */
function matchAt(
  at: number,
  rules: readonly ObjectRule[],
  { units, shape }: Clauses,
): ObjectMatch | undefined {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(shape);
    if (match === null) continue;
    const end = at + match[0].length;
    const first = end - (match.groups?.['list']?.length ?? 0);
    if (rule.fits(units.slice(at, first))) return { rule, first, end };
  }
  return undefined;
}

/** The triples between the subjects and the objects. */
function readTriples(
  { rule: { name, confidence, turned }, first, end }: ObjectMatch,
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
