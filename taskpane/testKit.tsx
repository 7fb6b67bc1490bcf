/** @file For tests of the pane: a copilot and services that keep what was written, and rendering in a theme. */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';

import type { FormulaAnswer, FormulaRequest } from '../src/copilot/answer';
import type { CopilotClient } from '../src/copilot/client';
import type { InsertPlan } from '../src/excel/target';
import type { ExcelServices, PaneServices } from './services';
import { snapshot } from './testData';

/** A copilot that answers by `answer` and is loaded at once. */
export function copilotOf(
  answer: (request: FormulaRequest, signal?: AbortSignal) => Promise<FormulaAnswer>,
): CopilotClient {
  return {
    load: (onProgress) => {
      onProgress?.({ phase: 'ready', loaded: 1, total: 1 });
      return Promise.resolve();
    },
    answerFormula: (request, options) => answer(request, options?.signal),
    dispose: () => undefined,
  };
}

export interface WrittenPlan {
  readonly plan: InsertPlan;
  readonly overwrite: boolean;
}

/** Services over the sample workbook; what is inserted is kept in `written`. */
export function servicesOf(
  copilot: CopilotClient,
  excel: Partial<ExcelServices> = {},
): { services: PaneServices; written: WrittenPlan[] } {
  const written: WrittenPlan[] = [];
  const services: PaneServices = {
    copilot,
    excel: {
      read: () => Promise.resolve(snapshot),
      readSelection: () => Promise.resolve({ active: snapshot.active, selection: snapshot.selection }),
      insert: (plan, options) => {
        written.push({ plan, overwrite: options?.overwrite ?? false });
        return Promise.resolve({ kind: 'written', address: 'Sales!F1' });
      },
      watchSelection: () => () => undefined,
      ...excel,
    },
  };
  return { services, written };
}

export function renderInTheme(element: ReactElement) {
  return render(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>);
}
