/** @file The words of a saved e-mail (.eml): who, when, about what, and its text, without the wrapping they travel in. */

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Headers that a reader of the mail sees. */
const SHOWN = ['from', 'to', 'date', 'subject'];

/** Deeper wrapping than a mail program makes. */
const MAX_DEPTH = 8;

/**
 * The text of a mail, its visible headers above it.
 * @param source the file's bytes, one character for each (Latin-1)
 */
export function textOfMail(source: string): string {
  const mail = readPart(source);
  const shown = SHOWN.flatMap((name) => {
    const value = mail.headers.get(name);
    return value === undefined
      ? []
      : [`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${decodeWords(value)}`];
  });
  const body = bodyOf(mail, MAX_DEPTH).replace(/\r\n?/g, '\n').trim();
  return [...shown, ...(shown.length > 0 && body !== '' ? [''] : []), body].join('\n').trim();
}

function readPart(source: string): Part {
  const gap = /\r?\n\r?\n/.exec(source);
  const head = source.slice(0, gap?.index ?? source.length).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: gap === null ? '' : source.slice(gap.index + gap[0].length) };
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

function bodyOf(part: Part, depth: number): string {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== undefined && depth > 0) {
    const pieces = part.body.split(`--${boundary}`).slice(1, -1);
    const parts = pieces.map((piece) => readPart(piece.replace(/^\r?\n/, '')));
    const isType = (pattern: RegExp) => (each: Part) =>
      pattern.test(each.headers.get('content-type') ?? 'text/plain') &&
      !/^attachment/i.test(each.headers.get('content-disposition') ?? '');
    const best =
      parts.find(isType(/^text\/plain/i)) ??
      parts.find(isType(/^multipart\//i)) ??
      parts.find(isType(/^text\/html/i));
    return best === undefined ? '' : bodyOf(best, depth - 1);
  }
  const text = decoded(
    part.body,
    part.headers.get('content-transfer-encoding') ?? '',
    parameter(type, 'charset'),
  );
  return /^text\/html/i.test(type) ? withoutTags(text) : text;
}

function decoded(body: string, encoding: string, charset: string | undefined): string {
  const kind = encoding.trim().toLowerCase();
  if (kind === 'base64') return fromBytes(fromBase64(body), charset);
  return fromBytes(kind === 'quoted-printable' ? fromQuoted(body) : body, charset);
}

function fromBase64(text: string): string {
  try {
    return atob(text.replace(/[^A-Za-z0-9+/]/g, ''));
  } catch {
    return text;
  }
}

function fromQuoted(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Bytes, one character for each, as the text that they spell in a character set. */
function fromBytes(bytes: string, charset = 'utf-8'): string {
  const array = Uint8Array.from(bytes, (character) => character.charCodeAt(0) & 0xff);
  try {
    return new TextDecoder(charset).decode(array);
  } catch {
    return new TextDecoder().decode(array);
  }
}

/** `=?utf-8?Q?Bestellung_f=C3=BCr?=` in a header. */
function decodeWords(header: string): string {
  const joined = fromBytes(header).replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(
    /=\?([^?]+)\?([bq])\?([^?]*)\?=/gi,
    (_, charset: string, kind: string, text: string) =>
      fromBytes(/b/i.test(kind) ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' ')), charset),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  pound: '£',
};

/** Cells of a table stand apart, rows and paragraphs on lines of their own. */
function withoutTags(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/t[dh]>\s*/gi, '\t')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]*>\s*/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
}
