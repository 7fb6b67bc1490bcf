/** @file Tests of the parts of the extraction: the constraint, chunks, merging, trimming. */
import { cutChunks, halve } from './chunks';
import { CopyGrammar, leastTokens } from './copyGrammar';
import { copyText } from './copyText';
import { FieldGrammar } from './fieldGrammar';
import { mergeChunks, type FoundCell } from './merge';
import { cutPieces } from './pieces';
import { trimSpan } from './trim';

/** A token for each character, so that pieces have several; layout gets one of its own. */
const encode = (text: string): number[] =>
  text.startsWith('<')
    ? text.split(' ').map(() => 1)
    : [...` ${text}`].slice(1).map((char) => char.charCodeAt(0));
const tokens = { fields: [1000, 1001, 1002], row: 2000, eos: 2001 };
const ids = (...parts: (string | number)[]): number[] =>
  parts.flatMap((part) => (typeof part === 'number' ? [part] : encode(part)));

describe('the copy constraint', () => {
  const text = copyText(cutPieces('ab a\nabc'), encode);
  const grammar = new CopyGrammar(text, tokens, { maxTokens: 200, maxRows: 3 });
  const after = (written: readonly number[]): readonly number[] =>
    grammar.allowed(written.reduce((state, token) => grammar.advance(state, token), grammar.start()));

  it.each([
    ['the beginning of a row', ids(), [1000, 1001, 1002, 2001]],
    ['the beginning of a cell', ids(1000), ids('a')],
    ['where one place ends and others go on', ids(1000, 'a'), [1, 98, 1001, 1002, 2000]],
    ['the middle of a word at one place, its end at another', ids(1000, 'ab'), [97, 99, 1001, 1002, 2000]],
    ['where the text ends', ids(1000, 'abc'), [1001, 1002, 2000]],
    ['a line end, which no cell ends with', ids(1000, 'a', 1), [97]],
    ['the last field', ids(1002, 'abc'), [2000]],
    ['a new row', ids(1000, 'abc', 2000), [1000, 1001, 1002, 2001]],
  ])('at %s', (_, written, allowed) => expect(after(written)).toEqual(allowed));

  it('allows no token that leads nowhere', () => {
    expect(() => after(ids(1000, 'b'))).toThrow(RangeError);
    expect(() => after(ids(1000, 'abd'))).toThrow(RangeError);
    expect(() => after(ids('a'))).toThrow(RangeError);
  });

  it('does not end inside a word', () => {
    const word = new CopyGrammar(copyText(cutPieces('alpha'), encode), tokens, { maxTokens: 99, maxRows: 3 });
    let state = word.advance(word.start(), 1000);
    for (const token of encode('alph')) state = word.advance(state, token);
    expect(word.allowed(state)).toEqual(encode('a'));
  });

  it('ends in time, says that it was cut, and gives all places of a cell', () => {
    const cells = ids(1000, 'a', 2000, 1000, 'abc', 2000, 1001, 'ab', 2000, 2001);
    const read = grammar.read(
      cells,
      cells.map(() => -0.1),
    );
    expect(read.rows.map((row) => row[0]!.places)).toEqual([
      [{ first: 1, last: 1 }],
      [{ first: 3, last: 3 }],
      [{ first: 0, last: 0 }],
    ]);
    expect(read.rows[0]![0]!.logConfidence).toBeCloseTo(-0.3, 6);
    expect(read.cut).toBe(true);
    const short = new CopyGrammar(text, tokens, { maxTokens: leastTokens(text), maxRows: 9 });
    let state = short.start();
    let count = 0;
    // The longest answer there is: always on with the cell, never an end of one's own accord.
    while (!short.isFinal(state)) {
      const allowed = short.allowed(state);
      state = short.advance(state, allowed[0]!);
      count++;
    }
    expect(count).toBeLessThanOrEqual(leastTokens(text));
  });

  it('has nothing to copy from a text without pieces', () => {
    const empty = new CopyGrammar(copyText([], encode), tokens, { maxTokens: 99, maxRows: 3 });
    expect(empty.allowed(empty.start())).toEqual([2001]);
  });
});

describe('the constraint on names', () => {
  const grammar = new FieldGrammar([[1, 2], [1], [3]], [100, 101, 102], 9);
  const after = (written: readonly number[]): readonly number[] =>
    grammar.allowed(written.reduce((state, token) => grammar.advance(state, token), grammar.start()));

  it.each([
    ['the beginning', [], [9, 100]],
    ['a pointer', [100], [1, 3]],
    ['a name that is the beginning of another', [100, 1], [2, 9, 101]],
    ['a name', [100, 1, 2], [9, 101]],
    ['a name that has been used', [100, 1, 101], [1, 3]],
    ['one that can only go on', [100, 1, 101, 1], [2]],
    ['the last', [100, 1, 101, 3, 102, 1, 2], [9]],
  ])('after %s', (_, written, allowed) => expect(after(written)).toEqual(allowed));

  it('reads the names back', () => expect(grammar.read([100, 1, 101, 3, 9])).toEqual([1, 2]));
});

