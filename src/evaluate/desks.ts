/** Desks of our corpus that nothing is ever trained or tuned on. */
const TEST_DESKS: readonly string[] = ['business', 'europe'];

export const PARTS = ['all', 'train', 'test'] as const;
export type Part = (typeof PARTS)[number];

/** Whether an article of our corpus, called `<desk>-NN`, belongs to a part of it. */
export function belongsTo(part: Part, id: string): boolean {
  if (part === 'all') return true;
  const isTest = TEST_DESKS.some((desk) => id.startsWith(`${desk}-`));
  return (part === 'test') === isTest;
}
