/** @file `Excel.Workbook` and `Excel.Application`: what the other objects hang from. */
import { hostErrors } from './protocol';
import { hostObject, range } from './hostClass';
import type { HostClass, HostContext } from './hostClass';

export const applicationClass: HostClass<null> = {
  scalars: {
    calculationMode: {
      get: () => 'Automatic',
      set: (_target, value) => {
        if (value !== 'Automatic')
          throw hostErrors.apiNotFound(`Application.calculationMode = ${String(value)}`);
      },
    },
    calculationState: { get: () => 'Done' },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: (_target, _args, { workbook }) => {
      workbook.calculate();
      return null;
    },
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const workbookProtectionClass: HostClass<null> = {
  scalars: { protected: { get: () => false } },
};

function eventRange([id]: readonly unknown[], { host }: HostContext) {
  return range(host.events.rangeOf(String(id)));
}

export const workbookClass: HostClass<null> = {
  scalars: {
    name: { get: (_target, { host }) => host.workbookName },
    readOnly: { get: () => false },
    isDirty: { get: (_target, { workbook }) => workbook.journal.undoLabels.length > 0 },
    autoSave: { get: () => false },
  },
  navigation: {
    worksheets: () => hostObject('WorksheetCollection', null),
    tables: () => hostObject('TableCollection', {}),
    names: () => hostObject('NamedItemCollection', { isSheetScope: false }),
    application: () => hostObject('Application', null),
    protection: () => hostObject('WorkbookProtection', null),
    settings: (_target, { host }) => hostObject('SettingCollection', host.settings),
  },
  methods: {
    getSelectedRange: (_target, _args, { workbook }) =>
      range({ sheet: workbook.activeSheet, block: workbook.activeSheet.selection }),
    getActiveCell: (_target, _args, { workbook }) => {
      const { row, column } = workbook.activeSheet.selection;
      return range({ sheet: workbook.activeSheet, block: { row, column, rowCount: 1, columnCount: 1 } });
    },
    _GetRangeForEventByReferenceId: (_target, args, context) => {
      const found = eventRange(args, context);
      if (!found) throw hostErrors.itemNotFound();
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_target, args, context) => eventRange(args, context),
  },
};
