/** @file Town halls and public bodies: citizens, permits, elections, parking, grants, council, libraries of services. */
import {
  AREA,
  MINUTES,
  MONTHS,
  POPULAR,
  PRICEY,
  SCORE,
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
  initialName,
  int,
  key,
  lastName,
  must,
  num,
  pairs,
  pct,
  share,
  skewed,
  steps,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { street, uniqueCompany } from './values';

const DISTRICTS = 'Old Town|Riverside|North End|Station Quarter|Hillside|Harbour|New Meadows|Mill District';

export const PUBLIC_OFFICE: readonly Domain[] = [
  domain('permits|applications|building permits|requests', [
    must(
      key(
        'File No|Permit No|Ref. No.|Aktenzeichen',
        'file number|permit number|reference',
        id('BA-2025-0###'),
      ),
    ),
    must(
      cat(
        'Permit Type|Kind of Permit|Type',
        'kind of permit|permit type|what it is for',
        'building|demolition|tree felling|street party|signboard|change of use|scaffolding',
      ),
    ),
    must(cat('District|Ward|Quarter', 'district|quarter|part of town|ward', DISTRICTS)),
    who('Applicant|Requested By|Owner', 'applicant|owner|who applied'),
    cat('Plot|Street|Site Address', 'street|plot|site', street),
    date('Filed|Received On|Application Date', 'application date|filing date|day it came in', 2022, 2025),
    date('Decided|Decision Date|Granted On', 'decision date|day it was decided|grant date', 2022, 2026, 0.3),
    must(
      int(
        'Processing Days|Days to Decide|Working Days',
        'processing time|days to decide|wait|handling time|days it took',
        few(2, 260),
        degree(
          'slowest|longest',
          'fastest|quickest',
          'gt that took more than # days|lt decided within # days|gt longer than # days',
        ),
      ),
    ),
    must(num('Fee|Permit Fee|Gebühr', 'fee|permit fee|charge|cost', steps(25, 2400, 5), PRICEY)),
    num('Floor Space m2|Gross Area|Area', 'floor space|area|size', skewed(10, 4200, 0), AREA),
    cat(
      'Outcome|Decision|Status',
      'outcome|decision|status',
      'granted|granted with conditions|refused|withdrawn|pending',
    ),
    who('Official|Case Officer|Handled By', 'official|case officer|clerk'),
    flag('Objection|Objections?|Contested', 'contested|objected to', 'Y|N', 0.2),
  ]),
  domain('polling stations|precincts|voting districts|ballots', [
    key('Precinct No|Station No.|PS', 'precinct number|station number', id('0##')),
    must(
      cat(
        'Polling Station|Precinct|Voting Place',
        'polling station|precinct|voting place',
        each(pairs('Primary|Grammar|Music|Sports|Village|Parish|Fire|Youth', 'School|Hall|Centre|House')),
      ),
    ),
    must(cat('Constituency|District|Borough', 'constituency|district|borough', DISTRICTS)),
    must(
      int(
        'Electorate|Registered Voters|Eligible',
        'electorate|registered voters|people allowed to vote|eligible voters',
        whole(380, 2600),
        degree('biggest', 'smallest', 'gt with more than # voters|lt with fewer than # voters'),
      ),
    ),
    must(
      int(
        'Votes Cast|Ballots Cast|Voted',
        'votes cast|ballots cast|people who voted|votes',
        whole(120, 2100),
      ),
    ),
    int('Green List|Greens|List A', 'green votes|votes for the greens|green list', few(10, 700)),
    int("Citizens' Union|Union|List B", 'union votes|votes for the union', few(10, 700)),
    int("Workers' Party|Workers|List C", 'workers votes|votes for the workers party', few(10, 700)),
    int('Invalid|Spoilt Ballots|Void', 'invalid votes|spoilt ballots|void papers', few(0, 40)),
    int('Postal|Postal Votes|By Mail', 'postal votes|mail ballots|votes by post', few(20, 900)),
    pct(
      'Turnout|Turnout %|Participation',
      'turnout|participation|share who voted',
      share(0.28, 0.9, 0.005),
      degree(
        'most active|keenest',
        'laziest|least active',
        'gt with a turnout over #|lt with a turnout below #',
      ),
    ),
    who('Returning Officer|Chair|Head', 'returning officer|chair|head of the station'),
  ]),
  domain('parking tickets|fines|offences|tickets', [
    must(key('Ticket No|Fine No|Notice', 'ticket number|fine number|notice number', id('PT#######'))),
    must(key('Plate|Licence Plate|Reg. No', 'plate|number plate|registration', id('@@ ?? @@#'))),
    must(
      cat(
        'Offence|Violation|Reason',
        'offence|violation|what they did wrong',
        'no ticket|expired ticket|double parking|disabled bay|fire lane|pavement|bus stop',
      ),
    ),
    cat('Street|Location|Where', 'street|location|where it happened', street),
    cat('Zone|Parking Zone', 'zone|parking zone', 'A|B|C|Resident 1|Resident 2'),
    date('Issued|Issued On|Date of Offence', 'issue date|date of the offence|day it was written', 2023, 2025),
    date('Paid|Paid On|Payment Date', 'payment date|day it was paid', 2023, 2026, 0.35),
    must(
      num(
        'Fine|Fine EUR|Amount',
        'fine|penalty|amount|charge',
        steps(10, 110, 5),
        degree('highest|dearest', 'lowest|cheapest', 'gt of more than #|lt of less than #'),
      ),
    ),
    int('Minutes Over|Overstay (min)|Overrun', 'overstay|minutes over|time too long', few(0, 400), MINUTES),
    who('Warden|Officer|Written By', 'warden|officer|who wrote it', lastName),
    int('Reminders|Reminders Sent', 'reminders|reminder letters', few(0, 4)),
    flag('Appealed|Appeal?|Contested', 'appealed|contested', 'Yes|No', 0.15),
  ]),
  domain('grants|grant applications|projects funded|awards', [
    must(key('Grant No|Project ID|Ref', 'grant number|project number|reference', id('G/24/0##'))),
    must(cat('Recipient|Grantee|Organisation', 'recipient|grantee|organisation|who got it', uniqueCompany)),
    must(
      cat(
        'Programme|Fund|Scheme',
        'programme|fund|scheme|pot',
        'Youth|Culture|Climate|Sports|Innovation|Integration|Heritage',
      ),
    ),
    must(
      num(
        'Requested|Amount Requested|Applied For',
        'amount requested|sum applied for|money asked for',
        steps(1000, 250000, 500),
      ),
    ),
    must(
      num(
        'Awarded|Amount Awarded|Granted|Approved EUR',
        'amount awarded|grant money|funding|sum granted|support',
        steps(0, 200000, 500),
        WORTH,
      ),
    ),
    num(
      'Paid Out|Disbursed|Paid to date',
      'amount paid out|money paid so far|disbursed',
      steps(0, 150000, 500),
    ),
    pct('Own Share|Co-funding %|Match', 'own share|co-funding|matching share', share(0, 0.6, 0.05)),
    int('Score|Jury Score|Points', 'jury score|points|assessment', whole(20, 100), SCORE),
    int('Months|Duration (m)|Term', 'duration|months|running time', steps(3, 48, 3), MONTHS),
    date('Decision|Board Date|Decided On', 'decision date|board date', 2021, 2025),
    date(
      'Report Due|Final Report|Due',
      'report deadline|final report date|due date',
      2024,
      2027,
      0.1,
      URGENT,
    ),
    flag('Audited|Audited?|Checked', 'audited|checked', 'Y|N', 0.4),
  ]),
  domain("citizens' reports|reports|complaints|requests", [
    key('Case|Report No.|Ticket', 'case number|report number', id('CR-####')),
    must(
      cat(
        'Subject|Problem|Concern',
        'problem|subject|concern|what is wrong',
        'pothole|street light|litter|graffiti|noise|fallen tree|blocked drain|stray dog',
      ),
    ),
    must(cat('Neighbourhood|District|Area', 'neighbourhood|district|area', DISTRICTS)),
    cat('Reported Via|Channel', 'channel|how it was reported', 'app|phone|e-mail|letter|counter'),
    date('Reported|Date Reported|Received', 'report date|date reported|day it came in', 2024, 2026),
    date('Resolved|Done On|Closed', 'resolution date|day it was fixed|closing date', 2024, 2026, 0.35),
    must(
      int(
        'Days Open|Response Days|Days',
        'days open|response time|wait|days until fixed',
        few(0, 120),
        degree(
          'slowest|longest open',
          'fastest|quickest',
          'gt open for more than # days|lt fixed within # days',
        ),
      ),
    ),
    num('Cost|Repair Cost|Cost to Town', 'cost|repair cost|cost to the town', skewed(0, 8200), PRICEY),
    int('Supporters|Votes|Me too', 'supporters|votes|people who agree', few(0, 160), POPULAR),
    cat('Team|Assigned Team|Crew', 'team|crew|who deals with it', 'Roads|Parks|Lighting|Drains|Order office'),
    flag('Anonymous|Anon.', 'anonymous|without a name', 'TRUE|FALSE', 0.3),
  ]),
  domain(
    'visitors|counter visits|customers|tokens',
    [
      must(date('Visit Date|Date|Day', 'date|day|visit date', 2025, 2026)),
      must(
        cat(
          'Service|Matter|Business',
          'service|matter|what they came for',
          'passport|residence|driving licence|marriage|dog licence|housing benefit|certificate',
        ),
      ),
      must(
        cat(
          'Counter|Desk|Window',
          'counter|desk|window',
          'Counter 1|Counter 2|Counter 3|Counter 4|Info desk',
        ),
      ),
      key('Token|Number Drawn|Queue No', 'token|queue number|number drawn', id('@###')),
      must(
        int(
          'Wait|Wait (min)|Waiting Minutes|Wait Time',
          'wait|waiting time|minutes waited|queueing time',
          few(0, 140),
          degree(
            'longest waiting',
            'shortest',
            'gt who waited more than # minutes|lt waiting less than # minutes|ge kept waiting for # minutes or more',
          ),
        ),
      ),
      int(
        'Service Time|Min at Counter|Handling (min)',
        'service time|minutes at the counter|handling time',
        few(2, 55),
        MINUTES,
      ),
      num('Fee|Fee Paid|Charge', 'fee|charge|amount paid', steps(0, 90, 5), PRICEY),
      int('Rating|Smiley|Satisfaction (1-5)', 'rating|satisfaction|happiness', whole(1, 5), SCORE),
      who('Clerk|Served By|Official', 'clerk|official|who served them', initialName),
      flag('With Appointment|Appointment?|Booked', 'booked|with an appointment', 'Y|N', 0.6),
    ],
    'visitor numbers|queue length',
  ),
];
