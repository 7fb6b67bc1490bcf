/** @file What each kind of proposal finds: the repaired formula must be among the first five by cost. */
import type { WorkbookData } from '../../formula';
import { searchRepairs } from './search';

const found = (broken: string, workbook?: WorkbookData): string[] =>
  searchRepairs(broken, workbook ? { workbook } : {})
    .slice(0, 5)
    .map((solution) => solution.text.replace(/\s+/g, ''));

describe('brackets', () => {
  it.each([
    ['=ROUND(SUM(A1:A5,2)', '=ROUND(SUM(A1:A5),2)'],
    ['=IF(A2>9,"A",IF(A2>8,"B","C"', '=IF(A2>9,"A",IF(A2>8,"B","C"))'],
    ['=SUM(A1:A10))', '=SUM(A1:A10)'],
    ['=(A1+B1)*C1)/2', '=((A1+B1)*C1)/2'],
    ['=SUM A1:A10)', '=SUM(A1:A10)'],
    ['=AVERAGE B2:B90', '=AVERAGE(B2:B90)'],
    ['=EXPD6*M6)', '=EXP(D6*M6)'],
    ['=ROWSUNIQUE(A1:A9))', '=ROWS(UNIQUE(A1:A9))'],
    ['=IF(A1>5),"a","b")', '=IF(A1>5,"a","b")'],
    ['=SUM{A1:A10}', '=SUM(A1:A10)'],
    ['=ROUND((A1+B1]/2,1)', '=ROUND((A1+B1)/2,1)'],
    ['=IF(ISBLANK(A1,"x",A1))', '=IF(ISBLANK(A1),"x",A1)'],
  ])('%s', (broken, formula) => {
    expect(found(broken)).toContain(formula);
  });
});

describe('quotation marks', () => {
  it.each([
    ['=IF(A1="Yes,1,0)', '=IF(A1="Yes",1,0)'],
    ['=IF(A1=Yes",1,0)', '=IF(A1="Yes",1,0)'],
    ["=COUNTIF(A:A,'Yes')", '=COUNTIF(A:A,"Yes")'],
    ['=IF(B2=""yes"",1,0)', '=IF(B2="yes",1,0)'],
    ['=IFERROR(A1/B1,")', '=IFERROR(A1/B1,"")'],
    ['=IF(A1>5,over,under)', '=IF(A1>5,"over","under")'],
    ['=IF(A1>5,Weekend,"Weekday")', '=IF(A1>5,"Weekend","Weekday")'],
    ['=TEXT(A1,dd/mm/yyyy)', '=TEXT(A1,"dd/mm/yyyy")'],
    ['=TEXT(A1,#,##0.00)', '=TEXT(A1,"#,##0.00")'],
    ['=FIND(-,A1)', '=FIND("-",A1)'],
    ['=DATEDIF(A2,B2,D)', '=DATEDIF(A2,B2,"D")'],
    ['=DATEDIF(A2,B2,"d)"', '=DATEDIF(A2,B2,"d")'],
    ['=COUNTIF(A1:A10,>5)', '=COUNTIF(A1:A10,">5")'],
    ['=SUMIF(A2:A5,>D1,B2:B5)', '=SUMIF(A2:A5,">"&D1,B2:B5)'],
    ['=COUNTIF(A2:A5,">D1")', '=COUNTIF(A2:A5,">"&D1)'],
    ['=COUNTIF(B2:B6=>60)', '=COUNTIF(B2:B6,">=60")'],
    ['=COUNTIF(B2:B9,*apple*)', '=COUNTIF(B2:B9,"*apple*")'],
    ['=SUM("A1:A10")', '=SUM(A1:A10)'],
  ])('%s', (broken, formula) => {
    const exact = broken.includes('over') ? formula : formula.replace(/\s/g, '');
    expect(found(broken)).toContain(exact);
  });
});

describe('separators and operators', () => {
  it.each([
    ['=SUM(A1;A2)*0,5', '=SUM(A1,A2)*0.5'],
    ['=IF(A1>1,000,"x","y")', '=IF(A1>1000,"x","y")'],
    ['=A1*$100', '=A1*100'],
    ['=IF(A1>5 "x","y")', '=IF(A1>5,"x","y")'],
    ['=MAX(A1 B1 C1)', '=MAX(A1,B1,C1)'],
    ['=SUM(A1:A10,)', '=SUM(A1:A10)'],
    ['=LEFT(A1.3)', '=LEFT(A1,3)'],
    ['=A1" units"', '=A1&"units"'],
    ['=2(A1+B1)', '=2*(A1+B1)'],
    ['=A1+B1+', '=A1+B1'],
    ['=A1*/B1', '=A1/B1'],
    ['==SUM(A1)', '=SUM(A1)'],
    ['=IF(A1==5,1,2)', '=IF(A1=5,1,2)'],
    ['=IF(A1=<5,1,2)', '=IF(A1<=5,1,2)'],
    ['=IF(A1> =5,1,2)', '=IF(A1>=5,1,2)'],
    ['=A1xB1', '=A1*B1'],
    ['=A1×B1', '=A1*B1'],
    ['=IF(A1>5 && B1>5,1,2)', '=IF(AND(A1>5,B1>5),1,2)'],
    ['=IF(A1>5 AND <9,1,2)', '=IF(AND(A1>5,A1<9),1,2)'],
    ['=IF(1<A1<5,1,2)', '=IF(AND(1<A1,A1<5),1,2)'],
    ['=FILTER(A2:D9,B2:B9="x"*C2:C9>1)', '=FILTER(A2:D9,(B2:B9="x")*(C2:C9>1))'],
    ['=IF A1>5 THEN 1 ELSE 2', '=IF(A1>5,1,2)'],
    ['=IF(A1>9,"A"),IF(A1>8,"B")', '=IF(A1>9,"A",IF(A1>8,"B"))'],
    ['=LET(x=A1,x*2)', '=LET(x,A1,x*2)'],
    ['=IF(A1>9,1,ELSEIF(A1>8,2,3))', '=IF(A1>9,1,IF(A1>8,2,3))'],
  ])('%s', (broken, formula) => {
    expect(found(broken)).toContain(formula);
  });
});

