/** @file */
import type { GenerateOptions, Hypothesis, LanguageModel, TokenConstraint } from '../../model/constraint';
import type { WorkbookData } from '../../formula';
import { FixCopilot } from './fix';

const BOOK: WorkbookData = {
  sheets: [
    {
      name: 'Data',
      cells: [
        ['Code', 'Name', 'Qty', 'Cost'],
        [101, 'Bolt', '12', 3],
        [102, 'Nut', '7', null],
        ['102', 'Nut ', 'x', 0],
      ],
    },
    { name: 'Price List', cells: [['Bolt', 5]] },
  ],
  tables: [
    {
      name: 'Stock',
      sheet: 'Data',
      row: 0,
      column: 0,
      rowCount: 3,
      columns: ['Code', 'Name', 'Qty', 'Cost'],
    },
  ],
  names: [],
};
const ACTIVE = { sheet: 'Data', row: 1, column: 5 };

/** A model over characters that likes one text best: it follows it as long as the constraint lets it. */
function modelThatLikes(favourite: string): LanguageModel {
  const encode = (text: string): number[] =>
    (text.match(/<\w+>|[\s\S]/g) ?? []).map((part) => (part === '<eos>' ? 0 : part.length > 1 ? 1 : part.charCodeAt(0)));
  const wanted = encode(`${favourite} <eos>`);
  return {
    encode,
    decode: (tokens) => String.fromCharCode(...tokens),
    tokenId: (token) => (token === '<fix>' ? 1 : 0),
    generate<S>(_: readonly number[], constraint: TokenConstraint<S>, options: GenerateOptions): Promise<Hypothesis[]> {
      const found: Hypothesis[] = [];
      const walk = (state: S, tokens: number[], score: number): void => {
        if (constraint.isFinal(state)) found.push({ tokens, logProbability: score });
        for (const token of constraint.allowed(state)) {
          const likes = wanted[tokens.length] === token;
          walk(constraint.advance(state, token), [...tokens, token], score - (likes ? 0 : 1));
        }
      };
      walk(constraint.start(), [], 0);
      found.sort((a, b) => b.logProbability - a.logProbability);
      return Promise.resolve(found.slice(0, options.returned));
    },
  };
} // prettier-ignore

const edits = new FixCopilot();

describe('FixCopilot by edits alone', () => {
  it.each([
    ['=SUM(A1:A10', '=SUM(A1:A10)'],
    ['=IF(AND(A1>5,B1<3,"ok","no")', '=IF(AND(A1>5,B1<3),"ok","no")'],
    ['=IF(A1=“Yes”,1,0)', '=IF(A1="Yes",1,0)'],
    ['=VLOOKUP(A2;B:D;3;FALSE)', '=VLOOKUP(A2,B:D,3,FALSE)'],
    ['=COUNTIF(A1:A10,>5)', '=COUNTIF(A1:A10,">5")'],
    ['=SUMIF(">5",A1:A10)', '=SUMIF(A1:A10,">5")'],
    ['=SVERWEIS(A2;B2:D20;3;FALSCH)', '=VLOOKUP(A2,B2:D20,3,FALSE)'],
    ['=IF A1>5 THEN "big" ELSE "small"', '=IF(A1>5,"big","small")'],
    ['=SUM(A1.A10)', '=SUM(A1:A10)'],
    ['SUM(A1:A10)', '=SUM(A1:A10)'],
    ['=IF(5<A1<10,"mid","out")', '=IF(AND(5<A1,A1<10),"mid","out")'],
  ])('%s → %s', async (broken, formula) => {
    const answer = await edits.answerFix({ broken });
    expect(answer.kind).toBe('repaired');
    expect(answer.best?.formula.replace(/\s/g, '')).toBe(formula);
    expect(answer.best?.changes.length).toBeGreaterThan(0);
    expect(answer.best?.changes.every((change) => change.reason !== '')).toBe(true);
  });

  it.each(['=SUM(A1:A10)', '=IF(A1>5,"Yes","No")', '=Price*Qty', '=MyAddin(A1,2)', '=A1'])(
    'leaves %s alone',
    async (broken) => {
      const answer = await edits.answerFix({ broken });
      expect(answer).toMatchObject({
        kind: 'unchanged',
        best: { formula: broken, changes: [] },
        alternatives: [],
      });
    },
  );

  it.each(['', 'how do I add these', '=WEBSERVICE("http://x"', '=[Other.xlsx]Sheet1!A1', '=FIND(A1)', '=)('])(
    'refuses %s',
    async (broken) => {
      const answer = await edits.answerFix({ broken });
      expect(answer).toMatchObject({ kind: 'refusal', best: null, alternatives: [] });
      expect(answer.message).not.toBe('');
    },
  );

  it('never offers what reaches outside the workbook', async () => {
    const answer = await edits.answerFix({ broken: '=WEBSERVIC("http://x")' });
    expect([answer.best, ...answer.alternatives].map((item) => item?.formula ?? '').join()).not.toMatch(
      /WEBSERVICE/i,
    );
  });

  it('offers at most five, and gives the same answer again', async () => {
    const [a, b] = await Promise.all([1, 2].map(() => edits.answerFix({ broken: '=IF(A1>5,"x","y",B1' })));
    expect(a?.alternatives.length).toBeLessThanOrEqual(4);
    expect({ ...a, ms: 0 }).toEqual({ ...b, ms: 0 });
  });
});

