/** @file Tests of the format: pieces, prompts, answers, and that the tokenizer reads a piece alike wherever it stands. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { Tokenizer } from '../../model/tokenizer';
import { cutPieces, pieceText } from './pieces';
import {
  alignSpan,
  extractAnswer,
  extractPrompt,
  fieldsAnswer,
  fieldText,
  MAX_FIELDS,
  piecesPart,
} from './serialise';

const tokenizer = new Tokenizer(
  readFileSync('models/tokenizer.json'),
  readFileSync('models/tokenizer_config.json'),
);
const anyText = fc.string({ unit: 'binary', maxLength: 120 });
const mixed = fc
  .array(
    fc.oneof(anyText, fc.constantFrom('$12.50', '\n', '\t', 'Ann', '<eos>', '１２', 'ﬁ', '½', ' ', "'s")),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

describe('cutPieces', () => {
  it.each([
    ['3x Widget A-12 @ $1,234.50', '3|x|widget|a-12|@|$|1,234.50'],
    ['2kg, 10x20cm, SKU123, 4F2A', '2|kg|,|10|x|20|cm|,|sku123|,|4f2a'],
    ["O'Brien's dog", "o'brien|'s|dog"],
    ['RM3.50 €1.234,56 USD12 5%', 'rm|3.50|€|1.234,56|usd|12|5|%'],
    ['INV-2024-001 on 2024-03-15T10:30:00Z', 'inv-2024-001|on|2024-03-15|t|10:30:00|z'],
    ['15/03/24 12-Mar-2024 Apr15', '15/03/24|12|-|mar|-|2024|apr|15'],
    ['10:00-11:30, 3-5', '10:00|-|11:30|,|3|-|5'],
    ['1,2,3.50', '1|,|2|,|3.50'],
    ["1,23,456.00 1.234.567,89 1'234.50 192.168.1.1", "1,23,456.00|1.234.567,89|1'234.50|192.168.1.1"],
    ['john.smith@x.co.uk, https://a.b/c?d=1.', 'john.smith@x.co.uk|,|https://a.b/c?d=1|.'],
    ['----------', '---'],
    ['数量は3', '数|量|は|3'],
    ['<eos> <c0>', '‹|eos|›|‹|c0|›'],
    ['a\nb\r\n\r\n\nc\td   e  f', 'a|<p>|b|<p> <p>|c|<tab>|d|<tab>|e|f'],
    ['\n a \u0000b\n', 'a|b'],
    ['', ''],
  ])('%j', (source, pieces) => {
    expect(
      cutPieces(source)
        .map(({ text }) => text)
        .join('|'),
    ).toBe(pieces);
  });

  it('gives disjoint pieces in order, each with a text', () => {
    fc.assert(
      fc.property(mixed, (source) => {
        let end = 0;
        for (const piece of cutPieces(source)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(piece.text).not.toBe('');
          end = piece.end;
        }
        expect(end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['a', '1', '1.', 'a.', 'a@', '1,', '-', 'A-1', '_', "a'", 'http://', '😀'])
      expect(cutPieces(unit.repeat(20_000 / unit.length)).length).toBeGreaterThan(0);
  });
});

describe('the tokens of a piece', () => {
  it('are the same alone and in any text', () => {
    fc.assert(
      fc.property(mixed, (source) => {
        const pieces = cutPieces(source);
        const apart = pieces.flatMap(({ text }) => tokenizer.encode(text));
        expect(tokenizer.encode(`<ask> ${piecesPart(pieces)} <do>`).slice(1, -1)).toEqual(apart);
      }),
      { numRuns: 500 },
    );
  });

  it('come back as the text of the piece', () => {
    for (const { text } of cutPieces('Total: 12,50 €\nThank you, Zoë'))
      expect(tokenizer.decode(tokenizer.encode(text)).trim()).toBe(text);
  });

  it('depend on nothing but the folded text', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(pieceText(pieceText(raw))).toBe(pieceText(raw));
      }),
    );
  });
});

describe('prompt and answer', () => {
  const source = 'Ann Lee 12\nBob';
  const pieces = cutPieces(source);
  const span = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length });

  it('name the fields and quote the text', () => {
    expect(extractPrompt(['OrderDate', 'name'], source)).toBe(
      '<extract> <c0> order date <c1> name <ask> ann lee 12 <p> bob <do>',
    );
    expect(extractPrompt([], source)).toBe('<extract> <ask> ann lee 12 <p> bob <do>');
    expect(fieldText('<c1>')).not.toContain('<');
    expect(() => extractPrompt(Array.from({ length: MAX_FIELDS + 1 }, String), source)).toThrow(RangeError);
  });

  it('write rows of spans, without the empty ones', () => {
    expect(
      extractAnswer(pieces, [
        [span('Ann Lee'), span('12')],
        [null, null],
        [span('Bob'), null],
      ]),
    ).toBe('<c0> ann lee <c1> 12 <;> <c0> bob <;> <eos>');
    expect(extractAnswer(pieces, [])).toBe('<eos>');
    expect(fieldsAnswer(['Name', 'Unit Price'])).toBe('<c0> name <c1> unit price <eos>');
  });

  it('do not write half a piece', () => {
    expect(alignSpan(pieces, span('Ann'))).toEqual({ first: 0, last: 0 });
    expect(alignSpan(pieces, span('12\nBob'))).toEqual({ first: 2, last: 4 });
    expect(alignSpan(pieces, { start: 7, end: 11 })).toEqual({ first: 2, last: 2 });
    expect(alignSpan(pieces, span('nn Lee'))).toBeNull();
    expect(alignSpan(pieces, { start: 10, end: 11 })).toBeNull();
    expect(() => extractAnswer(pieces, [[span('nn')]])).toThrow(RangeError);
  });
});
