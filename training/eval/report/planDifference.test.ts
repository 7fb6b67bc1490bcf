import { parsePlan } from '../../../src/copilot/plan';
import { operationSwap, planDifference } from './planDifference';

const plan = (text: string) => parsePlan([...text.split(' ').map((token) => `<${token}>`), '<eos>']);

test.each([
  ['sum c1 c0 eq v0 ;', 'count c0 eq v0 ;', 'operation'],
  ['filter c0 eq v0 ;', 'get c1 c0 eq v0 ;', 'operation'],
  ['sum c1 ;', 'sum c2 ;', 'column'],
  ['sum c1 ;', 'sum c1 c0 eq v0 ;', 'condition missing'],
  ['sum c1 c0 eq v0 ;', 'sum c1 ;', 'condition too many'],
  ['sum c1 c0 eq v0 ;', 'sum c1 c2 eq v0 ;', 'condition on another column'],
  ['count c1 gt v0 ;', 'count c1 ge v0 ;', 'comparison'],
  ['count c1 gt v0 ;', 'count c1 gt v1 ;', 'value'],
  ['count c1 gt v0 ;', 'count c2 lt v1 ;', 'conditions'],
  ['count c1 gt v0 c2 eq v1 ;', 'count or c1 gt v0 c2 eq v1 ;', 'conditions'],
  ['sort c1 asc ;', 'sort c1 desc ;', 'direction'],
  ['argmin c0 c1 ;', 'argmax c0 c1 ;', 'direction'],
  ['top v0 c1 desc ;', 'top v1 c1 desc ;', 'value'],
  ['by c0 sum c1 ;', 'by c2 sum c1 ;', 'grouping'],
  ['by c0 sum c1 ;', 'by monthof c0 sum c1 ;', 'grouping'],
  ['sum c1 ;', 'sum c9 ;', 'other sheet missed'],
])('%s against %s: %s', (given, wanted, mistake) => {
  expect(planDifference(plan(given), plan(wanted), new Set(['<c9>']))).toBe(mistake);
});

test.each([
  ['sum c1 c0 eq v0 ;', 'count c0 eq v0 ;', '<sum> for <count>'],
  ['row upper c0', 'row lower c0', '<upper> for <lower>'],
  ['row c0', 'row upper c0', 'nothing for <upper>'],
])('%s against %s swaps %s', (given, wanted, swap) => {
  expect(operationSwap(plan(given), plan(wanted))).toBe(swap);
});
