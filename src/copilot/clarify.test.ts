import type { WorkbookData } from '../formula/workbook';
import { link } from '../sheet/link';
import { findTables } from '../sheet/table';
import { clarify } from './clarify';
import { parsePlan } from './plan';
import { buildPrompt } from './prompt';

const workbook: WorkbookData = {
  sheets: [
    {
      name: 'Orders',
      cells: [
        ['Region', 'Net', 'Gross'],
        ['West', 10, 12],
        ['East', 20, 24],
        ['West', 30, 36],
      ],
    },
  ],
  tables: [],
  names: [],
};
const table = findTables(workbook)[0]!;

function ask(request: string, ...plans: string[]) {
  const { pointers } = buildPrompt(table, link(request, table));
  return clarify(
    plans.map((plan) => parsePlan(`${plan} <eos>`.split(' '))),
    table,
    pointers,
  );
}

test('asks which column where nothing else differs', () => {
  expect(ask('total amount', '<sum> <c1> <;>', '<sum> <c2> <;>')).toEqual({
    message: 'Which column do you mean?',
    labels: ['Net', 'Gross'],
  });
});

test('asks which value where nothing else differs', () => {
  expect(
    ask('net of West, or East', '<sum> <c1> <c0> <eq> <v0> <;>', '<sum> <c1> <c0> <eq> <v1> <;>'),
  ).toEqual({ message: 'Which value do you mean?', labels: ['West', 'East'] });
});

test.each([
  ['another operation', '<sum> <c1> <;>', '<avg> <c1> <;>'],
  ['another length', '<sum> <c1> <;>', '<sum> <c1> <c0> <filled> <;>'],
  ['two columns', '<by> <c0> <sum> <c1> <;>', '<by> <c1> <sum> <c2> <;>'],
])('says the readings in sentences where %s is meant', (_, one, two) => {
  const { message, labels } = ask('net', one, two);
  expect(message).toMatch(/more than one way/);
  expect(labels).toHaveLength(2);
  expect(labels[0]).not.toBe(labels[1]);
});
