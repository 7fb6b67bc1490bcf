/** @file Tables out of text in a real browser: an e-mail is pasted, a cell corrected, the table inserted and read from the sheet. */
import type { Locator } from 'playwright-core';
import { EXTRACT_WORKER, FIELDS, MAIL } from './extractWorker';
import { findings } from './findings';
import { ANSWER_TIMEOUT, setStage, withExtractModel, WorkbenchPage } from './workbenchPage';
import type { Stage } from './workbenchPage';

let stage: Stage;
let workbench: WorkbenchPage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

const inPane = {
  textBox: (): Locator => workbench.pane.getByRole('textbox', { name: 'Text', exact: true }),
  button: (name: string): Locator => workbench.pane.getByRole('button', { name, exact: true }),
  cell: (name: string): Locator => workbench.pane.getByRole('textbox', { name, exact: true }),
  found: (): Locator => workbench.pane.getByRole('table', { name: 'Extracted table' }),
};

async function open(worker?: string): Promise<void> {
  workbench = await WorkbenchPage.open(stage, {}, worker);
  await workbench.openCsv('Notes', ['Notes', 'none']);
  await workbench.select('C3');
}

/** Pastes the e-mail, names the columns and waits for the table. */
async function extractMail(): Promise<void> {
  await workbench.pane.getByRole('tab', { name: 'Extract table' }).click();
  await inPane.textBox().fill(MAIL);
  await workbench.pane.getByRole('textbox', { name: 'Columns' }).fill(FIELDS);
  await inPane.button('Extract').click();
  await inPane.found().waitFor({ timeout: ANSWER_TIMEOUT });
}

async function block(rows: readonly number[], columns: readonly string[]): Promise<string[][]> {
  const texts: string[][] = [];
  for (const row of rows) {
    const line: string[] = [];
    for (const column of columns) line.push(await workbench.text(`${column}${row}`));
    texts.push(line);
  }
  return texts;
}

/** Corrects the second quantity and inserts the table at C3. */
async function correctAndInsert(): Promise<void> {
  await inPane.cell('quantity, row 2').fill('5');
  await inPane.cell('quantity, row 2').press('Enter');
  await inPane.button('Insert as new table').click();
  await workbench.pane.getByText(/^Written to /).waitFor({ timeout: 20_000 });
  await workbench.waitForText('C3', 'customer');
}

