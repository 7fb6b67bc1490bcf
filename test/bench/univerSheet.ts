/** @file A sheet of formulas in Univer's engine, which calculates it as a whole: its dependencies, its order. */
import type * as Core from '@univerjs/core';
import { univerPackages } from '../differential/univer';
import type { CellContent, RecalculationTask } from './recalculationTask';

const UNIT = 'workbook';
const SHEET = 'sheet';
/** How Univer tells numbers from other values. */
const NUMBER = 2;

export interface UniverSheet {
  /** Calculates all formulas, for the first time. */
  calculate(): Promise<void>;
  /** Writes a cell and calculates what depends on it. */
  edit(row: number, column: number, content: CellContent): Promise<void>;
  /** The value of a formula after the last calculation. */
  value(row: number, column: number): unknown;
  dispose(): void;
}

function cellData(content: CellContent): Core.ICellData {
  return 'formula' in content ? { f: content.formula } : { v: content.value as number, t: NUMBER };
}

function sheetData(task: RecalculationTask): Record<number, Record<number, Core.ICellData>> {
  const rows: Record<number, Record<number, Core.ICellData>> = {};
  for (const [row, column, content] of task.cells()) (rows[row] ??= {})[column] = cellData(content);
  return rows;
}

/** @throws UniverMissing when Univer is not installed */
export function openSheetInUniver(task: RecalculationTask): UniverSheet {
  const { core, engine } = univerPackages();
  const univer = new core.Univer({ locale: core.LocaleType.EN_US, logLevel: core.LogLevel.SILENT });
  univer.registerPlugin(engine.UniverFormulaEnginePlugin, {});
  univer.createUnit(core.UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: UNIT,
    appVersion: '',
    locale: core.LocaleType.EN_US,
    styles: {},
    sheetOrder: [SHEET],
    sheets: {
      [SHEET]: {
        id: SHEET,
        name: 'Sheet1',
        cellData: sheetData(task),
        rowCount: task.rows + 10,
        columnCount: 20,
      },
    },
  });
  const injector = univer.__getInjector();
  const service = injector.get(engine.ICalculateFormulaService);
  const model = injector.get(engine.FormulaDataModel);
  const workbook = injector.get(core.IUniverInstanceService).getUnit<Core.Workbook>(UNIT);
  const matrix = workbook?.getSheetBySheetId(SHEET)?.getCellMatrix();
  if (!matrix) throw new Error('Univer did not open the sheet.');

  const execute = (forceCalculate: boolean, dirtyRanges: Core.IUnitRange[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const subscription = service.executionCompleteListener$.subscribe(({ unitData }) => {
        subscription.unsubscribe();
        // As its own controller does: the next calculation reads these values.
        unitData[UNIT]?.[SHEET]?.forValue((row, column, cell) => {
          const before = matrix.getValue(row, column);
          if (cell) matrix.setValue(row, column, { ...before, ...cell });
        });
        resolve();
      });
      service
        .execute({
          formulaData: model.getFormulaData(),
          arrayFormulaCellData: {},
          arrayFormulaRange: {},
          forceCalculate,
          dirtyRanges,
          dirtyNameMap: {},
          dirtyDefinedNameMap: {},
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache: {},
          maxIteration: 1,
        })
        .catch(reject);
    });

  return {
    calculate: () => execute(true, []),
    edit(row, column, content) {
      matrix.setValue(row, column, cellData(content));
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      return execute(false, [{ unitId: UNIT, sheetId: SHEET, range }]);
    },
    value: (row, column) => matrix.getValue(row, column)?.v,
    dispose() {
      univer.dispose();
    },
  };
}
