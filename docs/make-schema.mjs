// Writes docs/newsgraph.document.schema.json from the zod schema. Run after a build: node docs/make-schema.mjs
import { writeFileSync } from 'node:fs';
import { formatJsonSchema } from '../dist/document/json-schema.js';

writeFileSync(new URL('newsgraph.document.schema.json', import.meta.url), formatJsonSchema());
