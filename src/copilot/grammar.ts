/** @file Which plan tokens may follow: types and arity of the plan language, as a constraint on the model's logits. */
import type { TokenConstraint } from '../model/constraint';
import type { ColumnType } from '../sheet/table';
import type { PointerValue } from '../sheet/link';
import { OPERATIONS, operationNamed, type Slot } from './operations';
import { AGGREGATES, ARITHMETIC, DATE_PARTS, OWN_FIGURES } from './plan';

/** What the grammar must know of the prompt: the types behind the pointers. */
export interface PointerTypes {
  readonly columns: readonly ColumnType[];
  readonly values: readonly {
    readonly value: PointerValue;
    readonly columns: readonly number[];
    /** True for a word within cells: it is looked for in their text, no cell is equal to it. */
    readonly isPart?: boolean;
  }[];
}

/** Symbols still to be written, the next one first. Shared tails make states cheap to branch. */
export interface GrammarState {
  readonly symbol: string;
  readonly rest: GrammarState | null;
}

const NUMERIC: ReadonlySet<ColumnType> = new Set(['number', 'year', 'mixed']);
const ORDERED: ReadonlySet<ColumnType> = new Set(['number', 'year', 'mixed', 'date']);
const TEXTUAL: ReadonlySet<ColumnType> = new Set(['text', 'category', 'mixed']);
/** Aggregates that need numbers; the others take dates too, or anything. */
const OF_NUMBERS = ['sum', 'avg', 'median', 'stdev', 'var', 'mode'];
const TABLE_OPERATIONS = Object.keys(OPERATIONS).filter((name) => OPERATIONS[name]?.by === 'table');
const LISTS = TABLE_OPERATIONS.filter((name) => OPERATIONS[name]?.result === 'list');
const FIGURES = TABLE_OPERATIONS.filter((name) => OPERATIONS[name]?.result !== 'list');
/** Functions of a row's number that also make sense of a single figure. */
const OF_ONE_FIGURE = Object.keys(OPERATIONS).filter((name) => {
  const operation = OPERATIONS[name];
  return (
    operation?.by === 'row' &&
    operation.excel !== undefined &&
    operation.slots[0] === 'number' &&
    operation.slots.every((slot) => slot === 'number' || slot === 'amount')
  );
});
const rowFunctions = (...results: string[]): string[] =>
  Object.entries(OPERATIONS).flatMap(([name, operation]) =>
    operation.by === 'row' && results.includes(operation.result) ? [name] : [],
  );
const NUMBER_FUNCTIONS = rowFunctions('number');
const DATE_FUNCTIONS = rowFunctions('date');
const TEXT_FUNCTIONS = rowFunctions('text');
const MAX_CONDITIONS = 5;
const MAX_DEPTH = 3;
/** "A if …, B if …, otherwise C" nests one deeper than arithmetic may. */
const MAX_IF_DEPTH = 4;

const tokens = (names: readonly string[]): string[] => names.map((name) => `<${name}>`);

/**
 * The grammar as a pushdown automaton over tokens. Symbols: `T` the whole, `S<d>` a figure at depth d, `N<d>` numbers by row, `V0` numbers or dates by row,
 * `D<d>` dates by row, `X<d>` texts by row, `E<d>` anything by row, `W<n>` up to n more conditions (`w<n>`: at least one),
 * `B` one condition, `U0` a figure worked out by row, `O` what it is compared with, `C` any column, `Q` a column with an order, `M` more columns (`m`: at least one), `R` a column with an order
 * or a figure of each group, `F` a figure of each group, `A` an aggregate of figures, `K` a number, `L` any value, `Y` a
 * column or part of a date to group by, `y` a date column, `op<c>` an operator for column c, `o<c>:<op>` its operand, `in<c>` a list of values,
 * `dir`, `Z` a comparison, `G` an aggregate.
 */
export class PlanGrammar {
  private readonly cache = new Map<string, readonly string[]>();

  constructor(private readonly types: PointerTypes) {}

  start(): GrammarState {
    return { symbol: 'T', rest: { symbol: 'eos', rest: null } };
  }

  isFinal(state: GrammarState | null): boolean {
    return state === null;
  }

  /** Tokens that may follow, in no particular order. */
  allowed(state: GrammarState): readonly string[] {
    let tokens = this.cache.get(state.symbol);
    if (tokens === undefined) {
      tokens = [...new Set(this.follow(state.symbol))];
      this.cache.set(state.symbol, tokens);
    }
    return tokens;
  }

  private columns(accept: (type: ColumnType) => boolean): string[] {
    return this.types.columns.flatMap((type, index) => (accept(type) ? [`<c${index}>`] : []));
  }

