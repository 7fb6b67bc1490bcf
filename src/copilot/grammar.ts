/** @file Which plan tokens may follow: types and arity of the plan language, as a constraint on the model's logits. */
import type { TokenConstraint } from '../model/constraint';
import type { ColumnType } from '../sheet/table';
import type { PointerValue } from '../sheet/link';

/** What the grammar must know of the prompt: the types behind the pointers. */
export interface PointerTypes {
  readonly columns: readonly ColumnType[];
  readonly values: readonly { readonly value: PointerValue; readonly columns: readonly number[] }[];
}

/** Symbols still to be written, the next one first. Shared tails make states cheap to branch. */
export interface GrammarState {
  readonly symbol: string;
  readonly rest: GrammarState | null;
}

const NUMERIC: ReadonlySet<ColumnType> = new Set(['number', 'year', 'mixed']);
const ORDERED: ReadonlySet<ColumnType> = new Set(['number', 'year', 'mixed', 'date']);
const AGGREGATES_OF_NUMBERS = ['sum', 'avg', 'median'];
const ARITHMETIC = ['add', 'sub', 'mul', 'div'];
const MAX_CONDITIONS = 5;
const MAX_DEPTH = 2;

/**
 * The grammar as a pushdown automaton over tokens. Symbols: `T` the whole, `S<d>` a scalar at depth d, `N<d>` numbers by row,
 * `E<d>` anything by row, `W<n>` up to n more conditions (`w<n>`: at least one), `C` any column, `Q` a column with an order,
 * `R` a column with an order or a figure of each group, `K` a count, `op<c>` an operator for column c, `o<c>:<op>` its operand, `in<c>` a list of values, `dir`, `G` an aggregate.
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

  private valuePointers(accept: (value: PointerValue, columns: readonly number[]) => boolean): string[] {
    return this.types.values.flatMap(({ value, columns }, index) =>
      accept(value, columns) ? [`<v${index}>`] : [],
    );
  }

  /** Values that can be compared with column `column` by `op`. */
  private operands(column: number, op: string): string[] {
    const type = this.types.columns[column] ?? 'empty';
    if (op === 'has' || op === 'starts' || op === 'ends')
      return this.valuePointers((value) => value.kind !== 'period');
    return this.valuePointers((value, columns) => {
      if (columns.includes(column)) return true;
      if (value.kind === 'period') return type === 'date';
      if (value.kind === 'number') return type !== 'date' && type !== 'boolean';
      // A text that stands in some column is looked for there, not where it does not occur.
      if (columns.length > 0) return false;
      return op === 'eq' || op === 'ne' ? type === 'text' || type === 'category' || type === 'mixed' : false;
    });
  }

  private operators(column: number): string[] {
    const type = this.types.columns[column] ?? 'empty';
    const some = (op: string): boolean => this.operandTokens(column, op).length > 0;
    const names = ['blank', 'filled'];
    if (some('eq')) names.push('eq', 'ne');
    if (ORDERED.has(type) && some('gt')) names.push('gt', 'ge', 'lt', 'le');
    if ((type === 'text' || type === 'category' || type === 'mixed') && some('has'))
      names.push('has', 'starts', 'ends');
    if (this.operands(column, 'eq').length > 1) names.push('in');
    return names.map((name) => `<${name}>`);
  }

  private operandTokens(column: number, op: string): string[] {
    const type = this.types.columns[column] ?? 'empty';
    const peers = ORDERED.has(type)
      ? this.columns((other) => ORDERED.has(other) && (other === 'date') === (type === 'date')).filter(
          (token) => token !== `<c${column}>`,
        )
      : [];
    return [...this.operands(column, op), ...(op === 'has' || op === 'starts' || op === 'ends' ? [] : peers)];
  }

  private follow(symbol: string): string[] {
    const numeric = this.columns((type) => NUMERIC.has(type));
    const ordered = this.columns((type) => ORDERED.has(type));
    const all = this.columns((type) => type !== 'empty');
    const numbers = this.valuePointers((value) => value.kind === 'number');
    const depth = Number(symbol.slice(1));
    const aggregates = [
      '<count>',
      ...(all.length > 0 ? ['<countd>'] : []),
      // Over dates too: the average of the days between two of them.
      ...(ordered.length > 0 ? AGGREGATES_OF_NUMBERS.map((name) => `<${name}>`) : []),
      ...(ordered.length > 0 ? ['<min>', '<max>'] : []),
    ];
    const arithmetic = ARITHMETIC.map((name) => `<${name}>`);
    const scalars = [
      ...aggregates,
      ...(all.length > 0 ? ['<get>'] : []),
      ...(ordered.length > 0 && all.length > 0 ? ['<argmax>', '<argmin>'] : []),
    ];
    switch (symbol[0]) {
      case 'T':
        return [
          ...scalars,
          ...arithmetic,
          ...(all.length > 0 ? ['<filter>', '<unique>', '<sort>', '<by>', '<row>'] : []),
          ...(numbers.length > 0 && ordered.length > 0 ? ['<top>', '<topof>'] : []),
          '<offtopic>',
          '<missing>',
        ];
      case 'S':
        return [...scalars, ...numbers, ...(depth < MAX_DEPTH ? arithmetic : [])];
      case 'N':
        return [
          ...(depth > 0 ? ordered : numeric),
          ...(depth > 0 ? numbers : []),
          ...(depth < MAX_DEPTH && ordered.length > 0 ? arithmetic : []),
        ];
      case 'E':
        return [
          ...all,
          ...this.valuePointers((value) => value.kind !== 'period'),
          ...(depth < MAX_DEPTH ? [...(ordered.length > 0 ? arithmetic : []), '<if>'] : []),
        ];
      case 'W':
        return depth > 0 ? ['<;>', ...all] : ['<;>'];
      case 'w':
        return all;
      case 'C':
        return all;
      case 'Q':
        return ordered;
      case 'R':
        return [...ordered, ...aggregates.filter((token) => token !== '<countd>')];
      case 'K':
        return numbers;
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
    const aggregate = (): GrammarState | null =>
      name === 'count'
        ? push(where)
        : push(name === 'countd' ? 'C' : name === 'min' || name === 'max' ? 'Q' : 'N0', where);
    switch (symbol[0]) {
      case 'T':
      case 'S':
        if (isPointer) return rest;
        if (ARITHMETIC.includes(name)) {
          const next = `S${symbol === 'T' ? 1 : depth + 1}`;
          return push(next, next);
        }
        switch (name) {
          case 'get':
          case 'unique':
            return push('C', where);
          case 'argmax':
          case 'argmin':
            return push('C', 'R', where);
          case 'filter':
            return push(`w${MAX_CONDITIONS}`);
          case 'sort':
            return push('Q', 'dir', where);
          case 'top':
            return push('K', 'Q', 'dir', where);
          case 'topof':
            return push('C', 'K', 'R', 'dir', where);
          case 'by':
            return push('C', 'G');
          case 'row':
            return push('E0');
          case 'offtopic':
          case 'missing':
            return rest;
          default:
            return aggregate();
        }
      case 'R':
        if (isPointer || name === 'count') return rest;
        return push(name === 'min' || name === 'max' ? 'Q' : 'N0');
      case 'G':
        return aggregate();
      case 'N':
        return isPointer ? rest : push(`N${depth + 1}`, `N${depth + 1}`);
      case 'E':
        if (isPointer) return rest;
        if (name === 'if') return push(`w${MAX_CONDITIONS - 2}`, `E${depth + 1}`, `E${depth + 1}`);
        return push(`N${depth + 1}`, `N${depth + 1}`);
      case 'W':
      case 'w':
        return name === ';' ? rest : push(`op${name.slice(1)}`, `W${depth - 1}`);
      case 'o': {
        const column = /\d+/.exec(symbol)?.[0] ?? '';
        if (!symbol.startsWith('op')) return rest;
        if (name === 'blank' || name === 'filled') return rest;
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

/** The grammar over token ids, for the decoder. `tokenId` maps a vocabulary entry to its id. */
export function tokenConstraint(
  grammar: PlanGrammar,
  tokenId: (token: string) => number,
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
          .map((token) => {
            const id = tokenId(token);
            names.set(id, token);
            return id;
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
