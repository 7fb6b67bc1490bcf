/** @file */
import { joinPieces, readPieces } from './lexer';
import { fixAnswer, fixPrompt, serialise } from './serialise';

describe('serialise', () => {
  it.each([
    ['=SUM(A1:$B$10)', 'sum ( a1 : $ b $ 10 )'],
    ['=IF(A1>=5,"Yes, it is","")', 'if ( a1 >= 5 , " yes , it is " , "" )'],
    ['=IF(A1>5,“Yes', 'if ( a1 > 5 , " yes'],
    ["='Sales 2024'!A1*1.5", "' sales 2024 ' ! a1 * 1.5"],
    ['=NORM.DIST(1,2,3,TRUE)', 'norm.dist ( 1 , 2 , 3 , true )'],
    ['==A1.A10', '= a1.a10'],
    ['sum(a1 a10', 'sum ( a1 a10'],
  ])('%s', (formula, words) => {
    expect(serialise(formula)).toBe(words);
  });

  it('puts the marks of the task around it', () => {
    expect(fixPrompt('=SUM(A1')).toBe('<fix> sum ( a1 <do>');
    expect(fixAnswer('=SUM(A1)')).toBe('sum ( a1 ) <eos>');
  });
});

describe('readPieces', () => {
  it.each([
    '=IF(A1>5,"Yes',
    '=SUM(\'My Sheet\'!A1:A10;\t"a""b") != #N/A',
    '=Sales[[#Totals],[Unit Price]] + Sales[Amount',
    'été ™ 1.5e3 1:1 $A$1 ]',
    '',
  ])('loses nothing of %s', (text) => {
    expect(joinPieces(readPieces(text))).toBe(text);
  });

  it('names the pieces', () => {
    expect(readPieces('=SUMIF(A1:A9,">5"').map((piece) => piece.kind)).toEqual(
      ['operator', 'word', 'open', 'word', 'colon', 'word', 'comma', 'text'], //
    );
  });
});
