/** @file Formulas in other languages. */
import { functionInfo, parseFormula } from './index';
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
