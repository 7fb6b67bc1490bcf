/** @file Clubs and charities: members, matches, races, donations, volunteers, gyms, food banks. */
import {
  FAST,
  HEAVY,
  HOURS,
  OLD,
  POPULAR,
  PRICEY,
  PROFITABLE,
  SENIOR,
  URGENT,
  YOUNG,
  cat,
  date,
  decimal,
  degree,
  domain,
  few,
  filedName,
  firstName,
  flag,
  id,
  int,
  key,
  must,
  num,
  person,
  phone,
  skewed,
  steps,
  text,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { country, town, village } from './values';

export const CLUBS: readonly Domain[] = [
  domain(
    'members|club members|people',
    [
      key('Member No|Membership #|Mitgl.-Nr', 'member number|membership number', id('0####')),
      must(key('Member|Name|Member Name', 'member|club member|name', filedName)),
      must(
        cat(
          'Section|Group|Sparte',
          'section|group|team',
          'football|gymnastics|tennis|swimming|choir|chess|hiking|table tennis',
        ),
      ),
      cat(
        'Membership|Type|Category',
        'kind of membership|membership type',
        'adult|youth|family|senior|passive|honorary',
      ),
      date('Birthday|DOB|Born', 'birthday|birth date|date of birth', 1938, 2018, 0, YOUNG),
      date(
        'Joined|Member Since|Entry',
        'joining date|member since|entry date',
        1990,
        2025,
        0,
        degree('newest', 'longest standing|first'),
      ),
      date('Left|Resigned|Exit Date', 'exit date|day they left|resignation date', 2022, 2025, 0.8),
      must(
        num(
          'Annual Fee|Fee|Dues|Beitrag',
          'fee|dues|membership fee|yearly contribution|subscription',
          steps(12, 240, 6),
          PRICEY,
        ),
      ),
      num(
        'Donations|Extra Donation|Gifts',
        'donations|gifts|extra money given',
        skewed(0, 500),
        degree('most generous', '', 'gt who gave more than #'),
      ),
      int(
        'Volunteer Hours|Hours Helped|Work Hours',
        'volunteer hours|hours helped|working hours',
        few(0, 80),
        degree(
          'most helpful|busiest',
          'laziest',
          'gt helping more than # hours|lt helping less than # hours',
        ),
      ),
      cat('Town|City|Lives In', 'town|city|where they live', village),
      text('Phone|Tel.|Mobile', 'phone|telephone|mobile number', phone),
      flag('Fee Paid|Paid|Paid?', 'paid up|paid', 'x|', 0.8),
      flag('Trainer Licence|Trainer|Coach?', 'licensed|a coach', 'Y|N', 0.15),
    ],
    'membership|member numbers|headcount',
  ),
  domain('matches|games|fixtures', [
    must(date('Match Day|Date|Kick-off Date', 'match day|date|day of the game', 2024, 2026)),
    must(
      cat(
        'Home Team|Home|Heim',
        'home team|hosts|home side',
        'Rovers|Harbour FC|Red Foxes|Union 09|Eagles|Mill Lane|North Star',
      ),
    ),
    must(
      cat(
        'Away Team|Away|Guests',
        'away team|guests|visiting side',
        'Wanderers|Old Boys|Blue Jays|Sporting West|Lakeside|Comets',
      ),
    ),
    cat('Competition|League|Cup', 'competition|league|cup', 'league|cup|friendly|play-off|youth league'),
    must(int('Home Goals|Goals H|H', 'home goals|goals by the home team', few(0, 7))),
    must(int('Away Goals|Goals A|A', 'away goals|goals by the guests', few(0, 6))),
    int(
      'Yellow Cards|Yellows|YC',
      'yellow cards|bookings|cautions',
      few(0, 9),
      degree('roughest', 'fairest', 'gt with more than # yellow cards'),
    ),
    int(
      'Spectators|Crowd|Attendance|Zuschauer',
      'spectators|crowd|attendance|people watching|turnout',
      few(20, 9200),
      POPULAR,
    ),
    num(
      'Gate Money|Gate Receipts|Takings',
      'gate money|gate receipts|takings|ticket income',
      skewed(0, 42000),
      PROFITABLE,
    ),
    who('Referee|Ref|Whistled By', 'referee|ref|who whistled'),
    cat(
      'Ground|Venue|Stadium',
      'ground|venue|stadium|pitch',
      'Mill Lane|City Stadium|School Field|Harbour Park',
    ),
    flag('Floodlit|Evening Game', 'floodlit|in the evening', 'Y|N', 0.3),
  ]),
  domain(
    'runners|race results|finishers|athletes',
    [
      key('Bib|Start No|Bib No.', 'bib number|start number|bib', id('##@')),
      must(key('Runner|Athlete|Name|Participant', 'runner|athlete|participant|racer', person)),
      must(
        cat(
          'Club|Team|Verein',
          'club|team|running club',
          'Harriers|Trailblazers|City Runners|no club|Lake Tri Team|Road Runners',
        ),
      ),
      must(
        cat('Race|Distance|Event', 'race|distance|event', '5 km|10 km|half marathon|marathon|kids run|relay'),
      ),
      cat('Age Class|AK|Age Cat.', 'age class|age category', 'M20|M30|M40|M50|F20|F30|F40|F50'),
      cat('Nation|Country|Nat.', 'nation|country|nationality', country),
      must(
        num(
          'Finish Time (min)|Time|Net Time',
          'finish time|running time|time|minutes needed',
          decimal(16, 290, 2),
          degree(
            'slowest',
            'fastest|quickest',
            'gt slower than # minutes|lt faster than # minutes|lt who finished in under # minutes',
          ),
        ),
      ),
      int('Place|Rank|Overall Place', 'place|rank|position', few(1, 900)),
      num('Avg. km/h|Speed|Pace km/h', 'speed|average speed|pace', decimal(6, 20), FAST),
      int('Age|Years', 'age|years old', whole(8, 82), OLD),
      num(
        'Entry Fee|Fee|Startgeld',
        'entry fee|fee|starting fee',
        (random) => random.pick([0, 5, 12, 25, 45, 70]),
        PRICEY,
      ),
      flag('Finished|Finisher|DNF?', 'finished|across the line', 'Yes|No', 0.9),
    ],
    'starters|turnout',
  ),
  domain('donations|gifts|contributions|pledges', [
    must(key('Receipt No|Donation ID|Gift No', 'receipt number|donation number', id('D2?-0####'))),
    must(key('Donor|Giver|Name of Donor', 'donor|giver|benefactor|who gave', person)),
    must(
      cat(
        'Appeal|Campaign|Cause',
        'appeal|campaign|cause|what it is for',
        'Winter shelter|Clean water|School meals|Animal home|Church roof|Flood relief|general',
      ),
    ),
    must(
      cat(
        'Method|Given By|Payment',
        'method|way of giving|how they gave',
        'bank transfer|cash|online|direct debit|legacy|collection box',
      ),
    ),
    date('Given On|Date|Donation Date|Received', 'donation date|date|day it was given', 2021, 2025),
    must(
      num(
        'Donation|Amount|Gift EUR|Spende',
        'donation|gift|amount given|money given|contribution',
        skewed(5, 9000, 0),
        degree(
          'biggest|most generous|largest',
          'smallest',
          'gt giving more than #|gt who gave over #|lt giving less than #|ge of at least #',
        ),
      ),
    ),
    num('Gift Aid|Tax Refund|Match', 'gift aid|tax refund|matched amount', skewed(0, 1800)),
    int(
      'Gifts so far|No. of Gifts|Times Given',
      'gifts so far|times given|number of gifts',
      few(1, 40),
      degree('most loyal|most faithful', '', 'gt who gave more than # times'),
    ),
    cat('Town|Place|City', 'town|city|where they live', town),
    flag('Regular|Monthly|Regular Donor', 'regular|monthly', 'x|', 0.4),
    flag('Thanked|Thank-you Sent|Thanked?', 'thanked', 'Y|N', 0.7),
    flag('Anonymous|Anon.', 'anonymous', 'TRUE|FALSE', 0.1),
  ]),
  domain(
    'volunteers|helpers|assignments',
    [
      must(key('Volunteer|Helper|Name', 'volunteer|helper', person)),
      must(
        cat(
          'Task|Role|Helps With',
          'task|role|what they help with',
          'driving|kitchen|door|tutoring|repairs|phone|gardening|visiting',
        ),
      ),
      must(
        cat(
          'Place|Location|Branch',
          'place|branch|where they help',
          'Soup kitchen|Day centre|Hospice|Repair cafe|Night shelter',
        ),
      ),
      date('Since|Started|First Day', 'start date|first day|since when', 2016, 2025, 0, SENIOR),
      must(
        num(
          'Hours|Hours Given|Hrs YTD',
          'hours|hours given|time given|hours helped',
          steps(1, 320, 0.5),
          HOURS,
        ),
      ),
      int('Days per Month|Shifts/Month|Days', 'days a month|shifts a month', few(1, 20)),
      num(
        'Expenses|Travel Refund|Expenses Paid',
        'expenses|travel refund|money paid back',
        skewed(0, 190),
        PRICEY,
      ),
      int('Age|Years', 'age|years old', whole(16, 86), OLD),
      cat(
        'Language|Speaks',
        'language|second language',
        'Arabic|Polish|Ukrainian|French|sign language|Spanish',
        0.3,
      ),
      text('Mobile|Phone|Contact No', 'phone number|mobile|contact number', phone),
      flag('Police Check|DBS|Vetted', 'vetted|cleared|checked', 'Yes|No', 0.7),
      flag('Driver|Drives|Has Licence', 'driving|licensed to drive', 'Y|N'),
    ],
    'headcount|number of hands',
  ),
  domain('gym members|contracts|customers', [
    must(key('Member|Customer|Name', 'member|customer|gym-goer', person)),
    must(
      cat('Plan|Tariff|Membership', 'plan|tariff|membership', 'basic|plus|student|off-peak|family|day pass'),
    ),
    must(cat('Studio|Gym|Branch', 'studio|gym|branch', 'Centre|West Park|Station|Waterfront')),
    cat('Favourite Class|Class', 'favourite class|course', 'yoga|spinning|boxing|pilates|none|aqua fit'),
    must(
      int(
        'Check-ins|Visits|Visits YTD',
        'check-ins|visits|workouts|times they came',
        few(0, 220),
        degree(
          'most active|fittest|keenest',
          'laziest',
          'gt who came more than # times|lt who came fewer than # times',
        ),
      ),
    ),
    must(num('Monthly Fee|Fee/Month|Rate', 'monthly fee|fee|rate|what they pay', steps(9, 89, 5), PRICEY)),
    num('Weight kg|Body Weight|Start Weight', 'weight|kilos|body weight', decimal(44, 138), HEAVY),
    num('Body Fat %|Fat %|BF', 'body fat|fat share', decimal(8, 44)),
    int('Locker|Locker No', 'locker|locker number', whole(1, 240)),
    date('Signed|Joined|Contract Date', 'joining date|contract date|day they signed', 2019, 2025),
    date('Ends|Contract End|Valid Until', 'contract end|end date|day it ends', 2025, 2027, 0.2, URGENT),
    who('Trainer|Coach|PT', 'trainer|coach|personal trainer', firstName),
    flag('Frozen|On Hold|Paused', 'frozen|paused|on hold', 'x|', 0.12),
  ]),
];
