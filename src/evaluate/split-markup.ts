/** A header line that may begin an article in a file of several. */
const FIRST_HEADER = /^# (?:date|topic|layers): /;

/** One article of a file in our markup. */
export interface MarkupPart {
  readonly id: string;
  readonly content: string;
}

/**
 * Cuts a file in our markup into its articles: each begins with header lines (`# topic: …`). A file of one article keeps
 * its name as id; in a file of several they are `name.1`, `name.2`, …
 */
export function splitMarkup(name: string, content: string): readonly MarkupPart[] {
  const lines = content.split('\n');
  const starts = lines.flatMap((line, index) =>
    FIRST_HEADER.test(line) && !FIRST_HEADER.test(lines[index - 1] ?? '') ? [index] : [],
  );
  if (starts.length < 2) return [{ id: name, content }];
  return starts.map((start, index) => ({
    id: `${name}.${index + 1}`,
    content: `${lines
      .slice(start, starts[index + 1])
      .join('\n')
      .trimEnd()}\n`,
  }));
}
