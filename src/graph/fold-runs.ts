/** Makes one of all rows that follow each other and have the same key; holds one at a time. */
export function* foldRuns<Row, Run>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string | number,
  begin: (row: Row) => Run,
  add: (run: Run, row: Row) => void,
): Generator<Run, void> {
  let current: { readonly key: string | number; readonly run: Run } | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    if (current?.key !== key) {
      if (current !== undefined) yield current.run;
      current = { key, run: begin(row) };
    }
    add(current.run, row);
  }
  if (current !== undefined) yield current.run;
}
