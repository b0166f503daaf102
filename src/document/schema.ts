import { z } from 'zod';
import { ENTITY_TYPES, QUANTITY_TYPES, TIMEX_MODS, TIMEX_TYPES } from './types.js';

/** The name and major version of the record. A breaking change raises the number. */
export const DOCUMENT_SCHEMA = 'newsgraph.document/1';

const offset = z.int().nonnegative().describe('UTF-16 code units from the beginning of the text.');
const verbatim = z.string().describe('The covered text: text.slice(start, end).');
const span = { start: offset, end: offset };
const spanOf = z.strictObject(span);
const spanWithText = z.strictObject({ ...span, text: verbatim });
const confidence = z.number().min(0).max(1).describe('How sure newsgraph is, from 0 to 1.');
const mentionId = z.string().regex(/^m\d+$/);
const entityId = z.string().regex(/^e\d+$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const by = z
  .string()
  .min(1)
  .describe('What made this item, such as "tagger", "gazetteer:places" or "rule:<name>".');

const source = z
  .strictObject({
    path: z.string().optional(),
    uri: z.string().optional(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().nonnegative(),
    encoding: z.string(),
    mediaType: z.string(),
  })
  .describe('Where the text came from: hash and length of the bytes as they were read, before decoding.');

const structure = z
  .strictObject({ headline: spanOf.nullable(), byline: spanOf.nullable(), dateline: spanOf.nullable() })
  .describe('The parts of the text that are not running copy.');

const mention = z
  .strictObject({
    id: mentionId,
    ...span,
    text: verbatim,
    type: z.enum(ENTITY_TYPES),
    kind: z.enum(['name', 'nominal', 'pronoun']),
    entity: entityId.nullable().describe('Null for a role (TITLE), which describes a thing and is none.'),
    confidence,
    by,
  })
  .describe('A span of the text that names or refers to something.');

const timex = z
  .strictObject({
    ...span,
    text: verbatim,
    type: z.enum(TIMEX_TYPES),
    value: z.string().describe('TIMEX3 value; parts that are not known stay open: XXXX-09-09.'),
    mod: z.enum(TIMEX_MODS).optional().describe('TIMEX3 modifier.'),
    earliest: z.string().optional().describe('First moment of the interval, ISO 8601.'),
    latest: z.string().optional().describe('Last day or moment of the interval, inclusive, ISO 8601.'),
    by,
  })
  .describe('A temporal expression (TimeML TIMEX3).');

const modifier = z.strictObject({ ...span, text: verbatim, sign: z.enum(['~', '>', '>=', '<', '<=']) });

const quantity = z
  .strictObject({
    ...span,
    text: verbatim,
    type: z.enum(QUANTITY_TYPES),
    value: z
      .number()
      .nullable()
      .describe(
        'Null where the text gives a range, which min and max hold, or a pair such as the score 3-1, which only the text holds.',
      ),
    min: z.number().optional().describe('Lower end of a range.'),
    max: z.number().optional().describe('Upper end of a range.'),
    modifier: modifier.optional().describe('Words beside the number such as "at least", and what they mean.'),
    unit: z.string().optional().describe('ISO 4217 code for MONEY, unit symbol for QUANTITY.'),
    of: spanWithText.optional().describe('What is counted.'),
    by,
  })
  .describe('A number with its meaning.');

const location = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  country: z.string().length(2).describe('ISO 3166-1 alpha-2.'),
  admin1: z.string().optional().describe('GeoNames code of the first-level division.'),
  geonameId: z.int().optional(),
  precision: z
    .enum(['point', 'city', 'admin1', 'country', 'within-admin1', 'within-country'])
    .describe('What the coordinates are those of; within: of the area that holds the place.'),
});

const known = z
  .strictObject({
    name: z.string().describe('What it is called there.'),
    kind: z.string().optional().describe('What sort of thing, such as "football club".'),
    countries: z.array(z.string()).describe('ISO 3166-1 alpha-2.'),
    aliases: z.array(z.string()).describe('Other names; at most 20.'),
  })
  .describe("What a gazetteer of the user, or else newsgraph's own knowledge, says of the thing.");

const entity = z
  .strictObject({
    id: entityId,
    type: z.enum(ENTITY_TYPES),
    name: z.string().describe('Its fullest name in the text.'),
    aliases: z.array(z.string()).describe('Its other names in the text.'),
    mentions: z.array(mentionId).describe('Its mentions, in order of reading.'),
    salience: z.number().min(0).max(1).describe('How much the article is about it, from 0 to 1.'),
    titles: z.array(z.string()).describe('Roles and offices that the text gives it.'),
    links: z
      .array(z.strictObject({ kb: z.string(), id: z.string(), score: confidence }))
      .describe('Entries of knowledge bases that it may be.'),
    known: known.optional(),
    location: location.optional().describe('Where it is, for a place; degrees, WGS 84.'),
  })
  .describe('The thing that one or more mentions refer to.');

