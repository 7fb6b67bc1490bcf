/** @file Extracted tables through the real office.js client, against the workbench's workbook. */
import { fill, startSession } from '../../test/host/officeClient';
import type { Session } from '../../test/host/officeClient';
import { WorkbookReader } from './read';
import { readSelectedText } from './selectedText';
import { planAppend, planNewTable } from './tablePlan';
import { insertTable } from './writeTable';

let session: Session;

beforeEach(() => {
  session = startSession();
  const isSetSupported = (set: string, version = '1.1'): boolean =>
    set === 'ExcelApi' && Number(version.split('.')[1]) <= 15;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
  fill(session.workbook, [
    ['Item', 'Sold on', 'Price'],
    ['Tea', '2024-03-15', 2.5],
  ]);
  session.workbook.addTable(sheet(), { row: 0, column: 0, rowCount: 2, columnCount: 3 }, { name: 'Sales' });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

const sheet = () => session.workbook.activeSheet;
const row = (at: number, from: number, count = 3) =>
  Array.from({ length: count }, (_, i) => session.workbook.value(sheet(), at, from + i));
const read = async () => (await new WorkbookReader().read()).workbook;

const content = {
  columns: [
    { name: 'Item', kind: 'text' as const },
    { name: 'Sold on', kind: 'date' as const },
    { name: 'Price', kind: 'money' as const },
  ],
  rows: [
    ['=1+1', '2024-03-16', 3],
    ['007', null, 1.2],
  ],
};

describe('insertTable', () => {
  it('makes a new Excel table, texts kept as texts, in one step to undo', async () => {
    const before = session.workbook.journal.undoLabels.length;
    const plan = planNewTable(content, { sheet: 'Sheet1', row: 4, column: 4 }, await read());
    expect(await insertTable(plan)).toEqual({ kind: 'written', address: 'Sheet1!E5:G7' });
    expect([row(4, 4), row(5, 4), row(6, 4)]).toEqual([
      ['Item', 'Sold on', 'Price'],
      ['=1+1', 45367, 3],
      ['007', null, 1.2],
    ]);
    expect(session.workbook.text(sheet(), 5, 5)).toBe('2024-03-16');
    expect(session.workbook.tables).toHaveLength(2);
    expect(session.workbook.journal.undoLabels).toHaveLength(before + 1);
    session.workbook.undo();
    expect(session.workbook.tables).toHaveLength(1);
    expect(row(5, 4)).toEqual([null, null, null]);
  });

  it('asks before it overwrites', async () => {
    session.workbook.type(sheet(), 6, 5, 'mine');
    const plan = planNewTable(content, { sheet: 'Sheet1', row: 4, column: 4 }, await read());
    expect(await insertTable(plan)).toEqual({
      kind: 'needsConfirmation',
      reason: 'overwrite',
      address: 'Sheet1!E5:G7',
      filled: 1,
    });
    expect(row(4, 4)).toEqual([null, null, null]);
    await insertTable(plan, { overwrite: true });
    expect(row(6, 4)).toEqual(['007', null, 1.2]);
    session.workbook.undo();
    expect(row(6, 5, 1)).toEqual(['mine']);
  });

  it('adds rows to a table, with its formats, in one step to undo', async () => {
    const workbook = await read();
    expect(await insertTable(planAppend(content, workbook.tables[0]!))).toEqual({
      kind: 'written',
      address: 'Sheet1!A3:C4',
    });
    expect([row(2, 0), row(3, 0)]).toEqual([
      ['=1+1', 45367, 3],
      ['007', null, 1.2],
    ]);
    expect(session.workbook.text(sheet(), 2, 1)).toBe('2024-03-16');
    expect(session.workbook.table('Sales')?.rowCount).toBe(4);
    session.workbook.undo();
    expect(session.workbook.table('Sales')?.rowCount).toBe(2);
    expect(row(2, 0)).toEqual([null, null, null]);
  });

  it.each([
    [
      'cells below are in the way',
      /cells below it are in the way/,
      () => session.workbook.type(sheet(), 2, 0, 'x'),
    ],
    ['the sheet is protected', /"Sheet1" is protected/, () => session.workbook.setProtection(sheet(), true)],
  ])('adds nothing when %s', async (_, message, arrange) => {
    const workbook = await read();
    arrange();
    await expect(insertTable(planAppend(content, workbook.tables[0]!))).rejects.toThrow(message);
    expect(session.workbook.table('Sales')?.rowCount).toBe(2);
  });

  it('leaves a protected sheet alone, and says when the table is gone', async () => {
    const plan = planNewTable(content, { sheet: 'Sheet1', row: 4, column: 4 }, await read());
    await expect(
      insertTable({ kind: 'append', table: 'Gone', sheet: 'Sheet1', entries: [['a']] }),
    ).rejects.toThrow(/"Gone" is not there any more/);
    session.workbook.setProtection(sheet(), true);
    await expect(insertTable(plan)).rejects.toMatchObject({ code: 'protected' });
  });
});

describe('readSelectedText', () => {
  it.each([
    [
      'rows and columns as lines and tabs',
      { row: 0, column: 0, rowCount: 2, columnCount: 3 },
      'Item\tSold on\tPrice\nTea\t2024-03-15\t2.5',
    ],
    [
      'the filled part of a whole column',
      { row: 0, column: 0, rowCount: 1048576, columnCount: 1 },
      'Item\nTea',
    ],
    ['nothing of blank cells', { row: 8, column: 8, rowCount: 2, columnCount: 1 }, ''],
  ])('%s', async (_, block, text) => {
    session.workbook.select(sheet(), block);
    expect((await readSelectedText()).text).toBe(text);
  });
});
