/** @file React's view of the workbook: components draw again when it changes. */
import { useSyncExternalStore } from 'react';
import type { Workbook } from '../workbook';

const versions = new WeakMap<
  Workbook,
  { current: number; subscribe: (listener: () => void) => () => void }
>();

/** A number that grows with every change; changes of one task count once. */
function versionOf(workbook: Workbook) {
  let version = versions.get(workbook);
  if (!version) {
    const listeners = new Set<() => void>();
    const created = {
      current: 0,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
    let isQueued = false;
    workbook.subscribe(() => {
      if (isQueued) return;
      isQueued = true;
      queueMicrotask(() => {
        isQueued = false;
        created.current++;
        for (const listener of listeners) listener();
      });
    });
    versions.set(workbook, created);
    version = created;
  }
  return version;
}

/** The workbook's version; the component draws again when it changes. */
export function useWorkbook(workbook: Workbook): number {
  const version = versionOf(workbook);
  return useSyncExternalStore(version.subscribe, () => version.current);
}