const factuality = z
  .enum(['negated', 'hypothetical'])
  .describe('The text denies or only supposes it; left out where it asserts it.');

const timeOfEvent = z
  .strictObject({ ...span, text: verbatim, value: z.string().describe('TIMEX3 value.') })
  .describe('When it held or happened, where the sentence says so.');

const relation = z
  .strictObject({
    subject: entityId,
    predicate: z
      .string()
      .describe(
        'One of a closed list, such as holds_position, or open:<verb phrase>, such as open:halt talks with.',
      ),
    object: entityId.nullable().describe('Null where the object is a plain value.'),
    value: z.string().optional().describe('What further is stated: a title, an age.'),
    time: timeOfEvent.optional(),
    factuality: factuality.optional(),
    ...span,
    confidence,
    by,
  })
  .describe('A stated relation; start and end give the evidence.');

const count = z
  .strictObject({
    event: z
      .string()
      .describe('What became of the counted: one of a closed list, such as killed, or open:<verb>.'),
    cue: spanWithText.describe('The words that say so.'),
    quantity: z.strictObject({
      ...span,
      text: verbatim,
      value: z.number().nullable(),
      min: z.number().optional(),
      max: z.number().optional(),
      modifier: modifier.optional(),
    }),
    of: spanWithText.optional().describe('What is counted.'),
    place: z
      .strictObject({ ...span, text: verbatim, entity: entityId })
      .optional()
      .describe('Where it happened, where the sentence says so.'),
    time: timeOfEvent.optional(),
    since: z.literal(true).optional().describe('All that happened from that time on.'),
    factuality: factuality.optional(),
    ...span,
    confidence,
    by,
  })
  .describe('How many were killed, arrested and so on; start and end give the evidence.');

const quote = z
  .strictObject({
    ...span,
    text: verbatim,
    kind: z.enum(['direct', 'mixed', 'indirect']),
    speaker: entityId.nullable().describe('Null where the text does not say who speaks.'),
    speakerMention: mentionId.optional().describe('The mention that names the speaker.'),
    cue: spanWithText.optional().describe('The verb of speech, or "according".'),
    confidence,
    by,
  })
  .describe('Words that the text attributes to somebody; the span leaves the quotation marks out.');

const coverage = z
  .strictObject({
    characters: z.int().nonnegative().describe('Length of the text in UTF-16 code units.'),
    read: z.int().nonnegative().describe('How many of them were read.'),
    skipped: z.array(z.strictObject({ ...span, why: z.string() })),
  })
  .describe('How much of the text was read, and why any of it was not.');

const provenance = z
  .strictObject({ newsgraph: z.string(), model: z.string(), config: z.string() })
  .describe('Version of newsgraph, of its models and lists, and of its settings.');

/** The record, in the order in which its fields are written. */
export const documentSchema = z
  .strictObject({
    schema: z.literal(DOCUMENT_SCHEMA),
    id: z.string().min(1).describe('Unique in its batch, stable, and safe as a file name.'),
    title: z
      .string()
      .nullable()
      .describe('Title from the metadata of the source, or else the headline of the text.'),
    published: isoDate.nullable().describe('The date against which "yesterday" is read.'),
    publishedFrom: z
      .enum(['metadata', 'argument', 'dateline', 'filename'])
      .nullable()
      .describe('Where the date was found.'),
    language: z.string().describe('BCP 47.'),
    source: source.optional(),
    text: z.string().describe('The article, verbatim; every start and end is an offset into it.'),
    offsets: z.literal('utf16').describe('The unit of every start and end; spans are half-open.'),
    structure,
    sentences: z.array(spanOf),
    mentions: z.array(mention),
    times: z.array(timex),
    quantities: z.array(quantity),
    entities: z.array(entity),
    relations: z.array(relation),
    // Records written before there were counts have none.
    counts: z.array(count).default([]),
    quotes: z.array(quote),
    coverage,
    provenance,
  })
  .describe('One article with all that newsgraph found in it.');

/** Trouble with one article of a stream, in the place where its record would have been. */
export const problemRecordSchema = z.strictObject({
  schema: z.literal('newsgraph.problem/1'),
  id: z.string().nullable(),
  file: z.string(),
  line: z.int().positive().optional(),
  span: spanOf.optional(),
  rule: z.string(),
  message: z.string(),
});
