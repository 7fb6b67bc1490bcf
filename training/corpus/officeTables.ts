/** @file Office tables made from nothing: domains with typed columns, header spellings and the words people use for them. */
import { cellKey, type CellValue, type WorkbookData } from '../../src/formula/workbook';
import {
  AREA,
  BUILT,
  code,
  degree,
  FAR,
  HEAVY,
  HOURS,
  MANY,
  MINUTES,
  OLD,
  PAID,
  PRICEY,
  PROFITABLE,
  SCORE,
  SENIOR,
  THIRSTY,
  WORTH,
  column,
  date,
  day,
  list,
  maybe,
  money,
  of,
  rate,
  whole,
  yesNo,
  type ColumnSpec,
  type Degree,
  type Domain,
} from './columnKinds';
import { NEW_DOMAINS } from './domains';
import { widen } from './domains/thesaurus';
import type { Random } from './random';

export type { ColumnRole, ColumnSpec, Domain } from './columnKinds';

const PEOPLE = list(
  'Ana Lopes|Ben Carter|Chloe Martin|Dmitri Volkov|Elena Rossi|Farid Haddad|Grace Kim|Hugo Berg|Ines Moreau|Jonas Weber|Kira Patel|Liam Walsh|Mara Novak|Nora Lind|Omar Saleh|Priya Nair|Quinn Adams|Rosa Diaz|Sven Olsen|Tara Singh|Uma Rao|Victor Hahn|Wendy Zhou|Yusuf Demir|Zoe Clarke',
);
const FIRST = list(
  'Ana|Ben|Chloe|Dmitri|Elena|Farid|Grace|Hugo|Ines|Jonas|Kira|Liam|Mara|Nora|Omar|Priya|Rosa|Sven|Tara|Uma|Victor|Wendy|Yusuf|Zoe',
);
const REGIONS = list('North|South|East|West|Central|Northeast|Southwest|Midlands|Coast|Highlands');
const COUNTRIES = list(
  'Germany|France|Spain|Italy|Poland|Canada|Japan|Brazil|India|Mexico|Norway|Sweden|Ireland|Portugal|Austria|Kenya',
);
const CITIES = list(
  'Berlin|Paris|Madrid|Rome|Warsaw|Toronto|Osaka|Lisbon|Vienna|Nairobi|Dublin|Oslo|Leeds|Lyon|Porto|Ghent|Boston|Denver|Austin',
);
const PRODUCTS = list(
  'Desk Lamp|Office Chair|Standing Desk|Monitor|Keyboard|Notebook|Stapler|Printer|Webcam|Headset|Router|Paper A4|Whiteboard|USB Cable|Filing Cabinet|Mouse|Projector|Scanner|Tablet|Phone Stand',
);
const CATEGORIES = list(
  'Furniture|Electronics|Stationery|Accessories|Software|Services|Hardware|Supplies|Cleaning|Kitchen',
);
const STATUSES = list(
  'Open|Closed|Pending|Shipped|Cancelled|On hold|Approved|Rejected|Done|In progress|Draft|Overdue|Active|Inactive',
);
const DEPARTMENTS = list(
  'Finance|Marketing|Sales|IT|HR|Legal|Operations|Research|Support|Logistics|Purchasing|Production',
);
const COMPANIES = list(
  'Acorn Ltd|Bluefin GmbH|Corvus SA|Delta Foods|Elmwood Inc|Fjord AS|Granite Co|Harbor LLC|Iris Media|Juniper Labs|Kestrel plc|Lumen AG|Maple Group|Nimbus BV|Orchard & Sons|Pioneer Parts|Quarry Stone|Redwood Paper',
);
const JOBS = list(
  'Manager|Analyst|Engineer|Assistant|Technician|Director|Accountant|Clerk|Designer|Driver|Nurse|Consultant|Intern',
);
const DIAGNOSES = list(
  'Flu|Asthma|Diabetes|Hypertension|Migraine|Allergy|Fracture|Back pain|Check-up|Bronchitis',
);
const METHODS = list('Cash|Card|Transfer|Cheque|Invoice|PayPal');
const PRIORITIES = list('Low|Medium|High|Critical|Urgent');
const GENDERS = list('F|M');
const SUBJECTS = list('Maths|Biology|History|Physics|Art|Music|Chemistry|Geography|English');
const SHIFTS = list('Morning|Evening|Night');
const MACHINES = list('Press 1|Press 2|Lathe A|Lathe B|Mill 3|Oven 2|Robot 7|Cutter 4');
const WAREHOUSES = list('Main|Annex|Dock 1|Dock 2|Cold store|Yard');

