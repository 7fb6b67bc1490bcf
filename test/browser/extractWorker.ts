/**
 * @file For tests of the pane: a Worker that speaks the copilot's protocol and finds orders by a pattern instead of a
 * model, so that what the pane does with an answer can be tested whichever model is there.
 */

/** An e-mail with three orders. */
export const MAIL = [
  'Hi Sam,',
  '',
  'please book these three orders:',
  '',
  'Maria Lopez wants 12 desk lamps at $34.50 each.',
  'Jonas Weber wants 3 office chairs at $129.00 each.',
  'Aiko Tanaka wants 40 notebooks at $2.75 each.',
  '',
  'Thanks, Lena',
].join('\n');

/** The columns that are asked for. */
export const FIELDS = 'customer, quantity, unit price';

/** The script of the Worker. */
export const EXTRACT_WORKER = `
const ORDER = /^(.+?) wants (\\d+) .+? at \\$([\\d.]+) each/gm;
function extract(text) {
  const rows = [];
  for (const match of text.matchAll(ORDER)) {
    let from = match.index;
    rows.push(match.slice(1).map((raw, at) => {
      const start = text.indexOf(raw, from);
      from = start + raw.length;
      return { raw, start, end: from, value: at === 0 ? raw : Number(raw), ambiguous: false, currency: null,
        unit: null, confidence: raw === '3' ? 0.3 : 0.9 };
    }));
  }
  return { kind: 'answer', reason: null, cut: false, ms: 1, rows,
    message: rows.length === 0 ? 'Nothing was found in this text for these columns.' : '',
    columns: [{ name: 'customer', kind: 'text' }, { name: 'quantity', kind: 'number' }, { name: 'unit price', kind: 'money' }] };
}
self.onmessage = ({ data }) => {
  if (data.type === 'load') self.postMessage({ type: 'loaded', id: data.id });
  if (data.type === 'extract')
    self.postMessage({ type: 'extracted', id: data.id, answers: data.request.texts.map(extract) });
};
`;
