import { columnTitle, insertPreview, planInsert } from './insert';
import { answerWith, perRow, snapshot, spill, total, turnOf } from './testData';

describe('columnTitle', () => {
  it.each([
    ['price times quantity', 'Price times quantity'],
    ['  margin\n in percent? ', 'Margin in percent'],
    ['=cmd', 'Cmd'],
    ['+1', '1'],
    ['...', 'Result'],
    ['the amount of the order in euro including the value added tax', 'The amount of the order in euro…'],
  ])('%j', (request, title) => {
    expect(columnTitle(request)).toBe(title);
    expect(columnTitle(request)).not.toMatch(/^[=+\-@]/);
  });
});

describe('planInsert', () => {
  const outside = { sheet: 'Sales', row: 7, column: 6 };
  const inside = { sheet: 'Sales', row: 2, column: 1 };

  it.each([
    ['a free cell', total, outside, { row: 7, column: 6 }],
    ['a cell of the table', total, inside, { row: 0, column: 4 }],
    [
      'a spill that would run into the table',
      spill,
      { sheet: 'Sales', row: 0, column: 0 },
      { row: 0, column: 4 },
    ],
    ['another sheet', spill, { sheet: 'Other', row: 0, column: 0 }, { row: 0, column: 0 }],
    ['a filled cell of a row, for a formula about rows', perRow, inside, { row: 2, column: 3 }],
    ['a blank cell beside a row', perRow, { sheet: 'Sales', row: 3, column: 6 }, { row: 3, column: 6 }],
    ['outside of the rows', perRow, outside, { row: 0, column: 5 }],
  ])('from %s', (_, candidate, active, place) => {
    const plan = planInsert(turnOf(answerWith(candidate)), snapshot, candidate, active, 'cell');
    expect(plan.target).toMatchObject(place);
  });

  it('moves a formula about one row to the row it is put into', () => {
    const active = { sheet: 'Sales', row: 3, column: 6 };
    const plan = planInsert(turnOf(answerWith(perRow)), snapshot, perRow, active, 'cell');
    expect(plan.formulas).toEqual(['=C4*1.2']);
  });

  it('skips columns that are in use beside the table', () => {
    const cells = snapshot.workbook.sheets[0]?.cells.map((row) => [...(row ?? []), null, 'note']) ?? [];
    const used = { ...snapshot, workbook: { ...snapshot.workbook, sheets: [{ name: 'Sales', cells }] } };
    const turn = turnOf(answerWith(total), { snapshot: used });
    expect(planInsert(turn, used, total, inside, 'cell').target).toMatchObject({ row: 0, column: 5 });
  });
});

describe('insertPreview', () => {
  it.each([
    ['a value', total, { sheet: 'Sales', row: 7, column: 6 }, 'Goes into Sales!G8'],
    ['a spill', spill, { sheet: 'Sales', row: 7, column: 6 }, 'Fills Sales!G8:I9'],
    ['a spill over the edge', spill, { sheet: 'Sales', row: 1048575, column: 6 }, /does not fit/],
    ['nothing to insert', null, { sheet: 'Sales', row: 7, column: 6 }, null],
    ['no active cell', total, null, null],
  ])('%s', (_, chosen, active, expected) => {
    const preview = insertPreview(turnOf(answerWith(total), { chosen }), active);
    if (expected instanceof RegExp) expect(preview).toMatch(expected);
    else expect(preview).toBe(expected);
  });
});
