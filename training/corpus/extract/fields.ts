/** @file The fields that texts hold: what people call each of them, and how its values are written. */
import type { Maker } from './values';

export interface Field {
  /** Names that people give to it; the first is the one that is found when no fields are asked for. */
  readonly names: readonly string[];
  readonly make: (m: Maker) => string;
}

const field = (names: string, make: (m: Maker) => string): Field => ({ names: names.split('|'), make });
const choice = (names: string, values: string): Field => field(names, (m) => m.pick(values));

const TASKS =
  'send|prepare|review|update|book|order|call|check|fix|finalise|draft|organise|test|clean up|share|approve|translate|cancel|renew|print|collect|write up|schedule|investigate|close|migrate|archive|confirm|replace|measure|negotiate|present|circulate|submit|chase|compare|set up|publish|back up';
const OBJECTS =
  'the budget|the contract|the slides|the agenda|the report|the invoices|the website|the new hire plan|the supplier list|the price list|the risk register|the minutes|the venue|catering|the training room|the press release|the server|the test results|the floor plan|the survey|the customer feedback|the stock count|the marketing plan|flights to the fair|the insurance papers|the quote from the printer|the user manual|the payroll data|the backup|the job ad|the lease|the product photos|the newsletter|the onboarding checklist|the VAT return|the drawings|the audit findings|the timeline|the access badges|the spare parts';
const FAULTS =
  'oil leak|worn bearing|broken belt|no power|blocked filter|overheating|strange noise|loose cable|cracked housing|sensor failure|low pressure|water damage|flat tyre|burnt fuse|stuck valve|door does not close|display flickers|error E14|smell of burning|vibration|rust on the frame|leaking seal|battery not charging|jammed paper|does not start';
const ACTIONS =
  'replaced seal|tightened bolts|ordered spare part|cleaned filter|changed oil|reset controller|rewired plug|swapped sensor|lubricated chain|updated firmware|replaced fuse|adjusted belt|taken out of service|patched the hose|calibrated|new battery fitted|sent to manufacturer|none yet|monitored';
const COMPLAINTS =
  'arrived broken|wrong size|never delivered|colour faded|charged twice|late delivery|missing parts|stopped working after a week|rude staff|cold food|dirty room|scratched surface|wrong item sent|smells bad|no instructions|invoice is wrong|leaks|too noisy|the zip is broken|does not fit';
const JOBS =
  'Accountant|Software Engineer|Sales Manager|Office Manager|Project Manager|Nurse|Chef|Electrician|Data Analyst|Marketing Manager|HR Manager|Warehouse Operative|Customer Service Agent|Teacher|Architect|Receptionist|Product Owner|Mechanical Engineer|Truck Driver|Graphic Designer|Lawyer|Buyer|Controller|Quality Inspector|UX Designer|DevOps Engineer|Store Manager|Physiotherapist|Site Manager|Executive Assistant|Head of Finance|CEO|CFO|Managing Director|Key Account Manager|Team Lead|Paralegal|Baker|Welder|Barista|Research Assistant|Plumber|Copywriter|Logistics Coordinator|Business Analyst|Dental Assistant|Payroll Clerk|Operations Director|Librarian|Gardener';
const SUBJECTS =
  'Mathematics|Maths|English|Physics|Chemistry|Biology|History|Geography|Art|Music|French|Spanish|German|Computer Science|Economics|PE|Philosophy|Statistics|Accounting|Marketing|Law|Psychology|Drama|Latin|Science';
const DEPARTMENTS =
  'Sales|Marketing|Finance|HR|IT|Legal|Operations|Purchasing|Logistics|Production|Quality|R&D|Support|Customer Service|Facilities|Procurement|Engineering|Accounting|Communications|Warehouse|Administration|Design';

