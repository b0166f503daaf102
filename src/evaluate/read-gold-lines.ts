import { z } from 'zod';
import type { GoldDocument, GoldMention, Scheme } from './gold.js';
import { readSetNames } from './name-conventions.js';
import { readSetAges, readSetQuantities } from './quantity-conventions.js';
import { readSetTimes, timeConventionOf } from './time-conventions.js';
import { readClusteredPronouns, readPronounPair } from './read-gold-pronouns.js';
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
  mentions: z.array(z.looseObject({ ...span, cluster })).optional(),
  pronoun: z.looseObject(span).optional(),
  answer: z.string().nullish(),
  expect: z.array(z.looseObject({ ...span, type: z.string(), value: z.unknown() })).optional(),
});
type GoldLine = z.infer<typeof goldLine>;

const TIME_TYPES: ReadonlySet<string> = new Set(['DATE', 'TIME', 'DURATION', 'SET', 'RANGE']);

/**
 * Reads a set of JSON lines: `{id, text, entities}` for names, with `mentions` for all that refers to things or one
 * `pronoun` and its `answer` for pronouns; or `{id, text, reference, expect}` for times and numbers.
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
    // A set of single pronouns marks only the names that each may stand for.
    mentions: line.pronoun === undefined ? drawn?.names.map((name) => toMention(name, text)) : undefined,
    open: drawn?.open,
    pronouns: readPronouns(line),
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

function readPronouns({ text, pronoun, answer = null, entities = [], mentions }: GoldLine) {
  if (pronoun !== undefined) return readPronounPair({ text, pronoun, answer, entities });
  return mentions && readClusteredPronouns(text, mentions, entities.filter(isName));
}

type Entity = NonNullable<GoldLine['entities']>[number];

function isName({ nested, named }: Entity): boolean {
  return nested !== true && named !== false;
}

function toMention({ start, end, type, entity }: SetName, text: string): GoldMention {
  return { start, end, type, text: text.slice(start, end), entity };
}

function toSetName({ start, end, type, orig, cluster: entity, nested }: Entity): SetName {
  return {
    start,
    end,
    type,
    orig: orig ?? undefined,
    entity: entity == null ? undefined : String(entity),
    nested: nested === true,
  };
}
