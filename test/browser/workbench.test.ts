/** @file The workbench as a spreadsheet: typing, formulas, spills, sheets, files, ribbon, protection, keyboard. */
import { writeXlsx } from 'hucre/xlsx';
import { setStage, WorkbenchPage } from './workbenchPage';
import type { Stage } from './workbenchPage';

let stage: Stage;
let workbench: WorkbenchPage;

beforeAll(async () => {
  stage = await setStage();
  workbench = await WorkbenchPage.open(stage);
});
afterAll(() => stage.close());
beforeEach(() => workbench.openSample('Sales orders'));

const button = (name: string) => workbench.page.getByRole('button', { name, exact: true });
const formulaBar = () => workbench.page.getByRole('textbox', { name: 'Formula bar' });

describe('typing', () => {
  it('calculates a formula and follows its precedents', async () => {
    await workbench.type('L5', '21');
    await workbench.type('L6', '=L5*2');
    await workbench.waitForText('L6', '42');
    await workbench.type('L5', '5');
    await workbench.waitForText('L6', '10');
  });

  it('shows the formula in the formula bar and in the cell while it is edited', async () => {
    await workbench.type('L5', '=1+2');
    await workbench.select('L5');
    expect(await formulaBar().inputValue()).toBe('=1+2');
    await workbench.cell('L5').dblclick();
    const editor = workbench.page.getByRole('textbox', { name: 'Cell entry' });
    expect(await editor.inputValue()).toBe('=1+2');
    await workbench.page.keyboard.press('Escape');
    expect(await workbench.text('L5')).toBe('3');
  });

  it('takes the keyboard back from the pane by a click on the cell that is selected already', async () => {
    await workbench.askBox.click();
    await workbench.type('L4', 'typed here');
    await workbench.waitForText('L4', 'typed here');
    expect(await workbench.askBox.inputValue()).toBe('');
  });

  it('takes an entry from the formula bar', async () => {
    await workbench.select('L5');
    await formulaBar().fill('=UPPER("nano")');
    await formulaBar().press('Enter');
    await workbench.waitForText('L5', 'NANO');
  });

  it('spills arrays, shows #SPILL! where there is no room, and error values', async () => {
    await workbench.type('L5', '=SEQUENCE(3)');
    await workbench.waitForText('L7', '3');
    await workbench.type('L6', 'here');
    await workbench.waitForText('L5', '#SPILL!');
    await workbench.type('L9', '=1/0');
    await workbench.waitForText('L9', '#DIV/0!');
  });

  it('refuses a text that is no formula, says why, and leaves the cell alone', async () => {
    await workbench.type('L5', '=SUM(');
    await workbench.page.getByRole('alert').waitFor();
    expect(await workbench.text('L5')).toBe('');
    await button('Dismiss').click();
  });

  it('fills formulas down when the handle of a cell is dragged', async () => {
    await workbench.type('L5', '=G5*2');
    await workbench.select('L5');
    const from = await workbench.page.locator('revo-grid .autofill-handle').boundingBox();
    const to = await workbench.cell('L7').boundingBox();
    if (!from || !to) throw new Error('The handle or the cell is not to be seen.');
    await workbench.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(to.x + 20, to.y + 5, { steps: 8 });
    await workbench.page.mouse.move(to.x + 20, to.y + 12, { steps: 4 });
    await workbench.page.mouse.up();
    await workbench.waitForText('L7', String(Number(await workbench.text('G7')) * 2));
    await workbench.select('L7');
    expect(await formulaBar().inputValue()).toBe('=G7*2');
  });

  it('undoes and redoes by keyboard', async () => {
    await workbench.type('L5', 'first');
    await workbench.waitForText('L5', 'first');
    await workbench.select('L8');
    await workbench.page.keyboard.press('Control+z');
    await workbench.cell('L5').filter({ hasNotText: 'first' }).waitFor();
    await workbench.page.keyboard.press('Control+y');
    await workbench.waitForText('L5', 'first');
  });
});

describe('sheets', () => {
  it('switches sheets and goes to a table by its name', async () => {
    await workbench.page.getByRole('tab', { name: 'Team' }).click();
    await workbench.waitForText('A1', 'Sales rep');
    const nameBox = workbench.page.getByRole('textbox', { name: 'Name box' });
    await nameBox.fill('Orders');
    await nameBox.press('Enter');
    await workbench.waitForText('A4', 'Order');
    expect(await workbench.page.getByRole('tab', { name: 'Sales' }).getAttribute('aria-selected')).toBe(
      'true',
    );
  });

  it('refuses to write to a protected sheet', async () => {
    await button('Protect').click();
    await workbench.type('L5', 'x');
    await workbench.page.getByRole('alert').filter({ hasText: 'protected' }).waitFor();
    expect(await workbench.text('L5')).toBe('');
    await button('Protect').click();
  });
});

describe('files', () => {
  const choose = (name: string, buffer: Buffer) =>
    workbench.page
      .getByLabel('Workbook file')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  it('opens a .csv file, with its numbers and dates', async () => {
    await choose('Costs.csv', Buffer.from('Item,Cost,Day\nPaper,12.5,2024-03-15\nInk,7,2024-04-01\n'));
    await workbench.waitForText('A2', 'Paper');
    await workbench.type('E2', '=SUM(B2:B3)');
    await workbench.waitForText('E2', '19.5');
    expect(await workbench.text('C2')).toBe('2024-03-15');
  });

  it('opens an .xlsx file, with its formulas', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Hours', 'Rate'],
            [3, 40],
          ],
          cells: new Map([['1,2', { formula: 'A2*B2', value: 0, type: 'number' as const }]]),
        },
      ],
    });
    await choose('Plan.xlsx', Buffer.from(bytes));
    await workbench.page.getByRole('tab', { name: 'Plan' }).waitFor();
    await workbench.waitForText('C2', '120');
  });

  it.each([
    ['Letter.docx', 'is neither an .xlsx nor a .csv file'],
    ['Broken.xlsx', 'could not be read'],
  ])('says what is wrong with %s and keeps the workbook', async (name, message) => {
    await choose(name, Buffer.from('not a workbook'));
    await workbench.page.getByRole('alert').filter({ hasText: message }).waitFor();
    expect(await workbench.text('A4')).toBe('Order');
  });
});

describe('ribbon', () => {
  it('runs the command "Ask Nano": the pane opens with the cursor in its box', async () => {
    await button('Close pane').click();
    await workbench.askBox.waitFor({ state: 'hidden' });
    await button('Ask Nano').click();
    await workbench.askBox.waitFor();
    const deadline = Date.now() + 5000;
    const isFocused = (): Promise<boolean> =>
      workbench.askBox.evaluate((box) => box === document.activeElement);
    while (!(await isFocused()) && Date.now() < deadline) await workbench.page.waitForTimeout(50);
    expect(await isFocused()).toBe(true);
  });

  it('enables a command again once it has run', async () => {
    await button('Write formula for selection').click();
    await workbench.page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLButtonElement>('.ribbonButton')].every(
        (each) => !/^Write/.test(each.innerText) || !each.disabled,
      ),
    );
  });
});
