import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashConfiguration } from '../../../src/batch/ledger/hash-configuration.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

test('what decides a record, and nothing else, makes another configuration', async () => {
  const folder = await temporaryDirectory();
  const at = (name: string): string => join(folder, name);
  await writeFile(at('clients.tsv'), 'name\ttype\nTema Port Office\tORG\n');
  await mkdir(at('elsewhere'));
  await copyFile(at('clients.tsv'), at('elsewhere/clients.tsv'));
  await copyFile(at('clients.tsv'), at('customers.tsv'));
  const hash = (list: string) => hashConfiguration({ gazetteers: [at(list)] });
  const own = hash('clients.tsv');
  expect(hash('elsewhere/clients.tsv'), 'the folder of a list').toEqual(own);
  const others = {
    'the name of a list, which stands in the records': hash('customers.tsv'),
    'rules instead of a list': hashConfiguration({ rules: [at('clients.tsv')] }),
    'a confidence': hashConfiguration({ gazetteers: [at('clients.tsv')], minConfidence: 0.5 }),
    'no list': hashConfiguration({}),
  };
  for (const [what, other] of Object.entries(others)) {
    expect(other.config, what).not.toBe(own.config);
    expect(other.models, what).not.toBe(own.models);
  }
  const withoutOpen = hashConfiguration({ gazetteers: [at('clients.tsv')], openTriples: false });
  expect(withoutOpen.config, 'without open triples').not.toBe(own.config);
  expect(withoutOpen.models, 'open triples are found after the names').toBe(own.models);
});
