/**
 * @file Draws the PNG icons from the SVG ones: `npx tsx test/manifest/drawIcons.ts`. Needs Chromium (CHROMIUM names it when it is
 * not at the place where Debian puts it). The PNGs are checked in, so that nobody needs this for a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Sizes in pixels: 16, 32, 80 for the ribbon at 100 % to 500 %; 64 and 128 for the list of add-ins. */
const icons: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80, 128],
  formula: [16, 32, 80],
  explain: [16, 32, 80],
  fix: [16, 32, 80],
  extract: [16, 32, 80],
};

const assets = new URL('../../assets/', import.meta.url);

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
  const svg = readFileSync(new URL(`${name}.svg`, assets), 'utf8');
  for (const size of sizes) {
    const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
    // On a canvas rather than by a screenshot, which needs more of the machine than Chromium without a display has.
    const png = await page.evaluate(
      async ([source, pixels]) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
        await image.decode();
        const canvas = new OffscreenCanvas(pixels, pixels);
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        return btoa(String.fromCharCode(...bytes));
      },
      [sized, size] as const,
    );
    writeFileSync(new URL(`${name}-${size}.png`, assets), Buffer.from(png, 'base64'));
  }
}
await browser.close();
