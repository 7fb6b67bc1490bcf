import { findTables } from '../../../src/sheet/table';
import type { CellValue } from '../../../src/formula/workbook';
import type { ColumnSpec, Domain } from '../columnKinds';
import { seededRandom } from '../random';
import { NEW_DOMAINS } from './index';

const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
const named = NEW_DOMAINS.map((domain) => [domain.rows.join('|'), domain] as const);

/** Words and headers that two columns of a domain share. */
function shared(domain: Domain, of: (spec: ColumnSpec) => readonly string[]): string[] {
  const owner = new Map<string, ColumnSpec>();
  return domain.columns.flatMap((spec) =>
    lower(of(spec)).filter((word) => {
      const first = owner.get(word) ?? spec;
      owner.set(word, first);
      return first !== spec;
    }),
  );
}

function fits(spec: ColumnSpec, value: CellValue): boolean {
  if (value === null) return true;
  if (spec.role === 'flag') return typeof value !== 'number';
  const isFigure = ['measure', 'integer', 'rate', 'date'].includes(spec.role);
  return isFigure
    ? typeof value === 'number' && Number.isFinite(value)
    : typeof value === 'string' && value !== '';
}

test('at least 90 domains, none twice', () => {
  expect(NEW_DOMAINS.length).toBeGreaterThanOrEqual(90);
  const columns = NEW_DOMAINS.map((domain) => domain.columns.map((spec) => spec.headers[0]).join('|'));
  expect(new Set(columns).size).toBe(NEW_DOMAINS.length);
});

describe.each(named)('%s', (_, domain) => {
  const random = seededRandom(7);
  const headers = domain.columns.map((spec) => spec.headers[0] ?? '');
  const rows = Array.from({ length: 20 }, (_, row) => domain.columns.map((spec) => spec.make(random, row)));

  test('makes a table', () => {
    const tables = findTables({
      sheets: [{ name: 'Sheet1', cells: [headers, ...rows] }],
      tables: [],
      names: [],
    });
    expect(tables.map((table) => table.columns.map((column) => column.header))).toEqual([headers]);
  });

  test('has cells of the kind that the role says', () => {
    const wrong = domain.columns.flatMap((spec, at) =>
      rows.filter((row) => !fits(spec, row[at] ?? null)).map((row) => [spec.headers[0], row[at]]),
    );
    expect(wrong).toEqual([]);
  });

  test('names each column in its own words', () => {
    expect(shared(domain, (spec) => spec.headers)).toEqual([]);
    expect(
      shared(domain, (spec) => [
        ...new Set(lower([...spec.headers, ...spec.words, ...(spec.clauses ?? [])])),
      ]),
    ).toEqual([]);
    expect(
      domain.columns
        .flatMap((spec) => [...spec.headers, ...spec.words])
        .filter((word) => word.trim() !== word || word === ''),
    ).toEqual([]);
  });

  test('does not call a figure what it calls a row', () => {
    const figures = domain.columns.filter((spec) => ['measure', 'integer', 'rate'].includes(spec.role));
    const words = lower(figures.flatMap((spec) => [...spec.headers, ...spec.words]));
    expect(domain.rows.filter((row) => words.includes(row.toLowerCase()))).toEqual([]);
  });

  test('has 7 to 14 columns, with words, a group and a figure in every table', () => {
    expect(domain.columns.length).toBeGreaterThanOrEqual(7);
    expect(domain.columns.length).toBeLessThanOrEqual(14);
    expect(domain.columns.filter((spec) => spec.words.length === 0)).toEqual([]);
    const roles = domain.columns.filter((spec) => spec.always === true).map((spec) => spec.role);
    expect(roles.some((role) => role === 'category' || role === 'person')).toBe(true);
    expect(roles.some((role) => role === 'measure' || role === 'integer')).toBe(true);
  });
});
