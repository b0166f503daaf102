/** Whether a file of an output folder tells of times and processes, and so is another one after each run. */
export function tellsTimes(name: string): boolean {
  return name === 'run.json' || name.startsWith('ledger.');
}
