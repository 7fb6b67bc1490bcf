/** @file SQuALL's SQL as plans over a prompt's pointers. Several plans may say one query; which is right shows when they calculate. */
import type { Prompt } from '../../src/copilot/prompt';
import type { ColumnType } from '../../src/sheet/table';
import { matchKey, parseNumber } from '../../src/sheet/words';
import { dateFromText, serialOfYear } from './webTable';
import type { SqlCondition, SqlExpression, SqlQuery } from './sql';

/** Thrown where the plan language, or the request's links, cannot say the query. The message is a short reason. */
export class Unsaid extends Error {}

const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'eq',
  '!=': 'ne',
  '>': 'gt',
  '<': 'lt',
  '>=': 'ge',
  '<=': 'le',
};
const SIGNS = { '+': '<add>', '-': '<sub>', '*': '<mul>', '/': '<div>' } as const;
const MAX_CANDIDATES = 24;

/** The query as token sequences, without `<eos>`, the most literal first. @throws Unsaid */
export function plansOfSql(query: SqlQuery, prompt: Prompt): string[][] {
  return new SqlWriter(prompt).figure(query).slice(0, MAX_CANDIDATES);
}

/** Each of one list before each of the next, joined. */
function joined(...parts: readonly (readonly string[][])[]): string[][] {
  return parts.reduce<string[][]>(
    (done, next) => done.flatMap((head) => next.map((tail) => [...head, ...tail])),
    [[]],
  );
}

class SqlWriter {
  constructor(private readonly prompt: Prompt) {}

  /** The pointer of `c3`, `c3_number` …, where the sheet's column holds what the derived one does. */
  private column(name: string, need: 'any' | 'ordered' = 'any'): string {
    const [, place, suffix = ''] = /^c(\d+)(?:_(\w+))?$/.exec(name) ?? [];
    if (place === undefined) throw new Unsaid(`column ${name}`);
    const pointer = this.prompt.pointers.columns.indexOf(Number(place) - 1);
    if (pointer === -1) throw new Unsaid('column not listed');
    const type = this.prompt.types.columns[pointer] ?? 'empty';
    const isOrdered = isNumeric(type) || type === 'date';
    const fits =
      suffix === '' || /^(?:raw|address|list|first|result)$/.test(suffix)
        ? need === 'any' || isOrdered
        : /^(?:number|number1|first_number|min)$/.test(suffix)
          ? isNumeric(type)
          : /^(?:parsed|year|minimum_year|maximum_year|minimum_number|maximum_number)$/.test(suffix) &&
            isOrdered;
    if (!fits) throw new Unsaid(`${suffix === '' ? 'order' : `_${suffix}`} of a column of type ${type}`);
    return `<c${pointer}>`;
  }

  private typeOf(pointer: string): ColumnType {
    return this.prompt.types.columns[Number(pointer.slice(2, -1))] ?? 'empty';
  }

  /** Pointers to the value, those found in the column first. */
  private value(value: string | number, pointer: string): string {
    const { values, columns } = this.prompt.pointers;
    const column = columns[Number(pointer.slice(2, -1))];
    const key = matchKey(String(value));
    const number = typeof value === 'number' ? value : parseNumber(value);
    const serial = dateFromText(String(value));
    const isDate = this.typeOf(pointer) === 'date';
    const equals = (linked: (typeof values)[number]): boolean => {
      const { value: named } = linked;
      if (named.kind === 'number' && !isDate) return number !== null && named.value === number;
      if (named.kind === 'period')
        return serial !== null
          ? named.from === serial && named.to === serial + 1
          : number !== null && named.from === serialOfYear(number) && named.to === serialOfYear(number + 1);
      return named.kind === 'text' && matchKey(named.text) === key;
    };
    const places = [
      values.findIndex((linked) =>
        linked.found.some((found) => found.column === column && matchKey(found.text) === key),
      ),
      values.findIndex((linked) => linked.found.some((found) => found.column === column) && equals(linked)),
      values.findIndex(equals),
    ];
    const place = places.find((at) => at !== -1);
    if (place === undefined) throw new Unsaid('value not linked');
    return `<v${place}>`;
  }