/** By key; the key is the same in all kinds of text, so that it can be told when a field is absent. */
export const FIELDS: Readonly<Record<string, Field>> = {
  person: field(
    'name|full name|person|contact|employee|who|contact name|attendee|participant|member|nombre|staff member',
    (m) => m.person(),
  ),
  first_name: field('first name|given name|forename|vorname|prénom', (m) => m.first()),
  last_name: field('last name|surname|family name|nachname', (m) => m.last()),
  email: field('email|e-mail|email address|mail|e-mail address|contact email', (m) => m.email()),
  phone: field('phone|telephone|phone number|tel|mobile|contact number|telefon|phone no.|cell', (m) =>
    m.phone(),
  ),
  fax: field('fax|fax number', (m) => m.phone()),
  company: field('company|organisation|firm|organization|employer|business|company name|firma', (m) =>
    m.company(),
  ),
  website: field(
    'website|url|web|homepage',
    (m) => `${m.pick('www.|www.|https://|https://www.')}${m.domain()}`,
  ),
  job_title: field('job title|title|position|role|function|job', (m) => m.pick(JOBS)),
  department: choice('department|dept|team|division|unit|abteilung', DEPARTMENTS),
  date: field('date|day|when|datum|fecha|date of entry', (m) => m.date()),
  due_date: field('due date|due|deadline|due by|payment due|fällig', (m) => m.soon()),
  start_date: field('start date|start|from|begins|starting|beginning', (m) => m.date()),
  end_date: field('end date|end|until|to|ends|finish', (m) => m.date()),
  time: field('time|start time|at|hour|uhrzeit|when', (m) => m.time()),
  end_time: field('end time|ends|finish time|until', (m) => m.time()),
  city: field('city|town|place|location|stadt|ville', (m) => m.city()),
  country: field('country|nation|land', (m) => m.country()),
  address: field('address|street address|full address|adresse|location', (m) => m.address()),
  street: field('street|street address|straße', (m) => m.street()),
  postcode: field('postcode|zip|zip code|postal code|plz', (m) => m.postcode()),
  item: field(
    'item|product|article|description|product name|goods|name|artikel|what|line item|item description',
    (m) => m.product(),
  ),
  sku: field('sku|item code|article no|product code|item no.|part number|code', (m) =>
    m.r.chance(0.5)
      ? m.code('SKU|ART|P|IT|PN')
      : `${m.letters(m.int(1, 3))}${m.r.pick(['', '-'])}${m.digits(m.int(2, 5))}`,
  ),
  qty: field('quantity|qty|count|number|pieces|how many|units|menge|pcs|amount ordered|no. of units', (m) =>
    m.r.chance(0.85) ? m.count(1, m.r.pick([5, 12, 60, 500]), 0.12) : m.count(500, 4000, 0),
  ),
  unit: choice(
    'unit|uom|units|unit of measure',
    'pcs|box|boxes|kg|g|m|pack|packs|pairs|litres|l|pallets|rolls|bags|crates|cases|dozen|cartons|bottles|sheets|hours|sets|ea|Stk|units|tins',
  ),
  unit_price: field(
    'unit price|price|price each|rate|cost per unit|einzelpreis|price per unit|each|unit cost',
    (m) => m.money(1, 400),
  ),
  price: field('price|cost|amount|price tag|preis|prix|retail price|how much', (m) => m.money(2, 2000)),
  line_total: field('total|line total|amount|total price|sum|subtotal|betrag|gesamt', (m) =>
    m.money(5, 3000),
  ),
  total: field(
    'total|amount|total amount|grand total|sum|invoice total|gesamtbetrag|total due|amount due',
    (m) => m.money(20, 20000),
  ),
  subtotal: field('subtotal|net amount|net|sub total|nettobetrag', (m) => m.money(20, 9000)),
  tax: field('tax|vat|vat amount|sales tax|mwst|gst', (m) => m.money(2, 900)),
  tax_rate: field('vat rate|tax rate|vat %|tax %', (m) => m.percent(5, 25)),
  discount: field('discount|rebate|rabatt|reduction', (m) =>
    m.r.chance(0.7) ? m.percent(2, 40) : m.money(1, 200),
  ),
  order_no: field('order number|order no|order id|po number|order|po|order ref|bestellnummer', (m) =>
    m.code('PO|ORD|SO|B|Order|A'),
  ),
  invoice_no: field(
    'invoice number|invoice no|invoice|invoice id|rechnungsnummer|invoice #|document number',
    (m) => m.code('INV|RE|R|F|IN|Invoice'),
  ),
  customer: field('customer|client|buyer|bill to|customer name|kunde|account name', (m) =>
    m.r.chance(0.6) ? m.company() : m.person(),
  ),
  customer_no: field('customer number|customer no|customer id|account number|client id|kundennummer', (m) =>
    m.code('C|KD|CUST|K'),
  ),
  supplier: field('supplier|vendor|seller|from|lieferant|supplier name|issued by', (m) => m.company()),
  ship_to: field('ship to|delivery address|deliver to|shipping address|destination|lieferadresse', (m) =>
    m.r.chance(0.6) ? m.address() : m.city(),
  ),
  carrier: field('carrier|courier|shipped by|forwarder|shipping company', (m) =>
    m.r.chance(0.4)
      ? m.pick('DHL|UPS|FedEx|DPD|GLS|Royal Mail|TNT|Hermes|USPS|PostNL|Evri|Chronopost')
      : `${m.coined()} ${m.pick('Express|Logistics|Freight|Cargo|Parcel|Couriers')}`,
  ),
  tracking: field('tracking number|tracking|tracking no|consignment no|parcel number', (m) =>
    m.r.chance(0.5)
      ? m.digits(m.int(10, 14))
      : `${m.r.pick(['1Z', 'JD', 'RR', 'LX', 'CP'])}${m.digits(9)}${m.r.pick(['GB', 'DE', '', ''])}`,
  ),
  eta: field('eta|expected delivery|delivery date|arrival|expected|expected date', (m) => m.soon()),
  weight: field('weight|gewicht|mass|net weight', (m) => m.measure('kg|g|lbs|lb|t|oz', 1, 90)),
  dimensions: field(
    'dimensions|size|measurements|maße',
    (m) =>
      `${m.int(2, 200)}${m.r.pick([' x ', 'x', ' × '])}${m.int(2, 200)}${m.r.pick([' x ', 'x', ' × '])}${m.int(2, 90)} ${m.pick('cm|mm|in')}`,
  ),
  color: field('colour|color|farbe|finish', (m) => m.colour()),
  size: choice(
    'size|größe|taille',
    'S|M|L|XL|XXL|small|medium|large|38|40|42|44|UK 8|EU 41|one size|10|12|6',
  ),
  material: choice(
    'material|made of|fabric|composition',
    'stainless steel|oak|solid pine|cotton|100% wool|polyester|leather|ABS plastic|aluminium|bamboo|glass|ceramic|recycled PET|linen|brass|carbon fibre|merino wool|walnut|silicone|cast iron',
  ),
  brand: field('brand|manufacturer|make|maker|marke', (m) => m.coined()),
  model: field('model|model number|type|model name|modell', (m) =>
    m.r.chance(0.5)
      ? `${m.letters(m.int(1, 3))}${m.r.pick(['-', '', ' '])}${m.int(10, 9900)}`
      : `${m.coined()} ${m.int(2, 900)}`,
  ),
  warranty: field(
    'warranty|guarantee|garantie',
    (m) => `${m.count(1, 10)} ${m.pick('years|year|months|yrs')}`,
  ),
  power: field('power|power consumption|wattage', (m) => m.measure('W|kW|watts', 5, 2400, 0)),
  battery: field('battery|battery life|runtime', (m) => m.measure('hours|h|mAh|hrs', 2, 60, 1)),
  memory: field('memory|ram', (m) => `${m.r.pick([4, 8, 16, 32, 64])}${m.r.pick([' ', ''])}GB`),
  storage: field(
    'storage|disk|capacity',
    (m) => `${m.r.pick([64, 128, 256, 512, 1, 2])}${m.r.pick([' ', ''])}${m.pick('GB|TB|GB SSD')}`,
  ),
  screen: field(
    'screen|display|screen size',
    (m) => `${m.number(m.int(50, 340) / 10, 1)}${m.pick('"| inch|-inch| inches')}`,
  ),
  speed: field('speed|max speed|print speed', (m) => m.measure('km/h|rpm|ppm|mph|Mbit/s', 10, 400, 0)),
  rating: field('rating|stars|score|review score', (m) =>
    m.r.pick([
      `${m.int(1, 5)}/5`,
      `${m.int(1, 5)} stars`,
      `${m.int(1, 5)} out of 5`,
      `${m.number(m.int(20, 50) / 10, 1)}`,
    ]),
  ),
  status: choice(
    'status|state|order status|progress',
    'open|closed|pending|paid|shipped|delivered|in progress|done|cancelled|on hold|overdue|approved|rejected|new|in transit|completed|awaiting parts|active|inactive|draft|backordered|resolved|not started|in review',
  ),
  priority: choice('priority|urgency|prio', 'high|medium|low|urgent|critical|P1|P2|P3|normal'),
  task: field(
    'task|action|action item|to do|what|todo|activity',
    (m) => `${m.pick(TASKS)} ${m.pick(OBJECTS)}`,
  ),
  owner: field('owner|responsible|assignee|assigned to|who|person responsible|name', (m) =>
    m.r.chance(0.5) ? m.first() : m.person(),
  ),
  project: field('project|project name|job', (m) =>
    m.r.pick([
      `Project ${m.title(m.noun())}`,
      `${m.coined()}`,
      `${m.title(m.adjective())} ${m.title(m.noun())}`,
      `${m.city()} ${m.pick('relaunch|rollout|refit|migration|expansion|campaign')}`,
    ]),
  ),
  hours: field('hours|time spent|hrs|effort|stunden', (m) =>
    m.r.pick([
      `${m.number(m.int(1, 80) / 2, 1)}`,
      `${m.int(1, 40)}h`,
      `${m.int(1, 40)} hours`,
      m.count(1, 12),
      `${m.number(m.int(1, 30) / 4, 2)} hrs`,
    ]),
  ),
  hourly: field('hourly rate|rate|rate per hour', (m) => m.money(12, 180)),
  salary: field('salary|pay|compensation|wage|annual salary|gehalt', (m) =>
    m.r.pick([
      m.money(22000, 140000),
      `${m.money(22000, 60000)} - ${m.money(60000, 90000)}`,
      `${m.money(12, 45)} per hour`,
      `${m.money(25000, 90000)} per year`,
      `${m.money(1800, 6500)} per month`,
    ]),
  ),
  experience: field('experience|years of experience|experience required', (m) =>
    m.r.pick([
      `${m.int(1, 12)}+ years`,
      `at least ${m.count(1, 8)} years`,
      `${m.count(1, 10)} years`,
      `${m.int(1, 4)}-${m.int(5, 9)} years`,
    ]),
  ),
  contract: choice(
    'contract|contract type|employment type|type',
    'full-time|part-time|permanent|temporary|freelance|fixed-term|internship|full time|part time|12-month contract|zero-hours|seasonal|6 month FTC',
  ),
  skill: choice(
    'skills|skill|requirements|qualifications',
    'Excel|SAP|Python|fluent German|forklift licence|AutoCAD|Java and SQL|driving licence|Photoshop|first aid certificate|HACCP|customer service|CNC|QuickBooks|PowerPoint|React|ACCA|payroll experience|a valid food hygiene certificate',
  ),
  degree: choice(
    'degree|qualification|education',
    'BSc Computer Science|MSc Physics|BA History|MBA|PhD Chemistry|Diploma in Nursing|BEng Mechanical Engineering|Bachelor of Laws|MA Design|B.Com|Master of Science|A levels|High school diploma|BTEC Business',
  ),
  university: field('university|school|institution|college', (m) =>
    m.r.pick([
      `University of ${m.city()}`,
      `${m.city()} University`,
      `TU ${m.city()}`,
      `${m.last()} College`,
      `${m.city()} Institute of Technology`,
    ]),
  ),
  period: field('period|dates|years|duration', (m) => {
    const from = m.int(1995, 2020);
    return m.r.pick([
      `${from}-${from + m.int(1, 6)}`,
      `${from} – ${from + m.int(1, 6)}`,
      `${from} to present`,
      `${m.pick('Jan|Mar|Sep|Jun|Oct')} ${from} - ${m.pick('Feb|May|Dec|Aug')} ${from + m.int(1, 5)}`,
      `since ${from}`,
    ]);
  }),
  year: field('year|jahr|model year|year built', (m) => String(m.int(1960, 2026))),
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

/** A name that somebody may give to the field of this key. */
export function nameOf(
  m: Maker,
  key: string,
  names: readonly string[] | undefined = FIELDS[key]?.names,
): string {
  const list = names ?? [key.replace(/_/g, ' ')];
  const name = m.r.chance(0.45) ? (list[0] ?? key) : m.r.pick(list);
  return recase(m, name);
}

/** Headers are written in all ways: Order Date, ORDER DATE, order_date, orderDate. */
export function recase(m: Maker, name: string): string {
  const way = m.r.below(12);
  if (way < 4) return name;
  if (way < 7) return m.title(name);
  if (way === 7) return name.toUpperCase();
  if (way === 8) return name.replace(/[ -]/g, '_');
  if (way === 9) return name.replace(/[ -](\p{L})/gu, (_, letter: string) => letter.toUpperCase());
  return (name[0] ?? '').toUpperCase() + name.slice(1);
}
