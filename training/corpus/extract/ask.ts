/** @file From a text and its table to what the model reads and writes: which fields are asked for, by which names. */
import { fieldCandidates } from '../../../src/copilot/extract/fieldCandidates';
import { cutPieces } from '../../../src/copilot/extract/pieces';
import {
  MAX_FOUND_FIELDS,
  alignSpan,
  extractAnswer,
  extractPrompt,
  fieldText,
  fieldsAnswer,
  type SourceSpan,
} from '../../../src/copilot/extract/serialise';
import { SHARED, type Cell } from './draft';
import { FIELDS, recase } from './fields';
import type { Sample } from './sample';
import type { Maker } from './values';

/** A line of the corpus, with what a case file needs besides. */
export interface Asked {
  readonly p: string;
  readonly a: string;
  readonly text: string;
  readonly fields: readonly string[] | null;
  /** Cells as they stand in the text, one list for each row; names of fields when none were asked for. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Fields of one group may stand for each other: that one is absent is certain only where none of its group is there. */
const GROUPS: readonly (readonly string[])[] = [
  'person customer guest patient student candidate owner speaker technician author doctor teacher approver first_name last_name scorer pet',
  'price line_total total subtotal tax discount unit_price rent house_price deposit balance spent salary hourly fare claim_amount revenue',
  'date due_date start_date end_date eta loss_date check_in check_out birth_date expiry available_from period timestamp year day quarter time end_time depart arrive prep_time notice minute',
  'city country address street postcode ship_to location room venue origin destination region floor nationality',
  'order_no invoice_no customer_no tracking reference booking_no policy_no claim_no ticket_no sku serial asset_no student_no batch isbn account iban passport error_code flight plate model seat gate train',
  'company supplier customer merchant brand publisher carrier bank hotel university home away host service department project',
  'qty stock min_stock headcount attendance vote mark bedrooms bathrooms rooms guests nights servings age score food_qty lab_value hours',
  'item product task complaint fault action purpose category damage message ingredient dish equipment test event meeting talk book material drug subject species prep genre status priority condition property_type vehicle',
  'share interest tax_rate change humidity discount',
].map((line) => line.split(' '));

function namesFor(sample: Sample, key: string): readonly string[] {
  return sample.names[key] ?? FIELDS[key]?.names ?? [key];
}

/** Keys that have nothing to do with anything in the text. */
function strangers(m: Maker, sample: Sample, count: number): string[] {
  const taken = new Set(Object.keys(sample.names));
  const groups = GROUPS.filter((group) => group.some((key) => taken.has(key)));
  const known = Object.keys(sample.names).every((key) => FIELDS[key] !== undefined);
  // Of a data set's own fields nobody knows what they could stand for.
  if (!known) return [];
  const free = Object.keys(FIELDS).filter(
    (key) => !taken.has(key) && !groups.some((group) => group.includes(key)),
  );
  return m.r.shuffle(free).slice(0, count);
}

interface Field {
  readonly key: string;
  readonly name: string;
}

/** The names under which the keys are asked for, no two alike. */
function named(m: Maker, sample: Sample, keys: readonly string[]): Field[] {
  const seen = new Set<string>();
  const fields: Field[] = [];
  for (const key of keys) {
    const names = namesFor(sample, key);
    const label = names[0] ?? key;
    const name =
      sample.fixed === true
        ? label
        : m.r.chance(0.35)
          ? label
          : recase(m, m.r.chance(0.3) ? (names[1] ?? label) : m.r.pick(names));
    const read = fieldText(name);
    if (seen.has(read)) continue;
    seen.add(read);
    fields.push({ key, name });
  }
  return fields;
}

/** Chooses the fields: most of a row's, some of the document's, now and then one that is not there. */
function chooseKeys(m: Maker, sample: Sample): string[] {
  const inRows = [...new Set(sample.cells.filter((cell) => cell.row !== SHARED).map((cell) => cell.key))];
  const shared = [...new Set(sample.cells.filter((cell) => cell.row === SHARED).map((cell) => cell.key))];
  const some = (keys: readonly string[], least: number): string[] => {
    const all = m.r.chance(0.45);
    return all
      ? [...keys]
      : m.r.shuffle(keys).slice(0, m.int(Math.min(least, keys.length), Math.max(least, keys.length)));
  };
  let keys: string[];
  if (inRows.length === 0 || (shared.length > 1 && m.r.chance(0.25))) keys = some(shared, 1);
  else {
    keys = some(inRows, 1);
    if (shared.length > 0 && m.r.chance(0.25)) keys.push(...m.r.shuffle(shared).slice(0, m.int(1, 2)));
  }
  if (m.r.chance(0.35)) keys.push(...m.r.shuffle(sample.absent).slice(0, m.int(1, 3)));
  if (m.r.chance(0.15)) keys.push(...strangers(m, sample, m.int(1, 3)));
  keys = [...new Set(keys)].slice(0, 14);
  if (m.r.chance(0.6)) return m.r.shuffle(keys);
  // Else in the order of the source, in which those that are absent have their place as well.
  const order = Object.keys(sample.names);
  return keys.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Rows of the asked fields: own cells and those that hold for all rows; without own cells no row, unless none has any. */
export function rowsOf(cells: readonly Cell[], keys: readonly string[]): (Cell | null)[][] {
  const find = (row: number, key: string): Cell | undefined =>
    cells.find((cell) => cell.row === row && cell.key === key);
  const rows: (Cell | null)[][] = [];
  for (const row of new Set(cells.map((cell) => cell.row).filter((at) => at !== SHARED))) {
    if (!keys.some((key) => find(row, key) !== undefined)) continue;
    rows.push(keys.map((key) => find(row, key) ?? find(SHARED, key) ?? null));
  }
  if (rows.length === 0 && keys.some((key) => find(SHARED, key) !== undefined))
    rows.push(keys.map((key) => find(SHARED, key) ?? null));
  return rows;
}

/** The question for the rows; null when a cell does not consist of whole pieces. */
export function askRows(m: Maker, sample: Sample): Asked | null {
  const keys = sample.fixed === true ? Object.keys(sample.names) : chooseKeys(m, sample);
  const fields = named(m, sample, keys);
  if (fields.length === 0) return null;
  const pieces = cutPieces(sample.text);
  const rows = rowsOf(
    sample.cells,
    fields.map((field) => field.key),
  );
  const spans: readonly (readonly (SourceSpan | null)[])[] = rows;
  if (spans.some((row) => row.some((span) => span !== null && alignSpan(pieces, span) === null))) return null;
  const names = fields.map((field) => field.name);
  return {
    p: extractPrompt(names, pieces),
    a: extractAnswer(pieces, spans),
    text: sample.text,
    fields: names,
    rows: rows.map((row) =>
      row.map((cell) => (cell === null ? null : sample.text.slice(cell.start, cell.end))),
    ),
  };
}

/** The question which fields there are; null when a field has no name that could be found. */
export function askFields(sample: Sample): Asked | null {
  const candidates = new Map(fieldCandidates(sample.text).map((name) => [fieldText(name), name]));
  const text = sample.text.toLowerCase();
  const own = sample.cells.filter((cell) => cell.row !== SHARED);
  const told = [...(own.length > 0 ? own : sample.cells)].sort((a, b) => a.start - b.start);
  const names: string[] = [];
  for (const key of new Set(told.map((cell) => cell.key))) {
    const [label, ...usual] = namesFor(sample, key);
    // What the text calls it, else what it is mostly called.
    const written = label !== undefined && text.includes(label.toLowerCase());
    const name = [...(written ? [label] : []), ...usual].find((known) => candidates.has(fieldText(known)));
    if (name === undefined) return null;
    const found = candidates.get(fieldText(name)) ?? name;
    if (!names.includes(found)) names.push(found);
  }
  if (names.length > MAX_FOUND_FIELDS) return null;
  return {
    p: extractPrompt([], sample.text),
    a: fieldsAnswer(names),
    text: sample.text,
    fields: null,
    rows: [names],
  };
}
