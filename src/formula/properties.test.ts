/** @file Properties that hold for all formulas and all texts. */
import fc from 'fast-check';
import type { Ast, BinaryOperator } from './ast';
import { walk } from './ast';
import { CellError, createEvaluator, FormulaError, parseFormula, printFormula } from './index';
import type { WorkbookData } from './index';

const place = { start: 0, end: 0 };

const leaf: fc.Arbitrary<Ast> = fc.oneof(
  fc
    .double({ min: 0, noNaN: true, noDefaultInfinity: true })
    .map((value): Ast => ({ type: 'number', value, ...place })),
  fc.nat(1000).map((value): Ast => ({ type: 'number', value, ...place })),
  fc.string({ maxLength: 8 }).map((value): Ast => ({ type: 'string', value, ...place })),
  fc.boolean().map((value): Ast => ({ type: 'boolean', value, ...place })),
  fc.constantFrom<Ast>(
    { type: 'error', code: '#N/A', ...place },
    { type: 'name', name: 'Total_2024', ...place },
    { type: 'name', name: 'r', ...place },
    { type: 'structured', table: 'Sales', sections: [], columns: ['Unit [kg] #1'], ...place },
    { type: 'structured', table: '', sections: ['this row'], columns: ["It's @home"], ...place },
    { type: 'structured', table: 'Sales', sections: ['headers', 'data'], columns: ['A', 'B c'], ...place },
  ),
  fc
    .record({
      top: fc.nat(1048575),
      left: fc.nat(16383),
      rows: fc.nat(20),
      columns: fc.nat(20),
      sheet: fc.constantFrom(undefined, 'Data', "It's a sheet", '2024', 'R1C1', 'A1', 'Été'),
      anchors: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
      cell: fc.boolean(),
    })
    .map(({ top, left, rows, columns, sheet, anchors, cell }): Ast => ({
      type: 'reference',
      ...(sheet === undefined ? {} : { sheet }),
      cell,
      top,
      left,
      bottom: cell ? top : Math.min(top + rows, 1048575),
      right: cell ? left : Math.min(left + columns, 16383),
      anchors: cell ? [anchors[0], anchors[1], anchors[0], anchors[1]] : anchors,
      ...place,
    })),
);

const operators: BinaryOperator[] = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>='];

const { tree } = fc.letrec<{ tree: Ast }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    { arbitrary: leaf, weight: 3 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...operators), tie('tree'), tie('tree'))
        .map(([operator, left, right]): Ast => ({ type: 'binary', operator, left, right, ...place })),
      weight: 3,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('+' as const, '-' as const, '@' as const), tie('tree'))
        .map(([operator, operand]): Ast => ({ type: 'unary', operator, operand, ...place })),
      weight: 1,
    },
    {
      arbitrary: tie('tree').map((operand): Ast => ({ type: 'postfix', operator: '%', operand, ...place })),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('SUM', 'IF', 'XLOOKUP', 'MyName.fn'), fc.array(tie('tree'), { maxLength: 4 }))
        .map(([name, args]): Ast => ({ type: 'call', name, args, ...place })),
      weight: 2,
    },
    {
      arbitrary: fc.tuple(tie('tree'), tie('tree')).map(([value, body]): Ast => ({
        type: 'let',
        bindings: [{ name: 'x_1', value }],
        body,
        ...place,
      })),
      weight: 1,
    },
    {
      arbitrary: tie('tree').map((body): Ast => ({
        type: 'lambda',
        parameters: [
          { name: 'c', optional: false },
          { name: 'opt', optional: true },
        ],
        body,
        ...place,
      })),
      weight: 1,
    },
  ),
}));

function shape(node: Ast): string {
  return JSON.stringify(node, (key, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value,
  );
}

test('parsing a printed tree gives the tree back', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const text = printFormula(node);
      if (text.length > 8000) return;
      expect(shape(parseFormula(text))).toBe(shape(node));
    }),
    { numRuns: 2000 },
  );
});

const workbook: WorkbookData = {
  sheets: [{ name: 'Data', cells: [[1, 'a', true], [null, 2, new CellError('#N/A')], ['x']] }],
  tables: [{ name: 'Sales', sheet: 'Data', row: 0, column: 0, rowCount: 2, columns: ['A', 'B c', 'D'] }],
  names: [],
};

const pieces = fc.constantFrom(
  ...'= ( ) { } [ ] , ; : ! # @ " \' + - * / ^ & < > % $ . A1 B2:C3 A:A 1:2 Data! Sales [@A] [#All] SUM( IF( LET( LAMBDA( x r c 1 2.5 1E3 TRUE #N/A #REF! "a" TEXT( INDEX( SEQUENCE( MAP( FILTER( INDIRECT( "A1"'
    .split(' ')
    .concat(' '),
);
const formulaLike = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));

test('any text either parses or gives a positioned error, and evaluating never throws or hangs', () => {
  const evaluator = createEvaluator(workbook);
  fc.assert(
    fc.property(fc.oneof(formulaLike, fc.string({ maxLength: 60, unit: 'binary' })), (text) => {
      let node: Ast;
      try {
        node = parseFormula(text);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        expect(error.start).toBeGreaterThanOrEqual(0);
        expect(error.end).toBeLessThanOrEqual(Math.max(text.length, 8192));
        expect(error.message.length).toBeGreaterThan(5);
        return;
      }
      walk(node, (inner) => {
        expect(inner.start).toBeGreaterThanOrEqual(0);
        expect(inner.end).toBeLessThanOrEqual(text.length);
      });
      expect(shape(parseFormula(printFormula(node)))).toBe(shape(node));
      const result = evaluator.evaluate(node, { sheet: 'Data', row: 1, column: 1 }, { steps: 20_000 });
      expect(['value', 'unsupported']).toContain(result.kind);
    }),
    { numRuns: 4_000 },
  );
});

test('generated trees evaluate to a value or say why not', () => {
  const evaluator = createEvaluator(workbook);
  fc.assert(
    fc.property(tree, (node) => {
      const result = evaluator.evaluate(node, { sheet: 'Data', row: 1, column: 5 }, { steps: 20_000 });
      if (result.kind === 'unsupported') expect(result.why).not.toBe('');
    }),
    { numRuns: 3000 },
  );
});
