import type { Entity, Location, Measured, Mention, Resolved } from '../../src/document/document.js';
import { readMarkup } from '../../src/evaluate/read-markup.js';
import { layMentions } from '../../src/resolve/lay-mentions.js';
import { findReferences } from '../../src/resolve/reference/find-references.js';
import { loadLanguage } from '../../src/tokenize/load-language.js';
import { tokenize } from '../../src/tokenize/tokenize.js';

const language = loadLanguage();

/** Places that the resolver would have located, by the id that the examples give them. */
const PLACES: Readonly<Record<string, readonly [country: string, precision: Location['precision']]>> = {
  chad: ['TD', 'country'],
  chadian: ['TD', 'country'],
  niger: ['NE', 'country'],
  ghana: ['GH', 'country'],
  sweden: ['SE', 'country'],
  swedish: ['SE', 'country'],
  nevada: ['US', 'admin1'],
};

/** An article in the markup of `corpus/GUIDE.md` as the resolver would leave it: an entity's id is the annotator's. */
export function resolvedFromMarkup(markup: string): Resolved {
  const gold = readMarkup('example', markup);
  const tokenized = tokenize({ id: 'example', text: gold.text, published: gold.published }, language);
  const mentions: Mention[] = [];
  const entities = new Map<string, Entity>();
  for (const [index, { start, end, text, type, entity }] of (gold.mentions ?? []).entries()) {
    const id = `m${index}`;
    const named = type as Mention['type'];
    mentions.push({
      id,
      start,
      end,
      text,
      type: named,
      kind: 'name',
      entity: entity ?? null,
      confidence: 1,
      by: 'gold',
    });
    if (entity === undefined) continue;
    const known = entities.get(entity);
    const place = PLACES[entity];
    entities.set(entity, {
      id: entity,
      type: named,
      name: known?.name ?? text,
      aliases: [],
      mentions: [...(known?.mentions ?? []), id],
      salience: 0.5,
      titles: [],
      links: place === undefined || named !== 'NORP' ? [] : [{ kb: 'iso3166-1', id: place[0], score: 1 }],
      ...(place === undefined || named === 'NORP'
        ? {}
        : { location: { lat: 0, lon: 0, country: place[0], precision: place[1] } }),
    });
  }
  const doc = {
    ...tokenized,
    mentions,
    times: (gold.times ?? []).map(({ start, end, text, value = '' }) => ({
      start,
      end,
      text,
      type: 'DATE' as const,
      value,
      by: 'gold',
    })),
    quantities: (gold.quantities ?? []).map(({ start, end, text, value }) => ({
      start,
      end,
      text,
      type: 'CARDINAL' as const,
      value: value ?? null,
      by: 'gold',
    })),
  };
  return {
    ...doc,
    mentions: withPronouns(doc, mentions, [...entities.keys()]),
    entities: [...entities.values()],
  };
}

/** The mentions and what the resolver finds pronouns to stand for. */
function withPronouns(doc: Measured, names: readonly Mention[], ids: readonly string[]) {
  const things = ids.map((id) => ({
    mentions: names.flatMap(({ entity }, at) => (entity === id ? [at] : [])),
  }));
  return layMentions(doc, things, findReferences(doc, things)).mentions.map((mention) => ({
    ...mention,
    entity: mention.entity === null ? null : (ids[Number(mention.entity.slice(1))] ?? null),
  }));
}
