/** @file Smaller trades and private lists: bakery, vending machines, family history, recipes of a club library, collections. */
import {
  BUILT,
  HOT,
  MANY,
  MINUTES,
  PRICEY,
  PROFITABLE,
  URGENT,
  WORTH,
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
  must,
  num,
  person,
  skewed,
  steps,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { country, town } from './values';

export const HOUSEHOLD: readonly Domain[] = [
  domain('ancestors|relatives|persons|family members', [
    must(key('Ancestor|Full Name|Name|Person', 'ancestor|relative|person', person)),
    must(cat('Born In|Birthplace|Place of Birth', 'birthplace|where they were born|place of birth', town)),
    must(
      cat(
        'Line|Branch|Family Branch',
        'branch|line|side of the family',
        "mother's side|father's side|by marriage|adopted",
      ),
    ),
    cat(
      'Occupation|Trade|Profession',
      'occupation|trade|profession|job',
      'farmer|weaver|miller|teacher|sailor|smith|midwife|baker|clerk',
    ),
    int(
      'Birth Year|Year of Birth|b.',
      'birth year|year of birth',
      whole(1710, 1960),
      degree('youngest|last born', 'oldest|first born', 'gt born after #|lt born before #'),
    ),
    int(
      'Death Year|Year of Death|d.',
      'death year|year of death',
      whole(1760, 2022),
      degree('', '', 'gt who died after #|lt who died before #'),
    ),
    must(
      int(
        'Age at Death|Lived (yrs)|Age',
        'age at death|age|years lived',
        whole(1, 101),
        degree(
          'oldest|longest lived',
          'youngest',
          'gt who lived longer than # years|gt older than #|lt younger than #',
        ),
      ),
    ),
    must(
      int('Children|No. of Children|Kids', 'children|kids|sons and daughters|offspring', few(0, 14), MANY),
    ),
    int('Marriages|Times Married', 'marriages|times married', few(0, 3)),
    int('Generation|Gen.|Gen', 'generation|generations back', whole(1, 9)),
    date('Added|Entered On|Added On', 'entry date|day it was added', 2018, 2025),
    flag('Verified|Proven|Source?', 'verified|proven|documented', 'Y|N', 0.5),
  ]),
  domain('bakes|batches|breads|baking days', [
    must(
      cat(
        'Bread|Pastry|Product|Goods',
        'bread|pastry|product|what was baked',
        'rye loaf|baguette|pretzel|croissant|plum cake|cinnamon roll|sourdough|bagel',
      ),
    ),
    must(date('Baked On|Date|Bake Date', 'date|bake date|day it was baked', 2024, 2026)),
    must(
      cat(
        'Branch|Shop|Sold At',
        'branch|shop|where it is sold',
        'Market|Station|Bridge Street|School Lane|Mill',
      ),
    ),
    must(
      int(
        'Baked|Pieces Baked|Qty Baked',
        'pieces baked|loaves|quantity baked|output',
        steps(10, 600, 5),
        MANY,
      ),
    ),
    int(
      'Pieces Sold|Sold|Qty Sold',
      'pieces sold|loaves sold|sales in pieces',
      few(5, 600),
      degree('best selling|most popular', 'worst selling', 'gt selling more than #|lt selling fewer than #'),
    ),
    int('Left Over|Leftovers|Unsold', 'leftovers|unsold pieces|still on the shelf|what is left', few(0, 120)),
    num('Flour kg|Flour (kg)|Kg Flour', 'flour|kilos of flour|flour used', decimal(0.5, 90)),
    num(
      'Price each|Piece Price|Price',
      'price|price per piece',
      (random) => random.pick([0.55, 0.8, 1.2, 1.9, 2.5, 3.4, 4.8]),
      PRICEY,
    ),
    must(num('Sales EUR|Takings|Income', 'takings|sales|income|money taken', skewed(4, 1400), PROFITABLE)),
    int(
      'Oven Min|Baking Time|Bake (min)',
      'baking time|minutes in the oven|oven time',
      steps(8, 90, 2),
      MINUTES,
    ),
    int('Oven °C|Oven Temp|Temp', 'oven temperature|heat', steps(150, 270, 10), HOT),
    who('Baker|Baked By|Made By', 'baker|who baked it', firstName),
    flag('Organic|Bio|Organic?', 'organic', 'x|', 0.3),
  ]),
  domain('vending machines|machines|refills|fill rounds', [
    must(key('Machine No|Machine|Automat', 'machine number|vending machine|machine', id('VM-###'))),
    must(
      cat(
        'Location|Stands At|Site',
        'location|site|where it stands',
        'Hospital lobby|Platform 1|School hall|Factory gate|Gym|Town hall|Garage',
      ),
    ),
    must(
      cat(
        'Kind|Sells|Type',
        'kind of machine|type|what it sells',
        'snacks|hot drinks|cold drinks|tickets|fruit|sandwiches',
      ),
    ),
    date('Refilled|Last Refill|Filled On', 'refill date|last refill|day it was filled', 2025, 2026),
    date('Next Service|Service Due', 'next service|service date', 2025, 2027, 0.2, URGENT),
    must(
      int(
        'Items Sold|Vends|Units',
        'items sold|vends|portions|units sold',
        few(0, 1400),
        degree('busiest|best selling', 'quietest', 'gt selling more than #|lt selling fewer than #'),
      ),
    ),
    int('Empty Slots|Slots Empty|Sold Out Slots', 'empty slots|slots sold out', few(0, 20)),
    num('Coins|Cash|Coin Income', 'coins|cash|cash income', skewed(0, 900)),
    num('Cashless|Card Income|Card', 'card income|cashless sales|card sales', skewed(0, 1600)),
    must(
      num(
        'Takings|Total Takings|Revenue',
        'takings|revenue|sales|money in the machine',
        skewed(5, 2400),
        PROFITABLE,
      ),
    ),
    int(
      'Faults|Breakdowns|Errors',
      'faults|breakdowns|errors',
      few(0, 11),
      degree('least reliable', 'most reliable', 'gt with more than # faults'),
    ),
    who('Filler|Refilled By|Route Driver', 'filler|who filled it|route driver', firstName),
    flag('Out of Order|Down|Broken?', 'out of order|broken|down', 'Y|N', 0.12),
  ]),
  domain("stamps|coins|collector's items|lots", [
    key('Catalogue No|Cat. No.|Michel-Nr', 'catalogue number', id('##@-??')),
    must(cat('Country|Issued In|Land', 'country|where it was issued', country)),
    must(
      cat(
        'Motif|Subject|Picture',
        'motif|subject|picture',
        'birds|ships|castles|flowers|trains|queens|mountains|fish',
      ),
    ),
    int('Year|Issued|Year of Issue', 'year|year of issue|issue year', whole(1850, 2024), BUILT),
    cat('Quality|Condition|Grade', 'quality|condition|grade', 'mint|used|fine|damaged|on cover'),
    num('Face Value|Denomination', 'face value|denomination', (random) =>
      random.pick([0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10]),
    ),
    num('Paid|Price Paid|Bought For', 'price paid|what it cost me|buying price', skewed(0.5, 600), PRICEY),
    must(
      num(
        'Catalogue Value|Est. Value|Worth',
        'catalogue value|value|worth|estimated value',
        skewed(0.5, 2400),
        WORTH,
      ),
    ),
    int('Doubles|Copies|Duplicates', 'doubles|copies|duplicates|spares', few(1, 14), MANY),
    cat('Album|Stored In|Box', 'album|box|where it is', 'Album 1|Album 2|Album 3|Tin box|Safe'),
    date('Bought|Acquired On|Date Bought', 'purchase date|day I bought it|date acquired', 2012, 2025),
    flag('For Swap|To Trade|Swap?', 'for swap|up for trade', 'x|', 0.3),
  ]),
];
