/**
 * Milliseconds of the processor that a piece of work takes, in all threads of this process; what else the machine does
 * is not in it.
 */
export function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
