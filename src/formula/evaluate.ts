/** @file Evaluates a syntax tree at a cell: references are read lazily, arrays are lifted, errors are values. */
import { walk } from './ast';
import type { Ast, BinaryNode, CallNode, LambdaNode } from './ast';
import { argumentAt, argumentKind, arityProblem, functionInfo } from './catalogue';
import type { ArgumentKind, FunctionInfo } from './catalogue';
import { toBoolean, toNumber, toText } from './coerce';
import { FormulaError } from './formulaError';
import { applyBinary, broadcastAt, mapScalar, negate, percent } from './operators';
import { parseFormula } from './parse';
import { intersectAreas, resolveReference, resolveStructured, spanAreas } from './references';
import type { Place } from './references';
import { bodyOf, lazyBodyOf } from './registry';
import { isUnsafeFunction } from './safety';
import {
  CALC,
  errorValue,
  isError,
  Lambda,
  Matrix,
  NA,
  NAME,
  NULL,
  NUM,
  Omitted,
  REF,
  Reference,
  Unsupported,
  VALUE,
} from './values';
import type { Area, Scalar, Scope, Value } from './values';
import { cellKey, CellError, MAX_COLUMNS, MAX_ROWS } from './workbook';
import type { CellPosition, CellValue } from './workbook';
import { isUnbounded } from './workbookView';
import type { WorkbookView } from './workbookView';

/** A scalar, or the rows of a spilled array, or why there is no value. */
export type EvalResult =
  | { readonly kind: 'value'; readonly value: CellValue | CellValue[][] }
  | { readonly kind: 'unsupported'; readonly why: string };

/** A function of an add-in, such as `NANO.ASK`; undefined when it does not know the name. */
export type CustomFunction = (
  name: string,
  args: readonly (CellValue | CellValue[][])[],
  at: CellPosition,
) => CellValue | CellValue[][] | undefined;

export interface EvaluateOptions {
  /** The clock of NOW and TODAY: milliseconds since 1970, read as local wall time in UTC. Without it they are refused. */
  readonly now?: number;
  /** Seed of RAND and its relatives. Without it they are refused. */
  readonly seed?: number;
  /** Cells and calls that the evaluation may touch. Default 5,000,000. */
  readonly steps?: number;
  readonly signal?: AbortSignal;
  readonly custom?: CustomFunction;
  /** Told the value of every node as it is reached, for traces. */
  readonly onValue?: (node: Ast, value: Value) => void;
}

const DEFAULT_STEPS = 5_000_000;
const MAX_CALL_DEPTH = 250;
/** What a call of a LAMBDA costs: its scope and its frame take the time of some cells. */
const CALL_STEPS = 25;
const NO_SCOPE: Scope = new Map();

export class Context {
  private left: number;
  private depth = 0;
  private randomState: number | undefined;
  private whyUnsure: string | undefined;
  private readonly sortedLists = new WeakMap<readonly number[], readonly number[]>();

  constructor(
    readonly view: WorkbookView,
    readonly at: Place,
    readonly options: EvaluateOptions,
    private readonly names: Map<string, Ast | undefined>,
    /** True on the second evaluation of a formula with a doubt: see `doubt`. */
    private readonly otherWay = false,
  ) {
    this.left = options.steps ?? DEFAULT_STEPS;
    this.randomState = options.seed === undefined ? undefined : options.seed >>> 0 || 1;
  }

  /** Charges work against the budget. @throws Unsupported when it is used up or the signal is aborted */
  readonly spend = (cells: number): void => {
    this.left -= cells;
    if (this.left < 0) throw new Unsupported('The formula needs more work than a preview may take.');
    if (this.options.signal?.aborted) throw new Unsupported('The evaluation was cancelled.');
  };

  /**
   * Says that Excel may do one thing or another here. The formula is then evaluated both ways; a value is given only
   * when both agree, as `SUM` of a list does whether the list goes down or across.
   * @returns true when the other way is to be taken
   */
  doubt(why: string): boolean {
    this.whyUnsure ??= why;
    return this.otherWay;
  }

