/** @file Computers and the web: help desk, devices, servers, defects, web pages, campaigns, shop orders, phones. */
import {
  DAYS,
  HOURS,
  MANY,
  POPULAR,
  PRICEY,
  PROFITABLE,
  SCORE,
  URGENT,
  cat,
  date,
  decimal,
  degree,
  domain,
  each,
  few,
  firstName,
  flag,
  id,
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
import { town } from './values';

const PAGES = pairs(
  '/shop|/blog|/help|/news|/jobs',
  'start|contact|prices|shoes|faq|about|garden|returns',
  '/',
);

export const IT: readonly Domain[] = [
  domain(
    'tickets|incidents|support cases|requests|calls',
    [
      must(key('Ticket #|Ticket No|Incident|INC', 'ticket number|incident number|ticket', id('INC000####'))),
      must(
        cat(
          'Category|Issue Type|Topic',
          'category|topic|kind of problem|issue type',
          'password reset|printer|network|e-mail|hardware|software install|access rights|phone',
        ),
      ),
      must(cat('Priority|Prio|Severity', 'priority|severity|urgency|importance', 'P1|P2|P3|P4')),
      who('Reported By|User|Caller', 'caller|user|who reported it'),
      who('Assigned To|Agent|Technician', 'agent|technician|who works on it|supporter', firstName),
      date('Opened|Created|Logged On', 'opening date|date created|day it was logged', 2024, 2026),
      date('Closed|Resolved On|Done', 'closing date|date resolved|day it was solved', 2024, 2026, 0.3),
      int(
        'First Response (min)|Response Time|Mins to Reply',
        'response time|first reply|minutes to the first reply|reaction time',
        few(1, 480),
        degree(
          'slowest answered',
          'fastest answered',
          'gt answered after more than # minutes|lt answered within # minutes',
        ),
      ),
      must(
        num(
          'Resolution (h)|Hours to Fix|Time to Solve',
          'resolution time|hours to fix|time to solve|handling time',
          skewed(0.1, 160, 1),
          HOURS,
        ),
      ),
      int('Reopened|Reopens|Times Reopened', 'reopens|times reopened', few(0, 4)),
      int('Stars|CSAT|User Rating', 'user rating|stars|satisfaction', whole(1, 5), SCORE),
      cat('Status|State', 'state|status', 'new|in progress|waiting for user|solved|closed'),
      flag('SLA Breached|SLA Missed|Out of SLA', 'breached|out of sla|too late', 'TRUE|FALSE', 0.2),
    ],
    'ticket volume|workload',
  ),
  domain(
    'devices|computers|laptops|machines|assets',
    [
      must(key('Serial|Serial No.|S/N|Asset Tag', 'serial number|asset tag', id('SN??@@0###'))),
      must(
        cat(
          'Device Type|Type|Kind',
          'device type|kind of device',
          'laptop|desktop|tablet|monitor|phone|docking station|printer',
        ),
      ),
      must(
        cat(
          'Model|Make/Model|Device',
          'model|make',
          'Nimbook 13|Nimbook 15|Tavola Pad|Stork 24|Stork 27|Corvo Mini|Pixelite 8',
        ),
      ),
      who('User|Assigned To|Holder', 'user|holder|who has it'),
      cat('Site|Office|Location', 'site|office|location', town),
      cat(
        'OS|Operating System|System',
        'operating system|system',
        'Windows 10|Windows 11|macOS|Linux|Android|iOS',
      ),
      int(
        'RAM GB|Memory (GB)|RAM',
        'memory|ram|gigabytes of memory',
        (random) => random.pick([4, 8, 16, 32, 64]),
        degree('best equipped', '', 'lt with less than # GB|gt with more than # GB|ge with at least # GB'),
      ),
      int('Disk GB|SSD (GB)|Storage', 'disk|storage|disk size', (random) =>
        random.pick([128, 256, 512, 1000, 2000]),
      ),
      must(
        num(
          'Purchase Price|Price|Cost',
          'purchase price|price|cost|what it cost',
          steps(60, 2900, 10),
          PRICEY,
        ),
      ),
      date('Purchased|Bought|Purchase Date', 'purchase date|date bought|day it was bought', 2016, 2025),
      date(
        'Warranty Until|Warranty End|Warr. Exp.',
        'warranty end|end of the warranty|warranty expiry',
        2023,
        2028,
        0,
        URGENT,
      ),
      flag('Encrypted|Encrypted?|BitLocker', 'encrypted', 'Y|N', 0.8),
      flag('Retired|Scrapped|Decommissioned', 'retired|scrapped|out of service', 'x|', 0.15),
    ],
    'number of units',
  ),
  domain('servers|hosts|virtual machines|nodes', [
    must(key('Host|Hostname|Server|vm_name', 'host|server|machine name|node', id('srv-@@-0##'))),
    must(cat('Environment|Env|Stage', 'environment|stage', 'production|staging|test|development')),
    must(
      cat(
        'Data Centre|DC|Location',
        'data centre|location|where it stands',
        'Dublin 1|Dublin 2|Frankfurt|Oslo|Singapore',
      ),
    ),
    int(
      'CPU Cores|vCPU|Cores',
      'cores|cpus|processors',
      (random) => random.pick([2, 4, 8, 16, 32, 64]),
      MANY,
    ),
    int('RAM (GB)|Memory|Mem GB', 'memory|ram', (random) => random.pick([4, 8, 16, 64, 128, 256])),
    pct(
      'CPU %|CPU Load|Load',
      'cpu load|load|processor use',
      share(0.01, 1),
      degree('busiest|most loaded', 'idlest|least loaded', 'gt more than # loaded|lt less than # busy'),
    ),
    pct(
      'Disk Used|Disk %|Disk Full',
      'disk use|how full the disk is|disk usage',
      share(0.05, 1),
      degree('fullest', 'emptiest', 'gt more than # full|lt less than # full'),
    ),
    must(
      num(
        'Uptime (days)|Uptime d|Days Up',
        'uptime|days running|time since restart',
        skewed(0, 900, 1),
        DAYS,
      ),
    ),
    int(
      'Outages|Incidents YTD|No. of Outages',
      'outages|failures|crashes',
      few(0, 12),
      degree('least reliable', 'most reliable|steadiest'),
    ),
    must(
      num(
        'Monthly Cost|Cost/mo|EUR p.m.',
        'monthly cost|hosting cost|cost a month|hosting spend',
        skewed(6, 2400),
        PRICEY,
      ),
    ),
    date('Patched|Last Patched|Patch Date', 'patch date|last update|day it was patched', 2024, 2026, 0.1),
    who('Admin|Owner|Sysadmin', 'admin|administrator|owner'),
    flag('Backup|Backed up?|In Backup', 'backed up|in the backup', 'Yes|No', 0.8),
  ]),
  domain(
    'bugs|defects|issues|tasks|stories',
    [
      must(key('Issue|Issue Key|Bug ID|Jira Key', 'issue number|bug number|issue key', id('@@@-####'))),
      must(
        cat(
          'Component|Module|Area',
          'component|module|part of the program',
          'login|checkout|search|reports|import|mobile app|api|billing',
        ),
      ),
      must(
        cat('Severity|Level|Impact', 'severity|impact|how bad it is', 'blocker|critical|major|minor|trivial'),
      ),
      cat('Issue Type|Kind', 'issue type|kind of issue', 'bug|feature|chore|question'),
      who('Reporter|Found By|Raised By', 'reporter|who found it|finder', firstName),
      who('Developer|Assignee|Dev', 'developer|assignee|programmer|who fixes it', lastName),
      int('Sprint|Sprint No|Iteration', 'sprint|iteration', whole(1, 30)),
      must(
        num(
          'Story Points|SP|Estimate',
          'story points|estimate|size|effort estimate',
          (random) => random.pick([0.5, 1, 2, 3, 5, 8, 13]),
          degree('biggest', 'smallest', 'gt bigger than # points|lt smaller than # points'),
        ),
      ),
      num(
        'Hours Logged|Time Spent (h)|Logged',
        'hours logged|time spent|hours worked on it',
        skewed(0, 60, 1),
        HOURS,
      ),
      int(
        'Comments|No of Comments|Replies',
        'comments|replies|remarks',
        few(0, 48),
        degree('most discussed', 'least discussed', 'gt with more than # comments'),
      ),
      date('Created|Raised On|Reported', 'date raised|report date|day it was reported', 2023, 2025),
      date('Fixed|Fixed On|Resolved', 'fix date|day it was fixed|date resolved', 2023, 2026, 0.4),
      flag('Regression|Regression?', 'a regression|regressions', 'x|', 0.15),
    ],
    'backlog size',
  ),
  domain('pages|landing pages|urls|articles', [
    must(key('Page|URL|Page Path|Landing Page', 'page|url|address|landing page', each(PAGES))),
    must(
      cat(
        'Section|Content Group|Area',
        'section|content group|part of the site',
        'shop|blog|help|news|careers',
      ),
    ),
    cat(
      'Traffic Source|Source/Medium|Channel',
      'traffic source|channel|where visitors come from',
      'organic search|direct|newsletter|social|paid ads|referral',
    ),
    must(
      int(
        'Page Views|Views|Hits|Impressions',
        'views|page views|hits|clicks on the page|traffic',
        few(20, 92000),
        POPULAR,
      ),
    ),
    int('Visitors|Users|Unique Visitors', 'visitors|users|people who came|unique users', few(10, 60000)),
    int('Sessions|Visits', 'sessions|visits', few(10, 70000)),
    pct('Bounce Rate|Bounces %|Bounce', 'bounce rate|share who left at once|bounces', share(0.1, 0.95)),
    num(
      'Time on Page (s)|Avg. Time|Seconds',
      'time on page|seconds on the page|reading time',
      decimal(4, 420),
      degree('stickiest|longest read', 'shortest read', 'gt read for more than # seconds'),
    ),
    num(
      'Load Time (s)|Load s|Page Speed',
      'load time|loading time|seconds to load',
      decimal(0.3, 9, 2),
      degree('slowest', 'fastest|quickest', 'gt slower than # seconds|lt faster than # seconds'),
    ),
    int('Conversions|Goals|Sign-ups', 'conversions|sign-ups|goals reached|leads', few(0, 900)),
    num('Revenue|Sales EUR|Income', 'revenue|sales|income|money made', skewed(0, 42000), PROFITABLE),
    date(
      'Published|Online Since|Publish Date',
      'publication date|day it went online|date published',
      2018,
      2025,
    ),
    who('Editor|Author|Written By', 'editor|author|who wrote it'),
  ]),
];
