import type { TaggedMention } from '../document/document.js';
import type { Span } from '../document/span.js';
import { createChooser } from './choose-nearest.js';
import { findProtagonist } from './find-protagonist.js';
import type { MergeRule } from './merge-rule.js';
import { rulesFor } from './merge-rules.js';
import { ownId, type NameForm } from './name-form.js';
import type { Scene } from './scene.js';

/** Why mentions are taken for names of one thing; positions are places in the document's list of mentions. */
export interface Merge {
  readonly rule: string;
  readonly score: number;
  /** A mention of the name that was merged, and one of the fuller name that it was merged with. */
  readonly mention: number;
  readonly with: number;
}

/** Why a rule that found a fuller name did not merge the two. */
export type RefusalReason =
  | 'other-id'
  | 'name-of-several'
  | 'several-things'
  | 'no-protagonist'
  | 'protagonist-preferred'
  | 'other-nearer';

/** Two names that a rule takes for one, and that were kept apart all the same. */
export interface Refusal {
  readonly rule: string;
  readonly score: number;
  readonly why: RefusalReason;
  /** A mention of the name, and one of the fuller name. */
  readonly mention: number;
  readonly with: number;
}

export interface MergedNames {
  /** Each mention's thing, as any number that only its mentions share; -1 for a mention that names nothing. */
  readonly thingOf: readonly number[];
  readonly merges: readonly Merge[];
}

/**
 * Takes names from the fullest to the shortest, and merges each with the fuller names that the first applicable rule
 * finds. Where those are several things, each of the name's mentions goes to the protagonist or to the nearest.
 *
 * @param onRefusal told of each pair of names that a rule found and that is not merged
 */
export function mergeNames(
  text: string,
  mentions: readonly TaggedMention[],
  scene: Scene,
  headline: Span | null,
  onRefusal?: (refusal: Refusal) => void,
): MergedNames {
  const parents = scene.forms.map((_, node) => node);
  const nodeOf = new Map(scene.forms.map((form, node) => [form, node]));
  const thingOf = mentions.map(() => -1);
  for (const [form, node] of nodeOf) for (const position of form.mentions) thingOf[position] = node;
  const rootOf = (node: number): number => {
    let root = node;
    for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root])
      root = parent;
    parents[node] = root;
    return root;
  };

  const members = scene.forms.map((form) => [...form.mentions]);
  const split = new Set<NameForm>();
  const merges: Merge[] = [];
  const choose = createChooser(text, mentions);
  const ids = createIds(scene.forms);
  const refuse: Refuse = (rule, form, candidate, why) =>
    onRefusal?.({ ...mergeOf(rule, form.mentions[0] ?? 0, candidate), why });

  for (const [node, form] of scene.forms.entries()) {
    const same = ids.earlierWithId(node);
    if (same !== undefined) {
      const root = rootOf(same);
      parents[node] = root;
      members[root]?.push(...form.mentions);
      merges.push(mergeOf(SAME_ID, form.mentions[0] ?? 0, scene.forms[same]));
      continue;
    }
    const decision = firstApplicable(
      form,
      scene,
      (candidate, rule) => {
        const other = nodeOf.get(candidate) ?? node;
        if (other >= node) return undefined;
        const root = rootOf(other);
        const differ = ids.differ(root, node);
        if (!differ && !split.has(candidate)) return root;
        refuse(rule, form, candidate, differ ? 'other-id' : 'name-of-several');
        return undefined;
      },
      (things) => {
        const bearers = new Map([...things.keys()].map((root) => [root, members[root] ?? []]));
        return findProtagonist(form, bearers, mentions, headline);
      },
      refuse,
    );
    if (decision === undefined) continue;
    const { rule, things, protagonist } = decision;
    const [only] = things.keys();
    if (things.size === 1 && only !== undefined) {
      const root = only;
      parents[node] = root;
      ids.join(root, node);
      members[root]?.push(...form.mentions);
      merges.push(mergeOf(rule, form.mentions[0] ?? 0, things.get(root)));
      continue;
    }
    if (rule.ambiguity === 'give up') {
      for (const candidate of things.values()) refuse(rule, form, candidate, 'several-things');
      continue;
    }
    split.add(form);
    const chosen = choose(
      form.mentions,
      [...things.keys()].map((root) => ({ root, mentions: members[root] ?? [] })),
      protagonist,
    );
    for (const [index, position] of form.mentions.entries()) {
      const root = chosen[index] ?? node;
      thingOf[position] = root;
      members[root]?.push(position);
      merges.push(mergeOf(rule, position, things.get(root)));
    }
    const why = protagonist === undefined ? 'other-nearer' : 'protagonist-preferred';
    for (const [root, candidate] of things) if (!chosen.includes(root)) refuse(rule, form, candidate, why);
  }
  return { thingOf: thingOf.map((node) => (node === -1 ? -1 : rootOf(node))), merges };
}

/** Two names that a user's gazetteer has under one id. */
const SAME_ID = { name: 'same-id', score: 1 } as const;

/** The ids that a user's gazetteer gives: names with the same id are one thing, names with different ids never are. */
function createIds(forms: readonly NameForm[]) {
  const idOf = new Map<number, string>();
  const first = new Map<string, number>();
  for (const [node, { ownEntry }] of forms.entries()) {
    if (ownEntry === undefined) continue;
    const id = ownId(ownEntry);
    idOf.set(node, id);
    if (!first.has(id)) first.set(id, node);
  }
  return {
    earlierWithId(node: number): number | undefined {
      const earliest = first.get(idOf.get(node) ?? '');
      return earliest === undefined || earliest >= node ? undefined : earliest;
    },
    differ(root: number, node: number): boolean {
      const [a, b] = [idOf.get(root), idOf.get(node)];
      return a !== undefined && b !== undefined && a !== b;
    },
    /** The thing `root` takes the id of what is merged into it. */
    join(root: number, node: number): void {
      const id = idOf.get(node);
      if (id !== undefined) idOf.set(root, id);
    },
  };
}

function mergeOf(
  { name, score }: Pick<MergeRule, 'name' | 'score'>,
  mention: number,
  fuller: NameForm | undefined,
): Merge {
  return { rule: `resolver:${name}`, score, mention, with: fuller?.mentions[0] ?? mention };
}

type Refuse = (rule: MergeRule, form: NameForm, candidate: NameForm, why: RefusalReason) => void;

/** The first rule that finds fuller names, and the things that they name, each with the name that led to it. */
function firstApplicable(
  form: NameForm,
  scene: Scene,
  thingOf: (candidate: NameForm, rule: MergeRule) => number | undefined,
  protagonistOf: (things: ReadonlyMap<number, NameForm>) => number | undefined,
  refuse: Refuse,
): { rule: MergeRule; things: ReadonlyMap<number, NameForm>; protagonist: number | undefined } | undefined {
  for (const rule of rulesFor(form.type)) {
    const candidates = rule.candidates(form, scene);
    if (candidates.length === 0) continue;
    const things = new Map<number, NameForm>();
    for (const candidate of candidates) {
      const thing = thingOf(candidate, rule);
      if (thing !== undefined && !things.has(thing)) things.set(thing, candidate);
    }
    const protagonist =
      rule.ambiguity === 'protagonist' && things.size > 1 ? protagonistOf(things) : undefined;
    if (rule.ambiguity === 'protagonist' && protagonist === undefined) {
      for (const candidate of things.values()) refuse(rule, form, candidate, 'no-protagonist');
      continue;
    }
    if (things.size > 0) return { rule, things, protagonist };
  }
  return undefined;
}
