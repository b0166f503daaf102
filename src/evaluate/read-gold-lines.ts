import { z } from 'zod';
import type { GoldDocument, GoldMention, GoldQuantity, GoldTime, Scheme } from './gold.js';
import { COARSE_SCHEME, DEMONYMS_APART_SCHEME, NUMBER_SCHEME, OWN_SCHEME } from './schemes.js';

const span = { start: z.int().nonnegative(), end: z.int().nonnegative() };
const cluster = z.union([z.string(), z.number()]).nullish();
const goldLine = z.looseObject({
  id: z.string(),
  text: z.string(),
  date: z.string().nullish(),
  reference: z.string().nullish(),
  entities: z
    .array(
      z.looseObject({
        ...span,
        type: z.string(),
        cluster,
        nested: z.boolean().nullish(),
        named: z.boolean().nullish(),
      }),
    )
    .optional(),
  expect: z.array(z.looseObject({ ...span, type: z.string(), value: z.unknown() })).optional(),
});
type GoldLine = z.infer<typeof goldLine>;

/** Sets whose scheme is not plain persons, organisations and places, by the beginning of their file's name. */
const SCHEMES: readonly (readonly [prefix: string, scheme: Scheme])[] = [
  ['voa-news', OWN_SCHEME],
  ['redocred', DEMONYMS_APART_SCHEME],
  ['crossner', DEMONYMS_APART_SCHEME],
  ['wikigold', DEMONYMS_APART_SCHEME],
  ['uner', DEMONYMS_APART_SCHEME],
];

const TIME_TYPES: ReadonlySet<string> = new Set(['DATE', 'TIME', 'DURATION', 'SET', 'RANGE']);
/** The sets' names of numbers → ours. */
const QUANTITY_TYPES: Readonly<Record<string, string>> = {
  MONEY: 'MONEY',
  PERCENT: 'PERCENT',
  NUMBER: 'CARDINAL',
  ORDINAL: 'ORDINAL',
  QUANTITY: 'QUANTITY',
};

/**
 * Reads a set of JSON lines: `{id, text, entities}` for names or `{id, text, reference, expect}` for times and numbers.
 * @throws Error at a line of another form, with its number and the way out.
 */
export function readGoldLines(set: string, content: string): readonly GoldDocument[] {
  const scheme = SCHEMES.find(([prefix]) => set.startsWith(prefix))?.[1] ?? COARSE_SCHEME;
  return content
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => toGold(parseLine(line, set, number), scheme));
}

function parseLine(line: string, set: string, number: number): GoldLine {
  try {
    return goldLine.parse(JSON.parse(line));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(
      `Expected {"id", "text", "entities" or "expect"} in ${set} line ${number}, got: ${reason}`,
      { cause: error },
    );
  }
}

function toGold(line: GoldLine, scheme: Scheme): GoldDocument {
  const { id, text, expect, entities } = line;
  const published = (line.reference ?? line.date ?? undefined)?.slice(0, 10);
  return {
    id,
    text,
    published,
    mentions: entities?.filter(isName).map((entity) => toMention(entity, text)),
    times: expect?.filter(({ type }) => TIME_TYPES.has(type)).map((item) => toTime(item, text)),
    quantities: expect?.flatMap((item) => toQuantity(item, text)),
    scheme: expect === undefined ? scheme : { ...NUMBER_SCHEME, quantities: quantityTypesOf(line) },
  };
}

type Entity = NonNullable<GoldLine['entities']>[number];
type Expected = NonNullable<GoldLine['expect']>[number];

function isName({ nested, named }: Entity): boolean {
  return nested !== true && named !== false;
}

function toMention({ start, end, type, cluster: entity }: Entity, text: string): GoldMention {
  return {
    start,
    end,
    type,
    text: text.slice(start, end),
    entity: entity == null ? undefined : String(entity),
  };
}

function toTime({ start, end, value }: Expected, text: string): GoldTime {
  return { start, end, text: text.slice(start, end), value: typeof value === 'string' ? value : undefined };
}

function toQuantity({ start, end, type, value }: Expected, text: string): readonly GoldQuantity[] {
  const ownType = QUANTITY_TYPES[type];
  if (ownType === undefined) return [];
  return [{ start, end, type: ownType, text: text.slice(start, end), ...readValue(value) }];
}

function readValue(value: unknown): Pick<GoldQuantity, 'value' | 'currency'> {
  if (typeof value === 'number') return { value };
  if (typeof value !== 'object' || value === null || !('amount' in value)) return {};
  const currency =
    'currency' in value && /^[A-Z]{3}$/.test(String(value.currency)) ? String(value.currency) : undefined;
  return { value: typeof value.amount === 'number' ? value.amount : undefined, currency };
}

/** A document of these sets marks the types that it shows; the others it may have passed over. */
function quantityTypesOf({ expect = [] }: GoldLine): readonly string[] {
  return [...new Set(expect.flatMap(({ type }) => QUANTITY_TYPES[type] ?? []))];
}
