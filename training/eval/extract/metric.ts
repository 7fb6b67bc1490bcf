/**
 * @file How right a table out of a text is: the measure of Wu, Zhang and Li, "Text-to-Table: A New Way of Information
 * Extraction" (ACL 2022, arXiv 2109.02707), section 4.2, with exact matches.
 *
 * A table is a set of header cells and a set of non-header cells. A non-header cell is not compared by its value alone but as
 * a tuple with its headers: (row header, column header, value) where rows have headers, (header, value) where they have none,
 * as in E2E, whose tables are a list of attributes. With O(a, b) = 1 for equal tuples and 0 otherwise,
 *
 *   P = mean over predicted tuples of max over gold tuples of O,
 *   R = mean over gold tuples of max over predicted tuples of O,
 *   F1 = 2 P R / (P + R)
 *
 * for each table, and the figure of a data set is the mean over its tables. A table that is empty on both sides scores 1, on
 * one side 0. Beside it we give the F1 over all tuples of all tables together (micro), where a tuple that stands twice counts
 * twice, so that long tables weigh more and nothing is gained by repeating a cell.
 */

/** A cell's value in cases and results. */
export type Value = string | number | null;

/** A table: names of its columns and its rows. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

export interface Counts {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

export interface Score {
  /** F1 of this table as in the paper. */
  readonly f1: number;
  readonly counts: Counts;
}

/** How tuples are made. */
export interface TupleOptions {
  /** The column that heads the rows; none: tuples of column and value. */
  readonly rowHeader?: string | undefined;
  /** Letter case and runs of blanks count as well. */
  readonly strict?: boolean;
}

/** One form for equal values: numbers to nine digits, text by its words. Null for a blank cell, which is no cell. */
export function valueKey(value: Value, strict = false): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return `#${Number(value.toPrecision(9))}`;
  const text = value.trim();
  if (text === '') return null;
  if (strict) return text;
  // A number that one side wrote as text is the same number.
  if (/^-?\d+(?:\.\d+)?$/.test(text) && !/^-?0\d/.test(text) && text.length < 12)
    return `#${Number(Number(text).toPrecision(9))}`;
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s*([,.;:/()-])\s*/g, '$1')
    .toLowerCase();
}

const columnKey = (name: string): string => name.trim().toLowerCase();

/** The tuples of the non-header cells. Where rows have headers, cells of a row without one have a blank header. */
export function tuplesOf(table: Table, options: TupleOptions = {}): string[] {
  const names = table.columns.map(columnKey);
  const header = options.rowHeader === undefined ? -1 : names.indexOf(columnKey(options.rowHeader));
  // A table of row headers alone would have no cells to compare.
  const headed = header >= 0 && names.length > 1;
  const tuples: string[] = [];
  for (const row of table.rows) {
    const head = headed ? (valueKey(row[header] ?? null, options.strict) ?? '') : '';
    row.forEach((value, at) => {
      const key = valueKey(value, options.strict);
      if (key === null || (headed && at === header)) return;
      tuples.push(JSON.stringify([head, names[at] ?? '', key]));
    });
  }
  return tuples;
}

/** Row headers alone. */
export function rowHeadersOf(table: Table, options: TupleOptions): string[] {
  const at = table.columns.map(columnKey).indexOf(columnKey(options.rowHeader ?? ''));
  return table.rows.flatMap((row) => valueKey(row[at] ?? null, options.strict) ?? []);
}

/** Whole rows: right only when every cell is. */
export function rowsOf(table: Table, options: TupleOptions = {}): string[] {
  const names = table.columns.map(columnKey);
  return table.rows
    .map((row) =>
      names
        .map((name, at) => [name, valueKey(row[at] ?? null, options.strict)] as const)
        .filter(([, key]) => key !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
    .filter((cells) => cells.length > 0)
    .map((cells) => JSON.stringify(cells));
}

/** Compares two lists of tuples. */
export function compare(predicted: readonly string[], gold: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const tuple of gold) left.set(tuple, (left.get(tuple) ?? 0) + 1);
  let right = 0;
  for (const tuple of predicted) {
    const count = left.get(tuple) ?? 0;
    if (count > 0) {
      right++;
      left.set(tuple, count - 1);
    }
  }
  const counts = { right, predicted: predicted.length, gold: gold.length };
  if (predicted.length === 0 || gold.length === 0)
    return { f1: predicted.length === gold.length ? 1 : 0, counts };
  const [foundIn, lookedFor] = [new Set(gold), new Set(predicted)];
  const precision = predicted.filter((tuple) => foundIn.has(tuple)).length / predicted.length;
  const recall = gold.filter((tuple) => lookedFor.has(tuple)).length / gold.length;
  return { f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), counts };
}

/** F1 over all tuples together. */
export function microF1(all: readonly Counts[]): number {
  const sum = (of: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  const both = sum((counts) => counts.predicted) + sum((counts) => counts.gold);
  return both === 0 ? 1 : (2 * sum((counts) => counts.right)) / both;
}
