/** @file The add-in's own Excel layer (src/excel) on our host, through the real office.js client. */
import type { FormulaCandidate } from '../../src/copilot/answer';
import { readSelection } from '../../src/excel/selection';
import { WorkbookReader } from '../../src/excel/read';
import { planCell } from '../../src/excel/target';
import { insertPlan } from '../../src/excel/write';
import { SAMPLES } from '../../workbench/samples';
import { loadSample } from '../../workbench/samples/sample';
import { startSession } from './officeClient';
import type { Session } from './officeClient';

let session: Session;
beforeEach(() => {
  session = startSession();
});

const candidate = (formula: string): FormulaCandidate => ({
  formula,
  preview: { kind: 'value', value: 0 },
  explanation: '',
  confidence: 1,
  perRow: false,
});

function sample(id: string): void {
  const found = SAMPLES.find((each) => each.id === id);
  if (!found) throw new Error(`no sample ${id}`);
  loadSample(session.workbook, found);
}

it.each(['sales', 'clinic', 'factory'])(
  'reads the sample %s as the core would read the workbook itself',
  async (id) => {
    sample(id);
    const read = await new WorkbookReader().read();
    const own = session.workbook.snapshot();
    expect(read.workbook.tables).toEqual(own.tables);
    read.workbook.sheets.forEach((sheet, index) => {
      const expected = own.sheets[index];
      expect(sheet.name).toBe(expected?.name);
      sheet.cells.forEach((cells, row) => {
        cells?.forEach((value, column) => expect(value).toEqual(expected?.cells[row]?.[column] ?? null));
      });
      expect(sheet.cells.length).toBeGreaterThan(5);
    });
  },
);

it('reads a sheet afresh only after a change', async () => {
  sample('sales');
  const reader = new WorkbookReader();
  const cellsRead = (): number =>
    session.exchanges.filter(({ body }) =>
      body.Actions.some((action) => action.QueryInfo?.Select?.includes('values')),
    ).length;
  await reader.read();
  const before = cellsRead();
  await reader.read();
  expect(cellsRead()).toBe(before);
  session.workbook.type(session.workbook.activeSheet, 4, 6, '999');
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { workbook } = await reader.read();
  expect(workbook.sheets[0]?.cells[4]?.[6]).toBe(999);
});

it('inserts a formula as one undo step, selects it, and asks before it overwrites', async () => {
  sample('sales');
  const { workbook } = session;
  const { active } = await readSelection();
  const plan = planCell(candidate('=SUM(Orders[Quantity])'), active, workbook.snapshot());
  expect(await insertPlan(plan)).toEqual({ kind: 'written', address: 'Sales!L4' });
  const total = workbook.value(workbook.activeSheet, 3, 11);
  expect(total).toBe(workbook.value(workbook.activeSheet, 124, 6));
  expect(workbook.journal.undoLabels).toHaveLength(1);
  expect(await insertPlan(plan)).toMatchObject({ kind: 'needsConfirmation', filled: 1 });
  workbook.undo();
  expect(workbook.value(workbook.activeSheet, 3, 11)).toBeNull();
});

it('says that a protected sheet is protected, and writes nothing', async () => {
  sample('sales');
  const { workbook } = session;
  workbook.setProtection(workbook.activeSheet, true);
  const { active } = await readSelection();
  const plan = planCell(candidate('=1+1'), active, workbook.snapshot());
  await expect(insertPlan(plan)).rejects.toMatchObject({ code: 'protected' });
  expect(workbook.value(workbook.activeSheet, 3, 11)).toBeNull();
});

it('says that the sheet is gone when it was renamed meanwhile', async () => {
  sample('clinic');
  const { workbook } = session;
  const { active } = await readSelection();
  const plan = planCell(candidate('=1+1'), active, workbook.snapshot());
  workbook.renameSheet(workbook.activeSheet, 'Other');
  await expect(insertPlan(plan)).rejects.toMatchObject({ code: 'sheet-missing' });
});
