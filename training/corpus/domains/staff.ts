/** @file People at work: personnel, time sheets, payroll, recruiting, leave, shifts. */
import {
  DAYS,
  HOURS,
  MANY,
  PAID,
  PRICEY,
  SCORE,
  SENIOR,
  WEEKS,
  WORTH,
  YOUNG,
  cat,
  date,
  degree,
  domain,
  few,
  filedName,
  flag,
  id,
  initialName,
  int,
  key,
  must,
  num,
  person,
  skewed,
  steps,
  text,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { note, town } from './values';

const UNITS = 'Sales|Customer Care|Warehouse|Accounts|R&D|Kitchen|Facility|Board Office';

export const STAFF: readonly Domain[] = [
  domain(
    'employees|staff|colleagues|people|team members',
    [
      key(
        'Pers. No.|Personnel No|Emp ID|Staff #|empId',
        'personnel number|staff number|employee id',
        id('00####'),
      ),
      must(key('Name|Employee Name|Full Name|NAME', 'employee|colleague|staff member|worker', person)),
      must(cat('Unit|Department|Dept|Abteilung', 'department|unit|section|team', UNITS)),
      cat(
        'Job|Position|Function|Job Title',
        'job|position|role|what they do',
        'clerk|team lead|driver|accountant|cook|engineer|apprentice|receptionist|buyer',
      ),
      cat('Office|Work Location|Site', 'office|site|place of work|location', town),
      date('DOB|Birth Date|Geb.-Datum', 'birthday|birth date|date of birth', 1959, 2006, 0, YOUNG),
      date(
        'Hired|Hire Date|Entry Date|Joined|Start Date',
        'hire date|date hired|day they joined|start date|entry date',
        2001,
        2025,
        0,
        SENIOR,
      ),
      date(
        'Left|Leaving Date|Exit Date|Last Day',
        'leaving date|exit date|last working day',
        2022,
        2026,
        0.75,
      ),
      int(
        'Seniority (yrs)|Years of Service|Tenure',
        'years of service|tenure|seniority|time with us',
        few(0, 38),
        degree(
          'longest serving|most experienced',
          'newest|least experienced',
          'gt with more than # years|lt with less than # years of service|ge here for at least # years',
        ),
      ),
      num('FTE|Work Share|Employment %', 'work share|full-time equivalent|employment level', (random) =>
        random.pick([0.4, 0.5, 0.6, 0.75, 0.8, 1, 1, 1]),
      ),
      must(
        num(
          'Gross Salary|Salary|Annual Gross|Jahresgehalt',
          'salary|pay|wage|earnings|annual pay|gross pay',
          steps(24000, 128000, 250),
          PAID,
        ),
      ),
      int(
        'Days of Leave|Vacation Days|Holiday Entitlement',
        'vacation days|leave days|holiday entitlement|days off',
        whole(20, 36),
      ),
      flag('Remote|Home Office|WFH', 'remote|working from home', 'Y|N', 0.4),
      flag('Temporary|Fixed-term|Temp?', 'temporary|on a fixed term', 'x|', 0.25),
    ],
    'headcount|staff numbers|workforce',
  ),
  domain('time entries|time sheets|work logs|days worked', [
    must(date('Worked On|Day|Date|Work Date', 'date|working day|day worked', 2024, 2026)),
    must(who('Worker|Employee|Colleague|Who', 'worker|employee|colleague|who worked')),
    must(
      cat(
        'Project|Job|Charged To',
        'project|job|client work|what it was charged to',
        'Harbour rebuild|Website 3.0|Audit 2025|Internal|Tender East|Warehouse move|Training',
      ),
    ),
    cat(
      'Task|Activity|Work Type',
      'task|activity|kind of work',
      'drawing|meetings|coding|travel|testing|paperwork|site visit',
    ),
    must(
      num(
        'Hours|Hrs|Hours Worked|Std.|h',
        'hours|hours worked|time spent|working time|time worked',
        steps(0.25, 11, 0.25),
        HOURS,
      ),
    ),
    num('Overtime|OT|Overtime (h)|Extra Hours', 'overtime|extra hours|hours over plan', steps(0, 4, 0.25)),
    int('Break (min)|Break|Pause', 'break|break minutes|pause', (random) => random.pick([0, 15, 30, 45, 60])),
    num('Hourly Rate|Rate/h|EUR/h', 'hourly rate|rate per hour|price per hour', steps(18, 140, 2), PRICEY),
    num('Billed|Amount Billed|Fee', 'amount billed|fee|money billed|billings', skewed(0, 1300), WORTH),
    text('Comment|Remark|What I did', 'comment|remark|description', note),
    flag('Billable|Billable?|Chargeable', 'billable|chargeable', 'Y|N', 0.7),
    flag('Approved|Signed Off|Approved?', 'approved|signed off', 'TRUE|FALSE', 0.7),
  ]),
  domain('pay slips|payroll lines|payments|salaries', [
    must(key('Employee|Payee|Name', 'employee|payee|worker', filedName)),
    must(
      cat(
        'Month|Pay Period|Pay Month',
        'month|pay period',
        'Jan 2025|Feb 2025|Mar 2025|Apr 2025|May 2025|Jun 2025',
      ),
    ),
    cat('Tax Class|Tax Code|Steuerklasse', 'tax class|tax code', 'I|II|III|IV|V|VI'),
    must(
      num(
        'Gross|Gross Pay|Brutto|GROSS',
        'gross pay|gross|pay before tax|gross wages',
        skewed(900, 9800),
        PAID,
      ),
    ),
    num('Income Tax|Tax|PAYE|Lohnsteuer', 'income tax|wage tax|tax withheld', skewed(0, 2900)),
    num(
      'Social Security|NI|Soc. Sec.|SV',
      'social security|social contributions|national insurance',
      skewed(80, 1700),
    ),
    num(
      'Pension|Pension Contrib.|Retirement',
      'pension contribution|pension|retirement savings',
      skewed(0, 800),
    ),
    num('Bonus|Bonus/Commission|Extra', 'bonus|commission|extra pay|premium', skewed(0, 5000)),
    must(
      num(
        'Net Pay|Net|Take-home|Netto|Paid Out',
        'net pay|take-home pay|pay-out|what they get|money paid out',
        skewed(700, 6100),
        degree(
          'best paid',
          'worst paid',
          'gt taking home more than #|lt taking home less than #|gt paid out over #',
        ),
      ),
    ),
    int('Sick Days|Days Ill|Krank', 'sick days|days ill|illness', few(0, 15)),
    date('Pay Date|Paid On|Transferred', 'pay date|payday|transfer date', 2024, 2025),
  ]),
  domain(
    'candidates|applicants|applications',
    [
      must(
        key('Candidate|Applicant|Candidate Name', 'candidate|applicant|job seeker|person applying', person),
      ),
      must(
        cat(
          'Vacancy|Position|Applied For',
          'vacancy|position|job|opening',
          'Data Engineer|Office Manager|Welder|Nurse|Sales Rep|Bookkeeper|Store Manager|Chef',
        ),
      ),
      must(
        cat(
          'Source|Found Via|Channel',
          'source|channel|where they found us|recruiting channel',
          'job board|referral|website|agency|job fair|social media|newspaper',
        ),
      ),
      cat(
        'Stage|Status|Step',
        'stage|step|status',
        'new|phone screen|interview|trial day|offer|hired|rejected|withdrawn',
      ),
      date(
        'Applied|Applied On|Application Date',
        'application date|day they applied|date applied',
        2023,
        2025,
      ),
      date('Interviewed|Interview Date|Talk On', 'interview date|day of the interview|talk', 2023, 2025, 0.4),
      int(
        'Experience (yrs)|Yrs Exp|Years of Experience',
        'experience|years of experience|work experience',
        few(0, 30),
        degree(
          'most experienced',
          'least experienced|greenest',
          'gt with more than # years of experience|lt with under # years|ge with at least # years',
        ),
      ),
      must(
        num(
          'Expected Salary|Salary Wish|Desired Pay',
          'expected salary|salary wish|pay they want|salary expectation',
          steps(26000, 98000, 1000),
          degree(
            'most expensive|most demanding',
            'cheapest',
            'gt asking for more than #|lt asking for less than #|gt who want over #',
          ),
        ),
      ),
      int('Test Score|Assessment|Points', 'test score|assessment result|points', whole(10, 100), SCORE),
      int(
        'Notice (weeks)|Notice Period|Available in (wks)',
        'notice period|weeks of notice|waiting weeks',
        few(0, 26),
        WEEKS,
      ),
      who('Recruiter|Handled By|HR Contact', 'recruiter|hr contact|who handles it'),
      flag('Work Permit|Permit?|Right to Work', 'allowed to work|holding a permit', 'Yes|No', 0.8),
    ],
    'applicant numbers',
  ),
  domain(
    'leave requests|absences|holidays|days off',
    [
      key('Request No|Leave ID|Ref.', 'request number|leave number', id('LV-#####')),
      must(who('Requested By|Employee|Name', 'employee|requester|who is away|person on leave')),
      must(
        cat(
          'Leave Type|Kind of Absence|Type|Abs. Type',
          'leave type|kind of absence|reason for absence',
          'annual leave|sick leave|parental leave|unpaid|training|special leave|time in lieu',
        ),
      ),
      cat('Team|Department', 'team|department|unit', UNITS),
      date('From|First Day|Start of Leave', 'first day|start of the leave|day it begins', 2024, 2026),
      date('Until|To|Last Day', 'last day|end of the leave|day it ends', 2024, 2026),
      must(
        int(
          'Working Days|Days|No. of Days|Tage',
          'days|working days|length of the absence|days away|days off work',
          few(1, 40),
          DAYS,
        ),
      ),
      int(
        'Days Left|Remaining|Balance',
        'days left|remaining leave|leave balance|remaining days',
        few(0, 32),
        MANY,
      ),
      who('Stand-in|Deputy|Covered By', 'stand-in|deputy|substitute|who covers'),
      cat('Decision|State|Approval', 'decision|approval|state', 'requested|approved|refused|withdrawn'),
      flag('Half Day|Half-day?|½', 'for half a day|half-day', 'x|', 0.15),
    ],
    'number of absences',
  ),
  domain('shifts|rota entries|duties', [
    must(date('Shift Date|Duty Date|Date', 'date|shift date|day of the duty', 2025, 2026)),
    must(who('On Duty|Assigned|Employee', 'person on duty|employee|who works', initialName)),
    must(cat('Shift|Shift Type|Duty', 'shift|duty|kind of shift', 'early|late|night|day off|on call|split')),
    cat('Post|Station|Area', 'post|station|area', 'Reception|Ward 2|Gate|Control room|Kitchen|Cash desk'),
    cat('Start|Starts At|From (time)', 'starting time|start', '06:00|07:30|14:00|14:30|22:00'),
    must(
      num(
        'Paid Hours|Hours|Hrs Paid',
        'paid hours|hours|shift length|working time',
        steps(3, 12, 0.5),
        HOURS,
      ),
    ),
    num('Allowance|Shift Premium|Bonus EUR', 'allowance|shift premium|extra pay', steps(0, 60, 5)),
    int('Rest Before (h)|Rest Hours|Gap h', 'rest|hours of rest|gap before the shift', whole(8, 60)),
    flag('Swapped|Swapped?|Exchanged', 'swapped|exchanged', 'Y|N', 0.2),
    flag('Weekend|WE', 'on a weekend|at the weekend', 'x|', 0.3),
  ]),
];
