import { sheetFormat, sheetValue } from './sheetValue';

describe('sheetValue', () => {
  it.each([
    ['date', '2024-03-15', 45366],
    ['date', '1850-03-15', '1850-03-15'],
    ['date', 'soon', 'soon'],
    ['text', '2024-03-15', '2024-03-15'],
    ['money', 12.5, 12.5],
    ['date', null, null],
  ] as const)('%s %s', (kind, value, expected) => {
    expect(sheetValue(kind, value)).toBe(expected);
  });
});

describe('sheetFormat', () => {
  it.each([
    ['date', [45366, null], 'yyyy-mm-dd'],
    ['date', ['soon'], undefined],
    ['money', [3, 2.5], '#,##0.00'],
    ['money', [3000], '#,##0'],
    ['percent', [0.12], '0%'],
    ['percent', [0.125], '0.0%'],
    ['percent', [12], undefined],
    ['text', ['a'], undefined],
  ] as const)('%s %p', (kind, values, expected) => {
    expect(sheetFormat(kind, values)).toBe(expected);
  });
});
