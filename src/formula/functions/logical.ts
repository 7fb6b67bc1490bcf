/** @file IF and its relatives: branches are evaluated only when they are needed. */
import type { Ast } from '../ast';
import { compareValues, toBoolean, toNumber } from '../coerce';
import type { Context } from '../evaluate';
import { broadcastAt } from '../operators';
import { define, defineLazy } from '../registry';
import { errorValue, isError, Matrix, NA, Omitted, VALUE } from '../values';
import type { Scalar, Scope, Value } from '../values';
import { CellError } from '../workbook';
import { matricesOf } from './collect';

/** Chooses element by element among values; each is evaluated once. */
function liftChoice(
  context: Context,
  matrices: readonly (Scalar | Matrix)[],
  choose: (elements: readonly Scalar[]) => Scalar,
): Matrix {
  let rows = 1;
  let columns = 1;
  for (const item of matrices) {
    if (item instanceof Matrix) {
      rows = Math.max(rows, item.rows);
      columns = Math.max(columns, item.columns);
    }
  }
  context.spend(rows * columns * matrices.length);
  const data: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const elements = matrices.map((item) => {
        if (!(item instanceof Matrix)) return item;
        // Only what lies outside the array is #N/A; a blank cell in it is null.
        const element = broadcastAt(item, row, column);
        return element === undefined ? NA : element;
      });
      data.push(choose(elements));
    }
  }
  return new Matrix(rows, columns, data);
}

function branch(context: Context, node: Ast | undefined, scope: Scope, missing: Scalar): Value {
  if (!node) return missing;
  const value = context.value(node, scope);
  return value instanceof Omitted ? 0 : value;
}

function condition(context: Context, node: Ast, scope: Scope): Scalar | Matrix {
  const operand = context.operand(context.value(node, scope));
  return operand instanceof Matrix && operand.size === 1 ? (operand.data[0] as Scalar) : operand;
}

function ifFunction(context: Context, nodes: readonly Ast[], scope: Scope): Value {
  const test = condition(context, nodes[0] as Ast, scope);
  if (!(test instanceof Matrix)) {
    const holds = toBoolean(test);
    if (holds instanceof CellError) return holds;
    return holds ? branch(context, nodes[1], scope, true) : branch(context, nodes[2], scope, false);
  }
  const whenTrue = context.operand(branch(context, nodes[1], scope, true));
  const whenFalse = context.operand(branch(context, nodes[2], scope, false));
  return liftChoice(context, [test, whenTrue, whenFalse], ([check = null, yes = null, no = null]) => {
    const holds = toBoolean(check);
    return holds instanceof CellError ? holds : holds ? yes : no;
  });
}

function ifs(context: Context, nodes: readonly Ast[], scope: Scope): Value {
  if (nodes.length % 2 !== 0) return VALUE;
  for (let i = 0; i < nodes.length; i += 2) {
    const test = condition(context, nodes[i] as Ast, scope);
    if (test instanceof Matrix) return ifsLifted(context, nodes.slice(i), scope);
    const holds = toBoolean(test);
    if (holds instanceof CellError) return holds;
    if (holds) return branch(context, nodes[i + 1], scope, 0);
  }
  return NA;
}

function ifsLifted(context: Context, nodes: readonly Ast[], scope: Scope): Value {
  const operands = nodes.map((node) => context.operand(context.value(node, scope)));
  return liftChoice(context, operands, (elements) => {
    for (let i = 0; i < elements.length; i += 2) {
      const holds = toBoolean(elements[i] ?? null);
      if (holds instanceof CellError) return holds;
      if (holds) return elements[i + 1] ?? 0;
    }
    return NA;
  });
}

