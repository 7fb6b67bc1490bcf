"""Writes repair.cases.jsonl, repair_blind.cases.jsonl and clean.cases.jsonl beside itself: broken formulas as in forum posts, written by hand.

    python training/eval/repair/build_repair.py

A line of BROKEN is (broken, expected or a list of accepted answers, why[, workbook, more fields of the case]).
Never used in training.
"""

import json
from pathlib import Path

from repair_blind import BLIND
from repair_books import BOOKS

BROKEN = [
    # Parentheses left open, or one too many.
    ('=SUM(A1:A10', '=SUM(A1:A10)', "end left open"),
    ('=IF(A1>10,"Yes","No"', '=IF(A1>10,"Yes","No")', "end left open"),
    ('=IF(A2>=90,"A",IF(A2>=80,"B",IF(A2>=70,"C","F")', '=IF(A2>=90,"A",IF(A2>=80,"B",IF(A2>=70,"C","F")))', "two parentheses missing at the end"),
    ('=IF(A2>=90,"A",IF(A2>=80,"B",IF(A2>=70,"C",IF(A2>=60,"D","F"', '=IF(A2>=90,"A",IF(A2>=80,"B",IF(A2>=70,"C",IF(A2>=60,"D","F"))))', "four missing at the end"),
    ('=IF(AND(A1>5,B1<3,"ok","not ok")', '=IF(AND(A1>5,B1<3),"ok","not ok")', "AND is never closed"),
    ('=IF(OR(B2="Yes",C2="Yes","Include","Skip")', '=IF(OR(B2="Yes",C2="Yes"),"Include","Skip")', "OR is never closed"),
    ('=ROUND(SUM(A1:A5,2)', '=ROUND(SUM(A1:A5),2)', "inner call is not closed"),
    ('=ROUND(AVERAGE(B2:B20,1)', '=ROUND(AVERAGE(B2:B20),1)', "inner call is not closed"),
    ('=IFERROR(VLOOKUP(A2,Sheet2!A:C,3,FALSE,"Not found")', '=IFERROR(VLOOKUP(A2,Sheet2!A:C,3,FALSE),"Not found")', "VLOOKUP is not closed"),
    ('=INDEX(C2:C50,MATCH(E1,A2:A50,0)', '=INDEX(C2:C50,MATCH(E1,A2:A50,0))', "end left open"),
    ('=SUM(A1:A10))', '=SUM(A1:A10)', "one too many"),
    ('=IF(B2="","",B2*C2))', '=IF(B2="","",B2*C2)', "one too many"),
    ('=IF(A1>5),"big","small")', '=IF(A1>5,"big","small")', "parenthesis closes the condition too early"),
    ('=IF((A1>5),"big","small"))', ['=IF((A1>5),"big","small")', '=IF(A1>5,"big","small")'], "one too many"),
    ('=IF(AND(A1>5),B1<3,"ok","no")', '=IF(AND(A1>5,B1<3),"ok","no")', "AND closed too early"),
    ('=IF(ISBLANK(A1,"empty",A1)', '=IF(ISBLANK(A1),"empty",A1)', "ISBLANK not closed"),
    ('=IF(ISNUMBER(SEARCH("cat",A2),"found","")', '=IF(ISNUMBER(SEARCH("cat",A2)),"found","")', "ISNUMBER not closed"),
    ('=(A1+B1)*C1)/2', ['=(A1+B1)*C1/2', '=((A1+B1)*C1)/2'], "opening one missing"),
    ('=((A1-B1)/B1', '=((A1-B1)/B1)', "end left open"),
    ('=(A2-B2/B2', ['=(A2-B2)/B2', '=(A2-B2/B2)'], "never closed"),
    ('=SUM A1:A10)', '=SUM(A1:A10)', "opening one missing"),
    ('=SUMA1:A10)', '=SUM(A1:A10)', "opening one missing"),
    ('=LEFT(A1,FIND(" ",A1)-1', '=LEFT(A1,FIND(" ",A1)-1)', "end left open"),
    ('=LEFT(A1,FIND(" ",A1-1)', '=LEFT(A1,FIND(" ",A1)-1)', "FIND not closed"),
    ('=TEXT(TODAY(,"dd/mm/yyyy")', '=TEXT(TODAY(),"dd/mm/yyyy")', "TODAY not closed"),
    ('=DATEDIF(A2,TODAY,"Y")', '=DATEDIF(A2,TODAY(),"Y")', "TODAY without its parentheses"),
    ('=IF(A1>TODAY,"future","past")', '=IF(A1>TODAY(),"future","past")', "TODAY without its parentheses"),
    ('=YEAR(NOW()-YEAR(A2)', '=YEAR(NOW())-YEAR(A2)', "YEAR not closed"),
    ('=COUNTIFS(A2:A100,"West",B2:B100,">100"', '=COUNTIFS(A2:A100,"West",B2:B100,">100")', "end left open"),
    ('=SUMPRODUCT((A2:A10="x")*(B2:B10>5)*C2:C10', '=SUMPRODUCT((A2:A10="x")*(B2:B10>5)*C2:C10)', "end left open"),
    ('=SUMPRODUCT((A2:A10="x")*(B2:B10>5*C2:C10)', ['=SUMPRODUCT((A2:A10="x")*(B2:B10>5)*C2:C10)', '=SUMPRODUCT((A2:A10="x")*(B2:B10>5*C2:C10))'], "one missing"),
    ('=IF(A1="","",(IF(B1>0,A1/B1,0))', ['=IF(A1="","",(IF(B1>0,A1/B1,0)))', '=IF(A1="","",IF(B1>0,A1/B1,0))'], "one missing"),
    # Quotation marks.
    ('=IF(A1="Yes,1,0)', '=IF(A1="Yes",1,0)', "text not closed"),
    ('=IF(A1=Yes",1,0)', '=IF(A1="Yes",1,0)', "text not opened"),
    ('=IF(A1>5,"Pass","Fail)', '=IF(A1>5,"Pass","Fail")', "text not closed"),
    ('=IF(A1>5,"Pass,"Fail")', '=IF(A1>5,"Pass","Fail")', "text not closed in the middle"),
    ('=IF(A1>5,Pass,Fail)', '=IF(A1>5,"Pass","Fail")', "text without quotation marks"),
    ('=IF(A1>5,over budget,on budget)', '=IF(A1>5,"over budget","on budget")', "text of two words without quotation marks"),
    ("=IF(A1>5,'Pass','Fail')", '=IF(A1>5,"Pass","Fail")', "single quotation marks"),
    ("=COUNTIF(A:A,'Yes')", '=COUNTIF(A:A,"Yes")', "single quotation marks"),
    ("=COUNTIF(B2:B50,'>10')", '=COUNTIF(B2:B50,">10")', "single quotation marks"),
    ('=IF(A1=“Yes”,1,0)', '=IF(A1="Yes",1,0)', "typographic quotation marks"),
    ('=COUNTIF(A1:A20,”>5”)', '=COUNTIF(A1:A20,">5")', "typographic quotation marks"),
    ('=SUMIF(A:A,"West,B:B)', '=SUMIF(A:A,"West",B:B)', "text not closed"),
    ('=COUNTIF(A1:A10,>5)', '=COUNTIF(A1:A10,">5")', "criterion without quotation marks"),
    ('=COUNTIF(A1:A10,">5)', '=COUNTIF(A1:A10,">5")', "criterion not closed"),
    ('=SUMIF(B2:B100,>=1000,C2:C100)', '=SUMIF(B2:B100,">=1000",C2:C100)', "criterion without quotation marks"),
    ('=SUMIF(A2:A50,>D1,B2:B50)', '=SUMIF(A2:A50,">"&D1,B2:B50)', "criterion with a cell, no quotation marks"),
    ('=COUNTIF(A2:A50,">D1")', '=COUNTIF(A2:A50,">"&D1)', "cell inside the criterion's quotation marks"),
    ('=COUNTIFS(A:A,>=B1,A:A,<=C1)', '=COUNTIFS(A:A,">="&B1,A:A,"<="&C1)', "criteria with cells, no quotation marks"),
    ('=COUNTIF(A2:A50,">"D1)', '=COUNTIF(A2:A50,">"&D1)', "ampersand missing"),
    ('=COUNTIF(A1:A10,<>"")', '=COUNTIF(A1:A10,"<>")', "criterion half quoted"),
    ('=COUNTIF(A1:A10,West)', '=COUNTIF(A1:A10,"West")', "text criterion without quotation marks", "sales"),
    ('=AVERAGEIF(B2:B7,East,F2:F7)', '=AVERAGEIF(B2:B7,"East",F2:F7)', "text criterion without quotation marks", "sales"),
    ('="Total: &SUM(A1:A5)', '="Total: "&SUM(A1:A5)', "text not closed before &"),
    ('=A1&" &B1', '=A1&" "&B1', "text not closed before &"),
    ('=A1&", &B1', '=A1&", "&B1', "text not closed before &"),
    ('=CONCATENATE(A1,",B1)', ['=CONCATENATE(A1,",",B1)', '=CONCATENATE(A1,"",B1)', '=CONCATENATE(A1,",B1")', '=CONCATENATE(A1,B1)'], "one mark missing"),
    ('=CONCATENATE(A1,", ,B1)', '=CONCATENATE(A1,", ",B1)', "text not closed"),
    ('=SUBSTITUTE(A1,"-,"")', '=SUBSTITUTE(A1,"-","")', "text not closed"),
    ('=TEXT(A1,dd/mm/yyyy)', '=TEXT(A1,"dd/mm/yyyy")', "format without quotation marks"),
    ('=TEXT(A1,"0.00)', '=TEXT(A1,"0.00")', "format not closed"),
    ('=TEXT(B2,mmm-yy)', '=TEXT(B2,"mmm-yy")', "format without quotation marks"),
    ('=TEXT(B2,0.00)', ['=TEXT(B2,"0.00")', '=TEXT(B2,0.00)'], "format without quotation marks; harmless"),
    ('=IF(A1="",",B1)', ['=IF(A1="","",B1)'], "empty text halved"),
    ('=IFERROR(A1/B1,")', '=IFERROR(A1/B1,"")', "empty text halved"),
    ('=IF(B2=""yes"",1,0)', '=IF(B2="yes",1,0)', "quotation marks doubled"),
    ('=SUM("A1:A10")', '=SUM(A1:A10)', "range in quotation marks"),
    ('=IF(A1>"5","x","y"', ['=IF(A1>"5","x","y")', '=IF(A1>5,"x","y")'], "end left open"),
    # Separators.
    ('=IF(A1>5;"yes";"no")', '=IF(A1>5,"yes","no")', "semicolons"),
    ('=VLOOKUP(A2;B:D;3;FALSE)', '=VLOOKUP(A2,B:D,3,FALSE)', "semicolons"),
    ('=ROUND(A1*1,19;2)', '=ROUND(A1*1.19,2)', "semicolons and decimal comma"),
    ('=SUM(A1;A2;B5:B9)*0,5', '=SUM(A1,A2,B5:B9)*0.5', "semicolons and decimal comma"),
    ('=IF(A1>0,5;"ja";"nein")', '=IF(A1>0.5,"ja","nein")', "semicolons and decimal comma"),
    ('=IF(A1>5 "yes","no")', '=IF(A1>5,"yes","no")', "comma missing"),
    ('=IF(A1>5,"yes" "no")', '=IF(A1>5,"yes","no")', "comma missing"),
    ('=VLOOKUP(A2,B2:D20 3,FALSE)', '=VLOOKUP(A2,B2:D20,3,FALSE)', "comma missing"),
    ('=VLOOKUP(A2 B2:D20,3,0)', '=VLOOKUP(A2,B2:D20,3,0)', "comma missing"),
    ('=COUNTIF(A1:A10"x")', '=COUNTIF(A1:A10,"x")', "comma missing"),
    ('=SUMIFS(C:C,A:A,"x"B:B,"y")', '=SUMIFS(C:C,A:A,"x",B:B,"y")', "comma missing"),
    ('=SUM(A1,,B1,)', ['=SUM(A1,B1)', '=SUM(A1,,B1)'], "comma at the end"),
    ('=SUM(A1:A10,)', '=SUM(A1:A10)', "comma at the end"),
    ('=IF(,A1>5,"yes","no")', '=IF(A1>5,"yes","no")', "comma after the opening"),
    ('=IF(A1>5,,"yes","no")', '=IF(A1>5,"yes","no")', "comma doubled"),
    ('=VLOOKUP(A2,,B:D,2,FALSE)', '=VLOOKUP(A2,B:D,2,FALSE)', "comma doubled"),
    ('=IF(A1>5:"yes":"no")', '=IF(A1>5,"yes","no")', "colons between arguments"),
    ('=LEFT(A1.3)', '=LEFT(A1,3)', "dot for a comma"),
    ('=MAX(A1 B1 C1)', '=MAX(A1,B1,C1)', "spaces for commas"),
    ('=MAX(A1/B1/C1,)', ['=MAX(A1/B1/C1)', '=MAX(A1,B1,C1)'], "comma at the end"),
    # Operators.
    ('=IF(A1==5,"x","y")', '=IF(A1=5,"x","y")', "=="),
    ('=IF(A1=="Yes",1,0)', '=IF(A1="Yes",1,0)', "=="),
    ('=IF(A1!=5,"x","y")', '=IF(A1<>5,"x","y")', "!="),
    ('=IF(A1!="done","open","closed")', '=IF(A1<>"done","open","closed")', "!="),
    ('=IF(A1=>5,"x","y")', '=IF(A1>=5,"x","y")', "=>"),
    ('=IF(A1=<5,"x","y")', '=IF(A1<=5,"x","y")', "=<"),
    ('=IF(A1> =5,"x","y")', '=IF(A1>=5,"x","y")', "space in the operator"),
    ('=IF(A1≥5,"x","y")', '=IF(A1>=5,"x","y")', "sign of another keyboard"),
    ('=IF(A1>5 && B1>5,"x","y")', '=IF(AND(A1>5,B1>5),"x","y")', "&&"),
    ('=IF(A1>5 || B1>5,"x","y")', '=IF(OR(A1>5,B1>5),"x","y")', "||"),
    ('=IF(A1>5 AND B1>5,"x","y")', '=IF(AND(A1>5,B1>5),"x","y")', "AND between the conditions"),
    ('=IF(A1="a" OR A1="b",1,0)', '=IF(OR(A1="a",A1="b"),1,0)', "OR between the conditions"),
    ('=IF(A1>5 AND <10,"mid","")', '=IF(AND(A1>5,A1<10),"mid","")', "AND without the second cell"),
    ('=IF(5<A1<10,"mid","out")', '=IF(AND(5<A1,A1<10),"mid","out")', "two comparisons in a row"),
    ('=IF(A1>=50<=100,"in","out")', '=IF(AND(A1>=50,A1<=100),"in","out")', "two comparisons in a row"),
    ('=A1 x B1', '=A1*B1', "x for multiplication"),
    ('=A1xB1', '=A1*B1', "x for multiplication"),
    ('=A1×B1÷2', '=A1*B1/2', "typographic signs"),
    ('=2(A1+B1)', '=2*(A1+B1)', "operator missing"),
    ('=(A1+B1)(C1+D1)', '=(A1+B1)*(C1+D1)', "operator missing"),
    ('=A1+B1+', '=A1+B1', "operator at the end"),
    ('=SUM(A1:A5)*', '=SUM(A1:A5)', "operator at the end"),
    ('=A1*/B1', ['=A1/B1', '=A1*B1'], "two operators"),
    ('=A1 +* B1', ['=A1+B1', '=A1*B1'], "two operators"),
    ('=A1&&B1', '=A1&B1', "two ampersands"),
    ('=A1 & " " B1', '=A1&" "&B1', "ampersand missing"),
    ('="Hello "A1', '="Hello "&A1', "ampersand missing"),
    ('=A1" units"', '=A1&" units"', "ampersand missing"),
    ('=A1^^2', '=A1^2', "operator doubled"),
    ('=A1**2', ['=A1^2', '=A1*2'], "power of other languages"),
    ('=10%*A1%%', ['=10%*A1%', '=10%*A1%%'], "percent doubled; Excel takes it"),
    ('=A1–B1', '=A1-B1', "dash for minus"),
    # Functions.
    ('=SMU(A1:A10)', '=SUM(A1:A10)', "misspelt function"),
    ('=AVERGE(B2:B20)', '=AVERAGE(B2:B20)', "misspelt function"),
    ('=AVG(B2:B20)', '=AVERAGE(B2:B20)', "name of another program"),
    ('=VLOKUP(A2,D:F,2,FALSE)', '=VLOOKUP(A2,D:F,2,FALSE)', "misspelt function"),
    ('=VLOOOKUP(A2,D:F,3,0)', '=VLOOKUP(A2,D:F,3,0)', "misspelt function"),
    ('=COUTNIF(A1:A9,"x")', '=COUNTIF(A1:A9,"x")', "misspelt function"),
    ('=CONCATINATE(A1,B1)', '=CONCATENATE(A1,B1)', "misspelt function"),
    ('=IFEROR(A1/B1,0)', '=IFERROR(A1/B1,0)', "misspelt function"),
    ('=SUMIFF(A:A,"x",B:B)', ['=SUMIF(A:A,"x",B:B)'], "misspelt function"),
    ('=SUM IF(A:A,"x",B:B)', '=SUMIF(A:A,"x",B:B)', "space in the function"),
    ('=COUNT IF(A1:A10,">3")', '=COUNTIF(A1:A10,">3")', "space in the function"),
    ('=V LOOKUP(A1,C:D,2,FALSE)', '=VLOOKUP(A1,C:D,2,FALSE)', "space in the function"),
    ('=TEXT JOIN(", ",TRUE,A1:A5)', '=TEXTJOIN(", ",TRUE,A1:A5)', "space in the function"),
    ('=SUMME(A1:A10)', '=SUM(A1:A10)', "German function"),
    ('=WENN(A1>5;"ja";"nein")', '=IF(A1>5,"ja","nein")', "German formula"),
    ('=SVERWEIS(A2;B2:D20;3;FALSCH)', '=VLOOKUP(A2,B2:D20,3,FALSE)', "German formula"),
    ('=SI(A1>5;"oui";"non")', '=IF(A1>5,"oui","non")', "French formula"),
    ('=SOMME(A1:A10)', '=SUM(A1:A10)', "French function"),
    ('=BUSCARV(A2,B2:D20,3,FALSO)', '=VLOOKUP(A2,B2:D20,3,FALSE)', "Spanish formula"),
    ('=LENGTH(A1)', '=LEN(A1)', "name of another language"),
    ('=SUBSTR(A1,1,3)', ['=MID(A1,1,3)'], "name of another language"),
    ('=XLOOKPU(A2,B:B,C:C)', '=XLOOKUP(A2,B:B,C:C)', "misspelt function"),
    ('=FLITER(A2:C20,B2:B20>5)', '=FILTER(A2:C20,B2:B20>5)', "misspelt function"),
    ('=UNIQE(A2:A50)', '=UNIQUE(A2:A50)', "misspelt function"),
    ('=SUBTITUTE(A1," ","")', '=SUBSTITUTE(A1," ","")', "misspelt function"),
    ('=NETWORKDAY(A1,B1)', '=NETWORKDAYS(A1,B1)', "misspelt function"),
    ('SUM(A1:A10)', '=SUM(A1:A10)', "no equals sign"),
    ('==SUM(A1:A10)', '=SUM(A1:A10)', "two equals signs"),
    ('=+IF(A1>5,"x","y"', ['=+IF(A1>5,"x","y")', '=IF(A1>5,"x","y")'], "end left open"),
    ('= IF A1 > 5 THEN "big" ELSE "small"', '=IF(A1>5,"big","small")', "if … then … else"),
    ('=IF(A1>5 THEN "big" ELSE "small")', '=IF(A1>5,"big","small")', "then and else for commas"),
    ('=IF(A1>90,"A",ELSEIF(A1>80,"B","C"))', '=IF(A1>90,"A",IF(A1>80,"B","C"))', "elseif"),
    ('=IF(A1>90,"A"),IF(A1>80,"B","C")', '=IF(A1>90,"A",IF(A1>80,"B","C"))', "IFs side by side"),
    ('=IF(A1>90,"A")IF(A1>80,"B")', ['=IF(A1>90,"A",IF(A1>80,"B"))', '=IF(A1>90,"A")&IF(A1>80,"B")'], "IFs side by side"),
    ('=IF[A1>5,"x","y"]', '=IF(A1>5,"x","y")', "square brackets"),
    ('=SUM{A1:A10}', '=SUM(A1:A10)', "braces"),
    ('=SUM[A1:A10)', '=SUM(A1:A10)', "one square bracket"),
    ('=ROUND((A1+B1]/2,1)', '=ROUND((A1+B1)/2,1)', "one square bracket"),
    # Arguments.
    ('=IF(A1>5,"x","y","z")', ['=IF(A1>5,"x","y")'], "an argument too many"),
    ('=SUMIF(">5",A1:A10)', '=SUMIF(A1:A10,">5")', "arguments swapped"),
    ('=COUNTIF("x",A1:A10)', '=COUNTIF(A1:A10,"x")', "arguments swapped"),
    ('=COUNTIF("West",B2:B7)', '=COUNTIF(B2:B7,"West")', "arguments swapped", "sales"),
    ('=SUMIFS(B2:B7,"West",F2:F7)', ['=SUMIFS(F2:F7,B2:B7,"West")', '=SUMIF(B2:B7,"West",F2:F7)'], "order of SUMIF in SUMIFS", "sales"),
    ('=SUMIF(F2:F7,B2:B7,"West",C2:C7,"Desk")', '=SUMIFS(F2:F7,B2:B7,"West",C2:C7,"Desk")', "SUMIF for SUMIFS", "sales"),
    ('=COUNTIF(B2:B7,"West",C2:C7,"Desk")', '=COUNTIFS(B2:B7,"West",C2:C7,"Desk")', "COUNTIF for COUNTIFS", "sales"),
    ('=SUMIFS(F2:F7,B2:B6,"West")', '=SUMIFS(F2:F7,B2:B7,"West")', "ranges of other length", "sales"),
    ("=VLOOKUP(C2,'Price List'!A2:C5,4,FALSE)", "=VLOOKUP(C2,'Price List'!A2:C5,3,FALSE)", "column beyond the range", "sales"),
    ('=VLOOKUP(A2,B2:C20,3,FALSE)', ['=VLOOKUP(A2,B2:C20,2,FALSE)', '=VLOOKUP(A2,B2:D20,3,FALSE)'], "column beyond the range"),
    ('=VLOOKUP(A2,B2:D20,FALSE)', ['=VLOOKUP(A2,B2:D20,3,FALSE)', '=VLOOKUP(A2,B2:D20,2,FALSE)'], "column left out"),
    ('=VLOOKUP(B2,Lookup!A2:C4,2,FALS)', '=VLOOKUP(B2,Lookup!A2:C4,2,FALSE)', "FALSE misspelt", "staff"),
    ('=INDEX(A1:A10,MATCH(B1,C1:C10,0),1,0,0)', ['=INDEX(A1:A10,MATCH(B1,C1:C10,0),1,0)', '=INDEX(A1:A10,MATCH(B1,C1:C10,0),1)', '=INDEX(A1:A10,MATCH(B1,C1:C10,0))'], "arguments too many"),
    ('=MATCH(A1,B1:B10,0', '=MATCH(A1,B1:B10,0)', "end left open"),
    ('=ROUND(A1/3)', ['=ROUND(A1/3,0)', '=ROUND(A1/3,2)'], "digits left out"),
    ('=LEFT(3,A1', ['=LEFT(A1,3)', '=LEFT(3,A1)'], "end left open"),
    ('=FIND(A1)', [], "nothing to find given"),
    ('=RANK(B2)', [], "no list to rank in"),
    # Ranges and references.
    ('=SUM(A1.A10)', '=SUM(A1:A10)', "dot for the colon"),
    ('=SUM(A1..A10)', '=SUM(A1:A10)', "dots for the colon"),
    ('=SUM(A1;A10)', ['=SUM(A1:A10)', '=SUM(A1,A10)'], "semicolon for the colon"),
    ('=AVERAGE(B2;B20)', ['=AVERAGE(B2:B20)', '=AVERAGE(B2,B20)'], "semicolon for the colon"),
    ('=SUM(A1 A10)', ['=SUM(A1:A10)', '=SUM(A1,A10)'], "space for the colon"),
    ('=SUM(A1 to A10)', '=SUM(A1:A10)', "to for the colon"),
    ('=SUM(A1::A10)', '=SUM(A1:A10)', "colon doubled"),
    ('=SUM(A1:10)', '=SUM(A1:A10)', "letter left out"),
    ('=SUM(A1:A1O)', '=SUM(A1:A10)', "letter O for a zero"),
    ('=SUM(A1: A 10)', '=SUM(A1:A10)', "space in a cell"),
    ('=SUM($A1$:$A10$)', ['=SUM($A1:$A10)', '=SUM($A$1:$A$10)'], "anchors behind the numbers"),
    ('=SUM(A$:A10)', ['=SUM(A$1:A10)'], "row left out"),
    ('=SUM(A1:A10:B1:B10', ['=SUM(A1:A10,B1:B10)', '=SUM(A1:A10:B1:B10)'], "colon for a comma and end left open"),
    ('=SUM(1A:10A)', '=SUM(A1:A10)', "letter and number swapped"),
    ('=SUM(A,1:A10)', '=SUM(A1:A10)', "comma inside a cell"),
    # Sheets.
    ("=Price List!B2", "='Price List'!B2", "sheet without quotation marks", "sales"),
    ("=VLOOKUP(C2,Price List!A:C,2,FALSE)", "=VLOOKUP(C2,'Price List'!A:C,2,FALSE)", "sheet without quotation marks", "sales"),
    ("=VLOOKUP(C2,'Price List!A:C,2,FALSE)", "=VLOOKUP(C2,'Price List'!A:C,2,FALSE)", "sheet not closed", "sales"),
    ("=VLOOKUP(C2,'Price List'A:C,2,FALSE)", "=VLOOKUP(C2,'Price List'!A:C,2,FALSE)", "no exclamation mark", "sales"),
    ("=VLOOKUP(C2,PriceList!A:C,2,FALSE)", "=VLOOKUP(C2,'Price List'!A:C,2,FALSE)", "sheet misspelt", "sales"),
    ('=VLOOKUP(C2,"Price List"!A:C,2,FALSE)', "=VLOOKUP(C2,'Price List'!A:C,2,FALSE)", "sheet in double quotation marks", "sales"),
    ("='Jan 2024'!B2+'Feb 2024!B2", "='Jan 2024'!B2+'Feb 2024'!B2", "sheet not closed", "budget"),
    ("=Jan 2024!B2+Feb 2024!B2", "='Jan 2024'!B2+'Feb 2024'!B2", "sheets without quotation marks", "budget"),
    ("=SUM('Jan 2024':'Feb 2024'!C2)", "=SUM('Jan 2024:Feb 2024'!C2)", "3-D reference quoted twice", "budget"),
    ("='Jan 2024'.B2", "='Jan 2024'!B2", "dot for the exclamation mark", "budget"),
    ("=Sheet2A1", "=Sheet2!A1", "no exclamation mark"),
    ("=Sheet2:A1", "=Sheet2!A1", "colon for the exclamation mark"),
    ("=SUM(Sheet2!A1:Sheet2!A10", "=SUM(Sheet2!A1:Sheet2!A10)", "end left open"),
    ("=My Data!A1*2", "='My Data'!A1*2", "sheet without quotation marks"),
    ("=SUMIF(Oders!A2:A4,A3,Orders!B2:B4)", "=SUMIF(Orders!A2:A4,A3,Orders!B2:B4)", "sheet misspelt", "stock"),
    # Tables.
    ('=SUM(Orders[Amout])', '=SUM(Orders[Amount])', "column misspelt", "sales"),
    ('=SUM(Order[Amount])', '=SUM(Orders[Amount])', "table misspelt", "sales"),
    ('=SUM(Orders[Amount)', '=SUM(Orders[Amount])', "bracket left open", "sales"),
    ('=SUMIFS(Orders[Amount],Orders[Region],"West"', '=SUMIFS(Orders[Amount],Orders[Region],"West")', "end left open", "sales"),
    ('=SUMIFS(Orders[Amount],Orders[Regin],"West")', '=SUMIFS(Orders[Amount],Orders[Region],"West")', "column misspelt", "sales"),
    ('=AVERAGE(Employees[Salry])', '=AVERAGE(Employees[Salary])', "column misspelt", "staff"),
    ('=COUNTIFS(Employees[Dept],"Sales")', '=COUNTIFS(Employees[Department],"Sales")', "column shortened", "staff"),
    ('=SUM(Employees(Salary))', '=SUM(Employees[Salary])', "parentheses for brackets", "staff"),
    ('=SUM(Stock[In Stok])', '=SUM(Stock[In Stock])', "column misspelt", "stock"),
    ('=XLOOKUP("A-200",Stock[SKU],Stock[Unit Cost]', '=XLOOKUP("A-200",Stock[SKU],Stock[Unit Cost])', "end left open", "stock"),
    # Numbers.
    ('=A1*$100', ['=A1*100'], "dollar sign at a number"),
    ('=A1*1,000', ['=A1*1000'], "thousands separator"),
    ('=IF(A1>1,000,"big","small")', '=IF(A1>1000,"big","small")', "thousands separator"),
    ('=IF(A1>$5,000,"big","small")', '=IF(A1>5000,"big","small")', "dollar sign and thousands separator"),
    ('=A1*0,19', '=A1*0.19', "decimal comma"),
    ('=A1*.5.', ['=A1*.5', '=A1*0.5'], "dot too many"),
    ('=A1*20 %+', ['=A1*20%'], "operator at the end"),
    # Several at once, longer ones.
    ('=IF(A2>=90,“A”,IF(A2>=80,“B”,“C”)', '=IF(A2>=90,"A",IF(A2>=80,"B","C"))', "typographic marks and end left open"),
    ('=IF(AND(B2>=50;D2>=0,8;"Pass";"Fail")', '=IF(AND(B2>=50,D2>=0.8),"Pass","Fail")', "semicolons, decimal comma, AND not closed", "grades"),
    ('=IF(B2=>50,Pass,Fail)', '=IF(B2>=50,"Pass","Fail")', "=> and text without quotation marks", "grades"),
    ('=COUNTIF(B2:B6=>60)', '=COUNTIF(B2:B6,">=60")', "comma and quotation marks missing", "grades"),
    ('=AVERAGEIF(E2:E6,"Yes,B2:B6', '=AVERAGEIF(E2:E6,"Yes",B2:B6)', "text and end left open", "grades"),
    ('=IF(C2<D2,"Reorder,"OK")', '=IF(C2<D2,"Reorder","OK")', "text not closed", "stock"),
    ('=IF(C2=0,"Out of stock",IF(C2<D2,"Low","OK")', '=IF(C2=0,"Out of stock",IF(C2<D2,"Low","OK"))', "end left open", "stock"),
    ("=SUMIF(Orders!A:A,A3,Orders!B:B", "=SUMIF(Orders!A:A,A3,Orders!B:B)", "end left open", "stock"),
    ('=IFERROR(VLOOKUP(B2,Lookup!A2:C4,2,FALSE),"none"', '=IFERROR(VLOOKUP(B2,Lookup!A2:C4,2,FALSE),"none")', "end left open", "staff"),
    ('=IF(ISERROR(VLOOKUP(B2,Lookup!A:C,3,0)),"",VLOOKUP(B2,Lookup!A:C,3,0)', '=IF(ISERROR(VLOOKUP(B2,Lookup!A:C,3,0)),"",VLOOKUP(B2,Lookup!A:C,3,0))', "end left open", "staff"),
    ('=SUMPRODUCT((B2:B6="Sales")*C2:C6))', '=SUMPRODUCT((B2:B6="Sales")*C2:C6)', "one too many", "staff"),
    ('=TEXTJOIN(", ",TRUE,FILTER(A2:A6,B2:B6="Sales")', '=TEXTJOIN(", ",TRUE,FILTER(A2:A6,B2:B6="Sales"))', "end left open", "staff"),
    ('=LET(x,SUM(A1:A5),x*2', '=LET(x,SUM(A1:A5),x*2)', "end left open"),
    ('=LET(x=SUM(A1:A5),x*2)', '=LET(x,SUM(A1:A5),x*2)', "equals sign for a comma in LET"),
    ('=FILTER(A2:C10,B2:B10="x",)', ['=FILTER(A2:C10,B2:B10="x")', '=FILTER(A2:C10,B2:B10="x",)'], "comma at the end"),
    ('=FILTER(A2:F7,B2:B7=West)', '=FILTER(A2:F7,B2:B7="West")', "text without quotation marks", "sales"),
    ('=FILTER(A2:F7,(B2:B7="West")*(D2:D7>3)', '=FILTER(A2:F7,(B2:B7="West")*(D2:D7>3))', "end left open", "sales"),
    ('=SORT(UNIQUE(B2:B7)', '=SORT(UNIQUE(B2:B7))', "end left open", "sales"),
    ('=MAX(IF(B2:B7="West",F2:F7)', '=MAX(IF(B2:B7="West",F2:F7))', "end left open", "sales"),
    ('=SUMIFS(F2:F7,A2:A7,">="&DATE(2024,2,1,A2:A7,"<"&DATE(2024,3,1))', '=SUMIFS(F2:F7,A2:A7,">="&DATE(2024,2,1),A2:A7,"<"&DATE(2024,3,1))', "DATE not closed", "sales"),
    ('=SUMIFS(F2:F7,A2:A7,>=DATE(2024,2,1))', '=SUMIFS(F2:F7,A2:A7,">="&DATE(2024,2,1))', "criterion without quotation marks", "sales"),
    ('=IF(MONTH(A2)=1,"Jan",IF(MONTH(A2)=2,"Feb",IF(MONTH(A2)=3,"Mar")))))', '=IF(MONTH(A2)=1,"Jan",IF(MONTH(A2)=2,"Feb",IF(MONTH(A2)=3,"Mar")))', "two too many", "sales"),
    ('=DATE(YEAR(A2),MONTH(A2)+1,DAY(A2)', '=DATE(YEAR(A2),MONTH(A2)+1,DAY(A2))', "end left open"),
    ('=IF(WEEKDAY(A2)=1,"Sun",IF(WEEKDAY(A2)=7),"Sat","Weekday"))', '=IF(WEEKDAY(A2)=1,"Sun",IF(WEEKDAY(A2)=7,"Sat","Weekday"))', "IF closed too early"),
    ('=IF(A1="x","a",IF(A1="y","b",IF(A1="z","c",)', ['=IF(A1="x","a",IF(A1="y","b",IF(A1="z","c")))', '=IF(A1="x","a",IF(A1="y","b",IF(A1="z","c",)))'], "end left open"),
    # Errors of values, with the sheet they show in.
    ('=VLOOKUP("lamp",A2:F7,6,FALSE)', ['=VLOOKUP("lamp",C2:F7,4,FALSE)', '=INDEX(F2:F7,MATCH("lamp",C2:C7,0))', '=XLOOKUP("lamp",C2:C7,F2:F7)'], "key is not in the first column", "sales", {"error": "#N/A"}),
    ('=VLOOKUP(A7,A2:B5,2,FALSE)', ['=VLOOKUP(VALUE(A7),A2:B5,2,FALSE)', '=VLOOKUP(--A7,A2:B5,2,FALSE)', '=VLOOKUP(A7*1,A2:B5,2,FALSE)'], "key is text, the list has numbers", "dirty", {"error": "#N/A"}),
    ('=MATCH(B7,B2:B5,0)', ['=MATCH(TRIM(B7),B2:B5,0)'], "key has a space behind it", "dirty", {"error": "#N/A"}),
    ('=XLOOKUP(B7,B2:B5,A2:A5)', ['=XLOOKUP(TRIM(B7),B2:B5,A2:A5)'], "key has a space behind it", "dirty", {"error": "#N/A"}),
    ('=A2/D3', ['=IF(D3=0,0,A2/D3)', '=IF(D3=0,"",A2/D3)', '=IF(D3<>0,A2/D3,0)'], "division by a blank cell", "dirty", {"error": "#DIV/0!"}),
    ('=A2/D4', ['=IF(D4=0,0,A2/D4)', '=IF(D4=0,"",A2/D4)'], "division by zero", "dirty", {"error": "#DIV/0!"}),
    ('=SUM(C2:C5)', ['=SUMPRODUCT(--C2:C5)', '=SUM(IFERROR(VALUE(C2:C5),0))', '=SUM(IFERROR(--C2:C5,0))', '=SUM(VALUE(C2:C5))'], "numbers stored as text give a total of 0", "dirty", {"intent": "total of the quantities"}),
    ('=C5*D5', ['=N(C5)*D5', '=IFERROR(VALUE(C5),0)*D5'], "a text is multiplied", "dirty", {"error": "#VALUE!"}),
    ('=SUM(A2:A5)/COUNT(D3:D3)', ['=IF(COUNT(D3:D3)=0,0,SUM(A2:A5)/COUNT(D3:D3))', '=IF(COUNT(D3:D3)=0,"",SUM(A2:A5)/COUNT(D3:D3))'], "nothing is counted", "dirty", {"error": "#DIV/0!"}),
    ('=VLOOKUP(103,A2:D5,5,FALSE)', ['=VLOOKUP(103,A2:D5,4,FALSE)', '=VLOOKUP(103,A2:E5,5,FALSE)'], "column beyond the range", "dirty", {"error": "#REF!"}),
    ('=INDEX(A2:B5,2,3)', ['=INDEX(A2:B5,2,2)', '=INDEX(A2:C5,2,3)'], "column beyond the range", "dirty", {"error": "#REF!"}),
]  # fmt: skip

