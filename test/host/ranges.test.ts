/**
 * @file Ranges of our host through the real office.js client. Each test names the page of Microsoft's documentation
 * (learn.microsoft.com/office/dev/add-ins/… or /javascript/api/excel/…) that says what is right.
 */
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

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

describe('reading and writing (excel/excel-add-ins-ranges-set-get-values)', () => {
  it('writes rows of values and reads values, formulas, texts, formats and types', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('B2:D3');
      range.values = [
        [1, 'two', true],
        ['=B2+0.5', '2024-03-15', '#N/A'],
      ];
      await context.sync();
      range.load('values,formulas,text,numberFormat,valueTypes');
      await context.sync();
      expect(range.values).toEqual([
        [1, 'two', true],
        [1.5, 45366, '#N/A'],
      ]);
      expect(range.formulas).toEqual([
        [1, 'two', true],
        ['=B2+0.5', 45366, '#N/A'],
      ]);
      expect(range.text).toEqual([
        ['1', 'two', 'TRUE'],
        ['1.5', '2024-03-15', '#N/A'],
      ]);
      expect(range.numberFormat[1]?.[1]).toBe('yyyy-mm-dd');
      expect(range.valueTypes).toEqual([
        ['Double', 'String', 'Boolean'],
        ['Double', 'Double', 'Error'],
      ]);
    });
  });

  it('takes and gives formulas in R1C1 style', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('B2:B4');
      range.formulasR1C1 = [[5], ['=R[-1]C*2'], ['=SUM(R2C:R[-1]C)']];
      await context.sync();
      range.load('values,formulas,formulasR1C1');
      await context.sync();
      expect(range.values).toEqual([[5], [10], [15]]);
      expect(range.formulas).toEqual([[5], ['=B2*2'], ['=SUM(B$2:B3)']]);
      expect(range.formulasR1C1).toEqual([[5], ['=R[-1]C*2'], ['=SUM(R2C:R[-1]C)']]);
    });
  });

  it('reads blank cells as empty text of type Empty', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1:B1');
      range.load('values,formulas,valueTypes');
      await context.sync();
      expect(range.values).toEqual([['', '']]);
      expect(range.formulas).toEqual([['', '']]);
      expect(range.valueTypes).toEqual([['Empty', 'Empty']]);
    });
  });

  it('clears a cell set to empty text and leaves one alone that is set to null (develop/application-specific-api-model)', async () => {
    fill(session.workbook, [['keep', 'clear', 'change']]);
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1:C1');
      range.values = [[null, '', 'changed']];
      await context.sync();
    });
    expect(
      [0, 1, 2].map((column) => session.workbook.value(session.workbook.activeSheet, 0, column)),
    ).toEqual(['keep', null, 'changed']);
  });

  it('puts a single value into every cell (javascript/api/excel/excel.range, values)', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1:B2');
      range.numberFormat = '0.0' as unknown as string[][];
      range.values = 7 as unknown as number[][];
      range.load('text');
      await context.sync();
      expect(range.text).toEqual([
        ['7.0', '7.0'],
        ['7.0', '7.0'],
      ]);
    });
  });

  it.each([[[[1, 2]]], [[[1], [2], [3]]], [[[1, 2], [3]]]])(
    'refuses %j for a range of two rows and one column with InvalidArgument (javascript/api/excel/excel.range, values)',
    async (values) => {
      const code = await codeOf(() =>
        Excel.run(async (context) => {
          active(context).getRange('A1:A2').values = values;
          await context.sync();
        }),
      );
      expect(code).toBe('InvalidArgument');
    },
  );

  it('throws PropertyNotLoaded for what was not loaded (develop/application-specific-api-model, load)', async () => {
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        const range = active(context).getRange('A1');
        range.load('address');
        await context.sync();
        return range.values;
      }),
    );
    expect(code).toBe('PropertyNotLoaded');
  });
});

describe('unbounded ranges (excel/excel-add-ins-ranges-unbounded)', () => {
  it('reads cells of whole columns as null, but their size and address as they are', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('B:C');
      range.load('values,address,rowCount,columnCount,isEntireColumn');
      await context.sync();
      expect(range.values).toBeNull();
      expect([range.address, range.rowCount, range.columnCount]).toEqual(['Sheet1!B:C', 1048576, 2]);
      expect(range.isEntireColumn).toBe(true);
    });
  });

  it('refuses to set the values of whole columns', async () => {
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        active(context).getRange('A:B').values = 1 as unknown as number[][];
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });
});

