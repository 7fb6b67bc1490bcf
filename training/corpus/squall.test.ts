import type { WorkbookData } from '../../src/formula';
import { parsePlan } from '../../src/copilot/plan';
import { link } from '../../src/sheet/link';
import { findTables } from '../../src/sheet/table';
import { plansOfCues } from './cuePlans';
import { examplePrompt, isAllowed } from './example';
import { isAnswer, valuesOf } from './execute';
import { parseSql } from './sql';
import { plansOfSql } from './squall';
import { workbookFromWebTable } from './webTable';

const workbook = workbookFromWebTable({
  id: 'test',
  header: ['City', 'Country', 'Medals', 'Founded', 'Opened'],
  rows: [
    ['Bergen', 'Norway', '4', '1870', '1 May 1990'],
    ['Oslo', 'Norway', '9', '1901', 'May 3, 1991'],
    ['Lund', 'Sweden', '2', '1950', '1992-07-01'],
    ['Turku', 'Finland', '7', '1923', '4 July 1993'],
  ],
}) as WorkbookData;
const table = findTables(workbook)[0];
if (table === undefined) throw new Error('no table');
const sheet = table;

/** The first allowed candidate that gives the answer. */
function right(candidates: readonly string[][], request: string, answer: readonly string[]): string | null {
  const prompt = examplePrompt(sheet, link(request, sheet), null);
  const found = candidates.find((tokens) => {
    const plan = parsePlan([...tokens, '<eos>']);
    const values = isAllowed(plan, prompt) ? valuesOf(plan, sheet, workbook, prompt) : null;
    return values !== null && isAnswer(values, answer);
  });
  return found?.join(' ') ?? null;
}

test.each([
  [
    'which city has the most medals',
    'select c1 from w order by c3_number desc limit 1',
    'Oslo',
    '<argmax> <c0> <c2> <;>',
  ],
  [
    'how many cities in norway',
    "select count ( c1 ) from w where c2 = 'norway'",
    '2',
    '<count> <c1> <eq> <v0> <;>',
  ],
  ['how many countries', 'select count ( distinct c2 ) from w', '3', '<countd> <c1> <;>'],
  [
    'country named most',
    'select c2 from w group by c2 order by count ( * ) desc limit 1',
    'Norway',
    '<argmax> <c1> <count> <;>',
  ],
  [
    'how many more medals has oslo than lund',
    "select ( select c3_number from w where c1 = 'oslo' ) - ( select c3_number from w where c1 = 'lund' )",
    '7',
    '<sub> <get> <c2> <c0> <eq> <v0> <;> <get> <c2> <c0> <eq> <v1> <;>',
  ],
  [
    'which has more medals, turku or bergen',
    "select c1 from w where c1 in ( 'bergen' , 'turku' ) order by c3_number desc limit 1",
    'Turku',
    '<argmax> <c0> <c2> <c0> <in> <v0> <v1> <;> <;>',
  ],
  ['first city listed', 'select c1 from w where id = 1', 'Bergen', '<first> <c0> <;>'],
  ['last city listed', 'select c1 from w order by id desc limit 1', 'Turku', '<last> <c0> <;>'],
  [
    'which opened last',
    'select c1 from w order by c5_parsed desc limit 1',
    'Turku',
    '<argmax> <c0> <c4> <;>',
  ],
  [
    'cities with over 5 medals',
    'select count ( * ) from w where c3_number > 5',
    '2 cities',
    '<count> <c2> <gt> <v0> <;>',
  ],
])('SQL: %s', (request, sql, answer, expected) => {
  const prompt = examplePrompt(sheet, link(request, sheet), null);
  expect(right(plansOfSql(parseSql(sql), prompt), request, [answer])).toBe(expected);
});

test.each([
  ["select c1 from w where id = ( select id from w where c1 = 'oslo' ) + 1", 'a row by its place'],
  ['select c1 from w order by c2_number limit 1', '_number of a column of type text'],
  ["select c1 from w where c2 = 'denmark'", 'value not linked'],
])('not said: %s', (sql, why) => {
  const prompt = examplePrompt(sheet, link('city after oslo', sheet), null);
  expect(() => plansOfSql(parseSql(sql), prompt)).toThrow(why);
});

test.each(['select', 'select c1 from w where', 'unk', "select c1 from w where c1 like 'a'"])(
  'unreadable SQL: %s',
  (sql) => {
    expect(() => parseSql(sql)).toThrow();
  },
);

test.each([
  ['which city has the fewest medals', 'Lund', '<argmin> <c0> <c2> <;>'],
  ['how many medals did norway win', '13', '<sum> <c2> <c1> <eq> <v0> <;>'],
  ['who has the capital oslo, which country', 'Norway', '<get> <c1> <c0> <eq> <v0> <;>'],
  [
    'difference in medals between oslo and lund',
    '7',
    '<sub> <get> <c2> <c0> <eq> <v0> <;> <get> <c2> <c0> <eq> <v1> <;>',
  ],
])('search: %s', (request, answer, expected) => {
  const links = link(request, sheet);
  expect(right(plansOfCues(request, links, examplePrompt(sheet, links, null)), request, [answer])).toBe(
    expected,
  );
});