/** The domains written first; more are in domains/. */
const FIRST_DOMAINS: readonly Domain[] = [
  {
    rows: ['orders', 'sales', 'rows', 'lines'],
    columns: [
      column(
        'key',
        'Order ID|Order No|OrderNumber|Order #',
        'order number|order id|order',
        code('SO-', 1001),
      ),
      date('Order Date|Date|OrderDate|Sold on', 'date|day'),
      column('person', 'Sales Rep|Salesperson|Rep|Seller', 'rep|salesperson|who sold it|seller', of(FIRST)),
      column('category', 'Region|Territory|Sales Region|Area', 'region|territory|area', of(REGIONS), true),
      column(
        'category',
        'Product|Item|Product Name|Article',
        'product|item|article|goods',
        of(PRODUCTS),
        true,
      ),
      column(
        'category',
        'Category|Product Category|Product Line',
        'category|type of product|kind',
        of(CATEGORIES),
      ),
      column('category', 'Customer|Client|Customer Name', 'customer|client|buyer', of(COMPANIES)),
      column(
        'integer',
        'Quantity|Qty|Units|Units Sold',
        'quantity|units|pieces|qty|number of units',
        whole(1, 60),
        true,
      ),
      column('measure', 'Unit Price|Price|List Price', 'price|unit price|price per unit', money(2, 400)),
      column(
        'measure',
        'Amount|Total|Sales|Revenue|Net Sales|Order Value',
        'sales|revenue|amount|turnover|value',
        money(20, 9000),
        true,
      ),
      column('measure', 'Cost|Unit Cost|COGS', 'cost|costs', money(1, 300)),
      column('measure', 'Profit|Margin|Gross Profit', 'profit|margin|earnings', money(-50, 2000)),
      column('rate', 'Discount|Discount %|Disc', 'discount|rebate', rate),
      column('category', 'Status|Order Status', 'status|state', of(STATUSES)),
      column('flag', 'Paid|Paid?|Invoiced', 'paid', (random) => random.chance(0.5)),
      column('flag', 'Shipped|Delivered|Returned', 'shipped', yesNo),
    ],
  },
  {
    rows: ['invoices', 'bills', 'rows'],
    columns: [
      column('key', 'Invoice|Invoice No|Invoice Number|Inv #', 'invoice number|invoice', code('INV', 20230)),
      date('Invoice Date|Issued|Date', 'invoice date|date|issue date'),
      date('Due Date|Due', 'due date|deadline'),
      column('category', 'Supplier|Vendor|Vendor Name', 'supplier|vendor', of(COMPANIES), true),
      column('category', 'Customer|Bill To|Account', 'customer|client|account', of(COMPANIES)),
      column('measure', 'Net|Net Amount|Subtotal', 'net amount|net', money(50, 5000)),
      column('measure', 'Tax|VAT|Sales Tax', 'tax|vat', money(5, 900)),
      column(
        'measure',
        'Total|Gross|Invoice Total|Amount Due',
        'total|amount|gross amount|invoice total',
        money(60, 6000),
        true,
      ),
      column(
        'measure',
        'Balance|Outstanding|Open Amount',
        'balance|outstanding amount|amount owed',
        money(0, 2000),
      ),
      column('category', 'Status|Payment Status', 'status|payment status', of(STATUSES), true),
      column('category', 'Payment Method|Method', 'payment method|how it was paid', of(METHODS)),
      column('category', 'Department|Cost Center|Dept', 'department|dept|cost centre', of(DEPARTMENTS)),
      { ...date('Paid On|Payment Date', 'payment date'), make: maybe(day, 0.4) },
    ],
  },
  {
    rows: ['employees', 'people', 'staff', 'workers'],
    counts: ['headcount', 'staff numbers', 'workforce'],
    columns: [
      column(
        'key',
        'Employee|Name|Employee Name|Full Name',
        'employee|name|person',
        (_, row) => PEOPLE[row % PEOPLE.length] ?? 'Ana Lopes',
        true,
      ),
      column(
        'category',
        'Department|Dept|Team|Division',
        'department|dept|team|division',
        of(DEPARTMENTS),
        true,
      ),
      column('category', 'Job Title|Title|Position|Role', 'job|role|position|job title', of(JOBS)),
      column('category', 'Office|Location|City|Site', 'office|city|location|site', of(CITIES)),
      column(
        'measure',
        'Salary|Annual Salary|Base Pay|Gross Pay',
        'salary|pay|wage|earnings',
        (random) => 24000 + random.below(700) * 100,
        true,
      ),
      column('measure', 'Bonus', 'bonus', whole(0, 9000)),
      column('integer', 'Age', 'age|years old', whole(19, 66)),
      column('integer', 'Hours|Weekly Hours|Hours Worked', 'hours|hours worked', whole(10, 48)),
      column('integer', 'Years of Service|Tenure', 'years of service|tenure|seniority', whole(0, 30)),
      date('Hire Date|Start Date|Hired|Joined', 'hire date|start date|joining date'),
      column('person', 'Manager|Supervisor|Reports To', 'manager|boss|supervisor', of(FIRST)),
      column('category', 'Gender|Sex', 'gender|sex', of(GENDERS)),
      column(
        'text',
        'Email|E-mail',
        'email|mail address',
        (_, row) =>
          `${(PEOPLE[row % PEOPLE.length] ?? 'ana').split(' ')[0]?.toLowerCase() ?? 'x'}${row}@example.com`,
      ),
      column('flag', 'Full Time|Remote|Active', 'full time', (random) => random.chance(0.6)),
      column('flag', 'Trained|Insured|Certified', 'trained', yesNo),
    ],
  },
  {
    rows: ['items', 'products', 'parts', 'articles'],
    columns: [
      column('key', 'SKU|Item No|Part Number|Item Code', 'sku|part number|item code|code', code('P-', 300)),
      column(
        'category',
        'Item|Description|Part|Product',
        'item|part|product',
        (_, row) => PRODUCTS[row % PRODUCTS.length] ?? 'Mouse',
        true,
      ),
      column('category', 'Category|Group|Type', 'category|group|type', of(CATEGORIES), true),
      column('category', 'Supplier|Vendor|Manufacturer', 'supplier|vendor|maker', of(COMPANIES)),
      column('category', 'Warehouse|Location|Bin|Store', 'warehouse|location|storage place', of(WAREHOUSES)),
      column(
        'integer',
        'Stock|On Hand|Qty on Hand|Stock Level',
        'stock|inventory|quantity on hand|units in stock',
        whole(0, 500),
        true,
      ),
      column(
        'integer',
        'Reorder Level|Minimum Stock|Reorder Point',
        'reorder level|minimum stock',
        whole(5, 80),
      ),
      column('integer', 'On Order|Incoming', 'on order|incoming units', whole(0, 120)),
      column('measure', 'Unit Cost|Cost|Purchase Price', 'cost|unit cost|purchase price', money(1, 250)),
      column('measure', 'Unit Price|Price|Selling Price', 'price|selling price', money(2, 500)),
      column('measure', 'Weight|Weight (kg)|Weight kg', 'weight', money(0.1, 40)),
      date('Last Count|Last Checked|Last Delivery', 'last count|last delivery date'),
      column('flag', 'Discontinued|Active', 'discontinued', (random) => random.chance(0.2)),
    ],
  },
  {
    rows: ['patients', 'appointments', 'visits'],
    columns: [
      column(
        'key',
        'Patient|Patient Name|Name',
        'patient|name',
        (_, row) => PEOPLE[row % PEOPLE.length] ?? 'Ana Lopes',
        true,
      ),
      column('key', 'Patient ID|MRN|File No', 'patient id|file number', code('M', 5000)),
      date('Visit Date|Date|Appointment|Appointment Date', 'visit date|appointment date|date'),
      column(
        'person',
        'Doctor|Physician|Clinician',
        'doctor|physician',
        (random) => `Dr ${random.pick(PEOPLE).split(' ')[1] ?? 'Kim'}`,
        true,
      ),
      column(
        'category',
        'Diagnosis|Condition|Reason',
        'diagnosis|condition|reason for the visit',
        of(DIAGNOSES),
        true,
      ),
      column('integer', 'Age', 'age|years old', whole(1, 92)),
      column('category', 'Sex|Gender', 'gender|sex', of(GENDERS)),
      column(
        'integer',
        'Duration|Minutes|Duration (min)',
        'duration|minutes|length of the visit',
        whole(5, 90),
      ),
      column('measure', 'Fee|Charge|Amount|Cost', 'fee|charge|amount|cost', money(20, 600), true),
      column('category', 'Insurance|Insurer|Payer', 'insurance|insurer', of(COMPANIES)),
      column(
        'category',
        'Department|Ward|Clinic',
        'ward|clinic|department',
        of(list('Cardiology|Pediatrics|Surgery|Radiology|Oncology|Emergency')),
      ),
      column('flag', 'Attended|Insured|Smoker|New Patient', 'attended', yesNo),
      { ...date('Next Visit|Follow-up Date', 'next visit|follow-up date'), make: maybe(day, 0.5) },
    ],
  },
  {
    rows: ['projects', 'tasks', 'jobs'],
    columns: [
      column(
        'key',
        'Project|Task|Project Name|Task Name',
        'project|task',
        (_, row) =>
          `${list('Apollo|Birch|Comet|Dune|Ember|Falcon|Garnet|Harvest|Indigo|Jade|Kite|Lotus|Mosaic|Nova|Opal')[row % 15] ?? 'Apollo'}${row >= 15 ? ` ${row}` : ''}`,
        true,
      ),
      column(
        'person',
        'Owner|Lead|Assigned To|Project Manager',
        'owner|lead|person responsible',
        of(FIRST),
        true,
      ),
      column('category', 'Status|Stage|Phase', 'status|stage|phase', of(STATUSES), true),
      column('category', 'Priority', 'priority', of(PRIORITIES)),
      column('category', 'Client|Customer', 'client|customer', of(COMPANIES)),
      column('measure', 'Budget|Planned Cost|Plan', 'budget|planned cost', whole(1000, 90000), true),
      column(
        'measure',
        'Actual|Actual Cost|Spent|Cost to Date',
        'actual cost|spend|spending|money spent',
        whole(500, 95000),
        true,
      ),
      column('integer', 'Hours|Hours Logged|Effort', 'hours|effort', whole(4, 800)),
      column(
        'rate',
        'Progress|% Complete|Completion',
        'progress|completion',
        (random) => random.below(21) / 20,
      ),
      date('Start|Start Date|Begin', 'start date|start'),
      date('Due|Due Date|Deadline|End Date', 'due date|deadline|end date'),
      column('category', 'Department|Team', 'department|team', of(DEPARTMENTS)),
    ],
  },
  {
    rows: ['expenses', 'transactions', 'entries', 'payments'],
    columns: [
      date('Date|Transaction Date|Posted', 'date|day'),
      column(
        'text',
        'Description|Details|Memo',
        'description|details',
        (random, row) =>
          `${random.pick(list('Train ticket|Hotel|Lunch|Taxi|Software licence|Fuel|Parking|Office supplies|Postage|Repair'))} ${row + 1}`,
      ),
      column(
        'category',
        'Category|Expense Type|Type|Account',
        'category|type|kind of expense',
        of(list('Travel|Meals|Rent|Utilities|Insurance|Supplies|Training|Marketing|Repairs|Fuel')),
        true,
      ),
      column('person', 'Employee|Name|Submitted By', 'employee|name', of(PEOPLE)),
      column('category', 'Vendor|Merchant|Payee', 'vendor|merchant|shop', of(COMPANIES)),
      column(
        'measure',
        'Amount|Cost|Total|Value',
        'amount|cost|spend|spending|expenses|total',
        money(3, 1800),
        true,
      ),
      column('measure', 'Debit', 'debit', money(0, 900)),
      column('measure', 'Credit', 'credit', money(0, 900)),
      column('measure', 'Tax|VAT', 'tax|vat', money(0, 200)),
      column('category', 'Payment Method|Paid With', 'payment method', of(METHODS)),
      column('category', 'Approved|Status', 'status|approval', of(list('Yes|No|Pending'))),
      column('category', 'Department|Cost Center', 'department|cost centre', of(DEPARTMENTS)),
    ],
  },
  {
    rows: ['students', 'pupils', 'learners'],
    columns: [
      column(
        'key',
        'Student|Name|Student Name',
        'student|name|pupil',
        (_, row) => PEOPLE[row % PEOPLE.length] ?? 'Ana Lopes',
        true,
      ),
      column(
        'category',
        'Class|Group|Year Group|Section',
        'class|group',
        of(list('7A|7B|8A|8B|9A|9B|10A')),
        true,
      ),
      column('category', 'Subject|Course', 'subject|course', of(SUBJECTS)),
      column('integer', 'Score|Mark|Points|Test Score', 'score|mark|points|result', whole(20, 100), true),
      column('integer', 'Homework|Assignments', 'homework', whole(0, 20)),
      column('integer', 'Absences|Days Absent', 'absences|days missed', whole(0, 15)),
      column('person', 'Teacher|Instructor', 'teacher|instructor', of(FIRST)),
      column('category', 'Grade', 'grade', of(list('A|B|C|D|F'))),
      column('integer', 'Age', 'age', whole(10, 19)),
      date('Birthday|Date of Birth|DOB', 'birthday|date of birth|dob'),
    ],
  },
  {
    rows: ['tickets', 'requests', 'issues', 'cases'],
    columns: [
      column('key', 'Ticket|Ticket ID|Case No', 'ticket|ticket number|case number', code('T', 800)),
      date('Opened|Created|Date', 'opening date|date created|date'),
      { ...date('Closed|Resolved|Closed On', 'closing date|date resolved'), make: maybe(day, 0.35) },
      column('category', 'Priority|Severity', 'priority|severity', of(PRIORITIES), true),
      column('category', 'Status|State', 'status|state', of(STATUSES), true),
      column('person', 'Agent|Assignee|Owner', 'agent|assignee', of(FIRST), true),
      column('category', 'Customer|Company', 'customer|company', of(COMPANIES)),
      column('category', 'Product|System', 'product|system', of(PRODUCTS)),
      column(
        'measure',
        'Hours to Resolve|Resolution Time|Hours',
        'resolution time|hours|time to resolve',
        money(0.2, 90),
        true,
      ),
      column('integer', 'Rating|Satisfaction|CSAT', 'rating|satisfaction', whole(1, 5)),
    ],
  },
  {
    rows: ['machines', 'batches', 'runs', 'shifts'],
    columns: [
      date('Date|Run Date|Day', 'date|day'),
      column('category', 'Machine|Line|Equipment', 'machine|line|equipment', of(MACHINES), true),
      column('category', 'Shift', 'shift', of(SHIFTS), true),
      column('person', 'Operator|Worker', 'operator|worker', of(FIRST)),
      column('category', 'Product|Part', 'product|part', of(PRODUCTS)),
      column(
        'integer',
        'Produced|Output|Units Produced|Good Units',
        'output|production|units produced',
        whole(50, 900),
        true,
      ),
      column('integer', 'Scrap|Rejects|Defects', 'scrap|rejects|defects', whole(0, 60), true),
      column(
        'integer',
        'Downtime|Downtime (min)|Stop Minutes',
        'downtime|minutes of downtime',
        whole(0, 180),
      ),
      column('measure', 'Energy kWh|Energy|kWh', 'energy|energy use|power consumption', money(10, 400)),
      column('integer', 'Target|Planned Output', 'target|planned output', whole(100, 900)),
    ],
  },
  {
    rows: ['properties', 'listings', 'homes', 'units'],
    columns: [
      column(
        'key',
        'Address|Property|Listing',
        'address|property',
        (random, row) =>
          `${row + 3} ${random.pick(list('Oak Street|Mill Lane|High Road|Park Avenue|Church Row|Lake View'))}`,
        true,
      ),
      column('category', 'City|Town|Location', 'city|town|location', of(CITIES), true),
      column(
        'category',
        'Type|Property Type',
        'type|kind of property',
        of(list('House|Flat|Studio|Office|Shop|Land')),
        true,
      ),
      column(
        'measure',
        'Price|Asking Price|Rent',
        'price|asking price|rent',
        (random) => 80000 + random.below(900) * 1000,
        true,
      ),
      column('integer', 'Bedrooms|Beds|Rooms', 'bedrooms|rooms', whole(1, 6)),
      column('measure', 'Area|Size|Floor Area|Area m2', 'area|size|floor area', whole(25, 320)),
      column('person', 'Agent|Broker', 'agent|broker', of(FIRST)),
      date('Listed|Listing Date|Date Listed', 'listing date|date'),
      column('category', 'Status', 'status', of(list('For sale|Sold|Reserved|Rented'))),
      column('integer', 'Year Built|Built', 'year built|construction year', whole(1900, 2024)),
    ],
  },
  {
    rows: ['shipments', 'deliveries', 'parcels', 'trips'],
    columns: [
      column('key', 'Tracking No|Shipment|Shipment ID', 'tracking number|shipment', code('TRK', 4400)),
      date('Ship Date|Shipped|Dispatch Date', 'ship date|shipping date|dispatch date'),
      { ...date('Delivered|Delivery Date|Arrived', 'delivery date|arrival date'), make: maybe(day, 0.25) },
      column(
        'category',
        'Carrier|Courier',
        'carrier|courier',
        of(list('DHL|UPS|FedEx|DPD|Royal Post|GLS')),
        true,
      ),
      column('category', 'Destination|Country|Ship To', 'destination|country', of(COUNTRIES), true),
      column('category', 'City', 'city|town', of(CITIES)),
      column('measure', 'Weight|Weight kg', 'weight', money(0.2, 60), true),
      column('measure', 'Freight|Shipping Cost|Cost', 'freight|shipping cost|cost', money(4, 300), true),
      column('integer', 'Parcels|Boxes|Packages', 'parcels|boxes|packages', whole(1, 30)),
      column('person', 'Driver', 'driver', of(FIRST)),
      column('integer', 'Distance|Distance km|Km', 'distance|kilometres|km', whole(5, 1500)),
      column('category', 'Status', 'status', of(list('In transit|Delivered|Delayed|Returned'))),
    ],
  },
];

