/** @file How ribbon commands reach the pane: both live in the same page (shared runtime). */

export type PaneEvent = 'focus' | 'useSelection' | 'explain' | 'fix' | 'extractSelection';

type Listener = (event: PaneEvent) => void;

const listeners = new Set<Listener>();
/** A command may run while the pane is still starting; its wish is kept until somebody listens. */
let waiting: PaneEvent[] = [];

export function sendToPane(event: PaneEvent): void {
  if (listeners.size === 0) waiting.push(event);
  for (const listener of listeners) listener(event);
}

/** @returns stops listening */
export function listenInPane(listener: Listener): () => void {
  listeners.add(listener);
  const missed = waiting;
  waiting = [];
  for (const event of missed) listener(event);
  return () => listeners.delete(listener);
}
