import { parseIsoDate } from '../document/calendar.js';
import type { Document, Entity, Timex } from '../document/document.js';
import type { EntityType } from '../document/types.js';

const PLACE_TYPES: ReadonlySet<EntityType> = new Set<EntityType>(['GPE', 'LOC', 'FAC']);

/** A day or moment as far as the mapping's `strict_date_optional_time` reads it. */
const ISO_MOMENT =
  /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** An interval as `date_range` takes it, both ends inclusive. */
interface DateRange {
  readonly gte?: string;
  readonly lte?: string;
}

/**
 * The flat document of one article for a search index; `search-mapping.ts` describes its fields. Relations, and with
 * them open triples, stay in the record.
 */
export function toSearchDocument(doc: Document) {
  const namesOf = (isWanted: (entity: Entity) => boolean): readonly string[] => [
    ...new Set(doc.entities.filter(isWanted).map(({ name }) => name)),
  ];
  const names = new Map(doc.entities.map(({ id, name }) => [id, name]));
  return {
    title: doc.title,
    text: doc.text,
    published: doc.published,
    language: doc.language,
    source: doc.source?.path ?? doc.source?.uri ?? null,
    persons: namesOf(({ type }) => type === 'PERSON'),
    organisations: namesOf(({ type }) => type === 'ORG'),
    places: namesOf(({ type }) => PLACE_TYPES.has(type)),
    entities: doc.entities.map(({ name, type, aliases, titles, salience, mentions, links }) => ({
      name,
      type,
      aliases,
      titles,
      salience,
      mentions: mentions.length,
      links: links.map(({ kb, id }) => `${kb}:${id}`),
    })),
    locations: doc.entities.flatMap(({ location }) =>
      location === undefined ? [] : [{ lat: location.lat, lon: location.lon }],
    ),
    times: doc.times.flatMap(toDateRange),
    quantities: doc.quantities.map(({ text, type, value, min, max, unit, of }) => ({
      text,
      type,
      value,
      min: min ?? value,
      max: max ?? value,
      unit: unit ?? null,
      of: of?.text ?? null,
    })),
    counts: doc.counts
      .filter(({ factuality }) => factuality === undefined)
      .map(({ event, quantity: { value, min, max }, of, place, time }) => ({
        event,
        value,
        min: min ?? value,
        max: max ?? value,
        of: of?.text ?? null,
        place: names.get(place?.entity ?? '') ?? null,
        time: time?.value ?? null,
      })),
  };
}

/** Nothing for an expression without a known date, or with one that an index would refuse. */
function toDateRange({ earliest, latest }: Timex): readonly DateRange[] {
  const gte = toMoment(earliest, 'T00:00:00.000');
  const lte = toMoment(latest, 'T23:59:59.999');
  if (gte === undefined && lte === undefined) return [];
  if (gte !== undefined && lte !== undefined && toMilliseconds(gte) > toMilliseconds(lte)) return [];
  return [{ ...(gte === undefined ? {} : { gte }), ...(lte === undefined ? {} : { lte }) }];
}

/** A day becomes its first or last moment, since an index reads a bare day as its first. */
function toMoment(text: string | undefined, timeOfDay: string): string | undefined {
  if (text === undefined || !ISO_MOMENT.test(text) || parseIsoDate(text) === undefined) return undefined;
  return text.includes('T') ? text : text + timeOfDay;
}

/** Milliseconds since 1970; `Date.parse` reads no hour alone, and takes a moment without a zone as local. */
function toMilliseconds(moment: string): number {
  const full = moment.replace(/T(\d{2})(?=Z|[+-]|$)/, 'T$1:00');
  return Date.parse(/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(full) ? full : `${full}Z`);
}
