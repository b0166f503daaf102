import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createExplainer, createPipeline } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { runMain, type Run } from './run-main.js';

const STORY = `VARLEY QUITS SPRINGFIELD COUNCIL

SPRINGFIELD, Illinois — Mayor Tom Varley quit on Monday. Varley said he was tired. His sister Ada Varley, a pilot, flew home.

The Harbour Pilots Guild (HPG) praised Mr. Varley. The guild's rival, the Harbour Farm Committee, did not. The Harbour Pilots Guild met in Paris, Texas. The HPG said Tom Varley was a friend.
`;

describe('newsgraph explain', { timeout: 60_000 }, () => {
  const resources = loadResources();
  const pipeline = createPipeline(resources);
  const loadExplainer = async () => createExplainer(resources.world);
  let folder = '';

  const explain = (...argv: readonly string[]): Promise<Run> =>
    runMain(['explain', join(folder, 'story.txt'), ...argv], { pipeline, loadExplainer });

  beforeEach(async () => {
    folder = await temporaryDirectory();
    await writeFile(join(folder, 'story.txt'), STORY);
  });

  it.each([
    ['the head', 'Tom Varley', /^Tom Varley\nPERSON e0 of story · 7 mentions\n/],
    [
      'each merge with its rule and score',
      'Tom Varley',
      /Varley +3 +Tom Varley +person-surname-of-p\S+ +0\.94/,
    ],
    [
      'a name of two persons, which a rule gave to the other',
      'Ada Varley',
      /Varley +e0 +person-surname-of-p.* it fits several things/,
    ],
    [
      'pronouns with rule, confidence and words around',
      'Tom Varley',
      /he +pronoun +0\.\d\d +… .*said \[he\] was/,
    ],
    [
      'what an acronym was introduced for',
      'HPG',
      /HPG +2 +Harbour Pilots Guild +introduced-in-parentheses +0\.98/,
    ],
    ['a pair for which no rule fired', 'HPG', /Harbour Farm Committee +e6 +none +something in common/],
    ['how many are unlike', 'HPG', /1 further entity of type ORG: no word, initials or known name in common/],
    [
      'the readings of a place, the chosen one first',
      'Paris',
      /sum\n city in TX, US 4717560 .* 5\.0 .*\n city in \S+, FR 2988507/,
    ],
    [
      'what the text names as holding a place',
      'Paris',
      /The text names Texas right behind Paris as what holds it\./,
    ],
    ['that nothing was merged', 'Paris', /No two names were merged/],
  ])('shows %s', async (_, entity, shown) => {
    const { exitCode, stdout, stderr } = await explain(entity);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(shown);
  });

  it('takes an id, and names without regard to case', async () => {
    const byId = await explain('e0');
    expect(await explain('tom varley')).toEqual(byId);
    expect(await explain('VARLEY')).toEqual(byId);
  });

  it('--json prints the same for another program', async () => {
    const { stdout } = await explain('Ada Varley', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      article: 'story',
      entity: { id: 'e4', name: 'Ada Varley' },
      asRecorded: true,
      merges: [],
      refusals: [
        { otherEntity: 'e0', rule: 'resolver:person-surname-of-protagonist', why: 'protagonist-preferred' },
      ],
    });
  });

  it('explains a record by its id, and says so where this version would tie its names otherwise', async () => {
    const out = join(folder, 'out');
    await runMain(['extract', join(folder, 'story.txt'), '--out', out, '--format', 'json'], { pipeline });
    const run = (file: string, entity: string): Promise<Run> =>
      runMain(['explain', file, entity, '--out', out], { pipeline, loadExplainer });
    expect(await run('story', 'e0')).toEqual(await explain('e0'));
    const document = pipeline.run({ id: 'odd', text: STORY });
    const mentions = document.mentions.map((mention) =>
      mention.text === 'HPG' ? { ...mention, entity: 'e6' } : mention,
    );
    await writeFile(join(folder, 'odd.json'), JSON.stringify({ ...document, mentions }));
    const odd = await run(join(folder, 'odd.json'), 'e5');
    expect(odd.exitCode).toBe(0);
    expect(odd.stderr).toContain('The record ties the names of e5 otherwise than this version would');
  });

  it('refuses an entity that is none, and names those there are', async () => {
    const { exitCode, stderr, stdout } = await explain('Tom Varly');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(
      'Expected an entity of story, got "Tom Varly", which is none. Did you mean "Tom Varley"?',
    );
    expect(stderr).toContain('e0 Tom Varley (PERSON), e1 ');
  });

  it('refuses a name that two bear, with their ids', async () => {
    const document = pipeline.run({ id: 'two', text: 'Rain fell on the city of Lyon.' });
    const [entity] = document.entities;
    const twice = [entity, { ...entity, id: 'e1', type: 'ORG', mentions: [] }];
    await writeFile(join(folder, 'two.json'), JSON.stringify({ ...document, entities: twice }));
    const { exitCode, stderr } = await runMain(['explain', join(folder, 'two.json'), 'Lyon'], {
      pipeline,
      loadExplainer,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('which 2 are called: e0 Lyon (GPE), e1 Lyon (ORG). Name one by its id.');
  });

  it('--help gives examples', async () => {
    const { stdout } = await runMain(['explain', '--help']);
    expect(stdout).toContain('newsgraph explain story.txt "Tom Varley"');
  });
});
