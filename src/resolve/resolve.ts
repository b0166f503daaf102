import type { Measured, Resolved } from '../document/document.js';
import { buildEntities, type ThingWithForms } from './build-entities.js';
import { findTitles } from './find-titles.js';
import { layMentions } from './lay-mentions.js';
import { mergeNames, type Refusal } from './merge-names.js';
import { collectForms, type NameForm } from './name-form.js';
import { findNominals } from './reference/find-nominals.js';
import { findReferences } from './reference/find-references.js';
import { createScene } from './scene.js';
import { thingOfMentions } from './thing-of.js';
import type { World } from './world.js';

/** Why two mentions were taken for mentions of one thing. */
export interface MergeReason {
  readonly rule: string;
  readonly score: number;
  /** Id of the mention whose name was merged, and of one that bears the fuller name. */
  readonly mention: string;
  readonly with: string;
  readonly entity: string;
}

/** Ties mentions to entities, and entities to places and to the knowledge base. Takes about linear time. */
export function resolve(doc: Measured, world: World): Resolved {
  return tie(doc, resolveNames(doc, world).things, world).doc;
}

/** `resolve`, with the rule behind each merge of two names. Mentions of the same name and type need none. */
export function resolveWithReasons(
  doc: Measured,
  world: World,
): { readonly doc: Resolved; readonly merges: readonly MergeReason[] } {
  const { things, merges } = resolveNames(doc, world);
  const { doc: resolved, idOf } = tie(doc, things, world);
  const entityOf = new Map(resolved.mentions.map(({ id, entity }) => [id, entity]));
  return {
    doc: resolved,
    merges: merges.map(({ rule, score, mention, with: fuller }) => ({
      rule,
      score,
      mention: idOf(mention),
      with: idOf(fuller),
      entity: entityOf.get(idOf(mention)) ?? '',
    })),
  };
}

/** Ties mentions to the things that their names stand for; `idOf` gives the id of a name by its position. */
function tie(doc: Measured, things: readonly ThingWithForms[], world: World) {
  const titles = findTitles(doc.text, doc.mentions);
  const { mentions, idOf, idsOf } = layMentions(doc, things, [
    ...findReferences(doc, things),
    ...findNominals(doc, things, titles),
  ]);
  const entities = buildEntities(doc, things, titles, world, idsOf);
  return { doc: { ...doc, mentions, entities }, idOf };
}

/** The things that names stand for, in order of first mention, and why names were taken for names of one thing. */
export function resolveNames(
  { text, mentions, structure }: Pick<Measured, 'text' | 'mentions' | 'structure'>,
  { knowledge }: World,
  onRefusal?: (refusal: Refusal) => void,
) {
  const forms = collectForms(mentions, knowledge);
  const scene = createScene(text, mentions, forms);
  const { thingOf, merges } = mergeNames(text, mentions, scene, structure.headline, onRefusal);
  return { things: gatherThings(thingOf, forms), merges, scene };
}

/** Things in order of first mention, each with its mentions and the different names that they bear. */
function gatherThings(thingOf: readonly number[], forms: readonly NameForm[]): readonly ThingWithForms[] {
  const formOf = thingOfMentions(forms, thingOf.length);
  const byRoot = new Map<number, { readonly mentions: number[]; readonly forms: Set<NameForm> }>();
  for (const [position, root] of thingOf.entries()) {
    const form = forms[formOf[position] ?? -1];
    if (root === -1 || form === undefined) continue;
    const thing = byRoot.get(root);
    if (thing === undefined) byRoot.set(root, { mentions: [position], forms: new Set([form]) });
    else {
      thing.mentions.push(position);
      thing.forms.add(form);
    }
  }
  return Array.from(byRoot.values(), (thing) => ({ mentions: thing.mentions, forms: [...thing.forms] }));
}
