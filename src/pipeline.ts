import type { Article, Document, Entity } from './document/document.js';
import { readTagging, writeTagging } from './document/tagging.js';
import { toDocument } from './document/to-document.js';
import { measure } from './measure/measure.js';
import type { VerbTable } from './relate/clause/verb-table.js';
import { relate } from './relate/relate.js';
import { explainEntity, type EntityExplanation } from './resolve/explain-entity.js';
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
  /** The verbs by which counts and open triples are read; without them there are none. */
  readonly verbs?: VerbTable | undefined;
  /** Version of newsgraph, for provenance. */
  readonly version: string;
  /** What the user has added and set, for provenance; by default "default". */
  readonly config?: string | undefined;
  /** Whether open triples are found; by default they are. */
  readonly openTriples?: boolean | undefined;
}

export interface Pipeline {
  /** Reads one article through every stage. Pure: the same article gives the same Document. */
  run(article: Article): Document;
}

/** Takes the time of each stage that an article goes through. */
export interface StageWatch {
  /** Milliseconds from some fixed moment. */
  readonly now: () => number;
  readonly onStage: (stage: string, milliseconds: number) => void;
}

/** What a run may be told, and what it tells on the way; nothing of it changes the Document. */
export interface RunContext {
  readonly watch?: StageWatch | undefined;
  /**
   * What the models said of the same article in an earlier run, as `onTagging` was given it; they are not asked again.
   */
  readonly tagging?: string | undefined;
  /** Takes what the models say, to be stored. */
  readonly onTagging?: ((tagging: string) => void) | undefined;
}

export interface ResumablePipeline extends Pipeline {
  run(article: Article, context?: RunContext): Document;
}

/** The stages in their order; this is the only file that knows it. */
export function createPipeline({
  language,
  tagger,
  world,
  verbs,
  version,
  config = 'default',
  openTriples,
}: Resources): ResumablePipeline {
  const provenance = { newsgraph: version, model: tagger.name, config };
  return {
    run(article, { watch, tagging, onTagging } = {}) {
      const models = tagging === undefined ? { language, tagger } : recallModels(tagging);
      const tokenized = time('tokenize', () => tokenize(article, models.language), watch);
      const tagged = time('tag', () => tag(tokenized, models.tagger), watch);
      onTagging?.(writeTagging(tagged));
      const measured = time('measure', () => measure(tagged), watch);
      const resolved = time('resolve', () => resolve(measured, world), watch);
      const related = time('relate', () => relate(resolved, { verbs, openTriples }), watch);
      return time('record', () => toDocument(related, provenance), watch);
    },
  };
}

/** Models that say again what they once said of an article. */
function recallModels(tagging: string): Pick<Resources, 'language' | 'tagger'> {
  const { partsOfSpeech, mentions } = readTagging(tagging);
  const name = 'recalled';
  return {
    language: { name, partsOfSpeech: () => partsOfSpeech },
    tagger: { name, findMentions: () => mentions },
  };
}

function time<Result>(stage: string, run: () => Result, watch: StageWatch | undefined): Result {
  if (watch === undefined) return run();
  const begun = watch.now();
  const result = run();
  watch.onStage(stage, watch.now() - begun);
  return result;
}

/** Tells why an entity of a finished record has its mentions and its place. */
export type Explainer = (document: Document, entity: Entity) => EntityExplanation;

/** The stage that ties mentions to entities, over a record instead of an article; it needs no tagger. */
export function createExplainer(world: World): Explainer {
  return (document, entity) => explainEntity(document, entity, world);
}
