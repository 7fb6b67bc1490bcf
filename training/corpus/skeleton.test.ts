import type { WorkbookData } from '../../src/formula';
import { link } from '../../src/sheet/link';
import { findTables } from '../../src/sheet/table';
import { skeletonOf } from './skeleton';

const WORKBOOK: WorkbookData = {
  sheets: [
    {
      name: 'Sales',
      cells: [
        ['Region', 'Unit Price'],
        ['West', 10],
        ['East', 20],
        ['West', 31],
      ],
    },
  ],
  tables: [],
  names: [],
};

test.each([
  ['Total unit price for West', 'total {column} for {value}'],
  ['average Unit Price by region', 'average {column} by {column}'],
  ['how many rows have a unit price over 12', 'how many rows have a {column} over {value}'],
])('%s: %s', (request, skeleton) => {
  const table = findTables(WORKBOOK)[0];
  expect(table).toBeDefined();
  if (table !== undefined) expect(skeletonOf(link(request, table))).toBe(skeleton);
});
