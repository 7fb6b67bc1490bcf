/** @file Explaining and fixing in a real browser, with the shipped model: cards in the pane, functions in cells, buttons on the ribbon. */
import { findings } from './findings';
import { ANSWER_TIMEOUT, setStage, WorkbenchPage } from './workbenchPage';
import type { Stage } from './workbenchPage';

let stage: Stage;
let workbench: WorkbenchPage;

const SOUND = '=SUMIFS(Orders[Quantity],Orders[Region],"West")';
const BROKEN = '=SUMIFS(Orders[Quantity];Orders[Region],"West"';

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  workbench = await WorkbenchPage.open(stage);
});
afterEach(async () => {
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

const chip = (name: string) => workbench.pane.getByRole('button', { name, exact: true });

it('explains the formula of the active cell, step by step', async () => {
  await workbench.type('L5', SOUND);
  await workbench.waitForText('L5', /\d/);
  await workbench.select('L5');
  // The chip knows of the formula once the pane has read the cell.
  await workbench.page.waitForTimeout(500);
  await chip('Explain').click();
  const steps = workbench.answer.getByRole('list', { name: 'Steps' });
  await steps.waitFor({ timeout: ANSWER_TIMEOUT });
  const value = (await workbench.text('L5')).replaceAll(',', '');
  expect(await steps.getByRole('listitem').last().innerText()).toContain(value);
  const words = await workbench.answer.innerText();
  expect(words).toMatch(/Quantity/);
  expect(words).toMatch(/West/);
  expect(words).toMatch(/(Verified|Not verified): /);
  expect(await findings(workbench)).toEqual([]);
});

it('shows what a repair changes and why, and inserts it', async () => {
  await workbench.select('L7');
  await workbench.askBox.fill(`/fix ${BROKEN}`);
  await workbench.askBox.press('Enter');
  const change = workbench.answer.getByRole('group', { name: 'What changes' });
  await change.waitFor({ timeout: ANSWER_TIMEOUT });
  expect(await change.getByRole('deletion').allInnerTexts()).toEqual([';']);
  expect(await change.getByRole('insertion').allInnerTexts()).toEqual([',', ')']);
  expect(
    await workbench.answer.getByRole('list', { name: 'Reasons' }).getByRole('listitem').count(),
  ).toBeGreaterThan(0);
  expect(await findings(workbench)).toEqual([]);
  await workbench.insert();
  await workbench.waitForText('L7', /\d/);
});

it('explains by the ribbon, and says when there is no formula', async () => {
  await workbench.select('L9');
  await workbench.page.getByRole('button', { name: 'Explain formula' }).click();
  await workbench.pane.getByRole('alert').filter({ hasText: 'There is no formula in Sales!L9' }).waitFor();
});

it.each([
  ['=NANO.EXPLAIN(L5)', /Quantity.*West/],
  ['=NANO.FIX("=SUM(G5:G9")', '=SUM(G5:G9)'],
])('shows %s in a cell', async (formula, shown) => {
  await workbench.type('L5', SOUND);
  await workbench.type('L7', formula);
  await workbench.waitForText('L7', shown, ANSWER_TIMEOUT);
});
