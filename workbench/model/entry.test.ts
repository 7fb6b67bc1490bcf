import { CellError } from '../../src/formula/workbook';
import { displayText, editText, parseEntry } from './entry';

describe('parseEntry', () => {
  it.each<[string, unknown, string | null]>([
    ['12', 12, null],
    ['-1.5', -1.5, null],
    ['1,200.5', 1200.5, '#,##0.00'],
    ['12%', 0.12, '0%'],
    ['2024-03-15', 45366, 'yyyy-mm-dd'],
    ['TRUE', true, null],
    ['false', false, null],
    ['hello', 'hello', null],
    ['S04', 'S04', null],
    ['P01203', 'P01203', null],
    ["'12", '12', null],
    ['', null, null],
    ['#n/a', new CellError('#N/A'), null],
    ['=', '=', null],
  ])('reads %p as %p', (text, value, format) => {
    expect(parseEntry(text)).toEqual({ input: { value }, ...(format ? { format } : {}) });
  });

  it('takes a leading equals sign for a formula, but not in a text cell', () => {
    expect(parseEntry('=A1').input).toEqual({ formula: '=A1' });
    expect(parseEntry('=A1', '@').input).toEqual({ value: '=A1' });
    expect(parseEntry("'=A1").input).toEqual({ value: '=A1' });
  });
});

describe('displayText', () => {
  it.each<[Parameters<typeof displayText>, string]>([
    [[0.125, '0%'], '13%'],
    [[1234.5, '#,##0.00'], '1,234.50'],
    [[45366, 'yyyy-mm-dd'], '2024-03-15'],
    [[0.1 + 0.2], '0.3'],
    [[true], 'TRUE'],
    [[null], ''],
    [[new CellError('#DIV/0!')], '#DIV/0!'],
    [['text', '#,##0'], 'text'],
  ])('shows %p as %p', (given, text) => {
    expect(displayText(...given)).toBe(text);
  });
});

describe('editText', () => {
  it.each<[Parameters<typeof editText>, string]>([
    [[{ formula: '=SUM(A1:A9)' }], '=SUM(A1:A9)'],
    [[{ value: 45366 }, 'd mmm yy'], '2024-03-15'],
    [[{ value: 0.07 }, '0%'], '7%'],
    [[{ value: '12' }], "'12"],
    [[{ value: '=A1' }], "'=A1"],
    [[{ value: '12' }, '@'], '12'],
    [[undefined], ''],
  ])('gives %p back as %p, so that entering it again changes nothing', (given, text) => {
    expect(editText(...given)).toBe(text);
    const [input, format] = given;
    if (input) expect(parseEntry(text, format).input).toEqual(input);
  });
});
