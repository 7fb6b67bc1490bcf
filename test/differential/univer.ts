/** @file Univer's formula engine (a development dependency) on one of our workbooks. */
import { createRequire } from 'node:module';
import type * as Core from '@univerjs/core';
import type * as Engine from '@univerjs/engine-formula';
import { CellError } from '../../src/formula';
import type { CellPosition, CellValue, ErrorCode, SheetData, WorkbookData } from '../../src/formula';

const UNIT = 'workbook';
const ALL_SHEETS = 'AllDefaultWorkbook';
/** How Univer tells the types of cell values. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

const ERROR_CODES: ReadonlySet<string> = new Set<ErrorCode>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** Thrown when the packages are not installed. */
export class UniverMissing extends Error {
  override name = 'UniverMissing';
}

export interface UniverWorkbook {
  /**
   * The value of a formula as if it stood in a cell.
   * @param keepCache leaves the values of ranges from earlier formulas in Univer's cache: fast, but its SORT changes them
   */
  evaluate(formula: string, at: CellPosition, keepCache?: boolean): Promise<CellValue | CellValue[][]>;
  dispose(): void;
}

/** Univer's packages. @throws UniverMissing when they are not installed */
export function univerPackages(): { core: typeof Core; engine: typeof Engine } {
  // Not an import: bundlers would ship it, and without the development dependencies it is not there.
  const require = createRequire(import.meta.url);
  try {
    return {
      core: require('@univerjs/core') as typeof Core,
      engine: require('@univerjs/engine-formula') as typeof Engine,
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new UniverMissing(
      'Univer is not installed; it is a development dependency (npm install, without --omit=dev).',
      { cause: error },
    );
  }
}

function cellData(sheet: SheetData): Record<number, Record<number, Core.ICellData>> {
  const rows: Record<number, Record<number, Core.ICellData>> = {};
  sheet.cells.forEach((cells, row) => {
    const target: Record<number, Core.ICellData> = {};
    cells?.forEach((value, column) => {
      if (value === null) return;
      if (typeof value === 'number') target[column] = { v: value, t: NUMBER };
      else if (typeof value === 'boolean') target[column] = { v: value ? 1 : 0, t: BOOLEAN };
      else if (typeof value === 'string') target[column] = { v: value, t: TEXT };
      else target[column] = { v: value.code };
    });
    rows[row] = target;
  });
  return rows;
}

function plain(value: unknown): CellValue {
  if (typeof value === 'string') {
    return ERROR_CODES.has(value) ? new CellError(value as ErrorCode) : value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : 0;
}

/** @throws UniverMissing when Univer is not installed */
export function openInUniver(workbook: WorkbookData): UniverWorkbook {
  const { core, engine } = univerPackages();
  const univer = new core.Univer({ locale: core.LocaleType.EN_US, logLevel: core.LogLevel.SILENT });
  univer.registerPlugin(engine.UniverFormulaEnginePlugin, {});
  const ids = workbook.sheets.map((_, index) => `sheet${index}`);
  const idOf = new Map(workbook.sheets.map(({ name }, index) => [name, ids[index] as string]));
  const sizes = workbook.sheets.map(({ cells }) => ({
    rowCount: Math.max(1000, cells.length + 100),
    columnCount: Math.max(60, 20 + cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0)),
  }));
  univer.createUnit(core.UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: UNIT,
    appVersion: '',
    locale: core.LocaleType.EN_US,
    styles: {},
    sheetOrder: ids,
    sheets: Object.fromEntries(
      workbook.sheets.map((sheet, index) => [
        ids[index],
        { id: ids[index], name: sheet.name, cellData: cellData(sheet), ...sizes[index] },
      ]),
    ),
  });
  const injector = univer.__getInjector();
  const tables = injector.get(engine.ISuperTableService);
  for (const table of workbook.tables) {
    tables.registerTable(UNIT, table.name, {
      sheetId: idOf.get(table.sheet) as string,
      titleMap: new Map(table.columns.map((title, index) => [title, index])),
      range: {
        startRow: table.row,
        endRow: table.row + table.rowCount,
        startColumn: table.column,
        endColumn: table.column + table.columns.length - 1,
      },
    });
  }
  const names = injector.get(engine.IDefinedNamesService);
  workbook.names.forEach(({ name, formula }, index) => {
    names.registerDefinedName(UNIT, {
      id: `name${index}`,
      name,
      formulaOrRefString: /^[\d.]+$/.test(formula) ? `=${formula}` : formula,
      localSheetId: ALL_SHEETS,
    });
  });
  const service = injector.get(engine.ICalculateFormulaService) as Engine.CalculateFormulaService;
  const runtime = injector.get(engine.IFormulaRuntimeService);
  injector.get(engine.IFormulaCurrentConfigService).loadDataLite();
  return {
    async evaluate(formula, at, keepCache = false) {
      const index = workbook.sheets.findIndex(({ name }) => name === at.sheet);
      const { rowCount, columnCount } = sizes[index] as (typeof sizes)[number];
      if (!keepCache) {
        engine.FORMULA_REF_TO_ARRAY_CACHE.clear();
        engine.CELL_INVERTED_INDEX_CACHE.clear();
      }
      runtime.reset();
      runtime.setCurrent(at.row, at.column, rowCount, columnCount, ids[index] as string, UNIT);
      let result = await service.calculate(formula);
      if (result?.isReferenceObject()) {
        result = (result as Engine.BaseReferenceObject).toArrayValueObject();
      }
      if (!result) return new CellError('#VALUE!');
      const object = result as Engine.BaseValueObject;
      if (!object.isArray()) return plain(object.getValue());
      const array = object as Engine.ArrayValueObject;
      const rows = array.toValue().map((row) => row.map(plain));
      return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] as CellValue) : rows;
    },
    dispose() {
      univer.dispose();
    },
  };
}
