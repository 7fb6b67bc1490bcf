/** @file Land and houses: fields, livestock, forests, wine, rented homes, building sites. */
import {
  AREA,
  HEAVY,
  MANY,
  OLD,
  PRICEY,
  PROFITABLE,
  SCORE,
  TONNES,
  URGENT,
  WORTH,
  YOUNG,
  cat,
  date,
  decimal,
  degree,
  domain,
  each,
  few,
  filedName,
  flag,
  id,
  int,
  key,
  money,
  must,
  num,
  pairs,
  skewed,
  steps,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { company } from './values';

export const LAND: readonly Domain[] = [
  domain(
    'fields|plots|parcels|crops',
    [
      must(
        key(
          'Field|Field Name|Parcel|Schlag',
          'field|plot|parcel|piece of land',
          each(pairs('Upper|Lower|Long|Stony|Church|Mill|Far', 'Acre|Meadow|Croft|Hill|Bottom|Piece')),
        ),
      ),
      must(
        cat(
          'Crop|Grown|Kultur',
          'crop|what grows there|plant',
          'winter wheat|barley|maize|potatoes|sugar beet|rape|clover|oats|sunflowers',
        ),
      ),
      cat('Soil|Soil Type', 'soil|kind of soil', 'loam|sand|clay|peat|chalk'),
      must(
        num(
          'Hectares|Area ha|Ha|Area (ha)',
          'hectares|area|size of the field|land',
          skewed(0.3, 48, 2),
          degree(
            'largest|biggest',
            'smallest',
            'gt larger than # ha|lt smaller than # hectares|gt bigger than # ha',
          ),
        ),
      ),
      date('Sown|Sowing Date|Planted On', 'sowing date|planting date|day it was sown', 2023, 2025),
      date('Harvested|Harvest Date|Cut On', 'harvest date|day it was harvested', 2023, 2025, 0.2),
      must(
        num(
          'Yield t|Harvest (t)|Tonnes|Yield',
          'yield|harvest|tonnes harvested|crop weight',
          skewed(0.5, 380, 1),
          TONNES,
        ),
      ),
      num(
        'Yield t/ha|t per ha|Yield/ha',
        'yield per hectare|tonnes per hectare',
        decimal(1.2, 62),
        degree('most fertile|most productive', 'poorest|least productive'),
      ),
      int('Fertiliser kg|N kg|Fertilizer', 'fertiliser|nitrogen|kilos of fertiliser', few(0, 2600)),
      num('Rain mm|Irrigation mm|Water mm', 'rain|irrigation|millimetres of water', decimal(0, 320)),
      num(
        'Revenue|Income|Crop Sales EUR',
        'revenue|income|crop sales|earnings',
        skewed(200, 62000),
        PROFITABLE,
      ),
      who('Tenant|Farmer|Worked By', 'tenant|farmer|who works it'),
      flag('Organic|Organic?|Bio', 'organic|certified organic', 'Y|N', 0.35),
    ],
    'number of plots',
  ),
  domain(
    'animals|cows|head of cattle|livestock',
    [
      must(key('Ear Tag|Tag No|Animal ID|Ohrmarke', 'ear tag|tag number|animal', id('DE 09 ?? 0####'))),
      must(cat('Breed|Race', 'breed|race', 'Holstein|Jersey|Simmental|Angus|Brown Swiss|Highland')),
      must(
        cat(
          'Barn|Stable|Pen',
          'barn|stable|pen|where it stands',
          'Barn 1|Barn 2|Calf shed|Pasture West|Pasture East',
        ),
      ),
      cat('Kind|Category', 'category|kind of animal', 'dairy cow|heifer|calf|bull|dry cow'),
      date('Born|Birth Date|DOB', 'birthday|birth date|date of birth', 2014, 2025, 0, YOUNG),
      int('Age (months)|Months Old|Age', 'age|months old', few(1, 160), OLD),
      must(num('Weight kg|Live Weight|Kg', 'live weight|weight|kilos', steps(40, 1050, 5), HEAVY)),
      must(
        num(
          'Milk l/day|Daily Milk|Litres/Day',
          'milk|daily milk|litres a day|milk yield',
          decimal(0, 52),
          degree(
            'most productive',
            'least productive',
            'gt giving more than # litres|lt giving less than # litres',
          ),
        ),
      ),
      int('Calves|No. of Calves|Calvings', 'calves|calvings|young', few(0, 9)),
      num('Vet Cost|Vet Bills|Treatment EUR', 'vet cost|vet bills|treatment cost', skewed(0, 780), PRICEY),
      date('Last Calving|Calved On', 'last calving|calving date', 2023, 2025, 0.35),
      flag('Pregnant|In Calf|Pregnant?', 'pregnant|in calf', 'Yes|No', 0.4),
    ],
    'herd size',
  ),
  domain('trees|stands|felled trees|timber lots', [
    key('Lot|Tree No|Lot No', 'lot|tree number|lot number', id('F-####')),
    must(
      cat(
        'Species|Tree Species|Baumart',
        'species|kind of tree|sort of wood',
        'spruce|beech|oak|pine|larch|birch|ash|maple',
      ),
    ),
    must(
      cat(
        'Compartment|Forest District|Stand',
        'forest district|compartment|stand',
        'North Slope|Brook Wood|Kings Copse|Long Ridge|Fox Hollow',
      ),
    ),
    int('Age (yrs)|Age|Tree Age', 'age|years old', few(8, 240), OLD),
    num(
      'Height m|H (m)|Height',
      'height|how tall it is',
      decimal(3, 44),
      degree(
        'tallest|highest',
        'shortest|lowest',
        'gt taller than # m|lt shorter than # m|gt higher than # metres',
      ),
    ),
    int(
      'Diameter cm|DBH|Girth',
      'diameter|thickness|girth',
      whole(6, 120),
      degree('thickest', 'thinnest', 'gt thicker than # cm|lt thinner than # cm'),
    ),
    must(
      num(
        'Volume fm|Timber m3|Cubic Metres',
        'timber|volume|cubic metres|wood',
        skewed(0.1, 90, 2),
        degree('largest', 'smallest', 'gt larger than # m3|lt smaller than # m3'),
      ),
    ),
    num('Price/m3|EUR per m3|Unit Price', 'price per cubic metre|timber price', money(18, 210), PRICEY),
    must(
      num(
        'Proceeds|Sale Value|Timber Sales',
        'proceeds|sale value|timber sales|takings',
        skewed(20, 9800),
        WORTH,
      ),
    ),
    cat('Damage|Cause', 'damage|cause of damage', 'none|bark beetle|storm|drought|deer', 0.1),
    date('Felled|Felling Date|Cut Down', 'felling date|day it was cut', 2021, 2025, 0.3),
    who('Forester|Ranger|Measured By', 'forester|ranger|who measured it'),
  ]),
  domain('wines|vintages|cellar items|labels', [
    must(
      key(
        'Wine|Label|Name of Wine',
        'wine|label|bottle',
        each(
          pairs(
            'Ridge|Monastery|Sundial|Old Vine|Terrace|Falcon|River',
            'Reserve|Estate|Cuvee|Classic|Selection',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Grape|Variety|Rebsorte',
        'grape|variety',
        'Riesling|Pinot Noir|Merlot|Chardonnay|Silvaner|Syrah|Tempranillo',
      ),
    ),
    must(cat('Colour|Type', 'colour|kind of wine', 'red|white|rosé|sparkling|dessert')),
    cat(
      'Region|Growing Area',
      'region|growing area|where it is from',
      'Upper Valley|Lake Shore|Chalk Hills|South Bank|Islands',
    ),
    int(
      'Vintage|Year|Jahrgang',
      'vintage|year',
      whole(1998, 2024),
      degree('youngest|newest', 'oldest', 'gt younger than #|lt older than #'),
    ),
    num(
      'Alcohol %|ABV|Vol. %',
      'alcohol|strength|alcohol content',
      decimal(8, 15.5),
      degree('strongest', 'lightest|weakest', 'gt stronger than #|lt lighter than #'),
    ),
    must(
      int(
        'Bottles|In Cellar|Stock (btl)',
        'bottles|bottles left|stock|bottles in the cellar',
        few(0, 480),
        MANY,
      ),
    ),
    int('Bottles Sold|Sold|Sales (btl)', 'bottles sold|sales in bottles', few(0, 900)),
    must(num('Price/Bottle|Bottle Price|EUR', 'price|bottle price|price per bottle', skewed(4, 190), PRICEY)),
    int('Points|Rating|Jury Points', 'points|rating|jury points', whole(70, 99), SCORE),
    date('Bottled|Bottled On|Filled', 'bottling date|day it was bottled', 2015, 2025),
    flag('Award|Medal|Awarded', 'awarded|prize-winning', 'x|', 0.25),
  ]),
  domain('flats|homes|apartments|rental units|tenancies', [
    must(key('Flat|Unit|Apartment|Wohnung', 'flat|apartment|unit|home', id('W0#-??'))),
    must(
      cat(
        'House|Building|Block',
        'house|building|block',
        'Linden Street 4|Linden Street 6|Mill Road 12|Quay 3|Park Terrace 9',
      ),
    ),
    who('Tenant|Renter|Mieter', 'tenant|renter|who lives there', filedName),
    int('Rooms|No. of Rooms|Rms', 'rooms|number of rooms', whole(1, 6), MANY),
    int(
      'Floor|Storey|Level',
      'floor|storey',
      whole(0, 9),
      degree('highest', 'lowest', 'gt above floor #|lt below floor #'),
    ),
    must(
      num(
        'Living Area m2|Sqm|Size (m²)|Wohnfläche',
        'living area|square metres|size|space',
        decimal(18, 160, 1),
        AREA,
      ),
    ),
    must(
      num(
        'Cold Rent|Net Rent|Rent|Kaltmiete',
        'rent|cold rent|monthly rent|rental price',
        steps(220, 2400, 5),
        PRICEY,
      ),
    ),
    num('Service Charges|Utilities|Nebenkosten', 'service charges|utilities|extra costs', steps(40, 420, 5)),
    num('Deposit|Security Deposit|Kaution', 'deposit|security', steps(0, 5400, 50)),
    num(
      'Arrears|Rent Owed|Outstanding',
      'arrears|rent owed|unpaid rent|back rent',
      skewed(0, 4200),
      degree('most indebted', '', 'gt owing more than #|lt owing less than #'),
    ),
    date(
      'Moved In|Lease Start|Tenant Since',
      'move-in date|lease start|tenant since',
      2004,
      2025,
      0,
      degree('newest|most recent', 'longest standing|oldest'),
    ),
    date(
      'Lease End|Moves Out|Contract Until',
      'lease end|move-out date|end of the lease',
      2025,
      2029,
      0.5,
      URGENT,
    ),
    flag('Vacant|Empty?|Leerstand', 'vacant|empty|unlet', 'Yes|No', 0.15),
    flag('Balcony|Balcony?', 'with a balcony', 'Y|N'),
  ]),
  domain('building sites|sites|trades|works packages|jobs', [
    must(
      key(
        'Site|Building Site|Project|Baustelle',
        'building site|site|project',
        each(
          pairs(
            'School|Clinic|Bridge|Garage|Villa|Silo|Station',
            'Extension|Repair|New Build|Renovation|Demolition',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Trade|Works|Gewerk',
        'trade|kind of work|works',
        'groundworks|masonry|carpentry|roofing|electrics|plumbing|plastering|painting',
      ),
    ),
    cat('Contractor|Firm|Carried Out By', 'contractor|firm|building company', company),
    who('Foreman|Site Manager|Supervisor', 'foreman|site manager|supervisor'),
    int('Workers|Crew Size|Men on Site', 'workers|crew size|people on site|hands', few(1, 60), MANY),
    num('Quoted|Quote|Contract Sum', 'quote|contract sum|quoted price', skewed(900, 620000, 0), PRICEY),
    must(
      num(
        'Billed|Invoiced to Date|Final Bill',
        'amount billed|final bill|invoiced sum|building cost',
        skewed(500, 690000, 0),
        PRICEY,
      ),
    ),
    num('Extras|Change Orders|Nachtrag', 'extras|change orders|additional cost', skewed(0, 80000, 0)),
    date('Works Start|Begun|Start', 'start|start of works|day it was begun', 2022, 2025),
    date(
      'Handover Planned|Planned Completion|Due',
      'planned handover|planned completion|due date',
      2024,
      2027,
      0,
      URGENT,
    ),
    date(
      'Handed Over|Completed|Acceptance',
      'handover date|completion date|acceptance date',
      2023,
      2026,
      0.45,
    ),
    int(
      'Delay (days)|Days Behind|Delay',
      'delay|days behind plan|days late',
      few(0, 220),
      degree('most delayed', 'most punctual', 'gt delayed by more than # days|lt less than # days late'),
    ),
    int(
      'Defects|Snags|Open Defects',
      'defects|snags|faults',
      few(0, 48),
      degree('most faulty', '', 'gt with more than # defects'),
    ),
  ]),
];
