/** One contender in a process of its own, so that its memory can be told from the others'. */
import { CONTENDERS } from './contenders.mjs';

const contender = CONTENDERS.find(({ name }) => name === process.argv[2]);
if (contender === undefined) throw new Error(`Expected a contender's name, got "${process.argv[2]}".`);

let run = () => {};

process.on('message', async (message) => {
  if (message.texts !== undefined) {
    const started = performance.now();
    const prepare = await contender.load();
    const loadMilliseconds = performance.now() - started;
    run = prepare(message.texts);
    process.send({ loadMilliseconds });
    return;
  }
  const started = performance.now();
  run();
  process.send({ milliseconds: performance.now() - started, peakKilobytes: process.resourceUsage().maxRSS });
});
