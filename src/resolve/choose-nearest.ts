import type { TaggedMention } from '../document/document.js';

/** A thing that a name may stand for, with the positions of its mentions. */
interface Candidate {
  readonly root: number;
  readonly mentions: readonly number[];
}

const HONORIFIC = /(?<![\p{L}\p{N}])(?<word>\p{L}{2,9})\.?\s+$/u;
const GENDERS: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...[
    'mr',
    'sir',
    'lord',
    'king',
    'prince',
    'duke',
    'father',
    'brother',
    'sheikh',
    'señor',
    'herr',
    'monsieur',
  ].map((word) => [word, 'male'] as const),
  ...[
    'mrs',
    'ms',
    'miss',
    'lady',
    'dame',
    'queen',
    'princess',
    'duchess',
    'sister',
    'mother',
    'madame',
    'baroness',
  ].map((word) => [word, 'female'] as const),
]);
/** Mentions of one candidate whose titles are compared; titles stand with the first ones. */
const TITLES_LOOKED_AT = 12;

/**
 * Tells which of several things each mention of a name stands for: the one called by the same title or honorific if
 * there is one ("Mrs. Crowell", "Bishop Crowell"), else the protagonist, else the one mentioned last before, else the one mentioned first after.
 */
export function createChooser(text: string, mentions: readonly TaggedMention[]) {
  const describe = (position: number) => {
    const mention = mentions[position];
    const before = mentions[position - 1];
    if (mention === undefined) return { title: undefined, gender: undefined };
    const start = mention.start;
    const adjacent =
      before?.type === 'TITLE' && start - before.end <= 2 ? before.text.toLowerCase() : undefined;
    const word =
      HONORIFIC.exec(text.slice(Math.max(0, start - 12), start))?.groups?.['word']?.toLowerCase() ?? '';
    return { title: adjacent, gender: GENDERS.get(word) };
  };

  return (
    positions: readonly number[],
    candidates: readonly Candidate[],
    protagonist?: number,
  ): readonly number[] => {
    const described = candidates.map(({ root, mentions: own }) => {
      const seen = own.slice(0, TITLES_LOOKED_AT).map(describe);
      return {
        root,
        sorted: own.toSorted((a, b) => a - b),
        titles: new Set(seen.flatMap(({ title }) => title ?? [])),
        genders: new Set(seen.flatMap(({ gender }) => gender ?? [])),
      };
    });
    const lastChosen = new Map<number, number>();
    return positions.map((position) => {
      const { title, gender } = describe(position);
      const titled = title === undefined ? [] : described.filter(({ titles }) => titles.has(title));
      const agreeing = described.filter(
        ({ genders }) => gender === undefined || genders.size === 0 || genders.has(gender),
      );
      const [only] = titled;
      const pool =
        titled.length === 1 && only !== undefined ? [only] : agreeing.length > 0 ? agreeing : described;
      const called = pool.filter(({ genders }) => gender !== undefined && genders.has(gender));
      const preferred = (called.length > 0 ? called : pool).find(({ root }) => root === protagonist);
      if (preferred !== undefined) return preferred.root;
      let best = -1;
      let bestDistance = Infinity;
      for (const { root, sorted } of pool) {
        const distance = distanceTo(position, sorted, lastChosen.get(root));
        if (distance >= bestDistance) continue;
        best = root;
        bestDistance = distance;
      }
      lastChosen.set(best, position);
      return best;
    });
  };
}

/** Mentions back to the last one before `position`; those after come behind all those before, the first one first. */
function distanceTo(position: number, sorted: readonly number[], lastChosen: number | undefined): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(sorted[low - 1] ?? -Infinity, lastChosen ?? -Infinity);
  if (before !== -Infinity) return position - before;
  return 1e9 + (sorted[low] ?? 1e9);
}
