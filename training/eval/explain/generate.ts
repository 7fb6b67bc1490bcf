/** @file Writes the 2,000 formulas by which explanations are measured: `node training/runScript.mjs training/eval/explain/generate.ts --out FILE`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { buildPrompt } from '../../../src/copilot/prompt';
import { render } from '../../../src/copilot/render';
import { columnLetters, createEvaluator, parseFormula } from '../../../src/formula';
import { dateFromSerial, escaped, workbookToJson } from './workbookJson';
import { link } from '../../../src/sheet/link';
import { findTables } from '../../../src/sheet/table';
import { isAllowed } from '../../corpus/example';
import { makeOfficeTable, type ColumnRole, type OfficeTable } from '../../corpus/officeTables';
import { RequestWriter } from '../../corpus/officeRequests';
import { writeRequest } from '../../corpus/requestKinds';
import { Resolver, Unresolved } from '../../corpus/resolver';
import { seededRandom, type Random } from '../../corpus/random';
import { TEMPLATES } from './templates';

interface Case {
  readonly kind: string;
  readonly formula: string;
  readonly office: OfficeTable;
  readonly cell: string;
}

/** A formula that the copilot writes for a request. */
function planned(random: Random): Case | null {
  const office = makeOfficeTable(random);
  const [table] = findTables(office.workbook);
  const request = writeRequest(new RequestWriter(office, random), random);
  if (table === undefined || request === null) return null;
  const prompt = buildPrompt(table, link(request.text, table));
  const row = random.chance(0.5) ? 0 : 1 + random.below(office.rows.length);
  const active = { sheet: table.sheet.name, row, column: office.headers.length + (row === 0 ? 1 : 0) };
  try {
    const plan = new Resolver(prompt).plan(request.plan);
    if (!isAllowed(plan, prompt)) return null;
    const evaluator = createEvaluator(office.workbook);
    const { formula } = render(plan, {
      table,
      pointers: prompt.pointers,
      active,
      dynamicArrays: true,
      countRows: (text) => {
        const counted = evaluator.evaluate(text, active);
        return counted.kind === 'value' && typeof counted.value === 'number' ? counted.value : 0;
      },
    });
    return { kind: `plan:${plan.kind}`, formula, office, cell: `${columnLetters(active.column)}${row + 1}` };
  } catch (error) {
    if (error instanceof Unresolved) return null;
    throw error;
  }
}

/** A template with columns and values of a table put in. */
function templated(template: string, random: Random): Case | null {
  const office = makeOfficeTable(random);
  const name = office.workbook.tables[0]?.name;
  const last = office.rows.length + 1;
  const row = 1 + random.below(office.rows.length);
  const columns = (roles: readonly ColumnRole[]): number[] =>
    random.shuffle(office.columns.flatMap((spec, at) => (roles.includes(spec.role) ? [at] : [])));
  const [n, m] = columns(['measure', 'integer']);
  const [c] = columns(['category', 'person']);
  const [k] = columns(['key', 'text', 'person']);
  const [d] = columns(['date']);
  const chosen = new Map(Object.entries({ n, m, c, k, d }));
  const values =
    c === undefined
      ? []
      : [...new Set(office.rows.map((cells) => cells[c]))].filter((value) => typeof value === 'string');
  const [v = 'West', w = 'East'] = random.shuffle(values);
  const numbers =
    n === undefined ? [] : office.rows.map((cells) => cells[n]).filter((value) => typeof value === 'number');
  const x = Math.round(Math.abs(numbers.length === 0 ? 100 : random.pick(numbers))) + 1;
  const when =
    d === undefined
      ? undefined
      : office.rows.map((cells) => cells[d]).find((value) => typeof value === 'number');
  const texts = new Map<string, string>([
    ['v', v],
    ['w', w],
    ['p', v.split(' ')[0] ?? v],
    ['x', String(x)],
    ['small', String(Math.round(x / 2))],
    ['y', String(when === undefined ? 2024 : dateFromSerial(when).getUTCFullYear())],
    ['t', name ?? `$A$2:$${columnLetters(office.headers.length - 1)}$${last}`],
  ]);
  let isComplete = true;
  const formula = template.replace(/\{([a-z]+|[A-Z])\}/g, (_, place: string) => {
    const text = texts.get(place);
    if (text !== undefined) return text.replace(/"/g, '""');
    const column = chosen.get(place.toLowerCase());
    if (column === undefined) {
      isComplete = false;
      return '';
    }
    const letters = columnLetters(column);
    const isCell = place !== place.toLowerCase();
    if (name !== undefined)
      return `${name}[${isCell ? '@' : ''}${isCell ? `[${escaped(office.headers[column] ?? '')}]` : escaped(office.headers[column] ?? '')}]`;
    return isCell ? `${letters}${row + 1}` : `$${letters}$2:$${letters}$${last}`;
  });
  if (!isComplete) return null;
  const cell = `${columnLetters(office.headers.length)}${row + 1}`;
  return { kind: `written:${template}`, formula: `=${formula}`, office, cell };
}

/** A formula out of the EUSES corpus, without its workbook. */
function found(lines: readonly string[], random: Random): Case | null {
  const line = random.pick(lines);
  try {
    parseFormula(line);
  } catch {
    return null;
  }
  return { kind: 'euses', formula: `=${line}`, office: makeOfficeTable(random), cell: 'Z1' };
}

function main(): void {
  const { values: args } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      out: { type: 'string', default: 'training/data/explain_dev.cases.jsonl' },
      count: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '2207' },
    },
  });
  const euses = gunzipSync(readFileSync(`${args.data}/formula/euses_formulas.txt.gz`))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.startsWith('"'))
    .map(
      (line) => JSON.parse(`"${line.slice(1, -1).replace(/\\/g, '\\\\').replace(/""/g, '\\"')}"`) as string,
    )
    .filter((line) => /[(+*/&<>=-]/.test(line) && !/_xll|#REF!/.test(line));
  const random = seededRandom(Number(args.seed));
  const count = Number(args.count);
  const seen = new Set<string>();
  const lines: string[] = [];
  for (let turn = 0; lines.length < count; turn++) {
    const share = lines.length / count;
    const made =
      share < 0.5
        ? planned(random)
        : share < 0.8
          ? templated(TEMPLATES[turn % TEMPLATES.length] ?? '', random)
          : found(euses, random);
    if (made === null || seen.has(made.formula)) continue;
    seen.add(made.formula);
    const { kind, formula, office, cell } = made;
    const active = { sheet: 'Sheet1', cell };
    lines.push(
      JSON.stringify({ id: lines.length, kind, formula, workbook: workbookToJson(office.workbook), active }),
    );
  }
  writeFileSync(args.out, `${lines.join('\n')}\n`);
  console.error(`${lines.length} formulas in ${args.out}`);
}

main();