describe('whichever model is there', () => {
  beforeEach(() => open(EXTRACT_WORKER));

  it('pastes, corrects, inserts; one Undo takes it back', async () => {
    await extractMail();
    await correctAndInsert();
    expect(await block([3, 4, 5, 6], ['C', 'D', 'E'])).toEqual([
      ['customer', 'quantity', 'unit price'],
      ['Maria Lopez', '12', '34.50'],
      ['Jonas Weber', '5', '129.00'],
      ['Aiko Tanaka', '40', '2.75'],
    ]);
    await workbench.page.getByRole('button', { name: 'Undo' }).click();
    await workbench.cell('C4').filter({ hasNotText: 'Maria' }).waitFor();
    expect(await block([3, 6], ['C', 'D', 'E'])).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  it('adds rows to the table that is there, in one step', async () => {
    await extractMail();
    await correctAndInsert();
    await inPane.button('Add rows to table').click();
    await workbench.waitForText('C9', 'Aiko Tanaka');
    expect(await block([7, 8, 9], ['C', 'D', 'E'])).toEqual([
      ['Maria Lopez', '12', '34.50'],
      ['Jonas Weber', '5', '129.00'],
      ['Aiko Tanaka', '40', '2.75'],
    ]);
  });

  it('asks before it writes over filled cells', async () => {
    await workbench.type('D5', 'mine');
    await workbench.select('C3');
    await extractMail();
    await inPane.button('Insert as new table').click();
    const dialog = workbench.pane.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Keep the cells' }).click();
    expect(await workbench.text('D5')).toBe('mine');
    expect(await workbench.text('C3')).toBe('');
  });

  it('highlights by pointer and focus, and has nothing serious for axe', async () => {
    await extractMail();
    const lit = workbench.pane.getByRole('region', { name: 'Source text' }).locator('mark[data-lit]');
    await inPane.cell('unit price, row 2').hover();
    expect(await lit.allInnerTexts()).toEqual(['129.00']);
    await inPane.cell('customer, row 3').focus();
    expect(await lit.allInnerTexts()).toEqual(['Aiko Tanaka']);
    await workbench.pane.getByText('34.50', { exact: true }).hover();
    expect(await inPane.found().locator('td[data-lit]').getByRole('textbox').inputValue()).toBe('34.5');
    expect(await findings(workbench)).toEqual([]);
  });

  it('is done by keyboard alone', async () => {
    const { keyboard } = workbench.page;
    await workbench.askBox.focus();
    await keyboard.type('/extract x');
    await keyboard.press('Enter');
    await inPane.textBox().waitFor();
    await keyboard.press('Control+A');
    await keyboard.insertText(MAIL);
    // Past "Use selection" and "Open file" to the columns.
    for (let step = 0; step < 3; step++) await keyboard.press('Tab');
    await keyboard.type(FIELDS);
    await keyboard.press('Enter');
    await inPane.found().waitFor();
    await inPane.button('Insert as new table').focus();
    await keyboard.press('Enter');
    await workbench.waitForText('C4', 'Maria Lopez');
  });

  it('reads the selected cells by the ribbon, and a mail from a file', async () => {
    await workbench.type('A2', 'Bo Lee wants 7 pens at $1.20 each');
    await workbench.select('A2');
    await workbench.page.getByRole('button', { name: 'Extract table from selection' }).click();
    await inPane.textBox().filter({ hasText: 'Bo Lee wants 7 pens' }).waitFor();
    const buffer = Buffer.from(`Subject: Orders\r\n\r\n${MAIL.replaceAll('\n', '\r\n')}`);
    await workbench.pane
      .getByLabel('Text file')
      .setInputFiles({ name: 'a.eml', mimeType: 'message/rfc822', buffer });
    await inPane.textBox().filter({ hasText: 'Subject: Orders' }).waitFor();
    await inPane.button('Extract').click();
    await inPane.cell('customer, row 3').waitFor();
  });

  it('says when nothing is found', async () => {
    await workbench.pane.getByRole('tab', { name: 'Extract table' }).click();
    await inPane.textBox().fill('Good morning');
    await inPane.button('Extract').click();
    await workbench.pane.getByText('Nothing was found in this text for these columns.').waitFor();
  });

  it('spills =NANO.EXTRACT', async () => {
    await workbench.type(
      'C3',
      '=NANO.EXTRACT("Bo Lee wants 7 pens at $1.20 each","customer, quantity, unit price")',
    );
    await workbench.waitForText('C3', 'Bo Lee', ANSWER_TIMEOUT);
    expect(await block([3], ['C', 'D', 'E'])).toEqual([['Bo Lee', '7', '1.2']]);
  });
});

describe('with the trained model', () => {
  beforeEach(() => open());

  withExtractModel('reads an e-mail with three orders, takes a correction, and fills the sheet', async () => {
    await extractMail();
    await correctAndInsert();
    const [, ...rows] = await block([3, 4, 5, 6], ['C', 'D', 'E']);
    expect(rows.map(([customer]) => customer)).toEqual(['Maria Lopez', 'Jonas Weber', 'Aiko Tanaka']);
    expect(rows.map(([, quantity]) => quantity)).toEqual(['12', '5', '40']);
  });

  withExtractModel('spills =NANO.EXTRACT', async () => {
    await workbench.type(
      'C3',
      '=NANO.EXTRACT("Maria Lopez wants 12 desk lamps at $34.50 each.","customer, quantity")',
    );
    await workbench.waitForText('C3', 'Maria Lopez', ANSWER_TIMEOUT);
    expect(await workbench.text('D3')).toBe('12');
  });
});
