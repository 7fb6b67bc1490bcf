/** @file Fields of homes, food, money, health, school, travel and machines. */
import { FAULTS, ACTIONS, COMPLAINTS, SUBJECTS, choice, field, type Field } from './fieldParts';

/** By key. */
export const LIFE_FIELDS: Readonly<Record<string, Field>> = {
  rent: field('rent|monthly rent|price|rent per month|miete', (m) =>
    m.r.pick([m.money(400, 4000), `${m.money(400, 4000)}${m.pick(' pcm| per month|/month| pm|')}`]),
  ),
  house_price: field('price|asking price|purchase price|kaufpreis', (m) => m.money(80000, 1900000)),
  area: field('area|floor area|size|living space|square metres|wohnfläche', (m) =>
    m.measure('m²|sqm|sq ft|m2|qm|square metres|sq. ft.', 18, 400, 0),
  ),
  bedrooms: field('bedrooms|beds|no. of bedrooms|number of bedrooms|schlafzimmer', (m) =>
    m.count(1, 6, 0.35),
  ),
  bathrooms: field('bathrooms|baths|number of bathrooms', (m) => m.count(1, 4, 0.35)),
  rooms: field('rooms|number of rooms|zimmer', (m) =>
    m.r.pick([m.count(1, 7), m.number(m.int(2, 11) / 2, 1)]),
  ),
  floor: choice(
    'floor|storey|etage',
    'ground floor|first floor|1st floor|2nd floor|third floor|top floor|4th floor|basement|5th|lower ground floor',
  ),
  deposit: field('deposit|security deposit|kaution', (m) => m.money(300, 5000)),
  available_from: field('available from|available|move-in date|frei ab', (m) =>
    m.r.chance(0.3) ? m.pick('now|immediately|from today|next month') : m.date(),
  ),
  property_type: choice(
    'property type|type|kind of property',
    'flat|apartment|house|studio|terraced house|detached house|semi-detached house|penthouse|bungalow|cottage|loft|maisonette|duplex|townhouse|shop|office',
  ),
  ingredient: field('ingredient|name|item|zutat|what', (m) => m.food()),
  food_qty: field('quantity|amount|qty|menge', (m) =>
    m.r.pick([
      String(m.int(1, 12)),
      String(m.int(1, 20) * 50),
      m.pick('1/2|1/4|3/4|1 1/2|½|¼|2 1/2|1/3|⅓|1½|0.5|1-2|2 to 3|a|one|two|three'),
    ]),
  ),
  food_unit: choice(
    'unit|measure|einheit',
    'g|kg|ml|l|cup|cups|tbsp|tsp|tablespoons|teaspoon|teaspoons|tablespoon|oz|ounces|lb|pounds|cloves|pinch|can|cans|slices|sprigs|handful|bunch|sticks|EL|TL|litres|dl|pint|packet',
  ),
  prep: choice(
    'preparation|prep|note|comment',
    'chopped|finely chopped|diced|grated|melted|at room temperature|peeled and sliced|crushed|to taste|drained|toasted|cut into cubes|beaten|softened|minced|thinly sliced|rinsed|optional|for serving|juiced|halved',
  ),
  dish: field('recipe|dish|name|meal', (m) =>
    m.title(
      m.r.pick([
        `${m.food()} soup`,
        `${m.adjective()} ${m.food()} pie`,
        `${m.food()} and ${m.food()} salad`,
        `${m.food()} curry`,
        `grandma's ${m.food()} cake`,
        `${m.food()} stew`,
      ]),
    ),
  ),
  servings: field('servings|serves|portions|yield', (m) =>
    m.r.pick([m.count(1, 12), `${m.int(2, 6)}-${m.int(7, 10)}`, `${m.int(2, 24)} pieces`]),
  ),
  prep_time: field('prep time|preparation time|time|cooking time', (m) =>
    m.r.pick([
      `${m.int(1, 12) * 5} ${m.pick('minutes|min|mins')}`,
      `${m.int(1, 4)} hours`,
      `1 hour ${m.int(1, 11) * 5} minutes`,
    ]),
  ),
  bank: field('bank|bank name', (m) =>
    m.r.pick([
      `${m.coined()} Bank`,
      `Bank of ${m.city()}`,
      `${m.city()} Savings Bank`,
      `Sparkasse ${m.city()}`,
    ]),
  ),
  iban: field(
    'iban|account|account number|konto',
    (m) =>
      `${m.pick('DE|GB|FR|NL|ES|CH|AT')}${m.digits(2)} ${m.digits(4)} ${m.digits(4)} ${m.digits(4)} ${m.digits(4)}`,
  ),
  account: field('account|card|account number|card ending', (m) =>
    m.r.pick([
      `XX${m.digits(4)}`,
      `****${m.digits(4)}`,
      `x${m.digits(4)}`,
      m.digits(8),
      `ending in ${m.digits(4)}`,
      `**** **** **** ${m.digits(4)}`,
    ]),
  ),
  balance: field('balance|available balance|remaining|saldo', (m) => m.money(50, 90000)),
  spent: field('amount|transaction amount|sum|paid|value|debit', (m) => m.money(1, 3000)),
  reference: field('reference|ref|transaction id|reference number|verwendungszweck', (m) =>
    m.code('TXN|REF|UTR|T|R'),
  ),
  merchant: field('merchant|shop|payee|store|paid to|vendor|recipient', (m) =>
    m.r.chance(0.5)
      ? m.company()
      : `${m.coined()} ${m.pick('Market|Cafe|Pharmacy|Fuel|Books|Taxi|Hotel|Bistro|Airlines|Store')}`,
  ),
  tx_type: choice(
    'type|transaction type|kind',
    'debit|credit|purchase|transfer|withdrawal|refund|direct debit|standing order|card payment|deposit|fee',
  ),
  event: field('event|title|event name|name|what|subject', (m) =>
    m.r.pick([
      `${m.title(m.noun())} ${m.pick('Festival|Fair|Workshop|Conference|Concert|Night|Open Day|Seminar|Meetup|Exhibition|Marathon|Gala')}`,
      `${m.pick('Annual|Summer|Spring|Winter|Charity|Staff|Board|Quarterly')} ${m.pick('Dinner|Party|Review|Meeting|Market|Run|Ball|Auction')}`,
    ]),
  ),
  meeting: field('meeting|subject|title|topic|what|event', (m) =>
    m.r.pick([
      `${m.pick('budget|kick-off|quarterly|weekly|project|sales|design|safety|planning|supplier|board|handover')} ${m.pick('meeting|review|call|workshop|sync|briefing|update')}`,
      `${m.coined()} ${m.pick('review|demo|call|kick-off')}`,
      m.pick('stand-up|all hands|1:1|retro|interview|lunch and learn|Jour fixe'),
    ]),
  ),
  talk: field('title|talk|topic|session|subject|seminar', (m) =>
    m.title(
      m.r.pick([
        `${m.adjective()} ${m.noun()} and ${m.noun()}`,
        `the ${m.noun()} of ${m.noun()}`,
        `how to ${m.r.pick(m.pools.verbs)} a ${m.noun()}`,
        `towards ${m.adjective()} ${m.noun()}`,
        `${m.noun()} in ${m.city()}`,
      ]),
    ),
  ),
  speaker: field('speaker|presenter|host|lecturer|who|trainer', (m) => m.person()),
  venue: field('venue|location|place|where', (m) =>
    m.r.pick([
      `${m.last()} ${m.pick('Hall|Theatre|Arena|Stadium|Centre|Library|Park|Hotel|Auditorium|Gallery|Club')}`,
      `${m.city()} ${m.pick('Town Hall|Arena|Conference Centre|Opera House|Museum')}`,
      `The ${m.title(m.noun())}`,
    ]),
  ),
  room: field('room|location|place|where|raum', (m) =>
    m.r.pick([
      `Room ${m.int(1, 500)}`,
      `room ${m.letters(1)}${m.int(1, 40)}`,
      `${m.last()} Room`,
      `${m.pick('Main|Small|North|Blue|Green')} ${m.pick('Hall|Room|Meeting Room')}`,
      `${m.last()} Hall ${m.int(100, 5400)}`,
      m.pick('Teams|Zoom|online|the canteen|Boardroom|Lab 2|Lecture Theatre 1|Auditorium'),
    ]),
  ),
  home: field('home|home team|team 1|heim', (m) => m.team()),
  away: field('away|away team|team 2|opponent|gast', (m) => m.team()),
  score: field(
    'score|result|final score|ergebnis',
    (m) => `${m.int(0, 5)}${m.r.pick(['-', ':', ' - ', '–', '-'])}${m.int(0, 5)}`,
  ),
  scorer: field('scorer|goal scorer|player|scored by', (m) => (m.r.chance(0.5) ? m.last() : m.person())),
  minute: field('minute|min|time', (m) =>
    m.r.pick([`${m.int(1, 90)}'`, `${m.int(1, 90)}`, `${m.int(4, 20)}th`, `${m.int(24, 30)}th`]),
  ),
  attendance: field('attendance|spectators|crowd|visitors', (m) => m.number(m.int(120, 78000))),
  competition: field(
    'competition|league|tournament|cup',
    (m) =>
      `${m.r.chance(0.5) ? m.city() : m.coined()} ${m.pick('League|Cup|Trophy|Championship|Open|Premier Division')}`,
  ),
  student: field('student|pupil|name|student name|learner', (m) => m.person()),
  student_no: field('student id|student number|matriculation number|roll no', (m) => m.code('S|ST|MN')),
  grade: choice('grade|mark|result|note', 'A|B|C|D|A+|B-|A*|1|2|3|1,7|2,3|Pass|Merit|Distinction|Fail|C+|F'),
  mark: field('mark|score|points|result|marks', (m) =>
    m.r.pick([`${m.int(20, 100)}`, `${m.int(20, 100)}%`, `${m.int(20, 50)}/50`, `${m.int(40, 100)}/100`]),
  ),
  subject: choice('subject|course|class|module|fach', SUBJECTS),
  teacher: field('teacher|instructor|tutor|lecturer|lehrer', (m) =>
    m.r.pick([m.person(), `${m.pick('Mr|Mrs|Ms|Dr')} ${m.last()}`]),
  ),
  class_name: field('class|group|form|klasse|year group', (m) =>
    m.r.pick([
      `${m.int(1, 12)}${m.letters(1)}`,
      `Year ${m.int(1, 12)}`,
      `Group ${m.letters(1)}`,
      `${m.int(5, 12)}${m.pick('a|b|c')}`,
    ]),
  ),
  age: field('age|years old|alter', (m) => String(m.int(4, 89))),
  patient: field('patient|patient name|name', (m) => m.person()),
  test: choice(
    'test|analyte|parameter|investigation|test name',
    'Hemoglobin|Glucose|Creatinine|Sodium|Potassium|Cholesterol|HDL|LDL|Triglycerides|TSH|ALT|AST|WBC|Platelets|Ferritin|Vitamin D|CRP|HbA1c|Calcium|Bilirubin|Urea|Albumin|Magnesium|Iron|Vitamin B12|Hematocrit|eGFR|Uric acid|pH|Chloride|Nitrate|Turbidity|Lead',
  ),
  lab_value: field('result|value|measured|level|wert', (m) =>
    m.number(m.int(1, 2000) / m.r.pick([1, 10, 10, 100]), m.r.pick([0, 1, 1, 2])).replace(/[’']/g, ''),
  ),
  lab_unit: choice(
    'unit|units|einheit',
    'g/dL|mg/dL|mmol/L|U/L|ng/mL|%|mIU/L|µg/L|10^9/L|pg|fL|mg/L|µmol/L|nmol/L|NTU|mEq/L',
  ),
  lab_range: field('reference range|normal range|ref range|range|normal', (m) => {
    const low = m.int(1, 90);
    return m.r.pick([
      `${low}-${low + m.int(2, 80)}`,
      `${low} - ${low + m.int(2, 80)}`,
      `< ${low}`,
      `${m.number(low / 10, 1)}–${m.number(low / 10 + 3, 1)}`,
      `>${low}`,
    ]);
  }),
  flag: choice('flag|abnormal|note', 'H|L|high|low|normal|N|HIGH|*'),
  doctor: field(
    'doctor|physician|consultant|arzt',
    (m) => `${m.pick('Dr|Dr.|Prof.|Dr med.')} ${m.r.chance(0.5) ? m.last() : `${m.first()} ${m.last()}`}`,
  ),
  complaint: field('complaint|problem|issue|reason|complaint reason|what happened', (m) =>
    m.pick(COMPLAINTS),
  ),
  resolution: choice(
    'resolution|requested action|wants|solution|request',
    'full refund|refund|replacement|exchange|a voucher|partial refund|repair|an apology|new delivery|store credit|money back|free collection',
  ),
  booking_no: field(
    'booking number|booking reference|reservation number|confirmation number|booking|pnr',
    (m) => m.r.pick([m.code('BK|RES|R|BR'), `${m.letters(3)}${m.digits(3)}`, m.letters(6)]),
  ),
  guest: field('guest|name|guest name|booked by|customer', (m) => m.person()),
  guests: field('guests|party size|people|number of guests|persons|pax', (m) =>
    m.r.pick([m.count(1, 9, 0.3), `${m.int(1, 6)} ${m.pick('adults|people|guests|persons')}`]),
  ),
  check_in: field('check-in|arrival|check in date|arrival date|anreise', (m) => m.date()),
  check_out: field('check-out|departure|check out date|departure date|abreise', (m) => m.date()),
  nights: field('nights|number of nights|length of stay', (m) => m.count(1, 14, 0.25)),
  room_type: choice(
    'room type|room|type of room',
    'double room|single room|twin room|family suite|junior suite|deluxe double|standard twin|studio|king room with sea view|triple|superior double|bed in dorm',
  ),
  hotel: field('hotel|hotel name|property', (m) =>
    m.r.pick([
      `Hotel ${m.last()}`,
      `${m.city()} Grand Hotel`,
      `The ${m.title(m.noun())} Inn`,
      `${m.coined()} ${m.pick('Hotel|Resort|Suites|Lodge')}`,
    ]),
  ),
  policy_no: field('policy number|policy no|policy', (m) => m.code('POL|P|V|PN')),
  claim_no: field('claim number|claim no|claim id|claim ref', (m) => m.code('CL|CLM|S|SCH')),
  loss_date: field('date of loss|incident date|date of incident|loss date|date', (m) => m.date()),
  damage: choice(
    'damage|cause|type of loss|what happened|incident',
    'water damage|burst pipe|broken windscreen|theft of bicycle|hail damage|rear-end collision|fire in the kitchen|stolen laptop|storm damage to roof|scratched door|lost luggage|lightning strike|flooded basement|cracked screen|vandalism|parking dent',
  ),
  claim_amount: field('claim amount|amount claimed|estimated damage|amount|estimate|damage amount', (m) =>
    m.money(80, 30000),
  ),
  vehicle: field(
    'vehicle|car|make and model|fahrzeug',
    (m) =>
      `${m.pick('Volvo|Toyota|Ford|Skoda|Fiat|BMW|Renault|Kia|Honda|Opel|Mazda|Audi|Seat|Hyundai|Nissan|Peugeot')} ${m.r.pick([`${m.letters(1)}${m.int(10, 90)}`, m.coined(), `${m.int(1, 9)}0${m.int(0, 8)}`])}`,
  ),
  plate: field('plate|registration|licence plate|number plate|kennzeichen|reg no', (m) =>
    m.r.pick([
      `${m.letters(2)}${m.digits(2)} ${m.letters(3)}`,
      `${m.letters(m.int(1, 3))}-${m.letters(2)} ${m.int(10, 9999)}`,
      `${m.letters(2)}-${m.digits(3)}-${m.letters(2)}`,
      `${m.int(1, 9)}${m.letters(3)}${m.digits(3)}`,
    ]),
  ),
  mileage: field(
    'mileage|kilometres|km|odometer|miles',
    (m) => `${m.number(m.int(2, 240) * 1000 + m.int(0, 999))}${m.pick(' km| miles||km')}`,
  ),
  fuel: choice('fuel|fuel type|engine', 'petrol|diesel|electric|hybrid|plug-in hybrid|LPG'),
  equipment: field('equipment|machine|asset|device|unit|anlage', (m) =>
    m.r.pick([
      `${m.pick('pump|conveyor|compressor|boiler|lift|forklift|press|mixer|chiller|generator|lathe|packing line|air handler|crane|oven|printer')} ${m.r.pick([m.int(1, 12).toString(), `${m.letters(1)}${m.int(1, 40)}`, `no. ${m.int(1, 9)}`])}`,
      `${m.coined()} ${m.letters(1)}${m.int(10, 900)}`,
    ]),
  ),
  asset_no: field('asset number|asset id|equipment id|inventory number|tag', (m) => m.code('EQ|A|M|AST')),
  fault: field('fault|problem|defect|issue|failure|symptom', (m) => m.pick(FAULTS)),
  action: field('action taken|action|repair|work done|remedy|measure', (m) => m.pick(ACTIONS)),
  technician: field('technician|engineer|mechanic|done by|inspector', (m) =>
    m.r.chance(0.5) ? m.person() : m.first(),
  ),
  downtime: field('downtime|outage|standstill|duration', (m) =>
    m.r.pick([
      `${m.int(1, 12)} h`,
      `${m.int(5, 90)} min`,
      `${m.count(1, 9)} hours`,
      `${m.int(10, 90)} minutes`,
      `${m.number(m.int(3, 20) / 2, 1)} hours`,
    ]),
  ),
  timestamp: field('timestamp|time|date|logged at|date and time', (m) => {
    const two = (v: number): string => String(v).padStart(2, '0');
    const day = `${m.int(2019, 2027)}-${two(m.int(1, 12))}-${two(m.int(1, 28))}`;
    const clock = `${two(m.int(0, 23))}:${two(m.int(0, 59))}:${two(m.int(0, 59))}`;
    return m.r.pick([
      `${day} ${clock}`,
      `${day}T${clock}Z`,
      `${m.pick('Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec')} ${m.int(1, 28)} ${clock}`,
      clock,
      `${day} ${clock}.${m.digits(3)}`,
      `${two(m.int(1, 28))}/${m.pick('Jan|Mar|May|Oct')}/2024:${clock}`,
    ]);
  }),
  level: choice(
    'level|severity|log level',
    'ERROR|WARN|INFO|DEBUG|FATAL|WARNING|CRITICAL|error|warn|info|notice',
  ),
  host: field('host|server|machine|hostname', (m) =>
    m.r.pick([
      `${m.pick('web|db|app|mail|cache|node|srv|worker')}${m.r.pick(['-', '', '0'])}${m.int(1, 30)}`,
      `${m.int(10, 192)}.${m.int(0, 255)}.${m.int(0, 255)}.${m.int(1, 254)}`,
      `${m.noun().replace(/ /g, '-')}.${m.pick('local|internal|prod|example.com')}`,
    ]),
  ),
  service: field(
    'service|process|component|module|source',
    (m) =>
      `${m.pick('auth|billing|sync|mail|search|report|cron|payment|import|backup|gateway|scheduler')}${m.pick('|d|-service|-worker|Service|-api')}`,
  ),
  message: field('message|description|event|text|details', (m) =>
    m.r.pick([
      `connection ${m.pick('refused|timed out|reset by peer|lost')}`,
      `disk usage at ${m.int(70, 99)}%`,
      `user ${m.noun().replace(/ /g, '')} logged in`,
      `${m.pick('job|request|backup|import')} ${m.pick('failed|completed|started|cancelled')}`,
      `${m.pick('file|record|key|table')} not found`,
      `retry ${m.int(1, 5)} of 5`,
      `out of memory`,
      `invalid token`,
      `cache cleared`,
      `took ${m.int(100, 9999)} ms`,
    ]),
  ),
  error_code: field('error code|code|status code|error', (m) =>
    m.r.pick([
      String(m.pick('404|500|502|403|401|200|503')),
      `E${m.digits(3)}`,
      `ERR-${m.digits(4)}`,
      `0x${m.digits(4)}`,
    ]),
  ),
  flight: field(
    'flight|flight number|flight no',
    (m) => `${m.pick('LH|BA|AF|KL|UA|DL|EK|LX|SK|TP|QF|AI|TK|FR')}${m.r.pick([' ', ''])}${m.int(12, 8999)}`,
  ),
  origin: field('from|origin|departure city|departs from|von', (m) => m.city()),
  destination: field('to|destination|arrival city|arrives at|nach', (m) => m.city()),
  depart: field('departure|departure time|departs|dep|leaves|abfahrt', (m) => m.time()),
  arrive: field('arrival|arrival time|arrives|arr|ankunft', (m) => m.time()),
  gate: field('gate|platform|terminal', (m) =>
    m.r.pick([`${m.letters(1)}${m.int(1, 60)}`, String(m.int(1, 40)), `gate ${m.int(1, 40)}`]),
  ),
  seat: field('seat|seat number', (m) => `${m.int(1, 42)}${m.letters(1)}`),
  fare: field('fare|price|ticket price|cost', (m) => m.money(10, 900)),
  train: field('train|line|service|route', (m) =>
    m.r.pick([
      `ICE ${m.int(10, 999)}`,
      `IC ${m.int(100, 2400)}`,
      `Line ${m.int(1, 60)}`,
      `Bus ${m.int(1, 400)}`,
      `S${m.int(1, 9)}`,
      `${m.letters(2)}${m.int(10, 99)}`,
    ]),
  ),
  book: field('title|book|book title|name', (m) =>
    m.title(
      m.r.pick([
        `the ${m.adjective()} ${m.noun()}`,
        `a ${m.noun()} of ${m.noun()}`,
        `${m.noun()} and ${m.noun()}`,
        `the last ${m.noun()}`,
      ]),
    ),
  ),
  author: field('author|writer|by|artist', (m) => m.person()),
  genre: choice(
    'genre|category|kind',
    'crime|romance|biography|science fiction|fantasy|history|poetry|thriller|jazz|rock|drama|comedy|documentary|folk|horror|self-help',
  ),
  isbn: field('isbn|ean|barcode', (m) =>
    m.r.pick([`978-${m.digits(1)}-${m.digits(4)}-${m.digits(4)}-${m.digits(1)}`, m.digits(13)]),
  ),
  publisher: field(
    'publisher|label|published by',
    (m) => `${m.coined()} ${m.pick('Press|Books|Verlag|Publishing|Records')}`,
  ),
  category: choice(
    'category|type|group|expense type|art',
    'travel|meals|hotel|taxi|office supplies|parking|train|fuel|training|software|hardware|entertainment|postage|telephone|rent|utilities|insurance|marketing|furniture|food|drinks|cleaning|tools|clothing',
  ),
  stock: field('stock|in stock|on hand|quantity|bestand|stock level', (m) => m.count(0, 2500, 0.02)),
  min_stock: field('reorder level|minimum stock|min stock|reorder point', (m) => m.count(1, 200, 0)),
  location: field('location|bin|shelf|warehouse|storage location|lagerort', (m) =>
    m.r.pick([
      `${m.letters(1)}${m.int(1, 20)}-${m.int(1, 30)}`,
      `Shelf ${m.int(1, 40)}`,
      `aisle ${m.int(1, 20)}`,
      `Warehouse ${m.r.pick(['A', 'B', 'North', '2'])}`,
      `Bay ${m.int(1, 30)}`,
      `${m.pick('Garage|Basement|Office|Attic|Kitchen|Back room')}`,
    ]),
  ),
  condition: choice(
    'condition|state|zustand',
    'new|used|good|fair|poor|like new|refurbished|damaged|excellent|needs repair',
  ),
  serial: field(
    'serial number|serial no|s/n|serial',
    (m) => `${m.r.pick(['SN', '', 'S/N '])}${m.letters(2)}${m.digits(6)}`,
  ),
  expiry: field('expiry date|best before|expires|valid until|mhd|exp', (m) =>
    m.r.pick([m.date(), `${String(m.int(1, 12)).padStart(2, '0')}/${m.int(2024, 2029)}`]),
  ),
  batch: field('batch|lot|lot number|batch no|charge', (m) => m.code('L|B|LOT|CH')),
  purpose: choice(
    'purpose|reason|description|occasion|for',
    'client lunch|trip to the fair|team dinner|airport transfer|visit to supplier|conference|new employee|printer paper|site visit|sales meeting|training course|parking at customer|interview travel|trade show|home office|workshop snacks',
  ),
  payment: choice(
    'payment method|payment|paid by|method',
    'cash|credit card|Visa|Mastercard|bank transfer|PayPal|debit card|company card|on account|direct debit|cheque|Apple Pay',
  ),
  terms: choice(
    'payment terms|terms|conditions',
    'net 30|30 days|14 days net|net 60|2% 10 days|on receipt|prepaid|end of month|within 14 days|immediately',
  ),
  species: field('species|plant|animal|breed', (m) => `${m.adjective()} ${m.noun()}`),
  temperature: field(
    'temperature|temp|degrees',
    (m) => `${m.int(-12, 38)}${m.pick('°C| °C|°| degrees|°F|C')}`,
  ),
  weather: choice(
    'weather|conditions|forecast|sky',
    'sunny|cloudy|light rain|heavy rain|snow|fog|partly cloudy|thunderstorms|clear|windy|overcast|showers|drizzle',
  ),
  wind: field('wind|wind speed', (m) => `${m.int(2, 90)} ${m.pick('km/h|mph|kn|m/s')}`),
  humidity: field('humidity|rel. humidity', (m) => m.percent(20, 100)),
  interest: field('interest rate|interest|apr|zinssatz', (m) => m.percent(0, 14)),
  share: field('share|percentage|portion|%', (m) => m.percent(1, 90)),
  change: field('change|growth|increase|difference', (m) =>
    m.r.pick([`${m.r.pick(['+', '-', ''])}${m.percent(0, 40)}`, `${m.pick('up|down')} ${m.percent(1, 30)}`]),
  ),
  revenue: field('revenue|sales|turnover|umsatz', (m) =>
    m.r.pick([
      m.money(1000, 900000),
      m.withCurrency(`${m.number(m.int(10, 990) / 10, 1)}m`),
      m.withCurrency(`${m.number(m.int(10, 990) / 10, 1)} million`),
    ]),
  ),
  region: choice(
    'region|area|territory|market',
    'North|South|East|West|EMEA|APAC|DACH|Nordics|Northern region|Midwest|Iberia|Benelux|Southeast|Europe|Americas|Bavaria|Scotland',
  ),
  quarter: field('quarter|period|month', (m) =>
    m.r.pick([
      `Q${m.int(1, 4)}`,
      `Q${m.int(1, 4)} ${m.int(2019, 2027)}`,
      m.pick('January|February|March|April|May|June|July|August|September|October|November|December'),
    ]),
  ),
  headcount: field('headcount|employees|staff|number of employees', (m) => m.number(m.int(2, 9000))),
  language: choice(
    'language|languages|sprache',
    'English|German|French|Spanish|Italian|Portuguese|Polish|Arabic|Mandarin|Hindi|Dutch|Japanese|Turkish|Swedish',
  ),
  language_level: choice(
    'level|proficiency',
    'native|fluent|B2|C1|basic|A2|conversational|intermediate|business level|B1|mother tongue',
  ),
  birth_date: field('date of birth|dob|birthday|born|geburtsdatum', (m) => m.date(1940, 2015)),
  nationality: choice(
    'nationality|citizenship',
    'German|French|British|Indian|American|Polish|Spanish|Turkish|Italian|Dutch|Brazilian|Irish|Swiss|Ghanaian|Vietnamese',
  ),
  passport: field('passport number|passport no|id number', (m) => `${m.letters(1)}${m.digits(8)}`),
  attending: choice(
    'attending|coming|rsvp|confirmed|will attend',
    "yes|no|Yes|No|maybe|accepted|declined|not yet confirmed|confirmed|can't make it|coming|tentative",
  ),
  diet: choice(
    'diet|dietary requirements|allergies|meal',
    'vegetarian|vegan|gluten free|no nuts|halal|lactose intolerant|kosher|none|no fish|pescatarian|nut allergy',
  ),
  shift: choice('shift|schicht', 'early|late|night|morning|evening|day shift|night shift|early shift'),
  day: choice(
    'day|weekday|tag',
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Wed|Thu|Fri|Sat|Sun',
  ),
  leave_type: choice(
    'leave type|type|reason|absence',
    "annual leave|sick leave|parental leave|unpaid leave|training|home office|holiday|doctor's appointment|business trip|jury duty",
  ),
  ticket_no: field('ticket number|ticket|ticket id|case number|issue', (m) => m.code('T|INC|REQ|CASE|JIRA')),
  approver: field('approver|approved by|manager|signed by', (m) => m.person()),
  pet: field('pet|pet name|animal name', (m) => m.coined()),
  breed: choice(
    'breed|species|kind',
    'Labrador|tabby cat|rabbit|poodle|beagle|Siamese cat|hamster|dachshund|parrot|mixed breed|border collie|guinea pig',
  ),
  vote: field('votes|vote count|number of votes', (m) => m.number(m.int(1, 90000))),
  candidate: field('candidate|applicant|name|bewerber', (m) => m.person()),
  notice: choice(
    'notice period|notice|availability',
    '4 weeks|3 months|immediately|one month|2 weeks|six weeks|end of quarter|8 weeks',
  ),
  drug: field('medication|drug|medicine|prescription', (m) =>
    m.r.pick([
      m.pick(
        'Ibuprofen|Amoxicillin|Metformin|Paracetamol|Atorvastatin|Lisinopril|Omeprazole|Aspirin|Insulin glargine|Ramipril|Levothyroxine|Salbutamol|Prednisone|Pantoprazole',
      ),
      m.coined(),
    ]),
  ),
  dose: field(
    'dose|dosage|strength',
    (m) =>
      `${m.r.pick([5, 10, 20, 25, 50, 100, 200, 400, 500, 850])}${m.r.pick([' ', ''])}${m.pick('mg|mg|µg|ml|IU')}`,
  ),
  frequency: choice(
    'frequency|how often|schedule|intake',
    'twice daily|once a day|every 8 hours|at bedtime|1-0-1|with meals|as needed|three times a day|every morning|weekly|2x daily|1-1-1',
  ),
};
