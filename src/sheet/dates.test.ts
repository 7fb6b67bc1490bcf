import { findPeriods, isMonthName, serialFromDate, yearOfSerial } from './dates';

const years = new Set([2023, 2024]);

test.each([
  ['on 2024-03-15', [2024, 3, 15], [2024, 3, 16]],
  ['on 15 March 2024', [2024, 3, 15], [2024, 3, 16]],
  ['March 15th, 2024', [2024, 3, 15], [2024, 3, 16]],
  ['3/15/2024', [2024, 3, 15], [2024, 3, 16]],
  ['25/3/2024', [2024, 3, 25], [2024, 3, 26]],
  ['15.3.2024', [2024, 3, 15], [2024, 3, 16]],
  ['in mar 2024', [2024, 3, 1], [2024, 4, 1]],
  ['Q4 2023', [2023, 10, 1], [2024, 1, 1]],
  ['2023 Q1', [2023, 1, 1], [2023, 4, 1]],
  ['during 2024', [2024, 1, 1], [2025, 1, 1]],
])('%s', (text, from, to) => {
  const [y, m, d] = from as [number, number, number];
  const [y2, m2, d2] = to as [number, number, number];
  expect(findPeriods(text, years)).toMatchObject([
    { from: serialFromDate(y, m, d), to: serialFromDate(y2, m2, d2) },
  ]);
});

test('a day that does not exist is no date', () => {
  expect(findPeriods('on 31 February 2024', years).filter((period) => period.unit === 'day')).toEqual([]);
});

test('a bare year is a period only when the table has dates in it', () => {
  expect(findPeriods('amounts over 2000', years)).toEqual([]);
  expect(findPeriods('in 2023', years)).toHaveLength(1);
});

test('a bare month belongs to the only year of the table, or is left alone', () => {
  expect(findPeriods('total in March', new Set([2025]))).toMatchObject([
    { from: serialFromDate(2025, 3, 1), to: serialFromDate(2025, 4, 1) },
  ]);
  expect(findPeriods('total in March', years)).toEqual([]);
  expect(findPeriods('it may be high', new Set([2025]))).toEqual([]);
  expect(findPeriods('orders in may', new Set([2025]))).toMatchObject([{ from: serialFromDate(2025, 5, 1) }]);
});

test('serial numbers are those of the 1900 system', () => {
  expect(serialFromDate(2024, 3, 15)).toBe(45366);
  expect(yearOfSerial(45366)).toBe(2024);
  expect(['march', 'Sept', 'dec'].every(isMonthName)).toBe(true);
  expect(isMonthName('marco')).toBe(false);
});

test('the first of two days has its month and year from the second', () => {
  expect(findPeriods('from 11 to 20 November 2024', years)).toMatchObject([
    { from: serialFromDate(2024, 11, 11), unit: 'day' },
    { from: serialFromDate(2024, 11, 20), unit: 'day' },
  ]);
});