  private valuePointers(
    accept: (value: PointerValue, columns: readonly number[], isPart: boolean) => boolean,
  ): string[] {
    return this.types.values.flatMap(({ value, columns, isPart }, index) =>
      accept(value, columns, isPart === true) ? [`<v${index}>`] : [],
    );
  }

  /** Values that can be compared with column `column` by `op`. */
  private operands(column: number, op: string): string[] {
    const type = this.types.columns[column] ?? 'empty';
    if (op === 'has' || op === 'hasnt' || op === 'starts' || op === 'ends')
      return this.valuePointers(
        (value, columns, isPart) =>
          (value.kind === 'text' || value.kind === 'number') && (!isPart || columns.includes(column)),
      );
    return this.valuePointers((value, columns, isPart) => {
      if (isPart) return false;
      if (columns.includes(column)) return true;
      if (value.kind === 'period') return type === 'date';
      if (value.kind === 'month' || value.kind === 'weekday')
        return type === 'date' && (op === 'eq' || op === 'ne');
      if (value.kind === 'number') return type !== 'date' && type !== 'boolean';
      // A text that stands in some column is looked for there, not where it does not occur.
      if (columns.length > 0) return false;
      return op === 'eq' || op === 'ne' ? type === 'text' || type === 'category' || type === 'mixed' : false;
    });
  }

  private operators(column: number): string[] {
    const type = this.types.columns[column] ?? 'empty';
    const some = (op: string): boolean => this.operandTokens(column, op).length > 0;
    const names = ['blank', 'filled', 'dup', 'single'];
    if (some('eq')) names.push('eq', 'ne');
    if (ORDERED.has(type)) names.push('gt', 'ge', 'lt', 'le');
    if (TEXTUAL.has(type) && some('has')) names.push('has', 'starts', 'ends', 'hasnt');
    if (this.operands(column, 'eq').length > 1) names.push('in');
    return tokens(names);
  }

  private operandTokens(column: number, op: string): string[] {
    const type = this.types.columns[column] ?? 'empty';
    const isText = op === 'has' || op === 'hasnt' || op === 'starts' || op === 'ends';
    if (isText) return this.operands(column, op);
    const peers = ORDERED.has(type)
      ? this.columns((other) => ORDERED.has(other) && (other === 'date') === (type === 'date')).filter(
          (token) => token !== `<c${column}>`,
        )
      : [];
    return [
      ...this.operands(column, op),
      ...peers,
      ...(NUMERIC.has(type) ? tokens(OWN_FIGURES) : []),
      ...(type === 'date' ? ['<max>', '<min>', '<today>'] : []),
    ];
  }

  /** Operations all of whose places can be filled in this table. */
  private possible(names: readonly string[]): string[] {
    return tokens(names.filter((name) => operationNamed(name)?.slots.every((slot) => this.canFill(slot))));
  }

  private canFill(slot: Slot): boolean {
    switch (slot) {
      case 'number':
      case 'ordered':
        return this.types.columns.some((type) => ORDERED.has(type));
      case 'date':
        return this.types.columns.includes('date');
      case 'amount':
        return this.types.values.some(({ value }) => value.kind === 'number');
      case 'literal':
        return this.types.values.some(({ value }) => value.kind === 'number' || value.kind === 'text');
      default:
        return this.types.columns.some((type) => type !== 'empty');
    }
  }

