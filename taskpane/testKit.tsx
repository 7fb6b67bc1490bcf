/** @file For tests of the pane: a copilot and services that keep what was written, and rendering in a theme. */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';

import type { FormulaAnswer, FormulaRequest } from '../src/copilot/answer';
import type { PageCopilot } from '../src/copilot/client';
import type { TablePlan } from '../src/excel/tablePlan';
import type { InsertPlan } from '../src/excel/target';
import type { ExcelServices, PaneServices } from './services';
import { snapshot } from './testData';

const notAsked = (): Promise<never> => Promise.reject(new Error('Not asked in this test.'));

/** A copilot that answers requests for formulas by `answer`, others by `tasks`, and is loaded at once. */
export function copilotOf(
  answer: (request: FormulaRequest, signal?: AbortSignal) => Promise<FormulaAnswer>,
  tasks: Partial<PageCopilot> = {},
): PageCopilot {
  return {
    load: (onProgress) => {
      onProgress?.({ phase: 'ready', loaded: 1, total: 1 });
      return Promise.resolve();
    },
    answerFormula: (request, options) => answer(request, options?.signal),
    explain: notAsked,
    fix: notAsked,
    extract: notAsked,
    extractBatch: notAsked,
    dispose: () => undefined,
    ...tasks,
  };
}

export interface WrittenPlan {
  /** The formula that is meant to go. */
  readonly replaces?: string;
  readonly plan: InsertPlan;
  readonly overwrite: boolean;
}

/** Services over the sample workbook; what is inserted is kept in `written`, tables in `tables`. */
export function servicesOf(
  copilot: PageCopilot,
  excel: Partial<ExcelServices> = {},
): { services: PaneServices; written: WrittenPlan[]; tables: TablePlan[] } {
  const written: WrittenPlan[] = [];
  const tables: TablePlan[] = [];
  const services: PaneServices = {
    copilot,
    excel: {
      read: () => Promise.resolve(snapshot),
      readSelection: () => Promise.resolve({ active: snapshot.active, selection: snapshot.selection }),
      insert: (plan, options) => {
        const replaces = options?.replaces === undefined ? {} : { replaces: options.replaces };
        written.push({ plan, overwrite: options?.overwrite ?? false, ...replaces });
        return Promise.resolve({ kind: 'written', address: 'Sales!F1' });
      },
      readCellEntry: () => Promise.resolve({ cell: snapshot.active, entry: '', error: null }),
      readSelectedText: () => Promise.resolve({ text: 'Tea 2.50', address: 'Sales!F1' }),
      insertTable: (plan) => {
        tables.push(plan);
        return Promise.resolve({ kind: 'written', address: 'Sales!F1:H4' });
      },
      locale: () => undefined,
      watchSelection: () => () => undefined,
      ...excel,
    },
  };
  return { services, written, tables };
}

export function renderInTheme(element: ReactElement) {
  return render(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>);
}
