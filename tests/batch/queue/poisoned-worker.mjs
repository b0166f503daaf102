/**
 * A worker that is killed by any article with "POISON" in it, as by one that eats all memory.
 *
 *   node poisoned-worker.mjs URL LOCK-MILLISECONDS
 */
import { findConfiguration } from '../../../dist/batch/queue/configuration.js';
import { parseQueueUrl } from '../../../dist/batch/queue/queue-url.js';
import { workQueue } from '../../../dist/batch/queue/work-queue.js';
import { createPipeline } from '../../../dist/pipeline.js';
import { loadResources } from '../../../dist/resources.js';

const [url = '', lockMilliseconds] = process.argv.slice(2);
const pipeline = createPipeline(loadResources());

await workQueue(parseQueueUrl(url), {
  configuration: await findConfiguration(pipeline, {}),
  runner: {
    run(article) {
      if (article.text.includes('POISON')) process.kill(process.pid, 'SIGKILL');
      return pipeline.run(article);
    },
  },
  concurrency: 1,
  untilEmpty: true,
  lockMilliseconds: Number(lockMilliseconds),
  say: () => {},
  signal: new AbortController().signal,
});
