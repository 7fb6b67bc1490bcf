/**
 * @file Writes the corpus for tables out of texts:
 * `node training/runScript.mjs training/corpus/extract/generateExtract.ts --data ../shared/data --out training/data`.
 */
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Tokenizer } from '../../../src/model/tokenizer';
import { readJsonLines } from '../readLines';
import { seededRandom } from '../random';
import { askFields, askRows, type Asked } from './ask';
import { checkKinds, makeEmpty, makeText } from './made';
import type { Sample } from './sample';
import { E2E, FLAT, namesOf, readFlat, type FlatLine, type FlatSource } from './sources/flat';
import { lineItems, receiptHead, type Receipt } from './sources/receipts';
import { isHeldBack, sampleOfRecords, separator, type LabelledRecord } from './sources/record';
import { sampleOfTable, type RealTable } from './sources/tables';
import { Maker } from './values';
import { readPools } from './words';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'training/data' },
    model: { type: 'string', default: 'models' },
    made: { type: 'string', default: '70000' },
    tables: { type: 'string', default: '16000' },
    e2e: { type: 'string', default: '26000' },
    scale: { type: 'string', default: '1' },
    'max-tokens': { type: 'string', default: '510' },
    seed: { type: 'string', default: '2024' },
  },
});
const scale = Number(args.scale);
const random = seededRandom(Number(args.seed));
const maxTokens = Number(args['max-tokens']);
const tokenizer = new Tokenizer(
  readFileSync(`${args.model}/tokenizer.json`),
  readFileSync(`${args.model}/tokenizer_config.json`),
);
const pools = await readPools(args.data);
const maker = (): Maker => new Maker(random, pools);

/** Share of texts with findable fields that are asked which fields they hold. */
const FIND = 0.12;

interface Line {
  readonly source: string;
  readonly asked: Asked;
}
const train: Line[] = [];
const dev: Line[] = [];
const dropped = { unaligned: 0, long: 0 };

/** One example more, unless it is too long or a cell begins inside a piece. */
function take(m: Maker, sample: Sample, into: Line[]): boolean {
  const asked =
    sample.findable === true && random.chance(FIND)
      ? (askFields(sample) ?? askRows(m, sample))
      : askRows(m, sample);
  if (asked === null) {
    dropped.unaligned++;
    return false;
  }
  if (asked.p.length + asked.a.length > 950 && tokenizer.encode(`${asked.p} ${asked.a}`).length > maxTokens) {
    dropped.long++;
    return false;
  }
  into.push({ source: sample.source, asked });
  return true;
}

/** Until there are `count` more, or nothing more comes. */
function collect(count: number, into: Line[], next: (m: Maker) => Sample | null): void {
  const wanted = into.length + Math.round(count * scale);
  for (let tries = 0; into.length < wanted && tries < 3 * count; tries++) {
    const m = maker();
    const sample = next(m);
    if (sample !== null) take(m, sample, into);
  }
}

/** Walks over the list again and again, each time in another order. */
function cycle<T>(items: readonly T[]): () => T {
  let order: T[] = [];
  return () => {
    if (order.length === 0) order = random.shuffle(items);
    const item = order.pop();
    if (item === undefined) throw new RangeError('Nothing to walk over');
    return item;
  };
}

