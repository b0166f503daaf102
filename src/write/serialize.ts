import { z } from 'zod';
import type { Document } from '../document/document.js';
import { documentSchema } from '../document/schema.js';

type Arrange = (value: unknown) => unknown;

const asIs: Arrange = (value) => value;

/** The part of a schema that says what a value holds, without "optional", "nullable" and "default". */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable || inner instanceof z.ZodDefault)
    inner = inner.unwrap();
  return inner;
}

/** Makes a function that puts the fields of a value in the schema's order, and leaves out any other. */
function arranger(schema: z.core.$ZodType): Arrange {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) {
    const arrangeItem = arranger(inner.element);
    if (arrangeItem === asIs) return asIs;
    return (value) => (Array.isArray(value) ? value.map(arrangeItem) : value);
  }
  if (!(inner instanceof z.ZodObject)) return asIs;
  const fields = Object.entries(inner.shape as z.core.$ZodShape).map(
    ([name, field]) => [name, arranger(field)] as const,
  );
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const source = value as Readonly<Record<string, unknown>>;
    const arranged: Record<string, unknown> = {};
    for (const [name, arrangeField] of fields) {
      const content = source[name];
      if (content !== undefined) arranged[name] = arrangeField(content);
    }
    return arranged;
  };
}

const arrangeDocument = arranger(documentSchema);

/** The record as one line of JSON without a line feed, its fields in the schema's order. */
export function serialize(doc: Document): string {
  return JSON.stringify(arrangeDocument(doc));
}

/** The record as a file that a person can read: JSON, indented by two blanks, with a line feed at the end. */
export function formatRecord(doc: Document): string {
  return `${JSON.stringify(arrangeDocument(doc), null, 2)}\n`;
}
