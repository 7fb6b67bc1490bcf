/** @file What stands in a cell, through the real office.js client. */
import { fill, startSession } from '../../test/host/officeClient';
import type { Session } from '../../test/host/officeClient';
import { readCellEntry } from './activeFormula';

let session: Session;

beforeEach(() => {
  session = startSession();
  fill(session.workbook, [[1, '=A1*2', '=1/0', 'words']]);
});

it.each([
  [0, '', null],
  [1, '=A1*2', null],
  [2, '=1/0', '#DIV/0!'],
  [3, 'words', null],
  [9, '', null],
])('the active cell in column %d', async (column, entry, error) => {
  session.workbook.select(session.workbook.activeSheet, { row: 0, column, rowCount: 1, columnCount: 1 });
  expect(await readCellEntry()).toEqual({ cell: { sheet: 'Sheet1', row: 0, column }, entry, error });
});

it('a cell by its address', async () => {
  expect(await readCellEntry('Sheet1!$B$1')).toMatchObject({ entry: '=A1*2' });
  await expect(readCellEntry('Gone!B1')).rejects.toMatchObject({ code: 'sheet-missing' });
});