async function fromFlat(source: FlatSource, file: string, count: number): Promise<void> {
  const parts: Record<'train' | 'dev', LabelledRecord[]> = { train: [], dev: [] };
  // Whose every value was found: only those may be rows beside others.
  const joinable: LabelledRecord[] = [];
  const keys = new Set<string>();
  const byDomain = new Map<string, Set<string>>();
  const lines: FlatLine[] = [];
  for await (const line of readJsonLines<FlatLine>(`${args.data}/extract/${file}.jsonl.gz`)) {
    lines.push(line);
    const known = byDomain.get(line.domain ?? '') ?? new Set();
    line.table.header.forEach((key) => known.add(key));
    byDomain.set(line.domain ?? '', known);
  }
  // Finding values is slow: no more lines than are needed.
  const wanted = Math.max(400, count * Math.min(1, scale) * 1.5);
  const rest = new Set(random.shuffle(lines.map((_, at) => at)).slice(0, wanted));
  for (const [at, line] of lines.entries()) {
    if (!rest.has(at)) continue;
    if (line.text.length > 1200 || line.text.trim() === '') continue;
    const schema = source.schema(line);
    const read = readFlat(line, {
      ...source,
      // What the other texts of the same domain have may be asked for as well.
      schema: () =>
        schema.length > 0 || line.domain === undefined ? schema : [...(byDomain.get(line.domain) ?? [])],
    });
    if (read === null) continue;
    read.record.cells.forEach((cell) => keys.add(cell.key));
    read.record.absent.forEach((key) => keys.add(key));
    const part = isHeldBack(line.text) ? 'dev' : 'train';
    parts[part].push(read.record);
    if (part === 'train' && read.whole) joinable.push(read.record);
  }
  const names = namesOf(source, keys);
  const sampler = (records: readonly LabelledRecord[]): ((m: Maker) => Sample) => {
    const next = cycle(records);
    const nextJoined = cycle(joinable);
    return (m) => {
      const several = joinable.length > 0 && random.chance(source.joined) ? m.int(2, 6) : 1;
      const chosen = Array.from({ length: several }, several > 1 ? nextJoined : next);
      const sample = sampleOfRecords(file, chosen, names, separator(m));
      // All columns of the data set, as they are asked for in the end.
      const order = lines[0] === undefined ? [] : source.schema(lines[0]);
      return several === 1 && order.length > 0 && random.chance(0.4) ? whole(sample, order) : sample;
    };
  };
  collect(count, train, sampler(parts.train));
  if (parts.dev.length > 0)
    collect(Math.min(150, count / 40) / Math.max(scale, 0.02), dev, sampler(parts.dev));
  console.error(`${file}: ${parts.train.length} usable of ${lines.length}, ${parts.dev.length} held back`);
}

/** Every field by its own name, in the order of the data set. */
function whole(sample: Sample, order: readonly string[] = Object.keys(sample.names)): Sample {
  const keys = [...order, ...Object.keys(sample.names)].filter((key) => key in sample.names);
  const names = Object.fromEntries(keys.map((key) => [key, [sample.names[key]?.[0] ?? key]]));
  return { ...sample, names, fixed: true };
}

async function fromReceipts(): Promise<void> {
  const items: { train: Sample[]; dev: Sample[] } = { train: [], dev: [] };
  const names = {
    name: ['name', 'item', 'description', 'product', 'article'],
    quantity: ['quantity', 'qty', 'count', 'menge'],
    unit_price: ['unit price', 'price', 'price each', 'rate'],
    total_price: ['total price', 'total', 'amount', 'line total', 'betrag'],
  };
  const heads = {
    company: ['company', 'merchant', 'store', 'vendor', 'shop'],
    date: ['date', 'receipt date', 'day', 'datum'],
    address: ['address', 'store address', 'location'],
    total: ['total', 'amount', 'total amount', 'sum'],
    total_amount: ['total amount', 'total', 'amount due', 'sum'],
    business_name: ['business name', 'merchant', 'company', 'vendor'],
  };
  const part = (text: string): 'train' | 'dev' => (isHeldBack(text) ? 'dev' : 'train');
  for await (const receipt of readJsonLines<Receipt>(`${args.data}/extract/receipts_line_items.jsonl.gz`)) {
    const cells = lineItems(receipt);
    if (cells === null) continue;
    const present = new Set(cells.map((cell) => cell.key));
    items[part(receipt.text)].push({
      source: 'receipts_line_items',
      text: receipt.text,
      cells,
      names,
      absent: Object.keys(names).filter((key) => !present.has(key)),
    });
  }
  for (const [file, copies] of [
    ['receipts_sroie', 1],
    ['invoices_premai', 1],
  ] as const) {
    for await (const receipt of readJsonLines<Receipt>(`${args.data}/extract/${file}.jsonl.gz`)) {
      const cells = receiptHead(receipt).filter((cell) => cell.key in heads);
      if (cells.length < 2 && file === 'receipts_sroie') continue;
      if (cells.length === 0) continue;
      const asked = Object.fromEntries(
        cells.map((cell) => [cell.key, heads[cell.key as keyof typeof heads]]),
      );
      for (let copy = 0; copy < copies; copy++)
        items[part(receipt.text)].push({ source: file, text: receipt.text, cells, names: asked, absent: [] });
    }
  }
  for (const source of ['receipts_line_items', 'receipts_sroie', 'invoices_premai']) {
    const own = items.train.filter((sample) => sample.source === source);
    const held = items.dev.filter((sample) => sample.source === source);
    console.error(`${source}: ${own.length} usable, ${held.length} held back`);
    const next = cycle(own);
    collect(
      own.length * (source === 'receipts_line_items' ? 5 : source === 'receipts_sroie' ? 4 : 2),
      train,
      () => {
        const sample = next();
        return random.chance(0.5) ? whole(sample) : sample;
      },
    );
    const nextDev = cycle(held);
    collect(held.length, dev, () => whole(nextDev()));
  }
}

