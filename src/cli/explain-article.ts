import { chooseColors } from './choose-colors.js';
import { describeExplanation } from './describe-explanation.js';
import { describeProblem } from './describe-summary.js';
import { escapeJson } from './escape-controls.js';
import { EXIT } from './exit-codes.js';
import { findEntity } from './find-entity.js';
import { findRecord } from './find-record.js';
import type { InspectOptions } from './inspect.js';
import { widthOf, type Io } from './io.js';

/** `newsgraph explain`: shows the reasons behind one entity and gives the exit code. */
export async function explainArticle(
  file: string,
  wanted: string,
  options: InspectOptions,
  io: Io,
): Promise<number> {
  const found = await findRecord(file, options, io);
  if ('problem' in found) {
    io.stderr.write(`newsgraph: ${describeProblem(found.problem)}\n`);
    return EXIT.problems;
  }
  const { document, warnings } = found;
  for (const warning of warnings) io.stderr.write(`newsgraph: ${describeProblem(warning)}\n`);
  const entity = findEntity(document, wanted);
  const explain = await io.loadExplainer();
  const explanation = explain(document, entity);
  const colors = chooseColors(io.stdout, io.env, options.color);
  io.stdout.write(
    options.json === true
      ? `${escapeJson(JSON.stringify(explanation, undefined, 2))}\n`
      : describeExplanation(explanation, document, colors, widthOf(io)),
  );
  if (!explanation.asRecorded) {
    io.stderr.write(
      `newsgraph: The record ties the names of ${entity.id} otherwise than this version would: ` +
        `newsgraph ${document.provenance.newsgraph} made it. Extract the article again to see the reasons of its own.\n`,
    );
  }
  return EXIT.done;
}
