import { RepairTally } from './repairTally';

const broken = { broken: '=SUM(A1:A3', expected: ['=SUM(A1:A3)'] };
const whole = { broken: '=SUM(A1)', expected: ['=sum(A1)'] };
const hopeless = { broken: '=(((', expected: [] };

test.each([
  ['right at once, but for case', broken, ['=sum(a1:a3)'], 0, { broken: 1, first: 1, five: 1 }],
  ['right at the third try', broken, ['=A1', '=A2', '=SUM(A1:A3)'], 2, { broken: 1, first: 0, five: 1 }],
  ['right too late', broken, ['=1', '=2', '=3', '=4', '=5', '=SUM(A1:A3)'], -1, { broken: 1, five: 0 }],
  ['whole and left alone', whole, ['=SUM(A1)'], 0, { clean: 1, leftAlone: 1, broken: 0 }],
  ['whole and changed', whole, ['=SUM(A2)'], -1, { clean: 1, leftAlone: 0 }],
  ['refused where nothing can be told', hopeless, [], -1, { refusable: 1, refused: 1 }],
  ['guessed where nothing can be told', hopeless, ['=1'], -1, { refusable: 1, refused: 0 }],
])('%s', (_, item, given, rank, counts) => {
  const tally = new RepairTally();
  expect(tally.add(item, given)).toBe(rank);
  expect(tally).toMatchObject(counts);
});
