/** One contender in a process of its own, so that its memory can be told from the others'. */
import { CONTENDERS } from './contenders.mjs';

const contender = CONTENDERS.find(({ name }) => name === process.argv[2]);
if (contender === undefined) throw new Error(`Expected a contender's name, got "${process.argv[2]}".`);

/** Rounds in a row that are no faster than the best before them: then a contender is warm. */
const ROUNDS_NO_FASTER = 3;
/** What chance alone makes faster. */
const FASTER = 0.98;

let run = () => {};

function time() {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Rounds that are not counted, until they no longer get faster or the time is up. */
function warmUp(seconds) {
  const end = performance.now() + seconds * 1000;
  let best = Infinity;
  let rounds = 0;
  let noFaster = 0;
  do {
    const milliseconds = time();
    noFaster = milliseconds < best * FASTER ? 0 : noFaster + 1;
    best = Math.min(best, milliseconds);
    rounds++;
  } while (noFaster < ROUNDS_NO_FASTER && performance.now() < end);
  return rounds;
}

process.on('message', async (message) => {
  if (message.texts !== undefined) {
    const started = performance.now();
    const prepare = await contender.load();
    const loadMilliseconds = performance.now() - started;
    run = prepare(message.texts);
    process.send({ loadMilliseconds });
  } else if (message.warmUpSeconds !== undefined) {
    process.send({ warmUpRounds: warmUp(message.warmUpSeconds) });
  } else {
    process.send({ milliseconds: time(), peakKilobytes: process.resourceUsage().maxRSS });
  }
});
