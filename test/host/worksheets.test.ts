/** @file Worksheets, tables, names, protection, undo and events of our host, through the real office.js client. */
import { fill, startSession } from './officeClient';
import type { Session } from './officeClient';

let session: Session;
beforeEach(() => {
  session = startSession();
});

async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'no error';
}

describe('worksheets (excel/excel-add-ins-worksheets)', () => {
  it('lists, adds, renames and finds worksheets by name or id, in any case', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Sample');
      added.load('name,position,id');
      await context.sync();
      expect([added.name, added.position]).toEqual(['Sample', 1]);
      worksheets.getItem('SAMPLE').name = 'Renamed';
      worksheets.load('items/name');
      const byId = worksheets.getItem(added.id);
      byId.load('name');
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Renamed']);
      expect(byId.name).toBe('Renamed');
    });
  });

  it('answers a missing sheet with ItemNotFound, or a null object', async () => {
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Nowhere').load('name');
        await context.sync();
      }),
    );
    expect(code).toBe('ItemNotFound');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const range = sheet.getRange('A1');
      sheet.load('name');
      range.load('values');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  it('answers a name already taken with ItemAlreadyExists', async () => {
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add('sheet1');
        await context.sync();
      }),
    );
    expect(code).toBe('ItemAlreadyExists');
  });
});

describe('tables (excel/excel-add-ins-tables)', () => {
  beforeEach(() => {
    fill(session.workbook, [
      ['Item', 'Price'],
      ['Pen', 2],
      ['Cup', 5],
    ]);
  });

  it('makes a table and gives its columns and ranges', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add('A1:B3', true);
      const body = table.getDataBodyRange();
      const header = table.getHeaderRowRange();
      const price = table.columns.getItem('price').getDataBodyRange();
      table.load('name,showTotals,showHeaders');
      table.columns.load('items/name,items/index');
      body.load('address');
      header.load('values');
      price.load('values');
      await context.sync();
      expect([table.name, table.showTotals, table.showHeaders]).toEqual(['Table1', false, true]);
      expect(table.columns.items.map((column) => [column.index, column.name])).toEqual([
        [0, 'Item'],
        [1, 'Price'],
      ]);
      expect([body.address, header.values, price.values]).toEqual([
        'Sheet1!A2:B3',
        [['Item', 'Price']],
        [[2], [5]],
      ]);
    });
  });

  it('adds a column with its formulas at the right edge (javascript/api/excel/excel.tablecolumncollection, add)', async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true);
      table.columns.add(undefined, [['Double'], ['=[@Price]*2'], ['=[@Price]*2']]);
      const range = table.getRange();
      range.load('values,address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:C3');
      expect(range.values).toEqual([
        ['Item', 'Price', 'Double'],
        ['Pen', 2, 4],
        ['Cup', 5, 10],
      ]);
    });
  });

  it('refuses a table over a table with InvalidArgument', async () => {
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        const { tables } = context.workbook.worksheets.getActiveWorksheet();
        tables.add('A1:B3', true);
        tables.add('B2:C4', true);
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  it('finds tables of the workbook, and null objects for missing ones', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true);
      const found = context.workbook.tables.getItemOrNullObject('table1');
      const missing = context.workbook.tables.getItemOrNullObject('Orders');
      const touching = context.workbook.worksheets.getActiveWorksheet().getRange('B3:D9').getTables(false);
      found.load('name');
      missing.load('name');
      touching.load('items/name');
      await context.sync();
      expect([found.name, missing.isNullObject]).toEqual(['Table1', true]);
      expect(touching.items.map((table) => table.name)).toEqual(['Table1']);
    });
  });
});

