import { compareText } from './evidence.js';

/** What is known of one identity over all articles. */
export interface IdentityGroup {
  readonly key: string;
  readonly link?: { readonly kb: string; readonly id: string };
  readonly fullNames: ReadonlySet<string>;
}

/**
 * Joins identities that share a full name, and gives each key the first key of those it was joined with.
 * Where one name leads to two ids of the same knowledge base (Paris in France, Paris in Texas) nobody knows
 * which of them the name without a link means, and nothing is joined by that name.
 */
export function mergeIdentities(groups: readonly IdentityGroup[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const idsOf = new Map<string, ReadonlyMap<string, string>>();
  const holders = new Map<string, string[]>();
  for (const { key, link, fullNames } of groups) {
    parent.set(key, key);
    if (link !== undefined) idsOf.set(key, new Map([[link.kb, link.id]]));
    for (const name of fullNames) {
      const keys = holders.get(name);
      if (keys === undefined) holders.set(name, [key]);
      else keys.push(key);
    }
  }

  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    for (let each = key; each !== root;) {
      const next = parent.get(each) ?? root;
      parent.set(each, root);
      each = next;
    }
    return root;
  };

  for (const [, keys] of [...holders].toSorted(([a], [b]) => compareText(a, b))) {
    const roots = [...new Set(keys.map(rootOf))].toSorted(compareText);
    const [first] = roots;
    const ids = agreeingIds(roots.map((root) => idsOf.get(root)));
    if (first === undefined || ids === undefined) continue;
    for (const root of roots) parent.set(root, first);
    idsOf.set(first, ids);
  }
  return new Map(groups.map(({ key }) => [key, rootOf(key)]));
}

/** All ids together by knowledge base; undefined where two ids of one knowledge base differ. */
function agreeingIds(
  all: readonly (ReadonlyMap<string, string> | undefined)[],
): ReadonlyMap<string, string> | undefined {
  const together = new Map<string, string>();
  for (const ids of all) {
    for (const [kb, id] of ids ?? []) {
      if ((together.get(kb) ?? id) !== id) return undefined;
      together.set(kb, id);
    }
  }
  return together;
}