  private condition(condition: SqlCondition): string[][] {
    switch (condition.kind) {
      case 'null':
        return [[this.column(condition.column), condition.isNot ? '<filled>' : '<blank>']];
      case 'in': {
        const column = this.column(condition.column);
        const values = condition.values.map((value) => this.value(value, column));
        values.sort((a, b) => placeOf(a) - placeOf(b));
        return [[column, '<in>', ...values, '<;>']];
      }
      case 'or':
        return joined([['<or>']], ...condition.either.map((part) => this.condition(part)));
      case 'compare':
        return this.comparison(condition);
    }
  }

  private comparison({ left, op, right }: Extract<SqlCondition, { kind: 'compare' }>): string[][] {
    const name = OPERATORS[op];
    if (name === undefined) throw new Unsaid(`operator ${op}`);
    if (left.kind !== 'column') throw new Unsaid('condition on a figure');
    const needed = name === 'eq' || name === 'ne' ? 'any' : 'ordered';
    const column = this.column(left.name, needed);
    if (right.kind === 'column') return [[column, `<${name}>`, this.column(right.name, 'ordered')]];
    if (right.kind === 'query') return [[column, `<${name}>`, this.ownFigure(left.name, right.query)]];
    if (right.kind !== 'literal') throw new Unsaid('comparison with a figure');
    const value = this.value(right.value, column);
    const plain = [[column, `<${name}>`, value]];
    if (typeof right.value === 'number' || needed === 'ordered') return plain;
    const [whole, part] = name === 'eq' ? ['<eq>', '<has>'] : ['<ne>', '<hasnt>'];
    const isPart = /_(?:list|first)/.test(left.name);
    const either = [whole, part].map((test) => [column, test, value]);
    return isPart ? either.reverse() : either;
  }

  private ownFigure(column: string, query: SqlQuery): string {
    const { select } = query;
    const isOwn =
      select.kind === 'aggregate' &&
      select.of === column &&
      query.where.length === 0 &&
      /^(?:max|min|avg)$/.test(select.op);
    if (!isOwn) throw new Unsaid('condition on another row');
    return `<${select.op}>`;
  }

  private where(conditions: readonly SqlCondition[], ...more: string[][]): string[][] {
    const each = conditions.map((condition) => this.condition(condition));
    return combinations(each).map((list) => [
      ...[...list, ...more].sort((a, b) => orderOf(a) - orderOf(b)).flat(),
      '<;>',
    ]);
  }

  /** Plans of a query that gives one value or a list of them. */
  figure(query: SqlQuery): string[][] {
    if (query.group !== null || query.order !== null) return this.ranked(query);
    const { select, where } = query;
    switch (select.kind) {
      case 'column':
        return this.values(select.name, query);
      case 'query':
        return this.figure(select.query);
      case 'aggregate':
        return this.aggregate(select, where);
      case 'abs': {
        const plain = this.figure({ ...query, select: select.of });
        return [...plain, ...joined([['<abs>']], plain)];
      }
      case 'arithmetic':
        return joined(
          [[SIGNS[select.op]]],
          ...[select.left, select.right].map((side) =>
            // A list is no operand.
            this.figure({ ...query, select: side }).filter(([first]) => first !== '<unique>'),
          ),
        );
      case 'literal':
        throw new Unsaid('a number of the SQL');
    }
  }

  private aggregate(
    { op, of, isDistinct }: Extract<SqlExpression, { kind: 'aggregate' }>,
    where: readonly SqlCondition[],
  ): string[][] {
    if (of === 'id' || of === 'agg' || of === null) {
      if (op !== 'count') throw new Unsaid(`${op} of the row number`);
      return joined([['<count>']], this.where(where));
    }
    if (op !== 'count') return joined([[`<${op}>`, this.column(of, 'ordered')]], this.where(where));
    const column = this.column(of);
    const distinct = joined([['<countd>', column]], this.where(where));
    if (isDistinct) return distinct;
    return joined([['<count>']], [...this.where(where), ...this.where(where, [column, '<filled>'])]);
  }

