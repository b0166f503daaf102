import type { Document, Entity, Quantity } from '../document/document.js';
import { annotateText } from './annotate-text.js';
import type { Colors } from './choose-colors.js';
import { escapeInline } from './escape-controls.js';
import { formatCount, plural } from './format-number.js';
import { formatTable } from './format-table.js';
import { MARK_COLORS } from './marks.js';

interface Section {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: (doc: Document) => readonly (readonly string[])[];
}

/** The tables below the text, in order. */
const SECTIONS: readonly Section[] = [
  {
    title: 'Entities',
    headings: ['name', 'type', 'mentions', 'titles', 'salience', 'where', 'also'],
    rows: ({ entities }) =>
      entities
        .toSorted((a, b) => b.salience - a.salience)
        .map((entity) => [
          entity.name,
          entity.type,
          String(entity.mentions.length),
          entity.titles.join('; '),
          entity.salience.toFixed(2),
          describeLocation(entity),
          entity.aliases.join('; '),
        ]),
  },
  {
    title: 'Times',
    headings: ['text', 'type', 'value', 'mod', 'earliest', 'latest'],
    rows: ({ times }) =>
      times.map(({ text, type, value, mod, earliest, latest }) => [
        text,
        type,
        value,
        mod ?? '',
        earliest ?? '',
        latest ?? '',
      ]),
  },
  {
    title: 'Quantities',
    headings: ['text', 'type', 'value', 'modifier', 'unit', 'of'],
    rows: ({ quantities }) =>
      quantities.map((quantity) => [
        quantity.text,
        quantity.type,
        describeValue(quantity),
        quantity.modifier === undefined ? '' : `${quantity.modifier.sign} ${quantity.modifier.text}`,
        quantity.unit ?? '',
        quantity.of?.text ?? '',
      ]),
  },
  {
    title: 'Relations',
    headings: ['subject', 'relation', 'object', 'evidence'],
    rows: (doc) =>
      doc.relations.map(({ subject, predicate, object, value, start, end }) => [
        nameOf(doc, subject),
        predicate,
        [nameOf(doc, object), value ?? ''].filter((part) => part !== '').join(': '),
        doc.text.slice(start, end),
      ]),
  },
  {
    title: 'Counts',
    headings: ['event', 'number', 'of', 'where', 'when', 'evidence'],
    rows: (doc) =>
      doc.counts.map(({ event, quantity, of, place, time, since, start, end }) => [
        event,
        [quantity.modifier?.sign, describeValue(quantity)].filter((part) => part !== undefined).join(' '),
        of?.text ?? '',
        nameOf(doc, place?.entity ?? null),
        [since === true ? 'since' : undefined, time?.text].filter((part) => part !== undefined).join(' '),
        doc.text.slice(start, end),
      ]),
  },
  {
    title: 'Quotes',
    headings: ['speaker', 'kind', 'cue', 'words'],
    rows: (doc) =>
      doc.quotes.map(({ speaker, kind, cue, text }) => [
        speaker === null ? '?' : nameOf(doc, speaker),
        kind,
        cue?.text ?? '',
        text,
      ]),
  },
];

/** A record for a person at a terminal of `width` columns: what it is, its text, and a table of each layer. */
export function describeRecord(doc: Document, colors: Colors, width: number): string {
  const parts = [
    describeHead(doc, colors),
    annotateText(doc, colors, width),
    colors.isColorSupported ? describeLegend(doc, colors) : '',
    ...SECTIONS.map(({ title, headings, rows }) =>
      formatTable({ title, headings, rows: rows(doc), width, colors }),
    ),
  ];
  return `${parts
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function describeHead(doc: Document, colors: Colors): string {
  const { id, title, published, publishedFrom, source, coverage, sentences } = doc;
  const percent = coverage.characters === 0 ? 100 : Math.floor((100 * coverage.read) / coverage.characters);
  const facts = [
    published === null
      ? 'published: unknown'
      : `published ${published} (from ${publishedFrom ?? 'elsewhere'})`,
    ...(source?.path === undefined ? [] : [source.path]),
    `${plural(coverage.characters, 'character')}, ${percent} % read`,
    plural(sentences.length, 'sentence'),
  ];
  const heading = title === null ? id : `${title}  (${id})`;
  return `${colors.bold(escapeInline(heading))}\n${colors.dim(escapeInline(facts.join(' · ')))}`;
}

/** The colours of what this text holds, with the number of each. */
function describeLegend({ mentions, times, quantities }: Document, colors: Colors): string {
  const counts = new Map<string, number>([
    ['time', times.length],
    ['number', quantities.length],
  ]);
  for (const { type, kind } of mentions) if (kind === 'name') counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.entries(MARK_COLORS)
    .filter(([type]) => (counts.get(type) ?? 0) > 0)
    .map(([type, color]) => `${colors[color](type)} ${formatCount(counts.get(type) ?? 0)}`)
    .join('  ');
}

function describeLocation({ location }: Entity): string {
  if (location === undefined) return '';
  const { lat, lon, country, precision } = location;
  return precision === 'country' || precision === 'within-country'
    ? country
    : `${lat.toFixed(2)}, ${lon.toFixed(2)} ${country}`;
}

function describeValue({ value, min, max }: Pick<Quantity, 'value' | 'min' | 'max'>): string {
  if (value !== null) return String(value);
  return min === undefined && max === undefined ? '' : `${min ?? ''}–${max ?? ''}`;
}

function nameOf({ entities }: Document, id: string | null): string {
  return id === null ? '' : (entities.find((entity) => entity.id === id)?.name ?? id);
}
