import type { Alphabet, BasicSymbol } from './alphabet.js';
import type { EncodedDocument } from './encode-items.js';

/** Longest list that is read, in names on either side of the one that a rule has matched. */
const MOST = 8;

/** How far before its last name a list may begin, in items. */
const REACH = 30;

/** What may stand before a name in a list: "the painter Dr". */
const LEAD = '(the|a|<honorific>|<role>|<modifier>){0,3}';
/** What may stand behind one: ", 34,". */
const AGE = '(, <age|small>)?';

const KINDS: Readonly<Record<string, readonly BasicSymbol[]>> = {
  person: ['person'],
  org: ['org'],
  place: ['country', 'division', 'locality', 'loc'],
};

/** Finds the other members of a list, "Ebba, Siv and Nils", by the item of one. */
export type ListMembers = (encoded: EncodedDocument, index: number) => readonly number[];

/** Patterns of lists, which need words in the alphabet. */
export const LIST_PATTERNS: readonly string[] = [
  `${AGE} ,? and ${LEAD} <person|org|place>`,
  `${AGE} , ${LEAD} <person|org|place>`,
];

/**
 * Makes the search. Only names of one kind make a list, and only with an "and" between the last two; the places of a
 * list may be of any size.
 */
export function createListMembers({ compile, basic }: Alphabet): ListMembers {
  const [last, next] = LIST_PATTERNS.map((pattern) => new RegExp(compile(pattern).expression.source, 'y'));
  const kinds = new Map(
    Object.entries(KINDS).flatMap(([kind, symbols]) => symbols.map((name) => [basic[name], kind] as const)),
  );
  const isSameKind = (a: string | undefined, b: string | undefined): boolean => {
    const kind = kinds.get(a ?? '');
    return kind !== undefined && kind === kinds.get(b ?? '');
  };

  const following = (symbols: string, index: number): readonly number[] | undefined => {
    const found: number[] = [];
    const step = (pattern: RegExp | undefined): boolean => {
      if (pattern === undefined) return false;
      pattern.lastIndex = (found.at(-1) ?? index) + 1;
      const match = pattern.exec(symbols);
      const at = pattern.lastIndex - 1;
      if (match === null || !isSameKind(symbols[at], symbols[index])) return false;
      found.push(at);
      return true;
    };
    while (found.length < MOST) {
      if (step(last)) return found;
      if (!step(next)) return undefined;
    }
    return undefined;
  };

  return ({ symbols }, index) => {
    for (let from = Math.max(0, index - REACH); from < index; from++) {
      if (!isSameKind(symbols[from], symbols[index])) continue;
      const list = following(symbols, from);
      if (list?.at(-1) === index) return [from, ...list.slice(0, -1)];
    }
    return following(symbols, index) ?? [];
  };
}
