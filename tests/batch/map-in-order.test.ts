import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/batch/map-in-order.js';

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('mapInOrder', () => {
  it.each([1, 2, 3, 8])(
    'gives results in the order of the items with concurrency %i',
    async (concurrency) => {
      const delays = [9, 1, 5, 0, 7, 2, 0, 0, 4, 1];
      const work = async (delay: number): Promise<number> => {
        await setTimeout(delay);
        return delay * 10;
      };
      const results = await collect(mapInOrder(delays, work, { concurrency }));
      expect(results).toEqual(delays.map((delay) => delay * 10));
    },
  );

  it('never works on more than `concurrency` items and never holds more than the window', async () => {
    let working = 0;
    let mostWorking = 0;
    let taken = 0;
    let given = 0;
    let mostHeld = 0;
    function* items(): Generator<number> {
      for (let index = 0; index < 200; index += 1) {
        taken += 1;
        mostHeld = Math.max(mostHeld, taken - given);
        yield index;
      }
    }
    const work = async (index: number): Promise<number> => {
      working += 1;
      mostWorking = Math.max(mostWorking, working);
      // The first item of every ten is slow, so that others are ready before it.
      await setTimeout(index % 10 === 0 ? 5 : 0);
      working -= 1;
      return index;
    };
    for await (const _ of mapInOrder(items(), work, { concurrency: 3 })) given += 1;
    expect(given).toBe(200);
    expect(mostWorking).toBe(3);
    expect(mostHeld).toBeLessThanOrEqual(6 + 1);
  });

  it('ends at an interrupt also while work never ends', async () => {
    const controller = new AbortController();
    const never = new Promise<never>(() => {});
    const results = collect(
      mapInOrder([1, 2, 3], () => never, { concurrency: 2, signal: controller.signal }),
    );
    await setTimeout(5);
    controller.abort();
    expect(await results).toEqual([]);
  });

  it('gives a result at once, even while the next item is long in coming', async () => {
    let release = (): void => {};
    const later = new Promise<void>((resolve) => (release = resolve));
    async function* items(): AsyncGenerator<string> {
      yield 'first';
      await later;
      yield 'second';
    }
    const results = mapInOrder(items(), async (item) => item, { concurrency: 4 });
    expect(await results.next()).toEqual({ done: false, value: 'first' });
    release();
    expect(await results.next()).toEqual({ done: false, value: 'second' });
    expect((await results.next()).done).toBe(true);
  });

  it('gives what came before an error of the source, then the error', async () => {
    async function* items(): AsyncGenerator<number> {
      yield 1;
      yield 2;
      throw new Error('the cable was pulled');
    }
    const seen: number[] = [];
    const run = async (): Promise<void> => {
      const work = async (item: number): Promise<number> => {
        await setTimeout(3);
        return item;
      };
      for await (const result of mapInOrder(items(), work, { concurrency: 2 })) seen.push(result);
    };
    await expect(run()).rejects.toThrow('the cable was pulled');
    expect(seen).toEqual([1, 2]);
  });

  it('throws an error of the work in its turn, after the results before it', async () => {
    const seen: number[] = [];
    const run = async (): Promise<void> => {
      const work = async (item: number): Promise<number> => {
        if (item === 3) throw new Error('three');
        await setTimeout(2);
        return item;
      };
      for await (const result of mapInOrder([1, 2, 3, 4], work, { concurrency: 4 })) seen.push(result);
    };
    await expect(run()).rejects.toThrow('three');
    expect(seen).toEqual([1, 2]);
  });

  it('takes no more items after an abort', async () => {
    const controller = new AbortController();
    let taken = 0;
    function* items(): Generator<number> {
      while (true) yield (taken += 1);
    }
    const seen: number[] = [];
    for await (const result of mapInOrder(items(), async (item) => item, {
      concurrency: 2,
      signal: controller.signal,
    })) {
      seen.push(result);
      if (result === 10) controller.abort();
    }
    expect(seen.at(-1)).toBe(10);
    expect(taken).toBeLessThanOrEqual(10 + 5);
  });
});
