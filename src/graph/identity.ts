import type { Document, Entity } from '../document/document.js';
import { compareText } from './evidence.js';
import { foldName, isFullName } from './full-name.js';

/** What makes an entity of an article the same thing as one of another article. */
export interface Identity {
  /** Entities with the same key are the same thing. */
  readonly key: string;
  /** The link that decided, where one did. */
  readonly link?: { readonly kb: string; readonly id: string };
  /** Type and full name, by which an entity with a link and one without may still be joined. */
  readonly fullName?: string;
}

/**
 * The identities of an article's entities, by entity id. Conservative: the best link with the type; else the
 * full name with the type; else (a bare surname, "the company") the entity stays its article's own. Two
 * entities of one article with the same name stay its own too: the article tells them apart.
 */
export function identify(doc: Document): ReadonlyMap<string, Identity> {
  const named = new Set(doc.mentions.filter(({ kind }) => kind === 'name').map(({ entity }) => entity));
  const holders = new Map<string, number>();
  for (const entity of doc.entities) {
    const name = nameKey(entity);
    holders.set(name, (holders.get(name) ?? 0) + 1);
  }
  return new Map(
    doc.entities.map((entity) => {
      const name = nameKey(entity);
      const isFull = named.has(entity.id) && holders.get(name) === 1 && isFullName(entity.type, entity.name);
      return [entity.id, identityOf(doc.id, entity, isFull ? name : undefined)];
    }),
  );
}

function nameKey({ type, name }: Entity): string {
  return `${type} ${foldName(name)}`;
}

function identityOf(document: string, entity: Entity, fullName: string | undefined): Identity {
  // A country's code says whose people "Syrians" are; it is no name of theirs.
  const own = entity.links.filter(({ kb }) => kb !== 'iso3166-1');
  const best = own.toSorted(
    (a, b) => b.score - a.score || compareText(a.kb, b.kb) || compareText(a.id, b.id),
  )[0];
  if (best !== undefined) {
    const link = { kb: best.kb, id: best.id };
    const key = `link ${entity.type} ${link.kb} ${link.id}`;
    return fullName === undefined ? { key, link } : { key, link, fullName };
  }
  if (fullName !== undefined) return { key: `name ${fullName}`, fullName };
  return { key: `own ${document}/${entity.id}` };
}
