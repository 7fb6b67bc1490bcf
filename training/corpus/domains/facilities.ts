/** @file Running a house: cleaning, security, meeting rooms, keys, printing, lost property, mail, telephones, parties. */
import {
  AREA,
  DAYS,
  HOURS,
  MANY,
  MINUTES,
  POPULAR,
  PRICEY,
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
  initialName,
  int,
  key,
  must,
  num,
  skewed,
  steps,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { company } from './values';

const ROOMS = 'Ground floor|1st floor|2nd floor|3rd floor|Basement|Canteen|Stairwell|Reception|Toilets';

export const FACILITIES: readonly Domain[] = [
  domain('cleaning jobs|rounds|cleanings|areas', [
    must(cat('Area|Room|Objekt|Zone', 'area|room|place|zone', ROOMS)),
    must(
      cat(
        'Service|Cleaning Type|Job',
        'service|kind of cleaning|job',
        'floor wash|window cleaning|bins|deep clean|carpets|dusting|disinfection',
      ),
    ),
    must(who('Cleaner|Done By|Staff', 'cleaner|who cleaned|cleaning staff')),
    date('Cleaned On|Date|Done', 'cleaning date|date|day it was cleaned', 2024, 2026),
    date('Next Due|Due|Next Clean', 'next cleaning|due date|next time', 2025, 2026, 0.1, URGENT),
    must(num('Square Metres|m2|Area m2', 'square metres|floor space|size', steps(8, 1600, 4), AREA)),
    int('Minutes|Time (min)|Mins Taken', 'minutes|time taken|cleaning time', steps(5, 300, 5), MINUTES),
    must(num('Cost|Charge|Price EUR', 'cost|charge|cleaning cost|price', skewed(6, 620), PRICEY)),
    num('Detergent ml|Chemicals (ml)', 'detergent|cleaning agent|chemicals', steps(0, 900, 25)),
    int(
      'Score|Inspection Score|Quality',
      'inspection score|quality|cleanliness',
      whole(1, 10),
      degree('cleanest', 'dirtiest', 'gt cleaner than #|lt dirtier than #'),
    ),
    flag('Inspected|Checked?|Signed', 'inspected|checked', 'Y|N', 0.6),
    flag('Complaint|Complaint?', 'complained about', 'x|', 0.1),
  ]),
  domain(
    'visitors|visits|badge records|entries',
    [
      must(key('Visitor|Name|Visitor Name', 'visitor|guest|caller', filedName)),
      cat('Company|From|Firm', 'company|firm|where they are from', company),
      must(who('Host|Visiting|To See', 'host|who they came to see|person visited', initialName)),
      must(date('Visit Date|Date|Day', 'date|visit date|day of the visit', 2025, 2026)),
      key('Badge|Badge No|Pass No.', 'badge|badge number|pass', id('B-0##')),
      must(
        cat('Gate|Entrance|Door', 'gate|entrance|door', 'Main gate|North gate|Loading dock|Side door|Garage'),
      ),
      cat('Purpose|Reason', 'purpose|reason for the visit', 'meeting|delivery|interview|repair|audit|tour'),
      must(
        int(
          'Minutes on Site|Stay (min)|Duration',
          'stay|minutes on site|length of the visit|time on site',
          steps(5, 540, 5),
          MINUTES,
        ),
      ),
      int('Persons|Group Size|No. of Persons', 'persons|people|group size', few(1, 25), MANY),
      cat('Car Plate|Plate', 'plate|number plate', id('@@-@####'), 0.4),
      flag('Signed Out|Left?|Badge Returned', 'signed out|gone', 'Yes|No', 0.85),
      flag('Briefed|Safety Briefing|Induction', 'briefed|inducted', 'x|', 0.6),
    ],
    'visitor numbers|footfall',
  ),
  domain('rooms|meeting rooms|bookings|reservations', [
    must(
      cat(
        'Meeting Room|Room|Room Name',
        'meeting room|room',
        'Alder|Birch|Cedar|Board Room|Aquarium|Think Tank|Attic|Library',
      ),
    ),
    must(who('Booked By|Organiser|Organizer', 'organiser|who booked it|booker')),
    must(date('Booked For|Meeting Date|Date', 'meeting date|date|day of the meeting', 2025, 2026)),
    cat(
      'Topic|Meeting Type|Kind',
      'topic|kind of meeting',
      'stand-up|client talk|training|interview|board|workshop|one-to-one',
    ),
    must(int('Participants|Attendees|People', 'participants|attendees|people|heads', few(2, 60), POPULAR)),
    int('Seats|Capacity|Max. People', 'seats|capacity|places', (random) =>
      random.pick([4, 6, 8, 12, 20, 60]),
    ),
    must(
      num(
        'Hours|Duration (h)|Hrs Booked',
        'hours|duration|time booked|length of the meeting',
        steps(0.25, 8, 0.25),
        HOURS,
      ),
    ),
    num('Catering EUR|Catering|Refreshments', 'catering|refreshments|cost of food', skewed(0, 480), PRICEY),
    cat('Cost Centre|Charged To', 'cost centre|charged department', '4100|4200|4300|5100|5200'),
    flag('Projector|Beamer', 'with a projector', 'Y|N'),
    flag('Cancelled|No-show|Cancelled?', 'cancelled|called off', 'TRUE|FALSE', 0.15),
  ]),
  domain('print jobs|jobs|orders|print runs', [
    must(key('Job No|Print Job|Docket', 'job number|print job', id('PR0#####'))),
    must(cat('Customer|Client|Ordered By', 'customer|client|who ordered it', company)),
    must(
      cat(
        'Product|Print Product|Item',
        'product|print product|what is printed',
        'flyers|business cards|posters|brochures|labels|books|calendars|envelopes',
      ),
    ),
    cat(
      'Paper|Stock|Paper Type',
      'paper|kind of paper',
      'glossy 135 g|matt 170 g|recycled 80 g|card 300 g|kraft',
    ),
    must(
      int(
        'Copies|Run|Print Run|Auflage',
        'copies|print run|sheets ordered|number printed',
        few(50, 48000),
        degree('biggest|largest', 'smallest', 'gt of more than # copies|lt under # copies'),
      ),
    ),
    int(
      'Pages|Pp|Page Count',
      'pages|number of pages',
      (random) => random.pick([1, 2, 4, 8, 16, 32, 96, 240]),
      degree('longest', 'shortest', 'gt longer than # pages'),
    ),
    int('Colours|Colors|No. of Colours', 'colours|inks', (random) => random.pick([1, 2, 4, 5])),
    int('Waste Sheets|Spoilage|Waste', 'waste|spoiled sheets|spoilage', few(0, 900)),
    must(num('Price|Job Price|Net Price', 'price|job price|revenue|takings', skewed(19, 7800), PRICEY)),
    date('Due|Delivery Date|Needed By', 'due date|delivery date|deadline', 2025, 2026, 0, URGENT),
    cat('Machine|Press', 'machine|press', 'Offset 1|Offset 2|Digital A|Digital B|Plotter'),
    flag('Proof OK|Proofed|Approved', 'proofed|approved|released', 'Y|N', 0.7),
  ]),
  domain('found items|lost items|finds|lost property', [
    key('Find No|Item No|Lost Property #', 'find number|item number', id('LF-####')),
    must(
      cat(
        'Article|Found Item|Object',
        'article|object|thing found|item',
        'umbrella|wallet|phone|glove|suitcase|keys|scarf|laptop|glasses',
      ),
    ),
    must(
      cat(
        'Found At|Place|Where Found',
        'place|where it was found|spot',
        'Platform 2|Bus 14|Lobby|Swimming pool|Park|Market square|Toilets',
      ),
    ),
    must(date('Found|Found On|Date Found', 'find date|date found|day it was found', 2024, 2026)),
    who('Finder|Found By|Handed In By', 'finder|who found it|who handed it in'),
    cat('Colour|Color', 'colour|color', 'black|blue|red|brown|grey|green'),
    must(num('Value|Est. Value|Estimated Value', 'value|estimated value|worth', skewed(1, 900, 0), WORTH)),
    num("Finder's Reward|Reward", "reward|finder's reward", skewed(0, 90)),
    num('Storage Fee|Fee', 'storage fee|fee', steps(0, 25, 2.5), PRICEY),
    int('Days Kept|Days Stored|Storage Days', 'days kept|storage time|days in storage', few(0, 190), DAYS),
    date('Collected|Returned On|Claimed', 'return date|collection date|day it was claimed', 2024, 2026, 0.5),
    flag('Auctioned|To Auction', 'auctioned|sold at auction', 'x|', 0.2),
  ]),
  domain('phone lines|sim cards|extensions|mobile contracts', [
    must(key('Number|Phone Number|SIM|Extension', 'phone number|extension|sim', id('0151 ??? ####'))),
    must(who('User|Holder|Assigned To', 'user|holder|who has it')),
    must(cat('Tariff|Plan|Rate Plan', 'tariff|plan|contract', 'Flat S|Flat M|Flat L|Data only|Prepaid')),
    cat('Network|Operator|Provider', 'network|operator|provider', 'Telnova|BlueCell|Ringo|Fjordtel'),
    int(
      'Minutes Used|Minutes|Call Min',
      'minutes|call minutes|minutes talked|talk time',
      few(0, 2400),
      degree(
        'chattiest|busiest',
        'quietest',
        'gt talking more than # minutes|lt talking less than # minutes',
      ),
    ),
    int('Texts|SMS|Messages', 'texts|messages|sms', few(0, 600)),
    must(
      num(
        'Data GB|GB Used|Data Volume',
        'data|gigabytes|data volume|data used',
        skewed(0, 90, 1),
        degree('heaviest', 'lightest', 'gt using more than # GB|lt using less than # GB'),
      ),
    ),
    num('Roaming|Roaming EUR|Abroad', 'roaming|roaming cost|cost abroad', skewed(0, 160)),
    must(num('Monthly Bill|Bill|Invoice EUR', 'monthly bill|bill|phone bill|cost', skewed(5, 240), PRICEY)),
    date(
      'Contract End|Ends|Minimum Term',
      'contract end|end of contract|minimum term',
      2025,
      2027,
      0.1,
      URGENT,
    ),
    flag('Blocked|Locked|Blocked?', 'blocked|locked', 'Y|N', 0.1),
    flag('5G|5G?', 'on 5g|5g-ready', 'x|', 0.5),
  ]),
];
