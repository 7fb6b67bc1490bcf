import { CellError } from '../src/formula/workbook';
import { formulaEngine } from './model/formulaEngine';
import { EditError, Workbook } from './workbook';

function workbookWith(entries: Readonly<Record<string, string>>): Workbook {
  const workbook = new Workbook(formulaEngine);
  workbook.edit('Fill', () => {
    for (const [address, text] of Object.entries(entries)) type(workbook, address, text);
  });
  return workbook;
}

function place(address: string): [row: number, column: number] {
  return [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
}

function type(workbook: Workbook, address: string, text: string): void {
  workbook.type(workbook.activeSheet, ...place(address), text);
}

function read(workbook: Workbook, address: string): unknown {
  const value = workbook.value(workbook.activeSheet, ...place(address));
  return value instanceof CellError ? value.code : value;
}

describe('recalculation', () => {
  it.each<[string, Record<string, string>, [string, string], string, unknown]>([
    ['a direct precedent', { A1: '1', B1: '=A1*2' }, ['A1', '5'], 'B1', 10],
    ['a chain', { A1: '1', B1: '=A1+1', C1: '=B1+1', D1: '=C1+1' }, ['A1', '10'], 'D1', 13],
    ['a range', { A1: '1', A2: '2', B1: '=SUM(A1:A20)' }, ['A15', '4'], 'B1', 7],
    ['a whole column', { A1: '1', B1: '=SUM(A:A)' }, ['A90', '4'], 'B1', 5],
    ['a cell cleared', { A1: '1', A2: '2', B1: '=SUM(A1:A2)' }, ['A2', ''], 'B1', 1],
    ['a formula replaced by a value', { A1: '=1+1', B1: '=A1' }, ['A1', '7'], 'B1', 7],
    ['a spilled cell', { A1: '3', B1: '=SEQUENCE(A1)', D1: '=SUM(B1:B9)' }, ['A1', '4'], 'D1', 10],
    ['the far end of a spill', { A1: '2', B1: '=SEQUENCE(A1)', D1: '=B5' }, ['A1', '5'], 'D1', 5],
  ])('follows %s', (_name, entries, [address, text], dependent, expected) => {
    const workbook = workbookWith(entries);
    type(workbook, address, text);
    expect(read(workbook, dependent)).toBe(expected);
  });

  it('calculates a formula that refers to a sheet typed later', () => {
    const workbook = workbookWith({ A1: '=Data!A1+1' });
    const data = workbook.addSheet('Data');
    workbook.type(data, 0, 0, '41');
    expect(read(workbook, 'A1')).toBe(42);
  });

  it('gives formulas on a cycle 0 and still calculates those behind it, and recovers', () => {
    const workbook = workbookWith({ A1: '=B1+1', B1: '=A1+1', C1: '=B1+5', D1: '=2*3' });
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => read(workbook, address))).toEqual([0, 0, 5, 6]);
    expect(workbook.formulaState(workbook.activeSheet, 0, 0)?.isCircular).toBe(true);
    type(workbook, 'A1', '1');
    expect(['A1', 'B1', 'C1'].map((address) => read(workbook, address))).toEqual([1, 2, 7]);
    expect(workbook.formulaState(workbook.activeSheet, 0, 1)?.isCircular).toBe(false);
  });

  it('calculates ten thousand formulas in a chain', () => {
    const workbook = new Workbook(formulaEngine);
    workbook.edit('Fill', () => {
      workbook.type(workbook.activeSheet, 0, 0, '1');
      for (let row = 1; row <= 10_000; row++) workbook.type(workbook.activeSheet, row, 0, `=A${row}+1`);
    });
    expect(workbook.value(workbook.activeSheet, 10_000, 0)).toBe(10_001);
  });

  it('counts a blank precedent as 0', () => {
    expect(read(workbookWith({ B1: '=A1' }), 'B1')).toBe(0);
  });
});

describe('spilling', () => {
  it('fills the cells beside and below, and empties them when the array shrinks', () => {
    const workbook = workbookWith({ A1: '3', C1: '=SEQUENCE(A1,2)' });
    expect([read(workbook, 'C3'), read(workbook, 'D3')]).toEqual([5, 6]);
    type(workbook, 'A1', '1');
    expect([read(workbook, 'D1'), read(workbook, 'C3')]).toEqual([2, null]);
  });

  it('shows #SPILL! over a filled cell and spills once that is cleared', () => {
    const workbook = workbookWith({ A1: '=SEQUENCE(3)', A3: 'in the way' });
    expect(read(workbook, 'A1')).toBe('#SPILL!');
    expect(read(workbook, 'A2')).toBeNull();
    type(workbook, 'A3', '');
    expect(read(workbook, 'A3')).toBe(3);
  });

  it('breaks when somebody types into a spilled cell, and undo mends it', () => {
    const workbook = workbookWith({ A1: '=SEQUENCE(3)' });
    type(workbook, 'A2', 'x');
    expect([read(workbook, 'A1'), read(workbook, 'A2'), read(workbook, 'A3')]).toEqual([
      '#SPILL!',
      'x',
      null,
    ]);
    workbook.undo();
    expect([read(workbook, 'A1'), read(workbook, 'A2'), read(workbook, 'A3')]).toEqual([1, 2, 3]);
  });

  it('does not spill into a table', () => {
    const workbook = workbookWith({ B1: 'Name', B2: 'x' });
    workbook.addTable(workbook.activeSheet, { row: 0, column: 1, rowCount: 3, columnCount: 1 });
    type(workbook, 'A3', '=SEQUENCE(1,2)');
    expect(read(workbook, 'A3')).toBe('#SPILL!');
  });
});

