/**
 * The architecture as rules; `tests/architecture.test.ts` holds them. The folders are described in docs/architecture.md.
 * A rule's comment is its reason: it is what a developer reads who breaks it.
 */
const STAGES = ['source', 'tokenize', 'tag', 'measure', 'resolve', 'relate'];
const READERS_OF_DOCUMENTS = ['graph', 'write', 'evaluate'];
const OUTSIDE =
  '^(node:)?(fs|fs/promises|child_process|worker_threads|net|http|https|http2|dgram|tls|os|process|readline)$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A file that needs itself cannot be read from top to bottom, nor loaded in a sure order.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'document-stands-alone',
      severity: 'error',
      comment: 'The central types are what all rooms agree on; they must not know any of them.',
      from: { path: '^src/document/' },
      to: { path: '^src/(?!document/)' },
    },
    ...STAGES.map((stage) => ({
      name: `${stage}-imports-only-document`,
      severity: 'error',
      comment:
        'A stage can be read, tested and replaced without the others; only pipeline.ts knows their order.',
      from: { path: `^src/${stage}/` },
      to: { path: `^src/(?!document/|${stage}/)` },
    })),
    ...READERS_OF_DOCUMENTS.map((room) => ({
      name: `${room}-reads-documents`,
      severity: 'error',
      comment:
        'What comes after the pipeline reads finished Documents, so that a stored record serves as well as a new one.',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(?!document/|${room}/${room === 'write' ? '|graph/' : ''})` },
    })),
    {
      name: 'train-imports-only-tag',
      severity: 'error',
      comment: 'One set of features serves training and tagging; training needs nothing else.',
      from: { path: '^src/train/' },
      to: { path: '^src/(?!document/|train/|tag/)' },
    },
    {
      name: 'only-pipeline-knows-the-stages',
      severity: 'error',
      comment:
        'One file states the order of the stages; resources.ts loads what they are handed, and no other file needs them.',
      from: { path: '^src/(?!pipeline\\.ts|resources\\.ts|train/|tokenize/|tag/|measure/|resolve/|relate/)' },
      to: { path: '^src/(tokenize|tag|measure|resolve|relate)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stages-touch-nothing-outside',
      severity: 'error',
      comment:
        'Files, processes, threads and sockets belong to source, write, search, batch, view and cli; models and lists reach a stage as arguments.',
      from: { path: '^src/(document|tokenize|tag|measure|resolve|relate|graph|evaluate)/' },
      to: { path: OUTSIDE },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      comment: 'The library must work without a terminal.',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'What ships may only need what is installed with it, or what it asks its users to install.',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'],
        dependencyTypesNot: ['type-only', 'npm-peer'],
      },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing needs is dead.',
      from: { orphan: true, path: '^src/', pathNot: '^src/cli/newsgraph\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
