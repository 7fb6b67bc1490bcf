import type { WorkbookData } from '../formula/workbook';
import { findTables } from './table';
import { conversionsOf, impliedNumbers } from './units';
import { splitWords } from './words';

function tableOf(...headers: string[]) {
  const workbook: WorkbookData = {
    sheets: [{ name: 'S', cells: [headers, headers.map(() => 5), headers.map(() => 6)] }],
    tables: [],
    names: [],
  };
  return findTables(workbook)[0]!;
}

test.each([
  ['downtime in hours', ['Downtime (min)', 'Scrap'], [60]],
  ['weight in tonnes', ['Weight kg', 'Pallets'], [1000]],
  ['term in years', ['Term (mo)', 'Rate'], [12]],
  ['half of the fee', ['Fee', 'Count'], [2]],
  ['total hours', ['Hours', 'Break (min)'], []],
  ['total downtime', ['Downtime (min)', 'Scrap'], []],
])('%s over %j implies %j', (request, headers, numbers) => {
  expect(impliedNumbers(splitWords(request), tableOf(...headers)).map(({ value }) => value)).toEqual(numbers);
});

test('minutes become hours by division, years months by multiplication', () => {
  expect(conversionsOf('Break (min)').map(({ by, factor }) => [by, factor])).toEqual([['div', 60]]);
  expect(conversionsOf('Life (years)').map(({ by, factor }) => [by, factor])).toEqual([['mul', 12]]);
});