describe('chunks', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `line ${at} of it`).join('\n');
  const text = copyText(cutPieces(lines), () => [5]);

  it('cover all, overlap, and begin and end with lines', () => {
    const chunks = cutChunks(text, { tokens: 50, overlap: 12 });
    expect(chunks[0]!.first).toBe(0);
    expect(chunks.at(-1)!.last).toBe(text.pieces.length - 1);
    chunks.forEach(({ first, last }, at) => {
      expect(last - first + 1).toBeLessThanOrEqual(50);
      expect(text.pieces[first]!.text).toBe('line');
      expect(text.pieces[last]!.text).toBe('it');
      if (at > 0) expect(first).toBeLessThan(chunks[at - 1]!.last);
    });
  });

  it.each([
    ['one piece longer than a chunk', copyText(cutPieces('a'), () => new Array<number>(99).fill(5)), 1],
    ['nothing', copyText([], () => []), 0],
    ['no border anywhere', copyText(cutPieces('a '.repeat(200)), () => [5]), 5],
  ])('of %s', (_, odd, count) => expect(cutChunks(odd, { tokens: 50, overlap: 12 }).length).toBe(count));

  it('are halved at a line', () => {
    const [first, second] = halve(text, { first: 0, last: 99 }, 10)!;
    expect(text.pieces[first!.last]!.text).toBe('it');
    expect(text.pieces[second!.first]!.text).toBe('line');
    expect(halve(text, { first: 0, last: 15 }, 10)).toBeNull();
  });
});

describe('merging', () => {
  const cell = (field: number, start: number, end = start + 2): FoundCell => ({
    field,
    start,
    end,
    confidence: 1,
  });

  it('lists a row of the overlap once', () => {
    const rows = mergeChunks([
      { start: 0, end: 100, rows: [[cell(0, 10)], [cell(0, 90), cell(1, 95)]] },
      { start: 80, end: 180, rows: [[cell(0, 90), cell(1, 95)], [cell(0, 150)]] },
    ]);
    expect(rows.map((row) => row.map(({ start }) => start))).toEqual([[10], [90, 95], [150]]);
  });

  it('joins a row that a border cut', () => {
    const rows = mergeChunks([
      { start: 0, end: 100, rows: [[cell(0, 70), cell(1, 95, 97)]] },
      { start: 90, end: 180, rows: [[cell(1, 95, 105), cell(2, 120)]] },
    ]);
    expect(rows).toEqual([[cell(0, 70), cell(1, 95, 105), cell(2, 120)]]);
  });

  it('does not join rows that only share a value', () => {
    const chunk = (start: number, end: number, item: number) => ({
      start,
      end,
      rows: [[cell(0, 85), cell(1, item), cell(2, item + 3)]],
    });
    expect(mergeChunks([chunk(0, 100, 30), chunk(80, 180, 130)])).toHaveLength(2);
  });

  it('keeps equal rows of one chunk apart', () => {
    const rows = [
      [cell(0, 85), cell(1, 90)],
      [cell(0, 85), cell(1, 95)],
    ];
    expect(
      mergeChunks([
        { start: 0, end: 100, rows },
        { start: 80, end: 180, rows },
      ]),
    ).toEqual(rows);
  });
});

describe('trimming', () => {
  it.each([
    [' a, ', 'a'],
    ['"Ann"', 'Ann'],
    ['“Ann”', 'Ann'],
    ['Ann (', 'Ann'],
    ['(555', '555'],
    ['(12.30)', '(12.30)'],
    ['Smith (Jr.)', 'Smith (Jr.)'],
    ['12.50.', '12.50'],
    ['meeting.', 'meeting'],
    ['Acme Inc.', 'Acme Inc.'],
    ['10 a.m.', '10 a.m.'],
    ['6\'2"', '6\'2"'],
    ['-', '-'],
    ['✓', '✓'],
    [',', ','],
    ['$5:', '$5'],
    ['Really?!', 'Really'],
    ['\u0000a\u200b', 'a'],
  ])('%j', (raw, value) => {
    const { start, end } = trimSpan(raw, { start: 0, end: raw.length });
    expect(raw.slice(start, end)).toBe(value);
  });
});
