import {
  compare,
  microF1,
  rowsOf,
  tuplesOf,
  valueKey,
  type Table,
  type TupleOptions,
  type Value,
} from './metric';

const table = (columns: string, ...rows: Value[][]): Table => ({ columns: columns.split(' '), rows });

function f1(predicted: Table, gold: Table, options: TupleOptions = {}): number {
  return compare(tuplesOf(predicted, options), tuplesOf(gold, options)).f1;
}

describe('cell F1 as in Text-to-Table', () => {
  const e2e = table('name food area', ['Aromi', 'Chinese', 'riverside']);

  it.each<[string, Table, Table, TupleOptions, number]>([
    ['is 1 for equal tables', e2e, e2e, {}, 1],
    ['ignores the order of columns', table('area name food', ['riverside', 'Aromi', 'Chinese']), e2e, {}, 1],
    // P = 2/3, R = 2/3.
    [
      'counts a wrong cell on both sides',
      table('name food area', ['Aromi', 'English', 'riverside']),
      e2e,
      {},
      2 / 3,
    ],
    // P = 1, R = 2/3.
    ['counts a missing cell once', table('name food area', ['Aromi', null, 'riverside']), e2e, {}, 0.8],
    // P = 1/1, R = 1/3.
    ['counts only what is there', table('name', ['Aromi']), e2e, {}, 0.5],
    ['a value under the wrong column is wrong', table('area', ['Chinese']), e2e, {}, 0],
    ['two empty tables agree', table('name'), table('name'), {}, 1],
    ['blank rows are no rows', table('name', [null]), table('name'), {}, 1],
    ['one empty table does not', table('name'), e2e, {}, 0],
    [
      'a wrong row header makes its cells wrong',
      table('item qty price', ['pen', 2, 1.5], ['cap', 1, 9]),
      table('item qty price', ['pen', 2, 1.5], ['cup', 1, 9]),
      { rowHeader: 'item' },
      0.5,
    ],
    [
      'without row headers they are right',
      table('item qty price', ['pen', 2, 1.5], ['cap', 1, 9]),
      table('item qty price', ['pen', 2, 1.5], ['cup', 1, 9]),
      {},
      5 / 6,
    ],
    [
      'the order of rows does not count',
      table('item qty', ['a', 1], ['b', 2]),
      table('item qty', ['b', 2], ['a', 1]),
      { rowHeader: 'item' },
      1,
    ],
    [
      'a table of row headers alone is compared by them',
      table('item', ['a'], ['b']),
      table('item', ['a'], ['c']),
      { rowHeader: 'item' },
      0.5,
    ],
    ['text of a number is the number', table('qty', ['2.50']), table('qty', [2.5]), {}, 1],
    ['a code with a leading nought is not', table('zip', ['01234']), table('zip', [1234]), {}, 0],
    ['case does not count', table('name', ['AROMI']), table('name', ['Aromi']), {}, 1],
    ['unless it is strict', table('name', ['AROMI']), table('name', ['Aromi']), { strict: true }, 0],
  ])('%s', (_, predicted, gold, options, expected) => {
    expect(f1(predicted, gold, options)).toBeCloseTo(expected, 9);
  });

  it('counts a repeated cell once when all are added up', () => {
    const { counts } = compare(tuplesOf(table('name', ['a'], ['a'], ['a'])), tuplesOf(table('name', ['a'])));
    expect(counts).toEqual({ right: 1, predicted: 3, gold: 1 });
    expect(microF1([counts])).toBeCloseTo(0.5, 9);
  });

  it('compares whole rows', () => {
    const gold = table('item qty', ['a', 1], ['b', 2]);
    const score = compare(rowsOf(table('qty item', [1, 'a'], [3, 'b'])), rowsOf(gold));
    expect(score.counts).toEqual({ right: 1, predicted: 2, gold: 2 });
  });

  it.each<[Value, string | null]>([
    [null, null],
    ['  ', null],
    [12.5, '#12.5'],
    ['Tel. 030 / 12', 'tel.030/12'],
  ])('has one form for %j', (value, expected) => {
    expect(valueKey(value)).toBe(expected);
  });
});
