import type { WorkbookData } from '../formula/workbook';
import { ground } from './ground';
import { unexplainedWords } from './unexplained';

const workbook: WorkbookData = {
  sheets: [
    {
      name: 'Bookings',
      cells: [
        ['Guest', 'Room type', 'Nights', 'Rate'],
        ['Blanc', 'Double', 2, 90],
        ['Ferrari', 'Suite', 5, 210],
      ],
    },
  ],
  tables: [],
  names: [],
};

test.each([
  ['total nights of the bookings in a suite', 0],
  ['how many guests stayed in a double', 0],
  ['minibar revenue', 2],
  ['wie viele Nächte insgesamt', 4],
  ['nights for Ferrari over 3', 0],
])('%s: %d', (request, count) => {
  expect(unexplainedWords(ground(workbook, { sheet: 'Bookings', row: 5, column: 5 }, request)!)).toBe(count);
});
