import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article, Tokenized } from './document/document.js';
import type { Knowledge } from './document/knowledge.js';
import type { Resources } from './pipeline.js';
import { readVersion } from './read-version.js';
import { loadWorld } from './resolve/load-world.js';
import { readClusters } from './tag/clusters.js';
import { createCapitalsTagger } from './tag/create-capitals-tagger.js';
import { createKnowledge } from './tag/create-knowledge.js';
import { createTrainedTagger, type TaggerResources } from './tag/create-trained-tagger.js';
import { readModel } from './tag/model-file.js';
import type { Tagger } from './tag/tagger.js';
import { createWordLists } from './tag/word-lists.js';
import { loadLanguage } from './tokenize/load-language.js';
import { tokenize } from './tokenize/tokenize.js';

/** The package's own files, from `src/` and from `dist/` alike. */
const KNOWLEDGE = new URL('../src/tag/knowledge/', import.meta.url);
const NAMES_MODEL = new URL('../src/tag/model/names.model', import.meta.url);
const CLUSTERS = new URL('../src/tag/model/clusters.tsv', import.meta.url);

/**
 * Loads what ships with newsgraph and is handed to the stages: the language model, the knowledge base, the tagger's
 * model and lists, the places. This is the only file that knows where they lie. Takes about a second; do it once.
 *
 * @param model the tagger's, as `newsgraph train` writes it; by default the one that ships
 * @throws Error where the model is none, or one of another version
 */
export function loadResources(model: Uint8Array = readFileSync(NAMES_MODEL)): Resources {
  const taggerResources = loadTaggerResources();
  return assemble(taggerResources.knowledge, createTrainedTagger(readModel(model), taggerResources));
}

function assemble(knowledge: Knowledge, tagger: Tagger): Resources {
  return { language: loadLanguage(), tagger, world: loadWorld(knowledge), version: readVersion() };
}

function loadKnowledge(): Knowledge {
  return createKnowledge(
    readdirSync(KNOWLEDGE)
      .filter((name) => name.endsWith('.tsv'))
      .toSorted()
      .map((name) => ({
        name: basename(name, '.tsv'),
        content: readFileSync(new URL(name, KNOWLEDGE), 'utf8'),
      })),
  );
}

/** The knowledge base and the words' lists and groups, from which a tagger's features come. */
export function loadTaggerResources(): TaggerResources {
  const clusters = readClusters(readFileSync(CLUSTERS, 'utf8'));
  return { knowledge: loadKnowledge(), wordKnowledge: { lists: createWordLists(), clusters } };
}

/** The first stage alone, for training: it needs no model of names. */
export function loadTokenizer(): (article: Article) => Tokenized {
  const language = loadLanguage();
  return (article) => tokenize(article, language);
}

/** Taggers that ship: the trained one, the one without training, and compromise alone, the baseline. */
export type TaggerName = 'trained' | 'capitals' | 'compromise';

/** The same with any of the taggers, to compare them. */
export async function loadResourcesWith(tagger: TaggerName): Promise<Resources> {
  if (tagger === 'trained') return loadResources();
  const knowledge = loadKnowledge();
  if (tagger === 'capitals') return assemble(knowledge, createCapitalsTagger(knowledge, createWordLists()));
  // Loaded only here: it takes longer than all else.
  const { createCompromiseTagger } = await import('./tag/create-compromise-tagger.js');
  return assemble(knowledge, createCompromiseTagger());
}
