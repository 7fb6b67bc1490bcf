/** @file What the pane needs from outside, given by context so that a test can hand it a copilot and a workbook of its own. */
import { createContext, useContext } from 'react';

import type { PageCopilot } from '../src/copilot/client';
import type { CellEntry } from '../src/excel/activeFormula';
import type { WorkbookSnapshot } from '../src/excel/read';
import type { SelectedText } from '../src/excel/selectedText';
import type { TablePlan } from '../src/excel/tablePlan';
import type { InsertPlan } from '../src/excel/target';
import type { InsertOptions, InsertResult } from '../src/excel/write';
import type { BlockAddress } from '../src/copilot/answer';
import type { CellPosition } from '../src/formula/workbook';

/** Where the person is in the workbook. */
export interface SelectionState {
  readonly active: CellPosition;
  readonly selection: BlockAddress;
  /** Whether the active cell holds a formula; left out where that was not looked at. */
  readonly hasFormula?: boolean;
}

/** Excel as the pane uses it; rejections are ExcelErrors. */
export interface ExcelServices {
  readonly read: () => Promise<WorkbookSnapshot>;
  readonly readSelection: () => Promise<SelectionState>;
  /** What stands in the active cell. */
  readonly readCellEntry: () => Promise<CellEntry>;
  readonly insert: (plan: InsertPlan, options?: InsertOptions) => Promise<InsertResult>;
  readonly readSelectedText: () => Promise<SelectedText>;
  readonly insertTable: (plan: TablePlan, options?: InsertOptions) => Promise<InsertResult>;
  /** The language in which the workbook's numbers and dates are written; undefined where it is not known. */
  readonly locale: () => string | undefined;
  /** @returns stops watching */
  watchSelection(onChange: () => void): () => void;
}

export interface PaneServices {
  readonly copilot: PageCopilot;
  readonly excel: ExcelServices;
}

const Services = createContext<PaneServices | null>(null);

export const ServicesProvider = Services.Provider;

/** @throws Error outside of a `ServicesProvider` */
export function useServices(): PaneServices {
  const services = useContext(Services);
  if (services === null) throw new Error('useServices needs a ServicesProvider above it.');
  return services;
}
