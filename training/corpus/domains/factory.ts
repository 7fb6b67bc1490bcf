/** @file Making things: production orders, quality, maintenance, suppliers' parts, safety. */
import {
  DAYS,
  HOURS,
  MINUTES,
  OLD,
  PRICEY,
  WORTH,
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
  must,
  num,
  pairs,
  skewed,
  steps,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { company } from './values';

const LINES = 'Line 1|Line 2|Line 3|Paint shop|Assembly A|Assembly B|Packing';

export const FACTORY: readonly Domain[] = [
  domain('production orders|work orders|jobs|lots', [
    must(
      key(
        'Order|Production Order|Job No.|FA-Nr|lot_no',
        'order number|job number|production order|lot number',
        id('PO-######'),
      ),
    ),
    must(
      cat(
        'Part|Product Made|Material|Article',
        'part|product|article|what is made',
        'Gear housing|Valve body|Pump shaft|Bracket 40|Cover plate|Rotor|Hinge set',
      ),
    ),
    must(cat('Line|Work Centre|Machine', 'line|machine|work centre|station', LINES)),
    cat('Shift|Crew|Schicht', 'shift|crew', 'early|late|night|weekend'),
    int(
      'Planned Qty|Plan|Target Qty|SOLL',
      'planned quantity|target|plan|pieces planned',
      steps(50, 2000, 50),
    ),
    must(
      int(
        'Good Parts|Actual Qty|Made|IST',
        'good parts|pieces made|output|production|quantity made|yield in pieces',
        few(20, 2000),
        degree('most productive', 'least productive', 'gt making more than #|lt making fewer than #'),
      ),
    ),
    int(
      'Scrap|Rejects|Scrap Qty|Ausschuss',
      'scrap|rejects|waste|bad parts|pieces thrown away',
      few(0, 90),
      degree('most wasteful|worst', 'cleanest', 'gt with more than # rejects|lt with fewer than # rejects'),
    ),
    num(
      'Cycle Time (s)|Cycle s|Takt',
      'cycle time|seconds per piece|takt',
      decimal(2, 180),
      degree('slowest', 'fastest|quickest', 'gt slower than # seconds|lt faster than # s'),
    ),
    int(
      'Setup (min)|Set-up Time|Changeover',
      'set-up time|changeover|minutes to set up',
      steps(0, 180, 5),
      MINUTES,
    ),
    num(
      'Labour Hours|Man-hours|Hrs',
      'labour hours|man-hours|working time|hours worked',
      decimal(1, 90),
      HOURS,
    ),
    must(
      num(
        'Unit Cost|Cost/pc|Cost per Piece',
        'unit cost|cost per piece|cost of one',
        skewed(0.2, 90),
        PRICEY,
      ),
    ),
    date('Started|Start|Start Date', 'start date|day it was started', 2024, 2026),
    date('Finished|Completion|End Date', 'end date|completion date|day it was finished', 2024, 2026, 0.25),
    flag('Rush|Express|Rush Job', 'rushed|urgent|express', 'x|', 0.15),
  ]),
  domain('inspections|quality checks|tests|measurements', [
    must(key('Inspection #|Check No|QC ID|Prüf-Nr', 'inspection number|check number', id('QC#####'))),
    must(
      cat(
        'Characteristic|Feature|Test Feature',
        'characteristic|feature|what was measured',
        'length|diameter|hardness|roughness|torque|leak rate|coating',
      ),
    ),
    must(
      cat(
        'Defect|Defect Type|Fault|Finding',
        'defect|fault|finding|kind of error|flaw',
        'none|scratch|dent|crack|wrong size|burr|colour off',
        0.1,
      ),
    ),
    num('Nominal|Target Value|Soll', 'nominal value|target value', decimal(5, 120, 2)),
    must(
      num(
        'Measured|Actual Value|Ist|Reading',
        'measured value|actual value|reading|measurement',
        decimal(4, 125, 2),
      ),
    ),
    num('Deviation|Dev.|Delta', 'deviation|difference from target|error|how far off', decimal(-1, 1, 3)),
    int('Sample Size|Checked Pcs|n', 'sample size|pieces checked|number tested', steps(5, 200, 5)),
    int(
      'Defects Found|Failed Pcs|NOK',
      'defects|failed pieces|errors|faulty pieces',
      few(0, 30),
      degree('worst|most faulty', 'best|cleanest', 'gt with more than # defects|lt with fewer than # faults'),
    ),
    date('Checked On|Inspection Date|Date', 'inspection date|date|day of the check', 2023, 2025),
    who('Inspector|Checked By|QA', 'inspector|checker|who checked it'),
    cat('Supplier|Source|From', 'supplier|source|where the parts come from', company),
    cat('Result|Verdict|Disposition', 'result|verdict|decision', 'accept|rework|reject|concession'),
    flag('OK|Pass?|In Spec', 'ok|within limits|in spec', 'Y|N', 0.8),
  ]),
  domain('maintenance jobs|repairs|work orders|breakdowns', [
    must(key('WO No|Work Order|Job|Ticket', 'work order|job number|repair number', id('WO-0####'))),
    must(
      cat(
        'Equipment|Machine|Asset|Plant',
        'machine|equipment|what broke|plant item',
        'Boiler 1|Chiller|Compressor 3|Conveyor B|Crane|Forklift 7|Lift|Press 2|Pump 14',
      ),
    ),
    cat(
      'Type|Work Type|Maint. Type',
      'kind of work|maintenance type|type of job',
      'preventive|corrective|inspection|emergency|upgrade',
    ),
    cat(
      'Cause|Failure Cause|Root Cause',
      'cause|failure cause|reason it failed',
      'wear|leak|electrical|operator error|dirt|unknown',
      0.15,
    ),
    who('Technician|Mechanic|Fitter|Done By', 'technician|mechanic|fitter|who fixed it'),
    date('Reported|Reported On|Logged', 'report date|date reported|day it was logged', 2023, 2025),
    date('Fixed|Completed|Done On', 'completion date|repair date|day it was fixed', 2023, 2025, 0.25),
    must(
      num(
        'Downtime (h)|Downtime|Hours Down|Stillstand',
        'downtime|hours of standstill|outage|hours lost|stoppage',
        skewed(0, 72, 1),
        HOURS,
      ),
    ),
    num('Labour (h)|Labour Hours|Man Hours', 'labour|working hours|hours spent on it', skewed(0.5, 40, 1)),
    num('Parts Cost|Spare Parts|Material', 'parts cost|spare parts|material cost', skewed(0, 4200)),
    must(
      num(
        'Repair Cost|Total Cost|Cost EUR',
        'repair cost|cost|maintenance spend|total cost',
        skewed(20, 9000),
        PRICEY,
      ),
    ),
    cat('Priority|Prio|Urgency', 'priority|urgency', 'low|normal|high|immediately'),
    flag('External|Contractor?|Outsourced', 'outsourced|done by a contractor|external', 'Y|N', 0.3),
  ]),
  domain(
    'safety incidents|accidents|incidents|near misses',
    [
      must(key('Incident No|Case|Report No.', 'incident number|case number|report number', id('S-2025-##'))),
      must(
        date(
          'Happened On|Incident Date|Date of Accident',
          'incident date|accident date|day it happened',
          2020,
          2025,
        ),
      ),
      must(
        cat(
          'Area|Where|Place',
          'area|place|where it happened|scene',
          'yard|press shop|stairs|loading ramp|canteen|laboratory|roof',
        ),
      ),
      must(
        cat(
          'Kind|Incident Type|What Happened',
          'kind of accident|incident type|what happened',
          'slip|cut|burn|fall from height|crush|chemical splash|near miss',
        ),
      ),
      cat(
        'Body Part|Injury To|Injured Part',
        'body part|injured part|part hurt',
        'hand|foot|eye|back|head|knee|none',
      ),
      who('Injured|Person|Employee', 'injured person|victim|person hurt|employee'),
      must(
        int(
          'Lost Days|Days Lost|Days Off Work|LTI days',
          'days lost|lost days|days off work|absence',
          few(0, 60),
          degree(
            'most serious|worst',
            'mildest',
            'gt with more than # days off|gt costing more than # days|lt with fewer than # lost days',
          ),
        ),
      ),
      int('Age|Age of Person', 'age|years old', whole(17, 66), OLD),
      num('Claim Cost|Cost|Damage EUR', 'cost|damage|claim cost', skewed(0, 26000), PRICEY),
      cat('Severity|Class', 'severity|seriousness|how bad it was', 'minor|moderate|serious|fatal'),
      date('Closed|Closed On|Action Done', 'closing date|day it was closed', 2020, 2026, 0.4),
      flag('Reportable|Reportable?|To be reported', 'reportable|notifiable', 'Yes|No', 0.3),
    ],
    'accident figures',
  ),
  domain('spare parts|parts|components|stores items', [
    key('Part No|Part Number|P/N|Teilenr.', 'part number|component number', id('0##-???-@')),
    must(
      cat(
        'Spare Part|Component|Description',
        'spare part|component|part|what it is',
        each(pairs('Ball|Roller|Shaft|Filter|Drive|Seal', 'bearing|kit|ring|belt|cartridge|sleeve')),
      ),
    ),
    must(
      cat(
        'Fits|Used In|For Machine',
        'machine it fits|where it is used|machine',
        'Press 2|Boiler 1|Conveyor B|Pump 14|Crane',
      ),
    ),
    must(
      int(
        'On Hand|In Store|Qty|Stock pcs',
        'stock|pieces in store|quantity on hand|how many are left|pieces left',
        few(0, 90),
        degree(
          'best stocked',
          'scarcest',
          'lt with fewer than # left|gt with more than # in stock|le down to # or fewer',
        ),
      ),
    ),
    int('Min Qty|Safety Stock|Min.', 'safety stock|minimum|lowest stock', few(1, 20)),
    int(
      'Lead Time (d)|Lead Time|Delivery Days',
      'lead time|delivery time|days to get it',
      steps(1, 120, 1),
      DAYS,
    ),
    num('Price each|Unit Price|EUR/pc', 'price|unit price|cost of one', skewed(0.5, 2800), PRICEY),
    must(
      num(
        'Value in Stock|Stock Value|Total',
        'stock value|value|worth of the stock|money tied up',
        skewed(2, 16000),
        WORTH,
      ),
    ),
    num(
      'Weight (g)|Grams|Wt g',
      'weight in grams|grams|weight',
      skewed(2, 9000, 0),
      degree('heaviest', 'lightest', 'gt heavier than # g|lt lighter than # grams'),
    ),
    cat('Supplier|Vendor|Bought From', 'supplier|vendor|where we buy it', company),
    date('Last Used|Last Withdrawal|Last Issue', 'last use|last withdrawal|date last taken', 2019, 2025, 0.2),
    flag('Critical|Critical?|Key part', 'critical|essential|must-have', 'x|', 0.3),
  ]),
  domain('downtime events|stops|stoppages|interruptions', [
    must(date('Date|Stop Date|Day', 'date|day of the stop', 2024, 2025)),
    must(cat('Machine|Station|Resource', 'machine|station|resource', LINES)),
    must(
      cat(
        'Reason|Stop Reason|Reason Code',
        'reason|cause|why it stopped',
        'no material|jam|tool change|power cut|cleaning|no operator|quality hold',
      ),
    ),
    must(
      int(
        'Minutes|Stop (min)|Duration min|Lost Minutes',
        'minutes|lost minutes|length of the stop|standstill|time lost',
        few(1, 300),
        MINUTES,
      ),
    ),
    int('Parts Lost|Lost Pcs|Missed Output', 'parts lost|missed output|pieces not made', few(0, 600)),
    num('Cost of Stop|Loss EUR|Lost Margin', 'cost of the stop|loss|money lost', skewed(5, 7800), PRICEY),
    who('Operator|Reported By|On Duty', 'operator|who was on duty|who reported it', firstName),
    cat('Shift|Shift Code', 'shift', 'A|B|C'),
    flag('Planned|Planned?|Scheduled', 'planned|scheduled', 'TRUE|FALSE', 0.3),
  ]),
];
