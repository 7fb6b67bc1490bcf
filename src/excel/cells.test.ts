import { cellKey, CellError } from '../formula/workbook';
import { formatAt } from '../sheet/table';
import { toCellValue, toSheetData } from './cells';

describe('toCellValue', () => {
  it.each<[unknown, unknown]>([
    ['', null],
    [null, null],
    [undefined, null],
    [0, 0],
    [false, false],
    ['West', 'West'],
    ['#N/A', new CellError('#N/A')],
    ['#hash', '#hash'],
    [{ code: '#DIV/0!' }, new CellError('#DIV/0!')],
  ])('%p becomes %p', (raw, value) => {
    expect(toCellValue(raw)).toEqual(value);
  });
});

describe('toSheetData', () => {
  const date = 'yyyy-mm-dd';
  const sheet = toSheetData('Sales', [
    {
      row: 2,
      column: 1,
      values: [
        ['Date', 'Amount'],
        [45000, 1.5],
      ],
      formats: [
        ['General', 'General'],
        [date, 'General'],
      ],
    },
    {
      row: 4,
      column: 1,
      values: [
        [45001, 2],
        [45002, '#N/A'],
        [7, ''],
      ],
      formats: [
        [date, '0%'],
        [date, 'General'],
        ['General', 'General'],
      ],
    },
  ]);

  it('places the used range where it stands, with no holes above it', () => {
    expect(sheet.cells).toHaveLength(7);
    expect(sheet.cells[0]).toEqual([]);
    expect(sheet.cells[3]).toEqual([null, 45000, 1.5]);
    expect(sheet.cells[5]).toEqual([null, 45002, new CellError('#N/A')]);
    expect(sheet.cells[6]).toEqual([null, 7, null]);
  });

  it('gives a column the format of most of its numbers and keeps the exceptions', () => {
    expect(sheet.columnFormats).toEqual(new Map([[1, date]]));
    expect(sheet.formats).toEqual(
      new Map([
        [cellKey(4, 2), '0%'],
        [cellKey(6, 1), 'General'],
      ]),
    );
    expect(formatAt(sheet, 3, 1)).toBe(date);
    expect(formatAt(sheet, 6, 1)).toBe('General');
  });
});