  private values(name: string, { where, limit }: SqlQuery): string[][] {
    const column = this.column(name);
    const [only] = where;
    if (where.length === 1 && only?.kind === 'compare' && isRowNumber(only.left)) {
      if (only.right.kind === 'literal' && only.right.value === 1) return [['<first>', column, '<;>']];
      if (only.right.kind === 'query' && isLastRow(only.right.query)) return [['<last>', column, '<;>']];
      throw new Unsaid('a row by its place');
    }
    const own = only?.kind === 'compare' && only.right.kind === 'query' ? only : null;
    const rows = this.where(where);
    const plain = joined(
      [
        ['<get>', column],
        ['<unique>', column],
      ],
      rows,
    );
    const first = limit === 1 ? joined([['<first>', column]], rows) : [];
    if (own === null || where.length > 1 || own.left.kind !== 'column') return [...plain, ...first];
    const extreme = own.right.kind === 'query' ? own.right.query.select : null;
    const op = extreme?.kind === 'aggregate' && extreme.op === 'max' ? '<argmax>' : '<argmin>';
    return [[op, column, this.column(own.left.name, 'ordered'), '<;>'], ...plain];
  }

  private ranked({ select, where, group, order, limit }: SqlQuery): string[][] {
    if (select.kind !== 'column') throw new Unsaid('a figure of ranked rows');
    if (order === null) {
      if (limit === null && group === select.name)
        return joined([['<unique>', this.column(select.name)]], this.where(where));
      throw new Unsaid('groups that are not ranked');
    }
    const column = this.column(select.name);
    const rows = this.where(where);
    const { by, isDescending } = order;
    if (limit !== 1) {
      if (group !== null || by.kind !== 'column' || by.name === 'id') throw new Unsaid('a list of groups');
      const key = this.column(by.name, 'ordered');
      const direction = isDescending ? '<desc>' : '<asc>';
      if (limit === null) return joined([['<sortof>', column, key, direction]], rows);
      return joined([['<topof>', column, this.amount(limit), key, direction]], rows);
    }
    const op = isDescending ? '<argmax>' : '<argmin>';
    if (by.kind === 'aggregate') return joined([[op, column, ...this.measure(by, group)]], rows);
    if (by.kind === 'column') {
      if (isRowNumber(by)) return joined([[isDescending ? '<last>' : '<first>', column]], rows);
      const key = this.column(by.name, 'ordered');
      if (key === column) return joined([[isDescending ? '<max>' : '<min>', column]], rows);
      return joined([[op, column, key]], rows);
    }
    if (by.kind === 'arithmetic' && by.left.kind === 'column' && by.right.kind === 'column') {
      const [left, right] = [by.left, by.right].map((side) => this.column(side.name, 'ordered'));
      if (left === undefined || right === undefined) throw new Unsaid('ranked by a figure');
      return joined([[op, column, isDescending ? '<max>' : '<min>', SIGNS[by.op], left, right]], rows);
    }
    throw new Unsaid('ranked by a figure');
  }

  private measure(by: Extract<SqlExpression, { kind: 'aggregate' }>, group: string | null): string[] {
    if (group === null) throw new Unsaid('a figure of no group');
    if (by.op === 'count') {
      if (!by.isDistinct || by.of === null) return ['<count>'];
      return ['<countd>', this.column(by.of)];
    }
    if (by.of === null) throw new Unsaid(`${by.op} of nothing`);
    return [`<${by.op}>`, this.column(by.of, 'ordered')];
  }

  private amount(count: number): string {
    const place = this.prompt.pointers.values.findIndex(
      ({ value }) => value.kind === 'number' && value.value === count,
    );
    if (place === -1) throw new Unsaid('value not linked');
    return `<v${place}>`;
  }
}

const isNumeric = (type: ColumnType): boolean => type === 'number' || type === 'year' || type === 'mixed';
const isRowNumber = (expression: SqlExpression): boolean =>
  expression.kind === 'column' && expression.name === 'id';
const placeOf = (pointer: string): number => Number(pointer.slice(2, -1));

function isLastRow({ select, where }: SqlQuery): boolean {
  return select.kind === 'aggregate' && select.op === 'max' && select.of === 'id' && where.length === 0;
}

/** Conditions in the order of their values in the request, those without a value last. */
function orderOf(condition: readonly string[]): number {
  const value = condition.find((token) => /^<v\d+>$/.test(token));
  const column = condition.find((token) => /^<c\d+>$/.test(token));
  return (value === undefined ? 99 : placeOf(value)) * 100 + (column === undefined ? 99 : placeOf(column));
}

function combinations(each: readonly (readonly string[][])[]): string[][][] {
  return each.reduce<string[][][]>(
    (done, choices) => done.flatMap((list) => choices.map((choice) => [...list, choice])),
    [[]],
  );
}
