/** @file What goes wrong when people type formulas: the 17 noise operators of FLAME and the slips of forum posts. */
import { isCellText, readPieces, type Piece } from '../../src/copilot/fix/lexer';
import { toLocalFormula, FORMULA_LANGUAGES } from '../../src/formula';
import type { Random } from './random';

/** Turns a formula into a broken one; undefined where it has nothing of the kind to break. */
type Noise = (formula: string, random: Random) => string | undefined;

interface Call {
  /** Positions of the pieces: name, `(`, the commas between the arguments, `)`. */
  readonly name: number;
  readonly open: number;
  readonly commas: readonly number[];
  readonly close: number;
}

const join = (pieces: readonly (Piece | string)[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** The formula with pieces replaced; an empty string removes one. */
function swap(pieces: readonly Piece[], changes: Readonly<Record<number, string>>): string {
  return join(pieces.map((piece, at) => changes[at] ?? piece));
}

function places(pieces: readonly Piece[], test: (piece: Piece, at: number) => boolean): number[] {
  return pieces.flatMap((piece, at) => (test(piece, at) ? [at] : []));
}

/** Replaces one of the pieces that pass the test. */
function change(
  test: (piece: Piece, at: number, pieces: readonly Piece[]) => boolean,
  replacement: (piece: Piece, random: Random, at: number, pieces: readonly Piece[]) => string | undefined,
): Noise {
  return (formula, random) => {
    const pieces = readPieces(formula);
    const found = places(pieces, (piece, at) => test(piece, at, pieces));
    if (found.length === 0) return undefined;
    const at = random.pick(found);
    const text = replacement(pieces[at] as Piece, random, at, pieces);
    return text === undefined ? undefined : swap(pieces, { [at]: text });
  };
}

function calls(pieces: readonly Piece[]): Call[] {
  const open: { name: number; open: number; commas: number[] }[] = [];
  const found: Call[] = [];
  pieces.forEach((piece, at) => {
    if (piece.kind === 'open')
      open.push({ name: pieces[at - 1]?.kind === 'word' ? at - 1 : -1, open: at, commas: [] });
    if (piece.kind === 'comma') open[open.length - 1]?.commas.push(at);
    if (piece.kind === 'close') {
      const last = open.pop();
      if (last && last.name >= 0) found.push({ ...last, close: at });
    }
  });
  return found;
}

const nameOf = (pieces: readonly Piece[], call: Call): string => pieces[call.name]?.text.toUpperCase() ?? '';

function argumentsOf(pieces: readonly Piece[], call: Call): string[] {
  const edges = [call.open, ...call.commas, call.close];
  return edges.slice(1).map((edge, at) => join(pieces.slice((edges[at] as number) + 1, edge)));
}

/** Rewrites one call, whose name passes the test, from its arguments. */
function rewrite(
  test: (name: string, args: readonly string[]) => boolean,
  make: (name: string, args: readonly string[], random: Random) => string | undefined,
): Noise {
  return (formula, random) => {
    const pieces = readPieces(formula);
    const fitting = calls(pieces).filter((call) => test(nameOf(pieces, call), argumentsOf(pieces, call)));
    if (fitting.length === 0) return undefined;
    const call = random.pick(fitting);
    const made = make(nameOf(pieces, call), argumentsOf(pieces, call), random);
    if (made === undefined) return undefined;
    return join(pieces.slice(0, call.name)) + made + join(pieces.slice(call.close + 1));
  };
}

/** Replaces the whole range `A1:B2` that begins at a cell. */
const range =
  (make: (from: string, to: string, random: Random) => string): Noise =>
  (formula, random) => {
    const pieces = readPieces(formula);
    const found = places(
      pieces,
      (piece, at) =>
        piece.kind === 'colon' &&
        pieces[at - 1]?.kind === 'word' &&
        isCellText(pieces[at - 1]?.text ?? '') &&
        isCellText(pieces[at + 1]?.text ?? ''),
    );
    if (found.length === 0) return undefined;
    const at = random.pick(found);
    const made = make((pieces[at - 1] as Piece).text, (pieces[at + 1] as Piece).text, random);
    return swap(pieces, { [at - 1]: made, [at]: '', [at + 1]: '' });
  };

const KEYS: Readonly<Record<string, string>> = {
  A: 'SQ', B: 'VN', C: 'XV', D: 'SF', E: 'WR', F: 'DG', G: 'FH', H: 'GJ', I: 'UO', J: 'HK', K: 'JL', L: 'KO', M: 'N', N: 'MB',
  O: 'IP', P: 'O', Q: 'WA', R: 'ET', S: 'AD', T: 'RY', U: 'YI', V: 'CB', W: 'QE', X: 'ZC', Y: 'TU', Z: 'XA',
}; // prettier-ignore

/** A word with one slip of the finger: a letter left out, doubled, swapped with the next or hit beside. */
export function misspell(word: string, random: Random): string {
  const at = random.below(word.length);
  const letter = word[at] ?? '';
  const rest = word.slice(at + 1);
  switch (random.below(4)) {
    case 0:
      return word.slice(0, at) + rest;
    case 1:
      return word.slice(0, at) + letter + letter + rest;
    case 2:
      return word.slice(0, at) + (rest[0] ?? '') + letter + rest.slice(1);
    default: {
      const near = KEYS[letter.toUpperCase()] ?? 'E';
      return word.slice(0, at) + near[random.below(near.length)] + rest;
    }
  }
}

const isFunctionPiece = (piece: Piece, at: number, pieces: readonly Piece[]): boolean =>
  piece.kind === 'word' && pieces[at + 1]?.text === '(';
const isText = (piece: Piece): boolean => piece.kind === 'text' && piece.text.length > 2;
const isPlainDefault = (text: string): boolean => /^(?:0|1|""|TRUE|FALSE)$/i.test(text);
const isInfix = (piece: Piece, at: number): boolean =>
  piece.kind === 'operator' && at > 0 && !['%', '@'].includes(piece.text);
const operator = (text: string, wrong: readonly string[]): Noise =>
  change(
    (piece, at) => piece.kind === 'operator' && piece.text === text && at > 0,
    (_, random) => random.pick(wrong),
  );

/** Drops the last closing brackets, one or all that stand at the end. */
const dropEnd: Noise = (formula, random) => {
  const end = /[)\s]+$/.exec(formula)?.[0];
  if (end === undefined) return undefined;
  const keep = random.chance(0.6) ? end.length - 1 : random.below(end.length);
  return formula.slice(0, formula.length - end.length + keep);
};

/** Moves a closing parenthesis before or behind an argument: `IF(A1>5,"a"),"b")`. */
const moveClose: Noise = (formula, random) => {
  const pieces = readPieces(formula);
  const fitting = calls(pieces).filter((call) => call.commas.length > 0);
  if (fitting.length === 0) return undefined;
  const call = random.pick(fitting);
  const to = random.pick(call.commas);
  const kept = random.chance(0.5) ? ')' : '';
  return swap(pieces, { [to]: '),', [call.close]: kept });
};

/** Drops a row number that stands elsewhere in the formula, so that it can be told what was meant. */
const cutCorner: Noise = (formula, random) => {
  const atStart = random.chance(0.5);
  let known = false;
  const text = range((from, to) => {
    const row = /\d+$/.exec(atStart ? from : to)?.[0] ?? '';
    known = row === '1' || formula.split(new RegExp(`(?<=[A-Z]\\$?)${row}(?!\\d)`, 'i')).length > 2;
    return atStart ? `${from.replace(/\$?\d+$/, '')}:${to}` : `${from}:${to.replace(/\$?\d+$/, '')}`;
  })(formula, random);
  return known ? text : undefined;
};

const LANGUAGE_CALLS =
  /^(?:IF|SUM|SUMIF|VLOOKUP|COUNTIF|AVERAGE|ROUND|AND|OR|LEFT|IFERROR|SUMIFS|TODAY|MAX)$/;

const foreign: Noise = (formula, random) => {
  const pieces = readPieces(formula);
  if (!calls(pieces).some((call) => LANGUAGE_CALLS.test(nameOf(pieces, call)))) return undefined;
  const local = toLocalFormula(formula, random.pick(FORMULA_LANGUAGES.slice(0, 4)));
  // Most who paste a foreign formula paste its separators too; some have changed them already.
  return random.chance(0.6) ? local : local.replace(/;/g, ',');
};

const criterion = (piece: Piece): boolean => piece.kind === 'text' && /^"(?:<=|>=|<>|<|>|=)/.test(piece.text);

/** Every slip with how often it is made, as a share of all (they need not add up to 1). */
export const NOISE: readonly (readonly [name: string, weight: number, noise: Noise])[] = [
  // Parentheses: the most frequent fault of all.
  ['end left open', 11, dropEnd],
  ['closing dropped', 6, change((piece) => piece.text === ')', () => '')],
  ['opening dropped', 4, change((piece) => piece.text === '(', () => '')],
  ['closing moved', 5, moveClose],
  ['closing at the end', 6, (formula, random) => formula + (random.chance(0.8) ? ')' : '))')],
  ['closing doubled', 2, change((piece) => piece.text === ')', () => '))')],
  ['opening doubled', 2, change((piece) => piece.text === '(', () => '((')],
  ['other brackets', 2.5, rewrite(
    () => true,
    (name, args, random) => {
      const [open, close] = random.pick([['[', ']'], ['{', '}'], ['(', ']'], ['(', '}'], ['[', ')']] as const);
      return `${name}${open}${args.join(',')}${close}`;
    },
  )],
  // Separators.
  ['comma dropped', 6, change((piece) => piece.kind === 'comma', (_, random) => random.pick(['', '', ' ']))],
  ['comma doubled', 3, change((piece) => piece.kind === 'comma', () => ',,')],
  ['comma before the end', 3, change((piece) => piece.text === ')', () => ',)')],
  ['comma after the opening', 1, change((piece) => piece.text === '(', () => '(,')],
  ['semicolons', 6, (formula, random) => {
    const pieces = readPieces(formula);
    if (!pieces.some((piece) => piece.kind === 'comma')) return undefined;
    const decimals = random.chance(0.4);
    return join(
      pieces.map((piece) =>
        piece.kind === 'comma' ? ';' : piece.kind === 'number' && decimals ? piece.text.replace('.', ',') : piece,
      ),
    );
  }],
  ['one semicolon', 2.5, change((piece) => piece.kind === 'comma', () => ';')],
  ['other separator', 2, change((piece) => piece.kind === 'comma', (_, random) => random.pick(['.', ':', '|', ' and ', '/']))],
  // Quotation marks.
  ['closing mark dropped', 6, change(isText, (piece) => piece.text.slice(0, -1))],
  ['opening mark dropped', 4, change(isText, (piece) => piece.text.slice(1))],
  ['marks dropped', 7, change(isText, (piece) => piece.text.slice(1, -1))],
  ['criterion without marks', 5, change(criterion, (piece) => piece.text.slice(1, -1))],
  ['criterion half quoted', 2, change(criterion, (piece) => {
    const [, sign = '', rest = ''] = /^"([<>=]+)(.*)"$/.exec(piece.text) ?? [];
    return `${sign}"${rest}"`;
  })],
  ['single quotation marks', 4, change(isText, (piece) => `'${piece.text.slice(1, -1)}'`)],
  ['marks doubled', 2, change(isText, (piece, random) => random.pick([`"${piece.text}`, `${piece.text}"`, `"${piece.text}"`]))],
  ['empty text halved', 2, change((piece) => piece.text === '""', (_, random) => random.pick(['"', "''", '"""']))],
  ['cells in marks', 1.5, range((from, to) => `"${from}:${to}"`)],
  // Ranges and cells.
  ['colon mistyped', 7, range((from, to, random) => from + random.pick(['.', ';', ',', '-', ' ', '..', '::', '', ';', '.', '_', ' to ']) + to)],
  ['corner without letter', 2.5, range((from, to) => `${from}:${to.replace(/^\$?[A-Z]+/i, '')}`)],
  ['corner without number', 2.5, cutCorner],
  ['zero as letter', 1, range((from, to) => `${from}:${to.replace(/0/, 'O').replace(/1(?=\d*$)/, to.includes('0') ? '1' : 'l')}`)],
  ['space in a cell', 1, range((from, to) => `${from}: ${to.replace(/^(\$?[A-Z]+)/i, '$1 ')}`)],
  // Operators.
  ['two equals signs', 4, operator('=', ['==', '==', '==='])],
  ['unequal of other languages', 3, operator('<>', ['!=', '!=', '><', '=/=', '<> ='])],
  ['at least', 3, operator('>=', ['=>', '=>', '> ='])],
  ['at most', 3, operator('<=', ['=<', '=<', '< ='])],
  ['ampersand doubled', 2, operator('&', ['&&', '+&', '& &'])],
  ['multiplication by x', 2, operator('*', ['x', ' x ', 'X', '**'])],
  ['operator dropped', 4, change(isInfix, (_, random) => random.pick(['', ' ']))],
  ['operator doubled', 2, change(isInfix, (piece, random) => piece.text + random.pick(['*', '/', '+', '=', '&', piece.text]))],
  ['operator at the end', 3, (formula, random) => formula + random.pick(['+', '-', '*', '/', '&', '=', ',', '"', '>'])],
  ['operator inserted', 3, change((piece) => ['open', 'comma', 'close'].includes(piece.kind), (piece, random) => {
    const sign = random.pick(['*', '/', '=', '&', '>', '<', '^']);
    return piece.kind === 'close' ? sign + piece.text : piece.text + sign;
  })],
  // Functions and their arguments.
  ['function misspelt', 10, change(isFunctionPiece, (piece, random) => misspell(piece.text, random))],
  ['foreign function', 3, foreign],
  ['space in a function', 2, change(
    (piece, at, pieces) => isFunctionPiece(piece, at, pieces) && piece.text.length > 4,
    (piece, random) => {
      const known = /^(SUM|COUNT|AVERAGE|V|H|X|TEXT|IF|IS|ROUND|NETWORK|MAX|MIN)(?=.)/i.exec(piece.text)?.[0].length;
      const at = known ?? 1 + random.below(piece.text.length - 1);
      return `${piece.text.slice(0, at)} ${piece.text.slice(at)}`;
    },
  )],
  // Only arguments that need no guessing: what else stood there nobody could tell.
  ['argument left out', 4, rewrite((_, args) => args.length > 1 && args.some(isPlainDefault), (name, args) => {
    const at = args.findIndex(isPlainDefault);
    return `${name}(${args.filter((_, i) => i !== at).join(',')})`;
  })],
  ['argument too many', 2, rewrite((_, args) => args.length > 0, (name, args, random) => `${name}(${[...args, random.pick([...args, '0', '""', 'TRUE'])].join(',')})`)],
  ['arguments swapped', 3, rewrite((_, args) => args.length > 1, (name, args, random) => {
    const at = random.below(args.length - 1);
    const swapped = [...args];
    [swapped[at], swapped[at + 1]] = [args[at + 1] as string, args[at] as string];
    return `${name}(${swapped.join(',')})`;
  })],
  ['SUMIF and SUMIFS confused', 4, rewrite((name, args) => /^(SUM|AVERAGE)IFS?$/.test(name) && args.length >= 3, (name, args) => {
    if (name.endsWith('IFS')) return `${name}(${[...args.slice(1), args[0]].join(',')})`;
    return `${name}S(${args.join(',')})`;
  })],
  ['column beyond the range', 3, rewrite((name, args) => name === 'VLOOKUP' && /^\d+$/.test(args[2] ?? ''), (name, args, random) => {
    const columns = /([A-Z]+)\$?\d*:\$?([A-Z]+)/i.exec((args[1] ?? '').replace(/\$/g, ''));
    if (!columns) return undefined;
    const letter = (text = ''): number => text.toUpperCase().charCodeAt(0);
    const width = letter(columns[2]) - letter(columns[1]) + 1;
    if (width < 1 || Number(args[2]) !== width) return undefined;
    return `${name}(${[args[0], args[1], String(width + 1 + random.below(2)), ...args.slice(3)].join(',')})`;
  })],
  ['ranges of other length', 2, rewrite((name) => /^(SUM|AVERAGE|COUNT|MAX|MIN)IFS$/.test(name), (name, args, random) => {
    const at = random.below(args.length);
    const cut = args[at]?.replace(/(\d+)$/, (digits) => String(Number(digits) + random.pick([-1, 1, 10])));
    return cut === args[at] ? undefined : `${name}(${args.map((arg, i) => (i === at ? cut : arg)).join(',')})`;
  })],
  ['AND between conditions', 3, rewrite((name, args) => /^(AND|OR)$/.test(name) && args.length > 1, (name, args, random) =>
    args.join(name === 'AND' ? random.pick([' && ', ' AND ', ' and ', '&&']) : random.pick([' || ', ' OR ', ' or ', '||'])),
  )],
  ['two comparisons in a row', 2, rewrite((name, args) => name === 'AND' && args.length === 2, (_, args) => {
    const [, cell, sign, low] = /^([A-Z]+\d+)(>=?)([^<>=]+)$/i.exec(args[0] ?? '') ?? [];
    const [, other, upper] = /^([A-Z]+\d+)(<=?[^<>=]+)$/i.exec(args[1] ?? '') ?? [];
    if (!cell || cell !== other) return undefined;
    return `${low}${sign?.replace('>', '<')}${cell}${upper}`;
  })],
  ['if … then … else', 2, rewrite((name, args) => name === 'IF' && args.length === 3, (_, args, random) =>
    random.pick([`IF ${args[0]} THEN ${args[1]} ELSE ${args[2]}`, `IF(${args[0]} THEN ${args[1]} ELSE ${args[2]})`]),
  )],
  ['else if', 1, rewrite((name, args) => name === 'IF' && /^IF\(/i.test(args[2] ?? ''), (name, args) => `${name}(${args[0]},${args[1]},ELSE${args[2]})`)],
  // Sheets and tables.
  ['sheet without marks', 4, change((piece) => piece.kind === 'sheet', (piece) => piece.text.slice(1, -1))],
  ['sheet half quoted', 3, change((piece) => piece.kind === 'sheet', (piece, random) => random.chance(0.5) ? piece.text.slice(1) : piece.text.slice(0, -1))],
  ['sheet in double marks', 1.5, change((piece) => piece.kind === 'sheet', (piece) => `"${piece.text.slice(1, -1)}"`)],
  ['no exclamation mark', 4, change((piece) => piece.kind === 'bang', (_, random) => random.pick(['', '', '.', ':', ' ']))],
  ['mark inside the quotes', 1.5, change(
    (piece, at, pieces) => piece.kind === 'sheet' && pieces[at + 1]?.kind === 'bang',
    (piece) => `${piece.text.slice(0, -1)}!'`,
  )],
  ['table bracket dropped', 2, change((piece) => piece.kind === 'columns', (piece, random) => random.chance(0.6) ? piece.text.slice(0, -1) : piece.text.slice(1))],
  ['table in parentheses', 1, change((piece) => piece.kind === 'columns' && !piece.text.includes('[['), (piece) => `(${piece.text.slice(1, -1)})`)],
  // Numbers.
  ['unit at a number', 1.5, change((piece) => piece.kind === 'number', (piece, random) => random.pick([`$${piece.text}`, `${piece.text}$`, `€${piece.text}`, `${piece.text}€`]))],
  ['thousands', 1.5, change((piece) => piece.kind === 'number' && /^\d{4,7}$/.test(piece.text), (piece) => Number(piece.text).toLocaleString('en-US'))],
  ['TRUE misspelt', 1, change((piece) => /^(true|false)$/i.test(piece.text), (piece, random) => misspell(piece.text, random))],
  // FLAME's unspecific ones.
  ['token dropped', 3, change((piece) => !['space', 'text', 'word', 'number'].includes(piece.kind), () => '')],
  ['token inserted', 3, change((piece) => piece.kind !== 'space' && piece.kind !== 'text', (piece, random) => piece.text + random.pick([',', ')', '(', '"', ';', '.', ' ,', "'", '!', ':']))],
  ['token doubled', 1, change((piece) => !['space', 'text', 'open', 'close'].includes(piece.kind), (piece) => piece.text + piece.text)],
]; // prettier-ignore

/** Weights once it is known how many formulas a slip fits: those that fit few would hardly be seen otherwise. */
let weights: readonly number[] | undefined;

/** Weighs the slips by how many of some formulas they fit. */
export function weighNoise(formulas: readonly string[], random: Random): void {
  weights = NOISE.map(([, weight, noise]) => {
    const fitting = formulas.filter((formula) => noise(formula, random) !== undefined).length;
    return weight / Math.max(0.02, fitting / formulas.length) ** 0.6;
  });
}

/** One slip, chosen by how often it is made among those that fit the formula. */
export function addNoise(formula: string, random: Random): { text: string; name: string } | undefined {
  const shares = weights ?? NOISE.map(([, weight]) => weight);
  const total = shares.reduce((sum, share) => sum + share, 0);
  for (let attempt = 0; attempt < 20; attempt++) {
    let rest = random.next() * total;
    const at = shares.findIndex((share) => (rest -= share) <= 0);
    const [name, , noise] = NOISE[at] ?? [];
    const text = noise?.(formula, random);
    if (name !== undefined && text !== undefined && text !== formula) return { text, name };
  }
  return undefined;
}
