import type { Document, Relation } from '../document/document.js';
import type { Span } from '../document/span.js';
import { alignEntities } from './align-entities.js';
import { alignLoosely } from './align-loosely.js';
import type { Evaluated } from './evaluated.js';
import type { GoldDocument, GoldMention, GoldRelation } from './gold.js';
import { contextOf, type Difference, type LayerReport, type Row } from './report.js';
import { addCounts, NO_COUNTS, score, type Counts } from './scores.js';

/** Relations that either direction states: "A met B" is "B met A". */
const SYMMETRIC: ReadonlySet<string> = new Set([
  'met_with',
  'spouse_of',
  'sibling_of',
  'signed_agreement_with',
]);
/** Relations whose object is a value. */
const VALUED: ReadonlySet<string> = new Set(['aged']);

/**
 * Ways of belonging to an organisation between which the annotators' guide leaves the choice: one calls a "manager at"
 * an employee, another the holder of a position.
 */
const AFFILIATIONS: ReadonlySet<string> = new Set([
  'holds_position',
  'employed_by',
  'member_of',
  'spokesperson_for',
]);

/** How `by` begins of relations that no phrase states. */
const INFERRED = 'inferred:';

/**
 * Relations by predicate: subject and object right, tied to the gold's by exact spans; the title of holds_position is
 * not compared. What is only inferred is left out, since our annotators wrote down what an article states outright. Three
 * rows say what other counts would differ by: entities tied also by names that overlap, all affiliations taken for one
 * predicate, and the inferred relations with the others.
 */
export function scoreRelations(evaluated: readonly Evaluated[]): LayerReport {
  const counts = new Map<string, Counts>();
  const differences: Difference[] = [];
  let byOverlap = NO_COUNTS;
  let affiliationsAsOne = NO_COUNTS;
  let withInferred = NO_COUNTS;
  for (const { gold, doc } of evaluated) {
    if (gold.relations === undefined) continue;
    const { goldOf } = alignEntities(gold, doc);
    const stated = { ...doc, relations: doc.relations.filter(({ by }) => !by.startsWith(INFERRED)) };
    const compared = compare(gold.relations, stated, goldOf);
    const { matched, goldKeys, foundKeys } = compared;
    affiliationsAsOne = addCounts(affiliationsAsOne, countAffiliationsAsOne(compared));
    byOverlap = addCounts(byOverlap, countAll(compare(gold.relations, stated, alignLoosely(gold, doc))));
    withInferred = addCounts(withInferred, countAll(compare(gold.relations, doc, goldOf)));
    const predicates = new Set(
      [...goldKeys.values(), ...foundKeys.values()].map(({ predicate }) => predicate),
    );
    for (const predicate of predicates) {
      const part = {
        matched: countOf(predicate, matched),
        gold: countOf(predicate, goldKeys),
        found: countOf(predicate, foundKeys),
      };
      counts.set(predicate, addCounts(counts.get(predicate) ?? NO_COUNTS, part));
    }
    differences.push(...differencesOf(gold, goldKeys, foundKeys));
  }
  const total = [...counts.values()].reduce(addCounts, NO_COUNTS);
  const rows = [...counts]
    .toSorted(([nameA, a], [nameB, b]) => b.gold - a.gold || (nameA < nameB ? -1 : 1))
    .map(([name, part]) => toRow(name, part));
  return {
    layer: 'relations',
    rows: [
      toRow('all', total),
      toRow('entities by overlap', byOverlap),
      toRow('affiliations as one', affiliationsAsOne),
      toRow('with inferred', withInferred),
      ...rows,
    ],
    differences,
  };
}

function countAll({ matched, goldKeys, foundKeys }: Compared): Counts {
  return { matched: matched.size, gold: goldKeys.size, found: foundKeys.size };
}

function countAffiliationsAsOne({ goldKeys, foundKeys }: Compared): Counts {
  const [gold, found] = [goldKeys, foundKeys].map((keys) => new Set([...keys.keys()].map(loosenKey)));
  if (gold === undefined || found === undefined) return NO_COUNTS;
  return { gold: gold.size, found: found.size, matched: [...found].filter((key) => gold.has(key)).length };
}