describe('with a workbook', () => {
  it.each([
    ['=SUM(Stock[Cots])', '=SUM(Stock[Cost])'],
    ['=SUM(Stok[Cost])', '=SUM(Stock[Cost])'],
    ['=Price List!B1', "='Price List'!B1"],
    ['=SUM(PriceList!B1:B3)', "=SUM('Price List'!B1:B3)"],
  ])('%s → %s', async (broken, formula) => {
    const answer = await edits.answerFix({ broken, workbook: BOOK, active: ACTIVE });
    expect(answer.best?.formula).toBe(formula);
    expect(answer.best?.preview?.kind).toBe('value');
  });
});

describe('why a formula gives an error', () => {
  it.each([
    [
      '=VLOOKUP(A4,A2:B3,2,FALSE)',
      '“102” is a number stored as text, but the list holds numbers.',
      '=VLOOKUP(VALUE(A4),A2:B3,2,FALSE)',
    ],
    ['=MATCH(B4,B2:B3,0)', '“Nut ” has spaces too many.', '=MATCH(TRIM(B4),B2:B3,0)'],
    ['=A2/D3', 'The division is by D3, which is blank.', '=IF(D3=0,0,A2/D3)'],
    ['=1+A2/D4', 'The division is by D4, which is 0.', '=1+IF(D4=0,0,A2/D4)'],
    ['=C4*2', 'C4 holds the text “x”, which is no number.', '=N(C4)*2'],
    [
      '=FILTER(A2:A3,D2:D3>9)',
      'No row fits the condition, and FILTER is not told what to give then.',
      '=FILTER(A2:A3,D2:D3>9,"")',
    ],
  ])('%s: %s', async (broken, text, formula) => {
    const answer = await edits.answerFix({ broken, workbook: BOOK, active: ACTIVE });
    expect(answer.why?.text).toBe(text);
    expect(answer.best?.formula).toBe(formula);
  });

  it.each([
    ['=VLOOKUP("Nit",B2:D4,2,FALSE)', '“Nit” is not in the list; the nearest is “Nut”.'],
    ['=FIND("z",B2)', '“z” does not occur in “Bolt”.'],
    ['=#REF!+1', 'The cells that stood here were deleted.'],
  ])('%s is explained and left alone: %s', async (broken, text) => {
    const answer = await edits.answerFix({ broken, workbook: BOOK, active: ACTIVE });
    expect(answer).toMatchObject({ kind: 'unchanged', best: { formula: broken }, why: { text } });
  });

  it('names the cell in the way of a spill', async () => {
    const answer = await edits.answerFix({
      broken: '=A2:A4',
      workbook: BOOK,
      active: { sheet: 'Data', row: 0, column: 2 },
      error: '#SPILL!',
    });
    expect(answer.why?.text).toBe(
      'The result has 3 rows and 1 column, and C2 is in its way: clear that cell or move the formula.',
    );
  });

  it('finds numbers stored as text that a total leaves out', async () => {
    const answer = await edits.answerFix({
      broken: '=SUM(C2:C3)',
      workbook: BOOK,
      active: ACTIVE,
      intent: 'total quantity',
    });
    expect(answer.best?.formula).toBe('=SUM(VALUE(C2:C3))');
    expect(answer.best?.preview).toEqual({ kind: 'value', value: 19 });
  });
});

describe('with a model', () => {
  it('lets it choose among what costs alike', async () => {
    const broken = '=YEAR(NOW()-YEAR(A2)';
    const model = modelThatLikes('year ( now ( ) ) - year ( a2 )');
    expect((await edits.answerFix({ broken })).best?.formula).toBe('=YEAR(NOW()-YEAR(A2))');
    expect((await new FixCopilot(model).answerFix({ broken })).best?.formula).toBe('=YEAR(NOW())-YEAR(A2)');
  });

  it('does without it where its vocabulary has no such task', async () => {
    const model = modelThatLikes('x');
    const without: LanguageModel = {
      ...model,
      tokenId: () => {
        throw new RangeError('no such token');
      },
      generate: () => Promise.reject(new Error('never asked')),
    };
    expect((await new FixCopilot(without).answerFix({ broken: '=SUM(A1' })).best?.formula).toBe('=SUM(A1)');
  });
});
