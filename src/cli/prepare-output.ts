import { access, constants, mkdir, stat } from 'node:fs/promises';
import { describeError } from '../batch/describe-error.js';
import { UsageError } from './usage-error.js';

/** Makes the output folder where it is not there yet. Throws a UsageError where nothing can be written into it. */
export async function prepareOutput(directory: string): Promise<void> {
  const existing = await stat(directory).catch(() => undefined);
  if (existing !== undefined && !existing.isDirectory()) {
    throw new UsageError(`Expected a folder after --out, got the file "${directory}". Name another folder.`);
  }
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new UsageError(
      `Expected an output folder that can be written, got "${directory}" (${describeError(error)}). ` +
        'Name another one with --out, or change its permissions.',
    );
  }
}
