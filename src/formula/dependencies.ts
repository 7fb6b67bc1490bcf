/** @file What a formula reads: the edges of a dependency graph. */
import type { Ast } from './ast';
import { children } from './ast';
import { FormulaError } from './formulaError';
import { parseFormula } from './parse';
import { resolveReference, resolveStructured, spanAreas } from './references';
import type { Place } from './references';
import { Reference, Unsupported } from './values';
import type { Area } from './values';
import { cellKey } from './workbook';
import type { CellPosition } from './workbook';
import type { WorkbookView } from './workbookView';

/** A block of cells; whole columns have all rows of a sheet, whole rows all columns. Zero-based. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface References {
  /** Blocks that the formula may read; a block can be listed twice. */
  readonly blocks: readonly Block[];
  /** Cells whose spilled arrays the formula reads (`A1#`): it depends on their size, too. */
  readonly spillAnchors: readonly CellPosition[];
  /** True when it must be recalculated even if none of the blocks changed (NOW, RAND, OFFSET, INDIRECT…). */
  readonly volatile: boolean;
}

const VOLATILE = new Set([
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'OFFSET',
  'INDIRECT',
  'CELL',
  'INFO',
]);

/** The blocks that a formula at a cell reads, names and tables resolved, and whether it is volatile. */
export function referencesOf(tree: Ast, at: CellPosition, view: WorkbookView): References {
  const sheet = view.sheetIndex(at.sheet);
  if (sheet === undefined) return { blocks: [], spillAnchors: [], volatile: false };
  const collector = new Collector(view, { sheet, row: at.row, column: at.column });
  collector.visit(tree, new Set());
  return collector.result();
}

class Collector {
  private readonly areas: Area[] = [];
  private readonly anchors: Area[] = [];
  private isVolatile = false;
  /** Defined names already followed: each reads the same wherever it stands, and names may refer to each other. */
  private readonly followed = new Set<string>();

  constructor(
    private readonly view: WorkbookView,
    private readonly at: Place,
  ) {}

  result(): References {
    const name = (area: Area): string => this.view.sheet(area.sheet).name;
    return {
      blocks: this.areas.map((area) => ({
        sheet: name(area),
        row: area.row,
        column: area.column,
        rowCount: area.rows,
        columnCount: area.columns,
      })),
      spillAnchors: this.anchors.map((area) => ({ sheet: name(area), row: area.row, column: area.column })),
      volatile: this.isVolatile,
    };
  }

  /** Collects what a node reads; `bound` are names that LET and LAMBDA define around it. */
  visit(node: Ast, bound: ReadonlySet<string>): void {
    switch (node.type) {
      case 'reference':
        this.add(() => resolveReference({ ...node, trim: undefined }, this.at, this.view));
        return;
      case 'structured':
        this.add(() => resolveStructured(node, this.at, this.view));
        return;
      case 'name':
        this.visitName(node.name, bound);
        return;
      case 'call':
        if (VOLATILE.has(node.name)) this.isVolatile = true;
        if (!bound.has(node.name.toLowerCase())) this.visitName(node.name, bound);
        break;
      case 'let': {
        const inner = new Set(bound);
        for (const { name, value } of node.bindings) {
          this.visit(value, inner);
          inner.add(name.toLowerCase());
        }
        this.visit(node.body, inner);
        return;
      }
      case 'lambda':
        this.visit(
          node.body,
          new Set([...bound, ...node.parameters.map((parameter) => parameter.name.toLowerCase())]),
        );
        return;
      case 'postfix':
        if (node.operator === '#' && this.visitSpill(node.operand)) return;
        break;
      case 'binary':
        if (node.operator === ':') this.visitSpan(node.left, node.right);
        break;
      default:
    }
    for (const child of children(node)) this.visit(child, bound);
  }

  private add(resolve: () => unknown): void {
    try {
      const value = resolve();
      if (value instanceof Reference) this.areas.push(...value.areas);
    } catch (error) {
      // References that cannot be resolved here (other workbooks) depend on nothing in this one.
      if (!(error instanceof Unsupported)) throw error;
    }
  }

  private visitName(name: string, bound: ReadonlySet<string>): void {
    if (bound.has(name.toLowerCase())) return;
    const item = this.view.namedItem(name);
    if (item) {
      if (this.followed.has(item.name)) return;
      this.followed.add(item.name);
      try {
        this.visit(parseFormula(item.formula), new Set());
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
      }
    } else if (this.view.table(name)) {
      this.add(() =>
        resolveStructured(
          { type: 'structured', table: name, sections: [], columns: [], start: 0, end: 0 },
          this.at,
          this.view,
        ),
      );
    }
  }

  /** What `A1#` reads; false where the anchor itself is calculated. */
  private visitSpill(anchor: Ast): boolean {
    if (anchor.type !== 'reference') {
      this.isVolatile = true;
      return false;
    }
    this.add(() => {
      const value = resolveReference(anchor, this.at, this.view);
      const area = value instanceof Reference ? value.areas[0] : undefined;
      if (!area) return value;
      this.anchors.push(area);
      const size = this.view.sheet(area.sheet).spills?.get(cellKey(area.row, area.column));
      return size ? new Reference([{ ...area, rows: size.rows, columns: size.columns }]) : value;
    });
    return true;
  }

  /** `A1:B2` over two written references is known; over calculated ones it is not. */
  private visitSpan(left: Ast, right: Ast): void {
    if (left.type !== 'reference' || right.type !== 'reference') {
      this.isVolatile = true;
      return;
    }
    this.add(() => {
      const a = resolveReference(left, this.at, this.view);
      const b = resolveReference(right, this.at, this.view);
      if (!(a instanceof Reference) || !(b instanceof Reference)) return a;
      return new Reference([[...a.areas, ...b.areas].reduce(spanAreas)]);
    });
  }
}