  private follow(symbol: string): string[] {
    const numeric = this.columns((type) => NUMERIC.has(type));
    const ordered = this.columns((type) => ORDERED.has(type));
    const dates = this.columns((type) => type === 'date');
    const all = this.columns((type) => type !== 'empty');
    const numbers = this.valuePointers((value) => value.kind === 'number');
    const periods = this.valuePointers((value) => value.kind === 'period');
    const literals = this.valuePointers((value) => value.kind === 'number' || value.kind === 'text');
    const depth = Number(symbol.slice(1));
    const aggregates = [
      '<count>',
      ...(all.length > 0 ? ['<countd>'] : []),
      // Over dates too: the average of the days between two of them.
      ...(ordered.length > 0 ? [...tokens(OF_NUMBERS), '<min>', '<max>'] : []),
    ];
    const arithmetic = tokens(ARITHMETIC);
    const computed = ordered.length > 0 ? ['<calc>'] : [];
    switch (symbol[0]) {
      case 'T':
        return [
          ...this.scalars(aggregates, all, ordered),
          ...arithmetic,
          ...(all.length > 0
            ? ['<filter>', '<unique>', '<sort>', '<by>', '<row>', ...this.possible(LISTS)]
            : []),
          ...(numbers.length > 0 && ordered.length > 0 ? ['<top>', '<topof>'] : []),
          '<offtopic>',
          '<missing>',
        ];
      case 'S':
        return [
          ...this.scalars(aggregates, all, ordered),
          ...numbers,
          ...(depth < MAX_DEPTH ? arithmetic : []),
        ];
      case 'N':
        return [
          ...(depth > 0 ? ordered : numeric),
          ...(depth > 0 ? numbers : []),
          ...(depth < MAX_DEPTH && ordered.length > 0 ? arithmetic : []),
          ...(depth < MAX_DEPTH ? this.possible(NUMBER_FUNCTIONS) : []),
          ...(depth > 0 && dates.length > 0 ? ['<today>'] : []),
        ];
      case 'V':
        return [...ordered, ...(ordered.length > 0 ? arithmetic : []), ...this.possible(NUMBER_FUNCTIONS)];
      case 'D':
        return [
          ...dates,
          ...periods,
          ...(dates.length > 0 ? ['<today>'] : []),
          ...(depth < MAX_DEPTH ? this.possible(DATE_FUNCTIONS) : []),
        ];
      case 'X':
        return [...all, ...(depth < MAX_DEPTH ? this.possible(TEXT_FUNCTIONS) : [])];
      case 'E':
        return [
          ...all,
          ...this.valuePointers((value) => value.kind !== 'month' && value.kind !== 'weekday'),
          ...(depth > 0 ? ['<blank>'] : []),
          ...(depth < MAX_DEPTH
            ? [
                ...(ordered.length > 0 ? arithmetic : []),
                ...this.possible([...NUMBER_FUNCTIONS, ...DATE_FUNCTIONS, ...TEXT_FUNCTIONS]),
              ]
            : []),
          ...(depth < MAX_IF_DEPTH ? ['<if>'] : []),
        ];
      case 'W':
        return depth > 0 ? ['<;>', '<or>', ...computed, ...all] : ['<;>'];
      case 'w':
        return ['<or>', ...computed, ...all];
      case 'B':
        return [...computed, ...all];
      case 'U':
        return [...arithmetic, ...this.possible(NUMBER_FUNCTIONS)];
      case 'O':
        return [...numbers, ...ordered];
      case 'C':
      case 'm':
        return all;
      case 'M':
        return ['<;>', ...(depth > 0 ? all : [])];
      case 'Q':
        return ordered;
      case 'R':
        return [...ordered, ...aggregates.filter((token) => token !== '<countd>')];
      case 'F':
        return aggregates;
      case 'A':
        return all.length > 0 ? tokens(AGGREGATES.filter((name) => name !== 'countd')) : [];
      case 'K':
        return numbers;
      case 'L':
        return literals;
      case 'Y':
        return [...all, ...(dates.length > 0 ? tokens(DATE_PARTS) : [])];
      case 'y':
        return dates;
      case 'Z':
        return ['<eq>', '<ne>', '<gt>', '<ge>', '<lt>', '<le>'];
      case 'G':
        return aggregates;
      case 'd':
        return ['<asc>', '<desc>'];
      case 'e':
        return ['<eos>'];
      default:
        return this.followCondition(symbol);
    }
  }

  private scalars(
    aggregates: readonly string[],
    all: readonly string[],
    ordered: readonly string[],
  ): string[] {
    return [
      ...aggregates,
      ...(all.length > 0 ? ['<get>'] : []),
      ...(ordered.length > 0 && all.length > 0 ? ['<argmax>', '<argmin>'] : []),
      ...this.possible(FIGURES),
      ...tokens(OF_ONE_FIGURE),
    ];
  }

  private followCondition(symbol: string): string[] {
    const [, kind, column, op] = /^(op|o|in|IN)(\d+):?(.*)$/.exec(symbol) ?? [];
    const at = Number(column);
    if (kind === 'op') return this.operators(at);
    if (kind === 'o') return this.operandTokens(at, op ?? '');
    const values = this.operands(at, 'eq');
    return kind === 'in' ? values : [...values, '<;>'];
  }

