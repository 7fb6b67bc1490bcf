/** @file Energy, utilities, waste, environment, weather. */
import {
  AREA,
  BUILT,
  HOT,
  PRICEY,
  PROFITABLE,
  THIRSTY,
  TONNES,
  URGENT,
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
  lastName,
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
import { company, village } from './values';

const SITES =
  'Town Hall|Library|Swimming Pool|School East|School West|Fire Station|Depot|Sports Hall|Kindergarten';

export const ENERGY: readonly Domain[] = [
  domain('buildings|sites|premises|consumers', [
    must(
      cat(
        'Building|Site|Premises|Objekt',
        'building|site|house|property',
        each(pairs('North|South|Old|New|Lower|Upper', 'Hall|School|Depot|Clinic|Archive|Gym')),
      ),
    ),
    cat(
      'Use|Building Use|Type',
      'use|kind of building|what it is for',
      'office|school|sports|storage|housing|culture',
    ),
    must(
      int(
        'Annual kWh|kWh/a|kWh per year|Electricity kWh',
        'annual kwh|electricity use|power consumption|yearly consumption|kilowatt hours|electricity used',
        few(4000, 480000),
        THIRSTY,
      ),
    ),
    int('Gas kWh|Gas (kWh)|Heating kWh', 'gas use|heating energy|gas consumption', few(0, 620000), THIRSTY),
    int(
      'Water m3|Water (m³)|Cubic m water',
      'water use|cubic metres of water|water consumption',
      few(20, 9000),
      THIRSTY,
    ),
    num(
      'Floor Area|Area m2|NFA (sqm)|Fläche',
      'floor area|square metres|size|area',
      steps(80, 9000, 10),
      AREA,
    ),
    int('Built|Year Built|Baujahr', 'year built|construction year|building year', whole(1880, 2023), BUILT),
    must(
      num(
        'Energy Cost|Cost EUR|Annual Cost',
        'energy cost|energy bill|energy spend|annual cost|bill',
        skewed(900, 140000),
        PRICEY,
      ),
    ),
    num(
      'CO2 t|CO2 (tonnes)|Emissions t',
      'emissions|co2|carbon footprint|tonnes of co2',
      skewed(0.5, 160, 1),
      degree(
        'dirtiest|most polluting',
        'cleanest|greenest',
        'gt emitting more than # t|lt emitting less than # tonnes',
      ),
    ),
    cat('Energy Class|EPC|Rating', 'energy class|efficiency class|epc rating', 'A|B|C|D|E|F|G'),
    cat(
      'Heating|Heat Source|Heated By',
      'heat source|kind of heating|what heats it',
      'gas boiler|heat pump|district heat|oil|pellets',
    ),
    flag('Solar|PV|PV on roof', 'with solar panels|fitted with solar|solar-powered', 'Y|N', 0.35),
  ]),
  domain('meter readings|readings|meters', [
    must(key('Meter No|Meter|Zähler-Nr|Meter ID', 'meter number|meter', id('1EMH00######'))),
    must(
      cat(
        'Medium|Commodity|Kind',
        'medium|kind of meter|what it measures',
        'electricity|gas|cold water|hot water|heat',
      ),
    ),
    must(cat('Location|Place|Flat', 'location|flat|place|where it hangs', SITES)),
    date('Read On|Reading Date|Date Read', 'reading date|date read|day it was read', 2023, 2026),
    num(
      'Old Reading|Previous|Prev. Reading',
      'old reading|previous reading|last reading',
      steps(100, 40000, 1),
    ),
    num(
      'New Reading|Current|Curr. Reading',
      'new reading|current reading|meter reading',
      steps(200, 52000, 1),
    ),
    must(
      num(
        'Consumption|Usage|Units Used',
        'consumption|usage|units used|use|amount used',
        skewed(1, 5200, 1),
        THIRSTY,
      ),
    ),
    num('Tariff|Unit Rate|ct/unit', 'tariff|unit rate|price per unit', decimal(6, 42)),
    must(num('Charge|Amount EUR|Bill', 'charge|bill|amount|cost', skewed(2, 1900), PRICEY)),
    who('Read By|Reader|Meter Reader', 'meter reader|reader|who read it'),
    flag('Estimated|Est.|Estimated?', 'estimated|guessed', 'x|', 0.2),
    date(
      'Calibrated Until|Valid Until|Seal Expires',
      'calibration end|seal expiry|valid until',
      2024,
      2031,
      0,
      URGENT,
    ),
  ]),
  domain('solar plants|plants|turbines|generators', [
    must(
      key(
        'Plant|Plant Name|Park|Anlage',
        'plant|park|installation|power plant',
        each(pairs('Hill|Lake|Dune|Field|Ridge|Roof', 'Farm A|Farm B|Park 1|Park 2|Array|Works')),
      ),
    ),
    must(
      cat(
        'Technology|Type|Source',
        'technology|energy source|kind of plant',
        'solar|wind|hydro|biogas|battery',
      ),
    ),
    num(
      'Capacity kW|kWp|Rated Power|Installed kW',
      'capacity|installed power|rated power|kilowatts',
      skewed(5, 6000, 0),
      degree(
        'most powerful|biggest',
        'weakest|smallest',
        'gt stronger than # kW|lt smaller than # kW|gt with over # kW',
      ),
    ),
    must(
      num(
        'Yield MWh|Generation (MWh)|Output MWh|Produced',
        'yield|generation|electricity produced|output|power generated|megawatt hours',
        skewed(2, 14000, 1),
        degree(
          'most productive',
          'least productive',
          'gt producing more than # MWh|lt generating less than # MWh',
        ),
      ),
    ),
    num('Fed In kWh|Feed-in|Grid Export', 'feed-in|electricity sold|grid export', skewed(100, 90000, 0)),
    pct(
      'Availability|Uptime %|Avail.',
      'availability|uptime|share of time running',
      share(0.7, 1, 0.005),
      degree('most reliable', 'least reliable', 'gt more available than #|lt less available than #'),
    ),
    must(
      num(
        'Feed-in Revenue|Income|Revenue EUR',
        'revenue|income|earnings|takings|money earned',
        skewed(200, 900000),
        PROFITABLE,
      ),
    ),
    cat('Municipality|Town|Place', 'municipality|town|village|place', village),
    date(
      'Commissioned|Online Since|Start-up',
      'start-up date|commissioning date|day it went online',
      2008,
      2025,
    ),
    cat('Operator|Owner|Run By', 'operator|owner|who runs it', company),
    flag('Subsidised|Subsidy?|EEG', 'subsidised|supported', 'Yes|No', 0.6),
  ]),
  domain('waste collections|skips|pick-ups|loads', [
    must(
      date(
        'Collected|Collection Date|Pick-up',
        'collection date|pick-up date|day it was collected',
        2023,
        2025,
      ),
    ),
    must(
      cat(
        'Waste Type|Fraction|Kind of Waste|Abfallart',
        'waste type|kind of waste|fraction|sort of rubbish',
        'paper|glass|residual waste|organic|plastics|scrap metal|wood|electronics|rubble',
      ),
    ),
    key('Waste Code|EWC|AVV', 'waste code|ewc code', id('20 0# ?1')),
    cat('Container|Bin Size|Skip', 'container|bin|skip size', '240 l|660 l|1100 l|5 m3|10 m3|roll-off'),
    must(
      num(
        'Tonnes|Weight t|t|Tonnage',
        'tonnes|tonnage|weight|waste weight|load',
        skewed(0.05, 18, 2),
        TONNES,
      ),
    ),
    cat('Site|Produced At|Where From', 'site|where it comes from|producer', SITES),
    cat('Disposer|Contractor|Taken By', 'disposer|disposal company|contractor|who took it', company),
    cat(
      'Treatment|Route|Disposal',
      'treatment|disposal route|what happens to it',
      'recycled|incinerated|landfill|composted|reused',
    ),
    must(
      num('Disposal Cost|Cost|Fee EUR', 'disposal cost|disposal fee|cost|gate fee', skewed(10, 2600), PRICEY),
    ),
    num('Rebate|Credit|Scrap Value', 'rebate|money back|scrap value', skewed(0, 700)),
    flag('Hazardous|Hazardous?|Dangerous', 'hazardous|dangerous|toxic', 'Y|N', 0.2),
  ]),
  domain('weather records|days|observations|stations', [
    must(date('Observed|Date|Obs. Date', 'date|day|observation date', 2021, 2025)),
    must(
      cat(
        'Station|Weather Station|Site',
        'station|weather station|place',
        'Airport|Hilltop|Harbour|Valley Farm|City Park|Observatory',
      ),
    ),
    num(
      'Max Temp|Tmax °C|High',
      'high|day temperature|top temperature|maximum temperature',
      decimal(-8, 39),
      HOT,
    ),
    must(num('Min Temp|Tmin °C|Low', 'low|night temperature|minimum temperature', decimal(-18, 22), HOT)),
    must(
      num(
        'Rain mm|Rainfall (mm)|Precip.|Niederschlag',
        'rain|rainfall|precipitation|millimetres of rain',
        skewed(0, 60, 1),
        degree(
          'wettest|rainiest',
          'driest',
          'gt with more than # mm of rain|lt with less than # mm|gt wetter than # mm',
        ),
      ),
    ),
    num(
      'Sun (h)|Sunshine Hours|Sunshine',
      'sunshine|hours of sun|sun hours',
      decimal(0, 15),
      degree(
        'sunniest|brightest',
        'gloomiest|dullest',
        'gt with more than # hours of sun|lt with less than # hours of sun',
      ),
    ),
    int(
      'Wind km/h|Wind Speed|Gust',
      'wind|wind speed|gusts',
      few(0, 110),
      degree('windiest|stormiest', 'calmest', 'gt windier than # km/h|lt calmer than # km/h'),
    ),
    int(
      'Humidity %|Rel. Humidity|RH',
      'humidity|moisture|relative humidity',
      whole(25, 100),
      degree('most humid', 'least humid', 'gt more humid than #|lt drier than #'),
    ),
    int(
      'Snow cm|Snow Depth|Snow',
      'snow|snow depth|centimetres of snow',
      few(0, 70),
      degree('snowiest', '', 'gt with more than # cm of snow'),
    ),
    cat(
      'Sky|Conditions|Weather',
      'sky|conditions|kind of weather',
      'clear|partly cloudy|overcast|fog|showers|thunderstorm',
    ),
    who('Observer|Recorded By', 'observer|who recorded it', lastName),
    flag('Frost|Frost?', 'frosty|with frost', 'TRUE|FALSE', 0.25),
  ]),
  domain('environmental samples|water samples|measurements|soundings', [
    key('Sample Code|Probe|Sample #', 'sample code|sample number', id('W-##-??')),
    must(
      cat(
        'Water Body|River/Lake|Sampling Point',
        'water body|river|lake|sampling point',
        'Mill Pond|River Aune|Lake Svarta|Canal East|Spring Creek|Reservoir',
      ),
    ),
    must(date('Sampled|Sampling Date|Date Taken', 'sampling date|date taken|day of the sample', 2020, 2025)),
    must(
      num(
        'pH|pH value|Acidity',
        'ph|acidity|ph value',
        decimal(5.2, 9.4),
        degree('most alkaline', 'most acidic'),
      ),
    ),
    must(
      num(
        'Nitrate mg/l|NO3|Nitrate',
        'nitrate|nitrate level|nitrate content',
        skewed(0.2, 70, 1),
        degree('most polluted', 'cleanest', 'gt with more than # mg of nitrate|lt below # mg/l'),
      ),
    ),
    num('Oxygen mg/l|O2|Dissolved Oxygen', 'oxygen|oxygen content|dissolved oxygen', decimal(2, 13)),
    num('Water Temp|Temp. °C|Temperature', 'water temperature|temperature', decimal(1, 27), HOT),
    num(
      'Visibility cm|Secchi Depth|Clarity',
      'visibility|clarity|secchi depth',
      steps(10, 600, 10),
      degree('clearest', 'murkiest', 'gt clearer than # cm|lt murkier than # cm'),
    ),
    int('E. coli|Coliforms|E. coli/100ml', 'coliform count|germs|bacteria|e. coli', few(0, 2400)),
    cat(
      'Quality|Water Quality|Class',
      'water quality|quality class|rating',
      'excellent|good|sufficient|poor',
    ),
    who('Sampler|Taken By|Collected By', 'sampler|who took it|collector'),
    flag('Bathing Allowed|Swimming OK', 'open for bathing|safe to swim in', 'Yes|No', 0.7),
  ]),
];
