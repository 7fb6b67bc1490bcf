/** @file Law offices, notaries, surveys, tenders, translation. */
import {
  HOURS,
  MINUTES,
  PRICEY,
  SCORE,
  URGENT,
  WORTH,
  cat,
  date,
  degree,
  domain,
  few,
  filedName,
  flag,
  id,
  int,
  key,
  list,
  money,
  must,
  num,
  of,
  skewed,
  text,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { company, uniqueCompany } from './values';

export const LAW: readonly Domain[] = [
  domain(
    'cases|matters|lawsuits|files',
    [
      must(
        key('Case No|Matter No.|Docket|Az.', 'case number|matter number|docket number', id('## O ???/2?')),
      ),
      must(key('Client|Mandant|Represented Party', 'client|party we represent', filedName)),
      cat('Opponent|Other Side|Opposing Party', 'opponent|other side|opposing party', company),
      must(
        cat(
          'Field|Area of Law|Practice',
          'area of law|field|practice|kind of case',
          'family|tenancy|traffic|labour|inheritance|contract|criminal|tax',
        ),
      ),
      cat(
        'Court|Venue',
        'court|where it is heard',
        'District Court|Regional Court|Labour Court|Court of Appeal|out of court',
      ),
      who('Lawyer|Attorney|Counsel', 'lawyer|attorney|counsel'),
      date('Opened|Accepted On|Mandate Date', 'opening date|mandate date|day we took it', 2019, 2025),
      date('Hearing|Next Hearing|Court Date', 'hearing|next hearing|court date', 2025, 2026, 0.4, URGENT),
      must(
        num(
          'Amount in Dispute|Dispute Value|Streitwert',
          'amount in dispute|dispute value|sum at stake',
          skewed(200, 380000, 0),
          WORTH,
        ),
      ),
      num(
        'Hours Spent|Billable Hours|Hrs',
        'hours|billable hours|time spent|working time',
        skewed(0.5, 140, 1),
        HOURS,
      ),
      must(
        num(
          'Fees Billed|Fees|Honorarium',
          'fees|fees billed|lawyer cost|billings',
          skewed(90, 28000),
          PRICEY,
        ),
      ),
      num(
        'Unpaid|Fees Outstanding|Open Fees',
        'unpaid fees|open fees|money the client owes',
        skewed(0, 9000),
      ),
      cat('Result|Outcome|Ended With', 'result|outcome|how it ended', 'won|lost|settled|withdrawn', 0.35),
      flag('Legal Aid|Legal Aid?|PKH', 'on legal aid|publicly funded', 'Y|N', 0.2),
    ],
    'caseload',
  ),
  domain('tenders|bids|calls for tender|offers', [
    must(key('Tender No|Lot|RFP', 'tender number|lot|call number', id('T-####-2?'))),
    must(cat('Bidder|Tenderer|Company', 'bidder|tenderer|who made the bid', uniqueCompany)),
    must(
      cat(
        'Trade|Works|Category',
        'trade|kind of work|category',
        'roofing|painting|electrics|flooring|plumbing|windows|landscaping',
      ),
    ),
    must(
      num(
        'Bid|Bid Price|Offer EUR|Tender Sum',
        'bid|bid price|offer|tender sum|quoted price',
        skewed(1800, 460000, 0),
        PRICEY,
      ),
    ),
    num(
      "Estimate|Our Estimate|Engineer's Estimate",
      'estimate|our estimate|expected cost',
      skewed(1800, 400000, 0),
    ),
    int(
      'Quality Points|Quality|Tech. Score',
      'quality points|technical score|quality',
      whole(20, 100),
      SCORE,
    ),
    int('Total Points|Score|Ranking Points', 'total points|overall score', whole(30, 200)),
    int(
      'Warranty (yrs)|Warranty|Guarantee',
      'warranty|guarantee|years of warranty',
      few(1, 10),
      degree('longest', 'shortest', 'gt longer than # years'),
    ),
    date('Submitted|Bid Date|Received On', 'submission date|bid date|day it was handed in', 2023, 2025),
    date(
      'Binding Until|Valid Until|Offer Expires',
      'end of validity|binding date|day the offer runs out',
      2024,
      2026,
      0,
      URGENT,
    ),
    flag('Awarded|Won|Awarded?', 'awarded|won|chosen', 'Yes|No', 0.25),
    flag('Excluded|Disqualified', 'excluded|disqualified|thrown out', 'x|', 0.1),
  ]),
  domain(
    'responses|survey answers|respondents|questionnaires',
    [
      key('Response ID|Respondent|ID', 'respondent|response number', id('R####')),
      date('Answered|Submitted At|Timestamp', 'answer date|date submitted|day they answered', 2024, 2026),
      must(
        cat(
          'Age Group|Age Band|Age Range',
          'age group|age band|how old they are',
          'under 18|18-29|30-44|45-59|60-74|75+',
        ),
      ),
      must(
        cat('Region|Area|Where from', 'region|area|where they live', 'North|South|East|West|Capital|abroad'),
      ),
      must(
        int(
          'Q1 Service|Service (1-10)|Service',
          'service score|satisfaction with service|service',
          whole(1, 10),
          SCORE,
        ),
      ),
      must(
        int(
          'Q2 Price|Price (1-10)|Value for Money',
          'price score|satisfaction with price|value for money',
          whole(1, 10),
        ),
      ),
      int(
        'Q3 Quality|Quality (1-10)|Quality',
        'quality score|satisfaction with quality|quality',
        whole(1, 10),
      ),
      int(
        'NPS|Recommend (0-10)|Would Recommend',
        'recommendation score|likelihood to recommend|nps',
        whole(0, 10),
        degree(
          'happiest|most satisfied',
          'unhappiest|least satisfied',
          'gt happier than #|lt scoring under #',
        ),
      ),
      num(
        'Minutes Taken|Time (min)|Duration',
        'time taken|minutes to answer|answering time',
        skewed(1, 45, 1),
        MINUTES,
      ),
      cat(
        'Heard From|Source|How did you hear of us',
        'source|how they heard of us',
        'friends|advert|search|newspaper|radio|no answer',
        0.1,
      ),
      text(
        'Comment|Remarks|Free Text',
        'comment|remark|what they wrote',
        of(
          list(
            'all fine|too slow|very friendly staff|too expensive|parking was hard|will come again|could be cleaner|no comment|great selection',
          ),
        ),
      ),
      flag('Customer|Is Customer?|Existing Customer', 'existing customers|customers already', 'Y|N', 0.6),
    ],
    'response count|sample size',
  ),
  domain('translations|jobs|texts|translation orders', [
    must(key('Job|Job No|Order', 'job number|order number', id('TR#####'))),
    must(
      cat(
        'Language Pair|Languages|Pair',
        'language pair|languages|direction',
        'EN-DE|DE-EN|EN-FR|FR-EN|ES-EN|EN-PL|DE-TR|EN-JA',
      ),
    ),
    must(cat('Client|Customer|Ordered By', 'client|customer|who ordered it', company)),
    who('Translator|Linguist|Translated By', 'translator|linguist|who translated it'),
    who('Proofreader|Reviewer|Checked By', 'proofreader|reviewer|second reader'),
    cat(
      'Subject|Field|Text Type',
      'field|subject|kind of text',
      'legal|medical|technical|marketing|literary|patent',
    ),
    must(
      int(
        'Words|Word Count|No. of Words',
        'words|word count|length in words',
        few(80, 24000),
        degree(
          'longest',
          'shortest',
          'gt longer than # words|lt shorter than # words|ge of at least # words',
        ),
      ),
    ),
    num('Rate/Word|Word Price|ct per word', 'price per word|word rate', money(0.05, 0.24)),
    must(num('Invoice|Job Value|Price', 'price|job value|invoice amount|earnings', skewed(25, 4200), WORTH)),
    date('Ordered|Ordered On|In', 'order date|day it came in', 2024, 2025),
    date('Due|Deadline|Deliver By', 'deadline|due date|delivery date', 2024, 2026, 0, URGENT),
    flag('Certified|Sworn|Certified?', 'certified|sworn', 'x|', 0.25),
  ]),
];
