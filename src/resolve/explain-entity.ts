import type { Document, Entity, Location, TaggedMention } from '../document/document.js';
import { weighPlaces } from './locate.js';
import type { Merge, Refusal } from './merge-names.js';
import type { NameForm } from './name-form.js';
import { findDifference, type NameDifference } from './name-difference.js';
import { resolveNames } from './resolve.js';
import type { Scene } from './scene.js';
import type { World } from './world.js';

/** A name that was taken for another name of the same thing; `mentions` are those to which that applies. */
export interface ExplainedMerge {
  readonly name: string;
  readonly with: string;
  readonly rule: string;
  readonly score: number;
  readonly mentions: readonly string[];
}

/** A name of another thing that could have been meant, and why it was not. */
export interface ExplainedRefusal {
  readonly name: string;
  readonly other: string;
  readonly otherEntity: string;
  /** Absent where no rule takes the two for one. */
  readonly rule?: string;
  readonly why: Refusal['why'] | NameDifference['why'];
}

/** A pronoun or a description, and what tied it to the entity. */
export interface ExplainedReference {
  readonly mention: string;
  readonly text: string;
  readonly kind: 'nominal' | 'pronoun';
  readonly rule: string;
  readonly confidence: number;
}

/** A place that the name may stand for; the parts add up to `weight`, and the first reading of a list was chosen. */
export interface ExplainedReading {
  readonly kind: 'country' | 'division' | 'city' | 'area';
  readonly location?: Location;
  readonly country: string;
  readonly prior: number;
  readonly context: number;
  readonly division: number;
  readonly stated: number;
  readonly alike: number;
  readonly weight: number;
}

export interface EntityExplanation {
  readonly article: string;
  readonly entity: Entity;
  /** Whether the names are tied today as the record has them; not where another version or other lists made it. */
  readonly asRecorded: boolean;
  /** The different names, in order of first mention, with the mentions that bear them. */
  readonly names: readonly { readonly name: string; readonly mentions: readonly string[] }[];
  readonly merges: readonly ExplainedMerge[];
  readonly refusals: readonly ExplainedRefusal[];
  /** Entities of the type that have nothing in common with it. */
  readonly unlike: number;
  readonly references: readonly ExplainedReference[];
  readonly readings: readonly ExplainedReading[];
  /** Ids of the entities that the text names right behind it as what holds it. */
  readonly heldBy: readonly string[];
}

/** Links that newsgraph itself makes; all others are of a user's gazetteers. */
const OWN_LINKS: ReadonlySet<string> = new Set(['newsgraph', 'geonames', 'iso3166-1']);

/**
 * Why an entity of a finished record has the mentions and the place that it has. The record does not hold the reasons:
 * its names are resolved again.
 */
export function explainEntity(doc: Document, entity: Entity, world: World): EntityExplanation {
  const named = doc.mentions.filter(({ by }) => !by.startsWith('resolver:'));
  const mentions = named.map((mention) => tagAgain(mention, doc));
  const refusals: Refusal[] = [];
  const { things, merges, scene } = resolveNames(
    { text: doc.text, mentions, structure: doc.structure },
    world,
    (refusal) => refusals.push(refusal),
  );
  const own = new Set(named.flatMap((mention, position) => (mention.entity === entity.id ? [position] : [])));
  const index = things.findIndex((thing) => thing.mentions.some((position) => own.has(position)));
  const thing = things[index];
  const forms = thing?.forms ?? [];
  const entityOf = (position = -1): string => named[position]?.entity ?? '';
  const names = nameMentions(scene);
  const formsOf = new Map(things.map((other) => [entityOf(other.mentions[0]), other.forms]));

  const refused = listRefusals(refusals, own, names, entityOf);
  const met = new Set(refused.map(({ otherEntity }) => otherEntity));
  const others = doc.entities.filter(({ id }) => id !== entity.id && !met.has(id));
  const differing = others.flatMap(({ id }) => compareNames(forms, id, formsOf.get(id) ?? [], scene));
  const alike = new Set(differing.map(({ otherEntity }) => otherEntity));
  const { readings, holders } = weighPlaces(doc.text, mentions, things, world);
  const idOf = (position: number): string => named[position]?.id ?? '';
  return {
    article: doc.id,
    entity,
    asRecorded: thing?.mentions.length === own.size && thing.mentions.every((position) => own.has(position)),
    names: forms.map((form) => ({
      name: inline(form.text),
      mentions: form.mentions.filter((position) => own.has(position)).map(idOf),
    })),
    merges: groupMerges(
      merges.filter(({ mention }) => own.has(mention)),
      names,
      idOf,
    ),
    refusals: [...refused, ...differing],
    unlike: others.filter(({ id, type }) => type === entity.type && !alike.has(id)).length,
    references: doc.mentions.flatMap(({ id, text, kind, by, confidence, entity: meant }) =>
      meant === entity.id && kind !== 'name' ? [{ mention: id, text, kind, rule: by, confidence }] : [],
    ),
    readings: (readings[index] ?? []).map(({ reading: { kind, location, country, prior }, ...parts }) => ({
      kind,
      ...(location === undefined ? {} : { location }),
      country,
      prior,
      ...parts,
    })),
    // "Kitwe, Mufulira and Ndola" looks the same, but none of them holds another.
    heldBy: [...(readings[index]?.[0]?.stated === 0 ? [] : (holders.get(index) ?? []))].map((holder) =>
      entityOf(things[holder]?.mentions[0]),
    ),
  };
}

