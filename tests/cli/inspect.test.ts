import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecordShards } from '../../src/write/record-shards.js';
import { formatRecord, serialize } from '../../src/write/serialize.js';
import { DOCUMENTS, PORT_STRIKE } from '../support/documents.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { runMain } from './run-main.js';

async function outputFolder(): Promise<string> {
  const out = await temporaryDirectory();
  await mkdir(join(out, 'documents'));
  await writeFile(join(out, 'documents', 'port-strike.json'), formatRecord(PORT_STRIKE));
  return out;
}

describe('newsgraph inspect', () => {
  it('shows a record by its id and by its file', async () => {
    const out = await outputFolder();
    const byId = await runMain(['inspect', 'port-strike', '--out', out]);
    expect(byId).toMatchObject({ exitCode: 0, stderr: '' });
    expect(byId.stdout).toContain('[Ama Boateng PERSON], director');
    expect(byId.stdout).toContain('Entities (4)');
    expect(await runMain(['inspect', join(out, 'documents', 'port-strike.json')])).toEqual(byId);
  });

  it('shows a record by its id also where it has no file of its own', async () => {
    const folder = await temporaryDirectory();
    const [article, out] = [join(folder, 'a.txt'), join(folder, 'out')];
    await writeFile(article, 'Amina left.');
    await runMain(['extract', article, '--out', out, '--format', 'csv']);
    expect((await runMain(['inspect', 'a', '--out', out])).stdout).toContain('[Amina PERSON] left.');
  });

  it('shows a record by its id out of compressed records that came without their ledger', async () => {
    const out = await temporaryDirectory();
    const shards = openRecordShards(join(out, 'documents'));
    await mkdir(join(out, 'documents'));
    for (const doc of DOCUMENTS) await shards.write(serialize(doc));
    await shards.close();
    const { exitCode, stdout } = await runMain(['inspect', 'port-strike', '--out', out]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('[Ama Boateng PERSON], director');
    const near = await runMain(['inspect', 'port-strke', '--out', out]);
    expect(near.stderr).toContain('Did you mean "port-strike"? There are 3 records in');
  });

  it('reads an article on the spot', async () => {
    const folder = await temporaryDirectory();
    await writeFile(join(folder, 'story.txt'), 'Amina left on Friday.');
    const { exitCode, stdout } = await runMain([
      'inspect',
      join(folder, 'story.txt'),
      '--published',
      '2016-09-28',
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('[Amina PERSON] left on Friday.');
    expect(stdout).toContain('published 2016-09-28 (from argument)');
  });

  it('shows the first of many articles and says that there are more', async () => {
    const folder = await temporaryDirectory();
    const line = (id: string): string => JSON.stringify({ id, text: `${id} left.`, published: '2021-05-04' });
    await writeFile(join(folder, 'feed.jsonl'), `${line('Amina')}\n${line('Kofi')}\n`);
    const { exitCode, stdout, stderr } = await runMain(['inspect', join(folder, 'feed.jsonl')]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('[Amina PERSON] left.');
    expect(stderr).toContain('The file holds more articles');
  });

  it('shows an article in spite of a warning that comes with it', async () => {
    const folder = await temporaryDirectory();
    await writeFile(join(folder, 'a.json'), '{"text":"Amina left.","published":"soon"}');
    const { exitCode, stdout, stderr } = await runMain(['inspect', join(folder, 'a.json')]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('[Amina PERSON] left.');
    expect(stderr).toContain('[date-unreadable]');
  });

  it('--json prints the record, with nothing in it that a terminal obeys', async () => {
    const folder = await temporaryDirectory();
    await writeFile(join(folder, 'a.txt'), 'Amina left \u009b2J town.');
    const { stdout } = await runMain(['inspect', join(folder, 'a.txt'), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'newsgraph.document/1',
      text: 'Amina left \u009b2J town.',
    });
    expect(stdout).toContain('\\u009b2J');
    expect(stdout).not.toContain('\u009b');
  });

  it.each([
    ['colours on a terminal', [], { columns: 80 }, true],
    ['no colours with --no-color', ['--no-color'], { columns: 80 }, false],
    ['no colours with NO_COLOR', [], { columns: 80, env: { NO_COLOR: '1' } }, false],
    ['no colours in a pipe', [], {}, false],
    ['colours in a pipe with FORCE_COLOR', [], { env: { FORCE_COLOR: '1' } }, true],
  ])('uses %s', async (_, argv, options, colored) => {
    const out = await outputFolder();
    const { stdout } = await runMain(['inspect', 'port-strike', '--out', out, ...argv], options);
    expect(stdout.includes('\u001b[')).toBe(colored);
    expect(stdout.includes('[Owusu PERSON]')).toBe(!colored);
  });

  it('says which id was meant, and that there are none before the first run', async () => {
    const out = await outputFolder();
    const near = await runMain(['inspect', 'port-strke', '--out', out]);
    expect(near.exitCode).toBe(2);
    expect(near.stderr).toContain('got "port-strke", which is none. Did you mean "port-strike"?');
    const none = await runMain(['inspect', 'port-strike', '--out', join(out, 'nowhere')]);
    expect(none.exitCode).toBe(2);
    expect(none.stderr).toContain('run "newsgraph extract" first');
  });

  it('refuses a folder, and a record that breaks the schema', async () => {
    const out = await outputFolder();
    const folder = await runMain(['inspect', out]);
    expect(folder.exitCode).toBe(2);
    expect(folder.stderr).toContain(`newsgraph extract ${out}`);
    const broken = join(out, 'documents', 'broken.json');
    await writeFile(broken, JSON.stringify({ ...PORT_STRIKE, offsets: 'utf8' }));
    const record = await runMain(['inspect', broken]);
    expect(record.exitCode).toBe(2);
    expect(record.stderr).toContain('breaks its schema at offsets');
  });

  it('reports an article that cannot be read with exit code 1', async () => {
    const folder = await temporaryDirectory();
    await writeFile(join(folder, 'a.txt'), '');
    const { exitCode, stderr, stdout } = await runMain(['inspect', join(folder, 'a.txt')]);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('[empty-file]');
  });
});
