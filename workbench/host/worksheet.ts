/** @file `Excel.Worksheet`, the collection of worksheets, and sheet protection. */
import { parseBlock } from '../model/address';
import type { Sheet } from '../model/sheet';
import { hostErrors } from './protocol';
import { EVENT } from './events';
import { hostObject, range } from './hostClass';
import type { HostClass, HostContext, HostObject } from './hostClass';
import { rangeOfName } from './names';
import * as geometry from './rangeGeometry';

export const worksheetProtectionClass: HostClass<Sheet> = {
  scalars: { protected: { get: (sheet) => sheet.isProtected } },
  methods: {
    protect: (sheet, _args, { workbook }) => {
      if (sheet.isProtected) throw hostErrors.accessDenied();
      workbook.setProtection(sheet, true);
      return null;
    },
    unprotect: (sheet, _args, { workbook }) => {
      workbook.setProtection(sheet, false);
      return null;
    },
  },
};

function usedRange(sheet: Sheet, valuesOnly: unknown, { workbook }: HostContext) {
  workbook.calculate();
  const block = sheet.usedBlock(valuesOnly === true);
  return block && { sheet, block };
}

function listen(event: number) {
  return (sheet: Sheet, _args: readonly unknown[], { host }: HostContext) => {
    host.events.add(event, sheet.id);
    return null;
  };
}

function unlisten(event: number) {
  return (sheet: Sheet, _args: readonly unknown[], { host }: HostContext) => {
    host.events.remove(event, sheet.id);
    return null;
  };
}

export const worksheetClass: HostClass<Sheet> = {
  id: (sheet) => sheet.id,
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { workbook }) => workbook.renameSheet(sheet, String(value)),
    },
    position: { get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet) },
    visibility: { get: () => 'Visible' },
  },
  navigation: {
    protection: (sheet) => hostObject('WorksheetProtection', sheet),
    tables: (sheet) => hostObject('TableCollection', { sheet }),
    names: () => hostObject('NamedItemCollection', { isSheetScope: true }),
  },
  methods: {
    activate: (sheet, _args, { workbook }) => {
      workbook.activate(sheet);
      return null;
    },
    getRange: (sheet, [address], { workbook }) => {
      if (address === undefined || address === null || address === '')
        return range(geometry.wholeSheet(sheet));
      if (typeof address !== 'string') throw hostErrors.invalidArgument();
      const text = address;
      const block = parseBlock(text.includes('!') ? text.slice(text.lastIndexOf('!') + 1) : text);
      if (block) return range({ sheet, block });
      const named = rangeOfName(text, workbook);
      if (!named) throw hostErrors.invalidArgument();
      return range(named);
    },
    getRangeByIndexes: (sheet, [row, column, rowCount, columnCount]) =>
      range(
        geometry.rangeOn(sheet, {
          row: geometry.integer(row),
          column: geometry.integer(column),
          rowCount: geometry.integer(rowCount),
          columnCount: geometry.integer(columnCount),
        }),
      ),
    getCell: (sheet, [row, column]) =>
      range(
        geometry.rangeOn(sheet, {
          row: geometry.integer(row),
          column: geometry.integer(column),
          rowCount: 1,
          columnCount: 1,
        }),
      ),
    getUsedRange: (sheet, [valuesOnly], context) =>
      range(
        usedRange(sheet, valuesOnly, context) ?? {
          sheet,
          block: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
        },
      ),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], context) => range(usedRange(sheet, valuesOnly, context)),
    getNext: (sheet, _args, context) => neighbour(sheet, 1, context) ?? missing(),
    getNextOrNullObject: (sheet, _args, context) => neighbour(sheet, 1, context),
    getPrevious: (sheet, _args, context) => neighbour(sheet, -1, context) ?? missing(),
    getPreviousOrNullObject: (sheet, _args, context) => neighbour(sheet, -1, context),
    calculate: (_sheet, _args, { workbook }) => {
      workbook.calculate();
      return null;
    },
    _RegisterDataChangedEvent: listen(EVENT.dataChanged),
    _UnregisterDataChangedEvent: unlisten(EVENT.dataChanged),
    _RegisterSelectionChangedEvent: listen(EVENT.selectionChanged),
    _UnregisterSelectionChangedEvent: unlisten(EVENT.selectionChanged),
    _RegisterCalculatedEvent: listen(EVENT.calculated),
    _UnregisterCalculatedEvent: unlisten(EVENT.calculated),
    _RegisterFormatChangedEvent: listen(EVENT.formatChanged),
    _UnregisterFormatChangedEvent: unlisten(EVENT.formatChanged),
    _RegisterActivatedEvent: listen(EVENT.activated),
    _UnregisterActivatedEvent: unlisten(EVENT.activated),
  },
};

function neighbour(sheet: Sheet, step: number, { workbook }: HostContext): HostObject | null {
  const other = workbook.sheets[workbook.sheets.indexOf(sheet) + step];
  return other ? hostObject('Worksheet', other) : null;
}

function missing(): never {
  throw hostErrors.itemNotFound();
}

function listenToAll(event: number) {
  return (_target: null, _args: readonly unknown[], { host }: HostContext) => {
    host.events.add(event, 'Workbook');
    return null;
  };
}

function unlistenToAll(event: number) {
  return (_target: null, _args: readonly unknown[], { host }: HostContext) => {
    host.events.remove(event, 'Workbook');
    return null;
  };
}

export const worksheetCollectionClass: HostClass<null> = {
  items: (_target, { workbook }) => workbook.sheets.map((sheet) => hostObject('Worksheet', sheet)),
  item: (_target, key, { workbook }) => {
    const sheet = workbook.sheet(String(key));
    return sheet ? hostObject('Worksheet', sheet) : null;
  },
  methods: {
    getActiveWorksheet: (_target, _args, { workbook }) => hostObject('Worksheet', workbook.activeSheet),
    getFirst: (_target, _args, { workbook }) =>
      hostObject('Worksheet', workbook.sheets[0] ?? workbook.activeSheet),
    getLast: (_target, _args, { workbook }) =>
      hostObject('Worksheet', workbook.sheets[workbook.sheets.length - 1] ?? workbook.activeSheet),
    add: (_target, [name], { workbook }) => {
      if (typeof name === 'string' && workbook.sheet(name)) throw hostErrors.itemAlreadyExists();
      return hostObject('Worksheet', workbook.addSheet(typeof name === 'string' ? name : undefined));
    },
    _RegisterDataChangedEvent: listenToAll(EVENT.dataChanged),
    _UnregisterDataChangedEvent: unlistenToAll(EVENT.dataChanged),
    _RegisterSelectionChangedEvent: listenToAll(EVENT.selectionChanged),
    _UnregisterSelectionChangedEvent: unlistenToAll(EVENT.selectionChanged),
    _RegisterCalculatedEvent: listenToAll(EVENT.calculated),
    _UnregisterCalculatedEvent: unlistenToAll(EVENT.calculated),
    _RegisterFormatChangedEvent: listenToAll(EVENT.formatChanged),
    _UnregisterFormatChangedEvent: unlistenToAll(EVENT.formatChanged),
    _RegisterDeletedEvent: listenToAll(EVENT.deleted),
    _UnregisterDeletedEvent: unlistenToAll(EVENT.deleted),
    _RegisterActivatedEvent: listenToAll(EVENT.activated),
    _UnregisterActivatedEvent: unlistenToAll(EVENT.activated),
  },
};
