import { formatRecord } from '../write/serialize.js';
import { chooseColors } from './choose-colors.js';
import { describeRecord } from './describe-record.js';
import { describeProblem } from './describe-summary.js';
import { escapeJson } from './escape-controls.js';
import { EXIT } from './exit-codes.js';
import { findRecord } from './find-record.js';
import type { InspectOptions } from './inspect.js';
import { widthOf, type Io } from './io.js';

/** `newsgraph inspect`: shows one record and gives the exit code. */
export async function inspectArticle(name: string, options: InspectOptions, io: Io): Promise<number> {
  const found = await findRecord(name, options, io);
  if ('problem' in found) {
    io.stderr.write(`newsgraph: ${describeProblem(found.problem)}\n`);
    return EXIT.problems;
  }
  const { document, warnings, more } = found;
  for (const warning of warnings) io.stderr.write(`newsgraph: ${describeProblem(warning)}\n`);
  const colors = chooseColors(io.stdout, io.env, options.color);
  io.stdout.write(
    options.json === true
      ? escapeJson(formatRecord(document))
      : describeRecord(document, colors, widthOf(io)),
  );
  if (more) {
    io.stderr.write(
      'The file holds more articles; extract it, then name one by its id: newsgraph inspect ID\n',
    );
  }
  return EXIT.done;
}
