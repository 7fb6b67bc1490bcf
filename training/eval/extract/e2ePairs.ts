/**
 * @file How E2E names prices and ratings. Its tables have two scales for each: prices in pounds or in words, ratings as words or as
 * stars, and only some of them occur together. A text that says "low-priced" and "highly rated" does not tell which scale its table
 * has, but the pair does: "cheap" goes with "5 out of 5". The pairs below are the most frequent ones of the training part; a model
 * that copies has no other way to write a value that its text puts into other words. For this data set alone.
 */
import type { Table, Value } from './metric';

const POUNDS: Readonly<Record<string, string>> = {
  'less than 20': 'less than £20',
  'less than twenty': 'less than £20',
  '20-25': '£20-25',
  'more than 30': 'more than £30',
  '£30': 'more than £30',
  '£20': 'less than £20',
};

/** Price and rating as the text says them, and as the table has them. */
const PAIRS: Readonly<Record<string, readonly [price: string, rating: string]>> = {
  'cheap & 1 out of 5': ['less than £20', 'low'],
  'cheap & 3 out of 5': ['cheap', 'average'],
  'cheap & high': ['cheap', '5 out of 5'],
  'cheap & low': ['less than £20', 'low'],
  'high & 5 out of 5': ['more than £30', '5 out of 5'],
  'high & high': ['more than £30', 'high'],
  'high & low': ['high', '1 out of 5'],
  'moderate & 5 out of 5': ['£20-25', 'high'],
  'moderate & average': ['moderate', '3 out of 5'],
  'moderate & high': ['£20-25', 'high'],
  'moderate & low': ['moderate', '1 out of 5'],
};

/** The table with prices and ratings on the scales that go together. */
export function e2eScales(table: Table): Table {
  const at = (name: string): number => table.columns.map((column) => column.toLowerCase()).indexOf(name);
  const [price, rating] = [at('price range'), at('customer rating')];
  const rows = table.rows.map((row) => {
    const changed: Value[] = [...row];
    const said = String(row[price] ?? '')
      .toLowerCase()
      .replace(/[€$]/, '£');
    if (price >= 0 && said !== '') changed[price] = POUNDS[said] ?? said;
    const pair = PAIRS[`${said} & ${String(row[rating] ?? '').toLowerCase()}`];
    if (pair !== undefined) [changed[price], changed[rating]] = pair;
    return changed;
  });
  return { columns: table.columns, rows };
}
