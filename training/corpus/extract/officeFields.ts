/** @file Fields of trade and offices. */
import { TASKS, OBJECTS, JOBS, DEPARTMENTS, choice, field, type Field } from './fieldParts';

/** By key. */
export const OFFICE_FIELDS: Readonly<Record<string, Field>> = {
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
};
