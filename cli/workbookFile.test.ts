import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { CellError, cellKey } from '../src/formula/workbook';
import { readWorkbookFile } from './workbookFile';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'nano-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readWorkbookFile(path);
}

const readJson = (workbook: unknown) => read('book.json', JSON.stringify(workbook));

describe('workbook .json', () => {
  test('dates become serial numbers with a date format, errors become errors', async () => {
    const book = await readJson({
      sheets: [
        {
          name: 'Sales',
          cells: [
            ['Date', 'Region', 'Amount'],
            [{ date: '2024-03-15' }, 'West', 120.5],
            [null, '#N/A', true],
          ],
        },
      ],
    });
    expect(book.sheets[0]?.cells).toEqual([
      ['Date', 'Region', 'Amount'],
      [45366, 'West', 120.5],
      [null, new CellError('#N/A'), true],
    ]);
    expect(book.sheets[0]?.formats?.get(cellKey(1, 0))).toBe('yyyy-mm-dd');
    expect(book.tables).toEqual([]);
  });

  test.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2024-02-29', 45351],
    ['9999-12-31', 2958465],
  ])('%s is serial number %d', async (date, serial) => {
    const book = await readJson({ sheets: [{ name: 'S', cells: [[{ date }]] }] });
    expect(book.sheets[0]?.cells[0]).toEqual([serial]);
  });

  test('origin moves the block, table names it, a repeated header gets a number', async () => {
    const book = await readJson({
      sheets: [
        {
          name: 'S',
          origin: 'C4',
          table: 'Orders',
          cells: [
            ['Price', 'price', null],
            [1, 2, 3],
          ],
        },
      ],
    });
    expect(book.sheets[0]?.cells[4]).toEqual([null, null, 1, 2, 3]);
    expect(book.tables).toEqual([
      { name: 'Orders', sheet: 'S', row: 3, column: 2, rowCount: 1, columns: ['Price', 'price2', 'Column3'] },
    ]);
  });

  test('two entries of one name are two blocks of one sheet', async () => {
    const book = await readJson({
      sheets: [
        { name: 'S', cells: [['A'], [1]] },
        { name: 'S', origin: 'C1', table: 'T', cells: [['B'], [2]] },
      ],
    });
    expect(book.sheets).toHaveLength(1);
    expect(book.sheets[0]?.cells[1]).toEqual([1, null, 2]);
  });

  test.each([
    [{}, 'at least one sheet'],
    [{ sheets: [] }, 'at least one sheet'],
    [{ sheets: [3] }, 'sheets[0]'],
    [{ sheets: [{ cells: [] }] }, 'sheets[0].name'],
    [{ sheets: [{ name: 'S' }] }, 'sheets[0].cells'],
    [{ sheets: [{ name: 'S', cells: [3] }] }, 'sheets[0].cells[0]'],
    [{ sheets: [{ name: 'S', cells: [[{ day: 1 }]] }] }, 'sheets[0].cells[0][0]'],
    [{ sheets: [{ name: 'S', cells: [[{ date: '2024-02-30' }]] }] }, '2024-02-30'],
    [{ sheets: [{ name: 'S', cells: [[{ date: '1899-12-31' }]] }] }, '1899-12-31'],
    [{ sheets: [{ name: 'S', origin: 'A0', cells: [] }] }, 'sheets[0].origin'],
    [{ sheets: [{ name: 'S', table: 1, cells: [['A']] }] }, 'sheets[0].table'],
    [{ sheets: [{ name: 'S', origin: 'XFD1', cells: [[1, 2]] }] }, "larger than Excel's grid"],
  ])('%j is refused by place', async (workbook, place) => {
    await expect(readJson(workbook)).rejects.toThrow(place);
  });
});

describe('.csv', () => {
  test.each([
    ['12%', 0.12],
    ['$1,200', 1200],
    ['(5)', -5],
    ['TRUE', true],
    ['2024-03-15', 45366],
    ['15 Mar 2024', 45366],
    ['00123', '00123'],
    ['1-2', '1-2'],
    ['MAR1', 'MAR1'],
    ['#DIV/0!', new CellError('#DIV/0!')],
    [' padded text ', ' padded text '],
    ['', undefined],
  ])('%j is read as %p', async (field, value) => {
    const book = await read('cells.csv', `Label\n"${field}"\n`);
    expect(book.sheets[0]?.cells[1]?.[0]).toEqual(value);
  });

  test.each([',', ';', '\t'])('fields separated by %j', async (delimiter) => {
    const book = await read(
      'Q1 sales.csv',
      ['Région', 'Amount'].join(delimiter) + `\r\n"A${delimiter}b"${delimiter}7\r\n`,
    );
    expect(book.sheets).toMatchObject([
      {
        name: 'Q1 sales',
        cells: [
          ['Région', 'Amount'],
          [`A${delimiter}b`, 7],
        ],
      },
    ]);
  });

  test('100,000 rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `North,${index},2024-01-05`);
    const book = await read('large.csv', ['Region,Amount,Date', ...rows].join('\n'));
    expect(book.sheets[0]?.cells).toHaveLength(100_001);
    expect(book.sheets[0]?.cells[100_000]).toEqual(['North', 99_999, 45296]);
  });

  test('an empty file is an empty sheet', async () => {
    expect((await read('empty.csv', '')).sheets).toMatchObject([{ name: 'empty', cells: [] }]);
  });
});

test('.xlsx: dates, formats, errors, results of 0, tables with totals, names', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Sales',
        rows: [
          ['Date', 'Share', 'Amount'],
          [new Date(Date.UTC(2024, 2, 15)), 0.5, 10],
          [null, null, 20],
          ['Total', null, null],
        ],
        cells: new Map([
          ['1,1', { value: 0.5, style: { numFmt: '0%' } }],
          ['2,1', { value: '#DIV/0!', type: 'error' }],
          ['3,2', { value: null, formula: 'SUM(C2:C3)*0', formulaResult: 0 }],
        ]),
        tables: [
          {
            name: 'Orders',
            range: 'A1:C4',
            columns: [{ name: 'Date' }, { name: 'Share' }, { name: 'Amount' }],
            showTotalRow: true,
          },
        ],
      },
    ],
    namedRanges: [{ name: 'Rate', range: 'Sales!$B$2' }],
  });
  const book = await read('book.xlsx', bytes);
  const sheet = book.sheets[0];
  expect(sheet?.cells.slice(0, 3)).toEqual([
    ['Date', 'Share', 'Amount'],
    [45366, 0.5, 10],
    [null, new CellError('#DIV/0!'), 20],
  ]);
  expect(sheet?.cells[3]?.[2]).toBe(0);
  expect(sheet?.formats?.get(cellKey(1, 1))).toBe('0%');
  expect(book.tables).toMatchObject([
    { name: 'Orders', sheet: 'Sales', row: 0, column: 0, rowCount: 2, hasTotals: true },
  ]);
  expect(book.names).toEqual([{ name: 'Rate', formula: 'Sales!$B$2' }]);
});

test.each([
  ['missing.xlsx', null, 'no such file'],
  ['notes.txt', 'text', 'expected one of .xlsx'],
  ['broken.json', '{"sheets":', 'cannot read'],
  ['broken.xlsx', 'this is no zip archive', 'cannot read'],
])('%s: a clear error with the name of the file', async (name, content, message) => {
  const reading = content === null ? readWorkbookFile(join(folder, name)) : read(name, content);
  await expect(reading).rejects.toThrow(message);
  await expect(readWorkbookFile(join(folder, name))).rejects.toThrow(name);
});
