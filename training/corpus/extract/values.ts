/** @file Values as people write them, each in the manner of its document: its language, its dates, its money. */
import { FIRST_NAMES, LAST_NAMES } from '../names';
import type { Random } from '../random';
import { TOWNS } from '../domains/values';
import type { Pools } from './words';

type Language = 'en' | 'us' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'in' | 'ch';

const MONTHS: Readonly<Record<string, string>> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
};
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const DAYS_DE = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');
const CITIES =
  'London|Paris|Berlin|Madrid|Rome|Vienna|Zurich|New York|Chicago|Boston|Dallas|Seattle|Toronto|Sydney|Melbourne|Mumbai|Delhi|Singapore|Tokyo|Hamburg|Munich|Lyon|Milan|Lisbon|Porto|Dublin|Manchester|Leeds|Bristol|Oslo|Stockholm|Copenhagen|Warsaw|Prague|Budapest|Athens|Istanbul|Dubai|Cairo|Nairobi|Lagos|Austin|Denver|Atlanta|Miami|Rotterdam|Antwerp|Ghent|Kuala Lumpur|Jakarta'.split(
    '|',
  );
const COUNTRIES =
  'Germany|France|Spain|Italy|Netherlands|Belgium|Austria|Switzerland|United Kingdom|Ireland|USA|United States|Canada|Mexico|Brazil|India|China|Japan|Australia|Poland|Portugal|Sweden|Norway|Denmark|Finland|South Africa|Turkey|Vietnam|Chile|Kenya|UK|UAE|Morocco|Greece|Hungary|Romania'.split(
    '|',
  );

const THINGS =
  'chair|desk|lamp|notebook|printer|toner cartridge|monitor|keyboard|mouse|cable|router|webcam|headset|stapler|binder|whiteboard|marker|pen|envelope|copy paper|label|box|pallet|drill|screwdriver|hammer|saw|glove|helmet|safety boots|ladder|bolt|nut|screw|washer|hinge|bracket|pipe|valve|pump|filter|bearing|belt|gasket|motor|sensor|relay|switch|fuse|battery|charger|tyre|brake pad|oil filter|spark plug|wiper blade|bulb|towel|blanket|pillow|curtain|rug|mug|plate|bowl|glass|fork|knife|pan|kettle|toaster|blender|shirt|jacket|trousers|dress|scarf|hat|sock|shoe|backpack|suitcase|umbrella|watch|ring|candle|soap|shampoo|cream|brush|sponge|detergent|bin bag|tape|glue|paint|roller|plant pot|rake|hose|shovel|seed|fertiliser|tent|sleeping bag|bicycle|ball|racket|puzzle|book|poster|frame|mirror|clock|speaker|microphone|camera|tripod|tablet|phone case|USB stick|hard drive|SSD|docking station|adapter|projector|banner|flyer|business card|sticker|coffee beans|tea|water|juice|flour|rice|sugar|olive oil|chocolate|biscuits|apples|tomatoes|cheese|milk|bread|bandage|mask|syringe|thermometer|sanitiser|wheelchair|gown|subscription|licence|maintenance|consulting|installation|training|delivery|hosting|support plan';

const SYLLABLES =
  'ba|ve|lo|tri|no|ka|mi|dra|sol|ten|qui|zan|fer|lu|pro|nex|vi|ra|cor|del|mar|ty|xo|bri|gla|hu|jo|pel|sta|wen|yo|or|al|en|ux|is|ic|um';

const SPLIT = new Map<string, readonly string[]>();

/** The alternatives in `a|b|c`; the same few lists are split again and again. */
function split(list: string): readonly string[] {
  const known = SPLIT.get(list);
  if (known !== undefined) return known;
  const parts = list.split('|');
  SPLIT.set(list, parts);
  return parts;
}

export interface Style {
  readonly language: Language;
  readonly currency: number;
  readonly date: number;
  readonly clock: number;
  readonly phone: number;
}

