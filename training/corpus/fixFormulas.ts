/** @file Formulas as people write them today, made from templates: the whole ones of the corpus for repair. */
import { columnLetters } from '../../src/formula';
import { DOMAINS } from './officeTables';
import type { Random } from './random';

/** Holes stand in «»; those in lower case are cells and literals, those in capitals are expressions of their own. */
const NUMBERS: readonly string[] = [
  '«cell»', '«cell»', '«int»', '«cell»*«cell»', '«cell»-«cell»', '«cell»/«cell»', '(«cell»-«cell»)/«cell»', '«cell»*(1+«rate»)',
  '«cell»+«cell»+«cell»', 'SUM(«range»)', 'SUM(«range»)', 'AVERAGE(«range»)', 'MAX(«range»)', 'MIN(«range»)', 'COUNT(«range»)',
  'COUNTA(«range»)', 'SUM(«row»)', 'SUM(«range»)/COUNT(«range»)', 'SUM(«range»,«range2»)', 'SUM(«cell»,«cell»,«cell»)',
  'SUMIF(«range»,«crit»,«range2»)', 'SUMIF(«range»,«crit»,«range2»)', 'SUMIF(«range»,«sign»)', 'COUNTIF(«range»,«crit»)', 'COUNTIF(«range»,«crit»)',
  'AVERAGEIF(«range»,«crit»,«range2»)', 'SUMIFS(«range»,«range2»,«crit»,«range3»,«crit»)', 'SUMIFS(«range»,«range2»,«crit»)',
  'COUNTIFS(«range»,«crit»,«range2»,«crit»)', 'AVERAGEIFS(«range»,«range2»,«crit»,«range3»,«sign»)', 'MAXIFS(«range»,«range2»,«crit»)',
  'SUMIFS(«range»,«range2»,">="&«cell»,«range2»,"<="&«cell»)', 'COUNTIFS(«range»,">="&DATE(«year»,«month»,1),«range»,"<"&DATE(«year»,«month»,1))',
  'ROUND(«N»,2)', 'ROUND(«N»,«digit»)', 'ROUNDUP(«N»,0)', 'ROUNDDOWN(«N»,0)', 'INT(«N»)', 'ABS(«cell»-«cell»)', 'MOD(«cell»,«int»)', 'IFERROR(«N»,0)',
  'IF(«B»,«N»,0)', 'IF(«B»,«N»,«N»)', 'SUMPRODUCT(«range»,«range2»)', 'SUMPRODUCT((«range»=«textlit»)*(«range2»>«int»)*«range3»)',
  'SUMPRODUCT(--(«range»>«int»),«range2»)', 'VLOOKUP(«cell»,«table»,«idx»,FALSE)', 'VLOOKUP(«cell»,«table»,«idx»,0)', 'VLOOKUP(«cell»,«table»,«idx»,FALSE)*«cell»',
  'INDEX(«range»,MATCH(«cell»,«range2»,0))', 'INDEX(«table»,MATCH(«cell»,«range»,0),«idx»)', 'INDEX(«table»,MATCH(«cell»,«range»,0),MATCH(«cell»,«row»,0))',
  'XLOOKUP(«cell»,«range»,«range2»)', 'XLOOKUP(«cell»,«range»,«range2»,«textlit»)', 'XLOOKUP(«textlit»,«range»,«range2»,0)', 'MATCH(«cell»,«range»,0)',
  'HLOOKUP(«cell»,«table»,2,FALSE)', 'LARGE(«range»,«small»)', 'SMALL(«range»,«small»)', 'RANK(«cell»,«absrange»)', 'RANK.EQ(«cell»,«absrange»,0)',
  'MEDIAN(«range»)', 'STDEV.S(«range»)', 'PERCENTILE.INC(«range»,0.9)', 'DATEDIF(«cell»,TODAY(),"Y")', 'DATEDIF(«cell»,«cell»,«unit»)', 'TODAY()-«cell»',
  'NETWORKDAYS(«cell»,«cell»)', 'NETWORKDAYS(«cell»,«cell»,«absrange»)', 'YEAR(«cell»)', 'MONTH(«cell»)', 'DAY(«cell»)', 'WEEKDAY(«cell»,2)', 'LEN(«cell»)', 'LEN(«cell»)-LEN(SUBSTITUTE(«cell»,«char»,""))',
  'VALUE(«T»)', 'FIND(«char»,«cell»)', 'SEARCH(«textlit»,«cell»)', 'PMT(«cell»/12,«cell»*12,-«cell»)', 'SUBTOTAL(9,«range»)', 'SUBTOTAL(109,«range»)',
  'SUM(«tcol»)', 'SUM(«tcol»)', 'AVERAGE(«tcol»)', 'SUMIFS(«tcol»,«tcol2»,«crit»)', 'COUNTIFS(«tcol»,«crit»,«tcol2»,«sign»)', '[@[«header»]]*«cell»', '«trow»*«trow2»',
  'XLOOKUP(«trow»,«tcol»,«tcol2»)', 'SUMIF(«tcol»,«trow»,«tcol2»)', 'SUM(FILTER(«range»,«range2»=«textlit»))', 'SUM(FILTER(«tcol»,«tcol2»>«int»,0))', 'ROWS(UNIQUE(«range»))',
  'COUNTA(UNIQUE(FILTER(«range»,«range2»=«textlit»)))', 'LET(x,«N»,IF(x>«int»,x,0))', 'LET(total,SUM(«range»),total*«rate»)', 'SUM(«sheet»!«range»)', '«sheet»!«cell»', "SUMIF(«sheet»!«range»,«cell»,«sheet»!«range2»)",
  'VLOOKUP(«cell»,«sheet»!«table»,«idx»,FALSE)', "IFERROR(VLOOKUP(«cell»,«sheet»!«table»,«idx»,FALSE),«textlit»)", 'MAX(0,«N»)', 'MIN(«N»,«int»)', 'SUM(«range»)-SUM(«range2»)', '«N»/«N»', '«N»*«rate»', '-«cell»', '«cell»^2', '«cell»*20%',
  'AVERAGE(IF(«range»>0,«range»))', 'SUM(IF(«range»=«textlit»,«range2»,0))', 'COUNTBLANK(«range»)', 'CHOOSE(«cell»,«int»,«int»,«int»)', 'SUM(INDIRECT(«cell»&"!B2:B10"))', 'SUM(OFFSET(«cell»,0,0,«small»,1))', 'AGGREGATE(14,6,«range»,«small»)',
  'SUM(TAKE(SORT(«range»,,-1),«small»))', 'EOMONTH(«cell»,0)', 'EDATE(«cell»,«small»)', 'WORKDAY(«cell»,«int»)', 'DATE(YEAR(«cell»),MONTH(«cell»)+1,1)', 'DATE(«year»,«month»,«small»)', 'NPV(«rate»,«range»)', 'FV(«rate»/12,«int»,-«int»)', 'CORREL(«range»,«range2»)',
  'REDUCE(0,«range»,LAMBDA(a,b,a+b))', 'BYROW(«table»,LAMBDA(r,SUM(r)))', 'SUM(MAP(«range»,LAMBDA(v,v*«rate»)))', 'CONVERT(«cell»,"km","mi")', 'RANDBETWEEN(1,«int»)', 'COUNTIF(«range»,«cell»)', 'COUNTIF(«range»,"*"&«cell»&"*")', 'COUNTIF(«absrange»,«cell»)>1',
]; // prettier-ignore

