import { e2ePlace } from './e2e';
import { figure, figuresOf, placesOf } from './locate';
import { lineItems, receiptHead } from './receipts';
import { sampleOfRecords } from './record';

describe('placesOf', () => {
  it.each<[string, string, string[]]>([
    ['2 cups Rice', 'rice', ['Rice']],
    ['200g rice', '200', ['200']],
    ['1200 rice', '200', []],
    ['Main\nStreet 5', 'Main Street', ['Main\nStreet']],
    ['a pear, pears', 'pear', ['pear']],
  ])('%j in %j', (text, value, found) => {
    expect(placesOf(text, value).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});

describe('figures', () => {
  it.each<[string, number | null]>([
    ['59,000', 59000],
    ['22.500,00', 22500],
    ['7.65', 7.65],
    ['RM 8', 8],
    ['none', null],
  ])('%s is %s', (raw, value) => {
    expect(figure(raw)).toBe(value);
  });

  it('finds equal ones', () => {
    const text = '1 x 8.00 = 8,00';
    expect(figuresOf(text, '8').map(({ start, end }) => text.slice(start, end))).toEqual(['8.00', '8,00']);
  });
});

describe('e2ePlace', () => {
  it.each<[string, string, string, string | null]>([
    ['It is a low-priced place.', 'Price range', 'cheap', 'low'],
    ['Prices are moderate and reviews good.', 'Price range', '£20-25', 'moderate'],
    ['It costs less than 20 pounds.', 'Price range', 'less than £20', 'less than 20 pounds'],
    ['A five star venue.', 'Customer rating', '5 out of 5', 'five star'],
    ['It is highly rated and cheap.', 'Customer rating', 'high', 'highly'],
    ['It is not child friendly.', 'Family friendly', 'no', 'not child friendly'],
    ["It isn't kid-friendly.", 'Family friendly', 'no', "isn't kid-friendly"],
    ['For adults only.', 'Family friendly', 'no', 'adults only'],
    ['By the river, in the north.', 'Area', 'riverside', 'river'],
    ['In the center of the city.', 'Area', 'city centre', 'center of the city'],
    ['Near the Cafe Rouge.', 'Near', 'Café Rouge', 'Cafe Rouge'],
    ['It serves food.', 'Area', 'riverside', null],
  ])('%s %s', (text, field, value, found) => {
    const place = e2ePlace(text, field, value);
    expect(place === null ? null : text.slice(place.start, place.end)).toBe(found);
  });
});

describe('receipts', () => {
  const header = ['name', 'quantity', 'unit_price', 'total_price'];

  it('finds line items, the figures before or behind their names', () => {
    const text = 'SHOP\nTEA\n2 x 1.50 3.00\nBUN 1 0.80\nTOTAL 3.80';
    const rows = [
      ['Tea', '2', '1.5', '3'],
      ['Bun', '1', '0.80', '0.80'],
    ];
    const cells = lineItems({ text, table: { header, rows } });
    expect(cells?.map(({ row, key, start, end }) => [row, key, text.slice(start, end)])).toEqual([
      [0, 'name', 'TEA'],
      [0, 'total_price', '3.00'],
      [0, 'unit_price', '1.50'],
      [0, 'quantity', '2'],
      [1, 'name', 'BUN'],
      [1, 'total_price', '0.80'],
      [1, 'unit_price', '0.80'],
      [1, 'quantity', '1'],
    ]);
  });

  it('leaves receipts out whose labels say what the text does not', () => {
    expect(lineItems({ text: 'TEA 3.00', table: { header, rows: [['Coffee', '1', '3', '3']] } })).toBeNull();
  });

  it('takes the total behind its word and an address across lines', () => {
    const text = 'ACME\n1 Main Rd,\nTown\nPEN 5.00\nTOTAL 5.00';
    const cells = receiptHead({
      text,
      table: { header: ['company', 'address', 'total'], rows: [['ACME', '1 MAIN RD, TOWN', '5.00']] },
    });
    expect(cells.map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
      ['company', 'ACME'],
      ['address', '1 Main Rd,\nTown'],
      ['total', '5.00'],
    ]);
    expect(cells[2]?.start).toBe(text.lastIndexOf('5.00'));
  });
});

describe('sampleOfRecords', () => {
  it('makes rows of several texts and moves their places', () => {
    const records = [
      { text: '2 eggs', cells: [{ key: 'qty', start: 0, end: 1 }], absent: ['unit'] },
      { text: 'salt', cells: [{ key: 'item', start: 0, end: 4 }], absent: ['unit'] },
    ];
    const sample = sampleOfRecords('test', records, {}, '\n');
    expect(sample.cells.map(({ row, key, start, end }) => [row, key, sample.text.slice(start, end)])).toEqual(
      [
        [0, 'qty', '2'],
        [1, 'item', 'salt'],
      ],
    );
    expect(sample.absent).toEqual(['unit']);
  });
});
