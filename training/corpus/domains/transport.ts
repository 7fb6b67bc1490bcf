/** @file Moving people: buses, flights, taxis, shared bikes, car parks, ferries; and family history, bakeries, vending. */
import {
  FAR,
  HOURS,
  MANY,
  MINUTES,
  POPULAR,
  PRICEY,
  PROFITABLE,
  THIRSTY,
  TONNES,
  cat,
  date,
  decimal,
  degree,
  domain,
  few,
  firstName,
  flag,
  id,
  int,
  key,
  money,
  must,
  num,
  pct,
  share,
  skewed,
  steps,
  who,
  type Domain,
} from '../columnKinds';
import { town, village } from './values';

export const TRANSPORT: readonly Domain[] = [
  domain('bus lines|lines|routes|services', [
    must(key('Line|Route No|Bus Line|Linie', 'line|bus line|route', id('##@'))),
    must(
      cat(
        'Operator|Company|Run By',
        'operator|bus company|who runs it',
        'City Lines|Regio Bus|Valley Transit|Coast Coaches',
      ),
    ),
    must(
      cat(
        'From|Start|First Stop',
        'start|first stop|where it starts',
        'Central Station|Market|Harbour|University|Hospital|Airport',
      ),
    ),
    cat('To|Terminus|Last Stop', 'terminus|last stop|where it ends', village),
    int('Stops|No. of Stops|Halts', 'stops|halts|number of stops', few(4, 60), MANY),
    num('Length km|Route Length|Km', 'length|route length|kilometres', decimal(2, 64), FAR),
    must(
      int(
        'Passengers/Day|Daily Riders|Ridership',
        'passengers|riders|ridership|people carried|daily passengers',
        few(40, 18000),
        POPULAR,
      ),
    ),
    pct(
      'On Time|Punctuality %|On-time',
      'punctuality|on-time share|how punctual it is',
      share(0.5, 1),
      degree(
        'most punctual',
        'least punctual|most unreliable',
        'gt more punctual than #|lt less punctual than #',
      ),
    ),
    int(
      'Avg. Delay (s)|Delay Sec|Delay',
      'delay|seconds late|lateness',
      few(0, 600),
      degree('most delayed', 'most punctual', 'gt delayed by more than # seconds'),
    ),
    must(
      num(
        'Fare Income|Ticket Revenue|Fares',
        'fares|fare income|ticket revenue|takings',
        skewed(100, 92000),
        PROFITABLE,
      ),
    ),
    num('Cost per km|EUR/km|Cost/km', 'cost per kilometre|running cost', money(1.2, 6.8), PRICEY),
    flag('Low Floor|Barrier-free|Accessible', 'accessible|barrier-free|low-floor', 'Y|N', 0.8),
    flag('Night Service|Night Bus', 'at night|running at night', 'x|', 0.25),
  ]),
  domain('flights|departures|legs|connections', [
    must(key('Flight|Flight No|Flt', 'flight|flight number', id('@@###'))),
    must(cat('Airline|Carrier', 'airline|carrier', 'Aurora Air|Nordwing|Solair|Cirrus|Pelican Jet')),
    must(cat('Destination|To|Dest.', 'destination|where it goes|city', town)),
    cat('Aircraft|Plane|Type', 'aircraft|plane|kind of plane', 'Jet 120|Jet 180|Turbo 70|Long 300'),
    date('Flight Date|Departure Day|STD Date', 'flight date|departure day|date', 2024, 2026),
    must(int('Passengers|Pax|Boarded', 'passengers|travellers|people on board|pax', few(12, 320), POPULAR)),
    int('Seats|Capacity', 'seats|capacity', (random) => random.pick([70, 120, 180, 300])),
    pct(
      'Load Factor|Load %|Seat Load',
      'load factor|share of seats sold|how full it was',
      share(0.2, 1),
      degree('fullest', 'emptiest', 'gt more than # full|lt less than # full'),
    ),
    int(
      'Delay (min)|Delay|Mins Late',
      'delay|minutes late|lateness',
      few(0, 260),
      degree(
        'most delayed|latest',
        'most punctual',
        'gt delayed by more than # minutes|gt more than # minutes late|lt less than # minutes late',
      ),
    ),
    int('Bags|Luggage pcs|Bags Loaded', 'bags|suitcases|pieces of luggage', few(0, 380)),
    num(
      'Block Time (h)|Flight Hours|Hours',
      'flying time|flight hours|time in the air',
      decimal(0.6, 12),
      HOURS,
    ),
    num('Fuel t|Fuel (t)|Fuel Burn', 'fuel|fuel burnt|tonnes of fuel', decimal(1, 72), THIRSTY),
    must(
      num(
        'Ticket Revenue|Revenue|Sales',
        'revenue|ticket sales|takings|income',
        skewed(900, 140000, 0),
        PROFITABLE,
      ),
    ),
    flag('Cancelled|Cnx|Cancelled?', 'cancelled', 'TRUE|FALSE', 0.06),
  ]),
  domain('rides|taxi trips|journeys|fares', [
    must(date('Ride Date|Date|Day', 'date|day|ride date', 2025, 2026)),
    must(who('Driver|Cabbie|Chauffeur', 'driver|cabbie|chauffeur', firstName)),
    must(cat('Cab|Car No|Taxi', 'cab|taxi|car', 'T-01|T-02|T-07|T-11|T-15|T-20')),
    cat(
      'Pick-up|From|Picked Up At',
      'pick-up point|starting point|where they got in',
      'Station|Airport|Hospital|Old Town|Hotel Mile|Harbour',
    ),
    cat(
      'Drop-off|To|Taken To',
      'drop-off point|destination|where they got out',
      'Station|Airport|Hospital|Suburb North|Suburb South|Congress Hall',
    ),
    int('Passengers|Pax|Persons', 'passengers|riders|people in the car', few(1, 7), MANY),
    must(
      num(
        'Km|Distance km|Trip km',
        'distance|kilometres|km driven|length of the ride',
        skewed(0.6, 72, 1),
        FAR,
      ),
    ),
    int('Minutes|Duration (min)|Ride Time', 'minutes|ride time|duration', few(3, 95), MINUTES),
    must(
      num(
        'Fare|Meter|Fare EUR',
        'fare|price of the ride|takings|amount on the meter',
        skewed(5, 180),
        PRICEY,
      ),
    ),
    num(
      'Tip|Tip EUR',
      'tip|tips',
      skewed(0, 20),
      degree('most generous', 'stingiest', 'gt tipping more than #'),
    ),
    cat('Paid|Payment', 'payment|way of paying|how they paid', 'cash|card|app|voucher|account'),
    flag('Night Rate|Night', 'at night rate|at night', 'x|', 0.3),
  ]),
  domain('rentals|bike rentals|hires', [
    key('Rental No|Hire ID|Rental', 'rental number|hire number', id('R-#####')),
    must(
      cat(
        'Bike Type|Model|Category',
        'kind of bike|model|bike type',
        'city bike|e-bike|cargo bike|tandem|kids bike|mountain bike',
      ),
    ),
    must(
      cat(
        'Station|Dock|Picked Up At',
        'station|dock|where it was picked up',
        'Station Sq|Lakeside|Campus|Market|Pier|Town Park',
      ),
    ),
    cat(
      'Returned At|Return Station',
      'return station|where it was brought back',
      'Station Square|Lake Shore|Campus Gate|Market Hall|Pier End',
    ),
    who('Customer|Renter|Hired By', 'customer|renter|who hired it'),
    date('Hired On|Rental Date|Date Out', 'rental date|hire date|day it was rented', 2024, 2025),
    date('Back On|Date Back|Return Date', 'return date|day it came back', 2024, 2025, 0.1),
    must(
      num('Hours|Rental Hours|Hrs', 'hours|rental hours|length of the rental', steps(0.5, 72, 0.5), HOURS),
    ),
    num('Km|Km Ridden|Distance', 'distance|kilometres ridden|km', skewed(0.5, 140, 1), FAR),
    must(num('Rental Fee|Fee|Price', 'rental fee|fee|price|takings|hire charge', skewed(2, 220), PRICEY)),
    num('Deposit|Deposit EUR', 'deposit|security', (random) => random.pick([0, 20, 50, 100])),
    flag('Damaged|Damage?', 'damaged|broken', 'Y|N', 0.1),
    flag('Helmet|Helmet?', 'with a helmet', 'x|', 0.4),
  ]),
  domain('car parks|garages|parking days', [
    must(
      cat(
        'Car Park|Garage|Parkhaus',
        'car park|garage|multi-storey',
        'Market|Station West|Opera|Clinic|Riverside|Mall Deck A|Mall Deck B',
      ),
    ),
    must(date('Counted On|Date|Day', 'date|day|counting day', 2024, 2026)),
    cat('Day Type|Kind of Day', 'kind of day|day type', 'weekday|Saturday|Sunday|holiday'),
    int(
      'Spaces|Bays|Capacity',
      'spaces|bays|capacity|parking places',
      steps(60, 900, 20),
      degree('biggest', 'smallest', 'gt with more than # spaces|lt with fewer than # spaces'),
    ),
    must(int('Cars In|Entries|Cars Parked', 'cars|cars parked|entries|vehicles', few(20, 3200), POPULAR)),
    pct(
      'Occupancy|Peak Occupancy|% Full',
      'occupancy|peak occupancy|how full it is',
      share(0.1, 1),
      degree('fullest', 'emptiest', 'gt more than # full|lt less than # full'),
    ),
    int(
      'Avg. Stay (min)|Stay Min|Parking Time',
      'stay|parking time|minutes parked',
      steps(15, 600, 5),
      MINUTES,
    ),
    num(
      'Tariff/h|Hourly Rate|EUR/h',
      'tariff|hourly rate|price per hour',
      (random) => random.pick([1, 1.5, 2, 2.8, 3.5, 5]),
      PRICEY,
    ),
    must(
      num(
        'Parking Fees|Takings|Income',
        'parking fees|takings|income|money taken',
        skewed(20, 14000),
        PROFITABLE,
      ),
    ),
    int('Lost Tickets|Lost', 'lost tickets', few(0, 14)),
    int('E-charging|Charging Sessions|Charges', 'charging sessions|cars charged', few(0, 120)),
    flag('Barrier Fault|Fault?', 'faulty|out of order', 'Y|N', 0.1),
  ]),
  domain('sailings|crossings|ferries|trips', [
    must(key('Sailing|Crossing No|Voyage', 'sailing|crossing|voyage', id('V-####'))),
    must(
      cat(
        'Ship|Ferry|Vessel',
        'ship|ferry|vessel|boat',
        'Seagull|Northern Light|Isla|Pilot|Queen Mara|Kittiwake',
      ),
    ),
    must(
      cat(
        'Route|Connection|Line',
        'route|connection|line',
        'Mainland - Big Island|Mainland - Small Island|Harbour tour|Night ferry|Island hopper',
      ),
    ),
    date('Sailed On|Departure Date|Date', 'sailing date|departure date|date', 2024, 2025),
    must(
      int('Passengers|Foot Passengers|Pax', 'passengers|travellers|people on board', few(2, 900), POPULAR),
    ),
    int('Cars|Vehicles|Cars Carried', 'cars|vehicles carried', few(0, 180), MANY),
    num('Freight t|Cargo (t)|Cargo', 'freight|cargo|tonnes carried', skewed(0, 420, 1), TONNES),
    int(
      'Crossing Time|Minutes|Time (min)',
      'crossing time|minutes at sea|length of the crossing',
      steps(15, 480, 5),
      MINUTES,
    ),
    num(
      'Wave Height m|Waves (m)|Sea',
      'wave height|waves|swell',
      decimal(0, 5),
      degree('roughest', 'calmest', 'gt rougher than # m|lt calmer than # m'),
    ),
    num('Fuel l|Fuel (l)|Diesel', 'fuel|diesel|litres of fuel', skewed(40, 9200, 0), THIRSTY),
    must(
      num('Fares|Ticket Sales|Revenue', 'fares|ticket sales|takings|revenue', skewed(20, 28000), PROFITABLE),
    ),
    who('Captain|Skipper|Master', 'captain|skipper|master'),
    flag('Cancelled|Called Off|Storm', 'cancelled|called off', 'x|', 0.1),
  ]),
];
