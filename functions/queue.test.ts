import { CancelledError, QueueFullError, RequestQueue } from './queue';

const queueOf = (options: Partial<{ maxWaiting: number; maxKept: number }> = {}) =>
  new RequestQueue<string>({ maxWaiting: 100, maxKept: 100, ...options });

/** A start function that waits to be told its outcome. */
function manual() {
  const calls: { resolve(value: string): void; reject(error: Error): void; signal: AbortSignal }[] = [];
  const start = (signal: AbortSignal): Promise<string> =>
    new Promise((resolve, reject) => calls.push({ resolve, reject, signal }));
  return { calls, start };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('RequestQueue', () => {
  it('answers equal requests once, and keeps the result for later ones', async () => {
    const queue = queueOf();
    let starts = 0;
    const start = () => Promise.resolve(`answer ${++starts}`);
    const all = await Promise.all(Array.from({ length: 1000 }, () => queue.run('same', start)));
    expect(new Set(all)).toEqual(new Set(['answer 1']));
    expect(await queue.run('same', start)).toBe('answer 1');
    expect(await queue.run('other', start)).toBe('answer 2');
    expect(starts).toBe(2);
  });

  it('runs one at a time, first come first served', async () => {
    const queue = queueOf();
    const order: string[] = [];
    let running = 0;
    await Promise.all(
      ['a', 'b', 'c'].map((key) =>
        queue.run(key, async () => {
          running++;
          expect(running).toBe(1);
          order.push(key);
          await settled();
          running--;
          return key;
        }),
      ),
    );
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('does not keep failures, and goes on after one', async () => {
    const queue = queueOf();
    await expect(queue.run('a', () => Promise.reject(new Error('no model')))).rejects.toThrow('no model');
    expect(await queue.run('a', () => Promise.resolve('yes'))).toBe('yes');
  });

  it('turns different requests away when too many wait, and says how many it takes', async () => {
    const queue = queueOf({ maxWaiting: 2 });
    const { calls, start } = manual();
    const first = queue.run('running', start);
    await settled();
    const waiting = [queue.run('a', start), queue.run('b', start)];
    await expect(queue.run('c', start)).rejects.toThrow(QueueFullError);
    await expect(queue.run('c', start)).rejects.toThrow(/More than 2 /);
    const joined = queue.run('a', start);
    for (let i = 0; i < 3; i++) {
      calls[i]?.resolve(`done ${i}`);
      await settled();
    }
    expect(await Promise.all([first, ...waiting, joined])).toEqual(['done 0', 'done 1', 'done 2', 'done 1']);
    expect(queue.waiting).toBe(0);
  });

  it('keeps the most recently used results', async () => {
    const queue = queueOf({ maxKept: 2 });
    let starts = 0;
    const run = (key: string) => queue.run(key, () => Promise.resolve(`${key}${++starts}`));
    await run('a');
    await run('b');
    expect(await run('a')).toBe('a1');
    await run('c');
    expect(await run('a')).toBe('a1');
    expect(await run('b')).toBe('b4');
  });

  it('cancels a caller alone while others wait for the same', async () => {
    const queue = queueOf();
    const { calls, start } = manual();
    const abort = new AbortController();
    const mine = queue.run('a', start, abort.signal);
    const other = queue.run('a', start);
    await settled();
    abort.abort();
    await expect(mine).rejects.toThrow(CancelledError);
    expect(calls[0]?.signal.aborted).toBe(false);
    calls[0]?.resolve('still wanted');
    expect(await other).toBe('still wanted');
  });

  it('stops the work when nobody waits for it, and starts anew when asked again', async () => {
    const queue = queueOf();
    const { calls, start } = manual();
    const abort = new AbortController();
    const mine = queue.run('a', start, abort.signal);
    await settled();
    abort.abort();
    await expect(mine).rejects.toThrow(CancelledError);
    expect(calls[0]?.signal.aborted).toBe(true);
    const again = queue.run('a', start);
    calls[0]?.reject(new Error('aborted'));
    await settled();
    calls[1]?.resolve('second');
    expect(await again).toBe('second');
  });

  it('never starts what was cancelled while it waited', async () => {
    const queue = queueOf();
    const { calls, start } = manual();
    const first = queue.run('a', start);
    await settled();
    const abort = new AbortController();
    const dropped = queue.run('b', start, abort.signal);
    abort.abort();
    await expect(dropped).rejects.toThrow(CancelledError);
    calls[0]?.resolve('a');
    await first;
    await settled();
    expect(calls).toHaveLength(1);
    await expect(queue.run('c', start, AbortSignal.abort())).rejects.toThrow(CancelledError);
  });
});
