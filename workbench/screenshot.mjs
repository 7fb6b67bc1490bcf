/**
 * @file Takes the pictures of the documentation from the built workbench, after a question and an insert:
 * `node workbench/screenshot.mjs` writes docs/workbench.png (light) and docs/workbench-dark.png.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const PATHS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const DOCS = fileURLToPath(new URL('../docs', import.meta.url));
const REQUEST = 'total amount of delivered orders in the West';

async function takePicture(browser, address, colorScheme, file) {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 820 },
    deviceScaleFactor: 1.5,
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(address);
  const pane = page.frameLocator('iframe[title="Nano"]');
  const cell = (name) => page.getByRole('gridcell', { name: new RegExp(`^${name}( |$)`) });
  await pane.getByRole('textbox', { name: 'Ask Nano' }).waitFor();
  // The pane takes the keyboard once when it starts.
  await pane.locator('textarea:focus').waitFor();
  await cell('L4').click();
  await page.keyboard.type('Delivered, West');
  await page.keyboard.press('Enter');
  await cell('L5').click();
  await pane.getByRole('textbox', { name: 'Ask Nano' }).fill(REQUEST);
  await pane.getByRole('button', { name: 'Ask', exact: true }).click();
  const insert = pane
    .getByRole('region', { name: 'Answer' })
    .getByRole('button', { name: 'Insert', exact: true });
  await insert.waitFor({ timeout: 120_000 });
  await insert.click();
  await pane.getByText(/^Written to /).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: file });
  await context.close();
}

const executablePath = PATHS.find((path) => path && existsSync(path));
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
});
const server = await serve({ port: 0 });
mkdirSync(DOCS, { recursive: true });
try {
  await takePicture(browser, server.address, 'light', `${DOCS}/workbench.png`);
  await takePicture(browser, server.address, 'dark', `${DOCS}/workbench-dark.png`);
} finally {
  await browser.close();
  await server.close();
}
