import type { Groups } from './rule.js';

/** Where something ends that begins at an offset; undefined where it does not. */
export type FindEnd = (text: string, start: number) => number | undefined;

/** A named group that another function finds: what follows cannot make it try a shorter one. */
export interface Kept {
  readonly name: string;
  readonly endOf: FindEnd;
}

/**
 * A pattern in parts: each is matched once, where the one before it ended, and none is tried anew if a later one fails.
 */
export type Phrase = readonly (RegExp | Kept)[];

/** What a phrase has matched. */
export interface Found {
  readonly end: number;
  readonly groups: Groups;
}

const NO_GROUPS: Groups = {};

/** Matches a phrase, of which the regular expressions are sticky, at an offset. */
export function matchPhrase(phrase: Phrase, text: string, start: number): Found | undefined {
  let end = start;
  let groups: Record<string, string | undefined> | undefined;
  for (const part of phrase) {
    if (part instanceof RegExp) {
      part.lastIndex = end;
      const match = part.exec(text);
      if (match === null) return undefined;
      end = part.lastIndex;
      if (match.groups !== undefined)
        groups = groups === undefined ? match.groups : Object.assign(groups, match.groups);
    } else {
      const reached = part.endOf(text, end);
      if (reached === undefined) return undefined;
      groups ??= {};
      groups[part.name] = text.slice(end, reached);
      end = reached;
    }
  }
  return { end, groups: groups ?? NO_GROUPS };
}

/** A function that tries a pattern where it is asked to. */
export function toFindEnd({ source, flags }: RegExp): FindEnd {
  const sticky = new RegExp(source, `${flags.replace('y', '')}y`);
  return (text, start) => {
    sticky.lastIndex = start;
    return sticky.test(text) ? sticky.lastIndex : undefined;
  };
}
