/** @file axe on the pane and on the workbench around it, in light and dark, before and after an answer. */
import { findings } from './findings';
import { setStage, WorkbenchPage } from './workbenchPage';
import type { Stage } from './workbenchPage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

it.each(['light', 'dark'] as const)('finds nothing serious in %s', async (colorScheme) => {
  const workbench = await WorkbenchPage.open(stage, { colorScheme });
  expect(await findings(workbench)).toEqual([]);
  await workbench.ask('total quantity for West');
  await workbench.insert();
  expect(await findings(workbench)).toEqual([]);
  await workbench.close();
});
