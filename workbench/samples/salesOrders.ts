/** @file Sample: a year of sales orders under a title, as the table `Orders` with a totals row, and the sales team. */
import { SeededRandom } from './random';
import type { Sample, SampleCell } from './sample';

const PRODUCTS: readonly (readonly [name: string, category: string, price: number])[] = [
  ['Desk lamp', 'Lighting', 39.9],
  ['Floor lamp', 'Lighting', 89.5],
  ['Office chair', 'Seating', 189],
  ['Bar stool', 'Seating', 74.25],
  ['Standing desk', 'Desks', 449],
  ['Corner desk', 'Desks', 329.5],
  ['Bookcase', 'Storage', 159],
  ['Filing cabinet', 'Storage', 124.75],
];

const TEAM: readonly (readonly [name: string, region: string, target: number])[] = [
  ['Lena', 'North', 30000],
  ['Marco', 'South', 25000],
  ['Priya', 'East', 28000],
  ['Tom', 'West', 32000],
  ['Aisha', 'North', 27000],
  ['Carlos', 'South', 24000],
];

function orders(count: number): SampleCell[][] {
  const random = new SeededRandom(2024);
  const dates = Array.from({ length: count }, () => random.date('2024-01-02', '2024-12-20')).sort();
  return dates.map((date, index) => {
    const [rep, region] = random.pick(TEAM);
    const [product, category, price] = random.pick(PRODUCTS);
    const quantity = random.integer(1, 24);
    const status = random.chance(0.75) ? 'Delivered' : random.pick(['Open', 'Cancelled']);
    const number = `SO-${1001 + index}`;
    return [
      number,
      { date },
      region,
      rep,
      product,
      category,
      quantity,
      price,
      '=[@Quantity]*[@[Unit price]]',
      status,
    ];
  });
}

const HEADER = [
  'Order',
  'Date',
  'Region',
  'Sales rep',
  'Product',
  'Category',
  'Quantity',
  'Unit price',
  'Amount',
  'Status',
];
const COUNT = 120;

export const salesOrders: Sample = {
  id: 'sales',
  title: 'Sales orders',
  fileName: 'Sales orders 2024.xlsx',
  sheets: [
    {
      name: 'Sales',
      widths: [76, 84, 64, 76, 106, 76, 70, 78, 84, 78, 24, 120],
      selected: { row: 3, column: 11 },
      blocks: [
        { row: 0, column: 0, rows: [['Sales orders 2024'], ['All amounts in euros, without tax']] },
        {
          row: 3,
          column: 0,
          table: 'Orders',
          hasTotals: true,
          formats: [null, 'yyyy-mm-dd', null, null, null, null, '0', '#,##0.00', '#,##0.00', null],
          rows: [
            HEADER,
            ...orders(COUNT),
            [
              'Total',
              null,
              null,
              null,
              null,
              null,
              '=SUM(Orders[Quantity])',
              null,
              '=SUM(Orders[Amount])',
              null,
            ],
          ],
        },
      ],
    },
    {
      name: 'Team',
      widths: [100, 80, 90, 96],
      selected: { row: 0, column: 5 },
      blocks: [
        {
          row: 0,
          column: 0,
          table: 'Team',
          formats: [null, null, '#,##0', 'yyyy-mm-dd'],
          rows: [
            ['Sales rep', 'Home region', 'Target', 'Joined'],
            ...TEAM.map(([name, region, target], index): SampleCell[] => [
              name,
              region,
              target,
              { date: `${2016 + index}-0${index + 1}-15` },
            ]),
          ],
        },
      ],
    },
  ],
};