describe('names (javascript/api/excel/excel.nameditem)', () => {
  it('adds a name, which formulas may use, and gives its range', async () => {
    fill(session.workbook, [[4], [6]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('Numbers', sheet.getRange('A1:A2'));
      sheet.getRange('C1').formulas = [['=SUM(Numbers)']];
      context.workbook.names.load('items/name,items/formula,items/type');
      const range = context.workbook.names.getItem('numbers').getRange();
      const cell = sheet.getRange('C1');
      range.load('address');
      cell.load('values');
      await context.sync();
      expect(
        context.workbook.names.items.map(({ name, formula, type }): unknown[] => [name, formula, type]),
      ).toEqual([['Numbers', '=Sheet1!$A$1:$A$2', 'Range']]);
      expect([range.address, cell.values]).toEqual(['Sheet1!A1:A2', [[10]]]);
    });
  });
});

describe('protection (excel/excel-add-ins-worksheets, data protection)', () => {
  it('reports it, and answers writes with AccessDenied', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect();
      sheet.load('protection/protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(code).toBe('AccessDenied');
    expect(session.workbook.value(session.workbook.activeSheet, 0, 0)).toBeNull();
  });
});

describe('undo (excel/undo-capabilities)', () => {
  it('makes one entry of one sync, whatever it writes, and none of a sync that only reads', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('C1').formulas = [['=A1+B1']];
      sheet.getRange('C1').numberFormat = [['0.00']];
      await context.sync();
      sheet.getRange('A1').load('values');
      await context.sync();
    });
    const { workbook } = session;
    expect(workbook.journal.undoLabels).toHaveLength(1);
    expect(workbook.text(workbook.activeSheet, 0, 2)).toBe('3.00');
    workbook.undo();
    expect(workbook.activeSheet.usedBlock(false)).toBeNull();
  });
});

describe('events (excel/excel-add-ins-events)', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  it('tells of changes by a person and by the add-in, until the handler is removed', async () => {
    const changes: Excel.WorksheetChangedEventArgs[] = [];
    const handler = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('id');
      await context.sync();
      const added = sheet.onChanged.add((event) => {
        changes.push(event);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    session.workbook.type(session.workbook.activeSheet, 1, 2, '5');
    await settled();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    await settled();
    expect(
      changes.map(({ type, changeType, source, address, triggerSource }) => [
        type,
        changeType,
        source,
        address,
        triggerSource,
      ]),
    ).toEqual([
      ['WorksheetChanged', 'RangeEdited', 'Local', 'C2', 'Unknown'],
      ['WorksheetChanged', 'RangeEdited', 'Local', 'A1', 'ThisLocalAddin'],
    ]);
    const [first] = changes;
    await Excel.run(async (context) => {
      const range = first?.getRange(context);
      range?.load('address');
      await context.sync();
      expect(range?.address).toBe('Sheet1!C2');
    });
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    session.workbook.type(session.workbook.activeSheet, 0, 0, '9');
    await settled();
    expect(changes).toHaveLength(2);
  });

  it('tells of the selection on any sheet', async () => {
    const selections: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add((event) => {
        selections.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    session.workbook.select(session.workbook.activeSheet, { row: 2, column: 1, rowCount: 2, columnCount: 2 });
    await settled();
    expect(selections).toEqual(['B3:C4']);
  });

  it('tells of calculations and formats', async () => {
    const events: string[] = [];
    const note = (event: { type: string }): Promise<void> => {
      events.push(event.type);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      context.workbook.worksheets.onCalculated.add(note);
      context.workbook.worksheets.onFormatChanged.add(note);
      await context.sync();
    });
    session.workbook.type(session.workbook.activeSheet, 0, 0, '=1+1');
    session.workbook.setFormat(session.workbook.activeSheet, 0, 0, '0.0');
    await settled();
    expect(events).toEqual(['WorksheetCalculated', 'WorksheetFormatChanged']);
  });
});

describe('settings of the document (excel/excel-add-ins-workbooks, settings)', () => {
  it('keeps values', async () => {
    await Excel.run(async (context) => {
      context.workbook.settings.add('answers', 'kept');
      const setting = context.workbook.settings.getItemOrNullObject('answers');
      const missing = context.workbook.settings.getItemOrNullObject('other');
      setting.load('value');
      missing.load('value');
      await context.sync();
      expect([setting.value, missing.isNullObject]).toEqual(['kept', true]);
    });
  });
});
