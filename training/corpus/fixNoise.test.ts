/** @file */
import { FormulaError, parseFormula } from '../../src/formula';
import { makeFormula } from './fixFormulas';
import { addNoise, misspell, NOISE } from './fixNoise';
import { seededRandom } from './random';

/** One formula that every slip finds something in. */
const FORMULA =
  '=IF(AND(A1>=5,A1<=9),VLOOKUP(A1,$A$2:$C$100,3,FALSE),SUMIFS(\'My Sheet\'!A1:A10,B1:B10,">5",T[Name],"x y")*10000+SUMIF(A1:A10,"<>0",C1:C10))&IF(B1="","no",IF(B1<>C1,TRUE,0.5))';

describe('NOISE', () => {
  it.each(NOISE.map(([name, weight, noise]) => ({ name, weight, noise })))('$name', ({ weight, noise }) => {
    const random = seededRandom(7);
    expect(weight).toBeGreaterThan(0);
    const made = Array.from({ length: 40 }, () => noise(FORMULA, random)).filter(
      (text) => text !== undefined,
    );
    expect(made.some((text) => text !== FORMULA)).toBe(true);
  });

  it('is the same for the same seed', () => {
    expect(addNoise(FORMULA, seededRandom(3))).toEqual(addNoise(FORMULA, seededRandom(3)));
  });

  it('finds nothing to break in nothing', () => {
    expect(NOISE.filter(([, , noise]) => (noise('', seededRandom(1)) ?? '').length > 2)).toEqual([]);
  });
});

it('misspells a word by one slip', () => {
  const random = seededRandom(5);
  for (let i = 0; i < 50; i++)
    expect(Math.abs(misspell('VLOOKUP', random).length - 7)).toBeLessThanOrEqual(1);
});

it('makes formulas that parse', () => {
  const random = seededRandom(11);
  const broken = Array.from({ length: 500 }, () => makeFormula(random)).filter((formula) => {
    try {
      return parseFormula(formula) === undefined;
    } catch (error) {
      return error instanceof FormulaError;
    }
  });
  expect(broken).toEqual([]);
});
