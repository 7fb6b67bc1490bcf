import type { Preview } from './answer';
import { isIdle, surprise, type Wording } from './expectation';
import { parsePlan } from './plan';

const plan = (tokens: string) => parsePlan(`${tokens} <eos>`.split(' '));
const figure: Preview = { kind: 'value', value: 5 };
const list: Preview = { kind: 'value', value: [[1], [2]] };
const wording = (request: string, inRow = false): Wording => ({ request, inRow, named: new Set([0]) });

test.each([
  ['a list where one figure is asked for', 'total amount', '<get> <c0> <;>', list, false],
  [
    'a total of another column where a number of things is asked for',
    'how many invoices',
    '<sum> <c1> <;>',
    figure,
    false,
  ],
  ['a figure of the table where this row is meant', 'price of this row', '<sum> <c0> <;>', figure, true],
  ['a result by row where nobody asks for rows', 'price times qty', '<row> <mul> <c0> <c1>', list, false],
  ['a month where no word is about dates', 'part before the dash', '<row> <monthname> <c0>', figure, true],
])('%s is a surprise', (_, request, tokens, preview, inRow) => {
  expect(surprise(plan(tokens), preview, wording(request, inRow))).toBeGreaterThan(0);
});

test.each([
  ['total amount', '<sum> <c0> <;>', figure, false],
  ['how many amounts', '<sum> <c0> <;>', figure, false],
  ['all amounts', '<get> <c0> <;>', list, false],
  ['price times qty for each row', '<row> <mul> <c0> <c1>', figure, true],
  ['month of the date in this row', '<row> <monthname> <c0>', figure, true],
  ['running total of amount', '<row> <cum> <c0>', figure, true],
])('%s: %s is none', (request, tokens, preview, inRow) => {
  expect(surprise(plan(tokens), preview, wording(request, inRow))).toBe(0);
});

test.each([
  ['<row> <sub> <c0> <c0>', true],
  ['<row> <add> <c0> <c0>', false],
  ['<row> <workdays> <c0> <c0>', true],
  ['<sum> <div> <c1> <c1> <;>', true],
  ['<sub> <sum> <c0> <;> <sum> <c0> <;>', true],
  ['<sub> <sum> <c0> <;> <sum> <c1> <;>', false],
  ['<row> <if> <c0> <gt> <c1> <;> <div> <c0> <c0> <blank>', true],
])('%s undoes itself: %s', (tokens, expected) => {
  expect(isIdle(plan(tokens))).toBe(expected);
});
