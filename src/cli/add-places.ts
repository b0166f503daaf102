import { readFile } from 'node:fs/promises';
import { describeError } from '../batch/describe-error.js';
import type { GoldDocument } from '../evaluate/gold.js';
import { readPlaces } from '../evaluate/read-places.js';
import { UsageError } from './usage-error.js';

const DEFAULT_PLACES = 'corpus/places.tsv';

/**
 * The articles with their places, which stand in a file of their own; without it where none is named and none is there.
 */
export async function addPlaces(
  gold: readonly GoldDocument[],
  named: string | undefined,
): Promise<readonly GoldDocument[]> {
  const file = named ?? DEFAULT_PLACES;
  try {
    const places = readPlaces(await readFile(file, 'utf8'));
    return gold.map((document) => ({ ...document, places: places.get(document.id) }));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing && named === undefined) return gold;
    throw new UsageError(`Expected places of articles in ${file}: ${describeError(error)}`);
  }
}
