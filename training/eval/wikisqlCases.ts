/** @file WikiSQL questions in the case format of `nano eval`: `node training/runScript.mjs training/eval/wikisqlCases.ts --out wikisql_dev.cases.jsonl`. */
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { readJsonLines } from '../corpus/readLines';
import { cellFromText, readTables, type WikiSqlQuestion } from '../corpus/wikisql';

const AGGREGATES = ['lookup', 'max', 'min', 'count', 'sum', 'average'];

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    part: { type: 'string', default: 'dev' },
    out: { type: 'string', default: 'training/data/wikisql_dev.cases.jsonl' },
  },
});

const tables = await readTables(args.data);
const out = createWriteStream(args.out);
let count = 0;
for await (const question of readJsonLines<WikiSqlQuestion>(
  `${args.data}/formula/wikisql_${args.part}.jsonl.gz`,
)) {
  const table = tables.get(question.table);
  if (table === undefined) continue;
  const cells = [[...table.header], ...table.rows.map((row) => row.map(cellFromText))];
  const workbook = { sheets: [{ name: 'Sheet1', origin: 'A1', table: null, cells }] };
  const column = table.header.length + 1;
  const letters =
    column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
  const kind = { aggregate: AGGREGATES[question.sql.agg] ?? 'other', conditions: question.sql.conds.length };
  out.write(
    `${JSON.stringify({ id: question.id, workbook, active: { sheet: 'Sheet1', cell: `${letters}1` }, request: question.question, expected: question.answer, kind })}\n`,
  );
  count++;
}
out.end();
console.error(`${count} cases`);
