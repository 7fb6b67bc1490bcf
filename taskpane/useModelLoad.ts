/** @file Loads the model as soon as the pane is open and says how far it is. */
import { useCallback, useEffect, useState } from 'react';

import type { LoadProgress } from '../src/copilot/client';
import { useServices } from './services';
import { problemText } from './wording';

export type ModelLoad =
  | { readonly state: 'loading'; readonly progress: LoadProgress }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly problem: string };

const atStart: ModelLoad = { state: 'loading', progress: { phase: 'runtime', loaded: 0, total: 0 } };

export function useModelLoad(): { readonly load: ModelLoad; readonly retry: () => void } {
  const { copilot } = useServices();
  const [load, setLoad] = useState<ModelLoad>(atStart);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let stale = false;
    const set = (next: ModelLoad): void => {
      if (!stale) setLoad(next);
    };
    copilot
      .load((progress) => set({ state: 'loading', progress }))
      .then(() => set({ state: 'ready' }))
      .catch((error: unknown) => set({ state: 'failed', problem: problemText(error) }));
    return () => {
      stale = true;
    };
  }, [copilot, attempt]);
  const retry = useCallback(() => {
    setLoad(atStart);
    setAttempt((count) => count + 1);
  }, []);
  return { load, retry };
}
