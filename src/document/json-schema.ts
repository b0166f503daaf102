import { z } from 'zod';
import { documentSchema } from './schema.js';

/** Names the schema; it is not an address to fetch it from. The file is `docs/newsgraph.document.schema.json`. */
const SCHEMA_ID = 'urn:newsgraph:document:1';

/** The record's JSON Schema (draft 2020-12), its fields in the order in which they are written. */
export function createJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, description, ...rest } = z.toJSONSchema(documentSchema, {
    target: 'draft-2020-12',
    // What may be read: a field that older records lack is not required.
    io: 'input',
    override: ({ jsonSchema }) => {
      // The bound of a JavaScript number says nothing about a record.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return { $schema, $id: SCHEMA_ID, title: 'newsgraph.document/1', description, ...rest };
}

/** The content of `docs/newsgraph.document.schema.json`. */
export function formatJsonSchema(): string {
  return `${JSON.stringify(createJsonSchema(), null, 2)}\n`;
}
