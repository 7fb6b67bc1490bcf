/** @file More words for columns: who calls it "price" may as well say "how much it is". Never two columns of a domain alike. */
import { isClause, type ColumnRole, type ColumnSpec, type Domain } from '../columnKinds';

const FIGURES: readonly ColumnRole[] = ['measure', 'integer', 'rate'];
const NAMES: readonly ColumnRole[] = ['key', 'category', 'person', 'text'];

/** Words on the left mean what the words on the right mean. */
const SYNONYMS: readonly (readonly [roles: readonly ColumnRole[], known: string, more: string])[] = [
  // Money.
  [
    FIGURES,
    'price|unit price|price per piece|ticket price|bottle price',
    'asking price|price tag|sticker price|money asked|list price',
  ],
  [
    FIGURES,
    'cost|costs|total cost|repair cost|cost of the stay',
    'expense|outlay|what it cost|money it cost|expenditure',
  ],
  [FIGURES, 'fee|fees|permit fee|entry fee|fee billed', 'rate charged|price to pay|dues|money charged'],
  [FIGURES, 'charge|charges|monthly charge', 'amount charged|sum charged|what we charge'],
  [
    FIGURES,
    'takings|revenue|turnover|ticket revenue|ticket sales',
    'takings|money made|money coming in|gross income|proceeds|earned money',
  ],
  [FIGURES, 'income', 'money earned|what it brought in|intake|proceeds'],
  [FIGURES, 'sales|sales amount', 'sale|sales volume|money from sales|sold value'],
  [FIGURES, 'amount|order total|invoice total|order value', 'sum|figure|money'],
  [FIGURES, 'spend|spending|money spent', 'expenditure|expenses|outgoings|money out|what we spent'],
  [FIGURES, 'budget|money set aside', 'funds|money available|allotted money|what we may spend'],
  [FIGURES, 'planned cost|planned amount', 'plan figure|planned budget|cost estimate'],
  [FIGURES, 'actual cost', 'real cost|final cost|cost so far'],
  [
    FIGURES,
    'value|worth|market value|stock value',
    'how much it is worth|money value|estimated worth|total worth',
  ],
  [FIGURES, 'profit|gain', 'net gain|surplus|money made|bottom line'],
  [FIGURES, 'margin|gross margin', 'profit margin|mark-up|profit share'],
  [FIGURES, 'discount|rebate', 'price reduction|money off|markdown'],
  [FIGURES, 'vat|tax', 'value added tax|sales tax|tax amount|taxes'],
  [FIGURES, 'net amount|net', 'amount before tax|pre-tax amount|net sum'],
  [FIGURES, 'gross amount|total', 'amount with tax|grand total|full amount|final sum'],
  [
    FIGURES,
    'balance|open balance|outstanding amount|remaining debt',
    'remaining amount|sum still open|unpaid part|money still owed',
  ],
  [FIGURES, 'arrears|unpaid fees|rent owed', 'overdue money|money owed|unpaid amount|debt'],
  [FIGURES, 'salary|pay|wage|gross pay', 'wages|compensation|remuneration|paycheck|what they earn|income'],
  [FIGURES, 'bonus|extra pay', 'premium|extra money|gratification|incentive'],
  [FIGURES, 'hourly rate|price per hour', 'hourly price|hourly charge|cost per hour'],
  [FIGURES, 'rent|cold rent|asking price', 'rental|rental cost|housing cost'],
  [FIGURES, 'deposit|security', 'down payment|money deposited'],
  [FIGURES, 'donation|donations|gifts', 'contribution|charity money|sum given|money given'],
  [FIGURES, 'tip|tips', 'gratuity|tip money'],
  [FIGURES, 'premium|yearly premium', 'insurance bill|insurance price|premium cost'],
  [FIGURES, 'bill|monthly bill', 'amount billed|invoice|sum on the bill'],
  [FIGURES, 'freight|shipping cost|postage', 'carriage|delivery cost|transport cost|shipping charge'],
  [FIGURES, 'fare|fares|fare income', 'fare money|ticket money|travel fare'],
  [FIGURES, 'quote|quoted price', 'quotation|offer|estimated cost'],
  [FIGURES, 'refund|money back|amount refunded', 'reimbursement|repayment|money returned|payback'],
  [FIGURES, 'purchase price|buying price|price paid', 'amount paid for it|what we gave for it|purchase cost'],
  [FIGURES, 'tuition', 'school fees|course fees|tuition cost'],
  [FIGURES, 'catering|food cost', 'food bill|food and drinks|cost of meals'],
  [FIGURES, 'order total|order value|basket value', 'sale|order amount|sale amount'],
  // Counts.
  [FIGURES, 'quantity|pieces|units|units sold|pieces sold', 'pcs|number of pieces|item count|count'],
  [
    FIGURES,
    'stock|inventory|quantity on hand',
    'units left|what is left|still on the shelf|available pieces|supply|pieces in store',
  ],
  [FIGURES, 'output|production|pieces made', 'produced quantity|production volume|what was made|units made'],
  [FIGURES, 'scrap|rejects', 'bad ones|spoilage|failed pieces'],
  [FIGURES, 'defects|faults|errors', 'failures|flaws|mistakes'],
  [FIGURES, 'target|planned output|plan', 'quota|planned figure|aim'],
  [FIGURES, 'passengers|riders', 'people carried|people on board|passenger numbers|travellers'],
  [FIGURES, 'visitors|footfall|adult visitors', 'people who came|visitor numbers|crowd'],
  [
    FIGURES,
    'participants|attendees|guests|people',
    'headcount|heads|turnout|people present|number of people',
  ],
  [FIGURES, 'spectators|audience', 'crowd|viewers|people watching'],
  [FIGURES, 'employees|workers|salespeople', 'headcount|staff size|workforce|people employed'],
  [FIGURES, 'children|kids', 'youngsters|little ones|young people|offspring'],
  [FIGURES, 'visits|check-ins', 'times visited|number of visits|attendance'],
  [FIGURES, 'pages|number of pages', 'page count|sheets'],
  [FIGURES, 'copies|print run', 'number of copies|printed pieces'],
  [FIGURES, 'stops|drops', 'halts|stopping places'],
  [FIGURES, 'parcels|packages|boxes|cartons', 'number of parcels|packets|crates|packed pieces'],
  [FIGURES, 'pallets', 'pallet count|skids|pallet loads'],
  [FIGURES, 'votes|votes cast', 'ballots|vote count'],
  [FIGURES, 'comments|replies', 'remarks|reactions|responses'],
  [FIGURES, 'clicks|views|page views', 'hits|times viewed|traffic|times clicked'],
  [FIGURES, 'conversions|leads', 'sign-ups|new contacts|successful contacts'],
  [FIGURES, 'seats|places|capacity', 'room for people|maximum number|available seats|size of the place'],
  [FIGURES, 'rooms|bedrooms', 'number of rooms|room count'],
  [FIGURES, 'cars|vehicles', 'number of cars|car count|automobiles'],
  [FIGURES, 'claims', 'claim count|damage reports|times claimed'],
  [FIGURES, 'attempt|try', 'number of tries|round'],
  // Marks.
  [FIGURES, 'score|points|test score|mark|marks', 'result|number of points|points reached|test result'],
  [
    FIGURES,
    'rating|stars|satisfaction',
    'star rating|review score|feedback score|how good it was|evaluation',
  ],
  [FIGURES, 'rank|place', 'ranking|standing|final place'],
  // Time.
  [
    FIGURES,
    'hours|hours worked|working time|labour hours',
    'hrs|time worked|time put in|number of hours|working hours',
  ],
  [FIGURES, 'minutes', 'mins|number of minutes|time in minutes'],
  [FIGURES, 'duration', 'how long it took|time needed|time it took'],
  [FIGURES, 'days|working days', 'number of days|day count'],
  [FIGURES, 'nights|length of stay|stay', 'overnights|number of nights|length of the visit'],
  [FIGURES, 'months', 'number of months|duration in months|time span'],
  [FIGURES, 'wait|waiting time', 'queueing time|time spent waiting|waiting period'],
  [FIGURES, 'delay|lateness|days late', 'time behind schedule|tardiness|time overdue'],
  [FIGURES, 'downtime|standstill|outage', 'time out of action|idle time|lost time|stop time'],
  [
    FIGURES,
    'resolution time|handling time|time to solve',
    'time to fix|solving time|processing time|turnaround',
  ],
  [FIGURES, 'response time|reaction time', 'time to answer|reply time|time to react'],
  [FIGURES, 'overtime|extra hours', 'additional hours|hours on top|overtime hours'],
  [FIGURES, 'absences|days missed|sick days|days ill', 'days off|days away|time off|missed days'],
  [FIGURES, 'age|years old', 'years of age|age in years|how old they are'],
  [
    FIGURES,
    'seniority|tenure|years of service',
    'years with us|service years|time in the company|length of service',
  ],
  [FIGURES, 'experience|years of experience', 'years in the job|know-how|professional experience'],
  [FIGURES, 'year built|construction year', 'building year|when it was built'],
  [FIGURES, 'lead time|delivery time', 'time to delivery|days to deliver|supply time'],
  [FIGURES, 'notice period', 'period of notice|notice time|cancellation period'],
  [FIGURES, 'baking time|prep time|cooking time', 'preparation time|kitchen time|time to prepare'],
  // Measures.
  [FIGURES, 'weight|kilos|body weight|live weight', 'kilos|kilograms|kg|how heavy it is|heaviness|mass'],
  [FIGURES, 'tonnes|tonnage', 'tons|weight in tonnes|tonnes in all'],
  [FIGURES, 'volume|cubic metres', 'm3|cubic meters|space taken|bulk'],
  [FIGURES, 'area|floor area|square metres|living area', 'sqm|square meters|space|room size'],
  [FIGURES, 'hectares', 'ha|acreage|surface in hectares'],
  [FIGURES, 'distance|kilometres|km', 'kms|how far it is|length of the way'],
  [FIGURES, 'odometer|mileage', 'kilometrage|km driven|distance driven'],
  [FIGURES, 'height|how tall it is', 'centimetres|how high it is'],
  [FIGURES, 'litres|fuel', 'liters|quantity of fuel|ltrs'],
  [FIGURES, 'temperature|body temperature', 'degrees|how warm it is'],
  [FIGURES, 'rain|rainfall', 'rain amount|wetness|rain in mm'],
  [
    FIGURES,
    'energy|energy use|power consumption|consumption|electricity use',
    'kwh|power used|energy consumed|annual kwh|electricity',
  ],
  [FIGURES, 'speed|average speed', 'pace|how fast it is|velocity'],
  [FIGURES, 'yield|harvest', 'crop|amount harvested|produce'],
  [FIGURES, 'emissions|co2', 'carbon|carbon dioxide|greenhouse gas'],
  // Shares.
  [FIGURES, 'progress|completion', 'how far along it is|share done|percent complete'],
  [FIGURES, 'occupancy|how full it is|fill rate', 'share filled|utilisation|load|percent full'],
  [FIGURES, 'punctuality|on-time share', 'reliability|share on time|percent on time'],
  [FIGURES, 'interest rate|interest', 'rate of interest|loan rate|percent interest'],
  [FIGURES, 'growth|increase', 'rise|change in percent|gain on last year'],
  [FIGURES, 'probability|chance', 'odds|likelihood|percent chance'],
  // Days.
  [['date'], 'date|day', 'calendar day|when it was|when it took place|day it was'],
  [
    ['date'],
    'due date|deadline|payment deadline',
    'latest date|time limit|day it is due|cut-off date|target date',
  ],
  [['date'], 'start date|start|first day', 'beginning|day it starts|begin date|kick-off'],
  [['date'], 'end date|end|last day', 'ending|day it ends|finish date|final day'],
  [
    ['date'],
    'closing date|date resolved|completion date',
    'day it was closed|finish|day it was done|date closed',
  ],
  [['date'], 'opening date|date created', 'day it was opened|creation date|date opened'],
  [['date'], 'birthday|date of birth|birth date', 'dob|day of birth|birth day'],
  [
    ['date'],
    'hire date|joining date|date hired',
    'day they started|entry date|first day at work|date of joining',
  ],
  [['date'], 'payment date|date paid', 'day of payment|date of payment|day the money came'],
  [['date'], 'arrival date|day it arrived', 'date of arrival|arrival|day of arrival'],
  [['date'], 'departure date', 'date of departure|departure|leaving day'],
  [['date'], 'delivery date', 'date of delivery|day of delivery|day it was delivered|handover'],
  [['date'], 'order date', 'date of the order|day of the order|ordering date'],
  [['date'], 'purchase date|date bought|day it was bought', 'date of purchase|buying date|day of purchase'],
  [['date'], 'return date', 'day of return|date of return|day it came back'],
  [['date'], 'report date|date reported', 'date of the report|day of the report|day it was reported'],
  [['date'], 'visit date|appointment date', 'day of the visit|appointment day|date of the visit|date seen'],
  [['date'], 'expiry|expiry date|use-by date', 'expiration date|end of validity|day it expires'],
  [['date'], 'collection date|pick-up date', 'day of collection|day it was picked up|date collected'],
  [['date'], 'renewal date', 'date of renewal|day it renews|next renewal'],
  [['date'], 'interview date', 'date of the interview|interview day|day of the talk'],
  [['date'], 'last service|service date', 'maintenance date|day of service|date serviced'],
  [['date'], 'inspection date|check date', 'day of inspection|date of the check|date inspected'],
  [['date'], 'posting date|booking date', 'date booked|day it was posted|entry day'],
  [
    ['date'],
    'application date|submission date|filing date',
    'date handed in|day they applied|date of application|date filed',
  ],
  // Names and groups.
  [NAMES, 'product|item|article|goods', 'thing|merchandise|product name|type of goods'],
  [NAMES, 'category|type|kind|product group', 'class|sort|grouping'],
  [NAMES, 'department|dept', 'division|dept'],
  [NAMES, 'team|crew', 'squad|working group'],
  [NAMES, 'status|state', 'current state|how it stands|situation'],
  [NAMES, 'stage|phase', 'step|current stage|where it stands'],
  [NAMES, 'priority|urgency', 'importance|how urgent it is|prio'],
  [NAMES, 'severity', 'seriousness|how serious it is|gravity'],
  [NAMES, 'location|place|site', 'where it is'],
  [NAMES, 'city|town', 'municipality|place name|city name'],
  [NAMES, 'country|land', 'nation|which country'],
  [NAMES, 'region|district', 'part of the country|territory|neighbourhood|quarter'],
  [NAMES, 'destination|where it goes', 'target place|end point'],
  [NAMES, 'origin|starting point|where it comes from', 'source place|start point'],
  [NAMES, 'shop|store', 'outlet|sales point|sales outlet|location'],
  [NAMES, 'room', 'space|which room'],
  [NAMES, 'machine|equipment', 'device|unit of equipment|apparatus'],
  [NAMES, 'customer|buyer', 'purchaser|account|who bought it'],
  [NAMES, 'supplier|vendor', 'seller|where it was bought|source of supply|provider'],
  [NAMES, 'carrier|courier|haulier', 'transport company|shipper|shipping company|delivery firm'],
  [NAMES, 'contractor|firm|company', 'business|enterprise|which company'],
  [NAMES, 'manufacturer|maker|brand', 'producer|who makes it'],
  [NAMES, 'insurer|insurance', 'insurance company|health fund'],
  [NAMES, 'payment method|way of paying|how they paid', 'means of payment|type of payment|method of payment'],
  [NAMES, 'channel|source|lead source', 'where it came from|way in'],
  [NAMES, 'result|outcome|decision|verdict', 'what came of it|finding|end result|ruling'],
  [NAMES, 'colour|color', 'shade'],
  [NAMES, 'gender|sex', 'male or female|man or woman'],
  [NAMES, 'course', 'lesson|course name|class name'],
  [NAMES, 'subject|topic|field', 'theme|subject matter|discipline'],
  [NAMES, 'position|occupation|job title', 'post|job title|function|profession'],
  [NAMES, 'shift', 'working shift|which shift'],
  [NAMES, 'weekday|day of the week', 'day name|which weekday'],
  [NAMES, 'language', 'tongue|spoken language|which language'],
  [NAMES, 'project|initiative', 'undertaking|project name|venture'],
  [NAMES, 'account|cost centre', 'cost center|account name|who is charged'],
  [NAMES, 'vehicle|car', 'automobile|which vehicle'],
  [NAMES, 'fuel|fuel type', 'kind of fuel|propulsion'],
  [NAMES, 'tariff|plan', 'price plan|rate plan|package'],
  [NAMES, 'employee|worker|staff member|colleague', 'member of staff|co-worker|team member|employee name'],
  [NAMES, 'person|name', 'full name|person name'],
  [NAMES, 'manager|boss|supervisor|team lead', 'superior|line manager|chief'],
  [NAMES, 'owner|holder|keeper', 'who owns it|whose it is'],
  [NAMES, 'driver', 'person driving|who drove|chauffeur|person at the wheel'],
  [NAMES, 'agent|assignee|clerk|technician', 'who handled it|person in charge|who dealt with it|handler'],
  [NAMES, 'salesperson|rep|seller', 'sales rep|who sold it|sales agent|account manager'],
  [NAMES, 'doctor|physician', 'medic|treating doctor|clinician|practitioner'],
  [NAMES, 'patient', 'sick person|person treated|patient name'],
  [NAMES, 'teacher|lecturer|instructor', 'educator|trainer|who teaches it|tutor'],
  [NAMES, 'student|pupil|learner', 'schoolchild|student name|young person'],
  [NAMES, 'author|writer', 'who wrote it|creator|person who wrote it'],
  [NAMES, 'tenant|renter', 'lessee|occupant|who rents it'],
  [NAMES, 'guest|visitor', 'caller|guest name|person visiting'],
  [NAMES, 'member', 'member name|person in the club'],
  [NAMES, 'contact|contact person', 'person to call|who to ask|go-to person'],
  [NAMES, 'candidate|applicant', 'person applying|job hunter|applicant name'],
  [NAMES, 'trainer|coach', 'instructor|who coaches|coach name'],
  [NAMES, 'email|mail address', 'e-mail address|mail|email address'],
  [NAMES, 'plate|number plate|registration', 'licence plate|license plate|reg number|car number'],
  [NAMES, 'comment|note|remark', 'notes|annotation|what was noted'],
  // Yes or no.
  [['flag'], 'paid|settled', 'paid off|paid for|settled'],
  [['flag'], 'cancelled|called off', 'annulled'],
  [['flag'], 'approved|signed off', 'okayed|authorised|green-lit'],
  [['flag'], 'checked|inspected', 'looked at|examined'],
  [['flag'], 'urgent|rushed', 'pressing|time-critical|express'],
  [['flag'], 'damaged|broken', 'defective|faulty|out of order'],
  [['flag'], 'insured', 'covered|under insurance'],
  [['flag'], 'certified', 'holding a certificate|accredited|qualified'],
  [['flag'], 'confirmed', 'definite|certain'],
  [['flag'], 'late|overdue', 'behind time|delayed'],
  [['flag'], 'returned', 'sent back|brought back'],
  [['flag'], 'blocked|locked|on hold', 'frozen|suspended'],
  [['flag'], 'hazardous|dangerous', 'risky|unsafe'],
];

