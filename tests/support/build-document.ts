import type {
  Count,
  Document,
  Entity,
  Quantity,
  Quote,
  Relation,
  Timex,
} from '../../src/document/document.js';

/** A span is given by its text: its first occurrence counts. */
type Found<Item> = Omit<Item, 'start' | 'end' | 'by' | 'confidence'> & { readonly text: string };

export interface DocumentPlan {
  readonly id: string;
  /** The article, with mentions marked: `{0:Ama Boateng}` names the first entity, `{0?:She}` refers to it. */
  readonly marked: string;
  readonly title?: string;
  readonly published?: string;
  readonly source?: NonNullable<Document['source']>;
  readonly entities?: readonly (Partial<Omit<Entity, 'id' | 'mentions'>> & Pick<Entity, 'name' | 'type'>)[];
  readonly times?: readonly Found<Timex>[];
  readonly quantities?: readonly (Omit<Found<Quantity>, 'of' | 'modifier'> & {
    readonly of?: string;
    readonly modifier?: { readonly text: string; readonly sign: NonNullable<Quantity['modifier']>['sign'] };
  })[];
  readonly relations?: readonly (Found<Relation> & { readonly confidence?: number })[];
  readonly counts?: readonly (Pick<Count, 'event'> & {
    readonly text: string;
    readonly cue: string;
    readonly number: string;
    readonly value: number;
    readonly of: string;
    readonly place: { readonly text: string; readonly entity: string };
    readonly time: { readonly text: string; readonly value: string };
  })[];
  readonly quotes?: readonly (Omit<Found<Quote>, 'cue'> & { readonly cue?: string })[];
}

const MARKED = /\{(?<entity>\d+)(?<pronoun>\?)?:(?<surface>[^}]*)\}/g;

/** A finished document made by hand; every offset is found in the text. */
export function buildDocument(plan: DocumentPlan): Document {
  const { entities = [], times = [], quantities = [], relations = [], counts = [], quotes = [] } = plan;
  const { text, mentions } = readMarked(plan.marked, entities);
  const find = (surface: string) => {
    const start = text.indexOf(surface);
    if (start === -1) throw new Error(`Expected "${surface}" in "${text}"`);
    return { start, end: start + surface.length, text: surface };
  };
  const made = { confidence: 0.8, by: 'rule:test' };
  return {
    schema: 'newsgraph.document/1',
    id: plan.id,
    title: plan.title ?? null,
    published: plan.published ?? null,
    publishedFrom: plan.published === undefined ? null : 'metadata',
    language: 'en',
    ...(plan.source === undefined ? {} : { source: plan.source }),
    text,
    offsets: 'utf16',
    structure: { headline: null, byline: null, dateline: null },
    sentences: [...text.matchAll(/[^.\s][^.]*\.?/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
    mentions,
    times: times.map((time) => ({ ...time, ...find(time.text), by: made.by })),
    quantities: quantities.map(({ of, modifier, ...quantity }) => ({
      ...quantity,
      ...find(quantity.text),
      ...(modifier === undefined ? {} : { modifier: { ...find(modifier.text), sign: modifier.sign } }),
      ...(of === undefined ? {} : { of: find(of) }),
      by: made.by,
    })),
    entities: entities.map((entity, index) => ({
      aliases: [],
      salience: 0.5,
      titles: [],
      links: [],
      ...entity,
      id: `e${index}`,
      mentions: mentions.filter((mention) => mention.entity === `e${index}`).map(({ id }) => id),
    })),
    relations: relations.map(({ text: evidence, ...relation }) => {
      const { start, end } = find(evidence);
      return { ...made, ...relation, start, end };
    }),
    counts: counts.map(({ event, text: evidence, cue, number, value, of, place, time }) => {
      const { start, end } = find(evidence);
      return {
        ...made,
        event,
        cue: find(cue),
        quantity: { ...find(number), value },
        of: find(of),
        place: { ...find(place.text), entity: place.entity },
        time: { ...find(time.text), value: time.value },
        start,
        end,
      };
    }),
    quotes: quotes.map(({ cue, ...quote }) => ({
      ...made,
      ...quote,
      ...find(quote.text),
      ...(cue === undefined ? {} : { cue: find(cue) }),
    })),
    coverage: { characters: text.length, read: text.length, skipped: [] },
    provenance: { newsgraph: '0.1.0', model: 'test', config: 'default' },
  };
}

function readMarked(
  marked: string,
  entities: readonly Pick<Entity, 'type'>[],
): Pick<Document, 'text' | 'mentions'> {
  const mentions: Document['mentions'][number][] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(MARKED)) {
    const { entity = '', pronoun, surface = '' } = match.groups ?? {};
    const type = entities[Number(entity)]?.type;
    if (type === undefined) throw new Error(`Expected an entity ${entity} for "${match[0]}"`);
    text += marked.slice(read, match.index);
    mentions.push({
      id: `m${mentions.length}`,
      start: text.length,
      end: text.length + surface.length,
      text: surface,
      type,
      kind: pronoun === undefined ? 'name' : 'pronoun',
      entity: `e${entity}`,
      confidence: 0.9,
      by: 'tagger',
    });
    text += surface;
    read = match.index + match[0].length;
  }
  return { text: text + marked.slice(read), mentions };
}
