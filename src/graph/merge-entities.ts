import type { Entity, Location } from '../document/document.js';
import type { EntityNode, Fact } from './corpus-graph.js';
import { compareText } from './evidence.js';
import { foldRuns } from './fold-runs.js';
import type { Forms } from './gather-document.js';
import type { GraphDatabase } from './graph-database.js';
import { see, type Seen, type SightingsRow } from './sightings.js';
import type { StoredIdentity } from './store-document.js';
import { byFrequency, count, type Tally } from './tally.js';

type Link = Entity['links'][number];

/** Aliases and titles that a node lists; the rest are rarer. */
const FORMS_LISTED = 50;

interface EntityRow extends SightingsRow {
  readonly node: number;
  /** Of the node. */
  readonly identity: string;
  readonly forms: string;
}

/** All that was gathered about one node; seen are its mentions. */
export interface MergedEntity extends Seen {
  readonly node: number;
  readonly identity: StoredIdentity;
  readonly names: Tally;
  readonly aliases: Tally;
  readonly titles: Tally;
  /** Locations by their JSON. */
  readonly locations: Tally;
  /** Highest score of each link, by `<kb> <id>`. */
  readonly links: Map<string, Link>;
  quotes: number;
  salience: number;
  documents: number;
  /** The last of these documents. */
  document: string | undefined;
}

/** The entities of all documents, those of one node together, in the order of the nodes' numbers. */
export function mergeEntities(database: GraphDatabase): Iterable<MergedEntity> {
  const rows = database.prepare<EntityRow>(`
    SELECT coalesce(j.node, e.identity) AS node, i.identity, d.id AS document, forms, weight, spans
    FROM graph_entity e
      LEFT JOIN graph_join j ON j.identity = e.identity
      JOIN graph_identity i ON i.number = coalesce(j.node, e.identity)
      JOIN graph_document d ON d.number = e.document
    ORDER BY coalesce(j.node, e.identity), e.document`);
  return foldRuns(rows.rows(), ({ node }) => node, beginEntity, addRow);
}

function beginEntity({ node, identity }: EntityRow): MergedEntity {
  return {
    node,
    identity: JSON.parse(identity) as StoredIdentity,
    names: new Map(),
    aliases: new Map(),
    titles: new Map(),
    locations: new Map(),
    links: new Map(),
    quotes: 0,
    salience: 0,
    documents: 0,
    document: undefined,
    weight: 0,
    evidence: [],
  };
}

function addRow(entity: MergedEntity, row: EntityRow): void {
  const { document, weight, forms } = row;
  const {
    name,
    aliases = [],
    titles = [],
    links = [],
    location,
    quotes = 0,
    salience,
  } = JSON.parse(forms) as Forms;
  count(entity.names, name);
  for (const alias of aliases) count(entity.aliases, alias);
  for (const title of titles) count(entity.titles, title);
  for (const link of links) addLink(entity.links, link);
  if (location !== undefined) count(entity.locations, JSON.stringify(location));
  entity.quotes += quotes;
  entity.salience = Math.max(entity.salience, salience);
  see(entity, row);
  if (weight > 0 && document !== entity.document) {
    entity.documents += 1;
    entity.document = document;
  }
}

function addLink(links: MergedEntity['links'], link: Link): void {
  const key = `${link.kb} ${link.id}`;
  const known = links.get(key);
  if (known === undefined || known.score < link.score) links.set(key, link);
}

export function describeEntity(entity: MergedEntity, facts: readonly Fact[]): EntityNode {
  const [label = '', ...otherNames] = byFrequency(entity.names);
  const aliases = byFrequency(entity.aliases).filter((alias) => !entity.names.has(alias));
  const [location] = byFrequency(entity.locations);
  return {
    kind: 'entity',
    type: entity.identity.type,
    label,
    aliases: [...otherNames, ...aliases].slice(0, FORMS_LISTED),
    titles: byFrequency(entity.titles).slice(0, FORMS_LISTED),
    documents: entity.documents,
    mentions: entity.weight,
    quotes: entity.quotes,
    salience: entity.salience,
    links: [...entity.links]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([, { kb, id, score }]) => ({ kb, id, score })),
    location: location === undefined ? null : (JSON.parse(location) as Location),
    facts: facts.toSorted(compareFacts),
    evidence: entity.evidence,
  };
}

function compareFacts(a: Fact, b: Fact): number {
  return compareText(a.predicate, b.predicate) || compareText(a.value ?? '', b.value ?? '');
}