const TRUTHS: readonly string[] = [
  '«cell»>«int»', '«cell»>=«int»', '«cell»<«int»', '«cell»<=«cell»', '«cell»=«textlit»', '«cell»=«textlit»', '«cell»=""', '«cell»<>""', '«cell»<>«textlit»', '«cell»=«cell»', '«cell»>«cell»', 'AND(«B»,«B»)', 'OR(«B»,«B»)', 'AND(«samecell»>=«int»,«samecell»<=«int»)', 'OR(«cell»=«textlit»,«cell»=«textlit»)', 'AND(«cell»=«textlit»,«cell»>«int»)',
  'ISBLANK(«cell»)', 'ISNUMBER(«cell»)', 'ISNUMBER(SEARCH(«textlit»,«cell»))', 'ISERROR(«N»)', 'ISNA(MATCH(«cell»,«range»,0))', 'NOT(«B»)', '«cell»<TODAY()', 'COUNTIF(«range»,«cell»)>0', 'COUNTIF(«absrange»,«cell»)>1', 'LEFT(«cell»,«small»)=«textlit»', 'SUM(«range»)>«int»', 'MONTH(«cell»)=«month»', 'EXACT(«cell»,«cell»)', '«trow»>«int»', '«trow»=«textlit»', 'MOD(ROW(),2)=0',
]; // prettier-ignore

