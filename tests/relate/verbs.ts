import { compileVerbs } from '../../src/relate/clause/compile-verbs.js';
import { readVerbTable } from '../../src/relate/clause/verb-table.js';

/** The verbs as newsgraph ships them. */
export const VERBS = readVerbTable(compileVerbs());
