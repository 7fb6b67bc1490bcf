/** @file Shops: till takings, shelf stock, products, returns, loyalty. */
import {
  HEAVY,
  POPULAR,
  PRICEY,
  PROFITABLE,
  WORTH,
  cat,
  date,
  decimal,
  degree,
  domain,
  each,
  few,
  flag,
  id,
  int,
  key,
  mail,
  money,
  must,
  num,
  pairs,
  pct,
  person,
  share,
  skewed,
  steps,
  text,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { company, town } from './values';

const SHOPS = 'Main Street|Station|Riverside|Old Town|Airport|Mall Kiosk|Outlet North|Harbour';
const GOODS = pairs(
  'Cotton|Linen|Wool|Striped|Plain|Printed|Hooded|Slim',
  'Shirt|Scarf|Jumper|Dress|Jacket|Socks|Trousers|Cap',
);

export const RETAIL: readonly Domain[] = [
  domain('trading days|days|till reports|cash-ups|branch days', [
    must(date('Trading Day|Date|Business Date', 'day|trading day|date', 2023, 2025)),
    must(cat('Branch|Shop|Store|Outlet|Filiale', 'branch|shop|store|outlet|location', SHOPS)),
    cat('Weekday|Day of Week|DoW', 'weekday|day of the week', 'Mon|Tue|Wed|Thu|Fri|Sat|Sun'),
    int(
      'Transactions|Receipts|No. of Receipts|Baskets',
      'receipts|baskets|till slips|number of purchases|checkouts',
      few(40, 900),
      POPULAR,
    ),
    int(
      'Footfall|Visitors|Door Count',
      'footfall|visitors|people through the door|shoppers|passers-in',
      few(80, 2400),
    ),
    num(
      'Cash Sales|Cash|CASH TOTAL',
      'cash sales|cash takings|takings in cash|notes and coins',
      money(100, 4000),
    ),
    num('Card Sales|Cards|Card Total', 'card sales|card takings|card payments|plastic', money(200, 9000)),
    must(
      num(
        'Takings|Day Total|Total Sales|Till Total|Turnover',
        'takings|till total|turnover|sales|revenue|income|money taken|what we took',
        skewed(400, 14000),
        degree(
          'best|strongest|biggest',
          'worst|weakest|slowest',
          'gt taking more than #|lt taking less than #|gt that took over #|gt better than #',
        ),
      ),
    ),
    num('Refunds|Refunded|Money Back', 'refunds|money given back|amount refunded', skewed(0, 600)),
    num(
      'Difference|Over/Short|Till Difference',
      'till difference|cash difference|shortfall|overage',
      decimal(-40, 40, 2),
    ),
    who('Cashier|Till Operator|Closed By', 'cashier|person at the till|till operator|who closed the till'),
    cat('Weather|Weather that day', 'weather|conditions', 'sunny|cloudy|rain|snow|storm'),
  ]),
  domain('articles|products|items|lines|SKUs', [
    key(
      'EAN|Barcode|Article No.|GTIN|Art.-Nr.',
      'barcode|article number|ean|product code',
      id('40?????#####'),
    ),
    must(
      cat('Article|Product Name|Item Description|Style', 'article|product|item|garment|style', each(GOODS)),
    ),
    must(
      cat(
        'Department|Dept.|Product Group|Range',
        'department|product group|range|section',
        'Menswear|Ladies|Kids|Sport|Underwear|Home textiles',
      ),
    ),
    cat('Brand|Label|Make', 'brand|label|make', 'Norrland|Bellafiore|Plainway|Kite & Co|own brand|Tasso'),
    cat('Size|Sz', 'size', 'XS|S|M|L|XL|XXL|one size'),
    cat('Colour|Color|Col.', 'colour|color|shade', 'navy|black|off white|red|olive|sand|light blue'),
    int(
      'On Shelf|Shelf Stock|In Stock|Stock Qty|SOH',
      'stock|pieces on the shelf|still on the shelf|stock on hand|what is left|quantity in stock|inventory',
      few(0, 160),
      degree(
        'best stocked',
        'scarcest',
        'gt with more than # left|lt with fewer than # left|le with # or fewer on the shelf|gt with over # in stock',
      ),
    ),
    must(
      int(
        'Sold|Units Sold|Qty Sold|Pcs sold',
        'pieces sold|units sold|sales in units|items sold|quantity sold|number sold',
        few(0, 420),
        degree(
          'best selling|most sold|fastest moving',
          'worst selling|slowest moving|least sold',
          'gt selling more than #|lt selling fewer than #|gt sold over # times',
        ),
      ),
    ),
    num(
      'Cost Price|Buying Price|EK|Purchase Price',
      'buying price|cost price|what we pay for it|purchase price',
      money(2, 60),
    ),
    must(
      num(
        'Retail Price|RRP|Selling Price|VK|Price Tag',
        'selling price|shop price|retail price|price|price tag',
        (random) => Math.floor(5 + random.next() ** 2 * 120) + 0.99,
        PRICEY,
      ),
    ),
    pct('Margin %|Margin|Mark-up %', 'margin|markup|gross margin', share(0.1, 0.7), PROFITABLE),
    pct(
      'Markdown|Sale Discount|Reduction %',
      'markdown|reduction|price cut|sale discount',
      share(0, 0.7, 0.05),
    ),
    flag('On Sale|Reduced|Reduced?', 'on sale|reduced|marked down', 'x|', 0.3),
  ]),
  domain('returns|returned items|complaints|refund cases', [
    must(key('Return No|RMA|RMA Number|Return ID', 'return number|rma|return slip', id('RMA-#####'))),
    must(date('Returned On|Return Date|Date Back', 'return date|day it came back|date returned', 2023, 2025)),
    date(
      'Bought On|Purchase Date|Date of Purchase',
      'purchase date|day it was bought|date bought',
      2022,
      2025,
    ),
    must(
      cat(
        'Item Returned|Product|Article',
        'product|item|returned article|thing returned',
        'Kettle|Toaster|Hair dryer|Blender|Iron|Fan heater|Coffee maker|Vacuum cleaner',
      ),
    ),
    must(
      cat(
        'Reason|Return Reason|Why',
        'reason|return reason|cause|complaint',
        'faulty|wrong size|changed mind|damaged in transit|wrong item|too late|not as described',
      ),
    ),
    int('Qty Returned|Qty|Pieces', 'quantity returned|pieces returned|units sent back', few(1, 9)),
    must(
      num(
        'Refund|Refund Amount|Refunded EUR|Amount Refunded',
        'refund|money back|amount refunded|sum paid back|reimbursement',
        skewed(4, 420),
        degree('biggest|largest', 'smallest', 'gt of more than #|lt of less than #|gt refunded over #'),
      ),
    ),
    cat('Shop|Branch|Where Returned', 'shop|branch|store', SHOPS),
    cat(
      'Condition|State of Goods',
      'condition|state|state of the goods',
      'unopened|opened|used|broken|parts missing',
    ),
    who('Handled By|Clerk|Staff', 'clerk|staff member|who handled it', person),
    flag('Restocked|Restocked?|Back on Shelf', 'restocked|back on sale|put back', 'Y|N'),
  ]),
  domain('members|loyalty customers|card holders|shoppers', [
    key('Card No.|Loyalty Card|Member No', 'card number|loyalty number|member number', id('9-####-????')),
    must(key('Member|Name|Customer Name|Card Holder', 'member|customer|shopper|card holder', person)),
    text('E-Mail|Email Address|Mail', 'email|mail address|e-mail', mail),
    must(
      cat(
        'Tier|Level|Status|Card Type',
        'tier|level|card status|membership level',
        'bronze|silver|gold|platinum',
      ),
    ),
    cat('Home Town|City|Town', 'town|city|home town|where they live', town),
    date(
      'Joined|Member Since|Sign-up Date|Joined On',
      'sign-up date|joining date|member since',
      2018,
      2025,
      0,
      degree('newest|most recent', 'longest standing|first|oldest'),
    ),
    date(
      'Last Visit|Last Purchase|Last Seen',
      'last visit|last purchase date|day they last shopped',
      2023,
      2026,
      0.1,
    ),
    int(
      'Points|Points Balance|Pts',
      'points|loyalty points|bonus points|points balance',
      few(0, 9000),
      degree('', '', 'gt with more than # points|ge holding at least # points|lt with under # points'),
    ),
    int(
      'Visits|No of Visits|Shop Visits',
      'visits|trips to the shop|number of visits',
      few(1, 120),
      degree(
        'most loyal|most frequent',
        'rarest',
        'gt who came more than # times|lt who came fewer than # times',
      ),
    ),
    must(
      num(
        'Spend|Total Spend|Lifetime Spend|Spent',
        'spend|spending|money spent|total purchases|lifetime value',
        skewed(10, 9000),
        degree(
          'best|biggest spending|most valuable',
          'least valuable',
          'gt who spent more than #|lt who spent less than #|gt spending over #|ge worth at least #',
        ),
      ),
    ),
    int(
      'Age|Age (yrs)',
      'age|years old',
      whole(16, 88),
      degree('oldest', 'youngest', 'gt older than #|lt younger than #|ge aged # or over'),
    ),
    flag('Newsletter|Newsletter?|Opt-in', 'subscribed|opted in|signed up to the newsletter', 'TRUE|FALSE'),
  ]),
  domain('price checks|shelf prices|competitor prices|offers', [
    date('Checked|Date of Check|Check Date', 'check date|day of the check|date checked', 2024, 2026),
    must(
      cat(
        'Grocery|Product|Goods|Item',
        'product|grocery|goods|item',
        each(pairs('Organic|Fresh|Frozen|Family', 'Milk|Butter|Bread|Eggs|Rice|Pasta|Coffee|Yoghurt')),
      ),
    ),
    must(
      cat(
        'Competitor|Rival Shop|Chain',
        'competitor|rival|chain|other shop',
        'Marktkauf Plus|FoodBarn|Sparfix|Green Basket|Corner 24',
      ),
    ),
    must(
      num(
        'Their Price|Competitor Price|Rival Price',
        'competitor price|rival price|price over there|what they charge',
        money(0.5, 18),
        PRICEY,
      ),
    ),
    num('Our Price|Own Price|Price Here', 'our price|own price|what we charge', money(0.5, 18)),
    num(
      'Pack Size (g)|Weight g|Net Weight',
      'pack size|grams|weight in grams|net weight',
      steps(100, 1500, 50),
      degree('heaviest|biggest', 'lightest|smallest', 'gt heavier than # g|lt lighter than # grams'),
    ),
    pct('Gap %|Price Gap|Diff %', 'price gap|gap|difference in percent', share(-0.3, 0.3)),
    flag('Promotion|On Offer|Promo?', 'on offer|promoted|on promotion', 'Yes|No', 0.3),
    who('Checked By|Checker', 'checker|who checked it'),
  ]),
  domain('stock counts|counted items|inventory lines|count lines', [
    key('Item Code|Code|Part No|artikel_nr', 'item code|code|part number', id('@@-####')),
    must(
      cat(
        'Goods|Item|Description',
        'item|goods|description|article',
        each(pairs('Oak|Pine|Steel|Brass|Plastic', 'Shelf|Hook|Hinge|Handle|Screw box|Bracket|Panel')),
      ),
    ),
    cat('Aisle|Bay|Shelf', 'aisle|bay|shelf|storage place', 'A1|A2|B1|B2|C1|C2|D4'),
    must(
      int(
        'Counted|Counted Qty|Physical Count|IST',
        'counted quantity|physical count|pieces counted|actual stock|real stock',
        few(0, 400),
      ),
    ),
    int(
      'Book Qty|System Stock|Expected|SOLL',
      'book quantity|expected stock|system stock|quantity on paper',
      few(0, 400),
    ),
    int(
      'Variance|Diff.|Count Difference',
      'variance|count difference|discrepancy|shrinkage',
      (random) => random.below(21) - 10,
    ),
    num('Value/Unit|Unit Value|Cost ea.', 'unit value|value per piece|cost per unit', money(0.1, 80), PRICEY),
    must(
      num(
        'Stock Value|Total Value|Inventory Value|Value',
        'stock value|inventory value|what it is worth|worth of the stock',
        skewed(5, 9000),
        WORTH,
      ),
    ),
    num('Unit Weight kg|Kg/pc|Weight', 'weight|kilos|kilos per piece|kg', decimal(0.1, 30, 2), HEAVY),
    date('Count Date|Counted On|Inventory Date', 'count date|day of the count|inventory date', 2022, 2025),
    who('Counted By|Counter|Team Member', 'counter|who counted|person who counted it'),
    cat('Supplier|Source', 'supplier|source|where we buy it', company),
  ]),
];