  /** The state after `token`, which must be one of `allowed(state)`. Null when the plan is complete. */
  advance(state: GrammarState, token: string): GrammarState | null {
    const name = token.slice(1, -1);
    const { symbol, rest } = state;
    const push = (...symbols: string[]): GrammarState | null =>
      symbols.reduceRight<GrammarState | null>((tail, next) => ({ symbol: next, rest: tail }), rest);
    const where = `W${MAX_CONDITIONS}`;
    const depth = Number(symbol.slice(1));
    const isPointer = /^[cv]\d+$/.test(name);
    const ofAggregate = (): string[] =>
      name === 'count' ? [] : [name === 'countd' ? 'C' : name === 'min' || name === 'max' ? 'V0' : 'N0'];
    switch (symbol[0]) {
      case 'T':
      case 'S':
        if (isPointer) return rest;
        if (ARITHMETIC.some((op) => op === name)) {
          const next = `S${symbol === 'T' ? 1 : depth + 1}`;
          return push(next, next);
        }
        switch (name) {
          case 'get':
          case 'unique':
            return push('C', where);
          case 'argmax':
          case 'argmin':
            return push('Y', 'R', where);
          case 'filter':
            return push(`w${MAX_CONDITIONS}`);
          case 'sort':
            return push('C', 'dir', where);
          case 'top':
            return push('K', 'Q', 'dir', where);
          case 'topof':
            return push('Y', 'K', 'R', 'dir', where);
          case 'by':
            return push('Y', 'G');
          case 'row':
            return push('E0');
          case 'offtopic':
          case 'missing':
            return rest;
          default: {
            const operation = operationNamed(name);
            if (operation === undefined) return push(...ofAggregate(), where);
            if (operation.by === 'table') return push(...operation.slots.map((slot) => symbolOf(slot, 0)));
            return push(
              ...operation.slots.map((slot) => (slot === 'number' ? `S${MAX_DEPTH}` : symbolOf(slot, 1))),
            );
          }
        }
      case 'R':
      case 'F':
        return isPointer ? rest : push(...ofAggregate());
      case 'G':
        return push(...ofAggregate(), where);
      case 'N':
      case 'V':
      case 'U':
      case 'D':
      case 'X':
      case 'E': {
        if (isPointer || name === 'today' || name === 'blank') return rest;
        if (name === 'if') return push(`w${MAX_CONDITIONS - 2}`, `E${depth + 1}`, `E${depth + 1}`);
        const operation = operationNamed(name);
        if (operation === undefined) return push(`N${depth + 1}`, `N${depth + 1}`);
        return push(...operation.slots.map((slot) => symbolOf(slot, depth + 1)));
      }
      case 'W':
      case 'w':
        if (name === ';') return rest;
        if (name === 'or') return push('B', 'B', `W${depth - 1}`);
        if (name === 'calc') return push('U0', 'Z', 'O', `W${depth - 1}`);
        return push(`op${name.slice(1)}`, `W${depth - 1}`);
      case 'B':
        return name === 'calc' ? push('U0', 'Z', 'O') : push(`op${name.slice(1)}`);
      case 'm':
        return push('M7');
      case 'M':
        return name === ';' ? rest : push(`M${depth - 1}`);
      case 'Y':
        return isPointer ? rest : push('y');
      case 'o': {
        const column = /\d+/.exec(symbol)?.[0] ?? '';
        if (!symbol.startsWith('op')) return rest;
        if (name === 'blank' || name === 'filled' || name === 'dup' || name === 'single') return rest;
        return name === 'in' ? push(`in${column}`) : push(`o${column}:${name}`);
      }
      case 'i':
        return push(`IN${symbol.slice(2)}`);
      case 'I':
        return name === ';' ? rest : state;
      default:
        return rest;
    }
  }
}

/** The grammar's symbol for a place of an operation, at nesting `depth`. */
function symbolOf(slot: Slot, depth: number): string {
  switch (slot) {
    case 'number':
      return `N${depth}`;
    case 'date':
      return `D${depth}`;
    case 'text':
      return `X${depth}`;
    case 'any':
      return `E${depth}`;
    case 'column':
      return 'C';
    case 'ordered':
      return 'Q';
    case 'amount':
      return 'K';
    case 'literal':
      return 'L';
    case 'key':
      return 'Y';
    case 'figure':
      return 'F';
    case 'statistic':
      return 'A';
    case 'comparison':
      return 'Z';
    case 'direction':
      return 'dir';
    case 'columns':
      return 'm';
    case 'where':
      return `W${MAX_CONDITIONS}`;
  }
}

/** The grammar over token ids, for the decoder. `tokenId` maps a vocabulary entry to its id, undefined where the model lacks it. */
export function tokenConstraint(
  grammar: PlanGrammar,
  tokenId: (token: string) => number | undefined,
): TokenConstraint<GrammarState | null> {
  const names = new Map<number, string>();
  const ids = new WeakMap<readonly string[], readonly number[]>();
  return {
    start: () => grammar.start(),
    isFinal: (state) => state === null,
    allowed: (state) => {
      if (state === null) return [];
      const tokens = grammar.allowed(state);
      let list = ids.get(tokens);
      if (list === undefined) {
        list = tokens
          .flatMap((token) => {
            const id = tokenId(token);
            if (id === undefined) return [];
            names.set(id, token);
            return [id];
          })
          .sort((a, b) => a - b);
        ids.set(tokens, list);
      }
      return list;
    },
    advance: (state, token) => {
      const name = names.get(token);
      if (state === null || name === undefined)
        throw new RangeError(`Token ${token} does not belong to this grammar state`);
      return grammar.advance(state, name);
    },
  };
}
