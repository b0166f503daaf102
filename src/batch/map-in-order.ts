import PQueue from 'p-queue';

export interface MapInOrderOptions {
  /** How many items may be worked on at once. */
  readonly concurrency: number;
  /** How many items may have been taken whose results nobody has taken yet; twice `concurrency` where left out. */
  readonly window?: number | undefined;
  /** Once aborted, no further item is taken and no further result given. */
  readonly signal?: AbortSignal | undefined;
}

type Event<Item, Result> =
  | { readonly kind: 'item'; readonly step: IteratorResult<Item> }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'failure'; readonly error: unknown }
  | { readonly kind: 'abort' };

/**
 * Works on several items at once and gives their results in the items' order. Memory is bounded: while the window
 * is full no item is taken, however slow its first result or whoever reads the results. A result is given as soon
 * as it is there, even if the next item is long in coming. An error of `items` ends the sequence after the results of the
 * items before it; an error of `work` in its item's turn.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  { concurrency, window = 2 * concurrency, signal }: MapInOrderOptions,
): AsyncGenerator<Result, void> {
  const queue = new PQueue({ concurrency });
  const source = iterate(items);
  const begun: Promise<Event<Item, Result>>[] = [];
  let upcoming: Promise<Event<Item, Result>> | undefined;
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  let wake: () => void = ignore;
  const onAbort = (): void => wake();
  signal?.addEventListener('abort', onAbort);

  try {
    while (!isAborted(signal)) {
      if (!ended && begun.length < window) upcoming ??= source.next().then(asItem, asFailure);
      const awaited = [begun[0], upcoming].filter((promise) => promise !== undefined);
      if (awaited.length === 0) {
        if (failure !== undefined) throw failure.error;
        return;
      }
      // Work that never comes to an end must not hold up an interrupt. A promise a round: one for all would keep them all.
      const aborted = new Promise<Event<Item, Result>>(
        (resolve) => (wake = () => resolve({ kind: 'abort' })),
      );
      const event = await Promise.race([...awaited, aborted]);
      if (event.kind === 'abort') return;
      if (event.kind === 'result') {
        begun.shift();
        // A result that was ready before the interrupt but not yet given is given up: nobody waits for it.
        if (isAborted(signal)) return;
        yield event.result;
        continue;
      }
      upcoming = undefined;
      if (event.kind === 'failure' || event.step.done === true) {
        if (event.kind === 'failure') failure = event;
        ended = true;
        continue;
      }
      const item = event.step.value;
      const result = queue.add(() => work(item)).then(asResult);
      // A failure counts when its turn comes; until then it must not end the process as unhandled.
      result.catch(ignore);
      begun.push(result);
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    queue.clear();
    // Not awaited: a source that waits for input would never answer.
    source.return?.().then(ignore, ignore);
  }
}

function iterate<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncIterator<Item> {
  if (Symbol.asyncIterator in items) return items[Symbol.asyncIterator]();
  const iterator = items[Symbol.iterator]();
  return { next: async () => iterator.next() };
}

function asItem<Item>(step: IteratorResult<Item>): {
  readonly kind: 'item';
  readonly step: IteratorResult<Item>;
} {
  return { kind: 'item', step };
}

function asResult<Result>(result: Result): { readonly kind: 'result'; readonly result: Result } {
  return { kind: 'result', result };
}

function asFailure(error: unknown): { readonly kind: 'failure'; readonly error: unknown } {
  return { kind: 'failure', error };
}

/** Asked anew after every wait, for the signal changes while nobody looks. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function ignore(): void {}