  /** What is not sure about the value, if anything. */
  get unsure(): string | undefined {
    return this.whyUnsure;
  }

  /** A number from 0 to 1 of the seeded sequence. @throws Unsupported without a seed */
  random(): number {
    if (this.randomState === undefined) throw new Unsupported('The result is random.');
    this.randomState = (this.randomState + 0x6d2b79f5) | 0;
    let t = Math.imul(this.randomState ^ (this.randomState >>> 15), 1 | this.randomState);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** The serial number of the present moment. @throws Unsupported without a clock */
  nowSerial(): number {
    if (this.options.now === undefined) throw new Unsupported('The result depends on the date and time.');
    return this.options.now / 86_400_000 + 25569;
  }

  /** Evaluates a node. */
  value(node: Ast, scope: Scope): Value {
    this.spend(1);
    const value = this.compute(node, scope);
    this.options.onValue?.(node, value);
    return value;
  }

  private compute(node: Ast, scope: Scope): Value {
    switch (node.type) {
      case 'number':
      case 'string':
      case 'boolean':
        return node.value;
      case 'error':
        return errorValue(node.code);
      case 'missing':
        return Omitted.value;
      case 'array':
        return Matrix.of(node.rows.map((row) => row.map((element) => this.value(element, scope) as Scalar)));
      case 'reference':
        return resolveReference(node, this.at, this.view);
      case 'structured':
        return resolveStructured(node, this.at, this.view);
      case 'name':
        if (node.workbook !== undefined) throw new Unsupported('The formula refers to another workbook.');
        return this.name(node.name, scope);
      case 'unary':
        return this.unary(node.operator, this.value(node.operand, scope));
      case 'postfix':
        if (node.operator === '#') return this.spill(this.value(node.operand, scope));
        return mapScalar(this.operand(this.value(node.operand, scope)), percent, this.spend);
      case 'binary':
        return this.binary(node, scope);
      case 'lambda':
        return new Lambda(node.parameters, node.body, scope);
      case 'let': {
        const inner = new Map(scope);
        for (const binding of node.bindings) {
          inner.set(binding.name.toLowerCase(), this.value(binding.value, inner));
        }
        return this.value(node.body, inner);
      }
      case 'invoke': {
        const callee = this.value(node.callee, scope);
        if (callee instanceof Lambda) return this.call(callee, this.values(node.args, scope));
        return isError(callee) ? callee : REF;
      }
      case 'call':
        return this.callNode(node, scope);
    }
  }

  values(nodes: readonly Ast[], scope: Scope): Value[] {
    return nodes.map((node) => this.value(node, scope));
  }

  private name(name: string, scope: Scope): Value {
    const key = name.toLowerCase();
    const bound = scope.get(key);
    if (bound !== undefined) return bound;
    const defined = this.definedName(key);
    if (defined !== undefined) return defined;
    const table = this.view.table(name);
    if (table) {
      return resolveStructured(
        { type: 'structured', table: name, sections: [], columns: [], start: 0, end: 0 },
        this.at,
        this.view,
      );
    }
    const upper = name.toUpperCase();
    if (functionInfo(upper)) return new Lambda([], LAMBDA_BODY, NO_SCOPE, upper);
    return NAME;
  }

  private definedName(key: string): Value | undefined {
    const item = this.view.namedItem(key);
    if (!item) return undefined;
    if (!this.names.has(key)) this.names.set(key, parseName(item.formula));
    const tree = this.names.get(key);
    if (tree && isRelative(tree)) {
      throw new Unsupported(`What the name ${item.name} means depends on the cell it was defined in.`);
    }
    if (!tree) throw new Unsupported(`The name ${item.name} cannot be read.`);
    return this.nested(() => this.value(tree, NO_SCOPE));
  }

  private nested<T>(work: () => T): T {
    if (++this.depth > MAX_CALL_DEPTH) {
      throw new Unsupported('The formula calls itself too deeply.');
    }
    try {
      return work();
    } finally {
      this.depth--;
    }
  }

  private unary(operator: '+' | '-' | '@', value: Value): Value {
    if (operator === '@') return this.intersectImplicitly(value);
    if (operator === '+') return this.operand(value) ?? 0;
    return mapScalar(this.operand(value), negate, this.spend);
  }

  /** What `@` makes of a value: the cell in this row or column, or the first element of an array. */
  intersectImplicitly(value: Value): Value {
    if (value instanceof Matrix) return value.data[0] as Scalar;
    if (!(value instanceof Reference)) return value;
    const [area] = value.areas;
    if (!area || value.areas.length > 1) return VALUE;
    if (area.rows === 1 && area.columns === 1) return value;
    const { row, column } = this.at;
    const inRows = row >= area.row && row < area.row + area.rows;
    const inColumns = column >= area.column && column < area.column + area.columns;
    if (area.columns === 1 && inRows) return cellReference(area.sheet, row, area.column);
    if (area.rows === 1 && inColumns) return cellReference(area.sheet, area.row, column);
    return VALUE;
  }

  private spill(value: Value): Value {
    const area = value instanceof Reference ? value.areas[0] : undefined;
    if (!area || area.rows !== 1 || area.columns !== 1) return isError(value) ? value : REF;
    const { spills } = this.view.sheet(area.sheet);
    if (!spills) throw new Unsupported('The size of the spilled array is not known here.');
    const size = spills.get(cellKey(area.row, area.column));
    return size ? new Reference([{ ...area, rows: size.rows, columns: size.columns }]) : REF;
  }

  private binary(node: BinaryNode, scope: Scope): Value {
    const left = this.value(node.left, scope);
    const right = this.value(node.right, scope);
    if (node.operator !== ':' && node.operator !== ' ' && node.operator !== ',') {
      return applyBinary(node.operator, this.operand(left), this.operand(right), this.spend);
    }
    if (isError(left)) return left;
    if (isError(right)) return right;
    if (!(left instanceof Reference) || !(right instanceof Reference)) return VALUE;
    if (node.operator === ',') return new Reference([...left.areas, ...right.areas]);
    if (node.operator === ' ') {
      const shared = left.areas.flatMap((a) => right.areas.flatMap((b) => intersectAreas(a, b) ?? []));
      return shared.length === 0 ? NULL : new Reference(shared);
    }
    const areas = [...left.areas, ...right.areas];
    const [first] = areas;
    if (!first || areas.some((area) => area.sheet !== first.sheet)) return VALUE;
    return new Reference([areas.reduce(spanAreas)]);
  }

  /** The operand of an operator: a scalar or an array. */
  operand(value: Value): Scalar | Matrix {
    if (value instanceof Reference) return this.dereference(value);
    if (value instanceof Lambda) return CALC;
    if (value instanceof Omitted) return null;
    return value;
  }

  /** The cell or the cells of a reference. */
  dereference(reference: Reference): Scalar | Matrix {
    const [area] = reference.areas;
    if (!area || reference.areas.length > 1) return VALUE;
    if (area.rows === 1 && area.columns === 1) return this.view.cell(area.sheet, area.row, area.column);
    this.spend(Math.ceil((area.rows * area.columns) / 16));
    return this.view.matrix(area);
  }

  /** Any value as an array. */
  matrix(value: Value): Matrix {
    const operand = this.operand(value);
    return operand instanceof Matrix ? operand : Matrix.scalar(operand);
  }

  /**
   * Any value as an array, with the rows and columns below and right of the used cells left out.
   * For functions to which blank cells at the end make no difference.
   */
  usedMatrix(value: Value): Matrix {
    if (value instanceof Reference && value.areas.length === 1 && isUnbounded(value.areas[0] as Area)) {
      const area = this.view.clip(value.areas[0] as Area);
      if (!area) return Matrix.scalar(null);
      this.spend(Math.ceil((area.rows * area.columns) / 16));
      return this.view.matrix(area);
    }
    return this.matrix(value);
  }

  /** Rows and columns of a value as written, whole columns at their full length. */
  dimensions(value: Value): { rows: number; columns: number } {
    if (value instanceof Matrix) return { rows: value.rows, columns: value.columns };
    const area = value instanceof Reference && value.areas.length === 1 ? value.areas[0] : undefined;
    return area ? { rows: area.rows, columns: area.columns } : { rows: 1, columns: 1 };
  }

  matrixSize(value: Value): number {
    const { rows, columns } = this.dimensions(value);
    return rows * columns;
  }

  /** Numbers in ascending order, remembered per list, so that LARGE over an array sorts once. */
  sortedNumbers(numbers: readonly number[]): readonly number[] {
    let order = this.sortedLists.get(numbers);
    if (!order) {
      this.spend(numbers.length);
      order = [...Float64Array.from(numbers).sort()];
      this.sortedLists.set(numbers, order);
    }
    return order;
  }

  /** A value as one scalar; an array gives its first element. */
  scalar(value: Value): Scalar {
    const operand = this.operand(value);
    return operand instanceof Matrix ? (operand.data[0] as Scalar) : operand;
  }

  /** Calls a LAMBDA or a built-in function with values. */
  call(lambda: Lambda, args: readonly Value[]): Value {
    this.spend(CALL_STEPS);
    if (lambda.builtin !== undefined) return this.callFunction(lambda.builtin, args);
    const { parameters } = lambda;
    if (args.length > parameters.length) return VALUE;
    const scope = new Map(lambda.scope);
    for (let i = 0; i < parameters.length; i++) {
      const parameter = parameters[i] as { name: string; optional: boolean };
      const arg = args[i];
      if (arg === undefined && !parameter.optional) return VALUE;
      scope.set(parameter.name.toLowerCase(), arg ?? Omitted.value);
    }
    return this.nested(() => this.value(lambda.body, scope));
  }

  private callNode(node: CallNode, scope: Scope): Value {
    const bound = scope.get(node.name.toLowerCase());
    if (bound instanceof Lambda) return this.call(bound, this.values(node.args, scope));
    if (!functionInfo(node.name)) {
      const defined = this.definedName(node.name.toLowerCase());
      if (defined instanceof Lambda) return this.call(defined, this.values(node.args, scope));
      return this.unknownFunction(node, scope);
    }
    if (isUnsafeFunction(node.name)) throw new Unsupported(`${node.name} reaches outside the workbook.`);
    const lazy = lazyBodyOf(node.name);
    if (lazy) {
      checkArity(node.name, node.args.length);
      return lazy(this, node.args, scope);
    }
    return this.callFunction(node.name, this.values(node.args, scope));
  }

  private unknownFunction(node: CallNode, scope: Scope): Value {
    const { custom } = this.options;
    if (custom) {
      const args = node.args.map((arg) => {
        const operand = this.operand(this.value(arg, scope));
        return operand instanceof Matrix ? operand.toRows() : operand;
      });
      const { sheet, row, column } = this.at;
      const result = custom(node.name, args, { sheet: this.view.sheet(sheet).name, row, column });
      if (Array.isArray(result)) return Matrix.of(result);
      if (result !== undefined) return result;
    }
    if (node.name.includes('.')) throw new Unsupported(`${node.name} is a function of an add-in.`);
    return NAME;
  }

  /** Calls a built-in function with values: checks their number, converts and lifts them. */
  callFunction(name: string, args: readonly Value[]): Value {
    const info = functionInfo(name);
    const body = bodyOf(name);
    if (!info) return NAME;
    if (isUnsafeFunction(name)) throw new Unsupported(`${name} reaches outside the workbook.`);
    if (!body) {
      const lazy = lazyBodyOf(name);
      if (!lazy) throw new Unsupported(`${name} is not calculated in previews.`);
      checkArity(name, args.length);
      return this.callLazily(lazy, args);
    }
    checkArity(name, args.length);
    return this.applyBody(info, body as unknown as AnyBody, args);
  }

  /** Runs a lazy function on values: they are bound to names that its argument nodes read. */
  private callLazily(
    lazy: (context: Context, nodes: readonly Ast[], scope: Scope) => Value,
    args: readonly Value[],
  ): Value {
    const scope = new Map<string, Value>();
    const nodes = args.map((value, index): Ast => {
      const name = `\u0001${index}`;
      scope.set(name, value);
      return { type: 'name', name, start: 0, end: 0 };
    });
    return lazy(this, nodes, scope);
  }

  private applyBody(info: FunctionInfo, body: AnyBody, args: readonly Value[]): Value {
    const prepared: unknown[] = new Array<unknown>(args.length);
    let lifted: { index: number; kind: ArgumentKind; matrix: Matrix }[] | undefined;
    let failure: CellError | undefined;
    for (let i = 0; i < args.length; i++) {
      const kind = argumentKind(info, i);
      let value = args[i] as Value;
      if (value instanceof Omitted) {
        const absent =
          info.omittedIsDefault && (argumentAt(info, i)?.optional || EMPTY_COUNTS_AS_ABSENT.has(info.name));
        if (absent || RAW_KINDS.has(kind)) {
          prepared[i] = undefined;
          continue;
        }
        value = null;
      }
      if (RAW_KINDS.has(kind)) {
        prepared[i] = value;
        continue;
      }
      const operand = this.operand(value);
      if (operand instanceof Matrix) {
        if (value instanceof Reference && RANGE_SHY.has(info.name)) {
          throw new Unsupported(
            `${info.name} gives an error on a range of cells in Excel; with a plus sign before the range it works.`,
          );
        }
        if (operand.size === 1) {
          prepared[i] = convert(kind, operand.data[0] as Scalar);
        } else {
          (lifted ??= []).push({ index: i, kind, matrix: operand });
          continue;
        }
      } else {
        prepared[i] = convert(kind, operand);
      }
      if (!failure && prepared[i] instanceof CellError && kind !== 'errorValue' && kind !== 'criterion') {
        failure = prepared[i] as CellError;
      }
    }
    if (!lifted) return failure ?? guard(body(this, ...prepared));
    if (REFERENCE_MAKERS.has(info.name)) {
      throw new Unsupported(`${info.name} makes a list of references here, which previews do not calculate.`);
    }
    return this.lift(info.name, body, prepared, lifted, failure);
  }

  private lift(
    name: string,
    body: AnyBody,
    prepared: unknown[],
    lifted: readonly { index: number; kind: ArgumentKind; matrix: Matrix }[],
    failure: CellError | undefined,
  ): Value {
    let rows = 1;
    let columns = 1;
    for (const { matrix } of lifted) {
      rows = Math.max(rows, matrix.rows);
      columns = Math.max(columns, matrix.columns);
    }
    this.spend(rows * columns);
    const data: Scalar[] = new Array<Scalar>(rows * columns);
    let at = 0;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let problem: CellError | undefined = failure;
        for (const { index, kind, matrix } of lifted) {
          const element = broadcastAt(matrix, row, column);
          const converted = element === undefined ? NA : convert(kind, element);
          prepared[index] = converted;
          if (
            converted instanceof CellError &&
            (element === undefined || (kind !== 'errorValue' && kind !== 'criterion'))
          ) {
            problem ??= converted;
          }
        }
        const result = problem ?? guard(body(this, ...prepared));
        if (name === 'INDEX' && this.matrixSize(result) > 1) {
          throw new Unsupported(
            'INDEX takes several whole rows or columns here, which previews do not calculate.',
          );
        }
        data[at++] = this.scalar(result);
      }
    }
    return new Matrix(rows, columns, data);
  }
}

