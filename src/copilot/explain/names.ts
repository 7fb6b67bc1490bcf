/** @file What the references of a formula are called: the header of a column, a cell of this row, a table, or an address. */
import { printFormula, walk, type Ast, type CellPosition, type WorkbookData } from '../../formula';
import type { ReferenceNode, StructuredNode } from '../../formula/ast';
import { MAX_ROWS } from '../../formula/workbook';
import type { SheetTable } from '../../sheet/table';
import type { BlockAddress } from '../answer';
import { tablesOf } from '../ground';

/** What a reference points at, as far as a sentence cares. */
export interface Target {
  /** `column`: the data of one column; `cell`: one cell; `table`: all rows; `columns`: several columns; `other`: no header. */
  readonly kind: 'column' | 'cell' | 'row-cell' | 'table' | 'columns' | 'other';
  /** How the sentence names it. */
  readonly text: string;
  readonly table: SheetTable | null;
  /** First column of the table that it covers. */
  readonly column: number;
}

interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Names references of one formula at one cell. */
export class Names {
  private readonly tables: readonly SheetTable[];
  private readonly targets = new Map<Ast, Target | null>();
  /** The sheet that all references of the formula lie on, when it is not the formula's own: said once, at the end. */
  readonly elsewhere: string | null;
  /** True when all references are cells of the formula's own row: "for this row" is said once, at the beginning. */
  readonly isRowWise: boolean;

  constructor(
    private readonly workbook: WorkbookData,
    private readonly active: CellPosition,
    tree: Ast,
  ) {
    this.tables = tablesOf(workbook);
    const references: Ast[] = [];
    walk(tree, (node) => {
      if (node.type === 'reference' || node.type === 'structured' || node.type === 'name')
        references.push(node);
    });
    const sheets = new Set(
      references.flatMap((node) => {
        const sheet = this.sheetOf(node);
        return sheet === null ? [] : [sheet.toLowerCase()];
      }),
    );
    const only =
      sheets.size === 1 ? this.sheetOf(references.find((node) => this.sheetOf(node) !== null)) : null;
    this.elsewhere = only !== null && !same(only, active.sheet) ? only : null;
    const pointing = references.filter((node) => this.target(node) !== null);
    this.isRowWise = pointing.length > 0 && pointing.every((node) => this.target(node)?.kind === 'row-cell');
  }

  /** What a reference, a table reference or the name of a table points at; null for anything else. */
  target(node: Ast): Target | null {
    let target = this.targets.get(node);
    if (target === undefined) {
      target = this.find(node);
      this.targets.set(node, target);
    }
    return target;
  }

  private find(node: Ast): Target | null {
    if (node.type === 'reference') return this.a1(node);
    if (node.type === 'structured') return this.structured(node);
    const table = node.type === 'name' ? this.tableNamed(node.name) : undefined;
    return table === undefined ? null : { kind: 'table', text: this.allRows(table), table, column: 0 };
  }

  private tableNamed(name: string): SheetTable | undefined {
    return this.tables.find((table) => table.name !== null && same(table.name, name));
  }

  /** How the sentence names what a reference points at. */
  spoken({ kind, text }: Target): string {
    return kind === 'row-cell' && !this.isRowWise ? `the ${text} of this row` : text;
  }

  /** The one table that all references point into; null when there is none or more than one. */
  block(): BlockAddress | null {
    const tables = new Set([...this.targets.values()].flatMap((target) => target?.table ?? []));
    const [table] = tables;
    if (table === undefined || tables.size > 1) return null;
    const { row, column, rowCount, columnCount } = table;
    return { sheet: table.sheet.name, row, column, rowCount: rowCount + 1, columnCount };
  }

  /** True when the column that a reference points at mostly holds dates. */
  isDate(node: Ast): boolean {
    const target = this.target(node);
    const isColumn = target?.kind === 'column' || target?.kind === 'row-cell' || target?.kind === 'cell';
    return isColumn && target.table?.columns[target.column]?.type === 'date';
  }

  /** Header of the column that lies `offset` columns right of the first one of a target; null when it has none. */
  headerBeside(target: Target, offset: number): string | null {
    return target.table?.columns[target.column + offset]?.header || null;
  }

  private sheetOf(node: Ast | undefined): string | null {
    if (node?.type === 'reference') return node.sheet ?? this.active.sheet;
    if (node?.type === 'structured') return this.tableOf(node)?.sheet.name ?? null;
    if (node?.type === 'name') return this.tableNamed(node.name)?.sheet.name ?? null;
    return null;
  }

  private tableOf(node: StructuredNode): SheetTable | undefined {
    if (node.table !== '') return this.tableNamed(node.table);
    const { active } = this;
    return this.tables.find(
      (table) =>
        table.sheet.name === active.sheet &&
        active.row >= table.row &&
        active.row <= table.row + table.rowCount,
    );
  }

  /** " on sheet Orders", unless it is the formula's own sheet or said once for all references. */
  private place(sheet: string): string {
    if (this.elsewhere !== null || same(sheet, this.active.sheet)) return '';
    return ` on sheet ${sheet}`;
  }

  private address(node: ReferenceNode | StructuredNode): Target {
    if (node.type === 'structured' || node.workbook !== undefined || node.lastSheet !== undefined)
      return { kind: 'other', text: printFormula(node).replace(/\$/g, ''), table: null, column: 0 };
    const { sheet, ...bare } = node;
    const address = printFormula(bare).replace(/\$/g, '');
    const text = `${address}${sheet === undefined ? '' : this.place(sheet)}`;
    return { kind: 'other', text, table: null, column: 0 };
  }

