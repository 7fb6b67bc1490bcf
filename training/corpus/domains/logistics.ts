/** @file Moving and keeping goods: consignments, warehouse, fleet, fuel, customs, couriers. */
import {
  BUILT,
  DAYS,
  FAR,
  HEAVY,
  HOURS,
  MANY,
  PRICEY,
  THIRSTY,
  URGENT,
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
  money,
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
import { company, country, town } from './values';

const DEPOTS = 'Depot North|Depot South|Harbour Hub|Cross-dock 2|Airport Hub';

export const LOGISTICS: readonly Domain[] = [
  domain(
    'consignments|shipments|loads|deliveries|freight orders',
    [
      must(
        key(
          'Consignment|Waybill|AWB|Consignment No.|sendung_nr',
          'consignment number|waybill|shipment number|load',
          id('CN-######'),
        ),
      ),
      must(cat('Haulier|Carrier|Forwarder|Spediteur', 'haulier|carrier|forwarder|trucking company', company)),
      cat('From|Origin|Loading Point', 'origin|loading point|starting point|where it comes from', DEPOTS),
      must(
        cat(
          'Destination|Consignee Town|Unloading Point|Deliver To',
          'destination|drop-off town|unloading place|where it goes',
          town,
        ),
      ),
      must(
        num(
          'Weight kg|Gross Weight (kg)|Wt.|Kg',
          'kilos|weight|gross weight|kg|mass',
          skewed(2, 24000, 1),
          HEAVY,
        ),
      ),
      num(
        'Volume m3|Cbm|Volume (m³)',
        'volume|cubic metres|cbm|space it takes',
        skewed(0.1, 80, 2),
        degree(
          'bulkiest|largest',
          'smallest',
          'gt larger than # m3|lt smaller than # cbm|gt taking more than # cubic metres',
        ),
      ),
      int('Pallets|Plts|No. of Pallets|Pal.', 'pallets|pallet places|skids', few(1, 33), MANY),
      num('Loading Metres|LDM', 'loading metres|ldm', decimal(0.4, 13.6)),
      int('Distance km|Km|Route km', 'distance|kilometres|route length|km', few(6, 2100), FAR),
      must(
        num(
          'Freight Charge|Freight Cost|Freight|Fracht EUR',
          'freight|freight cost|haulage|shipping cost|transport cost|carriage',
          skewed(15, 3900),
          PRICEY,
        ),
      ),
      date(
        'Loaded|Pick-up Date|Collection',
        'loading date|pick-up date|collection date|date loaded',
        2023,
        2026,
      ),
      date(
        'ETA|Expected|Planned Delivery',
        'expected arrival|eta|planned delivery date',
        2023,
        2026,
        0,
        URGENT,
      ),
      date(
        'Delivered On|POD Date|Actual Delivery',
        'delivery date|arrival date|day it arrived',
        2023,
        2026,
        0.3,
      ),
      flag('Dangerous Goods|ADR|Hazmat', 'hazardous|dangerous', 'x|', 0.15),
    ],
    'shipment volume',
  ),
  domain('storage bins|bins|locations|pallets', [
    must(
      key(
        'Bin|Location Code|Slot|Lagerplatz',
        'bin|slot|storage location|place in the warehouse',
        id('0#-@-??'),
      ),
    ),
    must(
      cat(
        'Zone|Hall|Area',
        'zone|hall|area of the warehouse',
        'Ambient|Chilled|Frozen|Hazardous|Bulk|Returns',
      ),
    ),
    cat(
      'Stored Item|Content|SKU Name',
      'stored item|content|goods stored|what is in it',
      'Canned beans|Olive oil|Detergent|Batteries|Paper rolls|Wine|Pet food|Paint',
    ),
    cat('Owner|Client|Depositor', 'owner|client|depositor|whose goods', company),
    must(int('Cartons|Ctns|Boxes|Qty (ctn)', 'cartons|boxes|cases|quantity stored', few(0, 480), MANY)),
    must(num('Pallet Weight|Kg Stored|Weight', 'weight|kilos stored|load|kg', skewed(5, 1200, 1), HEAVY)),
    pct(
      'Fill Rate|Utilisation|% Full|Occupancy',
      'fill rate|utilisation|how full it is|occupancy',
      share(),
      degree('fullest', 'emptiest', 'gt more than # full|lt less than # full'),
    ),
    date(
      'Put Away|Stored Since|Inbound Date',
      'inbound date|storage date|date stored|day it came in',
      2022,
      2025,
      0,
      degree('newest', 'longest stored|oldest'),
    ),
    date('Best Before|BBD|MHD|Expiry', 'best-before date|expiry|shelf life end', 2024, 2028, 0.3, URGENT),
    int(
      'Days in Stock|Age (days)|Storage Days',
      'days in stock|storage time|age of the stock',
      few(0, 700),
      DAYS,
    ),
    num(
      'Storage Fee|Fee/Month|Storage EUR',
      'storage fee|monthly storage cost|warehouse charge',
      skewed(2, 90),
      PRICEY,
    ),
    flag('Blocked|Blocked?|On Hold', 'blocked|locked|on hold', 'Y|N', 0.15),
  ]),
  domain(
    'vehicles|cars|vans|trucks',
    [
      must(
        key(
          'Plate|Reg. No|Number Plate|Licence Plate|Kennzeichen',
          'plate|registration|number plate|licence plate',
          id('@@-###-@'),
        ),
      ),
      must(
        cat(
          'Make|Make & Model|Model|Vehicle',
          'make|model|vehicle|brand',
          'Nordvan 300|Nordvan 500|Cityline E|Tourer XL|Haulmaster 12|Pico|Rider Combi',
        ),
      ),
      must(
        cat(
          'Vehicle Type|Class|Body',
          'vehicle type|class|kind of vehicle',
          'car|van|truck|minibus|trailer|e-bike',
        ),
      ),
      cat(
        'Fuel|Fuel Type|Drive',
        'fuel|fuel type|engine type|what it runs on',
        'diesel|petrol|electric|hybrid|gas',
      ),
      who('Driver|Assigned To|Main Driver', 'driver|who drives it|assigned driver'),
      int('Year|Model Year|Built', 'model year|year built|year', whole(2008, 2025), BUILT),
      must(
        int(
          'Odometer|Mileage|Odometer km|KM reading',
          'odometer|mileage|kilometres on the clock|kilometres driven|km',
          few(200, 320000),
          degree(
            'most driven|highest mileage',
            'least driven|lowest mileage',
            'gt with more than # km|lt with under # km|gt driven over # kilometres',
          ),
        ),
      ),
      num(
        'Consumption|l/100 km|Fuel Use',
        'consumption|fuel use|litres per hundred kilometres',
        decimal(3.8, 32),
        THIRSTY,
      ),
      num(
        'Lease p.m.|Leasing Rate|Monthly Lease',
        'lease|monthly lease|leasing rate|leasing cost',
        steps(120, 1400, 10),
        PRICEY,
      ),
      must(
        num(
          'Running Costs|Cost YTD|Repairs & Service',
          'running costs|cost this year|repair cost|upkeep|spend on it',
          skewed(60, 9800),
          PRICEY,
        ),
      ),
      date(
        'MOT Due|Next Inspection|TÜV|Insp. Due',
        'inspection date|next inspection|roadworthiness test|mot date',
        2024,
        2027,
        0,
        URGENT,
      ),
      date(
        'Last Service|Serviced On|Service Date',
        'last service|service date|day it was serviced',
        2022,
        2025,
        0.15,
      ),
      flag('Winter Tyres|Winter Tyres?', 'on winter tyres|winter-ready', 'Y|N'),
    ],
    'fleet size',
  ),
  domain('refuelings|fill-ups|fuel stops|charges', [
    must(date('Filled On|Date|Fuel Date', 'date|day of the fill-up|refuelling date', 2023, 2025)),
    must(
      cat(
        'Vehicle|Reg|Car',
        'vehicle|car|truck|registration',
        'AB-101|AB-102|AB-117|KX-200|KX-205|TR-009|TR-010',
      ),
    ),
    who('Driver|Filled By|Who', 'driver|who filled up', firstName),
    cat(
      'Station|Filling Station|Petrol Station',
      'filling station|petrol station|fuel stop',
      'Autohof 7|City Fuel|Depot pump|Motorway South|QuickTank',
    ),
    cat('Product|Fuel Grade|Fuel', 'fuel|fuel grade|product', 'diesel|super|AdBlue|E10|electric'),
    must(
      num(
        'Litres|Liters|Ltr|Quantity (l)',
        'litres|amount of fuel|fuel filled|quantity',
        money(5, 420),
        degree('biggest', 'smallest', 'gt of more than # litres|lt under # litres'),
      ),
    ),
    num('Price/l|Price per Litre|EUR/l', 'price per litre|litre price', money(1.2, 2.2), PRICEY),
    must(
      num(
        'Fuel Cost|Amount|Total|Paid',
        'fuel cost|fuel spend|amount paid|cost|fuel bill',
        skewed(8, 760),
        PRICEY,
      ),
    ),
    int('Odometer|Km Reading|KM', 'odometer|km reading|mileage', steps(1200, 240000, 100)),
    flag('Company Card|Fuel Card?|Card', 'paid by company card|on the fuel card', 'Y|N', 0.8),
  ]),
  domain('routes|tours|rounds|delivery runs', [
    must(
      key(
        'Route|Tour No|Round|Run',
        'route|tour|round|run',
        each(pairs('North|South|East|West|Centre|Coast', '1|2|3|4|5|6')),
      ),
    ),
    must(who('Driver|Courier|Rider', 'driver|courier|rider')),
    cat('Depot|Start Depot|Base', 'depot|base|start', DEPOTS),
    date('Run Date|Tour Date|Date', 'date|day of the run|tour date', 2024, 2025),
    must(int('Stops|Drops|No. of Stops', 'stops|drops|addresses|calls', few(4, 140), MANY)),
    int('Parcels|Packages|Pcs', 'parcels|packages|pieces delivered', few(10, 260), MANY),
    int('Failed|Not Delivered|Undelivered', 'failed deliveries|undelivered parcels|misses', few(0, 24)),
    num(
      'Hours|Drive Time (h)|Time Out',
      'hours|driving time|time on the road|hours out',
      decimal(1, 11),
      HOURS,
    ),
    num('Km Driven|Distance|KM', 'distance|kilometres|km|kilometres driven', decimal(8, 320), FAR),
    must(num('Tour Cost|Cost|Run Cost', 'cost|cost of the round|tour cost', skewed(40, 900), PRICEY)),
    pct(
      'On Time|On-time %|Punctuality',
      'punctuality|on-time share|punctual share',
      share(0.4, 1),
      degree(
        'most punctual|most reliable',
        'least punctual',
        'gt more punctual than #|lt less punctual than #',
      ),
    ),
  ]),
  domain('customs declarations|imports|declarations|entries', [
    must(key('MRN|Declaration No|Entry No.', 'declaration number|mrn|entry number', id('25DE####????@?'))),
    must(cat('Country of Origin|Origin|COO', 'country of origin|origin|where it was made', country)),
    must(
      cat(
        'Goods|Commodity|Goods Description',
        'goods|commodity|kind of goods',
        'textiles|toys|machine parts|furniture|spices|ceramics|bicycles|footwear',
      ),
    ),
    key('HS Code|Tariff No|Commodity Code', 'tariff number|hs code|commodity code', id('8### ?? ??')),
    num('Net Mass kg|Net Weight|Net kg', 'net mass|net weight|kilos', skewed(1, 18000, 1), HEAVY),
    must(
      num(
        'Customs Value|Invoice Value|Declared Value',
        'customs value|declared value|value of the goods|worth',
        skewed(80, 140000),
        WORTH,
      ),
    ),
    pct('Duty Rate|Duty %|Tariff %', 'duty rate|tariff rate|customs rate', share(0, 0.2, 0.005)),
    num('Duty|Duty Paid|Customs Duty', 'duty|customs duty|duty paid|import tax', skewed(0, 14000)),
    num('Import VAT|VAT|EUSt', 'import vat|vat|import tax on sales', skewed(5, 26000)),
    date('Lodged|Declared On|Entry Date', 'declaration date|date lodged|entry date', 2023, 2025),
    date(
      'Released|Release Date|Cleared On',
      'release date|clearance date|day it was cleared',
      2023,
      2025,
      0.2,
    ),
    flag('Inspected|Physical Check|Examined?', 'inspected|examined|opened by customs', 'x|', 0.2),
  ]),
];
