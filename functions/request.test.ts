import { formatAt } from '../src/sheet/table';
import { MAX_TABLE_CELLS, standardCell, tableArgument, tableRequest } from './request';

const header = ['Date', 'Amount'];
const rows = [
  [45000, 10],
  [45001, 20],
];
const noFacts = { formats: [], table: null };
const orders = { name: 'Orders', sheet: 'Sales', row: 3, column: 1, rowCount: 2, columns: header };

describe('tableArgument', () => {
  it('knows its place and leaves out blank rows at the end', () => {
    const table = tableArgument([header, ...rows, ['', ''], [null, undefined]], "'My sheet'!B4:C8");
    expect(table).toEqual({
      block: { sheet: 'My sheet', row: 3, column: 1, rowCount: 3, columnCount: 2 },
      cells: [header, ...rows],
      isPlaced: true,
    });
  });

  it('stands on a sheet of its own where Excel gives no address', () => {
    expect(tableArgument([header, ...rows], undefined)).toMatchObject({
      block: { sheet: 'Table', row: 0, column: 0 },
      isPlaced: false,
    });
  });

  it.each([
    ['a blank table', [['', '']], /table is blank/],
    ['nothing', [], /table is blank/],
    [
      'a huge table',
      Array.from({ length: MAX_TABLE_CELLS / 100 + 1 }, () => new Array<number>(100).fill(1)),
      /2,000,100 cells.*2,000,000/,
    ],
  ])('refuses %s', (_, cells, message) => {
    expect(() => tableArgument(cells, undefined)).toThrow(message);
  });
});

describe('standardCell', () => {
  const block = { sheet: 'Sales', row: 3, column: 1, rowCount: 10, columnCount: 2 };
  it.each([
    ['Sales!E6', 5],
    ['Sales!E4', 3],
    ['Sales!E200', 3],
    ['Other!E6', 3],
    [undefined, 3],
  ])('%s stands for row %d', (cell, row) => {
    expect(standardCell(cell, block)).toEqual({ sheet: 'Sales', row, column: 4 });
  });
});

describe('tableRequest', () => {
  it('places the cells where they stand and gives dates their format back', () => {
    const table = tableArgument([header, ...rows], 'Sales!B4:C6');
    const request = tableRequest(
      'total',
      table,
      {
        formats: [
          ['General', 'General'],
          ['dd.mm.yyyy', 'General'],
        ],
        table: null,
      },
      'Sales!E6',
      true,
    );
    const [sheet] = request.workbook.sheets;
    expect(request.block).toEqual({ sheet: 'Sales', row: 3, column: 1, rowCount: 3, columnCount: 2 });
    expect(request.active).toEqual({ sheet: 'Sales', row: 5, column: 4 });
    expect(sheet?.cells[3]).toEqual([null, ...header]);
    expect(sheet === undefined ? null : formatAt(sheet, 5, 1)).toBe('dd.mm.yyyy');
  });

  it('finds the header of an Excel table given by its name', () => {
    const table = tableArgument(rows, 'Sales!B5:C6');
    const request = tableRequest(
      'total',
      table,
      { formats: [['dd.mm.yyyy', 'General']], table: orders },
      undefined,
      true,
    );
    expect(request.block).toEqual({ sheet: 'Sales', row: 3, column: 1, rowCount: 3, columnCount: 2 });
    expect(request.workbook.sheets[0]?.cells[3]).toEqual([null, ...header]);
    expect(request.workbook.tables).toEqual([{ ...orders, hasTotals: false }]);
  });

  it('does not double a header that was given', () => {
    const table = tableArgument([header, ...rows], 'Sales!B4:C6');
    expect(
      tableRequest('total', table, { formats: [], table: orders }, undefined, true).block?.rowCount,
    ).toBe(3);
  });

  it('asks for data below the header', () => {
    expect(() =>
      tableRequest('total', tableArgument([header], 'Sales!B4:C4'), noFacts, undefined, true),
    ).toThrow(/one row only/);
  });
});
