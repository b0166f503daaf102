import { mkdir } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { TABLES } from './csv-tables.js';
import type { Format } from './format.js';
import { commitAll, discardAll, openTogether } from './open-together.js';
import { makeSafe } from './safe-cell.js';

/** Tables with a header line, separated by commas (RFC 4180, with line feeds). */
export const CSV_FORMAT: Format = {
  name: 'csv',
  files: TABLES.map(({ file }) => file),
  describe:
    'tables for spreadsheets and databases: entities, mentions, times, quantities, relations, counts, quotes',
  async open(directory) {
    await mkdir(directory, { recursive: true });
    const files = await openTogether(
      directory,
      TABLES.map(({ file }) => file),
    );
    const writeRows = async (rowsOf: (table: (typeof TABLES)[number]) => Parameters<typeof stringify>[0]) => {
      for (const [index, table] of TABLES.entries()) {
        await files[index]?.write(stringify(rowsOf(table), { cast: { string: makeSafe } }));
      }
    };
    await writeRows(({ columns }) => [[...columns]]);
    return {
      write: (doc) => writeRows((table) => [...table.rows(doc)]),
      close: () => commitAll(files),
      abort: () => discardAll(files),
    };
  },
};
