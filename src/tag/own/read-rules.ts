import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Problem } from '../../document/document.js';
import { ENTITY_TYPES, type EntityType } from '../../document/types.js';
import type { OwnFile } from './own-file.js';

/** A sentence of a rule, with its place. */
export interface RuleExample {
  /** In examples, brackets stand around what the rule finds: "Troops began [Operation Iraqi Freedom]." */
  readonly text: string;
  readonly line: number;
}

/** A user's rule: a pattern in compromise's match syntax, and what it names. */
export interface OwnRule {
  readonly name: string;
  readonly type: EntityType;
  readonly pattern: string;
  readonly examples: readonly RuleExample[];
  readonly counterexamples: readonly RuleExample[];
  readonly file: OwnFile;
  readonly line: number;
  /** Line of the pattern. */
  readonly patternLine: number;
}

const MOST_BYTES = 1_000_000;
const MOST_RULES = 1_000;
const MOST_EXAMPLES = 100;
const LONGEST_PATTERN = 300;
const LONGEST_EXAMPLE = 2_000;

const FIELDS = ['name', 'type', 'pattern', 'examples', 'counterexamples'] as const;
type Field = (typeof FIELDS)[number];

type Fields = ReadonlyMap<Field, { readonly value: Node; readonly line: number }>;

/** Says what is wrong on a line; what it gives back stands for "no value". */
type Complain = (line: number | undefined, message: string) => undefined;

/**
 * Reads a file of rules: YAML with a list of mappings. The file is not trusted: its size is limited, aliases are
 * refused, only known keys are looked at, and nothing of it becomes the key of an object.
 *
 * @param onProblem told of everything that is wrong ("rule-file"), with its line and the name of the rule
 */
export function readRules(file: OwnFile, onProblem: (problem: Problem) => void): readonly OwnRule[] {
  const complain: Complain = (line, message) => {
    onProblem({ file: file.path, line, rule: 'rule-file', message });
    return undefined;
  };
  if (file.bytes.length > MOST_BYTES) {
    complain(
      undefined,
      `Expected at most ${MOST_BYTES} bytes of rules, got ${file.bytes.length}. Split the file.`,
    );
    return [];
  }
  const lines = new LineCounter();
  const root = parse(new TextDecoder().decode(file.bytes), lines, complain);
  if (root === undefined) return [];
  const list = isMap(root) ? root.get('rules', true) : root;
  if (!isSeq(list)) {
    complain(1, 'Expected a list of rules ("- name: …"), or "rules:" with such a list, got something else.');
    return [];
  }
  if (list.items.length > MOST_RULES) {
    complain(
      undefined,
      `Expected at most ${MOST_RULES} rules in a file, got ${list.items.length}. Split the file.`,
    );
    return [];
  }
  const lineOf = (node: unknown): number => lines.linePos(rangeStart(node)).line;
  const names = new Set<string>();
  return list.items.flatMap((item, index) => {
    const rule = readRule(item, index + 1, file, lineOf, complain);
    if (rule === undefined) return [];
    if (names.has(rule.name))
      complain(rule.line, `Expected each rule's name once, got "${rule.name}" again.`);
    names.add(rule.name);
    return [rule];
  });
}

function parse(text: string, lineCounter: LineCounter, complain: Complain): Node | undefined {
  try {
    const { contents, errors } = parseDocument(text, { schema: 'core', lineCounter, prettyErrors: false });
    for (const { pos, message } of errors.slice(0, 5)) {
      complain(lineCounter.linePos(pos[0]).line, `Expected sound YAML, got: ${message}.`);
    }
    if (errors.length > 0) return undefined;
    return contents ?? complain(1, 'Expected a list of rules, got an empty file.');
  } catch {
    // The parser's own limits: nesting deeper than its stack.
    return complain(undefined, 'Expected a list of rules, got YAML that is nested too deep to be read.');
  }
}

function rangeStart(node: unknown): number {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : 0;
}