describe('undo', () => {
  it('takes back one edit of many cells at once, and brings it back', () => {
    const workbook = workbookWith({ A1: '1', B1: '=A1+1' });
    workbook.edit('Change', () => {
      type(workbook, 'A1', '2024-03-15');
      type(workbook, 'B1', 'text');
    });
    expect(workbook.text(workbook.activeSheet, 0, 0)).toBe('2024-03-15');
    expect(workbook.undo()).toBe('Change');
    expect([read(workbook, 'A1'), read(workbook, 'B1')]).toEqual([1, 2]);
    expect(workbook.activeSheet.format(0, 0)).toBe('General');
    expect(workbook.redo()).toBe('Change');
    expect(read(workbook, 'B1')).toBe('text');
  });

  it('keeps what was written before an error, as one entry', () => {
    const workbook = workbookWith({});
    const locked = workbook.addSheet('Locked');
    locked.isProtected = true;
    const change = (): void => {
      workbook.edit('Both', () => {
        type(workbook, 'A1', '1');
        workbook.type(locked, 0, 0, '2');
      });
    };
    expect(change).toThrow(EditError);
    expect(read(workbook, 'A1')).toBe(1);
    workbook.undo();
    expect(read(workbook, 'A1')).toBeNull();
  });

  it('takes back a new table', () => {
    const workbook = workbookWith({ A1: 'x', A2: '1' });
    workbook.edit('Table', () =>
      workbook.addTable(
        workbook.activeSheet,
        { row: 0, column: 0, rowCount: 2, columnCount: 1 },
        { name: 'T' },
      ),
    );
    type(workbook, 'C1', '=SUM(T[x])');
    expect(read(workbook, 'C1')).toBe(1);
    workbook.undo();
    workbook.undo();
    expect(workbook.tables).toHaveLength(0);
  });
});

describe('tables', () => {
  const rows = { A1: 'Item', B1: 'Price', A2: 'Pen', B2: '2', A3: 'Cup', B3: '5' };
  const block = { row: 0, column: 0, rowCount: 3, columnCount: 2 };

  it('calculates structured references, also of the own row', () => {
    const workbook = workbookWith({ ...rows, C1: 'Twice', C2: '=[@Price]*2', E1: '=SUM(Items[Price])' });
    workbook.addTable(workbook.activeSheet, { ...block, columnCount: 3 }, { name: 'Items' });
    expect([read(workbook, 'C2'), read(workbook, 'E1')]).toEqual([4, 7]);
    type(workbook, 'B2', '10');
    expect([read(workbook, 'C2'), read(workbook, 'E1')]).toEqual([20, 15]);
  });

  it('renames a column with its header cell', () => {
    const workbook = workbookWith(rows);
    const table = workbook.addTable(workbook.activeSheet, block);
    type(workbook, 'B1', 'Cost');
    expect(table.columns).toEqual(['Item', 'Cost']);
  });

  it('fills in missing and doubled headers as Excel does', () => {
    const workbook = workbookWith({ A1: 'Item', B1: 'item', A2: '1' });
    const table = workbook.addTable(workbook.activeSheet, { ...block, columnCount: 3 });
    expect(table.columns).toEqual(['Item', 'item2', 'Column3']);
  });

  it('refuses a table over a table', () => {
    const workbook = workbookWith(rows);
    workbook.addTable(workbook.activeSheet, block);
    expect(() => workbook.addTable(workbook.activeSheet, block)).toThrow('cannot overlap');
  });
});

describe('sheets', () => {
  it.each(['', 'a/b', 'x'.repeat(32), "'quoted'", 'sheet1'])('refuses the name %p', (name) => {
    expect(() => workbookWith({}).addSheet(name)).toThrow(EditError);
  });

  it('refuses to write to a protected sheet', () => {
    const workbook = workbookWith({});
    workbook.setProtection(workbook.activeSheet, true);
    expect(() => type(workbook, 'A1', '1')).toThrow('protected');
    expect(read(workbook, 'A1')).toBeNull();
  });
});

it('takes snapshots that later edits leave alone', () => {
  const workbook = workbookWith({ A1: '1', B1: '=A1*2' });
  const before = workbook.snapshot();
  type(workbook, 'A1', '9');
  expect(before.sheets[0]?.cells[0]).toEqual([1, 2]);
  expect(workbook.snapshot().sheets[0]?.cells[0]).toEqual([9, 18]);
});
