/** @file Accounting and banking: ledgers, receivables, bank statements, petty cash. */
import {
  DAYS,
  URGENT,
  WORTH,
  cat,
  date,
  degree,
  domain,
  each,
  few,
  flag,
  id,
  int,
  key,
  list,
  money,
  must,
  num,
  pairs,
  pct,
  share,
  skewed,
  text,
  who,
  type Domain,
} from '../columnKinds';
import { company, currency, note, uniqueCompany } from './values';

const ACCOUNTS =
  'Rent|Salaries|Travel|Office supplies|Bank charges|Software licences|Insurance|Repairs|Advertising|Utilities|Training|Legal fees';
const DEBITS = degree('biggest|largest', 'smallest', 'gt debited over #|gt of more than #|lt of less than #');

export const ACCOUNTING: readonly Domain[] = [
  domain('journal entries|postings|bookings|entries|lines', [
    key(
      'Voucher|Voucher No.|Doc No|Document Number|voucher_id|BELEG NR',
      'voucher number|document number|document|reference',
      id('JE-####'),
    ),
    must(
      date(
        'Posting Date|Post. Date|Booking date|Posted|PostingDate',
        'posting date|booking date|day of posting|date posted',
        2021,
        2025,
      ),
    ),
    must(
      cat(
        'Account|GL Account|G/L Account|Ledger Account|Acct',
        'account|ledger account|nominal account|gl account|kind of expense',
        ACCOUNTS,
      ),
    ),
    cat(
      'Cost Centre|Cost Center|CC|CostCtr',
      'cost centre|cost center|department|unit charged',
      '1010 Sales|1020 Admin|2010 Plant|2020 Stores|3010 Lab|4010 Board',
    ),
    must(
      num(
        'Debit|Dr|Debit Amount|DEBIT EUR',
        'debits|amount debited|debit side|debit amount|sum debited',
        skewed(5, 18000),
        DEBITS,
      ),
    ),
    num(
      'Credit|Cr|Credit Amount|CREDIT EUR',
      'credits|amount credited|credit side|credit amount|sum credited',
      skewed(5, 18000),
    ),
    cat('Currency|Curr.|Ccy', 'currency|money used', currency),
    text('Narration|Posting Text|Details|Memo', 'narration|posting text|comment|note', note),
    who('Posted By|Booked by|Entered By|User', 'bookkeeper|person who posted it|clerk|who booked it'),
    flag('Reversed|Reversed?|Is Reversal', 'reversed|cancelled|taken back', 'Y|N', 0.15),
    int('Period|Fiscal Period|Per.', 'period|accounting period|fiscal month', few(1, 12)),
  ]),
  domain('receivables|open invoices|debtors|unpaid bills|open items', [
    must(
      key(
        'Debtor|Customer Name|Account Name|Client',
        'debtor|customer|client|who owes us|payer',
        uniqueCompany,
      ),
    ),
    key(
      'Customer No|Cust. No.|Debtor ID|Kd-Nr',
      'customer number|debtor number|account number',
      id('1#####'),
    ),
    must(
      num(
        'Outstanding|Open Balance|Balance Due|Amt Outstanding|O/S',
        'open balance|amount outstanding|money owed|debt|what they owe us|arrears|balance',
        skewed(40, 42000),
        degree(
          'biggest|largest|most indebted',
          'smallest',
          'gt owing more than #|lt owing less than #|ge who owe at least #|gt owing over #',
        ),
      ),
    ),
    num('Current|Not Due|0 days', 'amount not yet due|current part|not overdue part', skewed(0, 9000)),
    num('1-30 Days|1-30|30 days', 'amount up to 30 days late|thirty day bucket', skewed(0, 7000)),
    num('31-60 Days|31-60|60 days', 'amount 31 to 60 days late|sixty day bucket', skewed(0, 5000)),
    num(
      'Over 90|90+ Days|>90 days',
      'amount more than 90 days late|old debt|ninety day bucket',
      skewed(0, 4000),
    ),
    int(
      'Days Overdue|Overdue (days)|Days Late|DPD',
      'days late|days overdue|lateness|delay',
      few(0, 180),
      degree(
        'most overdue|latest',
        'least overdue',
        'gt more than # days late|gt overdue by more than # days|lt less than # days overdue',
      ),
    ),
    num('Credit Limit|Limit|Cr. Limit', 'credit limit|credit line|maximum credit', skewed(500, 60000, 0)),
    must(
      cat(
        'Dunning Level|Reminder Level|Dunning',
        'dunning level|reminder stage|reminders sent',
        'none|1st reminder|2nd reminder|final notice|legal action',
      ),
    ),
    date(
      'Last Payment|Last Pmt|Last Paid On',
      'last payment date|day they last paid|date of last payment',
      2022,
      2025,
      0.25,
    ),
    flag('Disputed|Disputed?|In Dispute', 'disputed|contested|in dispute', 'Yes|No', 0.2),
  ]),
  domain('bank transactions|transactions|movements|bookings|statement lines', [
    must(
      date(
        'Value Date|Valuta|Val. Date|Buchungstag',
        'value date|valuta|booking day|transaction date',
        2023,
        2026,
      ),
    ),
    must(
      cat(
        'Counterparty|Payee/Payer|Beneficiary|Name of Other Party',
        'counterparty|payee|payer|other party|who it went to',
        company,
      ),
    ),
    must(
      num(
        'Amount|Amount EUR|Betrag|Amt',
        'amount|sum|money moved|payment amount|size of the payment',
        (random) => Math.round((random.chance(0.6) ? -1 : 1) * (4 + random.next() ** 3 * 8000) * 100) / 100,
        degree('biggest|largest', 'smallest', 'gt bigger than #|lt smaller than #|gt of more than #'),
      ),
    ),
    num(
      'Balance After|Running Balance|Saldo|Bal.',
      'balance|running balance|money left on the account|saldo',
      money(-900, 26000),
    ),
    cat(
      'Type|Transaction Type|Txn Type',
      'transaction type|kind of transaction|way of paying',
      'Direct debit|Standing order|Card payment|Transfer in|Transfer out|Cash withdrawal|Fee|Interest',
    ),
    text(
      'Reference|Payment Reference|Purpose|Verwendungszweck',
      'payment reference|purpose|reason for payment',
      id('REF ####-??'),
    ),
    key('IBAN|Account IBAN|Acc. No.', 'iban|bank account|account number', id('XX?? ???? ???? ####')),
    cat(
      'Budget Line|Category|Tag',
      'category|budget line|tag|spending category',
      'groceries|rent|salary|insurance|fuel|eating out|gifts|taxes',
      0.1,
    ),
    num('Fee|Charges|Bank Fee', 'bank fee|charges|bank costs', skewed(0, 25)),
    flag('Reconciled|Matched|Cleared?', 'reconciled|matched|cleared|ticked off', 'x|', 0.6),
  ]),
  domain('petty cash entries|cash movements|vouchers|receipts', [
    must(
      key(
        'Receipt #|Receipt No|Slip No.|Voucher',
        'receipt number|slip|slip number|voucher number',
        id('PC/####'),
      ),
    ),
    must(date('Date Paid|Date|Paid On', 'date|day paid|payment day', 2023, 2025)),
    must(
      cat(
        'Spent On|Purpose|What For|Item',
        'purpose|thing bought|what it was for|item bought',
        'Stamps|Coffee|Taxi|Flowers|Batteries|Parking|Milk|Keys cut|Cleaning stuff|Cake',
      ),
    ),
    must(
      num(
        'Cash Out|Paid Out|OUT|Expense',
        'cash out|cash spent|money out|spend|outlay|amount paid out',
        skewed(1, 140),
        degree(
          'biggest|largest|dearest',
          'smallest|cheapest',
          'gt costing more than #|lt costing less than #|gt of over #',
        ),
      ),
    ),
    num('Cash In|Paid In|IN|Top-up', 'cash in|money in|top-up|amount paid in', skewed(0, 300)),
    num(
      'Cash Left|Till Balance|Balance',
      'cash left|balance|what is left in the box|remaining cash',
      money(5, 400),
    ),
    pct('VAT %|VAT Rate|Tax %', 'vat rate|tax rate|vat percentage', (random) =>
      random.pick([0, 0.05, 0.07, 0.19, 0.2]),
    ),
    who('Paid To|Received By|Taken By', 'person who took the cash|receiver|recipient|who got the money'),
    who('Approved By|OK by|Signed', 'approver|person who approved it|who signed it off'),
    flag('Receipt Attached|Receipt?|Has Receipt', 'receipted|documented|backed by a receipt', 'Y|N', 0.75),
  ]),
  domain('fixed assets|assets|capital goods|items of equipment', [
    key(
      'Asset No.|Asset Tag|Asset ID|FA Number|AssetNo',
      'asset number|asset tag|inventory number|tag',
      id('FA-####-0'),
    ),
    must(
      cat(
        'Asset|Asset Description|Description|Designation',
        'asset|thing|piece of equipment|description',
        each(
          pairs(
            'Forklift|Server rack|Delivery van|Lathe|Desk set|Air compressor|Copier|Pallet rack|Cold room|Truck scale',
            'A|B|C|II|III',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Asset Class|Class|Asset Category|Group',
        'asset class|class of asset|kind of asset|category',
        'Vehicles|Machinery|IT equipment|Furniture|Buildings|Intangibles',
      ),
    ),
    date(
      'Acquired|Acquisition Date|Purchase Date|Date Bought|In service since',
      'purchase date|acquisition date|day it was bought|date bought',
      2014,
      2025,
    ),
    num(
      'Acquisition Cost|Purchase Cost|Orig. Cost|Cost Price',
      'purchase cost|original cost|what we paid for it|acquisition cost|buying price|cost',
      skewed(300, 90000),
      degree(
        'most expensive|dearest|costliest',
        'cheapest',
        'gt costing more than #|lt that cost less than #|gt bought for over #',
      ),
    ),
    num(
      'Accumulated Depreciation|Accum. Depr.|Depn to date',
      'depreciation so far|accumulated depreciation|written-off amount',
      skewed(0, 60000),
    ),
    must(
      num(
        'Net Book Value|NBV|Book Value|Carrying Amount',
        'book value|remaining value|residual value|carrying amount|worth',
        skewed(0, 50000),
        WORTH,
      ),
    ),
    int(
      'Useful Life (yrs)|Useful Life|Life yrs|Years',
      'useful life|lifetime|years of use|depreciation period',
      few(2, 25),
      degree('longest lived', 'shortest lived', 'gt lasting more than # years|lt lasting less than # years'),
    ),
    cat(
      'Location|Site|Room|Where',
      'location|site|place|where it stands',
      'Head office|Plant 1|Plant 2|Warehouse North|Showroom|Workshop',
    ),
    who('Custodian|Responsible|Held By', 'custodian|keeper|person in charge|holder'),
    date(
      'Disposed|Disposal Date|Sold/Scrapped On',
      'disposal date|date scrapped|day it was sold',
      2022,
      2025,
      0.7,
    ),
  ]),
  domain('supplier invoices|payables|bills to pay|bills', [
    key(
      'Invoice Ref|Supplier Inv. No|Inv No|Rechnungsnr.',
      'invoice number|bill number|supplier reference',
      id('@?-#####'),
    ),
    must(
      cat('Creditor|Supplier|Vendor|Lieferant', 'supplier|creditor|vendor|who we owe|who sent it', company),
    ),
    date('Received|Date Received|Recd', 'date received|arrival date|receipt date', 2023, 2025),
    date(
      'Payable By|Due|Due Date|Pay Before',
      'due date|payment deadline|pay-by date',
      2023,
      2026,
      0,
      URGENT,
    ),
    date('Paid|Date Paid|Paid On', 'payment date|day we paid|date paid', 2023, 2026, 0.4),
    num(
      'Net|Net Amount|Netto|Amount excl. VAT',
      'net amount|amount before tax|amount without vat',
      skewed(20, 12000),
    ),
    num('VAT|VAT Amount|MwSt|Tax', 'vat|tax|value added tax|tax amount', skewed(1, 2400)),
    must(
      num(
        'Gross|Gross Amount|Brutto|Amount incl. VAT|Total',
        'gross amount|total|bill amount|amount with tax|what we have to pay',
        skewed(22, 14500),
        WORTH,
      ),
    ),
    pct(
      'Early Payment Discount|Skonto|Cash Discount %|Disc. %',
      'cash discount|skonto|discount for paying early',
      share(0, 0.05, 0.005),
    ),
    int(
      'Terms (days)|Payment Terms|Net days',
      'payment terms|days to pay|credit days',
      (random) => random.pick([7, 10, 14, 30, 45, 60]),
      DAYS,
    ),
    cat(
      'Approval|Approval Status|Release',
      'approval status|release status|state',
      list('to check|approved|queried|blocked|paid').join('|'),
    ),
  ]),
];
