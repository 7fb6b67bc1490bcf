/** @file Libraries, museums, theatres, cinemas, archives, festivals. */
import {
  BUILT,
  HEAVY,
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

export const CULTURE: readonly Domain[] = [
  domain('books|titles|volumes|library items', [
    key(
      'Shelf Mark|Call No.|Signature|Accession No',
      'shelf mark|call number|signature|accession number',
      id('@@ ## ?.?'),
    ),
    must(
      key(
        'Title|Book Title|Book',
        'title|book|name of the book',
        each(
          pairs(
            'The Silent|A Distant|The Last|Beyond the|The Glass|Winter|The Salt|An Uncertain',
            'Garden|River|Cartographer|Orchard|Harbour|Letters|Season|Witness',
          ),
        ),
      ),
    ),
    must(who('Author|Written By|Writer', 'author|writer|who wrote it', filedName)),
    must(
      cat(
        'Genre|Subject|Section',
        'genre|section|subject|kind of book',
        'crime|romance|science|history|children|poetry|travel|cookery',
      ),
    ),
    cat('Language|Lang.', 'language', 'English|German|French|Turkish|Polish|Arabic'),
    int('Published|Year|Pub. Year', 'year|year published|publication year', whole(1936, 2025), BUILT),
    int(
      'Pages|Pp.|No. of Pages',
      'pages|number of pages|length in pages',
      whole(48, 920),
      degree(
        'longest|thickest',
        'shortest|thinnest',
        'gt longer than # pages|lt shorter than # pages|gt thicker than # pages',
      ),
    ),
    int('Copies|No. of Copies|Holdings', 'copies|number of copies|books we hold', few(1, 12), MANY),
    must(
      int(
        'Loans|Times Borrowed|Checkouts|Lendings',
        'loans|times borrowed|checkouts|lendings|borrowings',
        few(0, 240),
        degree(
          'most borrowed|most popular',
          'least borrowed',
          'gt borrowed more than # times|lt borrowed fewer than # times',
        ),
      ),
    ),
    date('Lent On|Date Borrowed|Loan Date', 'loan date|day it was lent|borrowing date', 2024, 2026, 0.4),
    date('Return By|Due Back|Due', 'return date|due date|day it must be back', 2024, 2026, 0.4, URGENT),
    num('Replacement Cost|Price|Value', 'replacement cost|price|value', money(5, 90), PRICEY),
    flag('On Loan|Lent Out|Out?', 'on loan|lent out|borrowed', 'Y|N', 0.4),
    flag('Reserved|Hold?|Requested', 'reserved|on hold|requested', 'x|', 0.2),
  ]),
  domain('exhibits|objects|artworks|museum pieces', [
    key('Inventory No|Inv. No.|Object ID|Acc. No', 'inventory number|object number', id('M.19??.0##')),
    must(
      key(
        'Object|Title|Exhibit|Work',
        'object|exhibit|artwork|piece|work',
        each(
          pairs(
            'Portrait of a|Study of a|Small|Painted|Carved|Gilded',
            'Fisherman|Vase|Chest|Mask|Lute|Goblet|Saddle',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Collection|Dept|Section',
        'collection|department|section',
        'Paintings|Folk art|Coins|Textiles|Weapons|Prints|Musical instruments',
      ),
    ),
    who('Artist|Maker|Attributed To', 'artist|maker|painter|who made it'),
    cat(
      'Material|Technique|Medium',
      'material|technique|what it is made of',
      'oil on canvas|bronze|oak|silk|clay|copper engraving|ivory',
    ),
    int('Year Made|Dated|Year', 'year made|year|age of the piece', whole(1480, 1990), BUILT),
    num(
      'Height cm|H (cm)|Height',
      'height|how high it is|centimetres high',
      decimal(3, 260),
      degree(
        'tallest|highest',
        'lowest|smallest',
        'gt taller than # cm|lt lower than # cm|gt higher than # cm',
      ),
    ),
    num('Weight kg|Kg|Weight', 'weight|kilos', skewed(0.05, 420, 2), HEAVY),
    must(
      num(
        'Insured Value|Insurance Value|Value EUR',
        'insured value|value|worth|insurance value',
        skewed(150, 480000, 0),
        WORTH,
      ),
    ),
    date('Acquired|Acquisition|Entered', 'acquisition date|day it was acquired|date acquired', 1998, 2025),
    cat(
      'Acquired By|Source|Provenance',
      'source|provenance|how we got it',
      'gift|purchase|bequest|loan|excavation',
    ),
    cat('Condition|State', 'condition|state', 'good|fair|fragile|under restoration'),
    flag('On Display|Displayed|Shown', 'on display|shown|exhibited', 'Yes|No', 0.5),
  ]),
  domain('museum days|opening days|days|visit counts', [
    must(date('Open Day|Date|Opening Date', 'date|day|opening day', 2023, 2025)),
    must(
      cat(
        'House|Museum|Branch',
        'museum|house|branch',
        'City Museum|Maritime Hall|Toy Museum|Gallery West|Mining Museum',
      ),
    ),
    must(
      int(
        'Adults|Adult Visitors|Full Price',
        'adult visitors|adults|full-price visitors',
        few(5, 800),
        POPULAR,
      ),
    ),
    int('Children|Kids|Under 16', 'children|kids|young visitors', few(0, 400)),
    int('School Groups|Classes|Groups', 'school groups|classes|school parties', few(0, 12)),
    int('Guided Tours|Tours|No. of Tours', 'guided tours|tours given', few(0, 14)),
    must(
      num(
        'Ticket Income|Admissions|Entrance Money',
        'ticket income|entrance money|admission takings|ticket sales',
        skewed(20, 9200),
        PROFITABLE,
      ),
    ),
    num('Shop Sales|Museum Shop|Shop', 'shop sales|shop takings|souvenir sales', skewed(0, 2400)),
    num('Café|Cafe Sales|Coffee Bar', 'cafe sales|coffee takings|cafe income', skewed(0, 1900)),
    num('Donations|Donation Box', 'donations|gifts|money in the box', skewed(0, 260)),
    int('Guards|Staff on Duty|Attendants', 'guards|attendants|staff on duty', whole(2, 14)),
  ]),
  domain('shows|performances|screenings|concerts', [
    must(
      key(
        'Show|Production|Film|Piece',
        'show|film|piece|production|performance',
        each(
          pairs(
            'The Merry|The Lost|Midnight|A Summer|The Paper|Dancing',
            'Baker|Island|Express|Rehearsal|Kingdom|Twins',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Stage|Hall|Screen',
        'stage|hall|screen|auditorium',
        'Main Stage|Studio|Screen 1|Screen 2|Open Air|Cellar',
      ),
    ),
    must(
      cat(
        'Genre|Kind|Type',
        'genre|kind of show',
        'drama|comedy|opera|ballet|documentary|musical|puppet show',
      ),
    ),
    date('Premiere|First Night|Opening', 'premiere|first night|opening date', 2022, 2025),
    date('Played On|Show Date|Date', 'show date|date|day it was played', 2024, 2026),
    who('Director|Directed By|Conductor', 'director|conductor|who directed it'),
    int('Running Time|Length min|Duration (min)', 'running time|length|minutes', steps(45, 210, 5), MINUTES),
    must(
      int(
        'Tickets Sold|Sold|Audience|Admissions',
        'audience|tickets sold|admissions|attendance|spectators|people who came',
        few(8, 760),
        POPULAR,
      ),
    ),
    int('Seats|Capacity|House Size', 'seats|capacity|house size', steps(60, 780, 20)),
    num('Ticket Price|Avg. Price|Price', 'ticket price|price|admission', steps(6, 95, 1), PRICEY),
    must(
      num(
        'Box Office|Takings|Ticket Revenue',
        'box office|takings|ticket revenue|income|earnings',
        skewed(80, 42000),
        PROFITABLE,
      ),
    ),
    num('Rating|Critics|Stars', 'rating|stars|reviews', decimal(1, 5), SCORE),
    flag('Sold Out|Sold out?|Full', 'sold out|full', 'x|', 0.25),
  ]),
  domain('files|archive boxes|records|documents', [
    must(key('Box No|Archive No|File Ref.|Akte', 'box number|archive number|file number', id('AR/##-??'))),
    must(
      cat(
        'Fonds|Record Group|Series',
        'record group|series|fonds',
        'Council minutes|Church registers|Maps|Photographs|Court files|Estate papers',
      ),
    ),
    must(
      cat(
        'Stored In|Repository|Shelf Row',
        'place|repository|where it is stored',
        'Cellar A|Cellar B|Tower|Cold room|Annex',
      ),
    ),
    int('From Year|Earliest|Year From', 'first year|earliest year', whole(1640, 1980), BUILT),
    int('To Year|Latest|Year To', 'last year|latest year', whole(1700, 2020)),
    must(
      num(
        'Shelf Metres|Metres|Extent (m)',
        'shelf metres|metres|extent|shelf space',
        skewed(0.05, 24, 2),
        degree('longest|largest', 'shortest|smallest', 'gt longer than # m|lt shorter than # metres'),
      ),
    ),
    int('Pages Scanned|Scans|Digitised Pages', 'scans|pages scanned|digitised pages', few(0, 9000)),
    int(
      'Requests|Times Consulted|Consultations',
      'requests|times consulted|uses|readings',
      few(0, 90),
      degree('most requested|most used', 'least used', 'gt requested more than # times'),
    ),
    date('Accessioned|Received|Taken In', 'intake date|date received|accession date', 1999, 2025),
    date(
      'Closed Until|Embargo|Locked Until',
      'embargo date|end of the embargo|closed until',
      2025,
      2060,
      0.6,
      URGENT,
    ),
    flag('Damaged|Damage?|Mouldy', 'damaged|mouldy|in bad shape', 'Y|N', 0.2),
  ]),
];
