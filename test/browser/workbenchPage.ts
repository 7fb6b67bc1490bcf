/** @file Opens the built workbench in Chromium for a test, and finds its parts by role and name, as a person would. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import { serve } from '../../workbench/serve.mjs';

/** The built pages; another build can be tested by naming its folder in WEB_ROOT. */
const WEB_ROOT = process.env['WEB_ROOT'] ?? resolve('dist/web');
const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The model loads and answers within seconds; a machine that does other work at the same time is slower. */
export const ANSWER_TIMEOUT = 90_000;

// Every test here waits for a browser, and some for the model.
jest.setTimeout(180_000);

/** True when the model for tables is among the built files; it is trained apart from that for formulas. */
export const hasExtractModel = existsSync(resolve(WEB_ROOT, 'models/extract/config.json'));

/** A test that needs the model for tables; without it, it is skipped and says why. */
export const withExtractModel: jest.It = hasExtractModel
  ? it
  : (Object.assign(
      (name: string) => it.skip(`${name} (skipped: no model in models/extract)`, () => undefined),
      it,
    ) as jest.It);

/** Browser and server of one test file. */
export interface Stage {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** @throws Error when the pages are not built */
export async function setStage(): Promise<Stage> {
  if (!existsSync(resolve(WEB_ROOT, 'workbench.html'))) {
    throw new Error(`${WEB_ROOT}/workbench.html is missing: run "npm run build" before the browser tests.`);
  }
  const server = await serve({ port: 0, root: WEB_ROOT });
  const executablePath = [process.env['CHROMIUM_PATH'], ...SYSTEM_PATHS].find(
    (path) => path && existsSync(path),
  );
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return {
    browser,
    address: server.address,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The workbench in a page of its own, and what it does wrong. */
export class WorkbenchPage {
  /** Uncaught errors and error messages of page and pane. */
  readonly faults: string[] = [];
  /** Addresses requested so far. */
  readonly requests: string[] = [];

  private constructor(
    readonly page: Page,
    readonly pane: FrameLocator,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    page.context().on('request', (request) => {
      if (!/^(data|blob):/.test(request.url())) this.requests.push(request.url());
    });
  }

  /**
   * Opens the workbench with its first sample and waits until the pane is there.
   * @param worker script that answers in place of the copilot's Worker
   */
  static async open(
    stage: Stage,
    options: BrowserContextOptions = {},
    worker?: string,
  ): Promise<WorkbenchPage> {
    const context = await stage.browser.newContext({ viewport: { width: 1400, height: 860 }, ...options });
    if (worker !== undefined)
      await context.route('**/copilotWorker.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: worker }),
      );
    const page = await context.newPage();
    const workbench = new WorkbenchPage(page, page.frameLocator('iframe[title="Nano"]'));
    await page.goto(stage.address);
    await workbench.askBox.waitFor({ timeout: ANSWER_TIMEOUT });
    await workbench.cell('A1').waitFor();
    return workbench;
  }

  get askBox(): Locator {
    return this.pane.getByRole('textbox', { name: 'Ask Nano' });
  }

  get answer(): Locator {
    return this.pane.getByRole('region', { name: 'Answer' });
  }

  cell(address: string): Locator {
    return this.page.getByRole('gridcell', { name: new RegExp(`^${address}( |$)`) });
  }

  /** What a cell shows. */
  async text(address: string): Promise<string> {
    return (await this.cell(address).innerText()).trim();
  }

  /** Waits until a cell shows `text`. */
  async waitForText(address: string, text: string | RegExp, timeout = 10_000): Promise<void> {
    await this.cell(address).filter({ hasText: text }).waitFor({ timeout });
  }

  async select(address: string): Promise<void> {
    await this.cell(address).click();
    await this.waitForNameBox(address);
  }

  async waitForNameBox(address: string): Promise<void> {
    const nameBox = this.page.getByRole('textbox', { name: 'Name box' });
    for (let tries = 0; (await nameBox.inputValue()) !== address; tries++) {
      if (tries > 100) throw new Error(`The name box shows ${await nameBox.inputValue()}, not ${address}.`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Types into a cell as a person does: select, type, Enter, and sees the cell below selected. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.waitForNameBox(address.replace(/\d+/, (row) => String(Number(row) + 1)));
  }

  async openSample(title: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Sample workbook' }).selectOption({ label: title });
    await this.page.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor();
  }

  /** Asks in the pane and waits for the answer that belongs to this request. */
  async ask(request: string): Promise<void> {
    await this.askBox.fill(request);
    await this.pane.getByRole('button', { name: 'Ask', exact: true }).click();
    await this.answer
      .filter({ hasText: request })
      .getByRole('button', { name: 'Insert', exact: true })
      .waitFor({ timeout: ANSWER_TIMEOUT });
  }

  /** Presses Insert and waits until the pane says where it wrote. */
  async insert(): Promise<void> {
    await this.answer.getByRole('button', { name: 'Insert', exact: true }).click();
    await this.pane.getByText(/^Written to /).waitFor({ timeout: 20_000 });
  }

  /** Opens a sheet with these lines in place of the sample. */
  async openCsv(name: string, lines: readonly string[]): Promise<void> {
    const buffer = Buffer.from(lines.join('\n'));
    const file = { name: `${name}.csv`, mimeType: 'text/csv', buffer };
    await this.page.getByLabel('Workbook file').setInputFiles(file);
    await this.page.getByRole('tab', { name, exact: true }).waitFor({ timeout: ANSWER_TIMEOUT });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
