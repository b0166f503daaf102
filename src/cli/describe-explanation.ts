import type { Document } from '../document/document.js';
import type { EntityExplanation, ExplainedReading, ExplainedRefusal } from '../resolve/explain-entity.js';
import type { Colors } from './choose-colors.js';
import { escapeInline } from './escape-controls.js';
import { plural } from './format-number.js';
import { formatTable } from './format-table.js';

const WHY: Readonly<Record<ExplainedRefusal['why'], string>> = {
  'other-id': 'your lists give the two different ids',
  'name-of-several': 'that name itself stands for several things',
  'several-things': 'it fits several things, and the rule then takes none',
  'no-protagonist': 'it fits several things, and none is the protagonist',
  'protagonist-preferred': 'it fits several things, and goes to the protagonist',
  'other-nearer': 'it fits several things, and another stood nearer or bore the same title',
  'decided-before': 'an earlier rule had found another thing, or it names several',
  'other-type': 'things of two types are never one',
  'suffixes-differ': 'Jr., Sr., III: the suffixes differ',
  'given-names-differ': 'the given names differ',
  'known-apart': 'known as two things',
  'adds-body': 'the longer name adds a body, such as a committee',
  'too-little-shared': 'something in common, not enough for any rule',
};

/** Characters of text shown on either side of a pronoun or a description. */
const CONTEXT = 32;
/** Readings of a place that are shown. */
const MOST_READINGS = 8;

/** The reasons behind an entity for a person at a terminal of `width` columns. */
export function describeExplanation(
  explanation: EntityExplanation,
  doc: Document,
  colors: Colors,
  width: number,
): string {
  const { merges, refusals, references, readings, unlike, entity } = explanation;
  const table = (title: string, headings: readonly string[], rows: readonly (readonly string[])[]) =>
    formatTable({ title, headings, rows, width, colors });
  const parts = [
    describeHead(explanation, colors),
    table('Names', ['name', 'mentions', 'taken for', 'rule', 'score'], describeNames(explanation)),
    merges.length === 0
      ? 'No two names were merged: all are the same but for case, accents or possessives.'
      : '',
    table(
      'Kept apart',
      ['name', 'from', 'entity', 'rule', 'why'],
      refusals.map(({ name, other, otherEntity, rule, why }) => [
        name,
        other,
        otherEntity,
        ruleName(rule ?? 'none'),
        WHY[why],
      ]),
    ),
    unlike === 0
      ? ''
      : `${plural(unlike, 'further entity', 'further entities')} of type ${entity.type}: no word, initials or known name in common.`,
    table(
      'Pronouns and descriptions',
      ['text', 'rule', 'confidence', 'where'],
      references.map(({ mention, text, rule, confidence }) => [
        text,
        ruleName(rule),
        confidence.toFixed(2),
        surroundings(doc, mention),
      ]),
    ),
    table(
      'Places it may be, the chosen one first',
      ['reading', 'where', 'prior', 'countries', 'division', 'stated', 'alike', 'sum'],
      readings.slice(0, MOST_READINGS).map(describeReading),
    ),
    readings.length > MOST_READINGS ? `${readings.length - MOST_READINGS} more readings weigh less.` : '',
    describeHolders(explanation, doc),
  ];
  return `${parts
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function describeHead({ entity, article }: EntityExplanation, colors: Colors): string {
  const facts = `${entity.type} ${entity.id} of ${article} · ${plural(entity.mentions.length, 'mention')}`;
  return `${colors.bold(escapeInline(entity.name))}\n${colors.dim(escapeInline(facts))}`;
}

/** A row for each name and, where its mentions were told apart, for each thing that it was taken for. */
function describeNames({ names, merges }: EntityExplanation): readonly (readonly string[])[] {
  return names.flatMap(({ name, mentions }) => {
    const own = merges.filter((merge) => mentions.some((mention) => merge.mentions.includes(mention)));
    if (own.length === 0) return [[name, String(mentions.length), '', '', '']];
    return own.map((merge) => {
      // A name that stands for one thing throughout is merged by its first mention.
      const count = own.length === 1 ? mentions.length : merge.mentions.length;
      return [name, String(count), merge.with, ruleName(merge.rule), merge.score.toFixed(2)];
    });
  });
}

/** All rules here are the resolver's: "person-surname", not "resolver:person-surname". */
function ruleName(rule: string): string {
  return rule.replace(/^resolver:/, '');
}

function surroundings({ mentions, text }: Document, id: string): string {
  const mention = mentions.find((one) => one.id === id);
  if (mention === undefined) return '';
  const { start, end } = mention;
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^\S*\s/, '');
  const after = text.slice(end, end + CONTEXT).replace(/\s\S*$/, '');
  return `… ${before}[${text.slice(start, end)}]${after} …`;
}

function describeReading({ kind, country, location, ...weights }: ExplainedReading): readonly string[] {
  const { prior, context, division, stated, alike, weight } = weights;
  const id = location?.geonameId === undefined ? '' : ` ${location.geonameId}`;
  return [
    `${kind} in ${[location?.admin1, country].filter((part) => part !== undefined).join(', ')}${id}`,
    location === undefined ? 'unknown' : `${location.lat.toFixed(2)}, ${location.lon.toFixed(2)}`,
    ...[prior, context, division, stated, alike, weight].map((part) => part.toFixed(1)),
  ];
}

function describeHolders({ heldBy, entity }: EntityExplanation, { entities }: Document): string {
  const names = heldBy.flatMap((id) => entities.find((other) => other.id === id)?.name ?? []);
  if (names.length === 0) return '';
  return escapeInline(`The text names ${names.join(', ')} right behind ${entity.name} as what holds it.`);
}