  /** Header of a column of a table, made unmistakable where another column of the same table or sheet has the same. */
  private header(table: SheetTable, column: number): string | null {
    const text = table.columns[column]?.header.replace(/\s+/g, ' ').trim() ?? '';
    if (text === '') return null;
    if (table.columns.some((other) => other.index !== column && same(other.header.trim(), text))) return null;
    return text;
  }

  private a1(node: ReferenceNode): Target {
    const sheetName = node.sheet ?? this.active.sheet;
    const sheet = this.workbook.sheets.find((candidate) => same(candidate.name, sheetName));
    const { left, right } = node;
    if (
      sheet === undefined ||
      node.workbook !== undefined ||
      node.lastSheet !== undefined ||
      left === null ||
      right === null
    )
      return this.address(node);
    const block: Block = {
      sheet: sheet.name,
      top: node.top ?? 0,
      bottom: node.bottom ?? MAX_ROWS - 1,
      left: Math.min(left, right),
      right: Math.max(left, right),
    };
    const table = this.tables.find(
      (candidate) =>
        candidate.sheet === sheet &&
        block.left >= candidate.column &&
        block.right < candidate.column + candidate.columnCount &&
        block.top <= candidate.row + candidate.rowCount &&
        block.bottom > candidate.row,
    );
    if (node.cell) return this.cell(node, block, table);
    return table === undefined ? this.address(node) : this.range(node, block, table);
  }

  private cell(node: ReferenceNode, block: Block, table: SheetTable | undefined): Target {
    const place = this.place(block.sheet);
    const column = table === undefined ? 0 : block.left - table.column;
    const header = table === undefined || block.top <= table.row ? null : this.header(table, column);
    if (table !== undefined && header !== null) {
      const isOwnRow =
        block.top === this.active.row && same(block.sheet, this.active.sheet) && !node.anchors[0];
      return isOwnRow
        ? { kind: 'row-cell', text: header, table, column }
        : { kind: 'cell', text: `the ${header} in row ${block.top + 1}${place}`, table, column };
    }
    const address = this.address(node);
    const label = this.workbook.sheets.find((sheet) => sheet.name === block.sheet)?.cells[block.top]?.[
      block.left - 1
    ];
    const isLabel = typeof label === 'string' && /\p{L}/u.test(label) && label.trim().length <= 40;
    return isLabel
      ? { ...address, kind: 'cell', text: `${label.trim().replace(/\s*[:=]$/, '')} (${address.text})` }
      : { ...address, kind: 'cell' };
  }

  private range(node: ReferenceNode, block: Block, table: SheetTable): Target {
    const place = this.place(block.sheet);
    const first = table.row + 1;
    const last = table.row + table.rowCount;
    // A total that stands right below the data is taken for a row of them: it does not read itself.
    const isBelow =
      same(block.sheet, this.active.sheet) && this.active.row === last && block.bottom === last - 1;
    const isWhole = block.top <= first && (block.bottom >= last || isBelow);
    const column = block.left - table.column;
    const lines =
      block.top === block.bottom ? `row ${block.top + 1}` : `rows ${block.top + 1} to ${block.bottom + 1}`;
    const rows = isWhole ? '' : ` in ${lines}`;
    if (block.left === block.right) {
      const header = this.header(table, column);
      if (header === null) return this.address(node);
      return { kind: isWhole ? 'column' : 'columns', text: `${header}${rows}${place}`, table, column };
    }
    if (isWhole && block.right - block.left + 1 === table.columnCount)
      return { kind: 'table', text: this.allRows(table), table, column };
    const [from, to] = [this.header(table, column), this.header(table, block.right - table.column)];
    if (from === null || to === null) return this.address(node);
    return { kind: 'columns', text: `the columns ${from} to ${to}${rows}${place}`, table, column };
  }

  private allRows(table: SheetTable): string {
    const others = this.tables.filter((other) => other.sheet === table.sheet);
    const of = others.length > 1 && table.name !== null ? ` of ${table.name}` : '';
    return `all rows${of}${this.place(table.sheet.name)}`;
  }

  private structured(node: StructuredNode): Target {
    const table = this.tableOf(node);
    if (table === undefined || node.workbook !== undefined) return this.address(node);
    const place = this.place(table.sheet.name);
    const positions = node.columns.map((name) =>
      table.columns.findIndex((column) => same(column.header, name.trim())),
    );
    const [first = -1, second] = positions;
    const headers = node.columns.map((name) => name.trim());
    const section = node.sections[0];
    if (section === 'this row') {
      if (headers.length === 1)
        return { kind: 'row-cell', text: headers[0] ?? '', table, column: Math.max(0, first) };
      const text = headers.length === 0 ? 'this row' : `${headers.join(' to ')} of this row`;
      return { kind: 'columns', text, table, column: Math.max(0, first) };
    }
    if (node.sections.length > 0 && section !== 'data') {
      const part = listedSections(node.sections);
      const of = headers.length === 0 ? (table.name ?? '') : headers.join(' to ');
      return { kind: 'other', text: `${part} of ${of}${place}`, table, column: Math.max(0, first) };
    }
    if (headers.length === 0) return { kind: 'table', text: this.allRows(table), table, column: 0 };
    if (second === undefined)
      return { kind: 'column', text: `${headers[0] ?? ''}${place}`, table, column: Math.max(0, first) };
    return {
      kind: 'columns',
      text: `the columns ${headers.join(' to ')}${place}`,
      table,
      column: Math.max(0, first),
    };
  }
}

const SECTION_WORDS = {
  all: 'the headers, data and totals',
  data: 'the data',
  headers: 'the header',
  totals: 'the total',
  'this row': 'this row',
} as const;

function listedSections(sections: StructuredNode['sections']): string {
  return sections.map((section) => SECTION_WORDS[section]).join(' and ');
}
