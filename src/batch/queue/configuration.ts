import type { Document } from '../../document/document.js';
import type { OwnOptions } from '../../resources.js';
import { hashConfiguration } from '../ledger/hash-configuration.js';
import type { ArticleRunner } from '../run-article.js';

/** What decides, beside the article, about every byte of a record. */
export interface Configuration {
  /** As it stands in the record. */
  readonly provenance: Document['provenance'];
  /** Of the code, the models and the user's lists and rules, so that no name or number has to be trusted. */
  readonly hash: string;
}

/** The configuration under which a runner makes its records. */
export async function findConfiguration(runner: ArticleRunner, own: OwnOptions): Promise<Configuration> {
  const { provenance } = await runner.run({ id: 'configuration', text: '' });
  return { provenance, hash: hashConfiguration(own).config };
}

/** The queue of a configuration: a worker of another one never sees its jobs. */
export function queueNameOf({ hash }: Configuration): string {
  return `newsgraph-${hash.slice(0, 16)}`;
}

/** "newsgraph 0.1.0, model names/2, configuration default (0123abcd)". */
export function describeConfiguration({ provenance, hash }: Configuration): string {
  const { newsgraph, model, config } = provenance;
  return `newsgraph ${newsgraph}, model ${model}, configuration ${config} (${hash.slice(0, 8)})`;
}
