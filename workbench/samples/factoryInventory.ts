/** @file Sample: parts and stock movements of a factory, two tables on one sheet, and suppliers on another. */
import { SeededRandom } from './random';
import type { Sample, SampleCell } from './sample';

const SUPPLIERS: readonly (readonly [
  id: string,
  name: string,
  country: string,
  days: number,
  rating: number,
])[] = [
  ['S01', 'Nordmetall', 'Germany', 9, 4.5],
  ['S02', 'Kowalski Tools', 'Poland', 12, 4.1],
  ['S03', 'Iberfix', 'Spain', 14, 3.8],
  ['S04', 'Alpine Bearings', 'Austria', 7, 4.7],
  ['S05', 'Tessera Plastics', 'Italy', 16, 3.4],
  ['S06', 'Baltic Fasteners', 'Estonia', 21, 4.0],
];

const KINDS: readonly (readonly [category: string, items: readonly string[]])[] = [
  ['Fasteners', ['Hex bolt', 'Lock nut', 'Washer', 'Wood screw', 'Rivet']],
  ['Bearings', ['Ball bearing', 'Roller bearing', 'Thrust bearing']],
  ['Seals', ['O-ring', 'Gasket', 'Shaft seal']],
  ['Electrical', ['Relay', 'Fuse', 'Terminal block', 'Limit switch']],
];

const SIZES = ['M4', 'M6', 'M8', 'M10', 'M12'];

interface Part {
  readonly number: string;
  readonly cells: SampleCell[];
}

function parts(count: number, random: SeededRandom): Part[] {
  return Array.from({ length: count }, (_, index) => {
    const [category, items] = random.pick(KINDS);
    const number = `${category.slice(0, 2).toUpperCase()}-${100 + index * 3}`;
    const stock = random.integer(0, 900);
    const cost = random.integer(5, 2400) / 100;
    const name = `${random.pick(items)} ${random.pick(SIZES)}`;
    return {
      number,
      cells: [number, name, category, random.pick(SUPPLIERS)[0], stock, random.integer(4, 30) * 10, cost],
    };
  });
}

function movements(count: number, known: readonly Part[], random: SeededRandom): SampleCell[][] {
  const dates = Array.from({ length: count }, () => random.date('2025-03-01', '2025-05-31')).sort();
  return dates.map((date) => [
    { date },
    random.pick(known).number,
    random.chance(0.6) ? 'Out' : 'In',
    random.integer(1, 40) * 5,
    random.pick(['Hall A', 'Hall B', 'Hall C']),
  ]);
}

const random = new SeededRandom(4711);
const PARTS = parts(60, random);

export const factoryInventory: Sample = {
  id: 'factory',
  title: 'Factory inventory',
  fileName: 'Factory inventory.xlsx',
  sheets: [
    {
      name: 'Stock',
      widths: [80, 150, 90, 76, 66, 104, 84, 30, 92, 80, 62, 76, 76, 40, 110],
      selected: { row: 2, column: 14 },
      blocks: [
        {
          row: 0,
          column: 0,
          rows: [['Parts in stock', null, null, null, null, null, null, null, 'Movements']],
        },
        {
          row: 2,
          column: 0,
          table: 'Parts',
          formats: [null, null, null, null, '0', '0', '#,##0.00'],
          rows: [
            ['Part', 'Description', 'Category', 'Supplier', 'Stock', 'Reorder level', 'Unit cost'],
            ...PARTS.map((part) => part.cells),
          ],
        },
        {
          row: 2,
          column: 8,
          table: 'Movements',
          formats: ['yyyy-mm-dd', null, null, '0', null],
          rows: [['Date', 'Part', 'Direction', 'Pieces', 'Hall'], ...movements(80, PARTS, random)],
        },
      ],
    },
    {
      name: 'Suppliers',
      widths: [70, 130, 84, 96, 66],
      selected: { row: 0, column: 6 },
      blocks: [
        {
          row: 0,
          column: 0,
          table: 'Suppliers',
          formats: [null, null, null, '0', '0.0'],
          rows: [
            ['Supplier', 'Company', 'Country', 'Lead time', 'Rating'],
            ...SUPPLIERS.map((supplier) => [...supplier]),
          ],
        },
      ],
    },
  ],
};
