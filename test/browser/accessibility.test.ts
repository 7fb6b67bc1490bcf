/** @file axe on the pane and on the workbench around it, in light and dark, before and after an answer. */
import AxeBuilder from '@axe-core/playwright';
import { setStage, WorkbenchPage } from './workbenchPage';
import type { Stage } from './workbenchPage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Serious and critical findings, as "rule: element". The grid inside of the sheet is RevoGrid's own. */
async function findings(workbench: WorkbenchPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: workbench.page }).exclude('revo-grid').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

it.each(['light', 'dark'] as const)('finds nothing serious in %s', async (colorScheme) => {
  const workbench = await WorkbenchPage.open(stage, { colorScheme });
  expect(await findings(workbench)).toEqual([]);
  await workbench.ask('total quantity for West');
  await workbench.insert();
  expect(await findings(workbench)).toEqual([]);
  await workbench.close();
});