describe('other ranges from a range (javascript/api/excel/excel.range)', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(0, 1), 'Sheet1!D3'],
    ['getCell outside of the range', (range) => range.getCell(5, 5), 'Sheet1!H8'],
    ['getRow', (range) => range.getRow(1), 'Sheet1!C4:E4'],
    ['getColumn', (range) => range.getColumn(2), 'Sheet1!E3:E5'],
    ['getLastCell', (range) => range.getLastCell(), 'Sheet1!E5'],
    ['getLastRow', (range) => range.getLastRow(), 'Sheet1!C5:E5'],
    ['getLastColumn', (range) => range.getLastColumn(), 'Sheet1!E3:E5'],
    ['getResizedRange', (range) => range.getResizedRange(1, -2), 'Sheet1!C3:C6'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'Sheet1!C3'],
    ['getOffsetRange', (range) => range.getOffsetRange(-2, 3), 'Sheet1!F1:H3'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'Sheet1!C6:E7'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(), 'Sheet1!F3:F5'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'Sheet1!C:E'],
    ['getEntireRow', (range) => range.getEntireRow(), 'Sheet1!3:5'],
    ['getIntersection', (range) => range.getIntersection('A4:D9'), 'Sheet1!C4:D5'],
    ['getBoundingRect', (range) => range.getBoundingRect('A9'), 'Sheet1!A3:E9'],
  ])('%s', async (_name, follow, address) => {
    await Excel.run(async (context) => {
      const range = follow(active(context).getRange('C3:E5'));
      range.load('address');
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  it('refuses an offset that leaves the sheet', async () => {
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        active(context).getRange('A1').getOffsetRange(-1, 0).load('address');
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  it('finds no intersection: ItemNotFound, or a null object', async () => {
    await Excel.run(async (context) => {
      const none = active(context).getRange('A1').getIntersectionOrNullObject('B2');
      none.load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        active(context).getRange('A1').getIntersection('B2').load('address');
        await context.sync();
      }),
    );
    expect(code).toBe('ItemNotFound');
  });

  it('names sheets in quotes where a formula would need them', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Bob's sheet 1");
      const range = sheet.getRange('A1');
      range.load('address');
      await context.sync();
      expect(range.address).toBe("'Bob''s sheet 1'!A1");
    });
  });
});

describe('used ranges (javascript/api/excel/excel.worksheet, getUsedRange)', () => {
  it('is the smallest range that holds all values', async () => {
    session.workbook.type(session.workbook.activeSheet, 2, 1, 'x');
    session.workbook.type(session.workbook.activeSheet, 5, 4, '=1+1');
    await Excel.run(async (context) => {
      const used = active(context).getUsedRange();
      used.load('address');
      await context.sync();
      expect(used.address).toBe('Sheet1!B3:E6');
    });
  });

  it('is the top left cell of a blank sheet, and a null object with OrNullObject', async () => {
    await Excel.run(async (context) => {
      const used = active(context).getUsedRange();
      const orNull = active(context).getUsedRangeOrNullObject();
      used.load('address');
      orNull.load('address');
      await context.sync();
      expect(used.address).toBe('Sheet1!A1');
      expect(orNull.isNullObject).toBe(true);
    });
  });

  it('counts formatted cells only without valuesOnly', async () => {
    session.workbook.type(session.workbook.activeSheet, 0, 0, 'x');
    session.workbook.setFormat(session.workbook.activeSheet, 4, 4, '0%');
    await Excel.run(async (context) => {
      const all = active(context).getUsedRange();
      const values = active(context).getUsedRange(true);
      all.load('address');
      values.load('address');
      await context.sync();
      expect([all.address, values.address]).toEqual(['Sheet1!A1:E5', 'Sheet1!A1']);
    });
  });
});

describe('spilled arrays (excel/excel-add-ins-ranges-dynamic-arrays)', () => {
  it('gives the spill area of the formula and the formula of a spilled cell', async () => {
    await Excel.run(async (context) => {
      const cell = active(context).getRange('B2');
      cell.formulas = [['=SEQUENCE(2,3)']];
      const area = cell.getSpillingToRange();
      const parent = active(context).getRange('D3').getSpillParent();
      const none = active(context).getRange('D3').getSpillingToRangeOrNullObject();
      area.load('address,values,hasSpill');
      parent.load('address');
      none.load('address');
      await context.sync();
      expect(area.address).toBe('Sheet1!B2:D3');
      expect(area.values).toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ]);
      expect(area.hasSpill).toBe(true);
      expect(parent.address).toBe('Sheet1!B2');
      expect(none.isNullObject).toBe(true);
    });
  });

  it('shows #SPILL! when a cell of the area is filled', async () => {
    fill(session.workbook, [[null], ['filled']]);
    await Excel.run(async (context) => {
      const cell = active(context).getRange('A1');
      cell.formulas = [['=SEQUENCE(2)']];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([['#SPILL!']]);
    });
  });
});

