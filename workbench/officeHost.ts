/** @file The host that office.js talks to: requests in, answers and messages out. */
import * as application from './host/application';
import { HostCustomFunctions } from './host/customFunctions';
import { EVENT, EVENT_CATEGORY, HostEvents } from './host/events';
import type { HostMessage } from './host/events';
import { hostObject } from './host/hostClass';
import type { HostClasses, HostServices } from './host/hostClass';
import * as names from './host/names';
import { ReferenceTable, RequestProcessor } from './host/processor';
import type { Roots } from './host/processor';
import { REQUEST_FLAG } from './host/protocol';
import type { RequestBody, ResponseBody } from './host/protocol';
import * as range from './host/range';
import * as settings from './host/settings';
import * as shared from './host/sharedServices';
import * as table from './host/table';
import * as worksheet from './host/worksheet';
import type { Workbook } from './workbook';

/** Where the host's messages go. */
export interface HostClient {
  /** Workbook events and calls of custom functions. */
  receive(messages: readonly HostMessage[]): void;
  /** The document's own selection event, which carries nothing. */
  documentSelectionChanged(): void;
}

const CLASSES: HostClasses = {
  Workbook: application.workbookClass,
  Application: application.applicationClass,
  WorkbookProtection: application.workbookProtectionClass,
  WorksheetCollection: worksheet.worksheetCollectionClass,
  Worksheet: worksheet.worksheetClass,
  WorksheetProtection: worksheet.worksheetProtectionClass,
  Range: range.rangeClass,
  RangeFormat: range.rangeFormatClass,
  FormatProtection: range.formatProtectionClass,
  TableCollection: table.tableCollectionClass,
  Table: table.tableClass,
  TableRowCollection: table.tableRowCollectionClass,
  TableRow: table.tableRowClass,
  TableColumnCollection: table.tableColumnCollectionClass,
  TableColumn: table.tableColumnClass,
  NamedItemCollection: names.namedItemCollectionClass,
  NamedItem: names.namedItemClass,
  SettingCollection: settings.settingCollectionClass,
  Setting: settings.settingClass,
  CustomFunctions: shared.customFunctionsClass,
  AddinInternalService: shared.addinInternalServiceClass,
  AppRuntimeService: shared.appRuntimeServiceClass,
  AppRuntimePersistenceService: shared.appRuntimePersistenceServiceClass,
  TelemetryService: shared.telemetryServiceClass,
};

const ROOTS: Roots = {
  root: hostObject('Workbook', null),
  services: {
    'Microsoft.ExcelServices.CustomFunctions': hostObject('CustomFunctions', null),
    'Microsoft.InternalService.AddinInternalService': hostObject('AddinInternalService', null),
    'Microsoft.AppRuntime.AppRuntimeService': hostObject('AppRuntimeService', null),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': hostObject('AppRuntimePersistenceService', null),
    'Microsoft.Telemetry.TelemetryService': hostObject('TelemetryService', null),
  },
};

/** Excel as the add-in's office.js sees it, over one workbook. */
export class OfficeHost implements HostServices {
  readonly references = new ReferenceTable();
  readonly events: HostEvents;
  readonly customFunctions: HostCustomFunctions;
  readonly settings = new Map<string, unknown>();
  workbookName = 'Book1.xlsx';
  /** Called when the add-in shows or hides its pane, and when its commands are ready to be called. */
  onPane: (change: 'visibility' | 'actions') => void = () => undefined;
  readonly pane: HostServices['pane'];
  private client: HostClient | null = null;
  private readonly held: HostMessage[] = [];

  constructor(readonly workbook: Workbook) {
    const send = (messages: readonly HostMessage[]): void => {
      if (this.client) this.client.receive(messages);
      else this.held.push(...messages);
    };
    this.events = new HostEvents(
      workbook,
      (message) => send([message]),
      () => this.client?.documentSelectionChanged(),
    );
    this.customFunctions = new HostCustomFunctions(send);
    workbook.customFunctions = this.customFunctions;
    this.pane = this.createPane((message) => send([message]));
  }

  /** Connects the client; messages held until now are delivered. */
  connect(client: HostClient): void {
    this.client = client;
    if (this.held.length > 0) client.receive(this.held.splice(0));
  }

  /** Answers one request. What a writing request changes becomes one entry of the undo journal. */
  process(body: RequestBody, flags: number): ResponseBody {
    const context = { workbook: this.workbook, host: this };
    const processor = new RequestProcessor(body, ROOTS, CLASSES, this.references, context);
    const isWrite = (flags & REQUEST_FLAG.write) !== 0;
    return isWrite ? this.workbook.edit('Nano', () => processor.run()) : processor.run();
  }

  private createPane(send: (message: HostMessage) => void): HostServices['pane'] {
    let visible = true;
    const show = (value: boolean): void => {
      if (visible === value) return;
      visible = value;
      send([
        EVENT_CATEGORY,
        EVENT.paneVisibility,
        '',
        JSON.stringify({ visibility: value ? 'Visible' : 'Hidden' }),
      ]);
      this.onPane('visibility');
    };
    return {
      startsWithDocument: false,
      actionsReady: () => this.onPane('actions'),
      get isVisible() {
        return visible;
      },
      set isVisible(value: boolean) {
        show(value);
      },
    };
  }
}
