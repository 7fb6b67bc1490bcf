/** @file The SQL of SQuALL, read into a tree: one table `w`, columns `c1`, `c1_number` …, `id` for the row. */

export type SqlExpression =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number }
  | {
      readonly kind: 'aggregate';
      readonly op: string;
      readonly isDistinct: boolean;
      readonly of: string | null;
    }
  | { readonly kind: 'abs'; readonly of: SqlExpression }
  | {
      readonly kind: 'arithmetic';
      readonly op: '+' | '-' | '*' | '/';
      readonly left: SqlExpression;
      readonly right: SqlExpression;
    }
  | { readonly kind: 'query'; readonly query: SqlQuery };

export type SqlCondition =
  | {
      readonly kind: 'compare';
      readonly left: SqlExpression;
      readonly op: string;
      readonly right: SqlExpression;
    }
  | { readonly kind: 'in'; readonly column: string; readonly values: readonly (string | number)[] }
  | { readonly kind: 'null'; readonly column: string; readonly isNot: boolean }
  | { readonly kind: 'or'; readonly either: readonly [SqlCondition, SqlCondition] };

export interface SqlQuery {
  readonly select: SqlExpression;
  /** False for a bare expression: `select ( select … ) - ( select … )`. */
  readonly hasTable: boolean;
  readonly where: readonly SqlCondition[];
  readonly group: string | null;
  readonly order: { readonly by: SqlExpression; readonly isDescending: boolean } | null;
  readonly limit: number | null;
}

/** Thrown for SQL beyond this reader. */
export class SqlError extends Error {}

const TOKENS = /'(?:[^']|'')*'|[a-z_]\w*|\d+(?:\.\d+)?|!=|<>|>=|<=|[()*,+\-/=<>]/gi;
const AGGREGATES: ReadonlySet<string> = new Set(['count', 'sum', 'avg', 'max', 'min']);
const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<>', '>', '<', '>=', '<=']);

/** Reads one query. @throws SqlError naming what it cannot read */
export function parseSql(text: string): SqlQuery {
  const tokens = text.match(TOKENS) ?? [];
  if (tokens.join('').replace(/\s/g, '') !== text.replace(/\s/g, '')) throw new SqlError('unknown sign');
  let at = 0;
  const isNext = (...words: string[]): boolean => words.every((word, i) => tokens[at + i] === word);
  const skip = (...words: string[]): boolean => {
    if (!isNext(...words)) return false;
    at += words.length;
    return true;
  };
  const expect = (word: string): void => {
    if (!skip(word)) throw new SqlError(`expected ${word}, found ${tokens[at] ?? 'the end'}`);
  };
  const column = (): string => {
    const name = tokens[at++] ?? '';
    if (!/^(?:id|agg|c\d+\w*)$/.test(name)) throw new SqlError(`expected a column, found ${name}`);
    return name;
  };
  const literal = (): string | number => {
    const sign = skip('-') ? -1 : 1;
    const token = tokens[at++] ?? '';
    if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'").trim();
    if (/^\d/.test(token)) return sign * Number(token);
    throw new SqlError(`expected a value, found ${token}`);
  };
  const factor = (): SqlExpression => {
    if (skip('(')) {
      const inner: SqlExpression = isNext('select') ? { kind: 'query', query: query() } : sum();
      expect(')');
      return inner;
    }
    const name = tokens[at] ?? '';
    if (isNext('abs', '(')) {
      at++;
      return { kind: 'abs', of: factor() };
    }
    if (AGGREGATES.has(name)) {
      at++;
      expect('(');
      const isDistinct = skip('distinct');
      const of = skip('*') ? null : column();
      expect(')');
      return { kind: 'aggregate', op: name, isDistinct, of };
    }
    return /^['\d-]/.test(name) ? { kind: 'literal', value: literal() } : { kind: 'column', name: column() };
  };
  const chain = (next: () => SqlExpression, signs: readonly ('+' | '-' | '*' | '/')[]): SqlExpression => {
    let left = next();
    for (;;) {
      const op = signs.find((sign) => isNext(sign));
      if (op === undefined) return left;
      at++;
      left = { kind: 'arithmetic', op, left, right: next() };
    }
  };
  const product = (): SqlExpression => chain(factor, ['*', '/']);
  const sum = (): SqlExpression => chain(product, ['+', '-']);
  const condition = (): SqlCondition => {
    if (/^c\d/.test(tokens[at] ?? '')) {
      const name = tokens[at] ?? '';
      for (const [words, isNot] of [
        [['is', 'not', 'null'], true],
        [['not', 'null'], true],
        [['is', 'null'], false],
      ] as const) {
        at++;
        if (skip(...words)) return { kind: 'null', column: name, isNot };
        at--;
      }
      at++;
      if (skip('in', '(')) {
        const values = [literal()];
        while (skip(',')) values.push(literal());
        expect(')');
        return { kind: 'in', column: name, values };
      }
      at--;
    }
    const left = sum();
    const op = tokens[at++] ?? '';
    if (!COMPARISONS.has(op)) throw new SqlError(`expected a comparison, found ${op}`);
    return { kind: 'compare', left, op: op === '<>' ? '!=' : op, right: sum() };
  };
  const group = (): SqlCondition[] => {
    if (tokens[at] !== '(' || tokens[at + 1] === 'select') return [condition()];
    const start = at++;
    try {
      const inner = conditions();
      expect(')');
      return inner;
    } catch (error) {
      // A parenthesis may also begin an expression.
      if (!(error instanceof SqlError)) throw error;
      at = start;
      return [condition()];
    }
  };
  const conditions = (): SqlCondition[] => {
    const list = group();
    for (;;) {
      if (skip('and')) list.push(...group());
      else if (skip('or')) {
        const right = conditions();
        const [one, two] = [list[0], right[0]];
        if (list.length !== 1 || right.length !== 1 || one === undefined || two === undefined)
          throw new SqlError('or among several conditions');
        return [{ kind: 'or', either: [one, two] }];
      } else return list;
    }
  };
  const query = (): SqlQuery => {
    expect('select');
    const isDistinct = skip('distinct');
    const select = sum();
    if (isDistinct && select.kind !== 'column') throw new SqlError('distinct');
    const hasTable = skip('from', 'w');
    const where = skip('where') ? conditions() : [];
    const key = skip('group', 'by') ? column() : null;
    let order: SqlQuery['order'] = null;
    if (skip('order', 'by')) {
      const by = sum();
      const isDescending = skip('desc');
      if (!isDescending) skip('asc');
      order = { by, isDescending };
    }
    const limit = skip('limit') ? Number(literal()) : null;
    return { select, hasTable, where, group: key, order, limit };
  };
  const whole = query();
  if (at !== tokens.length) throw new SqlError(`${tokens[at] ?? ''} left over`);
  return whole;
}