function switchFunction(context: Context, nodes: readonly Ast[], scope: Scope): Value {
  const subject = condition(context, nodes[0] as Ast, scope);
  const rest = nodes.slice(1);
  const hasDefault = rest.length % 2 === 1;
  const pairs = hasDefault ? rest.length - 1 : rest.length;
  if (subject instanceof Matrix) {
    const operands = rest.map((node) => context.operand(context.value(node, scope)));
    return liftChoice(context, [subject, ...operands], ([value = null, ...elements]) => {
      if (isError(value)) return value;
      for (let i = 0; i < pairs; i += 2) {
        const candidate = elements[i] ?? null;
        if (isError(candidate)) return candidate;
        if (compareValues(value, candidate) === 0) return elements[i + 1] ?? 0;
      }
      return hasDefault ? (elements[pairs] ?? 0) : NA;
    });
  }
  if (isError(subject)) return subject;
  for (let i = 0; i < pairs; i += 2) {
    const candidate = context.scalar(context.value(rest[i] as Ast, scope));
    if (isError(candidate)) return candidate;
    if (compareValues(subject, candidate) === 0) return branch(context, rest[i + 1], scope, 0);
  }
  return hasDefault ? branch(context, rest[pairs], scope, 0) : NA;
}

function choose(context: Context, nodes: readonly Ast[], scope: Scope): Value {
  const index = condition(context, nodes[0] as Ast, scope);
  const pick = (value: Scalar): number | CellError => {
    const number = toNumber(value);
    if (number instanceof CellError) return number;
    const position = Math.trunc(number);
    return position >= 1 && position < nodes.length ? position : VALUE;
  };
  if (!(index instanceof Matrix)) {
    const position = pick(index);
    return position instanceof CellError ? position : branch(context, nodes[position], scope, 0);
  }
  const operands = nodes.slice(1).map((node) => context.operand(branch(context, node, scope, 0)));
  return liftChoice(context, [index, ...operands], ([value = null, ...elements]) => {
    const position = pick(value);
    return position instanceof CellError ? position : (elements[position - 1] ?? null);
  });
}

function replaceError(applies: (error: CellError) => boolean) {
  return (context: Context, nodes: readonly Ast[], scope: Scope): Value => {
    const value = context.value(nodes[0] as Ast, scope);
    const operand = context.operand(value);
    if (!(operand instanceof Matrix)) {
      if (isError(operand) && applies(operand)) return branch(context, nodes[1], scope, 0);
      return value instanceof Omitted ? 0 : operand;
    }
    const other = context.operand(branch(context, nodes[1], scope, 0));
    return liftChoice(context, [operand, other], ([item = null, instead = null]) =>
      isError(item) && applies(item) ? instead : item,
    );
  };
}

/** Truth values of arguments: in ranges and arrays text and blanks do not count, single values are converted. */
function truths(context: Context, args: readonly Value[]): boolean[] | CellError {
  const found: boolean[] = [];
  for (const arg of args) {
    const matrices = matricesOf(context, arg);
    if (!matrices) {
      if (arg instanceof Omitted || arg === undefined) {
        found.push(false);
        continue;
      }
      const holds = toBoolean(context.scalar(arg));
      if (holds instanceof CellError) return holds;
      found.push(holds);
      continue;
    }
    for (const matrix of matrices) {
      for (const value of matrix.data) {
        if (typeof value === 'boolean') found.push(value);
        else if (typeof value === 'number') found.push(value !== 0);
        else if (isError(value)) return value;
      }
    }
  }
  return found.length === 0 ? VALUE : found;
}

function logic(decide: (values: readonly boolean[]) => boolean) {
  return (context: Context, ...args: Value[]): Value => {
    const values = truths(context, args);
    return values instanceof CellError ? values : decide(values);
  };
}

defineLazy({
  IF: ifFunction,
  IFS: ifs,
  SWITCH: switchFunction,
  CHOOSE: choose,
  IFERROR: replaceError(() => true),
  IFNA: replaceError((error) => error.code === '#N/A'),
});

define({
  AND: logic((values) => values.every(Boolean)),
  OR: logic((values) => values.some(Boolean)),
  XOR: logic((values) => values.filter(Boolean).length % 2 === 1),
  NOT: (_context: Context, value: boolean) => !value,
  TRUE: () => true,
  FALSE: () => false,
  NA: () => errorValue('#N/A'),
});