type AnyBody = (context: Context, ...args: unknown[]) => Value;

/** Body of a built-in used as a value; never evaluated, the name decides. */
const LAMBDA_BODY: LambdaNode['body'] = { type: 'missing', start: 0, end: 0 };

/** Kinds whose arguments reach the body as they are. */
const RAW_KINDS: ReadonlySet<ArgumentKind> = new Set(['range', 'array', 'any', 'lambda']);

/** Functions with an argument that must have its comma, but may be empty: all rows, or the default. */
const EMPTY_COUNTS_AS_ABSENT = new Set(['TAKE', 'DROP', 'EXPAND', 'SEQUENCE', 'TEXTJOIN']);

/** Functions that make references: over an array they would make an array of references. */
const REFERENCE_MAKERS = new Set(['OFFSET', 'INDIRECT']);

/** Functions of the former Analysis ToolPak: they take arrays, but not ranges of several cells, one by one. */
const RANGE_SHY = new Set(
  (
    'EDATE EOMONTH WEEKNUM WORKDAY WORKDAY.INTL NETWORKDAYS NETWORKDAYS.INTL YEARFRAC ISEVEN ISODD MROUND QUOTIENT ' +
    'RANDBETWEEN DELTA GESTEP FACTDOUBLE SQRTPI EFFECT NOMINAL CUMIPMT CUMPRINC CONVERT COMPLEX ERF ERFC ' +
    'BIN2DEC BIN2HEX BIN2OCT DEC2BIN DEC2HEX DEC2OCT HEX2BIN HEX2DEC HEX2OCT OCT2BIN OCT2DEC OCT2HEX DOLLARDE DOLLARFR ' +
    'IMABS IMAGINARY IMARGUMENT IMCONJUGATE IMCOS IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMREAL IMSIN IMSQRT IMSUB ' +
    'ACCRINTM COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM COUPPCD DISC DURATION INTRATE MDURATION PRICE PRICEDISC ' +
    'PRICEMAT RECEIVED TBILLEQ TBILLPRICE TBILLYIELD YIELD YIELDDISC YIELDMAT'
  ).split(' '),
);

