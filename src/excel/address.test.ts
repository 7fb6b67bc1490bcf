import { blocksIntersect, fullAddress, localAddress, parseAddress, quoteSheetName } from './address';
import { ExcelError } from './errors';

const block = (row: number, column: number, rowCount = 1, columnCount = 1, sheet = 'Sales') => ({
  sheet,
  row,
  column,
  rowCount,
  columnCount,
});

describe('addresses', () => {
  it.each([
    ['Sales', 'Sales'],
    ['My sheet', "'My sheet'"],
    ["It's", "'It''s'"],
    ['AB12', "'AB12'"],
    ['R1C1', "'R1C1'"],
    ['Übersicht', 'Übersicht'],
    ['2024', "'2024'"],
  ])('quotes the sheet name %s as %s', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });

  it.each([
    ['Sales!A1', block(0, 0)],
    ["'My ''big'' sheet'!$B$3:D9", block(2, 1, 7, 3, "My 'big' sheet")],
    ['C5', block(4, 2, 1, 1, '')],
    ['Sales!D9:B3', block(2, 1, 7, 3)],
    ['Sales!A:C', block(0, 0, 1048576, 3)],
    ['Sales!2:5', block(1, 0, 4, 16384)],
    ['[Book 1.xlsx]Sales!A1', block(0, 0)],
    ["'[Book 1.xlsx]My sheet'!A1", block(0, 0, 1, 1, 'My sheet')],
    ['Sales!XFD1048576', block(1048575, 16383)],
  ])('reads %s', (address, expected) => {
    expect(parseAddress(address)).toEqual(expected);
  });

  it.each(['Sales!A1,B2', 'Sales!', 'Sales!A1:B2:C3', 'Sales!ZZZ1', 'Sales!A0', 'Sales!A9999999'])(
    'rejects %s with the address in the message',
    (address) => {
      expect(() => parseAddress(address)).toThrow(ExcelError);
      expect(() => parseAddress(address)).toThrow(address);
    },
  );

  it('writes what it reads', () => {
    for (const address of ["'My sheet'!B3:D9", 'Sales!AA10', 'Sales!A1:XFD1']) {
      expect(fullAddress(parseAddress(address))).toBe(address);
    }
    expect(localAddress(block(0, 25, 2, 2))).toBe('Z1:AA2');
  });

  it('sees blocks that share a cell', () => {
    expect(blocksIntersect(block(0, 0, 3, 3), block(2, 2))).toBe(true);
    expect(blocksIntersect(block(0, 0, 3, 3), block(3, 0))).toBe(false);
    expect(blocksIntersect(block(0, 0, 3, 3), { ...block(2, 2), sheet: 'Other' })).toBe(false);
  });
});
