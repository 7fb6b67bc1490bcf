/**
 * @file Builds case files out of the parts of the public data that are never trained on:
 * `node training/runScript.mjs training/eval/extract/buildCases.ts --data ../shared/data --out training/data`.
 *
 * E2E keeps the values of its tables as they are. The other sets say in their tables what stands in the text, so the value that
 * is expected is that piece of the text after the normalisers, and a text in which a value cannot be found is left out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fieldKindOf, normaliseCell } from '../../../src/copilot/extract/normalise';
import { rowsOf } from '../../corpus/extract/ask';
import { makeText } from '../../corpus/extract/made';
import { KINDS } from '../../corpus/extract/kinds';
import type { Sample } from '../../corpus/extract/sample';
import { E2E_FIELDS } from '../../corpus/extract/sources/e2e';
import { FLAT, readFlat, type FlatLine } from '../../corpus/extract/sources/flat';
import { lineItems, receiptHead, type Receipt } from '../../corpus/extract/sources/receipts';
import { isHeldBack } from '../../corpus/extract/sources/record';
import { Maker } from '../../corpus/extract/values';
import { readPools } from '../../corpus/extract/words';
import { seededRandom } from '../../corpus/random';
import { readJsonLines } from '../../corpus/readLines';
import type { Value } from './metric';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'training/data' },
    /** Most cases of a set. */
    most: { type: 'string', default: '400' },
  },
});
const most = Number(args.most);

interface CaseLine {
  readonly id: string;
  readonly text: string;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly rowHeader?: string;
}

const lines = <T>(file: string): AsyncGenerator<T> =>
  readJsonLines<T>(`${args.data}/extract/${file}.jsonl.gz`);

function write(name: string, cases: readonly CaseLine[]): void {
  mkdirSync(args.out, { recursive: true });
  writeFileSync(
    `${args.out}/extract_${name}.cases.jsonl`,
    cases.map((one) => `${JSON.stringify(one)}\n`).join(''),
  );
  console.log(`${name}: ${cases.length} cases`);
}

/** The piece of the text as the product would show it. */
const shown = (text: string, field: string): Value => normaliseCell(text, fieldKindOf(field)).value;

function caseOf(
  id: string,
  sample: Pick<Sample, 'text' | 'cells'>,
  keys: readonly string[],
  fields: readonly string[],
  rowHeader?: string,
): CaseLine {
  const rows = rowsOf(sample.cells, keys).map((row) =>
    row.map((cell, at) =>
      cell === null ? null : shown(sample.text.slice(cell.start, cell.end), fields[at] ?? ''),
    ),
  );
  return { id, text: sample.text, fields, rows, ...(rowHeader === undefined ? {} : { rowHeader }) };
}

async function e2e(file: string, name: string): Promise<void> {
  const cases: CaseLine[] = [];
  for await (const { text, table } of lines<FlatLine>(file)) {
    const row = E2E_FIELDS.map((field) => table.rows[0]?.[table.header.indexOf(field)] ?? null);
    cases.push({ id: `${name}-${cases.length}`, text, fields: E2E_FIELDS, rows: [row] });
  }
  write(name, cases);
  // Every so many: the whole set takes long.
  const step = Math.max(1, Math.floor(cases.length / most));
  write(
    `${name}_part`,
    cases.filter((_, at) => at % step === 0),
  );
}

async function receipts(): Promise<void> {
  const keys = ['name', 'quantity', 'unit_price', 'total_price'];
  const cases: CaseLine[] = [];
  for await (const receipt of lines<Receipt>('receipts_line_items')) {
    if (!isHeldBack(receipt.text)) continue;
    const cells = lineItems(receipt);
    if (cells === null) continue;
    cases.push(
      caseOf(
        `receipt-${cases.length}`,
        { text: receipt.text, cells },
        keys,
        ['name', 'quantity', 'unit price', 'total price'],
        'name',
      ),
    );
  }
  write('receipts', cases.slice(0, most));
  const sroie: CaseLine[] = [];
  const fields = ['company', 'date', 'address', 'total'];
  for await (const receipt of lines<Receipt>('receipts_sroie')) {
    if (!isHeldBack(receipt.text)) continue;
    const cells = receiptHead(receipt);
    if (cells.length < 4) continue;
    sroie.push(caseOf(`sroie-${sroie.length}`, { text: receipt.text, cells }, fields, fields));
  }
  write('sroie', sroie.slice(0, most));
}

async function flat(
  name: string,
  file: string,
  keys: readonly string[],
  fields: readonly string[],
): Promise<void> {
  const source = FLAT.find((one) => one.file === file);
  if (source === undefined) throw new Error(`No source ${file}`);
  const cases: CaseLine[] = [];
  for await (const line of lines<FlatLine>(file)) {
    if (!isHeldBack(line.text) || cases.length >= most) continue;
    const read = readFlat(line, source);
    if (read?.whole !== true) continue;
    const cells = read.record.cells.map((cell) => ({ ...cell, row: 0 }));
    cases.push(caseOf(`${name}-${cases.length}`, { text: read.record.text, cells }, keys, fields));
  }
  write(name, cases);
}

async function seminars(): Promise<void> {
  const kind = KINDS.find((one) => one.name === 'seminar');
  if (kind === undefined) throw new Error('No kind seminar');
  const random = seededRandom(990017);
  const pools = await readPools(args.data);
  const keys = ['speaker', 'room', 'time', 'end_time'];
  const cases: CaseLine[] = [];
  while (cases.length < Math.min(most, 200)) {
    const sample = makeText(new Maker(random, pools), { ...kind, lines: [] });
    if (sample.cells.some((cell) => cell.row > 0) || !sample.cells.some((cell) => cell.key === 'speaker'))
      continue;
    cases.push(
      caseOf(`seminar-${cases.length}`, sample, keys, ['speaker', 'location', 'start time', 'end time']),
    );
  }
  write('seminars', cases);
}

await e2e('e2e_dev', 'e2e_dev');
await receipts();
await flat(
  'ingredients_nyt',
  'ingredients_nyt',
  ['Name', 'Qty', 'Unit', 'Comment'],
  ['Name', 'Qty', 'Unit', 'Comment'],
);
await flat(
  'ingredients_csv',
  'ingredients_csv',
  ['name', 'quantity', 'unit', 'preparation', 'comment'],
  ['name', 'quantity', 'unit', 'preparation', 'comment'],
);
await flat(
  'addresses',
  'us_addresses',
  [
    'AddressNumber',
    'StreetNamePreDirectional',
    'StreetName',
    'StreetNamePostType',
    'PlaceName',
    'StateName',
    'ZipCode',
  ],
  [
    'address number',
    'street name pre directional',
    'street name',
    'street name post type',
    'place name',
    'state name',
    'zip code',
  ],
);
await seminars();
