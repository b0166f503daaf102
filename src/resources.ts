import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Resources } from './pipeline.js';
import { loadWorld } from './resolve/load-world.js';
import { createCapitalsTagger } from './tag/create-capitals-tagger.js';
import { createKnowledge } from './tag/create-knowledge.js';
import { createWordLists } from './tag/word-lists.js';
import { loadLanguage } from './tokenize/load-language.js';

/** The package's own files, from `src/` and from `dist/` alike. */
const PACKAGE = new URL('../package.json', import.meta.url);
const KNOWLEDGE = new URL('../src/tag/knowledge/', import.meta.url);

/**
 * Loads what ships with newsgraph and is handed to the stages: the language model, the knowledge base and the lists
 * of the tagger, the places. This is the only file that knows where they lie. Takes about a second; do it once.
 */
export function loadResources(): Resources {
  const knowledge = createKnowledge(
    readdirSync(KNOWLEDGE)
      .filter((name) => name.endsWith('.tsv'))
      .toSorted()
      .map((name) => ({
        name: basename(name, '.tsv'),
        content: readFileSync(new URL(name, KNOWLEDGE), 'utf8'),
      })),
  );
  return {
    language: loadLanguage(),
    tagger: createCapitalsTagger(knowledge, createWordLists()),
    world: loadWorld(knowledge),
    version: readVersion(),
  };
}

/** newsgraph's version, from its package.json. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  return version;
}
