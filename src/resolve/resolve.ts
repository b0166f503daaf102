import type { Measured, Resolved } from '../document/document.js';
import { buildEntities, nameMentions } from './build-entities.js';
import { mergeNames } from './merge-names.js';
import { collectForms, type NameForm } from './name-form.js';
import { createScene } from './scene.js';
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
  return resolveWithReasons(doc, world).doc;
}

/** `resolve`, with the rule behind each merge of two names. Mentions of the same name and type need none. */
export function resolveWithReasons(
  doc: Measured,
  world: World,
): { readonly doc: Resolved; readonly merges: readonly MergeReason[] } {
  const forms = collectForms(doc.mentions, world.knowledge);
  const { thingOf, merges } = mergeNames(
    doc.text,
    doc.mentions,
    createScene(doc.text, doc.mentions, forms),
    doc.structure.headline,
  );
  const things = gatherThings(thingOf, forms);
  const mentions = nameMentions(doc.mentions, things);
  const entities = buildEntities(doc.text, doc.structure.headline, doc.mentions, things, world);
  return {
    doc: { ...doc, mentions, entities },
    merges: merges.map(({ rule, score, mention, with: fuller }) => ({
      rule,
      score,
      mention: `m${mention}`,
      with: `m${fuller}`,
      entity: mentions[mention]?.entity ?? '',
    })),
  };
}

/** Things in order of first mention, each with its mentions and the different names that they bear. */
function gatherThings(thingOf: readonly number[], forms: readonly NameForm[]) {
  const formOf = new Map(forms.flatMap((form) => form.mentions.map((position) => [position, form] as const)));
  const things = new Map<number, { mentions: number[]; forms: Set<NameForm> }>();
  for (const [position, root] of thingOf.entries()) {
    const form = formOf.get(position);
    if (root === -1 || form === undefined) continue;
    const thing = things.get(root) ?? { mentions: [], forms: new Set<NameForm>() };
    thing.mentions.push(position);
    thing.forms.add(form);
    things.set(root, thing);
  }
  return [...things.values()].map(({ mentions, forms: own }) => ({ mentions, forms: [...own] }));
}
