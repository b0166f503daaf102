import type { Entity, KnownThing, Measured, TaggedMention } from '../document/document.js';
import type { KnowledgeEntry } from '../document/knowledge.js';
import type { HeldTitle } from './find-titles.js';
import { locateThings, type LocatedThing } from './locate.js';
import { isAllCapitals, type NameForm } from './name-form.js';
import { salienceOf } from './salience.js';
import { slug } from './slug.js';
import { thingOfMentions } from './thing-of.js';
import type { World } from './world.js';

/** Mentions in groups, one a thing. */
export interface ThingWithForms {
  readonly forms: readonly NameForm[];
  readonly mentions: readonly number[];
}

/** Certainty of a link to an entry that is the only one of the name and type. */
const SOLE_ENTRY = 0.95;
/** The same, where the place decided between several entries. */
const PLACED_ENTRY = 0.8;
/** Aliases of an entry that are given: some have hundreds. */
const MOST_ALIASES = 20;

/** Makes an Entity of each thing, in order of first mention; `idsOf` gives the ids of all that mentions or refers to it. */
export function buildEntities(
  { text, structure, mentions }: Pick<Measured, 'text' | 'structure' | 'mentions'>,
  things: readonly ThingWithForms[],
  heldTitles: readonly HeldTitle[],
  world: World,
  idsOf: (thing: number) => readonly string[],
): readonly Entity[] {
  const titles = collectTitles(heldTitles, mentions, things);
  const located = locateThings(text, mentions, things, world);
  const mostMentions = things.reduce((most, thing) => Math.max(most, thing.mentions.length), 0);
  return things.map((thing, index): Entity => {
    const spans = mentionsOf(thing, mentions);
    const place = located[index];
    const { name, aliases } = nameThing(thing, spans, place?.entry);
    return {
      id: `e${index}`,
      type: spans[0]?.type ?? 'ORG',
      name,
      aliases,
      mentions: idsOf(index),
      salience: salienceOf(spans, text.length, structure.headline, mostMentions),
      titles: titles.get(index) ?? [],
      ...knownAs(thing, place),
      ...(place?.location === undefined ? {} : { location: place.location }),
    };
  });
}

function mentionsOf(thing: ThingWithForms, mentions: readonly TaggedMention[]): readonly TaggedMention[] {
  const own: TaggedMention[] = [];
  for (const position of thing.mentions) {
    const mention = mentions[position];
    if (mention !== undefined) own.push(mention);
  }
  return own;
}

/** The fullest name in the text, and the others in the order of their code units. */
function nameThing(
  { forms }: ThingWithForms,
  spans: readonly TaggedMention[],
  placed: KnowledgeEntry | undefined,
) {
  const texts = new Set<string>();
  for (const mention of spans) texts.add(onOneLine(mention.text));
  const [fullest] = forms.length === 1 ? forms : forms.toSorted(compareFullness);
  const name =
    fullest === undefined
      ? ''
      : (namedByEntry(fullest, placed ?? fullest.certainEntry) ?? onOneLine(fullest.text));
  return { name, aliases: [...texts].filter((other) => other !== name).toSorted() };
}

function compareFullness(a: NameForm, b: NameForm): number {
  return (
    Number(isShouted(a)) - Number(isShouted(b)) ||
    b.words.length - a.words.length ||
    b.text.length - a.text.length ||
    a.index - b.index
  );
}

const OTHER_THAN_BLANKS = /\s\s|[^\S ]/;

function onOneLine(name: string): string {
  return OTHER_THAN_BLANKS.test(name) ? name.replace(/\s+/g, ' ') : name;
}

/** The canonical name of a demonym ("Syrians": "Syrian"), and the usual capitals of a name in capitals only. */
function namedByEntry(form: NameForm, entry: KnowledgeEntry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  if (form.type === 'NORP') return entry.name;
  if (!isAllCapitals(form.text)) return undefined;
  const names = [entry.name, ...entry.aliases];
  if (names.includes(form.text)) return undefined;
  return names.find((name) => name.toUpperCase() === form.text);
}

/** "ROSE MOBILE HOMES" of a headline, not "UN". */
function isShouted({ text, key }: NameForm): boolean {
  return key.length > 5 && isAllCapitals(text);
}

function collectTitles(
  heldTitles: readonly HeldTitle[],
  mentions: readonly TaggedMention[],
  things: readonly ThingWithForms[],
): ReadonlyMap<number, readonly string[]> {
  const thingOf = thingOfMentions(things, mentions.length);
  const titles = new Map<number, string[]>();
  for (const [role, holder] of heldTitles) {
    const thing = thingOf[holder] ?? -1;
    const title = onOneLine(mentions[role]?.text ?? '');
    if (thing === -1 || title === '') continue;
    const known = titles.get(thing) ?? [];
    if (!known.some((other) => other.toLowerCase() === title.toLowerCase())) known.push(title);
    titles.set(thing, known);
  }
  return titles;
}

/**
 * The entry of the knowledge base that the thing is, where that can be said, and the one that its names alone give. A
 * user's own entry says more than the name, but not where a place is.
 */
function entryOf(thing: ThingWithForms, place: LocatedThing | undefined, own: KnownThing | undefined) {
  const named = thing.forms.find(({ certainEntry }) => certainEntry !== undefined)?.certainEntry;
  const certain = own === undefined ? named : undefined;
  return {
    certain,
    entry: place?.entry ?? (certain === undefined || isShared(certain) ? undefined : certain),
  };
}

function ownEntryOf({ forms }: ThingWithForms): KnownThing | undefined {
  return forms.find(({ ownEntry }) => ownEntry !== undefined)?.ownEntry;
}

/** What the thing is linked to, and what the user's gazetteer says of it, or else what the knowledge base does. */
function knownAs(thing: ThingWithForms, place: LocatedThing | undefined): Pick<Entity, 'links' | 'known'> {
  const own = ownEntryOf(thing);
  const { certain, entry } = entryOf(thing, place, own);
  const links: Entity['links'][number][] = [];
  if (own !== undefined) links.push({ kb: own.kb, id: own.id, score: 1 });
  if (entry !== undefined)
    links.push({ kb: 'newsgraph', id: entryId(entry), score: entry === certain ? SOLE_ENTRY : PLACED_ENTRY });
  if (place?.geonames !== undefined)
    links.push({ kb: 'geonames', id: `${place.geonames.id}`, score: place.geonames.score });
  if (place?.nation !== undefined) links.push({ kb: 'iso3166-1', id: place.nation, score: SOLE_ENTRY });
  const named = own ?? entry;
  if (named === undefined) return { links };
  return {
    links,
    known: {
      name: named.name,
      ...(entry === undefined || entry.kind === '' ? {} : { kind: entry.kind }),
      countries: entry?.countries ?? [],
      aliases: named.aliases.slice(0, MOST_ALIASES),
    },
  };
}

/** "House of Representatives", the name of many countries' chambers. */
function isShared({ type, countries }: KnowledgeEntry): boolean {
  return type === 'ORG' && countries.length > 2;
}

function entryId({ file, name }: KnowledgeEntry): string {
  return `${file}/${slug(name)}`;
}
