/** @file The syntax tree of a formula: plain immutable data with positions. */
import type { ErrorCode } from './workbook';

/** Offsets into the formula text: `start` inclusive, `end` exclusive. */
export interface Located {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator =
  '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=' | ':' | ' ' | ',';

export interface NumberNode extends Located {
  readonly type: 'number';
  readonly value: number;
}
export interface StringNode extends Located {
  readonly type: 'string';
  readonly value: string;
}
export interface BooleanNode extends Located {
  readonly type: 'boolean';
  readonly value: boolean;
}
export interface ErrorNode extends Located {
  readonly type: 'error';
  readonly code: ErrorCode;
}
/** An argument left out, as the second one of `IF(a,,b)`. */
export interface MissingNode extends Located {
  readonly type: 'missing';
}
/** `{1,2;3,4}`; every element is a number, string, boolean or error node. */
export interface ArrayNode extends Located {
  readonly type: 'array';
  readonly rows: readonly (readonly Ast[])[];
}
/** A1-style reference. `null` bounds: whole columns (`top`, `bottom`) or whole rows (`left`, `right`). Zero-based. */
export interface ReferenceNode extends Located {
  readonly type: 'reference';
  readonly workbook?: string;
  readonly sheet?: string;
  /** Last sheet of a 3-D reference `First:Last!A1`. */
  readonly lastSheet?: string;
  readonly cell: boolean;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
  /** Which bounds are anchored with `$`: [top, left, bottom, right]. */
  readonly anchors: readonly [boolean, boolean, boolean, boolean];
  /** `.:`, `:.` or `.:.`: blank edges are trimmed. */
  readonly trim?: 'head' | 'tail' | 'both';
}
export interface NameNode extends Located {
  readonly type: 'name';
  readonly name: string;
  readonly workbook?: string;
  readonly sheet?: string;
}
/** `Table[[#Section],[From]:[To]]`; sections in lower case without `#`. */
export interface StructuredNode extends Located {
  readonly type: 'structured';
  readonly workbook?: string;
  /** Empty for the table that the formula stands in. */
  readonly table: string;
  readonly sections: readonly ('all' | 'data' | 'headers' | 'totals' | 'this row')[];
  readonly columns: readonly string[];
}
export interface UnaryNode extends Located {
  readonly type: 'unary';
  readonly operator: '+' | '-' | '@';
  readonly operand: Ast;
}
export interface PostfixNode extends Located {
  readonly type: 'postfix';
  readonly operator: '%' | '#';
  readonly operand: Ast;
}
export interface BinaryNode extends Located {
  readonly type: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Ast;
  readonly right: Ast;
}
/** A call by name; upper case when the name is a function that Excel has. */
export interface CallNode extends Located {
  readonly type: 'call';
  readonly name: string;
  readonly args: readonly Ast[];
}
/** A call of the value of an expression: `LAMBDA(x,x)(1)`. */
export interface InvokeNode extends Located {
  readonly type: 'invoke';
  readonly callee: Ast;
  readonly args: readonly Ast[];
}
export interface LambdaNode extends Located {
  readonly type: 'lambda';
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
  readonly body: Ast;
}
export interface LetNode extends Located {
  readonly type: 'let';
  readonly bindings: readonly { readonly name: string; readonly value: Ast }[];
  readonly body: Ast;
}

export type Ast =
  | NumberNode
  | StringNode
  | BooleanNode
  | ErrorNode
  | MissingNode
  | ArrayNode
  | ReferenceNode
  | NameNode
  | StructuredNode
  | UnaryNode
  | PostfixNode
  | BinaryNode
  | CallNode
  | InvokeNode
  | LambdaNode
  | LetNode;

/** The direct children of a node, from left to right. */
export function children(node: Ast): readonly Ast[] {
  switch (node.type) {
    case 'array':
      return node.rows.flat();
    case 'unary':
    case 'postfix':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    case 'invoke':
      return [node.callee, ...node.args];
    case 'lambda':
      return [node.body];
    case 'let':
      return [...node.bindings.map((binding) => binding.value), node.body];
    default:
      return [];
  }
}

/** Calls `visit` for a node and all nodes below it, parents first, from left to right. */
export function walk(node: Ast, visit: (node: Ast) => void): void {
  // A sum of thousands of terms is a tree that deep: more than the call stack surely holds.
  const open: Ast[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    visit(next);
    const below = children(next);
    for (let i = below.length - 1; i >= 0; i--) open.push(below[i] as Ast);
  }
}