/** Words made from words: "payment date" is the "date of payment", "order number" the "order no". */
const FORMS: readonly (readonly [roles: readonly ColumnRole[], form: RegExp, more: readonly string[]])[] = [
  [
    ['date'],
    /^(payment|delivery|arrival|departure|return|birth|issue|purchase|completion|acceptance|departure|harvest|submission|renewal|settlement|release|discharge|admission|installation|publication|inspection) date$/,
    ['date of $1', 'day of $1'],
  ],
  [
    ['date'],
    /^day (?:it was|they were) (\w+ed|bought|sold|paid|done|made|sent|lent|cut|sown|taken)$/,
    ['date it was $1'],
  ],
  [['key'], /^(\w+) number$/, ['$1 no', '$1 id', '$1 nr']],
  [['category'], /^kind of (.+)$/, ['type of $1', 'sort of $1']],
  [['category'], /^(\w+) type$/, ['type of $1', 'kind of $1']],
  [
    ['integer'],
    /^(?!minutes|kilometres|points|hours|days|weeks|months|nights|marks|stars|grams|calories)(\w+(?!ie|ve|xe|he|se|.s)[a-z]{2})s$/,
    ['$1 count'],
  ],
];

const spoken = (spec: ColumnSpec): readonly string[] => [...spec.words, ...(spec.clauses ?? [])];

