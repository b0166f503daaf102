import type { Span } from '../document/span.js';
import type { NameForm } from './name-form.js';

/**
 * Whom an article that names several persons of one surname means by the surname alone: the one whom the headline
 * names in full; else the first one, if the headline has the surname, or if the text calls that person by it before
 * it names the next ("Ida Dray has died. Dray taught … Her brother Tom Dray …"). Undefined where it is neither.
 *
 * @param bearers root of each person → positions of mentions
 */
export function findProtagonist(
  surname: NameForm,
  bearers: ReadonlyMap<number, readonly number[]>,
  mentions: readonly Span[],
  headline: Span | null,
): number | undefined {
  const inHeadline = (position: number): boolean => {
    const mention = mentions[position];
    return headline !== null && mention !== undefined && mention.end <= headline.end;
  };
  const firstNamed = [...bearers]
    .map(([root, positions]) => ({ root, first: positions.reduce((a, b) => Math.min(a, b), Infinity) }))
    .toSorted((a, b) => a.first - b.first);
  const headliners = firstNamed.filter(({ first }) => inHeadline(first));
  const [first, second] = firstNamed;
  if (headliners.length > 0) return headliners.length === 1 ? headliners[0]?.root : undefined;
  if (first === undefined || second === undefined) return undefined;
  const isCalledSo = surname.mentions.some(
    (position) => inHeadline(position) || (position > first.first && position < second.first),
  );
  return isCalledSo ? first.root : undefined;
}