/** Currency as written before and behind the amount. */
const CURRENCIES: readonly (readonly [string, string])[] = [
  ['$', ''],
  ['$', ''],
  ['€', ''],
  ['', ' €'],
  ['', '€'],
  ['£', ''],
  ['£', ''],
  ['', ' EUR'],
  ['EUR ', ''],
  ['USD ', ''],
  ['', ' USD'],
  ['CHF ', ''],
  ['₹', ''],
  ['Rs. ', ''],
  ['₹ ', ''],
  ['', ' kr'],
  ['GBP ', ''],
  ['US$', ''],
  ['RM ', ''],
  ['', ''],
  ['', ''],
  ['', ' zł'],
  ['R$ ', ''],
  ['¥', ''],
  ['€ ', ''],
  ['$ ', ''],
  ['AUD ', ''],
  ['', ' euros'],
  ['', ' dollars'],
];
const LANGUAGES: readonly Language[] = [
  'en',
  'en',
  'en',
  'en',
  'us',
  'us',
  'us',
  'us',
  'de',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'in',
  'ch',
];
const CURRENCY_OF: Readonly<Record<Language, readonly number[]>> = {
  en: [5, 6, 16, 2, 19, 27, 23],
  us: [0, 1, 9, 10, 17, 19, 25, 28, 26],
  de: [3, 4, 7, 8, 24, 19],
  fr: [3, 4, 7],
  es: [3, 4, 22],
  it: [2, 3, 8, 24],
  nl: [24, 2, 3],
  in: [12, 13, 14, 18],
  ch: [11, 11, 8],
};

/** Writes values of all kinds for one document. */
export class Maker {
  readonly style: Style;

  constructor(
    readonly r: Random,
    readonly pools: Pools,
  ) {
    const language = r.pick(LANGUAGES);
    this.style = {
      language,
      currency: r.chance(0.1) ? r.below(CURRENCIES.length) : r.pick(CURRENCY_OF[language]),
      date: r.below(18),
      clock: r.below(8),
      phone: r.below(14),
    };
  }

  pick(list: string): string {
    return this.r.pick(split(list));
  }

