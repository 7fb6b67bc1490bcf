/** @file The parts of a formula with their values on this sheet, inner ones first. */
import { traceFormula, type Ast, type CellPosition, type TraceNode, type WorkbookData } from '../../formula';
import type { CellValue } from '../../formula';
import { constantDay } from './dates';
import type { Describer } from './describer';

export interface Step {
  /** The part as formula text, without `=`. */
  readonly expression: string;
  /** A value, or the first rows of an array. */
  readonly value: CellValue | readonly (readonly CellValue[])[];
  /** The part in a few words. */
  readonly text: string;
}

/** More steps than these are no help. */
const MAX_STEPS = 12;
const MAX_WORDS = 140;

interface Found {
  readonly trace: TraceNode;
  readonly depth: number;
}

/** True for a part that a reader would want to see the value of. */
function isStep(node: Ast, parent: Ast | null): boolean {
  switch (node.type) {
    case 'call':
      return constantDay(node) === null;
    case 'binary': {
      if (node.operator === ':' || node.operator === ' ' || node.operator === ',') return false;
      // The inner part of a chain a+b+c, and `">="&A1` as a criterion, are no steps of their own.
      const isInner = parent?.type === 'binary' && parent.operator === node.operator && parent.left === node;
      const isCriterion = node.operator === '&' && parent?.type === 'call' && /IFS?$/.test(parent.name);
      return !isInner && !isCriterion;
    }
    case 'reference':
      return node.cell;
    case 'structured':
      return node.sections.includes('this row') && node.columns.length === 1;
    case 'name':
    case 'invoke':
    case 'let':
      return true;
    case 'postfix':
      return node.operand.type !== 'number';
    default:
      return false;
  }
}

function collect(trace: TraceNode, parent: Ast | null, depth: number, found: Found[]): void {
  const { node } = trace;
  // Inside a LAMBDA a part has many values.
  if (node.type === 'lambda') return;
  for (const child of trace.children) collect(child, node, depth + 1, found);
  const isFolded = node.type === 'name' && parent?.type !== 'let' && depth > 0;
  if (trace.value !== undefined && isStep(node, parent) && !isFolded) found.push({ trace, depth });
}

function shortened(text: string): string {
  if (text.length <= MAX_WORDS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', MAX_WORDS))} …`;
}

/** Steps of a formula at a cell; none where it cannot be calculated at all. */
export function explainSteps(
  tree: Ast,
  workbook: WorkbookData,
  active: CellPosition,
  describer: Describer,
  now: number | undefined,
): Step[] {
  const { root } = traceFormula(tree, workbook, active, now === undefined ? {} : { now });
  const all: Found[] = [];
  collect(root, null, 0, all);
  const different = all.filter(
    ({ trace }, at) => all.findIndex((other) => other.trace.text === trace.text) === at,
  );
  const kept = new Set([...different].sort((a, b) => a.depth - b.depth).slice(0, MAX_STEPS));
  return different
    .filter((step) => kept.has(step))
    .map(({ trace }) => ({
      expression: trace.text,
      value: trace.value ?? null,
      text: trace === root ? 'the result' : shortened(describer.say(trace.node).text),
    }));
}
