import { mkdir } from 'node:fs/promises';
import { createCorpusGraph } from '../graph/create-corpus-graph.js';
import { formatGexf } from './format-gexf.js';
import { formatGraphJson } from './format-graph-json.js';
import type { Format } from './format.js';
import { commitAll, discardAll, openTogether } from './open-together.js';

/** Each file with what gives its content, piece by piece. */
const CONTENTS = { 'graph.json': formatGraphJson, 'graph.gexf': formatGexf } as const;
const FILES = Object.keys(CONTENTS);

/** The corpus-wide graph. Held in memory until the last document is there. */
export const GRAPH_FORMAT: Format = {
  name: 'graph',
  files: FILES,
  describe: 'one graph over all articles, for graphology (graph.json) and Gephi (graph.gexf)',
  async open(directory) {
    await mkdir(directory, { recursive: true });
    const files = await openTogether(directory, FILES);
    const corpus = createCorpusGraph();
    return {
      write: async (doc) => corpus.add(doc),
      async close() {
        try {
          const graph = corpus.finish();
          for (const [index, format] of Object.values(CONTENTS).entries()) {
            for (const piece of format(graph)) await files[index]?.write(piece);
          }
        } catch (error) {
          await discardAll(files);
          throw error;
        }
        return commitAll(files);
      },
      abort: () => discardAll(files),
    };
  },
};
