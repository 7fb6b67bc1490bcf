/** @file Evaluates generated formulas with both engines and sorts the disagreements into classes. */
import { createEvaluator, parseFormula } from '../../src/formula';
import type { CellPosition } from '../../src/formula';
import { closedNodes, difference, digest, nodeName, show } from './compare';
import type { Outcome } from './compare';
import { generateFormulas } from './formulas';
import type { Case } from './formulas';
import { generateSheets, letters } from './sheets';
import type { Grid, Role } from './sheets';
import { openInUniver } from './univer';

export interface Disagreement {
  /** The innermost function or operator on whose value the engines differ. */
  readonly function: string;
  /** `ours | theirs`, as types or error values. */
  readonly kind: string;
  readonly formula: string;
  /** The template that the formula was made from. */
  readonly template: string;
  /** A digest of all of our value, by which a changed one is seen. */
  readonly digest: string;
  /** The part of the formula that differs, with the values of both. */
  readonly part: string;
  readonly ours: string;
  readonly theirs: string;
  readonly sheet: string;
}

export interface Comparison {
  readonly formulas: number;
  readonly byCategory: ReadonlyMap<string, { formulas: number; agree: number; declined: number }>;
  readonly agree: number;
  /** Formulas that ours declines, by its reason. */
  readonly declined: ReadonlyMap<string, string[]>;
  readonly disagreements: readonly Disagreement[];
}

/** Univer knows no `[@Column]`; the cell it means is written instead. */
export function withoutThisRow(formula: string, { columns, table, evaluatedAt }: Grid): string {
  return formula.replace(
    /\w*\[@(?:\[([^\]]+)\]|([^\][]+))\]/g,
    (whole, quoted: string | undefined, bare: string | undefined) => {
      const index = table.columns.indexOf(quoted ?? bare ?? '');
      const role = [...columns].find(([, column]) => column === table.column + index)?.[0];
      return role === undefined ? whole : cellText(columns, role, evaluatedAt.row);
    },
  );
}

function cellText(columns: Grid['columns'], role: Role, row: number): string {
  return `${letters({ columns } as Grid, role)}${row + 1}`;
}

/** @param rounds how often each template is used; one round makes about 1,200 formulas */
export async function compareEngines(seed: number, rounds: number): Promise<Comparison> {
  const generated = generateSheets(seed);
  const cases = generateFormulas(generated, seed, rounds);
  const ours = createEvaluator(generated.workbook);
  const univer = openInUniver(generated.workbook);
  const byCategory = new Map<string, { formulas: number; agree: number; declined: number }>();
  const declined = new Map<string, string[]>();
  const disagreements: Disagreement[] = [];
  let agree = 0;

  const theirs = async (formula: string, grid: Grid, at: CellPosition): Promise<Outcome | Error> => {
    try {
      return await univer.evaluate(withoutThisRow(formula, grid), at);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };

  const blame = async ({ formula, template, grid }: Case, at: CellPosition): Promise<Disagreement> => {
    for (const node of closedNodes(parseFormula(formula))) {
      const part = `=${formula.slice(node.start, node.end)}`;
      const mine = ours.evaluate(part, at);
      // A whole column alone does not fit where the formula stands; within the formula it does.
      if (mine.kind !== 'value' || show(mine.value) === '#SPILL!') continue;
      const other = await theirs(part, grid, at);
      const failed = other instanceof Error;
      const kind = failed ? 'a value | exception' : difference(mine.value, other);
      if (kind === undefined) continue;
      const shown = failed ? other.message.slice(0, 60) : show(other);
      return {
        function: nodeName(node),
        kind,
        formula,
        template,
        digest: digest(mine.value),
        part,
        ours: show(mine.value),
        theirs: shown,
        sheet: grid.name,
      };
    }
    throw new Error(`${formula} differs as a whole, yet no part of it does.`);
  };

  try {
    for (const item of cases) {
      const { category, formula, grid } = item;
      const counts = byCategory.get(category) ?? { formulas: 0, agree: 0, declined: 0 };
      byCategory.set(category, counts);
      counts.formulas++;
      const at = { sheet: grid.name, ...grid.evaluatedAt };
      const mine = ours.evaluate(formula, at);
      if (mine.kind === 'unsupported') {
        counts.declined++;
        declined.set(mine.why, [...(declined.get(mine.why) ?? []), formula]);
        continue;
      }
      const other = await theirs(formula, grid, at);
      if (!(other instanceof Error) && difference(mine.value, other) === undefined) {
        counts.agree++;
        agree++;
        continue;
      }
      disagreements.push(await blame(item, at));
    }
  } finally {
    univer.dispose();
  }
  return { formulas: cases.length, byCategory, agree, declined, disagreements };
}