async function fromTables(): Promise<void> {
  const tables: RealTable[] = [];
  for await (const table of readJsonLines<RealTable & { source: string }>(
    `${args.data}/tables/tables.jsonl.gz`,
  )) {
    // Wikipedia's own are many more than the others.
    const wiki = ['tabfact', 'ottqa', 'wikitablequestions'].includes(table.source);
    if (wiki && !random.chance(0.5)) continue;
    for (let copy = 0; copy < (wiki ? 1 : 3); copy++) tables.push(table);
  }
  const next = cycle(tables);
  const count = Number(args.tables);
  collect(count, train, (m) => sampleOfTable(m, next(), 'real tables'));
  const services: RealTable[] = [];
  for await (const { table } of readJsonLines<{ table: RealTable }>(
    `${args.data}/extract/sgd_result_tables.jsonl.gz`,
  ))
    services.push(table);
  const nextService = cycle(services);
  collect(count / 4, train, (m) => sampleOfTable(m, nextService(), 'sgd tables'));
}

checkKinds();
await fromFlat(E2E, E2E.file, Number(args.e2e));
for (const source of FLAT) await fromFlat(source, source.file, source.share);
await fromReceipts();
await fromTables();
const made = Number(args.made);
collect(made, train, (m) => makeText(m));
collect(made * 0.07, train, makeEmpty);
collect(600 / Math.max(scale, 0.02), dev, (m) => makeText(m));
collect(60 / Math.max(scale, 0.02), dev, makeEmpty);

mkdirSync(args.out, { recursive: true });
async function write(
  name: string,
  lines: readonly Line[],
  form: (line: Line, at: number) => string,
): Promise<void> {
  const path = `${args.out}/${name}`;
  rmSync(path, { force: true });
  const out = createWriteStream(path);
  random.shuffle(lines).forEach((line, at) => out.write(`${form(line, at)}\n`));
  await new Promise((done) => out.end(done));
}
const pair = ({ asked }: Line): string => JSON.stringify({ p: asked.p, a: asked.a });
await write('extract_train.jsonl', train, pair);
await write('extract_dev.jsonl', dev, pair);
await write(
  'extract_cases.jsonl',
  dev.filter((line) => line.asked.fields !== null),
  ({ asked, source }, at) =>
    JSON.stringify({ id: `${source}-${at}`, text: asked.text, fields: asked.fields, rows: asked.rows }),
);
const counts: Record<string, number> = {};
let tokens = 0;
let sampled = 0;
for (const [at, { source, asked }] of train.entries()) {
  const name = /^(?:[a-z]+_|e2e|rnnlg|viggo|real|sgd|nothing)/.test(source) ? source : 'made texts';
  counts[name] = (counts[name] ?? 0) + 1;
  if (at % 50 === 0) {
    tokens += tokenizer.encode(`${asked.p} ${asked.a}`).length;
    sampled++;
  }
}
console.log(
  JSON.stringify(
    { train: train.length, dev: dev.length, meanTokens: Math.round(tokens / sampled), dropped, counts },
    null,
    1,
  ),
);
