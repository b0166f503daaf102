import type { Article, Document } from './document/document.js';
import { toDocument } from './document/to-document.js';
import { measure } from './measure/measure.js';
import { relate } from './relate/relate.js';
import { resolve } from './resolve/resolve.js';
import type { World } from './resolve/world.js';
import { tag } from './tag/tag.js';
import type { Tagger } from './tag/tagger.js';
import type { LanguageModel } from './tokenize/language-model.js';
import { tokenize } from './tokenize/tokenize.js';

/** All that the stages are handed: loaded once, shared by every article, never changed. */
export interface Resources {
  readonly language: LanguageModel;
  readonly tagger: Tagger;
  readonly world: World;
  /** Version of newsgraph, for provenance. */
  readonly version: string;
  /** What the user has added and set, for provenance; by default "default". */
  readonly config?: string | undefined;
}

export interface Pipeline {
  /** Reads one article through every stage. Pure: the same article gives the same Document. */
  run(article: Article): Document;
}

/** The stages in their order; this is the only file that knows it. */
export function createPipeline({
  language,
  tagger,
  world,
  version,
  config = 'default',
}: Resources): Pipeline {
  const provenance = { newsgraph: version, model: tagger.name, config };
  return {
    run(article) {
      const tokenized = tokenize(article, language);
      const tagged = tag(tokenized, tagger);
      const measured = measure(tagged);
      const resolved = resolve(measured, world);
      const related = relate(resolved);
      return toDocument(related, provenance);
    },
  };
}
