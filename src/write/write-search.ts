import { removeStaleFiles } from './atomic-file.js';
import type { Format } from './format.js';
import { commitAll, discardAll, openTogether } from './open-together.js';
import { makeFolder } from './path-inside.js';
import { toSearchDocument } from './search-document.js';
import { SEARCH_MAPPING } from './search-mapping.js';

const FOLDER = 'search';
const FILES = ['mapping.json', 'bulk.ndjson'] as const;

/** Lone surrogates have no UTF-8, and a search server refuses the request that holds one. Lengths stay. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Bulk requests for a search server, and the mapping to make the index with. */
export const SEARCH_FORMAT: Format = {
  name: 'search',
  files: FILES.map((file) => `${FOLDER}/${file}`),
  describe: 'bulk requests and mapping for Elasticsearch and OpenSearch, a flat document an article',
  async open(directory, { searchIndex = 'newsgraph' }) {
    const folder = await makeFolder(directory, FOLDER);
    await removeStaleFiles(folder);
    const files = await openTogether(folder, FILES);
    const [mapping, bulk] = files;
    await mapping?.write(`${JSON.stringify(SEARCH_MAPPING, null, 2)}\n`);
    return {
      async write(doc) {
        const action = { index: { _index: searchIndex, _id: doc.id } };
        await bulk?.write(`${toLine(action)}\n${toLine(toSearchDocument(doc))}\n`);
      },
      close: () => commitAll(files),
      abort: () => discardAll(files),
    };
  },
};

function toLine(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'string' ? item.replace(LONE_SURROGATE, '\ufffd') : item,
  );
}
