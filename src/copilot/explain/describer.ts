/** @file A formula's syntax tree as words: operators and names here, functions by idiom, by template, or from the catalogue. */
import { functionInfo, printFormula, type Ast, type CellPosition, type WorkbookData } from '../../formula';
import type { BinaryNode, CallNode } from '../../formula/ast';
import { AGGREGATE_PHRASES } from './aggregates';
import { ARRAY_PHRASES, letPhrase } from './arrays';
import { chain, Conditions, isConditional } from './conditions';
import { joined } from './criteria';
import { constantDay, isoDay } from './dates';
import { functionNames, functionNoun } from './functionNames';
import { LOGIC_PHRASES } from './logic';
import { LOOKUP_PHRASES } from './lookups';
import { Names } from './names';
import {
  Level,
  listed,
  numeral,
  phrase,
  quoted,
  sentence,
  within,
  type Phrase,
  type Speaker,
} from './phrase';
import { fill } from './template';
import { templateOf } from './templateOf';

/** Writes the phrase of a call, or null where the call is not of the form that it knows. */
export type CallPhrase = (call: CallNode, speaker: Speaker) => Phrase | null;

const PHRASES: Readonly<Record<string, CallPhrase>> = {
  ...AGGREGATE_PHRASES,
  ...ARRAY_PHRASES,
  ...LOGIC_PHRASES,
  ...LOOKUP_PHRASES,
};

const SIGNS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divided by',
  '^': 'to the power of',
};

/** Describes parts of one formula at one cell. */
export class Describer implements Speaker {
  readonly names: Names;
  private readonly conditions: Conditions;
  private readonly functions: ReadonlySet<Ast>;
  private readonly said = new Map<Ast, Phrase>();

  constructor(
    private readonly tree: Ast,
    workbook: WorkbookData,
    active: CellPosition,
  ) {
    this.names = new Names(workbook, active, tree);
    this.functions = functionNames(tree);
    this.conditions = new Conditions(this);
  }

  /** The whole formula in one sentence. */
  sentence(): string {
    const { text } = isConditional(this.tree) ? this.condition(this.tree) : this.say(this.tree);
    const { elsewhere, isRowWise } = this.names;
    const lead = isRowWise ? 'for this row, ' : this.isLifted(this.tree, true) ? 'for each row, ' : '';
    const whole = isConditional(this.tree) ? `whether ${text}` : text;
    return sentence(`${lead}${whole}${elsewhere === null ? '' : `, on sheet ${elsewhere}`}`);
  }

  say(node: Ast): Phrase {
    let known = this.said.get(node);
    if (known === undefined) {
      known = this.describe(node);
      this.said.set(node, known);
    }
    return known;
  }

  condition(node: Ast): Phrase {
    return this.conditions.say(node);
  }

  /** True where whole columns stand where single values would: the formula then gives one value for each row. */
  private isLifted(node: Ast, isRoot: boolean): boolean {
    switch (node.type) {
      case 'reference':
      case 'structured':
        return !isRoot && this.names.target(node)?.kind === 'column';
      case 'binary':
        return this.isLifted(node.left, false) || this.isLifted(node.right, false);
      case 'unary':
      case 'postfix':
        return node.operator !== '@' && node.operator !== '#' && this.isLifted(node.operand, false);
      case 'call': {
        const args = functionInfo(node.name)?.args ?? [];
        return node.args.some((arg, index) => {
          const kind = args[index]?.kind;
          const isSingle = kind !== undefined && kind !== 'range' && kind !== 'array' && kind !== 'any';
          return (isSingle || node.name === 'IF') && this.isLifted(arg, false);
        });
      }
      default:
        return false;
    }
  }

  private describe(node: Ast): Phrase {
    const target = this.names.target(node);
    if (target !== null)
      return phrase(this.names.spoken(target), target.kind === 'cell' ? Level.Noun : Level.Atom);
    switch (node.type) {
      case 'number':
        return phrase(numeral(node.value));
      case 'string':
        return phrase(quoted(node.value));
      case 'boolean':
        return phrase(node.value ? 'TRUE' : 'FALSE');
      case 'error':
        return phrase(node.code);
      case 'missing':
        return phrase('nothing');
      case 'array':
        return this.constants(node.rows);
      case 'reference':
      case 'structured':
        return phrase(printFormula(node));
      case 'name':
        return phrase(this.functions.has(node) ? functionNoun(node.name) : node.name);
      case 'unary':
        return this.unary(node.operator, node.operand);
      case 'postfix':
        if (node.operator === '#')
          return phrase(`the cells spilled from ${this.say(node.operand).text}`, Level.Noun);
        return node.operand.type === 'number'
          ? phrase(`${numeral(node.operand.value)}%`)
          : phrase(`${within(this.say(node.operand), Level.Noun)} percent`, Level.Noun);
      case 'binary':
        return this.binary(node);
      case 'call':
        return this.call(node);
      case 'invoke':
        return this.invoke(node.callee, node.args);
      case 'lambda': {
        const names = listed(node.parameters.map((parameter) => parameter.name));
        return phrase(`a function of ${names} that gives ${this.say(node.body).text}`, Level.Clause);
      }
      case 'let': {
        const idiom = letPhrase(node, this);
        if (idiom !== null) return idiom;
        const bindings = node.bindings.map(
          (item) => `${item.name} = ${within(this.say(item.value), Level.Where)}`,
        );
        return phrase(`with ${bindings.join(', ')}: ${this.say(node.body).text}`, Level.Clause);
      }
    }
  }

