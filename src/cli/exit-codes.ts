/** How every command ends. */
export const EXIT = { done: 0, problems: 1, usage: 2, failed: 3, interrupted: 130 } as const;

/** For --help. */
export const EXIT_MEANINGS: Readonly<Record<number, string>> = {
  [EXIT.done]: 'all articles were read',
  [EXIT.problems]: 'some articles had problems; all others were read',
  [EXIT.usage]:
    'bad usage: an unknown option or value, nothing to read, an output folder that cannot be used',
  [EXIT.failed]: 'stopped by an error, such as a full disk',
  [EXIT.interrupted]: 'interrupted (Ctrl-C)',
};

/** The exit codes as a paragraph of --help. */
export function describeExitCodes(): string {
  const lines = Object.entries(EXIT_MEANINGS).map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`);
  return ['Exit codes:', ...lines].join('\n');
}