describe('clearing and regions (excel/excel-add-ins-ranges-clear-delete; javascript/api/excel/excel.range)', () => {
  it('clears contents and keeps formats, or clears both', async () => {
    session.workbook.type(session.workbook.activeSheet, 0, 0, '50%');
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1');
      range.clear('Contents');
      range.load('values,numberFormat');
      await context.sync();
      expect([range.values, range.numberFormat]).toEqual([[['']], [['0%']]]);
      range.clear();
      range.load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([['General']]);
    });
  });

  it('bounds the surrounding region by blank rows and columns', async () => {
    fill(session.workbook, [
      ['a', 'b', null, 'x'],
      ['c', null, null, null],
      [null, 'd', null, null],
    ]);
    await Excel.run(async (context) => {
      const region = active(context).getRange('A1').getSurroundingRegion();
      region.load('address');
      await context.sync();
      expect(region.address).toBe('Sheet1!A1:B3');
    });
  });

  it('selects a range and makes its sheet the active one', async () => {
    const other = session.workbook.addSheet('Other');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Other').getRange('B2:C3').select();
      await context.sync();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      selected.load('address');
      cell.load('address');
      await context.sync();
      expect([selected.address, cell.address]).toEqual(['Other!B2:C3', 'Other!B2']);
    });
    expect(session.workbook.activeSheet).toBe(other);
  });
});

describe('errors (testing/application-specific-api-error-handling)', () => {
  it.each(['A1:B', 'ZZZZ1', 'A0', '', 'no such name'].filter((address) => address !== ''))(
    'answers the address %p with InvalidArgument',
    async (address) => {
      const code = await codeOf(() =>
        Excel.run(async (context) => {
          active(context).getRange(address).load('values');
          await context.sync();
        }),
      );
      expect(code).toBe('InvalidArgument');
    },
  );

  it('carries out what stands before the error, and says which statement failed', async () => {
    let debugInfo: OfficeExtension.DebugInfo | undefined;
    try {
      await Excel.run(async (context) => {
        active(context).getRange('A1').values = [[1]];
        context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [[2]];
        active(context).getRange('A2').values = [[3]];
        await context.sync();
      });
    } catch (error) {
      debugInfo = (error as OfficeExtension.Error).debugInfo;
    }
    expect(debugInfo?.statement).toContain('getItem');
    const { workbook } = session;
    expect([0, 1].map((row) => workbook.value(workbook.activeSheet, row, 0))).toEqual([1, null]);
  });

  it.each<[string, (context: Excel.RequestContext) => unknown]>([
    ['charts', (context) => active(context).charts.load('items')],
    ['Range.merge', (context) => active(context).getRange('A1:B2').merge()],
    ['fill colours', (context) => active(context).getRange('A1').format.fill.load('color')],
    ['an unknown property', (context) => active(context).load('tabColor')],
  ])('answers what it lacks, %s, with ApiNotFound and nothing else', async (_name, use) => {
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        use(context);
        await context.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
  });
});

it('sends and answers the request of a range write exactly as Excel and its client exchange it', async () => {
  await Excel.run(async (context) => {
    active(context).getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  const [first] = session.exchanges;
  expect(first && first.flags & 1).toBe(1);
  expect(
    Object.values(first?.body.ObjectPaths ?? {}).map(({ ObjectPathType, Name }) => [ObjectPathType, Name]),
  ).toEqual([
    [1, ''],
    [4, 'Worksheets'],
    [3, 'GetActiveWorksheet'],
    [3, 'GetRange'],
  ]);
  expect(first?.response.Results.map((result) => result.Value)).toEqual([
    {},
    {},
    { Id: session.workbook.activeSheet.id },
    { _ReferenceId: '' },
    { _ReferenceId: '_1' },
    { _ReferenceId: '_1' },
    null,
  ]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(session.host.references.size).toBe(0);
});
