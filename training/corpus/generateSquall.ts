/**
 * @file Writes the part of the corpus with questions that people wrote over web tables, each plan right by its answer:
 * `node training/runScript.mjs training/corpus/generateSquall.ts --data ../shared/data --out training/data`.
 */
import { createWriteStream, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parsePlan, type Plan } from '../../src/copilot/plan';
import type { Prompt } from '../../src/copilot/prompt';
import type { WorkbookData } from '../../src/formula/workbook';
import { link } from '../../src/sheet/link';
import { findTables, type SheetTable } from '../../src/sheet/table';
import { problemOf } from './calculable';
import { corpusLine, examplePrompt, isAllowed, shuffledShowing } from './example';
import { isAnswer, valuesOf } from './execute';
import { seededRandom } from './random';
import { readJsonLines } from './readLines';
import { plansOfCues } from './cuePlans';
import { parseSql, SqlError } from './sql';
import { plansOfSql, Unsaid } from './squall';
import { planText } from './wikisql';
import { workbookFromWebTable, type WebTable } from './webTable';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'training/data' },
    copies: { type: 'string', default: '3' },
    seed: { type: 'string', default: '20263' },
    name: { type: 'string', default: 'squall' },
    /** Only questions whose SQL is known. */
    'sql-only': { type: 'boolean', default: false },
  },
});

interface Asked {
  readonly id: string;
  readonly question: string;
  readonly table: string;
  readonly answer: readonly string[];
}

/** One table in this many is kept for the dev file. */
const DEV_EVERY = 20;

const counts = { questions: 0, withSql: 0, converted: 0, kept: 0, searched: 0, both: 0, agreed: 0, lines: 0 };
/** Questions answered by search, in the first copy. */
const searched = new Set<string>();
const misses = new Map<string, number>();
const kinds = new Map<string, number>();
const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

const folder = `${args.data}/formula`;
const queries = new Map<string, string>();
for await (const { id, query } of readJsonLines<{ id: string; query?: string }>(
  `${folder}/squall_sql.jsonl.gz`,
))
  if (query !== undefined && query !== 'unk') queries.set(id, query);
const tables = new Map<string, WebTable>();
for await (const table of readJsonLines<WebTable>(`${folder}/wikitablequestions_tables.jsonl.gz`))
  tables.set(table.id, table);
const byTable = new Map<string, Asked[]>();
for await (const asked of readJsonLines<Asked>(`${folder}/wikitablequestions_train.jsonl.gz`)) {
  counts.questions++;
  const others = byTable.get(asked.table);
  if (others === undefined) byTable.set(asked.table, [asked]);
  else others.push(asked);
}

interface Sheet {
  readonly table: SheetTable;
  readonly workbook: WorkbookData;
}

function sheetOf(id: string): Sheet | null {
  const source = tables.get(id);
  const workbook = source === undefined ? null : workbookFromWebTable(source);
  const table = workbook === null ? undefined : findTables(workbook)[0];
  if (source === undefined || workbook === null || table?.columns.length !== source.header.length)
    return null;
  return { table, workbook };
}

/** The candidate that gives the answer; else why there is none. `isOnly`: it must be the only one. */
function rightOne(
  candidates: readonly string[][],
  asked: Asked,
  prompt: Prompt,
  { table, workbook }: Sheet,
  isOnly: boolean,
): Plan | string {
  let why = candidates.length === 0 ? 'no plan comes to mind' : 'types forbid the plan';
  let right: Plan | null = null;
  for (const tokens of candidates) {
    const plan = parsePlan([...tokens, '<eos>']);
    if (!isAllowed(plan, prompt)) continue;
    const problem = problemOf(plan, table, workbook, prompt);
    const values = problem === null ? valuesOf(plan, table, workbook, prompt) : null;
    if (values !== null && isAnswer(values, asked.answer)) {
      if (!isOnly) return plan;
      if (right !== null) return 'several plans give the answer';
      right = plan;
    }
    why = values === null ? 'does not calculate' : 'another answer';
  }
  return right ?? why;
}

/** The first plan of the question's SQL that the grammar allows and that gives the answer; else why there is none. */
function planOf(asked: Asked, prompt: Prompt, sheet: Sheet): Plan | string {
  const query = queries.get(asked.id);
  if (query === undefined) return 'no SQL';
  let candidates: string[][];
  try {
    candidates = plansOfSql(parseSql(query), prompt);
  } catch (error) {
    if (error instanceof SqlError || error instanceof Unsaid) return error.message;
    throw error;
  }
  return rightOne(candidates, asked, prompt, sheet, false);
}

function hash(text: string): number {
  let value = 2166136261;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  return value;
}

mkdirSync(args.out, { recursive: true });
const random = seededRandom(Number(args.seed));
const out = {
  train: createWriteStream(`${args.out}/${args.name}_train.jsonl`),
  dev: createWriteStream(`${args.out}/${args.name}_dev.jsonl`),
};
for (const [id, questions] of byTable) {
  const isDev = hash(id) % DEV_EVERY === 0;
  const sheet = sheetOf(id);
  for (let copy = 0; copy < (isDev ? 1 : Number(args.copies)); copy++) {
    const showing = isDev || sheet === null ? {} : shuffledShowing(sheet.table, random);
    for (const asked of questions) {
      const note = (map: Map<string, number>, key: string): void => {
        if (copy === 0) count(map, key);
      };
      if (copy === 0 && queries.has(asked.id)) counts.withSql++;
      if (sheet === null) {
        note(misses, 'table not found as one block');
        continue;
      }
      const links = link(asked.question, sheet.table);
      const prompt = examplePrompt(sheet.table, links, isDev ? null : random, showing);
      const hasSql = queries.has(asked.id);
      const bySql = hasSql ? planOf(asked, prompt, sheet) : 'no SQL';
      const isSearched = copy === 0 ? !args['sql-only'] : typeof bySql === 'string' && searched.has(asked.id);
      const byCues = isSearched
        ? rightOne(plansOfCues(asked.question, links, prompt), asked, prompt, sheet, true)
        : 'not searched';
      if (typeof bySql === 'string' && typeof byCues !== 'string') searched.add(asked.id);
      const plan = typeof bySql === 'string' ? byCues : bySql;
      if (typeof bySql !== 'string' && typeof byCues !== 'string') {
        counts.both++;
        if (planText(bySql) === planText(byCues)) counts.agreed++;
      }
      if (copy === 0 && hasSql && (typeof bySql !== 'string' || bySql === 'another answer'))
        counts.converted++;
      if (typeof plan === 'string') {
        note(misses, hasSql && typeof bySql === 'string' ? bySql : `${plan} (no SQL)`);
        continue;
      }
      if (copy === 0) counts[typeof bySql === 'string' ? 'searched' : 'kept']++;
      note(kinds, plan.kind === 'aggregate' || plan.kind === 'extreme' ? plan.op : plan.kind);
      counts.lines++;
      out[isDev ? 'dev' : 'train'].write(corpusLine(prompt, plan));
    }
  }
}
out.train.end();
out.dev.end();
const listed = (map: Map<string, number>): string =>
  [...map]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 25)
    .map(([key, number]) => `  ${number} ${key}`)
    .join('\n');
console.error(
  `${counts.questions} questions, ${counts.withSql} with SQL, ${counts.converted} converted, ${counts.kept} right by their answer; ${counts.searched} more found by search, which agrees with the SQL in ${counts.agreed} of ${counts.both}; ${counts.lines} lines\n${listed(kinds)}\nleft out:\n${listed(misses)}`,
);