  private constants(rows: readonly (readonly Ast[])[]): Phrase {
    const lines = rows.map((row) => listed(row.map((item) => this.say(item).text)));
    return phrase(`the list ${lines.join('; ')}`, Level.Product);
  }

  private unary(operator: '+' | '-' | '@', operand: Ast): Phrase {
    if (operator !== '-') return this.say(operand);
    if (operand.type === 'number') return phrase(`-${numeral(operand.value)}`);
    if (operand.type === 'unary' && operand.operator === '-') {
      const inner = operand.operand;
      if (isConditional(inner)) return phrase(`1 where ${this.condition(inner).text}, else 0`, Level.Clause);
      return phrase(`${within(this.say(inner), Level.Noun)} as a number`, Level.Product);
    }
    return phrase(`minus ${within(this.say(operand), Level.Noun)}`, Level.Noun);
  }

  private binary(node: BinaryNode): Phrase {
    const { operator } = node;
    const sign = SIGNS[operator];
    if (sign !== undefined) return this.arithmetic(node);
    switch (operator) {
      case '&': {
        const parts = joined(node).filter((part) => part.type !== 'string' || part.value !== '');
        const texts = parts.map((part) =>
          within(this.say(part), part.type === 'call' ? Level.Product : Level.Noun),
        );
        return phrase(
          texts.length === 1 ? `${texts.join('')} as text` : `${listed(texts)} joined`,
          Level.Product,
        );
      }
      case ':':
        return phrase(
          `the cells from ${this.say(node.left).text} to ${this.say(node.right).text}`,
          Level.Noun,
        );
      case ' ':
        return phrase(
          `the cells that ${this.say(node.left).text} and ${this.say(node.right).text} share`,
          Level.Noun,
        );
      case ',':
        return phrase(
          listed(chain(node, ',').map((part) => within(this.say(part), Level.Noun))),
          Level.Product,
        );
      default:
        return phrase(`whether ${this.condition(node).text}`, Level.Clause);
    }
  }

  private arithmetic(node: BinaryNode): Phrase {
    if (isConditional(node)) return phrase(`1 where ${this.condition(node).text}, else 0`, Level.Clause);
    const { operator } = node;
    const isSum = operator === '+' || operator === '-';
    const level = isSum ? Level.Sum : Level.Product;
    const goesOn = (other: string): boolean =>
      isSum ? other === '+' || other === '-' : operator === '*' && other === '*';
    // A sum of thousands of terms is a tree that deep: the chain down the left side is walked in a loop.
    const parts: string[] = [];
    let current: Ast = node;
    while (
      current.type === 'binary' &&
      (current === node || goesOn(current.operator)) &&
      !isConditional(current)
    ) {
      parts.push(`${SIGNS[current.operator] ?? ''} ${this.operand(current.right)}`);
      current = current.left;
    }
    return phrase([this.operand(current), ...parts.reverse()].join(' '), level);
  }

  private operand(node: Ast): string {
    if (isConditional(node)) return `(1 where ${this.condition(node).text}, else 0)`;
    return within(this.say(node), Level.Noun);
  }

  private invoke(callee: Ast, args: readonly Ast[]): Phrase {
    if (callee.type !== 'lambda') {
      const inputs = listed(args.map((arg) => within(this.say(arg), Level.Noun)));
      return phrase(`${within(this.say(callee), Level.Noun)} applied to ${inputs}`, Level.Product);
    }
    const bindings = callee.parameters.map((parameter, at) => {
      const arg = args[at];
      return `${parameter.name} = ${arg === undefined ? 'nothing' : within(this.say(arg), Level.Where)}`;
    });
    return phrase(`with ${bindings.join(', ')}: ${this.say(callee.body).text}`, Level.Clause);
  }

  private call(node: CallNode): Phrase {
    const day = constantDay(node);
    if (day !== null) return phrase(isoDay(day));
    const special = PHRASES[node.name]?.(node, this) ?? null;
    if (special !== null) return special;
    if (node.args.length > 0 && isConditional(node) && HAS_CONDITION.has(node.name))
      return phrase(`whether ${this.condition(node).text}`, Level.Clause);
    return fill(templateOf(node.name), node, this);
  }
}

/** Functions that conditions.ts has words for. */
const HAS_CONDITION = new Set(
  'AND OR NOT ISBLANK ISERROR ISERR ISNA ISTEXT ISNONTEXT ISNUMBER ISLOGICAL ISEVEN ISODD ISFORMULA ISREF ISOMITTED'.split(
    ' ',
  ),
);