function inline(name: string): string {
  return name.replace(/\s+/g, ' ');
}

/** The name that each mention bears, without regard to case, accents and possessives. */
function nameMentions({ forms }: Scene): ReadonlyMap<number, string> {
  return new Map(
    forms.flatMap((form) => form.mentions.map((position) => [position, inline(form.text)] as const)),
  );
}

/** Pairs that a rule found and that stayed apart, where one of the two names is the entity's `own`. */
function listRefusals(
  refusals: readonly Refusal[],
  own: ReadonlySet<number>,
  names: ReadonlyMap<number, string>,
  entityOf: (position: number) => string,
): readonly ExplainedRefusal[] {
  return refusals.flatMap(({ mention, with: fuller, rule, why }) => {
    if (own.has(mention) === own.has(fuller)) return [];
    const [name, other] = own.has(mention) ? [mention, fuller] : [fuller, mention];
    return [
      {
        name: names.get(name) ?? '',
        other: names.get(other) ?? '',
        otherEntity: entityOf(other),
        rule,
        why,
      },
    ];
  });
}

/** The first name of the entity that has something in common with a name of another one, and why that is not enough. */
function compareNames(
  forms: readonly NameForm[],
  otherEntity: string,
  otherForms: readonly NameForm[],
  scene: Scene,
): readonly ExplainedRefusal[] {
  for (const form of forms) {
    for (const other of otherForms) {
      const difference = findDifference(form, other, scene);
      if (difference !== undefined)
        return [{ name: inline(form.text), other: inline(other.text), otherEntity, ...difference }];
    }
  }
  return [];
}

/** A name that stands for one thing throughout has one merge, one of several things has one for each mention. */
function groupMerges(
  merges: readonly Merge[],
  names: ReadonlyMap<number, string>,
  idOf: (position: number) => string,
): readonly ExplainedMerge[] {
  const groups = new Map<string, ExplainedMerge>();
  for (const { mention, with: fuller, rule, score } of merges) {
    const [name, other] = [names.get(mention) ?? '', names.get(fuller) ?? ''];
    const key = [name, other, rule].join('\n');
    const mentions = [...(groups.get(key)?.mentions ?? []), idOf(mention)];
    groups.set(key, { name, with: other, rule, score, mentions });
  }
  return [...groups.values()];
}

/** The mention as the tagger left it, with the entry of a user's gazetteer where the record's entity has one. */
function tagAgain(mention: Document['mentions'][number], { entities }: Document): TaggedMention {
  const { start, end, text, type, kind, confidence, by } = mention;
  const entity = entities.find(({ id }) => id === mention.entity);
  const link = entity?.links.find(({ kb }) => !OWN_LINKS.has(kb) && by === `gazetteer:${kb}`);
  const known =
    link === undefined
      ? {}
      : {
          known: {
            kb: link.kb,
            id: link.id,
            name: entity?.known?.name ?? '',
            aliases: entity?.known?.aliases ?? [],
          },
        };
  return { start, end, text, type, kind, confidence, by, ...known };
}