const TEXTS: readonly string[] = [
  '«textlit»', '«textlit»', '«cell»', '«cell»&" "&«cell»', '«cell»&", "&«cell»', '«textlit»&«cell»', '"Total: "&«N»', '«cell»&«char»&«cell»&«char»&«cell»', 'LEFT(«cell»,«small»)', 'RIGHT(«cell»,«small»)', 'MID(«cell»,«small»,«small»)', 'LEFT(«cell»,FIND(«char»,«cell»)-1)', 'MID(«cell»,FIND(«char»,«cell»)+1,LEN(«cell»))', 'RIGHT(«cell»,LEN(«cell»)-FIND(«char»,«cell»))', 'TRIM(«cell»)', 'UPPER(«T»)', 'PROPER(TRIM(«cell»))', 'LOWER(«cell»)', 'SUBSTITUTE(«cell»,«char»,«char»)', 'SUBSTITUTE(«cell»," ","")',
  'TEXT(«cell»,«fmt»)', 'TEXT(«N»,«fmt»)', 'TEXT(TODAY(),«fmt»)', '«textlit»&TEXT(«cell»,«fmt»)', 'CONCATENATE(«cell»," ",«cell»)', 'CONCAT(«row»)', 'TEXTJOIN(", ",TRUE,«range»)', 'TEXTJOIN(«char»,TRUE,IF(«range»=«cell»,«range2»,""))', 'TEXTJOIN(", ",TRUE,FILTER(«range»,«range2»=«cell»))', 'IF(«B»,«T»,«T»)', 'IF(«B»,«textlit»,«textlit»)', 'IF(«B»,«textlit»,«textlit»)', 'IF(«B»,«textlit»,"")', 'IF(«B»,"",«N»)', 'IF(«B»,«textlit»,IF(«B»,«textlit»,«textlit»))', 'IF(«samecell»>=«int»,«textlit»,IF(«samecell»>=«int»,«textlit»,IF(«samecell»>=«int»,«textlit»,«textlit»)))',
  'IFERROR(«N»,"")', 'IFERROR(«N»,«textlit»)', 'IFS(«samecell»>=«int»,«textlit»,«samecell»>=«int»,«textlit»,TRUE,«textlit»)', 'SWITCH(«cell»,1,«textlit»,2,«textlit»,«textlit»)', 'IFNA(«N»,«textlit»)', 'IFERROR(INDEX(«range»,MATCH(«cell»,«range2»,0)),"")', 'VLOOKUP(«cell»,«table»,«idx»,FALSE)', 'TEXTBEFORE(«cell»,«char»)', 'TEXTAFTER(«cell»,«char»)', 'REPT(«char»,«small»)', 'CHOOSE(WEEKDAY(«cell»),«textlit»,«textlit»,«textlit»)', 'INDEX(«tcol»,MATCH(«cell»,«tcol2»,0))', 'XLOOKUP(«cell»,«tcol»,«tcol2»,«textlit»)', 'IF(«trow»>«int»,«textlit»,«textlit»)', 'TEXTSPLIT(«cell»,«char»)', 'REPLACE(«cell»,1,«small»,«textlit»)',
]; // prettier-ignore

const SPILLS: readonly string[] = [
  'FILTER(«table»,«range»=«textlit»)', 'FILTER(«table»,(«range»=«textlit»)*(«range2»>«int»))', 'FILTER(«table»,«range»>«int»,"none")', 'SORT(UNIQUE(«range»))', 'UNIQUE(«range»)', 'SORT(FILTER(«table»,«range»<>""),2,-1)', 'SORTBY(«table»,«range»,-1)', 'FILTER(«tname»,«tcol»=«textlit»)', 'UNIQUE(«tcol»)', 'TRANSPOSE(«range»)', 'SEQUENCE(«small»)', 'SEQUENCE(«small»,«small»,1,1)', 'TAKE(SORT(«range»,1,-1),«small»)', 'VSTACK(«range»,«range2»)', 'HSTACK(«range»,«range2»)', 'MAP(«range»,LAMBDA(x,IF(x>«int»,«textlit»,«textlit»)))', 'LET(f,FILTER(«range»,«range2»=«cell»),IF(COUNTA(f)=0,"",f))', 'CHOOSECOLS(«table»,1,2)', 'FREQUENCY(«range»,«range2»)', 'XLOOKUP(«cell»,«range»,«table»)',
]; // prettier-ignore

