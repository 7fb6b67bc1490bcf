/**
 * @file Draws the PNG icons from the SVG ones: `npx tsx assets/drawIcons.ts`. Needs Chromium (CHROMIUM names it when it is
 * not at the place where Debian puts it). The PNGs are checked in, so that nobody needs this for a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Sizes in pixels: 16, 32, 80 for the ribbon at 100 % to 500 %; 64 and 128 for the list of add-ins. */
const icons: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80, 128],
  formula: [16, 32, 80],
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(icons)) {
  const svg = readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0">${svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)}`,
    );
    writeFileSync(
      new URL(`${name}-${size}.png`, import.meta.url),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
