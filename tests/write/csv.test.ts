import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/batch/ledger/open-database.js';
import { TABLES } from '../../src/write/csv-tables.js';
import { makeSafe } from '../../src/write/safe-cell.js';
import { CSV_FORMAT } from '../../src/write/write-csv.js';
import { buildDocument } from '../support/build-document.js';
import { DOCUMENTS, PORT_ARRESTS, PORT_STRIKE } from '../support/documents.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

async function writeTables(documents: typeof DOCUMENTS): Promise<ReadonlyMap<string, string>> {
  const directory = await temporaryDirectory();
  const sink = await CSV_FORMAT.open(directory, { database: openDatabase('') });
  for (const doc of documents) await sink.write(doc);
  await sink.close();
  const contents = TABLES.map(
    async ({ file }) => [file, await readFile(join(directory, file), 'utf8')] as const,
  );
  return new Map(await Promise.all(contents));
}

/** "start,end" of a span of PORT_STRIKE. */
function place(surface: string): string {
  const start = PORT_STRIKE.text.indexOf(surface);
  return `${start},${start + surface.length}`;
}

test('each table has a header and a row for each item', async () => {
  const tables = await writeTables(DOCUMENTS);
  expect(tables.get('times.csv')).toBe(
    'document,start,end,text,type,value,mod,earliest,latest,by\n' +
      `port-strike,${place('Monday')},Monday,DATE,2021-05-03,,2021-05-03,2021-05-03,rule:test\n` +
      `port-strike,${place('before noon')},before noon,TIME,TMO,BEFORE,,,rule:test\n`,
  );
  expect(tables.get('quantities.csv')).toBe(
    'document,start,end,text,type,value,min,max,sign,modifier,unit,of,by\n' +
      `port-strike,${place('1,200 tonnes')},"1,200 tonnes",QUANTITY,1200,1200,,>=,at least,t,fuel,rule:test\n` +
      `port-strike,${place('-4 degrees')},'-4 degrees,QUANTITY,-4,,,,,°C,,rule:test\n`,
  );
  expect(tables.get('relations.csv')?.split('\n')[2]).toBe(
    'port-strike,e0,Ama Boateng,holds_position,e1,Tema Port Office,director,,,0,45,' +
      '"Ama Boateng, director of the Tema Port Office",0.9,rule:test',
  );
  expect(tables.get('entities.csv')).toContain(
    'port-strike,e3,GPE,Tema,,,2,0.5,geonames:2294700,5.67,-0.02,GH,,2294700,city\n',
  );
  expect(tables.get('quotes.csv')).toContain(
    'the cranes stand still,direct,e0,Ama Boateng,m4,said,0.8,rule:test\n',
  );
  const mentions = DOCUMENTS.flatMap((doc) => doc.mentions);
  expect(tables.get('mentions.csv')?.split('\n').slice(1, -1)).toHaveLength(mentions.length);
});

test('counts have a table', async () => {
  const tables = await writeTables([PORT_ARRESTS]);
  expect(tables.get('counts.csv')?.split('\n')[1]).toBe(
    'port-arrests,arrested,were arrested,300,,,,dockers,e0,Tema,2021-05-03,,,0,35,' +
      'Three hundred dockers were arrested,0.8,rule:test',
  );
});

test('each row has a cell for each column', () => {
  for (const { file, columns, rows } of TABLES) {
    expect(new Set(columns).size, file).toBe(columns.length);
    for (const row of [...rows(PORT_STRIKE), ...rows(PORT_ARRESTS)])
      expect(row, file).toHaveLength(columns.length);
  }
});

test('a name that a spreadsheet would run is written as text', async () => {
  const name = '=HYPERLINK("x")';
  const doc = buildDocument({ id: 'odd', marked: `{0:${name}} fell.`, entities: [{ name, type: 'ORG' }] });
  const tables = await writeTables([doc]);
  expect(tables.get('entities.csv')).toContain('odd,e0,ORG,"\'=HYPERLINK(""x"")",');
});

test.each([
  '=1+1',
  '+1',
  '-1+cmd',
  '@sum',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1',
  '－x',
  '-',
  '--3',
  '-3 men',
])('the cell %j is made safe', (cell) => expect(makeSafe(cell)).toBe(`'${cell}`));

test.each(['-3', '-12.5', '-1,250.75', '-4%', 'a=b', '3-1', 'plain', '', "'quoted'", '1+1'])(
  'the cell %j stays as it is',
  (cell) => expect(makeSafe(cell)).toBe(cell),
);
