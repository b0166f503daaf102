import { createPipeline, type Pipeline } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';

/** The pipeline with all that ships, loaded once for a test file. */
export function loadPipeline(): Pipeline {
  return createPipeline(loadResources());
}
