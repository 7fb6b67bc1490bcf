/** @file Why a formula gives an error on this sheet: the innermost part that gives it, one sentence, and repairs of the cause. */
import {
  CellError,
  columnLetters,
  createEvaluator,
  traceFormula,
  type Ast,
  type CellPosition,
  type CellValue,
  type ErrorCode,
  type TraceNode,
  type WorkbookData,
} from '../../formula';
import { causeOf, silentCause } from './causes';
import type { Edit } from './edit';

export interface ErrorReason {
  readonly code: ErrorCode | null;
  /** The innermost part of the formula that gives the error, as text. */
  readonly expression: string;
  /** One sentence for people. */
  readonly text: string;
  /** Edits of the formula that put the cause right, where there is one; hiding the error is none. */
  readonly repairs: readonly Edit[];
}

/** What causes look at: values of any part of the formula, and the cells of the workbook. */
export class Scene {
  private readonly evaluator;

  constructor(
    readonly workbook: WorkbookData,
    readonly active: CellPosition,
  ) {
    this.evaluator = createEvaluator(workbook);
  }

  /** The values of a part as rows; undefined where it cannot be evaluated. */
  rows(node: Ast | undefined): CellValue[][] | undefined {
    if (!node) return undefined;
    const result = this.evaluator.evaluate(node, this.active);
    if (result.kind !== 'value') return undefined;
    return Array.isArray(result.value) ? result.value : [[result.value]];
  }

  /** The first value of a part. */
  first(node: Ast | undefined): CellValue | undefined {
    // A formula that is only a blank cell evaluates to 0; here it matters that the cell is blank.
    if (
      node?.type === 'reference' &&
      node.cell &&
      node.top !== null &&
      node.left !== null &&
      node.workbook === undefined
    ) {
      return this.cell(node.sheet ?? this.active.sheet, node.top, node.left);
    }
    return this.rows(node)?.[0]?.[0];
  }

  cell(sheet: string, row: number, column: number): CellValue {
    const found = this.workbook.sheets.find((item) => item.name.toLowerCase() === sheet.toLowerCase());
    return found?.cells[row]?.[column] ?? null;
  }
}

/** The error of a formula explained; undefined when it gives none and nothing is known to be wrong with its value. */
export function explainError(
  tree: Ast,
  workbook: WorkbookData,
  active: CellPosition,
  shown?: string,
): ErrorReason | undefined {
  const scene = new Scene(workbook, active);
  const trace = traceFormula(tree, workbook, active);
  const found = innermost(trace.root);
  if (!found) {
    const blocked = shown === undefined || shown === '#SPILL!' ? blockedSpill(trace.root, scene) : undefined;
    return blocked ?? silentCause(tree, scene);
  }
  const { node, code } = found;
  const cause = causeOf(node.node, code, scene);
  const expression = node.text;
  return { code, expression, text: cause?.text ?? plainText(node, code), repairs: cause?.repairs ?? [] };
}

function errorOf(node: TraceNode): ErrorCode | undefined {
  const { value } = node;
  const cells = Array.isArray(value) ? value.flat() : [value];
  const error = cells.find((cell) => cell instanceof CellError);
  return error?.code;
}

/** The deepest part whose value is the error of the whole. */
function innermost(root: TraceNode): { node: TraceNode; code: ErrorCode } | undefined {
  const code = errorOf(root);
  if (code === undefined) return undefined;
  let node = root;
  for (;;) {
    const next = node.children.find((child) => errorOf(child) === code);
    if (!next) return { node, code };
    node = next;
  }
}

const PLAIN: Readonly<Partial<Record<ErrorCode, string>>> = {
  '#N/A': 'finds nothing that fits',
  '#REF!': 'refers to cells that do not exist',
  '#VALUE!': 'gets a value of the wrong kind',
  '#DIV/0!': 'divides by zero',
  '#NAME?': 'uses a name that Excel does not know',
  '#NUM!': 'has no result: a number is out of its range',
  '#NULL!': 'asks for cells that two ranges do not share',
  '#CALC!': 'gives an empty list',
  '#SPILL!': 'has no room for its values',
};

function plainText(node: TraceNode, code: ErrorCode): string {
  if (node.address !== undefined) return `${node.address} holds ${code}; the cause is in that cell.`;
  return `${node.text} ${PLAIN[code] ?? `gives ${code}`}.`;
}

/** The first cell that stands where an array would spill. */
function blockedSpill(root: TraceNode, scene: Scene): ErrorReason | undefined {
  const { row, column, sheet } = scene.active;
  if (root.rows * root.columns <= 1 || root.rows === 0) return undefined;
  const size = `${root.rows} rows and ${root.columns} column${root.columns === 1 ? '' : 's'}`;
  if (row + root.rows > 1_048_576) {
    return {
      code: '#SPILL!',
      expression: root.text,
      text: `${root.text} gives a whole column, which from this row on reaches beyond the end of the sheet.`,
      repairs: wholeColumnRepairs(root.node, scene),
    };
  }
  for (let r = 0; r < Math.min(root.rows, 5000); r++) {
    for (let c = 0; c < Math.min(root.columns, 500); c++) {
      if (r + c === 0 || scene.cell(sheet, row + r, column + c) === null) continue;
      const address = `${columnLetters(column + c)}${row + r + 1}`;
      return {
        code: '#SPILL!',
        expression: root.text,
        text: `The result has ${size}, and ${address} is in its way: clear that cell or move the formula.`,
        repairs: [],
      };
    }
  }
  return undefined;
}

/** `A:A*B:B` in a row means that row's cells. */
function wholeColumnRepairs(node: Ast, scene: Scene): Edit[] {
  const changes: Edit['changes'][number][] = [];
  const visit = (part: Ast): void => {
    if (part.type === 'binary') {
      visit(part.left);
      visit(part.right);
    } else if (part.type === 'reference' && part.top === null && part.left !== null && part.left === part.right) {
      changes.push({ start: part.start, end: part.end, replacement: `${columnLetters(part.left)}${scene.active.row + 1}` });
    }
  };
  visit(node);
  if (changes.length === 0) return [];
  return [{ changes, reason: 'Each row calculates with its own cells.', cost: 0.7 }];
} // prettier-ignore
