/** @file Formulas in other languages. */
import fc from 'fast-check';
import agreed from './fixtures/agreed.json';
import calc from './fixtures/calc.json';
import { allFunctions, functionInfo, parseFormula } from './index';
import { FORMULA_LANGUAGES, toEnglishFormula, toLocalFormula } from './locale';
import type { FormulaLanguage } from './locale';
import { LOCAL_NAMES } from './localeNames';

test.each<[FormulaLanguage, string, string]>([
  [
    'de',
    '=SUMMEWENNS(D2:D21;B2:B21;"Nord;Süd";E2:E21;">1,5")*1,5',
    '=SUMIFS(D2:D21,B2:B21,"Nord;Süd",E2:E21,">1,5")*1.5',
  ],
  ['de', '=WENN(A1=WAHR;#NV;{1,5.2;3.4})', '=IF(A1=TRUE,#N/A,{1.5,2;3,4})'],
  ['fr', "=SI.CONDITIONS(A1>2;SOMME('l''été'!B:B);VRAI;0)", "=IFS(A1>2,SUM('l''été'!B:B),TRUE,0)"],
  ['es', '=SI(A1>0;{1\\2;3\\4};#¡VALOR!)', '=IF(A1>0,{1,2;3,4},#VALUE!)'],
  ['nl', '=X.ZOEKEN(A1;B:B;C:C)', '=XLOOKUP(A1,B:B,C:C)'],
  ['it', '=SE(CONTA.SE(A:A;"x")>0;ARROTONDA(B1;2);0)', '=IF(COUNTIF(A:A,"x")>0,ROUND(B1,2),0)'],
  ['pt', '=SOMASES(C:C;A:A;"x")', '=SUMIFS(C:C,A:A,"x")'],
  ['pl', '=JEŻELI(A1>0,5;PRAWDA;FAŁSZ)', '=IF(A1>0.5,TRUE,FALSE)'],
  ['de', '=SUMME(Verkauf[Menge; netto])', '=SUM(Verkauf[Menge; netto])'],
  ['de', '=NORM.S.VERT(A1;WAHR)+QUANTIL.INKL(B:B;0,9)', '=NORM.S.DIST(A1,TRUE)+PERCENTILE.INC(B:B,0.9)'],
  ['fr', '=TRIM(A1:A9;0,1;0,2)&SUPPRESPACE(B1)', '=MIRR(A1:A9,0.1,0.2)&TRIM(B1)'],
  ['fr', '=VAR.P.N(A:A)-VAR.P(A:A)', '=VAR.P(A:A)-VARP(A:A)'],
  ['es', '=REDONDEA.PAR(A1)+M.C.D(4;6)', '=EVEN(A1)+GCD(4,6)'],
  ['nl', '=SOM.X2MINY2(A1:A3;B1:B3)&EURO(1,5)', '=SUMX2MY2(A1:A3,B1:B3)&DOLLAR(1.5)'],
  ['it', '=PI.GRECO()*ARCTAN.2(1;2)+NUM(A1)', '=PI()*ATAN2(1,2)+N(A1)'],
  ['pt', '=DESVPAD.A(A:A)/SOMAQUAD({1\\2;3\\4})', '=STDEV.S(A:A)/SUMSQ({1,2;3,4})'],
  ['pl', '=KOMÓRKA("row";A1)+SILNIA(3)', '=CELL("row",A1)+FACT(3)'],
  ['de', '=WENNFEHLER(#ÜBERLAUF!;#KALK!)', '=IFERROR(#SPILL!,#CALC!)'],
  ['es', '=SI.ERROR(#¡DESBORDAMIENTO!;#¡CALC!)', '=IFERROR(#SPILL!,#CALC!)'],
])('%s: %s', (language, local, english) => {
  expect(toEnglishFormula(local, language)).toBe(english);
  expect(toLocalFormula(english, language)).toBe(local);
  expect(() => parseFormula(english)).not.toThrow();
});

