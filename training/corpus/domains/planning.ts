/** @file Plans and agreements: budgets by month, forecasts, projects, procurement, contracts, subscriptions, lawsuits. */
import {
  DAYS,
  MANY,
  MONTHS,
  PRICEY,
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
  steps,
  who,
  type Domain,
} from '../columnKinds';
import { company, country, uniqueCompany } from './values';

const monthly = skewed(200, 26000, 0);
const AREAS = 'Marketing|IT|Facilities|Travel|Training|Research|Personnel|Events';

export const PLANNING: readonly Domain[] = [
  domain('budget lines|cost centres|lines|departments', [
    must(
      cat(
        'Cost Centre|Department|Budget Owner|KST',
        'cost centre|department|budget owner|unit',
        each(
          list(
            'Marketing|IT|Facilities|Travel|Training|Research|Personnel|Events|Legal|Canteen|Fleet|Purchasing|Audit|Sales North|Sales South|Export|Stores|Workshop|Board|Press',
          ),
        ),
      ),
    ),
    cat('Type|Cost Type|Kind', 'cost type|kind of cost', 'fixed|variable|one-off'),
    must(num('Jan|January|Jan 2025', 'january figures|january spend|spending in january', monthly)),
    must(num('Feb|February|Feb 2025', 'february figures|february spend|spending in february', monthly)),
    must(num('Mar|March|Mar 2025', 'march figures|march spend|spending in march', monthly)),
    num('Apr|April|Apr 2025', 'april figures|april spend|spending in april', monthly),
    num('May|May 2025', 'may figures|may spend|spending in may', monthly),
    num('Jun|June|Jun 2025', 'june figures|june spend|spending in june', monthly),
    num('H1 Total|Half-year|Sum H1', 'half-year total|first half|spend so far', skewed(1200, 150000, 0)),
    must(
      num(
        'Annual Budget|Budget|Plan 2025',
        'budget|yearly budget|plan|money available',
        steps(5000, 320000, 1000),
        WORTH,
      ),
    ),
    pct(
      '% Used|Used|Budget Used',
      'share used|budget used|how much is gone',
      share(0, 1.3),
      degree('most used|most overspent', 'least used', 'gt more than # used up|lt less than # used'),
    ),
    who('Responsible|Manager|Budget Holder', 'manager|budget holder|person responsible'),
  ]),
  domain('sales regions|regions|countries|territories', [
    must(
      cat(
        'Region|Sales Area|Market|Gebiet',
        'region|market|sales area|territory',
        each(
          list(
            'Nordics|Baltics|Iberia|Benelux|DACH|British Isles|Balkans|Maghreb|Gulf|Levant|West Africa|East Africa|Andes|Caribbean|Midwest|Pacific|South Asia|Far East|Oceania|Alps|Carpathians|Prairies|Atlantic|Central America',
          ),
        ),
      ),
    ),
    who('Area Manager|Manager|Head', 'area manager|head of the region|boss'),
    must(
      num(
        'Q1|Q1 Sales|1st Quarter',
        'first quarter|sales in the first quarter|q1 revenue',
        skewed(2000, 190000, 0),
      ),
    ),
    must(
      num(
        'Q2|Q2 Sales|2nd Quarter',
        'second quarter|sales in the second quarter|q2 revenue',
        skewed(2000, 190000, 0),
      ),
    ),
    num(
      'Q3|Q3 Sales|3rd Quarter',
      'third quarter|sales in the third quarter|q3 revenue',
      skewed(2000, 190000, 0),
    ),
    num(
      'Q4|Q4 Sales|4th Quarter',
      'fourth quarter|sales in the fourth quarter|q4 revenue',
      skewed(2000, 190000, 0),
    ),
    must(
      num(
        'Full Year|Year Total|FY Sales|YTD',
        'year total|annual sales|yearly revenue|turnover|takings of the year',
        skewed(9000, 700000, 0),
        degree(
          'biggest|strongest|best',
          'smallest|weakest|worst',
          'gt selling more than #|lt selling less than #|gt turning over more than #',
        ),
      ),
    ),
    num('Target|Plan|Sales Target', 'target|plan|goal', steps(10000, 700000, 5000)),
    num('Last Year|Prior Year|PY', 'last year|prior year|sales of the year before', skewed(9000, 700000, 0)),
    pct(
      'Growth|Growth %|YoY',
      'growth|increase|year on year growth',
      share(-0.3, 0.6),
      degree('fastest growing', 'slowest growing', 'gt growing faster than #|lt growing slower than #'),
    ),
    int('Reps|Sales Reps|Salespeople', 'salespeople|reps|size of the sales force', few(1, 40)),
    int('Customers|Active Customers|Accounts', 'customers|accounts|active buyers', few(4, 900), MANY),
  ]),
  domain('projects|initiatives|undertakings|jobs', [
    key('Project No|PID|Project Code', 'project number|project code', id('P-2#-##@')),
    must(
      key(
        'Project|Project Title|Initiative',
        'project|initiative|undertaking',
        each(
          pairs(
            'Harbour|Tower|Green|Paperless|North|Data|New|Solar',
            'Bridge|Office|Roof|Archive|Portal|Centre|Line',
          ),
        ),
      ),
    ),
    who('Lead|Project Lead|PM', 'lead|project lead|who runs it|project manager'),
    must(cat('Sponsor|Division|Business Area', 'sponsor|division|business area', AREAS)),
    must(cat('Phase|Stage|State', 'phase|stage|state', 'idea|planning|execution|on hold|closing|done')),
    date('Kick-off|Planned Start|Start', 'kick-off|start|planned start', 2022, 2025),
    date('Planned End|Deadline|Baseline End', 'deadline|planned end|baseline end', 2024, 2027, 0, URGENT),
    date('Actual End|Finished|Completed', 'actual end|finish date|day it was finished', 2024, 2026, 0.55),
    must(
      num('Planned Cost|Budget|Planned Budget', 'planned cost|budget|plan', steps(5000, 900000, 1000), WORTH),
    ),
    num(
      'Actual Cost|Spent|Cost to Date',
      'actual cost|spend|spending|money spent so far',
      skewed(800, 940000, 0),
      PRICEY,
    ),
    int(
      'Planned Days|Plan (PD)|Est. Person-days',
      'planned days|estimated effort|planned effort',
      few(5, 420),
      DAYS,
    ),
    int(
      'Actual Days|Booked PD|Actual Person-days',
      'actual days|real effort|effort so far|days worked',
      few(2, 460),
    ),
    pct(
      'Complete|% Done|Progress',
      'progress|completion|share finished',
      share(0, 1, 0.05),
      degree('most advanced|furthest along', 'least advanced', 'gt more than # finished|lt less than # done'),
    ),
    cat('RAG|Traffic Light|Health', 'traffic light|project health|colour', 'green|amber|red'),
  ]),
  domain(
    'purchase orders|orders|purchases|requisitions',
    [
      must(
        key(
          'PO|PO Number|Purchase Order|Bestell-Nr',
          'purchase order|po number|order number',
          id('45000#####'),
        ),
      ),
      must(cat('Supplier|Vendor|Ordered From', 'supplier|vendor|where we bought it|seller', company)),
      must(
        cat(
          'Commodity|Material Group|What',
          'material group|commodity|what was bought|kind of goods',
          'office supplies|IT hardware|steel|packaging|services|spare parts|chemicals|catering',
        ),
      ),
      who('Buyer|Purchaser|Ordered By', 'buyer|purchaser|who ordered it'),
      date('Ordered|PO Date|Order Date', 'order date|day it was ordered|date ordered', 2023, 2025),
      date(
        'Promised|Promised Date|Confirmed Delivery',
        'promised date|confirmed delivery|promised delivery',
        2023,
        2026,
        0,
        URGENT,
      ),
      date('Received|Goods Receipt|GR Date', 'receipt date|day it arrived|goods receipt', 2023, 2026, 0.3),
      int('Qty Ordered|Order Qty|Qty', 'quantity ordered|pieces ordered|number ordered', few(1, 2000), MANY),
      int(
        'Qty Received|Delivered Qty|Recd',
        'quantity received|pieces delivered|number that came',
        few(0, 2000),
      ),
      num('Unit Price|Price/Unit|PPU', 'unit price|price per piece|price', skewed(0.2, 900), PRICEY),
      must(
        num(
          'Order Value|PO Value|Net Value',
          'order value|purchase value|spend|value|order amount',
          skewed(15, 96000),
          WORTH,
        ),
      ),
      int(
        'Days Late|Delay (d)|Lateness',
        'days late|delay|lateness',
        few(0, 60),
        degree(
          'latest|most delayed',
          'most punctual',
          'gt more than # days late|gt delayed by over # days|lt less than # days late',
        ),
      ),
      flag('Framework|Framework Contract|Call-off', 'under a framework contract|called off', 'Y|N', 0.4),
    ],
    'order volume',
  ),
  domain('contracts|agreements|deals', [
    must(
      key('Contract No|Agreement|Contract ID|Vertrag', 'contract number|agreement number', id('C-####/2?')),
    ),
    must(
      cat(
        'Partner|Counterparty|Contractor|Other Party',
        'partner|other party|contractor|who it is with',
        uniqueCompany,
      ),
    ),
    must(
      cat(
        'Subject|Contract Type|Kind',
        'subject|contract type|kind of agreement',
        'lease|maintenance|licence|cleaning|supply|consulting|insurance|employment',
      ),
    ),
    date('Signed|Signed On|Date of Contract', 'signing date|date signed|day it was signed', 2014, 2025),
    date('Effective|In Force From|Begins', 'effective date|start|day it begins', 2014, 2026),
    date(
      'Expires|End of Term|Valid Until',
      'expiry|expiration date|end of the contract|day it runs out',
      2025,
      2032,
      0.15,
      URGENT,
    ),
    int(
      'Notice (months)|Notice Period|Notice',
      'notice period|months of notice|notice',
      (random) => random.pick([1, 2, 3, 6, 12]),
      MONTHS,
    ),
    must(
      num(
        'Annual Value|Value p.a.|Yearly Amount',
        'annual value|yearly amount|contract value|worth per year',
        skewed(300, 190000, 0),
        WORTH,
      ),
    ),
    num(
      'Total Volume|Contract Volume|TCV',
      'total volume|whole value|total contract value',
      skewed(500, 900000, 0),
    ),
    who('Contract Owner|Owner|Responsible', 'contract owner|person responsible|who looks after it'),
    cat('Law|Governing Law|Jurisdiction', 'governing law|jurisdiction|country of law', country),
    flag('Auto-renew|Renews Automatically', 'renewed automatically|self-renewing', 'Yes|No'),
    flag('Terminated|Terminated?|Notice Given', 'terminated|ended early', 'x|', 0.15),
  ]),
  domain('subscriptions|plans|renewals|services', [
    must(
      key(
        'Service|Subscription|Tool|Software',
        'service|subscription|tool|software',
        each(pairs('Quick|Cloud|Team|Smart|Paper|Chart', 'Desk|Board|Mail|Vault|Flow|Sign', '')),
      ),
    ),
    must(cat('Provider|Vendor|Publisher', 'provider|vendor|publisher', company)),
    must(cat('Used By|Department|Team', 'department|team|who uses it', AREAS)),
    cat(
      'Billing|Billing Cycle|Paid',
      'billing cycle|how often it is billed',
      'monthly|quarterly|yearly|one-time',
    ),
    int('Seats|Licences|Licenses|Users', 'seats|licences|users|number of users', few(1, 320), MANY),
    int('Seats Used|Active Users|In Use', 'seats used|active users|licences in use', few(0, 300)),
    num(
      'Price/Seat|Per User|Seat Price',
      'price per seat|price per user|cost per user',
      money(1, 90),
      PRICEY,
    ),
    must(
      num(
        'Monthly Cost|Cost p.m.|Monthly EUR|MRR',
        'monthly cost|monthly fee|what we pay a month|monthly spend',
        skewed(5, 6800),
        PRICEY,
      ),
    ),
    num('Yearly Cost|Annual Cost|p.a.', 'yearly cost|annual cost|cost per year', skewed(60, 82000)),
    date('Since|Subscribed|First Billed', 'start date|since when|first bill', 2018, 2025),
    date(
      'Renews|Next Renewal|Renewal Date',
      'renewal date|next renewal|day it renews',
      2025,
      2027,
      0,
      URGENT,
    ),
    flag('Cancelled|Cancelled?|Stopped', 'cancelled|stopped|no longer used', 'TRUE|FALSE', 0.2),
  ]),
];
