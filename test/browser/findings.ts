/** @file What axe finds in a page. */
import AxeBuilder from '@axe-core/playwright';
import type { WorkbenchPage } from './workbenchPage';

/** Serious and critical findings, as "rule: element". The grid inside of the sheet is RevoGrid's own. */
export async function findings(workbench: WorkbenchPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: workbench.page }).exclude('revo-grid').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
