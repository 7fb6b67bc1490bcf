/** @file Events of the workbook on their way to the client. */
import { blockAddress } from '../model/address';
import type { Workbook, WorkbookEvent } from '../workbook';
import type { RangeTarget } from './hostClass';

/** Event types on the wire. */
export const EVENT = {
  dataChanged: 10,
  activated: 11,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  paneVisibility: 65539,
} as const;

/** Category of an event message. */
export const EVENT_CATEGORY = 65536;
/** Target of events of the whole workbook. */
const WORKBOOK = 'Workbook';
/** Ranges of past events that the client may still ask for. */
const KEPT_RANGES = 200;

/** A message to the client: category, type, target, body as JSON. */
export type HostMessage = readonly [category: number, type: number, target: string, body: string];

/** Which events the client listens to, and the messages that they become. */
export class HostEvents {
  private readonly registered = new Map<string, number>();
  private readonly ranges = new Map<string, RangeTarget>();
  private nextRange = 1;

  constructor(
    workbook: Workbook,
    private readonly send: (message: HostMessage) => void,
    private readonly sendSelection: () => void,
  ) {
    workbook.subscribe((event) => this.forward(event));
  }

  add(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  remove(event: number, target: string): void {
    const key = `${event} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** The range that a past event was about, or null. */
  rangeOf(referenceId: string): RangeTarget | null {
    return this.ranges.get(referenceId) ?? null;
  }

  private forward(event: WorkbookEvent): void {
    if (event.type === 'changed') {
      const referenceId = this.keepRange({ sheet: event.sheet, block: event.block });
      this.post(EVENT.dataChanged, event.sheet.id, {
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: event.source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
        shiftDirection: 'None',
        worksheetId: event.sheet.id,
        address: blockAddress(event.block),
        referenceId,
      });
    } else if (event.type === 'selected') {
      this.post(EVENT.selectionChanged, event.sheet.id, {
        address: blockAddress(event.block),
        worksheetId: event.sheet.id,
      });
      this.sendSelection();
    } else if (event.type === 'formatted') {
      this.post(EVENT.formatChanged, event.sheet.id, {
        address: blockAddress(event.block),
        worksheetId: event.sheet.id,
        source: 'Local',
        referenceId: this.keepRange({ sheet: event.sheet, block: event.block }),
      });
    } else if (event.type === 'calculated') {
      for (const sheet of event.sheets)
        this.post(EVENT.calculated, sheet.id, { worksheetId: sheet.id, address: '' });
    } else if (event.type === 'activated') {
      this.post(EVENT.activated, event.sheet.id, { worksheetId: event.sheet.id });
    }
  }

  private post(event: number, sheetId: string, body: object): void {
    for (const target of [sheetId, WORKBOOK]) {
      if (this.registered.has(`${event} ${target}`))
        this.send([EVENT_CATEGORY, event, target, JSON.stringify(body)]);
    }
  }

  private keepRange(target: RangeTarget): string {
    const id = `e${this.nextRange++}`;
    this.ranges.set(id, target);
    if (this.ranges.size > KEPT_RANGES) {
      const [oldest] = this.ranges.keys();
      if (oldest !== undefined) this.ranges.delete(oldest);
    }
    return id;
  }
}
