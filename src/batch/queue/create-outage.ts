import { describeError } from '../describe-error.js';
import type { QueueUrl } from './queue-url.js';

/** Tells people once of a server that fails, however often it does, and once when it is back. */
export interface Outage {
  readonly begin: (error: unknown) => void;
  readonly end: () => void;
}

export function createOutage({ shown }: QueueUrl, say: (text: string) => void): Outage {
  let lasting = false;
  return {
    begin(error) {
      if (!lasting)
        say(`newsgraph: trouble with the queue at ${shown} ("${describeError(error)}"); trying on.\n`);
      lasting = true;
    },
    end() {
      if (lasting) say(`newsgraph: the queue at ${shown} answers again.\n`);
      lasting = false;
    },
  };
}
