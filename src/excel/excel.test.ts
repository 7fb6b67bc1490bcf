/** @file Reading and writing through the real office.js client, against the workbench's workbook. */
import { fill, startSession } from '../../test/host/officeClient';
import type { Session } from '../../test/host/officeClient';
import type { FormulaCandidate } from '../copilot/answer';
import { CellError } from '../formula/workbook';
import type { CellValue } from '../formula/workbook';
import { formatAt } from '../sheet/table';
import { WorkbookReader } from './read';
import { readSelection } from './selection';
import { readTableFacts } from './tableFacts';
import { planCell, planColumn } from './target';
import { watchSelection } from './watch';
import { insertPlan } from './write';

let session: Session;

/** Requirement sets as an Excel offers them; office.js learns them from Excel when it starts in a page. */
function offerSets(newest: number): void {
  const isSetSupported = (set: string, version = '1.1'): boolean =>
    set === 'ExcelApi' && Number(version.split('.')[1]) <= newest;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  session = startSession();
  offerSets(15);
  fill(session.workbook, [
    ['Date', 'Region', 'Amount', 'Note'],
    ['2024-03-15', 'West', 120.5, '=1/0'],
    ['2024-03-16', 'East', 80, null],
    ['2024-03-17', 'West', 60, true],
  ]);
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

const candidate = (formula: string, value: CellValue | CellValue[][], perRow = false): FormulaCandidate => ({
  formula,
  preview: { kind: 'value', value },
  explanation: '',
  confidence: 0.9,
  perRow,
});

const block = { sheet: 'Sheet1', row: 0, column: 0, rowCount: 4, columnCount: 4 };
const at = (row: number, column: number) => ({ sheet: 'Sheet1', row, column });
const sheet = () => session.workbook.activeSheet;
const value = (row: number, column: number) => session.workbook.value(sheet(), row, column);
const input = (row: number, column: number) => sheet().input(row, column);

/** Values on the sheet as the host holds them. */
async function workbookData() {
  return (await new WorkbookReader().read()).workbook;
}

describe('WorkbookReader', () => {
  it('reads values, errors, formats, tables, names and the place', async () => {
    session.workbook.addTable(
      sheet(),
      { row: 0, column: 0, rowCount: 4, columnCount: 4 },
      { name: 'Orders' },
    );
    session.workbook.addName('Rate', '=Sheet1!$C$2');
    session.workbook.addSheet('Blank');
    session.workbook.select(sheet(), { row: 1, column: 1, rowCount: 2, columnCount: 2 });
    const snapshot = await new WorkbookReader().read();
    const [data] = snapshot.workbook.sheets;
    expect(data?.cells[1]).toEqual([45366, 'West', 120.5, new CellError('#DIV/0!')]);
    expect(data?.cells[2]).toEqual([45367, 'East', 80, null]);
    expect(data === undefined ? '' : formatAt(data, 2, 0)).toMatch(/y/);
    expect(snapshot.workbook.sheets[1]).toEqual({ name: 'Blank', cells: [] });
    expect(snapshot.workbook.tables).toEqual([
      {
        name: 'Orders',
        sheet: 'Sheet1',
        row: 0,
        column: 0,
        rowCount: 3,
        columns: ['Date', 'Region', 'Amount', 'Note'],
        hasTotals: false,
      },
    ]);
    expect(snapshot.workbook.names).toEqual([{ name: 'Rate', formula: 'Sheet1!$C$2' }]);
    expect(snapshot.active).toEqual(at(1, 1));
    expect(snapshot.selection).toEqual({ ...at(1, 1), rowCount: 2, columnCount: 2 });
    expect(snapshot.dynamicArrays).toBe(true);
    expect(await readSelection()).toEqual({
      active: snapshot.active,
      selection: snapshot.selection,
      hasFormula: false,
    });
  });

  it('says which sheets are protected, and that an old Excel has no dynamic arrays', async () => {
    session.workbook.setProtection(sheet(), true);
    offerSets(8);
    const snapshot = await new WorkbookReader().read();
    expect([...snapshot.protectedSheets]).toEqual(['Sheet1']);
    expect(snapshot.dynamicArrays).toBe(false);
  });

  it('reads cells again only after a change', async () => {
    const reader = new WorkbookReader();
    const reads = () =>
      session.exchanges.filter(({ body }) => JSON.stringify(body).includes('"numberFormat"')).length;
    const first = await reader.read();
    session.workbook.select(sheet(), { row: 2, column: 2, rowCount: 1, columnCount: 1 });
    expect((await reader.read()).workbook).toBe(first.workbook);
    expect(reads()).toBe(1);
    session.workbook.edit('Typing', () => session.workbook.type(sheet(), 1, 2, '200'));
    await settle();
    expect((await reader.read()).workbook.sheets[0]?.cells[1]?.[2]).toBe(200);
    expect(reads()).toBe(2);
  });

  it('reads a sheet of 30,000 rows in pieces', async () => {
    session.workbook.edit('Fill', () => {
      for (let row = 4; row < 30_000; row++)
        session.workbook.setCell(sheet(), row, 2, { value: row }, 'person');
    });
    const snapshot = await new WorkbookReader().read();
    const cells = snapshot.workbook.sheets[0]?.cells ?? [];
    expect(cells).toHaveLength(30_000);
    expect(cells[29_999]).toEqual([null, null, 29_999, null]);
  });
});

describe('insertPlan', () => {
  it('writes a formula with its format, selects it, and is one step to undo', async () => {
    const plan = planCell(candidate('=MAX(A2:A4)', 45368), at(0, 5), await workbookData());
    expect(await insertPlan(plan)).toEqual({ kind: 'written', address: 'Sheet1!F1' });
    expect(value(0, 5)).toBe(45368);
    expect(session.workbook.text(sheet(), 0, 5)).toContain('17');
    expect(sheet().selection).toMatchObject({ row: 0, column: 5 });
    session.workbook.undo();
    expect(input(0, 5)).toBeUndefined();
    expect(sheet().format(0, 5)).toBe('General');
  });

  it('spills into free cells', async () => {
    const rows = [
      ['West', 120.5],
      ['West', 60],
    ];
    const plan = planCell(candidate('=FILTER(B2:C4,B2:B4="West")', rows), at(0, 5), await workbookData());
    await insertPlan(plan);
    expect(value(1, 6)).toBe(60);
  });

  it('never overwrites a filled cell of the spill area without being told to', async () => {
    fill(session.workbook, [
      [null, null, null, null, null, null],
      [null, null, null, null, null, null, 'mine'],
    ]);
    const rows = [
      ['West', 120.5],
      ['West', 60],
    ];
    const plan = planCell(candidate('=FILTER(B2:C4,B2:B4="West")', rows), at(0, 5), await workbookData());
    const before = session.workbook.journal;
    expect(await insertPlan(plan)).toEqual({
      kind: 'needsConfirmation',
      reason: 'overwrite',
      address: 'Sheet1!F1:G2',
      filled: 1,
    });
    expect(value(1, 6)).toBe('mine');
    expect(input(0, 5)).toBeUndefined();
    expect(session.workbook.journal).toBe(before);
    await insertPlan(plan, { overwrite: true });
    expect(value(1, 6)).toBe(60);
    session.workbook.undo();
    expect(value(1, 6)).toBe('mine');
    expect(input(0, 5)).toBeUndefined();
  });

  it.each([
    ['=1+2', { kind: 'written', address: 'Sheet1!F1' }],
    ['=1+3', { kind: 'needsConfirmation', reason: 'overwrite', address: 'Sheet1!F1', filled: 1 }],
  ])('replaces the formula that is meant to go, and no other: %s', async (replaces, result) => {
    fill(session.workbook, [[null, null, null, null, null, '=1+2']]);
    const plan = planCell(candidate('=1+1', 2), at(0, 5), await workbookData());
    expect(await insertPlan(plan, { replaces })).toEqual(result);
  });

  it('counts a formula that shows nothing as a filled cell', async () => {
    fill(session.workbook, [[null, null, null, null, null, '=""']]);
    const plan = planCell(candidate('=1+1', 2), at(0, 5), await workbookData());
    expect(await insertPlan(plan)).toMatchObject({ kind: 'needsConfirmation', filled: 1 });
  });

  it('leaves a protected sheet alone and says so', async () => {
    const plan = planCell(candidate('=1+1', 2), at(0, 5), await workbookData());
    session.workbook.setProtection(sheet(), true);
    await expect(insertPlan(plan)).rejects.toMatchObject({
      code: 'protected',
      message: expect.stringMatching(/"Sheet1" is protected.*copy the formula/),
    });
    expect(input(0, 5)).toBeUndefined();
  });

  it('says when the sheet is gone', async () => {
    const plan = planCell(candidate('=1+1', 2), { ...at(0, 5), sheet: 'Gone' }, await workbookData());
    await expect(insertPlan(plan)).rejects.toMatchObject({
      code: 'sheet-missing',
      message: expect.stringContaining('"Gone"'),
    });
  });

  it('fills a new column with a header', async () => {
    const plan = planColumn(
      candidate('=C2*2', 241, true),
      { block },
      at(1, 4),
      await workbookData(),
      'Twice',
    );
    expect(await insertPlan(plan)).toEqual({ kind: 'written', address: 'Sheet1!E1:E4' });
    expect([0, 1, 2, 3].map((row) => value(row, 4))).toEqual(['Twice', 241, 160, 120]);
    session.workbook.undo();
    expect(input(3, 4)).toBeUndefined();
  });

  it('makes an Excel table one column wider', async () => {
    session.workbook.addTable(
      sheet(),
      { row: 0, column: 0, rowCount: 4, columnCount: 4 },
      { name: 'Orders' },
    );
    const plan = planColumn(
      candidate('=[@Amount]*2', 241, true),
      { block },
      at(8, 8),
      await workbookData(),
      'Twice',
    );
    await insertPlan(plan);
    expect(session.workbook.table('Orders')?.columns).toEqual(['Date', 'Region', 'Amount', 'Note', 'Twice']);
    expect([1, 2, 3].map((row) => value(row, 4))).toEqual([241, 160, 120]);
  });
});

describe('readTableFacts', () => {
  it.each([
    ['the data rows', 1, 3],
    ['the header and data rows', 0, 4],
  ])('finds the table by %s', async (_, row, rowCount) => {
    session.workbook.addTable(
      sheet(),
      { row: 0, column: 0, rowCount: 4, columnCount: 4 },
      { name: 'Orders' },
    );
    const facts = await readTableFacts({ ...block, row, rowCount });
    expect(facts.table).toMatchObject({
      name: 'Orders',
      row: 0,
      rowCount: 3,
      columns: ['Date', 'Region', 'Amount', 'Note'],
    });
    expect(facts.formats[rowCount - 1]?.[0]).toMatch(/y/);
  });

  it('knows no table for a part of one', async () => {
    session.workbook.addTable(
      sheet(),
      { row: 0, column: 0, rowCount: 4, columnCount: 4 },
      { name: 'Orders' },
    );
    expect((await readTableFacts({ ...block, columnCount: 2 })).table).toBeNull();
    expect((await readTableFacts({ ...block, row: 1, rowCount: 2 })).table).toBeNull();
  });

  it('has nothing to say of a sheet that is not there', async () => {
    expect(await readTableFacts({ ...block, sheet: 'Gone' })).toEqual({ formats: [], table: null });
  });
});

describe('watchSelection', () => {
  it('tells of every selection until it is stopped', async () => {
    let changes = 0;
    const stop = watchSelection(() => changes++);
    await settle();
    session.workbook.select(sheet(), { row: 2, column: 2, rowCount: 1, columnCount: 1 });
    await settle();
    expect(changes).toBe(1);
    stop();
    await settle();
    session.workbook.select(sheet(), { row: 3, column: 2, rowCount: 1, columnCount: 1 });
    await settle();
    expect(changes).toBe(1);
  });
});
