/** @file Numbers as people write them: "1.234,56", "(12.30)", "12.5k", "1 1/2", "½", "a dozen". */

/** A number read from the whole of a text. `ambiguous`: it could as well be another one ("1.234", "1,234"). */
export interface ReadNumber {
  readonly value: number;
  readonly ambiguous: boolean;
}

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  none: 0,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
  half: 0.5,
};

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  tsd: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  lakh: 1e5,
  crore: 1e7,
  dozen: 12,
  hundred: 100,
};

const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
const VULGAR_CLASS = `[${Object.keys(VULGAR).join('')}]`;

const DECIMAL_COMMA = new Set(
  'de fr es it nl pt pl cs sk da sv nb nn no fi ru uk tr el hu ro bg hr sl sr lt lv et id vi ca gl eu is'.split(
    ' ',
  ),
);

/** True when the locale writes 1,5 for one and a half; unknown without a locale. */
export function hasDecimalComma(locale: string | undefined): boolean | undefined {
  if (locale === undefined || locale === '') return undefined;
  const [language = '', region = ''] = locale.split(/[-_]/);
  // Switzerland and Mexico write the point, whatever their language does elsewhere.
  if (/^(?:CH|LI|MX)$/i.test(region)) return false;
  return DECIMAL_COMMA.has(language.toLowerCase());
}

/** Digits with separators only, no sign. */
function readDigits(text: string, locale: string | undefined, isMoney: boolean): ReadNumber | null {
  const commaDecimal = hasDecimalComma(locale);
  const plain = text.replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
  if (/^\d+$/.test(plain)) return { value: Number(plain), ambiguous: false };
  const known = (value: string): ReadNumber => ({ value: Number(value), ambiguous: false });
  // Both separators: the last one is the decimal separator.
  if (/^\d{1,3}(?:,\d{2,3})*(?:,\d{3})\.\d+$/.test(plain)) return known(plain.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return known(plain.replace(/\./g, '').replace(',', '.'));
  // One separator several times: thousands (or lakhs).
  if (/^\d{1,3}(?:,\d{2,3})+,\d{3}$/.test(plain)) return known(plain.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(plain)) return known(plain.replace(/\./g, ''));
  const single = /^(\d*)([.,])(\d+|-{1,2}|–)$/.exec(plain);
  if (single === null) return null;
  const [, whole = '', mark, rest = ''] = single;
  if (!/^\d/.test(rest)) return whole === '' ? null : known(whole);
  const isThousands = /^[1-9]\d{0,2}$/.test(whole) && rest.length === 3;
  if (!isThousands) return known(`${whole === '' ? '0' : whole}.${rest}`);
  // No currency has a thousandth: 315.000 € are thousands.
  const asDecimal = commaDecimal === undefined ? mark === '.' && !isMoney : (mark === ',') === commaDecimal;
  return {
    value: Number(asDecimal ? `${whole}.${rest}` : whole + rest),
    ambiguous: commaDecimal === undefined,
  };
}

function readFraction(text: string): number | null {
  const vulgar = new RegExp(`^(\\d*)\\s*(${VULGAR_CLASS})$`).exec(text);
  if (vulgar !== null) return Number(vulgar[1] || 0) + (VULGAR[vulgar[2] ?? ''] ?? 0);
  const slash = /^(?:(\d+)[\s-]+)?(\d+)\s*[/⁄]\s*(\d+)$/.exec(text);
  if (slash === null || Number(slash[3]) === 0) return null;
  return Number(slash[1] ?? 0) + Number(slash[2]) / Number(slash[3]);
}

function readWords(text: string): number | null {
  const words = text.toLowerCase().split(/[\s-]+/);
  if (words.length > 4 || words.length === 0) return null;
  let total = 0;
  for (const word of words) {
    if (word === 'and' || word === 'of') continue;
    const value = WORDS[word];
    if (value === undefined) return null;
    if ((word === 'hundred' || word === 'dozen') && total > 0) total *= value;
    else total += value;
  }
  // "A" alone says nothing of a number.
  return /^(?:an?|and|of)$/.test(text.toLowerCase()) ? null : total;
}

/**
 * Reads the whole text as one number, or null. Brackets and a minus behind it mean less than nothing.
 * @param isMoney an `m` behind it means millions, not metres
 */
export function readNumber(raw: string, locale?: string, isMoney = false): ReadNumber | null {
  let text = raw.trim().replace(/[−–](?=\s*[\d.,])/g, '-');
  let sign = 1;
  const bracketed = /^\(\s*(.*?)\s*\)$/.exec(text);
  if (bracketed !== null) {
    sign = -1;
    text = bracketed[1] ?? '';
  }
  if (/^-\s*(?=[\d.,½])/.test(text)) {
    sign = -sign;
    text = text.replace(/^-\s*/, '');
  } else if (/^[\d.,]+-$/.test(text) && !/[.,]-$/.test(text)) {
    sign = -sign;
    text = text.slice(0, -1);
  }
  text = text.replace(/^(?:\+|~|≈|(?:ca|approx|about|around|circa)\b\.?)\s*/i, '');
  if (text === '') return null;
  const done = (value: number, ambiguous = false): ReadNumber => ({
    value: sign * value === 0 ? 0 : sign * value,
    ambiguous,
  });
  const fraction = readFraction(text);
  if (fraction !== null) return done(fraction);
  const scaled =
    /^([\d\s.,'’]*\d)\s*(k|thousand|tsd|mio|mln|mn|m|million|bn|billion|lakh|crore|dozen|hundred)\b\.?$/i.exec(
      text,
    );
  if (scaled !== null && !isMoney && /^m$/i.test(scaled[2] ?? '')) return null;
  const digits = readDigits(scaled?.[1]?.trim() ?? text, locale, isMoney);
  if (digits !== null) {
    const scale = scaled === null ? 1 : (SCALES[(scaled[2] ?? '').toLowerCase()] ?? 1);
    const value = scale === 1 ? digits.value : Number((digits.value * scale).toPrecision(12));
    return done(value, digits.ambiguous && scale === 1);
  }
  const words = readWords(text);
  return words === null ? null : done(words);
}
