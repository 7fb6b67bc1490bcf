import { anchorRow, fillDown } from './fill';

const block = { sheet: 'My data', row: 3, column: 0, rowCount: 11, columnCount: 5 };

describe('anchorRow', () => {
  it.each([
    ['=C5*D5', 4],
    ["='My data'!C9*2", 8],
    ['=Other!C5*D6', 5],
    ['=$C$5*2', null],
    ['=[@Qty]*2', null],
    ['=C5+SUM(D$5:D$9)', 4],
    ['="C5"&D7', 6],
    ['=A1', null],
  ])('%s speaks about row %p', (formula, row) => {
    expect(anchorRow(formula, block)).toBe(row);
  });
});

describe('fillDown', () => {
  it.each([
    ['=C5*D5', 4, ['=C4*D4', '=C5*D5', '=C6*D6']],
    ['=C5/SUM(C$4:C$14)', 4, ['=C4/SUM(C$4:C$14)', '=C5/SUM(C$4:C$14)', '=C6/SUM(C$4:C$14)']],
    [
      '=IF($B5="B5",XLOOKUP(A5,Prices!$A$2:$A$9,Prices!$B$2:$B$9),0)',
      4,
      [
        '=IF($B4="B5",XLOOKUP(A4,Prices!$A$2:$A$9,Prices!$B$2:$B$9),0)',
        '=IF($B5="B5",XLOOKUP(A5,Prices!$A$2:$A$9,Prices!$B$2:$B$9),0)',
        '=IF($B6="B5",XLOOKUP(A6,Prices!$A$2:$A$9,Prices!$B$2:$B$9),0)',
      ],
    ],
    ['=SUM(C4:C5)+LOG10(D5)', 4, ['=SUM(C3:C4)+LOG10(D4)', '=SUM(C4:C5)+LOG10(D5)', '=SUM(C5:C6)+LOG10(D6)']],
    ['=[@Qty]*2', null, ['=[@Qty]*2', '=[@Qty]*2', '=[@Qty]*2']],
  ])('fills %s down from row 4', (formula, anchor, expected) => {
    expect(fillDown(formula, anchor, 3, 3)).toEqual(expected);
  });

  it('fills 100,000 rows in well under the time after which Excel complains', () => {
    const start = performance.now();
    expect(fillDown('=IF(C2>100,C2*D2,0)', 1, 1, 100_000)).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
