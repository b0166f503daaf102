import { ENTITY_TYPES } from '../document/types.js';
import type { Span } from '../document/span.js';
import type { GoldDocument, GoldQuantity, GoldQuote, GoldRelation } from './gold.js';
import { adaptOwnTimes } from './own-times.js';
import { OWN_SCHEME } from './schemes.js';
import { OWN_TIMES } from './time-conventions.js';

const HEADER_LINE = /^# (?<key>[a-z]+): (?<value>.*)\n/;
const MARKUP = /\[(?<surface>[^[\]]+)\]\((?<type>[A-Z_]+)(?: (?<attribute>[^()]*))?\)/g;
const NAME_TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);
const TIME_TYPES: ReadonlySet<string> = new Set(['DATE', 'TIME']);

interface MarkedSpan extends Span {
  readonly text: string;
  readonly type: string;
  readonly attribute?: string | undefined;
}

/** Reads one article in the markup that `corpus/GUIDE.md` describes; after `# layers: names` only names are annotated. */
export function readMarkup(id: string, content: string): GoldDocument {
  const { header, body } = readHeader(content);
  const [annotated = '', afterRelations = ''] = body.split('\n== relations', 2);
  const [relationLines = '', quoteLines = ''] = afterRelations.split('\n== quotes', 2);
  const { text, spans } = readSpans(annotated);
  const published = header.get('date');
  const mentions = spans
    .filter(({ type }) => NAME_TYPES.has(type))
    .map(({ attribute, ...span }) => ({ ...span, entity: attribute }));
  if (header.get('layers') === 'names') return { id, text, published, mentions, scheme: OWN_SCHEME };
  return {
    id,
    text,
    published,
    mentions,
    times: adaptOwnTimes(
      spans
        .filter(({ type }) => TIME_TYPES.has(type))
        .map(({ start, end, text: surface, attribute }) => ({ start, end, text: surface, value: attribute })),
      text,
    ),
    timeConvention: OWN_TIMES,
    quantities: spans.filter(({ type }) => !NAME_TYPES.has(type) && !TIME_TYPES.has(type)).map(readQuantity),
    relations: linesOf(relationLines).map(readRelation),
    quotes: linesOf(quoteLines).flatMap((line) => readQuote(line, text)),
    scheme: OWN_SCHEME,
  };
}

function readHeader(content: string): { header: ReadonlyMap<string, string>; body: string } {
  const header = new Map<string, string>();
  let body = content;
  for (let line = HEADER_LINE.exec(body); line !== null; line = HEADER_LINE.exec(body)) {
    header.set(line.groups?.['key'] ?? '', line.groups?.['value'] ?? '');
    body = body.slice(line[0].length);
  }
  return { header, body };
}

function readSpans(annotated: string): { text: string; spans: readonly MarkedSpan[] } {
  const spans: MarkedSpan[] = [];
  let text = '';
  let read = 0;
  for (const match of annotated.matchAll(MARKUP)) {
    const { surface = '', type = '', attribute } = match.groups ?? {};
    text += annotated.slice(read, match.index);
    const start = text.length;
    spans.push({ start, end: start + surface.length, text: surface, type, attribute: attribute?.trim() });
    text += surface;
    read = match.index + match[0].length;
  }
  return { text: text + annotated.slice(read), spans };
}

/** `7.2`, `20..25`, `3400000000 USD`, `1.2..3.4 EUR`, `120 km`; scores such as `3-1` have no single value. */
const QUANTITY_VALUE = /^~?(?<low>-?[\d.]+?)(?:\.\.(?<high>-?[\d.]+))?(?:\s*(?<unit>[A-Za-z%°/].*))?$/;

/** "6 ft 7 in" is one value in the smaller unit. */
const FEET_AND_INCHES = /^(?<feet>\d+) ft (?<inches>\d+) ?in$/;

function readQuantity({ start, end, text, type, attribute = '' }: MarkedSpan): GoldQuantity {
  const span = { start, end, text, type };
  const { feet, inches } = FEET_AND_INCHES.exec(attribute)?.groups ?? {};
  if (feet !== undefined) return { ...span, value: 12 * Number(feet) + Number(inches) };
  const { low, high, unit } = QUANTITY_VALUE.exec(attribute)?.groups ?? {};
  if (low === undefined) return span;
  const units = type === 'MONEY' && unit !== undefined ? { [unit]: 1 } : undefined;
  if (high !== undefined) return { ...span, min: Number(low), max: Number(high), units };
  return { ...span, value: Number(low), units };
}

function linesOf(block: string): readonly string[] {
  return block.split('\n').filter((line) => line.trim() !== '');
}

function readRelation(line: string): GoldRelation {
  const [subject = '', predicate = '', object, value] = line.split('|').map((part) => part.trim());
  return { subject, predicate, object: object || undefined, value: value || undefined };
}

/** A quotation is given by its opening words; it starts at their first occurrence in the text. */
function readQuote(line: string, text: string): readonly GoldQuote[] {
  const bar = line.lastIndexOf('|');
  const opening = line
    .slice(0, bar)
    .trim()
    .replace(/…$/, '')
    .trim()
    .replace(/^[“”"‘’' ]+|[“”"‘’' ]+$/g, '');
  const speaker = line.slice(bar + 1).trim();
  const start = text.indexOf(opening);
  if (opening === '' || start === -1) return [];
  return [{ start, opening, speaker: speaker === '?' ? undefined : speaker }];
}
