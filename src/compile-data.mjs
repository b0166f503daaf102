// Part of `npm run build`: writes dist/data, the form of what ships that loads at once. Run after tsc.
import { mkdirSync, writeFileSync } from 'node:fs';
import { compileResources } from '../dist/resources.js';

const folder = new URL('../dist/data/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(compileResources())) writeFileSync(new URL(name, folder), bytes);