test('every line names a function of the catalogue in every language', () => {
  for (const line of LOCAL_NAMES.trim().split('\n')) {
    const names = line.split(' ');
    expect([line, names.length]).toEqual([line, FORMULA_LANGUAGES.length + 1]);
    expect(functionInfo(names[0] ?? '')).toBeDefined();
  }
});

test('no language uses one name for two functions', () => {
  const lines = LOCAL_NAMES.trim()
    .split('\n')
    .map((line) => line.split(' '));
  FORMULA_LANGUAGES.forEach((language, i) => {
    const names = lines.map((line) => `${language} ${line[i + 1]}`).filter((name) => !name.endsWith(' -'));
    const repeated = names.filter((name, at) => names.indexOf(name) !== at);
    expect(repeated).toEqual([]);
  });
});

const formulas = [...calc.tests.map(({ f }) => f), ...agreed.tests.map(([formula]) => formula as string)];

test.each(FORMULA_LANGUAGES)(
  '%s: every agreed formula comes back from the language as it was',
  (language) => {
    const changed = formulas.filter(
      (formula) => toEnglishFormula(toLocalFormula(formula, language), language) !== formula,
    );
    expect(changed).toEqual([]);
    const local = formulas.filter((formula) => toLocalFormula(formula, language) !== formula);
    expect(local.length / formulas.length).toBeGreaterThan(0.85);
  },
);

test.each(FORMULA_LANGUAGES)('%s: no function is taken for another on the way back', (language) => {
  for (const { name } of allFunctions()) {
    expect(toEnglishFormula(toLocalFormula(`=${name}(A1)`, language), language)).toBe(`=${name}(A1)`);
  }
});

test('nearly all functions of the catalogue are known in every language', () => {
  const known = LOCAL_NAMES.trim().split('\n');
  expect(known.length / allFunctions().length).toBeGreaterThan(0.95);
  const blanks = known
    .join(' ')
    .split(' ')
    .filter((name) => name === '-');
  expect(blanks.length / (known.length * FORMULA_LANGUAGES.length)).toBeLessThan(0.02);
});

test('generated numbers, texts, arrays and errors come back from every language', () => {
  const number = fc
    .oneof(
      fc.nat(1000),
      fc.double({ min: 0, max: 1e20, noNaN: true }),
      fc.double({ min: 1e-9, max: 1, noNaN: true }),
    )
    .map((value) => String(value).toUpperCase());
  const text = fc.string({ maxLength: 6 }).map((value) => `"${value.replace(/"/g, '""')}"`);
  const element = fc.oneof(number, text, fc.constantFrom('TRUE', 'FALSE', '#N/A', '#REF!', '-1.5'));
  const array = fc
    .tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.array(element, { minLength: 9, maxLength: 9 }),
    )
    .map(([rows, columns, elements]) =>
      Array.from({ length: rows }, (_, row) =>
        elements.slice(row * columns, (row + 1) * columns).join(','),
      ).join(';'),
    )
    .map((rows) => `{${rows}}`);
  const operand = fc.oneof(
    element,
    array,
    fc.constantFrom("'It''s 1,5'!A1", 'Sales[Net; 1,5]', 'Sales[{1.5,2}]', 'Total_1.5', '$B$2:C3'),
  );
  const formula = fc
    .tuple(
      fc.constantFrom('SUM', 'IFERROR', 'XLOOKUP', 'NORM.S.DIST'),
      fc.array(operand, { minLength: 1, maxLength: 4 }),
    )
    .map(([name, operands]) => `=${name}(${operands.join(',')})*1.5`);
  fc.assert(
    fc.property(fc.constantFrom(...FORMULA_LANGUAGES), formula, (language, english) => {
      expect(toEnglishFormula(toLocalFormula(english, language), language)).toBe(english);
    }),
    { numRuns: 3000 },
  );
});
