/** @file */
import { parseFormula, type WorkbookData } from '../../formula';
import { problemsOf } from './check';

const BOOK: WorkbookData = {
  sheets: [
    { name: 'Data', cells: [['Region', 'Amount']] },
    { name: 'My Sheet', cells: [] },
  ],
  tables: [{ name: 'Sales', sheet: 'Data', row: 0, column: 0, rowCount: 1, columns: ['Region', 'Amount'] }],
  names: [{ name: 'TaxRate', formula: '0.2' }],
};

const messages = (formula: string, workbook?: WorkbookData): string[] =>
  problemsOf(parseFormula(formula), workbook).map((problem) => problem.message);

describe('problemsOf', () => {
  it.each([
    '=SUM(A1:A10)',
    '=IF(A1>5,"Yes","No")',
    '=IF(A1>0,A1,)',
    '=MATCH(A1,B1:B9,)',
    '=VLOOKUP(A1,B1:D9,3,)',
    '=LET(x,A1,x*2)',
    '=BYROW(A1:B2,LAMBDA(r,SUM(r)))',
    '=MAP(A1:A3,ABS)',
    '=MyUdf(A1)+Rate',
    '=(A1>5)=TRUE',
    '=SUMIF(A:A,">5",B:B)',
    '="10"*2',
    '=SUM(OFFSET(A1,0,0,5,1))',
  ])('finds nothing in %s', (formula) => {
    expect(messages(formula)).toEqual([]);
  });

  it.each([
    ['=SUMM(A1)', 'There is no function SUMM.'],
    ['=SUMIF(A1:A3)', 'SUMIF takes 2 to 3 arguments, 1 given.'],
    ['=SUMIF(">5",A1:A3)', 'SUMIF: “range” must be cells, not a value.'],
    ['=SUM(A1,)', 'SUM: a comma with no value behind it.'],
    ['=VLOOKUP(A1,B1:C9,3,FALSE)', 'VLOOKUP: the range has 2 columns, not 3.'],
    ['=IF(A1>5,Pass,"x")', 'Pass is text and needs quotation marks.'],
    ['=VLOOKUP(A1,B1:C9,2,FALS)', 'FALS is neither TRUE nor FALSE.'],
    ['=IF(1<A1<5,1,2)', 'Two comparisons in a row compare TRUE or FALSE with the last value; AND is meant.'],
    ['="abc"*2', 'The text “abc” cannot be calculated with.'],
    ['=SUMIFS(A1:A9,B1:B10,1)', 'SUMIFS: the ranges must have the same size.'],
    ['=A1/0', 'Nothing can be divided by zero.'],
    ['=SUM("A1:A9")', 'SUM: cells in quotation marks are only text.'],
    ['=A1(B1)', 'An operator or a comma is missing here.'],
    ['=SUM(A1 B1)', 'A space between references gives the cells that both have.'],
    ['=ROUND("two",1)', 'ROUND: “number” must be a number, not text.'],
  ])('finds what is wrong in %s', (formula, message) => {
    expect(messages(formula)).toEqual([message]);
  });

  it.each([
    ["=SUM('My Sheet'!A1)+TaxRate+SUM(Sales[Amount])", []],
    ['=Dta!A1', ['There is no sheet named “Dta”.']],
    ['=TaxRat*2', ['There is no name “TaxRat” in the workbook.']],
    ['=SUM(Sales[Amout])', ['The table Sales has no column “Amout”.']],
    ['=SUM(Sale[Amount])', ['There is no table named “Sale”.']],
  ])('knows what the workbook has: %s', (formula, expected) => {
    expect(messages(formula, BOOK)).toEqual(expected);
  });
});