/** Adjectives for columns of the first domains, by their first header. */
const DEGREES: Readonly<Record<string, Degree>> = {
  'Hire Date': SENIOR,
  'Unit Price': PRICEY,
  'Unit Cost': PRICEY,
  'Hours to Resolve': HOURS,
  'Energy kWh': THIRSTY,
  'Year Built': BUILT,
  'Years of Service': degree(
    'longest serving|most experienced',
    'newest',
    'gt with more than # years|lt with less than # years of service|ge here for at least # years',
  ),
  Actual: PRICEY,
  Age: OLD,
  Amount: WORTH,
  Area: AREA,
  Budget: WORTH,
  Cost: PRICEY,
  Distance: FAR,
  Downtime: MINUTES,
  Duration: MINUTES,
  Fee: PRICEY,
  Freight: PRICEY,
  Price: PRICEY,
  Profit: PROFITABLE,
  Quantity: MANY,
  Rating: SCORE,
  Salary: PAID,
  Score: SCORE,
  Stock: degree('best stocked', 'scarcest', 'gt with more than # left|lt with fewer than # left'),
  Total: WORTH,
  Weight: HEAVY,
};

const graded = (domain: Domain): Domain => ({
  ...domain,
  columns: domain.columns.map((spec) => ({ ...spec, ...DEGREES[spec.headers[0] ?? ''] })),
});