const LABELS =
  'Yes|No|OK|Pass|Fail|High|Low|Medium|Paid|Unpaid|Overdue|Open|Closed|Done|Pending|In stock|Out of stock|Not found|n/a|Over budget|Under budget|Good|Bad|A|B|C|D|Late|On time|Bonus|Check|Missing|Complete|Incomplete|Reorder|Active|Expired|True|Win|Loss|x|Error|Approved|Rejected|East|West|North|South|Apples|Oranges|Red|Blue|Green|Male|Female|Senior|Junior|Sales|Marketing|Finance|IT|HR|London|Paris|Total|Invoice|Shipped|Cancelled|Level 1|Tier 2|Q1|Jan|Monday|Weekend|Duplicate|Unique|Valid|Invalid|No data|Not started|To do|Call customer|See manager|Total sales'.split(
    '|',
  );
const FORMATS =
  'dd/mm/yyyy|yyyy-mm-dd|mmm yyyy|mmmm|0.00|#,##0|#,##0.00|0%|0.0%|$#,##0.00|dddd|ddd|mm/dd/yyyy|h:mm|000|hh:mm AM/PM|dd.mm.yyyy|mmm-yy'.split(
    '|',
  );
const SHEETS = [
  'Sheet1', 'Sheet2', 'Data', 'Sales', 'Summary', 'Jan', 'Lookup', 'Prices', 'Orders', 'Budget', "'Sales 2024'", "'Price List'", "'Raw Data'", "'Sheet 1'",
  "'Master List'", "'2023'", "'Q1 Results'", "'Employee Data'", "'Jan 2024'", "'Tab-2'", 'Input', 'Rates', 'Staff', 'Inventory', "'Profit & Loss'", 'List',
]; // prettier-ignore
const TABLES =
  'Table1|Table2|Sales|Orders|Data|Invoices|Staff|Products|tblSales|Budget|Employees|Stock|Expenses|SalesData'.split(
    '|',
  );
const CHARACTERS = ['" "', '","', '"-"', '"/"', '"@"', '"_"', '"."', '": "', '", "', '";"', 'CHAR(10)'];
const HEADERS = DOMAINS.flatMap((domain) => domain.columns.flatMap((column) => column.headers));

/** What all holes of one formula share, so that its ranges fit together as in a real sheet. */
class Scene {
  private readonly first: number;
  private readonly last: number;
  private readonly anchored: boolean;
  private readonly wholeColumns: boolean;
  private readonly left: number;
  private readonly row: number;
  private readonly table: string;
  private readonly headers: readonly string[];
  private readonly sheet: string;
  private readonly same: string;

  constructor(private readonly random: Random) {
    this.first = random.pick([1, 2, 2, 2, 3, 4, 5, 6, 10]);
    this.last = this.first + random.pick([3, 5, 8, 9, 10, 18, 20, 28, 48, 50, 98, 99, 100, 198, 498, 499, 998, 999, 1998, 4999, 9998]);
    this.anchored = random.chance(0.35);
    this.wholeColumns = random.chance(0.15);
    this.left = random.chance(0.85) ? random.below(8) : random.below(60);
    this.row = this.first + random.below(random.chance(0.6) ? 2 : 30);
    this.table = random.pick(TABLES);
    this.headers = random.shuffle(HEADERS).slice(0, 6);
    this.sheet = random.pick(SHEETS);
    this.same = this.cell();
  } // prettier-ignore

  private column(): string {
    const { random } = this;
    return columnLetters(this.left + random.below(random.chance(0.9) ? 8 : 20));
  }

  private cell(): string {
    const { random } = this;
    const fixed = random.chance(0.12);
    const column = this.column();
    const row = random.chance(0.8) ? this.row : 1 + random.below(40);
    return fixed
      ? random.pick([`$${column}$${row}`, `$${column}${row}`, `${column}$${row}`])
      : `${column}${row}`;
  }

  private range(columns: number): string {
    const from = this.left + this.random.below(8);
    return this.block(from, from + columns - 1);
  }

  private block(from: number, to: number): string {
    const [a, b] = [columnLetters(from), columnLetters(to)];
    if (this.wholeColumns) return this.anchored ? `$${a}:$${b}` : `${a}:${b}`;
    return this.anchored ? `$${a}$${this.first}:$${b}$${this.last}` : `${a}${this.first}:${b}${this.last}`;
  }

