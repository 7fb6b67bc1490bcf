import type { CellValue } from '../formula/workbook';
import { link } from '../sheet/link';
import { findTables } from '../sheet/table';
import { planTokens } from './plan';
import { buildPrompt } from './prompt';
import { draftPlan } from './rules';

const cells: CellValue[][] = [
  ['Player', 'Country', 'Points', 'Year'],
  ['Ana', 'Spain', 12, 2003],
  ['Ben', 'France', 7, 2004],
  ['Cy', 'Spain', 30, 2005],
  ['Di', 'France', 3, 2005],
];
const table = findTables({ sheets: [{ name: 'S', cells }], tables: [], names: [] })[0]!;

test.each([
  ['how many players are from Spain', '<count> <c1> <eq> <v0> <;>'],
  ['average points in 2005', '<avg> <c2> <c3> <eq> <v0> <;>'],
  ['what country is Ben from', '<get> <c1> <c0> <eq> <v0> <;>'],
  ['which player has the highest points', '<argmax> <c0> <c2> <;>'],
  ['highest points for Spain', '<max> <c2> <c1> <eq> <v0> <;>'],
  ['how many players with points at least 7', '<count> <c2> <ge> <v0> <;>'],
  ['how many different countries', '<countd> <c1> <;>'],
])('%s', (request, expected) => {
  const links = link(request, table);
  const { pointers, types } = buildPrompt(table, links);
  const plan = draftPlan(links, pointers, types);
  expect(plan === null ? null : planTokens(plan).slice(0, -1).join(' ')).toBe(expected);
});

test('nothing is proposed where nothing is linked', () => {
  const links = link('what is the weather like', table);
  const { pointers, types } = buildPrompt(table, links);
  expect(draftPlan(links, pointers, types)).toBeNull();
});
