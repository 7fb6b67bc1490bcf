/** @file Let waiting messages in: a Cancel posted to a busy worker is heard only between macrotasks. */

/** Resolves in a new macrotask. Cheaper than a timer, which browsers hold back by 4 ms when nested. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