/** The domains that the corpus draws on. */
export const DOMAINS: readonly Domain[] = [...FIRST_DOMAINS.map(graded).map(widen), ...NEW_DOMAINS];

/** Headers of a wide table: one column a month, a week, a quarter or a numbered measure. */
function wideHeaders(random: Random): string[] {
  const count = 6 + random.below(24);
  const months = list('Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec');
  const start = random.below(3) === 0 ? random.below(180) : 1;
  const name = random.pick(list('Week|Measure|Field|Sensor|Period|Store|Line|Test|Day|Item'));
  const kind = random.below(4);
  if (kind === 0) return [...months];
  if (kind === 1)
    return Array.from({ length: 8 }, (_, at) => `Q${(at % 4) + 1} ${2022 + Math.floor(at / 4)}`);
  return Array.from({ length: count }, (_, at) => `${name} ${start + at}`);
}

export interface OfficeTable {
  readonly workbook: WorkbookData;
  readonly domain: Domain;
  /** Column specs in sheet order. */
  readonly columns: readonly ColumnSpec[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A table of one domain: some of its columns in random order, 8 to 24 rows, sometimes a named Excel table. */
export function makeOfficeTable(random: Random): OfficeTable {
  const domain = random.pick(DOMAINS);
  const chosen = random.shuffle(domain.columns.filter((spec) => spec.always === true || random.chance(0.55)));
  const columns = random.chance(0.7) ? domain.columns.filter((spec) => chosen.includes(spec)) : chosen;
  const used = new Set<string>();
  const kept: ColumnSpec[] = [];
  const headers: string[] = [];
  for (const spec of columns) {
    const free = spec.headers.filter((header) => !used.has(header.toLowerCase()));
    if (free.length === 0) continue;
    let header = random.chance(0.5) ? (free[0] ?? '') : random.pick(free);
    used.add(header.toLowerCase());
    const shouted = random.chance(0.06);
    if (shouted) header = header.toUpperCase();
    else if (random.chance(0.06)) header = header.toLowerCase().replace(/ /g, '_');
    kept.push(spec);
    headers.push(header);
  }
  if (random.chance(0.1)) {
    for (const header of wideHeaders(random)) {
      if (used.has(header.toLowerCase())) continue;
      kept.push({ headers: [header], words: [], role: 'integer', make: whole(0, 900) });
      headers.push(header);
    }
  }
  const rows = Array.from({ length: 8 + random.below(17) }, (_, row) =>
    kept.map((spec) => spec.make(random, row)),
  );
  return placed({ domain, columns: kept, headers, rows, name: random.chance(0.4) ? 'Data' : null });
}

/** The table on a sheet of its own; an Excel table where it has a name. */
function placed(table: {
  domain: Domain;
  columns: readonly ColumnSpec[];
  headers: readonly string[];
  rows: readonly (readonly CellValue[])[];
  name: string | null;
}): OfficeTable {
  const { domain, columns, headers, rows, name } = table;
  const formats = new Map<number, string>();
  columns.forEach((spec, column) => {
    if (spec.role === 'date') rows.forEach((_, row) => formats.set(cellKey(row + 1, column), 'yyyy-mm-dd'));
    if (spec.role === 'rate') rows.forEach((_, row) => formats.set(cellKey(row + 1, column), '0%'));
  });
  return {
    domain,
    columns,
    headers,
    rows,
    workbook: {
      sheets: [{ name: 'Sheet1', cells: [headers, ...rows], formats }],
      tables:
        name === null
          ? []
          : [{ name, sheet: 'Sheet1', row: 0, column: 0, rowCount: rows.length, columns: headers }],
      names: [],
    },
  };
}

/** The same table without one of its columns. */
export function withoutColumn(office: OfficeTable, column: number): OfficeTable {
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, at) => at !== column);
  return placed({
    domain: office.domain,
    columns: keep(office.columns),
    headers: keep(office.headers),
    rows: office.rows.map(keep),
    name: office.workbook.tables[0]?.name ?? null,
  });
}
