import type { FormulaCandidate } from '../copilot/answer';
import type { CellValue, WorkbookData } from '../formula/workbook';
import { planCell, planColumn, previewSize } from './target';

const candidate = (formula: string, value: CellValue | CellValue[][] = 1): FormulaCandidate => ({
  formula,
  preview: { kind: 'value', value },
  explanation: '',
  confidence: 0.9,
  perRow: false,
});

const cells: CellValue[][] = [
  ['Item', 'Price', 'Qty', '', ''],
  ['Pen', 2, 3, '', ''],
  ['Ink', 5, 1, '', ''],
];
const block = { sheet: 'Sales', row: 0, column: 0, rowCount: 3, columnCount: 3 };
const plain: WorkbookData = {
  sheets: [
    {
      name: 'Sales',
      cells: cells.map((row) => row.map((value) => (value === '' ? null : value))),
      columnFormats: new Map([[1, '0.00']]),
    },
  ],
  tables: [],
  names: [],
};
const withTable: WorkbookData = {
  ...plain,
  tables: [
    { name: 'Orders', sheet: 'Sales', row: 0, column: 0, rowCount: 2, columns: ['Item', 'Price', 'Qty'] },
  ],
};
const at = (row: number, column: number, sheet = 'Sales') => ({ sheet, row, column });

describe('planCell', () => {
  it('takes one cell for a scalar, with the format that fits', () => {
    expect(planCell(candidate('=SUM(B2:B3)', 7), at(0, 5), plain)).toEqual({
      target: { ...at(0, 5), rowCount: 1, columnCount: 1 },
      header: null,
      formulas: ['=SUM(B2:B3)'],
      occupied: { ...at(0, 5), rowCount: 1, columnCount: 1 },
      formats: ['0.00'],
      table: null,
    });
  });

  it('takes the spill area of an array', () => {
    const plan = planCell(
      candidate('=A2:B3', [
        ['Pen', 2],
        ['Ink', 5],
      ]),
      at(4, 5),
      plain,
    );
    expect(plan.occupied).toEqual({ ...at(4, 5), rowCount: 2, columnCount: 2 });
    expect(plan.formats).toEqual(['General', '0.00']);
  });

  it('refuses a spill over the edge of the sheet', () => {
    expect(() => planCell(candidate('=A1:A2', [[1], [2]]), at(1048575, 5), plain)).toThrow(/does not fit/);
    expect(() => planCell(candidate('=A1:B1', [[1, 2]]), at(0, 16383), plain)).toThrow(/does not fit/);
  });

  it('refuses a spill into a table by name, but allows one cell there', () => {
    expect(() => planCell(candidate('=A1:A2', [[1], [2]]), at(1, 2), withTable)).toThrow(/"Orders".*#SPILL!/);
    expect(planCell(candidate('=1'), at(1, 2), withTable).formulas).toEqual(['=1']);
  });
});

describe('planColumn', () => {
  it('fills the column right of the block, with a header', () => {
    const plan = planColumn(candidate('=B2*C2'), { block }, at(8, 8), plain, 'Total');
    expect(plan).toMatchObject({
      target: { ...at(0, 3), rowCount: 3, columnCount: 1 },
      header: 'Total',
      formulas: ['=B2*C2', '=B3*C3'],
      table: null,
      formats: ['0.00'],
    });
  });

  it('keeps the meaning when the formula was written for another row', () => {
    expect(planColumn(candidate('=B3*C3'), { block }, at(2, 3), plain, 'Total').formulas).toEqual([
      '=B2*C2',
      '=B3*C3',
    ]);
  });

  it('takes the active column when it is blank beside the data, not when it is filled', () => {
    expect(planColumn(candidate('=B2*C2'), { block }, at(1, 4), plain, 'Total').target.column).toBe(4);
    expect(planColumn(candidate('=B2*C2'), { block }, at(1, 1), plain, 'Total').target.column).toBe(3);
    expect(planColumn(candidate('=B2*C2'), { block }, at(1, 4, 'Other'), plain, 'Total').target.column).toBe(
      3,
    );
  });

  it('makes an Excel table one column wider', () => {
    expect(planColumn(candidate('=[@Price]*[@Qty]'), { block }, at(1, 3), withTable, 'Total')).toMatchObject({
      table: 'Orders',
      formulas: ['=[@Price]*[@Qty]', '=[@Price]*[@Qty]'],
    });
    expect(planColumn(candidate('=B2*C2'), { block }, at(1, 4), withTable, 'Total').table).toBe('Orders');
  });

  it('says so above the fill limit', () => {
    expect(() =>
      planColumn(candidate('=B2'), { block: { ...block, rowCount: 300_000 } }, at(1, 3), plain, 'T'),
    ).toThrow(/299,999 rows.*200,000/);
  });
});

describe('previewSize', () => {
  it.each<[CellValue | CellValue[][], number, number]>([
    [5, 1, 1],
    [[[1, 2, 3]], 1, 3],
    [[[1], [2]], 2, 1],
    [[], 1, 1],
  ])('%j', (value, rowCount, columnCount) => {
    expect(previewSize(candidate('=1', value))).toEqual({ rowCount, columnCount });
  });

  it('is one cell when there is no preview', () => {
    expect(previewSize({ ...candidate('=1'), preview: { kind: 'unsupported', why: 'x' } })).toEqual({
      rowCount: 1,
      columnCount: 1,
    });
  });
});
