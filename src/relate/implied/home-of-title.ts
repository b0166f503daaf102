import type { Entity, Mention } from '../../document/document.js';
import { countriesByCode } from '../countries.js';
import type { RelationContext } from '../read-match.js';
import { titleHead } from '../words/title-head.js';
import { NATIONAL_OFFICES, WORLD_OFFICES } from '../words/offices.js';
import { NATIONAL_TITLES, TITLE_HOMES, TITLES_OF_LEADERS, TOWN_TITLES } from '../words/title-homes.js';

/** How far back, and how far ahead, the home of a bare title is looked for, in items. */
const BACK = 500;
const AHEAD = 40;

/** Entity id of what the bare title of a holder at an item is a title of. */
export type HomeOf = (title: string, at: number, holder: Entity) => string | undefined;

/** Makes the lookup of an article. */
export function createHomes(context: RelationContext): HomeOf {
  const countries = countriesByCode(context.doc.entities);
  const town = townOf(context);
  /** Asked for by few articles; null where there is none. */
  let nation: string | null | undefined;
  return (title, at, holder) => {
    const office = title.toLowerCase().replace(/\.$/, '');
    const country = NATIONAL_OFFICES.get(office);
    if (country !== undefined) return countries.get(country);
    const names = WORLD_OFFICES.get(office);
    if (names !== undefined) {
      return context.doc.entities.find(
        ({ type, name, aliases }) => type === 'ORG' && [name, ...aliases].some((form) => names.has(form)),
      )?.id;
    }
    const head = titleHead(office);
    const home = TITLE_HOMES.find(({ heads }) => heads.has(head));
    if (home !== undefined) {
      return nearest(context, at, ({ type, name, aliases }) => {
        const { name: part } = home;
        return (
          type === home.type && (part === undefined || [name, ...aliases].some((form) => part.test(form)))
        );
      });
    }
    if (NATIONAL_TITLES.has(head) && /^\p{Lu}/u.test(title)) {
      const own = countryOf(holder, countries);
      if (own !== undefined) return own ?? undefined;
      nation ??= nationOf(context) ?? null;
      return nation !== null && isLastNamed(nation, at, context) ? nation : undefined;
    }
    if (TOWN_TITLES.has(head)) return town ?? nearest(context, at, isTown);
    return TITLES_OF_LEADERS.has(head) ? likeliest(context, at) : undefined;
  };
}

/** The nearest thing of a sort that is named before, or else soon behind. */
function nearest(
  { encoded: { items }, entities }: RelationContext,
  from: number,
  fits: (entity: Entity) => boolean,
): string | undefined {
  const entityAt = (at: number) => {
    const mention = items[at]?.mention;
    const entity = entities.get(mention?.entity ?? '');
    return entity !== undefined && fits(entity) ? entity.id : undefined;
  };
  for (let at = from - 1; at >= 0 && at > from - BACK; at--) {
    const found = entityAt(at);
    if (found !== undefined) return found;
  }
  for (let at = from + 1; at < items.length && at < from + AHEAD; at++) {
    const found = entityAt(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isTown({ type, location }: Entity): boolean {
  return type === 'GPE' && location?.precision !== 'country' && location?.precision !== 'admin1';
}

/** The town of the dateline. */
function townOf({ doc: { structure, mentions }, entities }: RelationContext): string | undefined {
  const { dateline } = structure;
  if (dateline === null) return undefined;
  const first = mentions.find(({ start, end }) => start >= dateline.start && end <= dateline.end);
  const entity = entities.get(first?.entity ?? '');
  return entity !== undefined && isTown(entity) ? entity.id : undefined;
}

/** The country of somebody whom the knowledge base has; null where the article does not name it. */
function countryOf({ known }: Entity, countries: ReadonlyMap<string, string>): string | null | undefined {
  if (known === undefined || known.countries.length === 0) return undefined;
  return known.countries.map((code) => countries.get(code)).find((id) => id !== undefined) ?? null;
}

/** The country of the article: the one that it names most, itself or by a demonym. */
function nationOf({ doc, countries }: RelationContext): string | undefined {
  const counts = new Map<string, number>();
  for (const entity of doc.entities) {
    const { id, mentions } = entity;
    const country = isCountry(entity) ? id : countries.get(id);
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + mentions.length);
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (first === undefined || (second !== undefined && second[1] === first[1])) return undefined;
  return first[0];
}

/** Whether the last country that is named at all, up to the sentence before, is this one. */
function isLastNamed(
  country: string,
  from: number,
  { encoded: { items, symbols }, entities, countries, alphabet }: RelationContext,
): boolean {
  let sentences = 0;
  for (let at = from - 1; at >= 0 && sentences <= 1; at--) {
    if (symbols[at] === alphabet.basic.end) sentences++;
    const id = items[at]?.mention?.entity ?? '';
    const named = countries.get(id) ?? (isCountry(entities.get(id)) ? id : undefined);
    if (named !== undefined) return named === country;
  }
  return true;
}

function isCountry(entity: Entity | undefined): boolean {
  return entity?.type === 'GPE' && entity.location?.precision === 'country';
}

/** How many sentences back an organisation may be named that an unattached title belongs to. */
const SENTENCES = 6;
const FADES = 0.12;
const LEADS_SENTENCE = 0.3;
const LEAST = 0.35;

/** The organisation that the text is about at a place: recent, prominent, at the head of its sentence. */
function likeliest({ encoded: { items, symbols }, entities, alphabet }: RelationContext, from: number) {
  let sentences = 0;
  let quoted = false;
  let best: { readonly id: string; readonly score: number } | undefined;
  for (let at = from - 1; at >= 0 && sentences <= SENTENCES; at--) {
    if (symbols[at] === alphabet.basic.end) sentences++;
    if (symbols[at] === alphabet.basic.quote) quoted = !quoted;
    const mention = items[at]?.mention;
    const entity = entities.get(mention?.entity ?? '');
    if (quoted || entity?.type !== 'ORG' || isAgency(symbols, at, alphabet.words)) continue;
    const leads = isFirst(items, symbols, at, alphabet.basic.end);
    const score = entity.salience + (leads ? LEADS_SENTENCE : 0) - FADES * sentences;
    if (best === undefined || score > best.score) best = { id: entity.id, score };
  }
  return best !== undefined && best.score >= LEAST ? best.id : undefined;
}

/** "(Reuters)" of a dateline. */
function isAgency(symbols: string, at: number, words: ReadonlyMap<string, string>): boolean {
  return symbols[at - 1] === words.get('(') && symbols[at + 1] === words.get(')');
}

function isFirst(
  items: readonly { readonly mention?: Mention }[],
  symbols: string,
  at: number,
  end: string,
): boolean {
  for (let before = at - 1; before >= 0 && symbols[before] !== end; before--) {
    if (items[before]?.mention !== undefined) return false;
  }
  return true;
}
