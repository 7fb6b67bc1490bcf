import { readTextFile } from './readFile';

const file = (name: string, ...bytes: BlobPart[]): File => new File(bytes, name);

describe('readTextFile', () => {
  it.each([
    ['UTF-8', file('a.txt', 'Café 5 €'), 'Café 5 €'],
    ['UTF-8 with a mark', file('a.csv', '\ufeffname;price'), 'name;price'],
    ['UTF-16', file('a.txt', new Uint8Array([0xff, 0xfe, 0x54, 0, 0x65, 0, 0x61, 0])), 'Tea'],
    ['Windows', file('a.txt', new Uint8Array([0x43, 0x61, 0x66, 0xe9])), 'Café'],
    ['a mail', file('a.eml', 'Subject: Order\r\nX: y\r\n\r\nTea 2.50\r\n'), 'Subject: Order\n\nTea 2.50'],
  ])('%s', async (_, source, text) => {
    expect(await readTextFile(source)).toBe(text);
  });

  it.each([
    ['no text', file('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), /a\.xlsx is not a text/],
    ['too much', file('a.txt', 'x'.repeat(1_000_000)), /too large to read at once/],
  ])('refuses %s', async (_, source, message) => {
    await expect(readTextFile(source)).rejects.toThrow(message);
  });
});
