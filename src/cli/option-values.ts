import { parseIsoDate } from '../document/calendar.js';
import { didYouMean } from './closest.js';
import { UsageError } from './usage-error.js';

/** Reads --published: a day that exists, as YYYY-MM-DD. */
export function readPublished(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && parseIsoDate(text) !== undefined) return text;
  throw new UsageError(
    `Expected a day of the calendar after --published, as YYYY-MM-DD such as 2016-09-28, got "${text}".`,
  );
}

/** Reads --out: the path of a folder, which an unset variable of the shell does not give. */
export function readFolder(text: string): string {
  if (text.trim() !== '') return text;
  throw new UsageError(
    `Expected a folder after --out, got "${text}". Name one, such as --out output; is a variable of the shell unset?`,
  );
}

/** A reader of a whole number from `least` to `most`, for the option of this name. */
export function readCount(option: string, least = 0, most = 1_000_000): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new UsageError(`Expected a whole number from ${least} to ${most} after ${option}, got "${text}".`);
  };
}

/** Reads --format: names from a list, with commas between them, each once, in the list's order. */
export function readFormats<Format extends { readonly name: string }>(
  text: string | undefined,
  formats: readonly Format[],
): readonly Format[] {
  if (text === undefined) return formats;
  const names = formats.map(({ name }) => name);
  const wanted = new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  for (const name of wanted) {
    if (!names.includes(name)) {
      throw new UsageError(
        `Expected names of formats after --format, got "${name}".${didYouMean(name, names)} ` +
          `The formats are: ${names.join(', ')}.`,
      );
    }
  }
  if (wanted.size === 0) {
    throw new UsageError(
      `Expected at least one format after --format, such as "${names.slice(0, 2).join(',')}".`,
    );
  }
  return formats.filter(({ name }) => wanted.has(name));
}
