import { z } from 'zod';
import type { GoldDocument, Scheme } from './gold.js';
import { readSetNames } from './name-conventions.js';
import { readSetAges, readSetQuantities } from './quantity-conventions.js';
import { readSetTimes, timeConventionOf } from './time-conventions.js';
import { schemeOf } from './scheme-of.js';
import { NUMBER_SCHEME } from './schemes.js';
import type { SetName } from './set-name.js';

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
        orig: z.string().nullish(),
        cluster,
        nested: z.boolean().nullish(),
        named: z.boolean().nullish(),
      }),
    )
    .optional(),
  expect: z.array(z.looseObject({ ...span, type: z.string(), value: z.unknown() })).optional(),
});
type GoldLine = z.infer<typeof goldLine>;

const TIME_TYPES: ReadonlySet<string> = new Set(['DATE', 'TIME', 'DURATION', 'SET', 'RANGE']);

/**
 * Reads a set of JSON lines: `{id, text, entities}` for names or `{id, text, reference, expect}` for times and numbers.
 * @throws Error at a line of another form, with its number and the way out.
 */
export function readGoldLines(set: string, content: string): readonly GoldDocument[] {
  const lines = content
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseLine(line, set, number));
  const scheme = schemeOf(
    set,
    new Set(lines.flatMap(({ entities = [] }) => entities.map(({ type }) => type))),
  );
  return lines.map((line) => toGold(set, line, scheme));
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

function toGold(set: string, line: GoldLine, scheme: Scheme): GoldDocument {
  const { id, text, expect, entities } = line;
  const marked = entities?.filter(({ named }) => named !== false).map(toSetName);
  const drawn = marked && readSetNames(set, marked, text, line['mentions']);
  const numbers = expect && readSetQuantities(set, expect, text);
  const published = (line.reference ?? line.date ?? undefined)?.slice(0, 10);
  return {
    id,
    text,
    published,
    mentions: drawn?.names.map(({ start, end, type, entity }) => ({
      start,
      end,
      type,
      text: text.slice(start, end),
      entity,
    })),
    open: drawn?.open,
    times:
      expect &&
      readSetTimes(set, line, [
        ...expect.filter(({ type }) => TIME_TYPES.has(type)),
        ...readSetAges(set, expect),
      ]),
    timeConvention: timeConventionOf(set),
    quantities: numbers?.quantities,
    scheme: expect === undefined ? scheme : { ...NUMBER_SCHEME, quantities: numbers?.labels ?? {} },
  };
}

function toSetName({
  start,
  end,
  type,
  orig,
  cluster: entity,
  nested,
}: NonNullable<GoldLine['entities']>[number]): SetName {
  return {
    start,
    end,
    type,
    orig: orig ?? undefined,
    entity: entity == null ? undefined : String(entity),
    nested: nested === true,
  };
}
