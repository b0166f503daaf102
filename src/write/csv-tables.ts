import type { Document } from '../document/document.js';
import { textOf } from '../document/span.js';

type Cell = string | number | null | undefined;

/** A CSV file: its columns, and the rows that a document gives. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  rows(doc: Document): readonly (readonly Cell[])[];
}

/** What a row is made of: an item, its document, and the names of that document's entities. */
interface Context<Item> {
  readonly item: Item;
  readonly doc: Document;
  readonly nameOf: (entity: string | null) => string | undefined;
}

/** A table of one kind of item. The first column is the document's id; an entity's id is unique only with it. */
function table<Item>(
  file: string,
  itemsOf: (doc: Document) => readonly Item[],
  columns: Readonly<Record<string, (context: Context<Item>) => Cell>>,
): Table {
  const all = { document: ({ doc }: Context<Item>) => doc.id, ...columns };
  const readers = Object.values(all);
  return {
    file,
    columns: Object.keys(all),
    rows(doc) {
      const names = new Map(doc.entities.map(({ id, name }) => [id, name]));
      const nameOf = (entity: string | null) => (entity === null ? undefined : names.get(entity));
      return itemsOf(doc).map((item) => readers.map((read) => read({ item, doc, nameOf })));
    },
  };
}

/** The items of a list in one cell. */
function list(items: readonly string[]): string {
  return items.join(' | ');
}

export const TABLES: readonly Table[] = [
  table('entities.csv', (doc) => doc.entities, {
    entity: ({ item }) => item.id,
    type: ({ item }) => item.type,
    name: ({ item }) => item.name,
    aliases: ({ item }) => list(item.aliases),
    titles: ({ item }) => list(item.titles),
    mentions: ({ item }) => item.mentions.length,
    salience: ({ item }) => item.salience,
    links: ({ item }) => list(item.links.map(({ kb, id }) => `${kb}:${id}`)),
    lat: ({ item }) => item.location?.lat,
    lon: ({ item }) => item.location?.lon,
    country: ({ item }) => item.location?.country,
    admin1: ({ item }) => item.location?.admin1,
    geonameId: ({ item }) => item.location?.geonameId,
    precision: ({ item }) => item.location?.precision,
  }),
  table('mentions.csv', (doc) => doc.mentions, {
    mention: ({ item }) => item.id,
    entity: ({ item }) => item.entity,
    name: ({ item, nameOf }) => nameOf(item.entity),
    type: ({ item }) => item.type,
    kind: ({ item }) => item.kind,
    start: ({ item }) => item.start,
    end: ({ item }) => item.end,
    text: ({ item }) => item.text,
    confidence: ({ item }) => item.confidence,
    by: ({ item }) => item.by,
  }),
  table('times.csv', (doc) => doc.times, {
    start: ({ item }) => item.start,
    end: ({ item }) => item.end,
    text: ({ item }) => item.text,
    type: ({ item }) => item.type,
    value: ({ item }) => item.value,
    mod: ({ item }) => item.mod,
    earliest: ({ item }) => item.earliest,
    latest: ({ item }) => item.latest,
    by: ({ item }) => item.by,
  }),
  table('quantities.csv', (doc) => doc.quantities, {
    start: ({ item }) => item.start,
    end: ({ item }) => item.end,
    text: ({ item }) => item.text,
    type: ({ item }) => item.type,
    value: ({ item }) => item.value,
    min: ({ item }) => item.min,
    max: ({ item }) => item.max,
    sign: ({ item }) => item.modifier?.sign,
    modifier: ({ item }) => item.modifier?.text,
    unit: ({ item }) => item.unit,
    of: ({ item }) => item.of?.text,
    by: ({ item }) => item.by,
  }),
  table('relations.csv', (doc) => doc.relations, {
    subject: ({ item }) => item.subject,
    subjectName: ({ item, nameOf }) => nameOf(item.subject),
    predicate: ({ item }) => item.predicate,
    object: ({ item }) => item.object,
    objectName: ({ item, nameOf }) => nameOf(item.object),
    value: ({ item }) => item.value,
    time: ({ item }) => item.time?.value,
    factuality: ({ item }) => item.factuality,
    start: ({ item }) => item.start,
    end: ({ item }) => item.end,
    text: ({ item, doc }) => textOf(doc.text, item),
    confidence: ({ item }) => item.confidence,
    by: ({ item }) => item.by,
  }),
  table('counts.csv', (doc) => doc.counts, {
    event: ({ item }) => item.event,
    cue: ({ item }) => item.cue.text,
    value: ({ item }) => item.quantity.value,
    min: ({ item }) => item.quantity.min,
    max: ({ item }) => item.quantity.max,
    sign: ({ item }) => item.quantity.modifier?.sign,
    of: ({ item }) => item.of?.text,
    place: ({ item }) => item.place?.entity,
    placeName: ({ item, nameOf }) => nameOf(item.place?.entity ?? null),
    time: ({ item }) => item.time?.value,
    since: ({ item }) => (item.since === true ? 'since' : undefined),
    factuality: ({ item }) => item.factuality,
    start: ({ item }) => item.start,
    end: ({ item }) => item.end,
    text: ({ item, doc }) => textOf(doc.text, item),
    confidence: ({ item }) => item.confidence,
    by: ({ item }) => item.by,
  }),
  table('quotes.csv', (doc) => doc.quotes, {
    start: ({ item }) => item.start,
    end: ({ item }) => item.end,
    text: ({ item }) => item.text,
    kind: ({ item }) => item.kind,
    speaker: ({ item }) => item.speaker,
    speakerName: ({ item, nameOf }) => nameOf(item.speaker),
    speakerMention: ({ item }) => item.speakerMention,
    cue: ({ item }) => item.cue?.text,
    confidence: ({ item }) => item.confidence,
    by: ({ item }) => item.by,
  }),
];