describe('functions and arguments', () => {
  it.each([
    ['=AVERGE(B2:B20)', '=AVERAGE(B2:B20)'],
    ['=SMU(A1:A3', '=SUM(A1:A3)'],
    ['=SUM IF(A:A,1,B:B)', '=SUMIF(A:A,1,B:B)'],
    ['=WENN(A1>5;1;2)', '=IF(A1>5,1,2)'],
    ['=IF(A1>TODAY,1,2)', '=IF(A1>TODAY(),1,2)'],
    ['=VLOOKUP(A2,B1:C9,2,FALS)', '=VLOOKUP(A2,B1:C9,2,FALSE)'],
    ['=SUMIF(">5",A1:A9)', '=SUMIF(A1:A9,">5")'],
    ['=SUMIFS(A2:A9,"x",B2:B9)', '=SUMIFS(B2:B9,A2:A9,"x")'],
    ['=COUNTIF(A2:A9,"x",B2:B9,"y")', '=COUNTIFS(A2:A9,"x",B2:B9,"y")'],
    ['=SUMIFS(A2:A9,B2:B8,"x")', '=SUMIFS(A2:A9,B2:B9,"x")'],
    ['=VLOOKUP(A2,B2:C9,3,FALSE)', '=VLOOKUP(A2,B2:D9,3,FALSE)'],
    ['=INDEX(A1:B9,1,3)', '=INDEX(A1:B9,1,2)'],
    ['=ROUND(A1)', '=ROUND(A1,0)'],
    ['=IF(A1,1,2,3)', '=IF(A1,1,2)'],
    ['=NETWORKDAYS(A1,B1,$C$2,$C$9)', '=NETWORKDAYS(A1,B1,$C$2:$C$9)'],
    ['=TEXTJOIN(", ",A1:A3)', '=TEXTJOIN(",",TRUE,A1:A3)'],
  ])('%s', (broken, formula) => {
    expect(found(broken)).toContain(formula);
  });
});

describe('cells, sheets and tables', () => {
  it.each([
    ['=SUM(A1.A10)', '=SUM(A1:A10)'],
    ['=SUM(A1 to A10)', '=SUM(A1:A10)'],
    ['=SUM(A1:10)', '=SUM(A1:A10)'],
    ['=SUM(A:A10)+SUM(B2:B10)', '=SUM(A2:A10)+SUM(B2:B10)'],
    ['=SUM(A1:A1O)', '=SUM(A1:A10)'],
    ['=SUM(1A:10A)', '=SUM(A1:A10)'],
    ['=RIGHT(AV11LEN(A1))', '=RIGHT(AV11,LEN(A1))'],
    ['=SUM(B2:B9B2:B9)', '=SUM(B2:B9,B2:B9)'],
    ['=My Data!A1*2', "='MyData'!A1*2"],
    ["='My Data!A1", "='MyData'!A1"],
    ["='My Data'A1", "='MyData'!A1"],
    ["=SUM('Jan!'!B2)", "=SUM('Jan'!B2)"],
    ['="My Data"!A1', "='MyData'!A1"],
    ['=Sheet2A1', '=Sheet2!A1'],
    ['=Sheet2:A1', '=Sheet2!A1'],
    ["=SUM('Jan':'Feb'!C2)", "=SUM('Jan:Feb'!C2)"],
    ['=SUM(Sales[Amount)', '=SUM(Sales[Amount])'],
    ['=IF(@Cost]>2,1,0)', '=IF([@Cost]>2,1,0)'],
  ])('%s', (broken, formula) => {
    expect(found(broken)).toContain(formula);
  });

  it.each([
    ['=SUM(Stock[Cots])', '=SUM(Stock[Cost])'],
    ['=SUM(Stok[Cost])', '=SUM(Stock[Cost])'],
    ['=SUM(Stock(Cost))', '=SUM(Stock[Cost])'],
    ['=SUM(Orers!A1:A3)', '=SUM(Orders!A1:A3)'],
    ['=TaxRat*2', '=TaxRate*2'],
  ])('with a workbook: %s', (broken, formula) => {
    const workbook: WorkbookData = {
      sheets: [
        { name: 'Stock', cells: [['Cost'], [1]] },
        { name: 'Orders', cells: [] },
      ],
      tables: [{ name: 'Stock', sheet: 'Stock', row: 0, column: 0, rowCount: 1, columns: ['Cost'] }],
      names: [{ name: 'TaxRate', formula: '0.2' }],
    };
    expect(found(broken, workbook)).toContain(formula);
  });
});

it('puts right several slips at once', () => {
  expect(found('=IF(AND(B2=>50;D2>=0,8;"Pass";"Fail")')[0]).toBe('=IF(AND(B2>=50,D2>=0.8),"Pass","Fail")');
});

it('finds nothing where there is nothing to find', () => {
  expect(found('=)(][')).toEqual([]);
});
