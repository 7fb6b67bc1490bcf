/** @file A file that was opened or dropped, as text. */
import { MAX_TEXT, textOfMail } from '../../src/copilot/extract';

/** What the file dialog offers. */
export const ACCEPTED = '.txt,.eml,.csv,.tsv,.md,.log,text/plain,message/rfc822,text/csv';

/** A text of the longest length that is read, in an encoding of up to four bytes, inside of a mail's wrapping. */
const MAX_BYTES = 40 * MAX_TEXT;

/** A file that cannot be read; the message says why. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly code = 'file';
}

function hasMark(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** The text of bytes: by their mark, else UTF-8, else the encoding of Western Windows. */
function decode(bytes: Uint8Array): string {
  if (hasMark(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (hasMark(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The words in a file; of a mail (.eml) its visible headers and its text.
 * @throws FileProblem when it is too large or no text
 */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > MAX_BYTES) {
    throw new FileProblem(
      `${file.name} is too large to read at once. Open it and copy the part that you want.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.eml$/i.test(file.name) || file.type === 'message/rfc822') {
    return textOfMail(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }
  const text = decode(bytes);
  if (text.includes('\0')) {
    throw new FileProblem(`${file.name} is not a text. Nano reads .txt, .eml and .csv files.`);
  }
  return text;
}