function loosenKey(key: string): string {
  const [predicate = ''] = key.split(' | ', 1);
  return AFFILIATIONS.has(predicate) ? key.replace(predicate, 'affiliation') : key;
}

function toRow(name: string, counts: Counts): Row {
  const { precision, recall, f1 } = score(counts);
  return { name, gold: counts.gold, found: counts.found, measures: { P: precision, R: recall, F1: f1 } };
}

function countOf(predicate: string, relations: ReadonlyMap<string, { readonly predicate: string }>): number {
  return [...relations.values()].filter((relation) => relation.predicate === predicate).length;
}

function keyOf(
  subject: string,
  predicate: string,
  object: string | undefined,
  value: string | undefined,
): string {
  if (VALUED.has(predicate)) return [predicate, subject, value ?? ''].join(' | ');
  const ends = SYMMETRIC.has(predicate) ? [subject, object ?? ''].toSorted() : [subject, object ?? ''];
  return [predicate, ...ends].join(' | ');
}

interface Compared {
  readonly matched: ReadonlyMap<string, Relation>;
  readonly goldKeys: ReadonlyMap<string, GoldRelation>;
  readonly foundKeys: ReadonlyMap<string, Relation>;
}

/** `goldOf`: our entity → the gold's. */
function compare(
  goldRelations: readonly GoldRelation[],
  doc: Document,
  goldOf: ReadonlyMap<string, string>,
): Compared {
  const goldKeys = new Map(
    goldRelations.map((relation) => [
      keyOf(relation.subject, relation.predicate, relation.object, relation.value),
      relation,
    ]),
  );
  const foundKeys = new Map<string, Relation>();
  for (const relation of doc.relations) {
    const isOpen = relation.predicate.startsWith('open:');
    if (isOpen || relation.factuality !== undefined || UNANNOTATED.has(relation.predicate)) continue;
    const subject = goldOf.get(relation.subject) ?? `?${relation.subject}`;
    const object =
      relation.object === null ? undefined : (goldOf.get(relation.object) ?? `?${relation.object}`);
    foundKeys.set(keyOf(subject, relation.predicate, object, relation.value), relation);
  }
  const matched = new Map([...foundKeys].filter(([key]) => goldKeys.has(key)));
  return { matched, goldKeys, foundKeys };
}

/** Predicates of the record that our markup does not annotate. */
const UNANNOTATED: ReadonlySet<string> = new Set(['nationality_of', 'said_to']);

function differencesOf(
  { id, text, mentions = [] }: GoldDocument,
  goldKeys: ReadonlyMap<string, GoldRelation>,
  foundKeys: ReadonlyMap<string, Relation>,
): readonly Difference[] {
  const missed = [...goldKeys]
    .filter(([key]) => !foundKeys.has(key))
    .map(([key, relation]) => {
      const span = placeOf(relation, mentions);
      const context = span === undefined ? '' : contextOf(text, span.start, span.end);
      return { kind: 'missed', document: id, gold: key, context };
    });
  const spurious = [...foundKeys]
    .filter(([key]) => !goldKeys.has(key))
    .map(([key, { start, end, by }]) => ({
      kind: 'spurious',
      document: id,
      found: `${key} (${by})`,
      context: contextOf(text, start, end),
    }));
  return [...missed, ...spurious];
}

/** How much of the text is shown of a relation whose two ends are far apart, in characters. */
const LONGEST_PLACE = 200;

/** Where the subject and the object are named nearest to each other: there the text is likely to state it. */
function placeOf({ subject, object }: GoldRelation, mentions: readonly GoldMention[]): Span | undefined {
  const ofSubject = mentions.filter(({ entity }) => entity === subject);
  const ofObject = mentions.filter(({ entity }) => entity === object);
  const spans = ofSubject.flatMap((a) =>
    (ofObject.length === 0 ? [a] : ofObject).map((b) => ({
      start: Math.min(a.start, b.start),
      end: Math.max(a.end, b.end),
    })),
  );
  const [nearest] = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return nearest === undefined
    ? undefined
    : { start: nearest.start, end: Math.min(nearest.end, nearest.start + LONGEST_PLACE) };
}
