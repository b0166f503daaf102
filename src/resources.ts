import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article, Problem, Tokenized } from './document/document.js';
import type { Knowledge } from './document/knowledge.js';
import type { Resources } from './pipeline.js';
import { readOwnFiles } from './read-own-files.js';
import { readVersion } from './read-version.js';
import { compileVerbs } from './relate/clause/compile-verbs.js';
import { readVerbTable, type VerbTable } from './relate/clause/verb-table.js';
import { compileCities, loadWorld } from './resolve/load-world.js';
import type { World } from './resolve/world.js';
import { readClusters } from './tag/clusters.js';
import { createCapitalsTagger } from './tag/create-capitals-tagger.js';
import { compileKnowledge, createKnowledge } from './tag/create-knowledge.js';
import { createTrainedTagger, type TaggerResources } from './tag/create-trained-tagger.js';
import { readNameWords } from './tag/name-words.js';
import { readModel } from './tag/model-file.js';
import { createOwnKnowledge, type OwnFiles, type OwnKnowledge } from './tag/own/create-own-knowledge.js';
import type { OwnFile } from './tag/own/own-file.js';
import { OwnKnowledgeError } from './tag/own/own-knowledge-error.js';
import { layerTagger } from './tag/own/layer-tagger.js';
import type { Tagger } from './tag/tagger.js';
import type { KnowledgeFile } from './tag/knowledge-index.js';
import { createWordLists } from './tag/word-lists.js';
import { loadLanguage } from './tokenize/load-language.js';
import { tokenize } from './tokenize/tokenize.js';

export { OwnKnowledgeError } from './tag/own/own-knowledge-error.js';

/** The package's own files, from `src/` and from `dist/` alike. */
const KNOWLEDGE = new URL('../src/tag/knowledge/', import.meta.url);
const NAMES_MODEL = new URL('../src/tag/model/names.model', import.meta.url);
/** What `npm run build` makes of knowledge and places; beside the compiled program only. */
const COMPILED = new URL('./data/', import.meta.url);
const NAME_WORDS = new URL('../src/tag/model/name-words.tsv', import.meta.url);
const CLUSTERS = new URL('../src/tag/model/clusters.tsv', import.meta.url);

/**
 * Loads what ships with newsgraph and is handed to the stages: the language model, the knowledge base, the tagger's
 * model and lists, the places, the verbs. This is the only file that knows where they lie. Takes about a second; do it
 * once.
 *
 * @param own the user's lists of names, rules and model
 * @throws OwnKnowledgeError where a list, a rule or the model has a fault; its message says where, and the way out
 */
export function loadResources(own: OwnOptions = {}): Resources {
  const taggerResources = loadTaggerResources();
  const { knowledge } = taggerResources;
  const files = readOwn(own);
  return assemble(knowledge, loadTrainedTagger(files.model, taggerResources), {
    own,
    files,
    known: knowledge,
  });
}

/** @param model the user's own; by default the one that ships */
function loadTrainedTagger(model: OwnFile | undefined, resources: TaggerResources): Tagger {
  if (model === undefined) return createTrainedTagger(readModel(readFileSync(NAMES_MODEL)), resources);
  try {
    return createTrainedTagger(readModel(model.bytes), resources);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new OwnKnowledgeError([{ file: model.path, rule: 'model-file', message }]);
  }
}

interface Additions {
  readonly own: OwnOptions;
  readonly files: OwnFiles;
  /** Names that are found without the tagger; none for taggers that are measured alone. */
  readonly known?: Knowledge;
}

function assemble(knowledge: Knowledge, tagger: Tagger, { own, files, known }: Additions): Resources {
  const language = loadLanguage();
  const loaded = createOwnKnowledge(
    files,
    (text) => tokenize({ id: 'example', text }, language),
    (problem) => own.onWarning?.(problem),
  );
  return {
    language,
    tagger: layerTagger(tagger, { ...loaded, knowledge: known }),
    world: createWorld(knowledge),
    verbs: loadVerbs(),
    version: readVersion(),
    config: describeConfig(loaded.config, own),
    openTriples: own.openTriples,
  };
}