  private header(at: number): string {
    return this.headers[at] ?? 'Amount';
  }

  private label(): string {
    return `"${this.random.pick(LABELS)}"`;
  }

  private number(): string {
    const { random } = this;
    const kind = random.below(5);
    if (kind < 2) return String(random.below(100));
    if (kind === 2) return String(random.pick([10, 50, 100, 200, 250, 500, 1000, 1500, 2000, 5000, 10000, 50000, 100000]));
    if (kind === 3) return String(random.below(20) * 5);
    return (random.below(1000) / 100).toString();
  } // prettier-ignore

  fill(hole: string): string {
    const { random } = this;
    switch (hole) {
      case 'cell':
        return this.cell();
      case 'samecell':
        return this.same;
      case 'range':
      case 'range2':
      case 'range3':
        return this.range(1);
      case 'absrange': {
        const column = this.column();
        return `$${column}$${this.first}:$${column}$${this.last}`;
      }
      case 'row': {
        const [a, b] = [columnLetters(this.left + 1), columnLetters(this.left + 3 + random.below(6))];
        const row = random.chance(0.5) ? 1 : this.row;
        return this.anchored ? `$${a}$${row}:$${b}$${row}` : `${a}${row}:${b}${row}`;
      }
      case 'table':
        return this.range(random.pick([2, 3, 3, 4, 5, 6]));
      case 'idx':
        return String(2 + random.below(2));
      case 'int':
        return this.number();
      case 'small':
        return String(1 + random.below(5));
      case 'digit':
        return String(random.below(4));
      case 'rate':
        return random.pick(['0.1', '0.2', '0.05', '0.15', '10%', '20%', '0.075', '1.2', '5%', '0.25', '$H$1', 'B1']);
      case 'year':
        return String(2019 + random.below(8));
      case 'month':
        return String(1 + random.below(12));
      case 'textlit':
        return this.label();
      case 'char':
        return random.pick(CHARACTERS);
      case 'unit':
        return random.pick(['"Y"', '"M"', '"D"', '"YM"', '"d"', '"m"']);
      case 'fmt':
        return `"${random.pick(FORMATS)}"`;
      case 'sign':
        return random.chance(0.7)
          ? `"${random.pick(['>', '>=', '<', '<=', '<>'])}${random.chance(0.2) ? '0' : this.number()}"`
          : `"${random.pick(['>', '>=', '<', '<='])}"&${this.cell()}`;
      case 'crit':
        return random.chance(0.3) ? this.fill('sign') : random.chance(0.6) ? this.label() : random.pick([this.cell(), '"<>"', `"*${random.pick(LABELS)}*"`]);
      case 'sheet':
        return this.sheet;
      case 'header':
        return this.header(2);
      case 'tname':
        return this.table;
      case 'tcol':
        return `${this.table}[${this.header(0)}]`;
      case 'tcol2':
        return `${this.table}[${this.header(1)}]`;
      case 'trow':
        return this.rowReference(0);
      case 'trow2':
        return this.rowReference(1);
      default:
        throw new RangeError(`There is no hole «${hole}».`);
    }
  } // prettier-ignore

  private rowReference(at: number): string {
    const header = this.header(at);
    return /^\w+$/.test(header) ? `[@${header}]` : `[@[${header}]]`;
  }
}

const EXPRESSIONS: Readonly<Record<string, readonly string[]>> = { N: NUMBERS, B: TRUTHS, T: TEXTS };

/** Depth to which expressions nest; below it, holes for expressions become cells. */
const MAX_DEPTH = 3;

/** A formula without its equals sign. */
export function makeFormula(random: Random): string {
  const scene = new Scene(random);
  const grow = (template: string, depth: number): string =>
    template.replace(/«(\w+)»/g, (_, hole: string) => {
      const family = EXPRESSIONS[hole];
      if (!family) return scene.fill(hole);
      if (depth >= MAX_DEPTH)
        return hole === 'B' ? `${scene.fill('cell')}>${scene.fill('int')}` : scene.fill('cell');
      return grow(random.pick(family), depth + 1);
    });
  const family = random.pick([NUMBERS, NUMBERS, NUMBERS, TEXTS, TEXTS, SPILLS, TRUTHS]);
  // A bare cell or label is no formula to break.
  const templates = family.filter((template) => template.includes('('));
  return grow(random.pick(templates), 1);
}
