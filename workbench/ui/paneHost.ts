/** @file The workbench's side of the pane's frame: what hostBridge.js calls, all in text. */
import { REQUIREMENT_SETS } from '../host/requirementSets';
import type { OfficeHost } from '../officeHost';
import type { RequestBody } from '../host/protocol';

/** What a frame gives to the workbench when it connects. */
interface PaneConnection {
  receive(messages: string): void;
  selectionChanged(): void;
  runCommand(id: string, functionName: string): void;
}

/** `window.nanoWorkbenchHost`. */
export interface PaneHost {
  process(body: string, flags: number): string;
  connect(pane: PaneConnection): void;
  commandCompleted(id: string): void;
  documentUrl(): string;
  requirementSets(): string;
  theme(): string;
  /** Settings that the add-in keeps in the document, as a JSON object. */
  readSettings(): string;
  writeSettings(settings: string): void;
}

const LIGHT = { background: 0xffffff, surface: 0xf5f5f5, text: 0x242424 };
const DARK = { background: 0x292929, surface: 0x1f1f1f, text: 0xf0f0f0 };

/** Connects one pane to the host and runs its ribbon commands. */
export class PaneBridge implements PaneHost {
  private pane: PaneConnection | null = null;
  private readonly running = new Map<string, () => void>();
  private readonly waiting: (() => void)[] = [];
  private nextCommand = 1;
  private settings = '{}';

  constructor(
    private readonly host: OfficeHost,
    private readonly isDark: () => boolean,
  ) {}

  process(body: string, flags: number): string {
    return JSON.stringify(this.host.process(JSON.parse(body) as RequestBody, flags));
  }

  connect(pane: PaneConnection): void {
    this.pane = pane;
    this.host.connect({
      receive: (messages) => pane.receive(JSON.stringify(messages)),
      documentSelectionChanged: () => pane.selectionChanged(),
    });
    for (const start of this.waiting.splice(0)) start();
  }

  commandCompleted(id: string): void {
    this.running.get(id)?.();
    this.running.delete(id);
  }

  documentUrl(): string {
    return this.host.workbookName;
  }

  requirementSets(): string {
    return JSON.stringify(REQUIREMENT_SETS);
  }

  theme(): string {
    const { background, surface, text } = this.isDark() ? DARK : LIGHT;
    return JSON.stringify({
      bodyBackgroundColor: background,
      bodyForegroundColor: text,
      controlBackgroundColor: surface,
      controlForegroundColor: text,
    });
  }

  readSettings(): string {
    return this.settings;
  }

  writeSettings(settings: string): void {
    this.settings = settings;
  }

  /** Runs a function of the add-in, as a ribbon button does; resolves when it calls `event.completed()`. */
  runCommand(functionName: string): Promise<void> {
    return new Promise((resolve) => {
      const id = `command-${this.nextCommand++}`;
      this.running.set(id, resolve);
      const start = (): void => this.pane?.runCommand(id, functionName);
      if (this.pane) start();
      else this.waiting.push(start);
    });
  }
}
