/** @file Office tables some of whose columns stand on a second sheet: a price list, the staff, the rates. */
import { cellKey, type CellValue, type SheetData } from '../../src/formula/workbook';
import type { SheetTable } from '../../src/sheet/table';
import type { OfficeTable } from './officeTables';
import { plural } from './officeRequests';
import type { Random } from './random';

/** Columns from `own` on are looked up; their values by row stand in `rows` all the same. */
export interface JoinedOffice extends OfficeTable {
  readonly own: number;
  /** The sheets' names: of the rows, of what is looked up. */
  readonly sheetNames: readonly [string, string];
}

const LOOKUP_NAMES = [
  'Rates',
  'Prices',
  'Lookup',
  'Master',
  'Tariff',
  'Lists',
  'Details',
  'Reference',
  'Info',
  'Catalogue',
];
const MOVABLE: ReadonlySet<string> = new Set(['measure', 'integer', 'rate', 'category', 'person', 'text']);

/** The same table with one to three of its columns on a second sheet, by the values of a key column; null where none will do. */
export function withLookupSheet(office: OfficeTable, random: Random): JoinedOffice | null {
  const { columns, headers, rows } = office;
  const keys = columns.flatMap((spec, at) => {
    const cells = rows.map((row) => row[at]);
    const fits = spec.role === 'category' || spec.role === 'person' || spec.role === 'key';
    return fits && cells.every((cell) => typeof cell === 'string') && new Set(cells).size > 1 ? [at] : [];
  });
  if (keys.length === 0) return null;
  const key = random.pick(keys);
  const movable = columns.flatMap((spec, at) => (at !== key && MOVABLE.has(spec.role) ? [at] : []));
  const moved = random
    .shuffle(movable)
    .slice(0, 1 + random.below(3))
    .sort((a, b) => a - b);
  const kept = columns.map((_, at) => at).filter((at) => !moved.includes(at));
  if (moved.length === 0 || kept.length < 3) return null;
  const attributes = new Map<CellValue, readonly CellValue[]>();
  for (const row of rows) {
    const name = row[key] ?? null;
    if (!attributes.has(name))
      attributes.set(
        name,
        moved.map((at) => row[at] ?? null),
      );
  }
  const order = [...kept, ...moved];
  const wide = rows.map((row) => [
    ...kept.map((at) => row[at] ?? null),
    ...(attributes.get(row[key] ?? null) ?? []),
  ]);
  const at = <T>(values: readonly T[]): T[] => order.flatMap((place) => values.slice(place, place + 1));
  const keyHeader = headers[key] ?? 'Key';
  const main = title(random.pick(office.domain.rows));
  const other = random.chance(0.5) ? title(plural(keyHeader.toLowerCase())) : random.pick(LOOKUP_NAMES);
  if (main.toLowerCase() === other.toLowerCase()) return null;
  const specs = at(columns);
  const mainCells = [at(headers).slice(0, kept.length), ...wide.map((row) => row.slice(0, kept.length))];
  const lookupCells = [
    [keyHeader, ...moved.map((place) => headers[place] ?? '')],
    ...[...attributes].map(([name, values]) => [name, ...values]),
  ];
  return {
    domain: office.domain,
    columns: specs,
    headers: at(headers),
    rows: wide,
    own: kept.length,
    sheetNames: [main, other],
    workbook: {
      sheets: [
        sheetOf(
          main,
          mainCells,
          kept.map((place) => columns[place]?.role ?? ''),
        ),
        sheetOf(other, lookupCells, ['', ...moved.map((place) => columns[place]?.role ?? '')]),
      ],
      tables: [],
      names: [],
    },
  };
}

function sheetOf(name: string, cells: CellValue[][], roles: readonly string[]): SheetData {
  const formats = new Map<number, string>();
  roles.forEach((role, column) => {
    const format = role === 'date' ? 'yyyy-mm-dd' : role === 'rate' ? '0%' : null;
    if (format !== null) cells.slice(1).forEach((_, row) => formats.set(cellKey(row + 1, column), format));
  });
  return { name, cells, formats };
}

const title = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where a column of the office stands in the table that the linker made of its sheets; -1 where it is left out. */
export function placeIn(office: JoinedOffice, table: SheetTable, column: number): number {
  if (column < office.own) return column;
  return table.columns.findIndex(
    ({ join, header }) => join !== undefined && header === office.headers[column],
  );
}

/** The request with a word on where to look, at times. */
export function withSheetNamed(text: string, sheet: string, random: Random): string {
  if (!random.chance(0.5)) return text;
  const bare = text.replace(/[.?]$/, '');
  const name = random.chance(0.5) ? sheet : sheet.toLowerCase();
  return random.pick([
    `${bare} from the ${name} sheet`,
    `${bare} from ${name}`,
    `${bare} using the ${name} sheet`,
    `${bare} using ${name}`,
    `${bare} (see ${name})`,
    `${bare}, looked up in ${name}`,
    `${bare} according to the ${name} sheet`,
    `${bare} acc. to ${name}`,
    `using ${name}: ${text}`,
    `${bare} as listed in ${name}`,
    `${bare} based on the ${name} table`,
    `${bare}, ${name} sheet`,
  ]);
}