function guard(value: Value): Value {
  return typeof value === 'number' && !Number.isFinite(value) ? NUM : value;
}

function checkArity(name: string, count: number): void {
  const problem = arityProblem(name, count);
  if (problem) throw new Unsupported(problem);
}

function convert(kind: ArgumentKind, value: Scalar): unknown {
  switch (kind) {
    case 'number':
    case 'date':
      return toNumber(value);
    case 'integer': {
      const number = toNumber(value);
      return typeof number === 'number' ? Math.trunc(number) : number;
    }
    case 'text':
      return toText(value);
    case 'boolean':
      return toBoolean(value);
    default:
      return value;
  }
}

function cellReference(sheet: number, row: number, column: number): Reference {
  return new Reference([{ sheet, row, column, rows: 1, columns: 1 }]);
}

/** True when a formula has references that move with the cell it stands in. */
function isRelative(tree: Ast): boolean {
  let relative = false;
  walk(tree, (node) => {
    if (node.type !== 'reference') return;
    const [top, left, bottom, right] = node.anchors;
    const rows = node.top === null || (top && bottom);
    const columns = node.left === null || (left && right);
    relative ||= !rows || !columns;
  });
  return relative;
}

function parseName(formula: string): Ast | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

/** Turns a final value into what a cell would show: blanks become 0, an array that leaves the sheet is `#SPILL!`. */
export function finish(value: Value, context: Context): CellValue | CellValue[][] {
  const operand = context.operand(value);
  if (!(operand instanceof Matrix)) return operand ?? 0;
  if (operand.size === 1) return operand.data[0] ?? 0;
  const { row, column } = context.at;
  if (row + operand.rows > MAX_ROWS || column + operand.columns > MAX_COLUMNS) return errorValue('#SPILL!');
  context.spend(operand.size);
  return operand.toRows().map((row) => row.map((cell) => cell ?? 0));
}