/** The known names and places alone, which is all that it takes to resolve the names of a record again. */
export function loadKnownWorld(): World {
  return createWorld(loadKnowledge());
}

function createWorld(knowledge: Knowledge): World {
  return loadWorld(knowledge, () => readCompiled('cities'));
}

/** The user's own, with a way to tell of oddities in it that do no harm. */
export interface OwnOptions extends OwnKnowledge {
  readonly onWarning?: ((problem: Problem) => void) | undefined;
  /** Whether open triples are found; by default they are. */
  readonly openTriples?: boolean | undefined;
}

function readOwn({ gazetteers = [], rules = [], model, minConfidence }: OwnOptions): OwnFiles {
  const problems: Problem[] = [];
  const onProblem = (problem: Problem): void => void problems.push(problem);
  return {
    gazetteers: readOwnFiles(gazetteers, 'gazetteer-line', onProblem),
    rules: readOwnFiles(rules, 'rule-file', onProblem),
    model: readOwnModel(model, onProblem),
    minConfidence,
    problems,
  };
}

function readOwnModel(
  model: OwnOptions['model'],
  onProblem: (problem: Problem) => void,
): OwnFile | undefined {
  if (model instanceof Uint8Array) return { path: 'model', name: 'model', bytes: model };
  return model === undefined ? undefined : readOwnFiles([model], 'model-file', onProblem)[0];
}

function loadKnowledge(): Knowledge {
  return createKnowledge(readKnowledgeFiles(), readCompiled('knowledge'));
}

function readKnowledgeFiles(): readonly KnowledgeFile[] {
  return readdirSync(KNOWLEDGE)
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .map((name) => ({
      name: basename(name, '.tsv'),
      content: readFileSync(new URL(name, KNOWLEDGE), 'utf8'),
    }));
}

/** "default", or what was added and set. */
function describeConfig(config: string, { openTriples = true }: OwnOptions): string {
  if (openTriples) return config;
  return config === 'default' ? 'no-open' : `${config} no-open`;
}

function loadVerbs(): VerbTable {
  const compiled = readCompiled('verbs');
  return readVerbTable(compiled === undefined ? compileVerbs() : new TextDecoder().decode(compiled));
}

/** Parts of what ships that take long to read, in a form that does not. */
type CompiledName = 'knowledge' | 'cities' | 'verbs';

/** Undefined where the program has not been built, so that the sources themselves are read. */
function readCompiled(name: CompiledName): Uint8Array | undefined {
  try {
    return readFileSync(new URL(name, COMPILED));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** For `npm run build`: what `readCompiled` looks for, by the name of the file. */
export function compileResources(): Readonly<Record<CompiledName, Uint8Array>> {
  return {
    knowledge: compileKnowledge(readKnowledgeFiles()),
    cities: compileCities(),
    verbs: new TextEncoder().encode(compileVerbs()),
  };
}

/** The knowledge base and the words' lists and groups, from which a tagger's features come. */
export function loadTaggerResources(): TaggerResources {
  const clusters = readClusters(readFileSync(CLUSTERS, 'utf8'));
  const nameWords = readNameWords(readFileSync(NAME_WORDS, 'utf8'));
  return { knowledge: loadKnowledge(), wordKnowledge: { nameWords, clusters } };
}

/** The first stage alone, for training: it needs no model of names. */
export function loadTokenizer(): (article: Article) => Tokenized {
  const language = loadLanguage();
  return (article) => tokenize(article, language);
}

/** Taggers that ship: the trained one, the one without training, and compromise alone, the baseline. */
export type TaggerName = 'trained' | 'capitals' | 'compromise';

/** The same with any of the taggers, to compare them. */
export async function loadResourcesWith(tagger: TaggerName, own: OwnOptions = {}): Promise<Resources> {
  if (tagger === 'trained') return loadResources(own);
  const knowledge = loadKnowledge();
  const files = readOwn(own);
  if (tagger === 'capitals')
    return assemble(knowledge, createCapitalsTagger(knowledge, createWordLists()), { own, files });
  // Loaded only here: it takes longer than all else.
  const { createCompromiseTagger } = await import('./tag/create-compromise-tagger.js');
  return assemble(knowledge, createCompromiseTagger(), { own, files });
}
