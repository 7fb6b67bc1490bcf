/**
 * @file Loads the real office.js client of Excel for Windows into a test and connects it to our host through the
 * client's own message bridge, so that requests, events and custom functions travel as they do in Excel.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OfficeHost } from '../../workbench/officeHost';
import type { RequestBody, ResponseBody } from '../../workbench/host/protocol';
import { isSetSupported } from '../../workbench/host/requirementSets';
import { formulaEngine } from '../../workbench/model/formulaEngine';
import { Workbook } from '../../workbench/workbook';

const CLIENT = resolve('node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');

/** One request and its answer, as they crossed the wire. */
export interface Exchange {
  readonly body: RequestBody;
  readonly flags: number;
  readonly response: ResponseBody;
}

export interface Session {
  readonly workbook: Workbook;
  readonly host: OfficeHost;
  readonly exchanges: Exchange[];
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody | string };
}

let isLoaded = false;

/** What the client looks for in a page and Node does not have. */
function preparePage(): void {
  const page = globalThis as unknown as Record<string, unknown>;
  page['window'] ??= globalThis;
  page['self'] ??= globalThis;
  page['navigator'] ??= { userAgent: 'node' };
  page['location'] ??= {
    href: 'https://localhost/',
    search: '',
    hash: '',
    protocol: 'https:',
    host: 'localhost',
  };
  page['document'] ??= {
    readyState: 'complete',
    getElementById: () => null,
    getElementsByTagName: () => [],
    createElement: () => ({ style: {} }),
    addEventListener: () => undefined,
  };
}

/** A fresh workbook with a fresh host behind the (once loaded) client. */
export function startSession(): Session {
  if (!isLoaded) {
    preparePage();
    // The client is a classic script: it must run in the global scope of the test's own realm.
    (0, eval)(readFileSync(CLIENT, 'utf8'));
    // What office.js's loader learns of Excel while a page starts; here there is no page.
    (globalThis as unknown as { OSF: Record<string, unknown> }).OSF['_OfficeAppFactory'] = {
      getContext: () => ({ requirements: { isSetSupported } }),
      getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32' }),
    };
    isLoaded = true;
  }
  const workbook = new Workbook(formulaEngine);
  const host = new OfficeHost(workbook);
  const exchanges: Exchange[] = [];
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const message = JSON.parse(text) as BridgeMessage;
      const body =
        typeof message.message.body === 'string'
          ? (JSON.parse(message.message.body) as RequestBody)
          : message.message.body;
      const response = host.process(body, message.flags);
      exchanges.push({ body, flags: message.flags, response });
      const answer = {
        id: message.id,
        type: 1,
        flags: 0,
        message: { statusCode: 200, headers: {}, body: JSON.stringify(response) },
      };
      setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify(answer)), 0);
    },
  };
  (OfficeExtension as unknown as { HostBridge: { init(bridge: Bridge): void } }).HostBridge.init(bridge);
  host.connect({
    receive: (messages) => {
      const text = JSON.stringify({ type: 3, message: { entries: messages } });
      setTimeout(() => bridge.onMessageFromHost?.(text), 0);
    },
    documentSelectionChanged: () => undefined,
  });
  return { workbook, host, exchanges };
}

/** Fills cells from A1 of the active sheet on, as if typed. */
export function fill(
  workbook: Workbook,
  rows: readonly (readonly (string | number | boolean | null)[])[],
): void {
  workbook.edit('Fill', () => {
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell !== null) workbook.type(workbook.activeSheet, row, column, String(cell));
      });
    });
  });
}
