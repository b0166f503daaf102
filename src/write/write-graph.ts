import { mkdir } from 'node:fs/promises';
import { openCorpusGraph } from '../graph/open-corpus-graph.js';
import type { MergedGraph } from '../graph/corpus-graph.js';
import type { AtomicFile } from './atomic-file.js';
import { GRAPH_GEXF } from './format-gexf.js';
import { GRAPH_JSON } from './format-graph-json.js';
import type { Format } from './format.js';
import type { GraphFormat } from './graph-format.js';
import { commitAll, discardAll, openTogether } from './open-together.js';

const GRAPH_FORMATS: readonly GraphFormat[] = [GRAPH_JSON, GRAPH_GEXF];
const FILES = GRAPH_FORMATS.map(({ file }) => file);

/** The corpus-wide graph. Merged when the last document is there; never in memory as a whole. */
export const GRAPH_FORMAT: Format = {
  name: 'graph',
  files: FILES,
  describe: 'one graph over all articles, for graphology (graph.json) and Gephi (graph.gexf)',
  async open(directory, { database }) {
    await mkdir(directory, { recursive: true });
    const files = await openTogether(directory, FILES);
    const corpus = openCorpusGraph(database);
    return {
      write: async (doc) => corpus.add(doc),
      async close() {
        try {
          await writeGraph(corpus.finish(), files);
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

/** Writes all files at once, so that nodes and edges are read once. */
async function writeGraph(
  { attributes, nodes, edges }: MergedGraph,
  files: readonly AtomicFile[],
): Promise<void> {
  const write = async (pieceOf: (format: GraphFormat) => string): Promise<void> => {
    for (const [index, format] of GRAPH_FORMATS.entries()) await files[index]?.write(pieceOf(format));
  };
  const writeEach = async <Entry>(
    entries: Iterable<Entry>,
    pieceOf: (format: GraphFormat, entry: Entry, isFirst: boolean) => string,
  ): Promise<void> => {
    let isFirst = true;
    for (const entry of entries) {
      const first = isFirst;
      await write((format) => pieceOf(format, entry, first));
      isFirst = false;
    }
  };
  await write((format) => format.begin(attributes));
  await writeEach(nodes(), (format, node, isFirst) => format.node(node, isFirst));
  await write(({ turn }) => turn);
  await writeEach(edges(), (format, edge, isFirst) => format.edge(edge, isFirst));
  await write(({ end }) => end);
}
