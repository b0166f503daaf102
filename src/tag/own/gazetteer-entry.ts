import { ENTITY_TYPES, type EntityType } from '../../document/types.js';

/**
 * In what capitals a name is found: `exact` as it is written; `capitals` also with all its letters in capitals, as in
 * headlines; `any` in whatever case.
 */
export const CASE_RULES = ['exact', 'capitals', 'any'] as const;
export type CaseRule = (typeof CASE_RULES)[number];

/** A line of a user's gazetteer. */
export interface GazetteerEntry {
  readonly name: string;
  readonly type: EntityType;
  /** What the thing is called in the user's own records; undefined for none. */
  readonly id: string | undefined;
  readonly aliases: readonly string[];
  readonly case: CaseRule;
  /** Of names that overlap, the one with the higher number is taken. */
  readonly priority: number;
  /** Types of the tagger's names that this one may replace. */
  readonly overwrites: readonly EntityType[];
}

/** Fields in the order in which a TSV file without a heading has them. */
export const GAZETTEER_FIELDS = [
  'name',
  'type',
  'id',
  'aliases',
  'case',
  'priority',
  'overwrites',
] as const satisfies readonly (keyof GazetteerEntry)[];
export type GazetteerField = (typeof GAZETTEER_FIELDS)[number];

/** A line's fields, before they are checked. Lists are lists, or text with "|" between the items. */
export type RawEntry = Readonly<Partial<Record<GazetteerField, unknown>>>;

/** The entry, or what is wrong with the line. */
export type EntryOrFault = { readonly entry: GazetteerEntry } | { readonly fault: string };

export const DEFAULT_CASE: CaseRule = 'capitals';
export const HIGHEST_PRIORITY = 1_000_000;
/** Longer names are no names, but lines that went wrong; the limit also bounds the time that a match takes. */
export const LONGEST_NAME = 200;
/** In TSV, where an empty cell stands for the default: the entry replaces nothing. */
const NOTHING = '-';

const TYPES: ReadonlySet<unknown> = new Set(ENTITY_TYPES);
const CASES: ReadonlySet<unknown> = new Set(CASE_RULES);
/** Names of types in other programs → ours. */
const FOREIGN_TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'PERSON',
  PEOPLE: 'PERSON',
  ORGANIZATION: 'ORG',
  ORGANISATION: 'ORG',
  COMPANY: 'ORG',
  LOCATION: 'LOC',
  PLACE: 'LOC',
  COUNTRY: 'GPE',
  CITY: 'GPE',
};

/** Checks the fields of a line. A fault says what was expected, what was got, and what to write instead. */
export function checkEntry(raw: RawEntry): EntryOrFault {
  const { name, type, id, priority } = raw;
  if (typeof name !== 'string' || !isName(name))
    return { fault: expected('a name with a letter or a figure', name) };
  if (name.length > LONGEST_NAME)
    return { fault: expected(`a name of at most ${LONGEST_NAME} characters`, name) };
  if (!isType(type))
    return { fault: `${expected(`a type, one of ${ENTITY_TYPES.join(', ')}`, type)}${hint(type)}` };
  if (!isEmpty(id) && typeof id !== 'string' && typeof id !== 'number')
    return { fault: expected('an id that is a text', id) };
  const aliases = readList(raw.aliases);
  const badAlias = aliases?.find((alias) => !isName(alias) || alias.length > LONGEST_NAME);
  if (aliases === undefined || badAlias !== undefined)
    return {
      fault: expected('aliases that are names, with "|" between them in TSV', badAlias ?? raw.aliases),
    };
  const caseRule = isEmpty(raw.case) ? DEFAULT_CASE : raw.case;
  if (!isCase(caseRule)) return { fault: expected(`a case rule, one of ${CASE_RULES.join(', ')}`, caseRule) };
  const rank = isEmpty(priority) ? 0 : Number(priority);
  if (!Number.isInteger(rank) || Math.abs(rank) > HIGHEST_PRIORITY || typeof priority === 'boolean')
    return { fault: expected('a whole number as priority', priority) };
  const overwrites = isEmpty(raw.overwrites) ? ENTITY_TYPES : readTypes(raw.overwrites);
  if (overwrites === undefined)
    return { fault: expected(`types that it may overwrite, or "${NOTHING}" for none`, raw.overwrites) };
  return {
    entry: {
      name,
      type,
      id: isEmpty(id) ? undefined : String(id),
      aliases,
      case: caseRule,
      priority: rank,
      overwrites,
    },
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isType(value: unknown): value is EntityType {
  return TYPES.has(value);
}

function isCase(value: unknown): value is CaseRule {
  return CASES.has(value);
}

function readList(value: unknown): readonly string[] | undefined {
  if (isEmpty(value)) return [];
  const items: readonly unknown[] =
    typeof value === 'string' ? value.split('|') : Array.isArray(value) ? value : [value];
  return items.every((item) => typeof item === 'string') ? items.map((item) => item.trim()) : undefined;
}

function readTypes(value: unknown): readonly EntityType[] | undefined {
  if (value === NOTHING) return [];
  const types = readList(value);
  return types?.every(isType) === true ? types : undefined;
}

function expected(what: string, got: unknown): string {
  const shown = got === undefined ? 'nothing' : (JSON.stringify(got) ?? 'something else');
  return `expected ${what}, got ${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}`;
}

function hint(type: unknown): string {
  if (typeof type !== 'string') return '';
  const upper = type.trim().toUpperCase();
  const meant = isType(upper) ? upper : FOREIGN_TYPES[upper];
  return meant === undefined ? '' : `; write ${meant}`;
}