function readRule(
  item: unknown,
  number: number,
  file: OwnFile,
  lineOf: (node: unknown) => number,
  complain: Complain,
): OwnRule | undefined {
  const line = lineOf(item);
  if (!isMap(item))
    return complain(line, `Expected rule ${number} to be a mapping with ${FIELDS.join(', ')}.`);
  const fields = readFields(item.items, number, lineOf, complain);
  if (fields === undefined) return undefined;
  const name = readText(fields, 'name', 100);
  if (name === undefined || name === '')
    return complain(line, `Expected rule ${number} to have a name of at most 100 characters ("name: …").`);
  const of = `rule "${name}"`;
  const type = readText(fields, 'type', 20);
  if (!isType(type)) {
    return complain(
      fields.get('type')?.line ?? line,
      `Expected a type in ${of}, one of ${ENTITY_TYPES.join(', ')}, got ${type === undefined ? 'nothing' : `"${type}"`}.`,
    );
  }
  const patternLine = fields.get('pattern')?.line ?? line;
  const pattern = readText(fields, 'pattern', LONGEST_PATTERN);
  if (pattern === undefined || pattern.trim() === '') {
    return complain(
      patternLine,
      `Expected a pattern of at most ${LONGEST_PATTERN} characters in ${of}. One with # goes in quotation marks: pattern: "operation #TitleCase+"`,
    );
  }
  if (/^\w/.test(fields.get('pattern')?.value.comment ?? '')) {
    return complain(
      patternLine,
      `Expected the pattern of ${of} in quotation marks, as YAML takes " #" for the beginning of a comment: pattern: "${pattern} #${fields.get('pattern')?.value.comment}"`,
    );
  }
  const examples = readExamples(fields, 'examples', of, lineOf, complain);
  const counterexamples = readExamples(fields, 'counterexamples', of, lineOf, complain);
  if (examples === undefined || counterexamples === undefined) return undefined;
  if (examples.length === 0) {
    return complain(
      line,
      `Expected at least one example in ${of}, got none. Add: examples: ["A sentence with [what it finds]."]`,
    );
  }
  return { name, type, pattern, examples, counterexamples, file, line, patternLine };
}

function isField(key: unknown): key is Field {
  return FIELDS.some((field) => field === key);
}

function isType(text: string | undefined): text is EntityType {
  return ENTITY_TYPES.some((type) => type === text);
}

function readFields(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  number: number,
  lineOf: (node: unknown) => number,
  complain: Complain,
): Fields | undefined {
  const fields = new Map<Field, { value: Node; line: number }>();
  for (const { key, value } of pairs) {
    const line = lineOf(key);
    const name = isScalar(key) ? key.value : undefined;
    if (!isField(name))
      return complain(
        line,
        `Expected ${FIELDS.join(', ')} in rule ${number}, got "${String(name).slice(0, 40)}".`,
      );
    if (isAlias(value))
      return complain(line, `Expected "${name}" of rule ${number} in full, got an alias (*).`);
    if (isScalar(value) || isSeq(value) || isMap(value)) fields.set(name, { value, line });
  }
  return fields;
}

function readText(fields: Fields, field: Field, most: number): string | undefined {
  const node = fields.get(field)?.value;
  if (!isScalar(node) || (typeof node.value !== 'string' && typeof node.value !== 'number')) return undefined;
  const text = String(node.value);
  return text.length > most ? undefined : text;
}

function readExamples(
  fields: Fields,
  field: 'examples' | 'counterexamples',
  of: string,
  lineOf: (node: unknown) => number,
  complain: Complain,
): readonly RuleExample[] | undefined {
  const found = fields.get(field);
  if (found === undefined) return [];
  const { value, line } = found;
  if (!isSeq(value) || value.items.length > MOST_EXAMPLES)
    return complain(line, `Expected a list of at most ${MOST_EXAMPLES} sentences as ${field} of ${of}.`);
  const sentences: RuleExample[] = [];
  for (const item of value.items) {
    const text = isScalar(item) ? item.value : undefined;
    if (typeof text !== 'string' || text.length > LONGEST_EXAMPLE)
      return complain(
        lineOf(item) || line,
        `Expected a sentence of at most ${LONGEST_EXAMPLE} characters among the ${field} of ${of}. One that begins with [ or holds ": " goes in quotation marks.`,
      );
    sentences.push({ text, line: lineOf(item) });
  }
  return sentences;
}
