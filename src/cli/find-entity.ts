import type { Document, Entity } from '../document/document.js';
import { didYouMean } from './closest.js';
import { UsageError } from './usage-error.js';

/** Entities that an error lists; an article may hold hundreds. */
const MOST_LISTED = 20;

/** The entity with this id, or the only one with this name. Throws a UsageError that lists those there are. */
export function findEntity({ id: article, entities }: Document, wanted: string): Entity {
  const byId = entities.find(({ id }) => id === wanted);
  if (byId !== undefined) return byId;
  const named = fold(wanted);
  // What is called so comes before what is also called so.
  const called = entities.filter(({ name }) => fold(name) === named);
  const alsoCalled = entities.filter(({ aliases }) => aliases.some((alias) => fold(alias) === named));
  const found = called.length > 0 ? called : alsoCalled;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    throw new UsageError(
      `Expected one entity, got "${wanted}", which ${found.length} are called: ${list(found)}. Name one by its id.`,
    );
  }
  if (entities.length === 0) {
    throw new UsageError(`Expected an entity of ${article}, got "${wanted}"; the article has none.`);
  }
  const names = entities.flatMap(({ name, aliases }) => [name, ...aliases]);
  throw new UsageError(
    `Expected an entity of ${article}, got "${wanted}", which is none.${didYouMean(wanted, names)} ` +
      `The entities are: ${list(entities)}.`,
  );
}

function fold(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function list(entities: readonly Entity[]): string {
  const shown = entities.slice(0, MOST_LISTED).map(({ id, name, type }) => `${id} ${name} (${type})`);
  const more = entities.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more; "newsgraph inspect" shows all` : ''}`;
}