function proposals(spec: ColumnSpec): string[] {
  const words = spoken(spec).map((word) => word.toLowerCase());
  const found = SYNONYMS.flatMap(([roles, known, more]) =>
    roles.includes(spec.role) && known.split('|').some((word) => words.includes(word)) ? more.split('|') : [],
  );
  const formed = FORMS.flatMap(([roles, form, more]) =>
    roles.includes(spec.role)
      ? words.filter((word) => form.test(word)).flatMap((word) => more.map((to) => word.replace(form, to)))
      : [],
  );
  return [...new Set([...found, ...formed])];
}

const MOST_WORDS = 10;
const MOST_CLAUSES = 4;

/** A domain whose columns have more words, none of which a second column has or may have. */
export function widen(domain: Domain): Domain {
  const proposed = domain.columns.map(proposals);
  const taken = new Set(
    [...domain.rows, ...domain.columns.flatMap((spec) => [...spec.headers, ...spoken(spec)])].map((word) =>
      word.toLowerCase(),
    ),
  );
  const timesProposed = (word: string): number => proposed.filter((words) => words.includes(word)).length;
  const columns = domain.columns.map((spec, at) => {
    const more = (proposed[at] ?? []).filter((word) => !taken.has(word) && timesProposed(word) === 1);
    return {
      ...spec,
      words: [...spec.words, ...more.filter((word) => !isClause(word))].slice(0, MOST_WORDS),
      clauses: [...(spec.clauses ?? []), ...more.filter(isClause)].slice(0, MOST_CLAUSES),
    };
  });
  return { ...domain, columns };
}
