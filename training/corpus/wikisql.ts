/** @file WikiSQL questions as workbooks, plans and answers. */
import type { CellValue, WorkbookData } from '../../src/formula/workbook';
import { planTokens, type Condition, type Plan } from '../../src/copilot/plan';
import type { Pointers } from '../../src/copilot/prompt';
import { parseNumber, matchKey } from '../../src/sheet/words';
import { readJsonLines } from './readLines';

export interface WikiSqlTable {
  readonly id: string;
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface WikiSqlQuestion {
  readonly id: string;
  readonly table: string;
  readonly question: string;
  readonly sql: {
    readonly sel: number;
    readonly agg: number;
    readonly conds: readonly [number, number, string | number][];
  };
  readonly answer: readonly (string | number)[];
}

/** All tables of the source by id. `data`: the folder with the training data. */
export async function readTables(data: string): Promise<Map<string, WikiSqlTable>> {
  const tables = new Map<string, WikiSqlTable>();
  for await (const table of readJsonLines<WikiSqlTable>(`${data}/formula/wikisql_tables.jsonl.gz`))
    tables.set(table.id, table);
  return tables;
}

/** A cell of the source, as a person would have typed it: numbers as numbers, nothing as blank. */
export function cellFromText(text: string): CellValue {
  const trimmed = text.trim().replace(/(\d) , (\d{3})(?!\d)/g, '$1,$2');
  if (trimmed === '') return null;
  return /^[+-]?[\d.,]+$/.test(trimmed) ? (parseNumber(trimmed) ?? trimmed) : trimmed;
}

/** The table as a one-sheet workbook, header in row 1. */
export function workbookFromTable(table: WikiSqlTable): WorkbookData {
  const cells: CellValue[][] = [[...table.header], ...table.rows.map((row) => row.map(cellFromText))];
  return { sheets: [{ name: 'Sheet1', cells }], tables: [], names: [] };
}

const AGGREGATES = [null, 'max', 'min', 'count', 'sum', 'avg'] as const;
const OPERATORS = ['eq', 'gt', 'lt'] as const;

/** The question's SQL as a plan over the prompt's pointers; null when a condition's value was not linked. */
export function planFromSql(question: WikiSqlQuestion, pointers: Pointers): Plan | null {
  const pointerOf = (column: number): number => pointers.columns.indexOf(column);
  const where: Condition[] = [];
  for (const [column, operator, value] of question.sql.conds) {
    const key = matchKey(String(value));
    const number = parseNumber(String(value));
    const at = pointers.values.findIndex(
      (linked) =>
        linked.found.some((found) => found.column === column && matchKey(found.text) === key) ||
        (linked.value.kind === 'number' && number !== null && linked.value.value === number) ||
        (linked.value.kind === 'text' && linked.found.length > 0 && matchKey(linked.value.text) === key),
    );
    const op = OPERATORS[operator];
    if (at === -1 || op === undefined || pointerOf(column) === -1) return null;
    where.push({ kind: 'compare', column: pointerOf(column), op, operand: { kind: 'value', value: at } });
  }
  where.sort((a, b) => operandOf(a) - operandOf(b) || columnOf(a) - columnOf(b));
  const column = pointerOf(question.sql.sel);
  const aggregate = AGGREGATES[question.sql.agg];
  if (column === -1 || aggregate === undefined) return null;
  if (aggregate === null) return { kind: 'get', column, where };
  return {
    kind: 'aggregate',
    op: aggregate,
    of: aggregate === 'count' ? null : { kind: 'column', column },
    where,
  };
}

function operandOf(condition: Condition): number {
  return condition.kind === 'compare' && condition.operand.kind === 'value' ? condition.operand.value : -1;
}

function columnOf(condition: Condition): number {
  return 'column' in condition ? condition.column : -1;
}

/** A text form for comparing two plans. */
export function planText(plan: Plan): string {
  return planTokens(plan).join(' ');
}
