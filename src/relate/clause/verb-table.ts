/** What a form of a verb can be. */
export const VERB_FORM = { base: 1, present: 2, past: 4, participle: 8, gerund: 16 } as const;

/** A form of a verb: its infinitive, and which of `VERB_FORM` it can be, as a sum. */
export interface VerbForm {
  readonly lemma: string;
  readonly forms: number;
}

/** The infinitives of verbs' forms, lower-case. */
export interface VerbTable {
  formOf(word: string): VerbForm | undefined;
}

/** One line a verb: infinitive, third person, past, participle, gerund, with tabs; several forms with commas. */
const COLUMNS = [
  VERB_FORM.base,
  VERB_FORM.present,
  VERB_FORM.past,
  VERB_FORM.participle,
  VERB_FORM.gerund,
] as const;

/** Reads what `compileVerbs` has written. */
export function readVerbTable(text: string): VerbTable {
  const known = new Map<string, VerbForm>();
  for (const line of text.split('\n')) {
    const columns = line.split('\t');
    const lemma = columns[0] ?? '';
    for (const [place, flag] of COLUMNS.entries()) {
      for (const form of columns[place]?.split(',') ?? []) addForm(known, form, { lemma, forms: flag });
    }
  }
  known.delete('');
  return { formOf: (word) => known.get(word) };
}

/** "found" is the past of "find" rather than an infinitive; else the first verb of the list keeps the form. */
function addForm(known: Map<string, VerbForm>, form: string, reading: VerbForm): void {
  const before = known.get(form);
  if (before?.lemma === reading.lemma) known.set(form, { ...before, forms: before.forms | reading.forms });
  else if (before === undefined || isRather(form, reading, before)) known.set(form, reading);
}

/** Infinitives that news write more often than the past of another verb that looks the same: of "wind". */
const INFINITIVES: ReadonlySet<string> = new Set(['wound']);

function isRather(form: string, { forms }: VerbForm, before: VerbForm): boolean {
  if (INFINITIVES.has(form)) return forms === VERB_FORM.base;
  return forms === VERB_FORM.past && (before.forms & VERB_FORM.base) !== 0;
}