CLEAN = [
    '=SUM(A1:A10)', '=A1+B1', '=A1', '=IF(A1>5,"Yes","No")', '=IF(A1="","",A1*2)', '=SUM(A1,B1,C1)', '=SUM(A:A)', '=SUM(1:1)',
    '=AVERAGE(B2:B20)', '=COUNT(A1:A9)', '=COUNTA(A1:A9)', '=MAX(A1:C9)', '=MIN(0,A1)', '=-A1', '=+A1', '=A1%', '=50%*A1', '=A1^2', '=A1&" "&B1',
    '="Total: "&TEXT(SUM(A1:A5),"#,##0.00")', '=VLOOKUP(A2,Sheet2!$A$2:$D$50,3,FALSE)', '=VLOOKUP(A2,B:D,2,0)', '=VLOOKUP(A2,B2:D9,3)',
    '=HLOOKUP("Q1",A1:F9,3,FALSE)', '=INDEX(B2:B9,MATCH(E1,A2:A9,0))', '=INDEX(A1:D9,2,3)', '=XLOOKUP(A2,B:B,C:C,"none",0)', '=IFERROR(A1/B1,0)',
    '=IFERROR(A1/B1,"")', '=IFNA(MATCH(A1,B:B,0),0)', '=SUMIF(A2:A9,">5")', '=SUMIF(A:A,"West",B:B)', '=SUMIF(A:A,D1,B:B)', '=SUMIFS(C:C,A:A,"x",B:B,">5")',
    '=COUNTIF(A1:A9,"*abc*")', '=COUNTIF(A:A,">="&B1)', '=COUNTIFS(A:A,"x",B:B,"<>")', '=AVERAGEIF(A:A,"x",B:B)', '=SUMPRODUCT(A1:A9,B1:B9)',
    '=SUMPRODUCT((A2:A9="x")*(B2:B9))', '=SUMPRODUCT(--(A2:A9>5))', '=ROUND(A1,2)', '=ROUND(A1/B1*100,1)', '=INT(A1)', '=MOD(A1,2)=0', '=ABS(A1-B1)',
    '=TODAY()', '=NOW()', '=TODAY()-A1', '=YEAR(A1)', '=DATE(2024,1,31)', '=EOMONTH(A1,0)+1', '=EDATE(A1,12)', '=DATEDIF(A1,B1,"d")', '=NETWORKDAYS(A1,B1)',
    '=WEEKDAY(A1,2)>5', '=TEXT(A1,"dd/mm/yyyy")', '=TEXT(A1,"0%")', '=LEFT(A1,3)', '=RIGHT(A1,LEN(A1)-FIND(" ",A1))', '=MID(A1,2,3)', '=TRIM(A1)', '=PROPER(A1)',
    '=SUBSTITUTE(A1,"a","b")', '=SUBSTITUTE(A1,CHAR(10)," ")', '=CONCATENATE(A1,", ",B1)', '=TEXTJOIN(", ",TRUE,A1:A9)', '=LEN(A1)', '=VALUE(A1)', '=UPPER(A1)',
    '=AND(A1>0,B1>0)', '=OR(A1="x",A1="y")', '=NOT(A1)', '=IF(AND(A1>=5,A1<=9),1,0)', '=IF(OR(A1="a",B1="b"),"x","y")', '=IF(A1>5,1,)', '=IF(A1,B1,C1)',
    '=IFS(A1>9,"a",A1>5,"b",TRUE,"c")', '=SWITCH(A1,1,"one",2,"two","other")', '=CHOOSE(A1,"x","y","z")', '=ISBLANK(A1)', '=ISNUMBER(SEARCH("x",A1))', '=IF(ISERROR(A1),0,A1)',
    '=RANK(A1,$A$1:$A$9)', '=LARGE(A1:A9,2)', '=SMALL(A1:A9,1)', '=MEDIAN(A1:A9)', '=STDEV(A1:A9)', '=PERCENTILE(A1:A9,0.9)', '=PMT(B1/12,B2*12,-B3)', '=NPV(0.1,B2:B9)+B1', '=IRR(A1:A9)',
    '=FILTER(A2:C9,B2:B9>5)', '=FILTER(A2:C9,(B2:B9="x")*(C2:C9>1),"none")', '=SORT(UNIQUE(A2:A9))', '=SORTBY(A2:A9,B2:B9,-1)', '=SEQUENCE(5)', '=UNIQUE(A2:A9)', '=LET(x,A1,x*x)', '=LAMBDA(x,x+1)(5)',
    '=MAP(A1:A3,LAMBDA(v,v*2))', '=BYROW(A1:C3,LAMBDA(r,SUM(r)))', '=REDUCE(0,A1:A3,LAMBDA(a,b,a+b))', '=TRANSPOSE(A1:C1)', '=INDIRECT("A"&ROW())', '=OFFSET(A1,1,0)', '=SUM(OFFSET(A1,0,0,5,1))', '=ROW()', '=COLUMN(B1)', '=ROWS(A1:A9)',
    "='My Sheet'!A1", '=Sheet2!A1+Sheet3!B2', "=SUM('Jan 2024'!B2:B9)", '=SUM(Sheet1:Sheet3!A1)', '=A1#', '=SUM(A1#)', '=@A1:A9', '={1,2;3,4}', '=SUM({1,2,3}*A1)', '=SUBTOTAL(9,A1:A9)', '=AGGREGATE(9,6,A1:A9)',
    '=Price*Qty', '=SUM(Budget)', '=TaxRate*A1', '=IF(A1>Limit,Rate1,Rate2)', '=MyAddin(A1,2)', '=(A1+B1)/(C1+D1)', '=((A1))', '=A1=B1', '=A1<>B1', '=(A1>0)*(B1>0)', '=--(A1="x")', '="a"', '=5', '=1.5e3', '="He said ""hi"""', '=A1&""""&B1',
    '=IF(A1="it\'s","x","y")', '=SUM(A1:A5 A3:C3)+0', '=CELL("address",A1)', '=RANDBETWEEN(1,6)', '=CONVERT(A1,"km","mi")', '=HYPGEOM.DIST(1,4,8,20,TRUE)', '=COUNTBLANK(A1:A9)', '=FREQUENCY(A1:A9,B1:B3)', '=MMULT(A1:B2,D1:E2)', '=TEXT(A1,"mmm yyyy")&" report"', '=IF(A1>=90,"A",IF(A1>=80,"B",IF(A1>=70,"C","F")))',
]  # fmt: skip

