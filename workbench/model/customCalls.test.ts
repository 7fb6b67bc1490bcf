import { CellError } from '../../src/formula/workbook';
import { findCustomCalls, literal } from './customCalls';

const isNano = (name: string): boolean => /^nano\./i.test(name);

describe('findCustomCalls', () => {
  it.each<[string, unknown]>([
    ['=NANO.ASK("a, b",Orders)', [['NANO.ASK', ['"a, b"', 'Orders']]]],
    ['=nano.ask("x",A1:B9)*2', [['NANO.ASK', ['"x"', 'A1:B9']]]],
    ['=NANO.ASK("x",)', [['NANO.ASK', ['"x"', '']]]],
    [
      '=IF(A1>1,NANO.ASK(B1,Orders[#All]),NANO.ASK("y",C1:D2))',
      [
        ['NANO.ASK', ['B1', 'Orders[#All]']],
        ['NANO.ASK', ['"y"', 'C1:D2']],
      ],
    ],
    [
      '=NANO.ASK(NANO.FORMULA("a",T),IF(A1,{1,2},3))',
      [['NANO.ASK', ['NANO.FORMULA("a",T)', 'IF(A1,{1,2},3)']]],
    ],
    ['="NANO.ASK(1)"', []],
    ['=SUM(A1:A2)', []],
    ['=NANO.ASK("open', []],
  ])('finds the outermost calls of %s', (formula, expected) => {
    expect(findCustomCalls(formula, isNano).map((call) => [call.name, call.arguments])).toEqual(expected);
  });

  it('tells where the call stands', () => {
    const formula = '=1+NANO.ASK("x",T)*2';
    const [call] = findCustomCalls(formula, isNano);
    expect(formula.slice(call?.start, call?.end)).toBe('NANO.ASK("x",T)');
  });
});

describe('literal', () => {
  it.each<[Parameters<typeof literal>[0], string]>([
    [5, '5'],
    [-5, '(-5)'],
    ['say "hi"', '"say ""hi"""'],
    [true, 'TRUE'],
    [new CellError('#N/A'), '#N/A'],
    [
      [
        [1, 'a'],
        [-2, null],
      ],
      '{1,"a";-2,""}',
    ],
  ])('writes %p as %s', (value, text) => {
    expect(literal(value)).toBe(text);
  });
});
