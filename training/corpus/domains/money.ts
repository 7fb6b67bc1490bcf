/** @file Loans, investments, taxes, insurance, household money. */
import {
  BUILT,
  DAYS,
  MANY,
  MONTHS,
  PAID,
  PRICEY,
  PROFITABLE,
  SCORE,
  URGENT,
  WORTH,
  cat,
  date,
  degree,
  domain,
  few,
  filedName,
  firstName,
  flag,
  id,
  int,
  key,
  list,
  money,
  must,
  num,
  of,
  pct,
  person,
  share,
  skewed,
  steps,
  text,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { uniqueCompany } from './values';

export const MONEY: readonly Domain[] = [
  domain('loans|credits|mortgages|borrowers', [
    must(
      key(
        'Loan No|Loan Account|Contract|Darlehens-Nr',
        'loan number|loan account|contract number',
        id('L-00#####'),
      ),
    ),
    must(key('Borrower|Debtor|Client Name', 'borrower|debtor|person who borrowed', person)),
    must(
      cat(
        'Purpose|Loan Purpose|Loan Type',
        'purpose|loan type|what the loan is for',
        'home|car|studies|renovation|business|farm|debt consolidation',
      ),
    ),
    date('Granted|Disbursed On|Start Date', 'start date|day it was granted|pay-out date', 2015, 2025),
    date('Matures|Maturity|End Date', 'maturity|end date|last instalment date', 2024, 2050, 0, URGENT),
    must(
      num(
        'Principal|Loan Amount|Amount Lent|Original Amount',
        'principal|loan amount|sum lent|amount borrowed|money lent',
        steps(1000, 480000, 500),
        WORTH,
      ),
    ),
    num(
      'Outstanding|Balance|Remaining Debt|Restschuld',
      'outstanding balance|remaining debt|what is still owed|balance left',
      skewed(0, 390000),
      degree('biggest|deepest in debt', 'smallest', 'gt owing more than #|lt owing less than #'),
    ),
    pct(
      'Interest|Interest Rate|APR|Rate p.a.',
      'interest rate|interest|apr|yearly rate',
      share(0.005, 0.14, 0.001),
      PRICEY,
    ),
    int('Term (months)|Term|Laufzeit Mon.', 'term|months to run|running time', steps(6, 360, 6), MONTHS),
    num('Instalment|Monthly Payment|Rate EUR', 'instalment|monthly payment|monthly rate', skewed(25, 2900)),
    int('Missed|Missed Payments|Arrears (no.)', 'missed payments|arrears|skipped instalments', few(0, 9)),
    int('Credit Score|Score|Scoring', 'credit score|scoring|creditworthiness', whole(300, 850), SCORE),
    flag('Secured|Collateral?|Secured?', 'secured|backed by collateral', 'Yes|No', 0.6),
  ]),
  domain('holdings|positions|securities|shares', [
    key('Ticker|Symbol|ISIN|WKN', 'ticker|symbol|isin', id('@@@##')),
    must(cat('Security|Stock|Fund Name|Instrument', 'security|stock|fund|share|paper', uniqueCompany)),
    must(
      cat(
        'Sector|Industry|Branche',
        'sector|industry|line of business',
        'Energy|Health care|Banks|Technology|Consumer goods|Utilities|Real estate',
      ),
    ),
    cat('Asset Class|Kind', 'asset class|kind of investment', 'share|bond|etf|fund|gold|cash'),
    int('Shares Held|Qty|Units|Stück', 'shares held|number of shares|units held|quantity', few(1, 900), MANY),
    num('Buy Price|Purchase Price|Avg. Cost', 'buying price|purchase price|price paid', money(2, 480)),
    num('Last Price|Price|Quote|Kurs', 'price|quote|current price|share price', money(1, 560), PRICEY),
    must(
      num(
        'Market Value|Value|Position Value',
        'market value|value|what it is worth|worth of the position',
        skewed(20, 82000),
        WORTH,
      ),
    ),
    num(
      'Gain/Loss|P&L|Profit|Unrealised',
      'gain|profit|loss|gain or loss|performance in money',
      (random) => Math.round((random.next() ** 2 * 14000 - 3000) * 100) / 100,
      PROFITABLE,
    ),
    pct(
      'Return %|Performance|YTD %',
      'return|performance|yield so far',
      share(-0.4, 0.9),
      degree(
        'best performing|strongest',
        'worst performing|weakest',
        'gt returning more than #|lt returning less than #',
      ),
    ),
    num('Dividend|Dividends Received|Payout', 'dividend|dividends|payout', skewed(0, 900)),
    cat('Risk|Risk Class', 'risk|risk class|how risky', 'low|medium|high|speculative'),
    date('Bought|Purchase Date|Bought On', 'purchase date|day it was bought|date bought', 2016, 2025),
  ]),
  domain('tax returns|taxpayers|assessments|cases', [
    must(key('Taxpayer|Name|Assessee', 'taxpayer|payer|person taxed', filedName)),
    key('Tax No|TIN|Steuernummer|Tax ID', 'tax number|tax id', id('12/0##/?????')),
    must(int('Tax Year|Year|Assessment Year', 'tax year|year', whole(2018, 2025), BUILT)),
    must(
      cat(
        'Tax Type|Kind of Tax|Tax',
        'kind of tax|tax type',
        'income tax|trade tax|property tax|inheritance tax|dog tax|vehicle tax',
      ),
    ),
    num(
      'Taxable Income|Income|Tax Base',
      'taxable income|income|tax base|earnings',
      skewed(0, 210000, 0),
      PAID,
    ),
    num('Deductions|Allowances|Deductible', 'deductions|allowances|write-offs', skewed(0, 24000, 0)),
    must(
      num(
        'Tax Due|Tax Assessed|Tax Payable',
        'tax due|tax bill|tax payable|tax owed',
        skewed(0, 72000),
        degree('biggest', 'smallest', 'gt owing more than #|lt owing less than #'),
      ),
    ),
    num(
      'Prepaid|Prepayments|Paid in Advance',
      'prepayments|tax paid in advance|advance tax',
      skewed(0, 40000),
    ),
    num('Refund|Refund Due|Erstattung', 'refund|money back|repayment', skewed(0, 5200)),
    date('Filed|Filed On|Received', 'filing date|date filed|day it came in', 2019, 2026),
    date('Assessed On|Notice Date|Bescheid vom', 'assessment date|notice date', 2019, 2026, 0.25),
    who('Case Worker|Officer|Clerk', 'case worker|tax officer|clerk in charge'),
    flag('Late|Late?|Filed Late', 'late|filed late|overdue', 'Y|N', 0.25),
  ]),
  domain(
    'policies|insurance contracts|covers',
    [
      must(
        key(
          'Policy No|Policy|Vers.-Nr.|policy_number',
          'policy number|policy|contract number',
          id('P#####-??'),
        ),
      ),
      must(key('Policyholder|Insured|Holder', 'policyholder|insured person|holder|client', person)),
      must(
        cat(
          'Line|Product|Cover|Type of Insurance',
          'kind of insurance|product|cover|line of insurance',
          'car|home|liability|life|travel|legal|health|pet',
        ),
      ),
      num(
        'Sum Insured|Coverage|Insured Amount',
        'sum insured|coverage|amount covered',
        steps(5000, 900000, 5000),
        WORTH,
      ),
      must(
        num(
          'Premium|Annual Premium|Yearly Premium|Beitrag',
          'premium|yearly premium|what they pay|insurance cost',
          skewed(28, 4100),
          PRICEY,
        ),
      ),
      num('Deductible|Excess|Own Risk', 'deductible|excess|own share', (random) =>
        random.pick([0, 150, 300, 500, 1000]),
      ),
      int('Claims|No. of Claims|Claims to date', 'claims|number of claims|claims so far', few(0, 8), MANY),
      date('Start|Inception|Valid From', 'start date|inception|valid from|day it starts', 2012, 2025),
      date('Renewal|Renews On|Expires', 'renewal date|expiry|end of cover', 2025, 2027, 0, URGENT),
      who('Broker|Agent|Sold By', 'broker|agent|who sold it'),
      cat(
        'Payment|Pays|Instalments',
        'payment frequency|how often they pay',
        'monthly|quarterly|half-yearly|yearly',
      ),
      flag('No-claims Bonus|NCB|Bonus?', 'on a no-claims bonus', 'Y|N'),
      flag('Cancelled|Terminated', 'cancelled|terminated|ended', 'x|', 0.15),
    ],
    'portfolio size',
  ),
  domain(
    'claims|damages|losses|cases',
    [
      must(
        key(
          'Claim No|Claim|Claim Ref|Schaden-Nr',
          'claim number|claim reference|case number',
          id('CL-25-#####'),
        ),
      ),
      must(
        cat(
          'Cause of Loss|Peril|Cause',
          'cause|cause of loss|what happened|peril',
          'fire|burst pipe|theft|hail|collision|storm|glass breakage|fall',
        ),
      ),
      must(who('Claimant|Insured|Claimed By', 'claimant|insured|who claims')),
      date('Loss Date|Date of Loss|Occurred', 'date of loss|day it happened|loss date', 2022, 2025),
      date('Notified|Reported On|Claim Date', 'report date|date reported|claim date', 2022, 2025),
      date(
        'Settled|Settled On|Payment Date',
        'settlement date|day it was settled|date paid',
        2022,
        2026,
        0.4,
      ),
      must(
        num(
          'Claimed|Amount Claimed|Claim Amount',
          'amount claimed|claimed sum|damage claimed',
          skewed(90, 68000),
          degree(
            'biggest|most expensive',
            'smallest',
            'gt claiming more than #|lt claiming less than #|gt of more than #',
          ),
        ),
      ),
      must(
        num(
          'Paid Out|Settlement|Indemnity',
          'pay-out|settlement|compensation|amount paid out',
          skewed(0, 52000),
          WORTH,
        ),
      ),
      num('Reserve|Case Reserve|Provision', 'reserve|provision|money set aside', skewed(0, 60000)),
      int('Days Open|Handling Days|Age (d)', 'days open|handling time|time to settle', few(1, 420), DAYS),
      who('Adjuster|Loss Adjuster|Handler', 'adjuster|claims handler|expert'),
      cat('Claim Status|Status', 'status|state of the claim', 'open|in review|settled|rejected|in court'),
      flag('Fraud Suspected|Suspicious|Fraud?', 'suspicious|suspected of fraud', 'x|', 0.08),
    ],
    'claims volume',
  ),
  domain('household expenses|purchases|outgoings|payments', [
    must(date('When|Date|Bought On', 'date|day|day we bought it', 2024, 2026)),
    must(
      cat(
        'Category|What For|Budget Item',
        'category|what for|kind of expense|budget item',
        'groceries|rent|kids|eating out|car|clothes|holidays|doctor|hobbies|presents',
      ),
    ),
    must(
      cat(
        'Shop|Where|Paid To',
        'shop|where we bought it|place',
        'Green Basket|Corner 24|Bakery Lohse|City Fuel|Pharmacy|Online|Market stall',
      ),
    ),
    text(
      'What|Item|Thing',
      'thing|item|what we bought',
      of(
        list('bread and milk|school shoes|tickets|new lamp|petrol|birthday cake|socks|medicine|plants|paint'),
      ),
    ),
    must(
      num(
        'Amount|EUR|Cost|Spent',
        'amount|cost|spend|spending|money spent|price|outlay',
        skewed(1, 980),
        PRICEY,
      ),
    ),
    who('Who|Bought By|Family Member', 'family member|who bought it|buyer', firstName),
    cat(
      'Paid With|Card/Cash|Account',
      'way of paying|account|how we paid',
      'cash|joint card|credit card|phone|standing order',
    ),
    num('Budget|Planned|Budgeted', 'budget|planned amount|what we planned', steps(10, 900, 10)),
    flag('Shared|Shared?|Split', 'shared|split|for everybody', 'Y|N', 0.6),
    flag('Necessary|Needed?', 'necessary|really needed', 'x|', 0.6),
  ]),
];