CLEAN_IN_BOOKS = [
    ('=SUM(Orders[Amount])', 'sales'), ('=SUMIFS(Orders[Amount],Orders[Region],"West")', 'sales'), ("=VLOOKUP(C2,'Price List'!A:C,2,FALSE)", 'sales'), ('=AVERAGE(Employees[Salary])', 'staff'),
    ('=COUNTIFS(Employees[Department],"Sales")', 'staff'), ('=XLOOKUP(B2,Lookup!A2:A4,Lookup!B2:B4)', 'staff'), ('=IF(B2>=50,"Pass","Fail")', 'grades'), ('=SUMIF(Orders!A2:A4,A3,Orders!B2:B4)', 'stock'),
    ("='Jan 2024'!B2+'Feb 2024'!B2", 'budget'), ("=SUM('Jan 2024:Feb 2024'!C2)", 'budget'), ('=AVERAGE(B2:B6)', 'grades'), ('=Orders[@Amount]*2', 'sales'), ('=FILTER(Stock,Stock[In Stock]<Stock[Reorder Level])', 'stock'),
]  # fmt: skip


def book_fields(name):
    workbook, sheet, cell = BOOKS[name]
    return {"workbook": workbook, "active": {"sheet": sheet, "cell": cell}}


def write(path, lines):
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    print(f"{path.name}: {len(lines)} cases")


def broken_cases(name, rows):
    cases = []
    for number, (text, expected, why, *rest) in enumerate(rows, 1):
        accepted = expected if isinstance(expected, list) else [expected]
        line = {"id": f"{name}-{number}", "broken": text, "expected": accepted, "why": why}
        if rest:
            line |= book_fields(rest[0])
        if len(rest) > 1:
            line |= rest[1]
        cases.append(line)
    return cases


def main():
    folder = Path(__file__).parent
    write(folder / "repair.cases.jsonl", broken_cases("repair", BROKEN))
    write(folder / "repair_blind.cases.jsonl", broken_cases("blind", BLIND))
    clean = [{"id": f"clean-{n}", "broken": text, "expected": [text], "clean": True} for n, text in enumerate(CLEAN, 1)]
    clean += [
        {"id": f"clean-book-{n}", "broken": text, "expected": [text], "clean": True, **book_fields(name)}
        for n, (text, name) in enumerate(CLEAN_IN_BOOKS, 1)
    ]
    write(folder / "clean.cases.jsonl", clean)


if __name__ == "__main__":
    main()
