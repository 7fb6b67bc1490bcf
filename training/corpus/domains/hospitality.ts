/** @file Hotels, restaurants, catering, events, travel. */
import {
  DAYS,
  FAR,
  MANY,
  MINUTES,
  POPULAR,
  PRICEY,
  PROFITABLE,
  SCORE,
  URGENT,
  WORTH,
  cat,
  date,
  decimal,
  degree,
  domain,
  each,
  few,
  filedName,
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

export const HOSPITALITY: readonly Domain[] = [
  domain(
    'bookings|reservations|stays|guests',
    [
      key(
        'Booking Ref|Reservation No|Conf. No.|booking_id',
        'booking number|reservation number|confirmation number',
        id('H#####@'),
      ),
      must(key('Guest|Guest Name|Booked By|Lead Guest', 'guest|visitor|traveller|who booked', filedName)),
      must(
        cat(
          'Room Type|Category|Room Cat.',
          'room type|kind of room|room category',
          'single|double|twin|suite|family room|studio|double sea view',
        ),
      ),
      cat('Room No|Room|Zi.-Nr.', 'room number|room', each(pairs('1|2|3|4', '01|02|03|05|07|08|10|12', ''))),
      must(
        date(
          'Check-in|Arrival|Arr. Date|Anreise|checkInDate',
          'arrival|arrival date|check-in date|day they come',
          2023,
          2026,
        ),
      ),
      date(
        'Check-out|Departure|Dep. Date|Abreise',
        'departure|departure date|check-out date|day they leave',
        2023,
        2026,
      ),
      must(
        int(
          'Nights|No. of Nights|Nts|Length of Stay',
          'nights|length of stay|stay|overnight stays|room nights',
          few(1, 21),
          degree(
            'longest|longest staying',
            'shortest',
            'gt staying more than # nights|gt longer than # nights|lt shorter than # nights|ge for at least # nights|gt who stay over # nights',
          ),
        ),
      ),
      int('Adults|Pax|Persons', 'adults|guests in the room|persons|pax', few(1, 6), MANY),
      int('Children|Kids|Chd', 'children|kids|little ones', few(0, 4), MANY),
      num(
        'Rate/Night|Room Rate|Nightly Rate|ADR',
        'room rate|price per night|nightly rate',
        money(45, 420),
        PRICEY,
      ),
      must(
        num(
          'Total Price|Booking Total|Stay Total|Total EUR',
          'total price|cost of the stay|booking total|room revenue|room takings',
          skewed(60, 5200),
          WORTH,
        ),
      ),
      cat(
        'Channel|Booked Via|Source',
        'channel|booking channel|source|where they booked',
        'website|phone|travel agent|portal|walk-in|corporate',
      ),
      flag('Breakfast|Breakfast incl.|B&B', 'with breakfast|breakfast included', 'Y|N'),
      flag('Cancelled|Cancelled?|Storno', 'cancelled|called off', 'x|', 0.12),
    ],
    'occupancy|arrivals count',
  ),
  domain(
    'orders|bills|tables|covers sold|checks',
    [
      must(date('Date|Service Date|Evening Of', 'date|day|evening', 2024, 2025)),
      must(cat('Table|Table No|Tbl', 'table|table number', 'T1|T2|T3|T4|Terrace 1|Terrace 2|Bar|Window')),
      must(who('Waiter|Server|Served By|Staff', 'waiter|waitress|server|who served', firstName)),
      cat('Service|Meal|Sitting', 'meal|service|sitting', 'breakfast|lunch|dinner|brunch|late bar'),
      int(
        'Covers|Guests|No. of Guests|Pax',
        'covers|guests|diners|people at the table|heads',
        few(1, 14),
        degree(
          'biggest|fullest',
          'smallest',
          'gt with more than # diners|ge with at least # guests|lt with fewer than # people',
        ),
      ),
      num('Food|Food EUR|Kitchen', 'food sales|food|kitchen sales|amount spent on food', skewed(8, 420)),
      num('Drinks|Beverages|Bar Sales', 'drinks|drink sales|bar takings|beverages', skewed(0, 260)),
      must(
        num(
          'Bill|Check Total|Total|Bill Total',
          'bill|check|total|amount on the bill|takings',
          skewed(9, 680),
          degree(
            'biggest|dearest|most expensive',
            'smallest|cheapest',
            'gt of more than #|gt spending over #|lt of less than #',
          ),
        ),
      ),
      num(
        'Tip|Tips|Gratuity|Service Charge',
        'tip|tips|gratuity|trinkgeld',
        skewed(0, 70),
        degree('most generous', 'stingiest', 'gt tipping more than #|lt who tipped under #'),
      ),
      int(
        'Minutes Seated|Seating Time|Time at Table',
        'seating time|minutes at the table|time they sat',
        whole(20, 190),
        MINUTES,
      ),
      cat(
        'Paid By|Payment|How Paid',
        'payment method|way of paying|how they paid',
        'cash|card|voucher|room bill|phone',
      ),
    ],
    'number of seatings',
  ),
  domain('dishes|menu items|recipes|plates', [
    must(
      key(
        'Dish|Menu Item|Name of Dish|Plate',
        'dish|menu item|plate|meal',
        each(
          pairs(
            'Grilled|Braised|Roast|Spiced|Cold|Baked',
            'aubergine|trout|lamb|pumpkin|chicken|beetroot|lentils',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Course|Menu Section|Section',
        'course|menu section|part of the menu',
        'starter|main|dessert|side|soup|drink',
      ),
    ),
    cat(
      'Cuisine|Kitchen|Style',
      'cuisine|style of cooking|kitchen',
      'Italian|Thai|Lebanese|French|Mexican|Nordic',
    ),
    must(
      num('Menu Price|Price|Sells At', 'menu price|price|what we charge for it', steps(4, 38, 0.5), PRICEY),
    ),
    num(
      'Food Cost|Ingredient Cost|Cost/Portion',
      'food cost|cost of ingredients|cost per portion|portion cost',
      money(0.8, 14),
    ),
    pct('Margin|GP %|Gross Margin', 'margin|gross margin|profit share', share(0.3, 0.85), PROFITABLE),
    must(
      int(
        'Portions Sold|Sold|Orders|Times Ordered',
        'portions sold|portions|number of times ordered|sales in portions',
        few(0, 640),
        degree(
          'most popular|most ordered|best selling',
          'least popular|least ordered',
          'gt ordered more than # times|lt ordered fewer than # times|gt selling over # portions',
        ),
      ),
    ),
    int(
      'kcal|Calories|Energy (kcal)|Cals',
      'calories|kcal|energy',
      steps(60, 1300, 10),
      degree(
        'richest|heaviest',
        'lightest|leanest',
        'lt under # calories|gt over # kcal|lt with fewer than # calories',
      ),
    ),
    int(
      'Prep (min)|Prep Time|Cooking Time|Mins',
      'prep time|cooking time|minutes to make',
      steps(5, 120, 5),
      MINUTES,
    ),
    flag('Vegan|Vegan?', 'vegan|plant-based', 'Y|N', 0.3),
    flag('Gluten Free|GF|Gluten-free?', 'gluten free|without gluten', 'x|', 0.3),
  ]),
  domain('events|functions|parties|bookings', [
    must(
      key(
        'Event|Function|Event Name|Occasion',
        'event|function|party|occasion',
        each(
          pairs(
            'Spring|Summer|Winter|Annual|Charity|Staff|Alumni',
            'Gala|Conference|Dinner|Fair|Picnic|Concert',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Venue|Place|Hall',
        'venue|place|hall|location',
        'Town Hall|Barn|Riverside Tent|Ballroom|Museum Court|Rooftop',
      ),
    ),
    cat('Client|Organiser|Host', 'client|organiser|host|who ordered it', company),
    cat(
      'Event Type|Kind|Type',
      'kind of event|event type',
      'wedding|conference|birthday|trade fair|concert|workshop|reception',
    ),
    must(date('Event Date|Takes Place On|Date', 'event date|date|day it takes place', 2024, 2026)),
    date('Deposit Due|Deposit Date', 'deposit date|deposit deadline', 2023, 2026, 0.2, URGENT),
    must(
      int(
        'Attendees|Expected Guests|Headcount|Pax',
        'attendees|guests|headcount|turnout|expected guests|attendance',
        few(20, 900),
        POPULAR,
      ),
    ),
    int('Tickets Sold|Tix|Tickets', 'tickets sold|tickets|ticket sales in pieces', few(0, 850)),
    num(
      'Catering|Catering Cost|Food & Drink',
      'catering|catering cost|food and drink cost',
      skewed(200, 28000),
    ),
    num('Venue Hire|Hall Rent|Hire Charge', 'venue hire|hall rent|hire cost', steps(0, 9000, 250), PRICEY),
    must(
      num(
        'Budget|Budget EUR|Total Budget',
        'budget|money set aside|total budget',
        steps(1000, 80000, 500),
        WORTH,
      ),
    ),
    who('Planner|Event Manager|Contact', 'planner|event manager|contact person|coordinator'),
    flag('Confirmed|Confirmed?|Definite', 'confirmed|definite', 'Yes|No', 0.7),
  ]),
  domain('trips|business trips|journeys|travel claims', [
    key('Trip ID|Travel No|TR No.', 'trip number|travel number', id('TR-2025-###')),
    must(who('Traveller|Employee|Traveler|Who', 'traveller|employee|who travelled|person travelling')),
    must(cat('Destination|To|City', 'destination|city|where they went|place visited', town)),
    cat(
      'Purpose|Reason|Occasion',
      'purpose|reason for the trip',
      'client visit|trade fair|training|audit|installation|board meeting',
    ),
    date('Departed|From Date|Trip Start|Start', 'departure date|start of the trip|day they left', 2023, 2025),
    date('Returned|To Date|Trip End|Back On', 'return date|end of the trip|day they came back', 2023, 2025),
    int('Days Away|Travel Days|Days', 'days away|travel days|length of the trip', few(1, 16), DAYS),
    cat(
      'Transport|Mode|Means of Travel',
      'means of travel|transport|how they travelled',
      'train|plane|own car|rental car|coach',
    ),
    num('Fares|Travel Cost|Tickets', 'fares|travel cost|ticket cost', skewed(12, 1900)),
    num('Hotel|Accommodation|Lodging', 'hotel cost|accommodation|lodging|nights paid', skewed(0, 1600)),
    num(
      'Per Diem|Daily Allowance|Meals',
      'per diem|daily allowance|meal money|expenses for meals',
      steps(0, 420, 14),
    ),
    must(
      num(
        'Total Claimed|Claim Total|Total Cost|Reimbursed',
        'total claimed|cost of the trip|travel spend|expenses|amount reimbursed|total cost',
        skewed(25, 4800),
        PRICEY,
      ),
    ),
    int('Km by Car|Mileage|KM', 'mileage|kilometres by car|km driven', few(0, 1400), FAR),
    flag('Approved|Approved?|OK', 'approved|signed off', 'TRUE|FALSE', 0.7),
  ]),
  domain('tours|excursions|packages|holidays', [
    key('Tour Code|Code|Package No', 'tour code|package number', id('T@@-###')),
    must(
      key(
        'Tour|Package|Holiday|Trip Name',
        'tour|holiday|package|trip',
        each(
          pairs(
            'Lakes|Coast|Castles|Wine|Islands|Desert|Mountain',
            'Explorer|Classic|by Bike|on Foot|Discovery',
          ),
        ),
      ),
    ),
    must(cat('Country|Land', 'country|land|where it goes', country)),
    int('Days|Duration (days)|Length', 'duration|days|length of the tour', whole(1, 21), DAYS),
    int(
      'Booked|Participants|Pax Booked|Sold Places',
      'places booked|participants|travellers|people booked|bookings',
      few(0, 48),
      degree(
        'best booked|fullest|most popular',
        'emptiest|least booked',
        'gt with more than # booked|lt with fewer than # travellers',
      ),
    ),
    int('Places|Max. Group|Capacity', 'places|capacity|group size', steps(8, 48, 4)),
    must(
      num(
        'Price pp|Price per Person|From EUR',
        'price|price per person|cost per head|fare',
        steps(89, 4200, 10),
        PRICEY,
      ),
    ),
    num('Single Supplement|Single Suppl.', 'single supplement|single room surcharge', steps(0, 600, 20)),
    date('Departs|Departure Date|Start', 'departure date|start date|day it leaves', 2025, 2026),
    date('Book By|Booking Deadline', 'booking deadline|last day to book', 2024, 2026, 0.2, URGENT),
    who('Guide|Tour Guide|Led By', 'guide|tour leader|who leads it'),
    num('Rating|Guest Rating|Stars', 'rating|guest rating|stars|reviews', decimal(2.5, 5), SCORE),
    flag('Flights Included|Flights incl.', 'with flights|flight inclusive', 'Y|N'),
  ]),
];