  int(low: number, high: number): number {
    return low + this.r.below(high - low + 1);
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.r.below(10)).join('');
  }

  letters(count: number): string {
    return Array.from({ length: count }, () => 'ABCDEFGHJKLMNPRSTUVWXYZ'[this.r.below(23)]).join('');
  }

  get commaDecimal(): boolean {
    return ['de', 'fr', 'es', 'it', 'nl'].includes(this.style.language);
  }

  /** A number with as many decimals, in the manner of the document's language. */
  number(value: number, decimals = 0): string {
    const [whole = '0', rest = ''] = Math.abs(value).toFixed(decimals).split('.');
    const { language } = this.style;
    const separator = language === 'fr' ? ' ' : language === 'ch' ? "'" : this.commaDecimal ? '.' : ',';
    const grouped =
      whole.length > 3 && !this.r.chance(0.25)
        ? language === 'in'
          ? whole
              .replace(/(\d)(?=(\d{2})+\d{3}$)/g, '$1,')
              .replace(/(\d{3})$/, (m) => (whole.length > 3 ? `,${m}` : m))
              .replace(',,', ',')
          : whole.replace(/\B(?=(\d{3})+$)/g, separator)
        : whole;
    return `${value < 0 ? '-' : ''}${grouped}${rest === '' ? '' : (this.commaDecimal ? ',' : '.') + rest}`;
  }

  /** An amount with the document's currency, or sometimes without. */
  money(low: number, high: number, bare = 0.1): string {
    const value = Math.exp(Math.log(low) + this.r.next() * (Math.log(high) - Math.log(low)));
    const round = this.r.chance(0.3);
    const nice =
      high >= 20000 && this.r.chance(0.6)
        ? Math.round(value / 500) * 500
        : value >= 300 && round
          ? Math.round(value / 10) * 10
          : value;
    const decimals = high >= 5000 && this.r.chance(0.6) ? 0 : round ? 0 : 2;
    const cents =
      this.r.chance(0.4) && decimals === 2
        ? Math.floor(nice) + this.r.pick([0.99, 0.5, 0.95, 0, 0.9, 0.25])
        : nice;
    const amount = this.number(Math.max(cents, 1), decimals);
    if (this.r.chance(bare)) return amount;
    if (value > 9000 && this.r.chance(0.12)) return this.withCurrency(`${Math.round(value / 1000)}k`);
    return this.withCurrency(amount);
  }

  withCurrency(amount: string): string {
    const [before, behind] = CURRENCIES[this.style.currency] ?? ['$', ''];
    return before + amount + behind;
  }

  /** An amount without its currency, as in receipts. */
  amount(low: number, high: number): string {
    return this.number(low + this.r.next() * (high - low), 2);
  }

  title(text: string): string {
    return text.replace(
      /(^|[\s-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
  }

  noun(): string {
    return this.r.pick(this.pools.nouns);
  }

  adjective(): string {
    return this.r.pick(this.pools.adjectives);
  }

  /** A made-up word that sounds like a name. */
  coined(): string {
    const syllables = split(SYLLABLES);
    const count = this.int(2, 3);
    return this.title(Array.from({ length: count }, () => this.r.pick(syllables)).join(''));
  }

  first(): string {
    return this.r.chance(0.75)
      ? this.r.pick(FIRST_NAMES)
      : this.title(this.r.pick(this.pools.given).toLowerCase());
  }

  last(): string {
    return this.r.chance(0.75)
      ? this.r.pick(LAST_NAMES)
      : this.title(this.r.pick(this.pools.family).toLowerCase());
  }

  person(): string {
    const first = this.first();
    const last = this.last();
    const way = this.r.below(24);
    if (way === 0) return `${first[0] ?? 'A'}. ${last}`;
    if (way === 1) return `${this.pick('Mr|Mrs|Ms|Dr|Dr.|Mr.|Prof.|Frau|Herr')} ${last}`;
    if (way === 2) return `${first} ${this.letters(1)}. ${last}`;
    if (way === 3) return `${first} ${last}-${this.last()}`;
    if (way === 4) return `${this.pick('Dr|Dr.|Mr|Ms|Mrs')} ${first} ${last}`;
    if (way === 5) return `${last}, ${first}`;
    if (way === 6) return `${first} ${this.first()} ${last}`;
    return `${first} ${last}`;
  }

  company(): string {
    const suffix = this.pick(
      'Ltd|Ltd.|GmbH|Inc|Inc.|LLC|AG|SA|S.A.|BV|B.V.|& Co|& Sons|Group|Partners|Trading|Services|plc|Oy|AB|Pvt Ltd|KG|Solutions|Logistics|Consulting|Foods|Supplies|Systems|Industries|Associates|Bakery|Motors|Textiles|Printing|Catering|Energy|Media|Studio',
    );
    const way = this.r.below(9);
    if (way === 0) return this.title(this.r.pick(this.pools.companies).toLowerCase());
    if (way === 1) return `${this.last()} & ${this.last()}${this.r.chance(0.4) ? ` ${suffix}` : ''}`;
    if (way === 2) return `${this.last()} ${suffix}`;
    if (way === 3) return `${this.title(this.noun())} ${suffix}`;
    if (way === 4)
      return `${this.title(this.adjective())} ${this.title(this.noun())}${this.r.chance(0.7) ? ` ${suffix}` : ''}`;
    if (way === 5) return this.coined();
    if (way === 6) return `${this.r.pick(TOWNS)} ${this.title(this.noun())} ${suffix}`;
    return `${this.coined()} ${suffix}`;
  }

  email(person = `${this.first()} ${this.last()}`, domain = this.domain()): string {
    const [first = 'a', last = 'b'] = person
      .normalize('NFKD')
      .replace(/[^a-z ]/gi, '')
      .toLowerCase()
      .split(' ')
      .filter((word) => word.length > 2);
    const name = this.r.pick([
      `${first}.${last}`,
      `${first[0] ?? 'x'}${last}`,
      first,
      `${first}_${last}`,
      `${first}${this.int(1, 99)}`,
      `${last}.${first[0] ?? 'x'}`,
      this.pick('info|sales|office|orders|support|billing|contact|hr|team'),
    ]);
    return `${name}@${domain}`;
  }

  domain(): string {
    const name = this.r.chance(0.2)
      ? this.pick('gmail|outlook|yahoo|mail|web|gmx|icloud|example')
      : (this.r.chance(0.5) ? this.coined() : this.noun().replace(/ /g, '-')).toLowerCase();
    return `${name}.${this.pick('com|com|org|net|co.uk|de|fr|eu|io|in|ch|nl|com.au|es|it')}`;
  }

  phone(): string {
    const d = (count: number): string => this.digits(count);
    const forms = [
      () => `+49 ${this.int(20, 999)} ${d(3)} ${d(4)}`,
      () => `+44 ${this.int(20, 79)} ${d(4)} ${d(4)}`,
      () => `0${this.int(20, 999)} ${d(6)}`,
      () => `(${this.int(201, 989)}) ${d(3)}-${d(4)}`,
      () => `${this.int(201, 989)}-${d(3)}-${d(4)}`,
      () => `+1 ${this.int(201, 989)} ${d(3)} ${d(4)}`,
      () => `+33 ${this.int(1, 9)} ${d(2)} ${d(2)} ${d(2)} ${d(2)}`,
      () => `0${this.int(1, 9)}.${d(2)}.${d(2)}.${d(2)}.${d(2)}`,
      () => `+91 9${d(4)} ${d(5)}`,
      () => `0${this.int(30, 999)}/${d(6)}`,
      () => `07${d(3)} ${d(6)}`,
      () => `${this.int(201, 989)}.${d(3)}.${d(4)}`,
      () => `+${this.int(30, 99)}${d(9)}`,
      () => `+41 ${this.int(21, 79)} ${d(3)} ${d(2)} ${d(2)}`,
    ];
    const form = this.r.chance(0.75) ? this.style.phone : this.r.below(forms.length);
    return forms[form]?.() ?? d(9);
  }

  /** A date in the document's way of writing it. */
  date(low = 2019, high = 2027): string {
    const year = this.int(low, high);
    const month = this.int(1, 12);
    const day = this.int(1, 28);
    const { language } = this.style;
    const names = (MONTHS[language] ?? MONTHS['en'] ?? '').split(' ');
    const name = names[month - 1] ?? 'May';
    const en = language === 'en' || language === 'us' || language === 'in';
    const short = en ? name.slice(0, 3) : `${name.slice(0, 3)}.`;
    const two = (value: number): string => String(value).padStart(2, '0');
    const nth = `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;
    const way = this.r.chance(0.85) ? this.style.date : this.r.below(18);
    if (!en) {
      if (way < 6) return `${two(day)}.${two(month)}.${year}`;
      if (way < 8) return `${day}.${month}.${String(year).slice(2)}`;
      if (way < 12)
        return `${day}${language === 'de' ? '.' : ''} ${language === 'es' ? `de ${name} de` : name} ${year}`;
      if (way < 14) return `${two(day)}/${two(month)}/${year}`;
      if (way < 15) return `${this.r.pick(language === 'de' ? DAYS_DE : DAYS)}, ${two(day)}.${two(month)}.`;
      return `${year}-${two(month)}-${two(day)}`;
    }
    switch (way) {
      case 0:
      case 1:
        return `${year}-${two(month)}-${two(day)}`;
      case 2:
        return language === 'us' ? `${two(month)}/${two(day)}/${year}` : `${two(day)}/${two(month)}/${year}`;
      case 3:
        return language === 'us'
          ? `${month}/${day}/${String(year).slice(2)}`
          : `${day}/${month}/${String(year).slice(2)}`;
      case 4:
        return language === 'us' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
      case 5:
        return language === 'us' ? `${short} ${day}, ${year}` : `${two(day)} ${short} ${year}`;
      case 6:
        return `${name} ${nth}`;
      case 7:
        return `${day} ${name}`;
      case 8:
        return `${short} ${day}`;
      case 9:
        return `${this.r.pick(DAYS)} ${day} ${name}`;
      case 10:
        return `${this.r.pick(DAYS).slice(0, 3)} ${day} ${short}`;
      case 11:
        return `${nth} ${name} ${year}`;
      case 12:
        return `${two(day)}-${short}-${year}`;
      case 13:
        return `the ${nth} of ${name}`;
      case 14:
        return `${this.r.pick(DAYS)}, ${name} ${day}`;
      case 15:
        return `${two(day)}.${two(month)}.${year}`;
      case 16:
        return `${this.r.pick(DAYS)}, ${name} ${day}, ${year}`;
      default:
        return `${short} ${nth}, ${year}`;
    }
  }

  /** A date as one says it of the days to come. */
  soon(): string {
    return this.r.chance(0.4)
      ? this.pick(
          'Monday|Tuesday|Wednesday|Thursday|Friday|next Monday|next Friday|tomorrow|today|end of month|end of the week|next week|Friday noon|the end of May|Q3|end of Q2|mid-June|asap|tonight|this Thursday|in two weeks|EOD|COB Friday',
        )
      : this.date();
  }

  time(): string {
    const hour = this.int(6, 21);
    const minute = this.r.pick([
      '00',
      '00',
      '30',
      '30',
      '15',
      '45',
      this.digits(1) === '3' ? '05' : '10',
      '20',
      '50',
    ]);
    const half = hour < 12 ? 'am' : 'pm';
    const twelve = hour % 12 === 0 ? 12 : hour % 12;
    switch (this.style.clock) {
      case 0:
      case 1:
        return `${String(hour).padStart(2, '0')}:${minute}`;
      case 2:
        return `${hour}:${minute}`;
      case 3:
        return minute === '00' ? `${twelve}${half}` : `${twelve}:${minute}${half}`;
      case 4:
        return `${twelve}:${minute} ${half}`;
      case 5:
        return minute === '00' ? `${twelve} ${half}` : `${twelve}.${minute} ${half}`;
      case 6:
        return this.commaDecimal ? `${hour}:${minute} Uhr` : `${twelve}:${minute} ${half.toUpperCase()}`;
      default:
        return this.style.language === 'fr'
          ? `${hour}h${minute}`
          : `${String(hour).padStart(2, '0')}:${minute}`;
    }
  }

  city(): string {
    const way = this.r.below(5);
    if (way === 0) return this.title(this.r.pick(this.pools.places).toLowerCase());
    return way < 3 ? this.r.pick(CITIES) : this.r.pick(TOWNS);
  }

  country(): string {
    return this.r.pick(COUNTRIES);
  }

  postcode(): string {
    const { language } = this.style;
    if (language === 'en')
      return `${this.letters(this.int(1, 2))}${this.int(1, 29)} ${this.int(1, 9)}${this.letters(2)}`;
    return this.digits(language === 'ch' ? 4 : language === 'in' ? 6 : 5);
  }

  street(): string {
    const name = this.title(this.r.pick(this.pools.streets).toLowerCase());
    const { language } = this.style;
    if (language === 'de' || language === 'ch')
      return `${this.r.pick([`${this.last()}straße`, `${this.last()}weg`, `Am ${this.last()}`, `${this.last()}str.`])} ${this.int(1, 140)}`;
    if (language === 'fr')
      return `${this.int(1, 140)} ${this.pick('rue|avenue|boulevard|place')} ${this.pick('de |du |des |')}${this.last()}`;
    if (language === 'nl') return `${this.last()}${this.pick('straat|laan|weg|kade')} ${this.int(1, 200)}`;
    if (language === 'es') return `Calle ${this.last()} ${this.int(1, 120)}`;
    if (language === 'it') return `Via ${this.last()} ${this.int(1, 120)}`;
    return `${this.int(1, 400)}${this.r.chance(0.06) ? this.letters(1) : ''} ${name} ${this.pick('Street|Road|Avenue|Lane|St|Rd|Ave|Drive|Way|Close|Blvd|Court|Place|Terrace|St.|Dr')}`;
  }

  address(): string {
    const street = this.street();
    const way = this.r.below(5);
    if (way === 0) return street;
    if (way === 1) return `${street}, ${this.city()}`;
    const postal = ['en', 'us', 'in'].includes(this.style.language)
      ? `${this.city()} ${this.postcode()}`
      : `${this.postcode()} ${this.city()}`;
    if (way === 2 && this.style.language === 'us')
      return `${street}, ${this.city()}, ${this.pick('CA|NY|TX|WA|IL|MA|FL|OH|PA|CO')} ${this.digits(5)}`;
    if (way === 3 && this.r.chance(0.5))
      return `${this.pick('Flat|Unit|Suite|Apt|Floor')} ${this.int(1, 40)}, ${street}, ${postal}`;
    return `${street}, ${postal}`;
  }

  /** A reference such as INV-2024-0031, PO 88213 or #4471. */
  code(prefixes: string): string {
    const prefix = this.pick(prefixes);
    const way = this.r.below(9);
    if (way === 0) return `${prefix}-${this.int(2019, 2027)}-${this.digits(this.int(3, 4))}`;
    if (way === 1) return `${prefix}${this.digits(this.int(4, 7))}`;
    if (way === 2) return `#${this.digits(this.int(3, 6))}`;
    if (way === 3) return this.digits(this.int(4, 9));
    if (way === 4) return `${prefix}-${this.digits(this.int(3, 6))}`;
    if (way === 5) return `${prefix}/${this.int(19, 27)}/${this.digits(3)}`;
    if (way === 6) return `${this.letters(2)}${this.digits(2)}-${this.digits(4)}`;
    if (way === 7) return `${this.int(2019, 2027)}-${this.digits(4)}`;
    return `${prefix} ${this.digits(this.int(3, 6))}`;
  }

  /** A thing that can be bought. */
  product(): string {
    const thing = split(THINGS);
    const way = this.r.below(13);
    const word = this.r.pick(thing);
    const many = this.r.chance(0.35) && !word.endsWith('s') ? `${word}s` : word;
    const colour = this.colour();
    let name: string;
    if (way < 3) name = many;
    else if (way === 3) name = `${colour} ${many}`;
    else if (way === 4)
      name = `${this.pick('steel|wooden|plastic|cotton|leather|glass|ceramic|rubber|aluminium|wool|oak|brass|LED|wireless|electric|folding|ergonomic|portable|recycled|organic|heavy-duty|mini|deluxe|standard|premium')} ${many}`;
    else if (way === 5)
      name = `${many} ${this.pick('A4|A3|M8|M10|XL|500ml|1L|2m|10m|USB-C|HDMI|24V|DN50|6x40|set of 4|(black)|(large)|type B|24"|27"|No. 4|v2|size M|30x40')}`;
    else if (way === 6) name = `${this.coined()} ${many}`;
    else if (way === 7) name = `${this.coined()} ${this.letters(1)}${this.int(10, 990)}`;
    else if (way === 8) name = `${this.adjective()} ${this.noun()}`;
    else if (way === 9) name = this.r.pick(this.pools.foods);
    else if (way === 10) name = `${this.noun()}`;
    else if (way === 11) name = `${this.coined()} ${this.adjective()} ${word}`;
    else name = `${colour} ${this.pick('cotton|leather|steel|oak|ceramic')} ${many}`;
    return this.r.chance(0.5) ? name : this.title(name);
  }

  colour(): string {
    return this.pick(
      'black|white|red|blue|navy|green|grey|silver|beige|brown|yellow|orange|pink|purple|anthracite|cream|gold|teal|burgundy|khaki|light blue|dark green|off-white',
    );
  }

  food(): string {
    return this.r.pick(this.pools.foods);
  }

  /** A number with a unit: 2.5 kg, 40 cm, 16GB. */
  measure(units: string, low: number, high: number, decimals = 1): string {
    const value = low + this.r.next() * (high - low);
    const text = this.number(value, this.r.chance(0.5) ? 0 : decimals);
    return `${text === '0' ? '1' : text}${this.r.pick([' ', ' ', ''])}${this.pick(units)}`;
  }

  percent(low: number, high: number): string {
    return `${this.number(low + this.r.next() * (high - low), this.r.pick([0, 0, 0, 1, 1, 2]))}${this.r.pick(['%', '%', '%', ' %', ' percent'])}`;
  }

  /** A small number, in digits or in words. */
  count(low: number, high: number, words = 0.15): string {
    const value = this.int(low, high);
    const names = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
    return this.r.chance(words) ? (names[value] ?? String(value)) : this.number(value);
  }

  team(): string {
    return `${this.r.chance(0.5) ? this.city() : this.last()} ${this.pick('United|City|FC|Rovers|Athletic|Wanderers|Tigers|Hawks|Lions|Eagles|Bulls|Sharks|Rangers|Town|Kings|Wolves|Stars|Giants|SC|RFC|Hornets|Raiders')}`;
  }
}
