/** @file Money and quantities: a number with a currency or a unit at either side. */
import { readNumber } from './numbers';

/** A number with what it is counted in. */
export interface Measured {
  readonly value: number;
  readonly ambiguous: boolean;
  readonly label: string | null;
}

// Longer marks first, so that "US$" is not read as "$".
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/us\$|\$us|usd|us dollars?|dollars?|bucks/, 'USD'],
  [/c\$|cad|ca\$/, 'CAD'],
  [/a\$|aud|au\$/, 'AUD'],
  [/nz\$|nzd/, 'NZD'],
  [/s\$|sgd/, 'SGD'],
  [/hk\$|hkd/, 'HKD'],
  [/mx\$|mxn|pesos?/, 'MXN'],
  [/r\$|brl|reais/, 'BRL'],
  [/€|eur|euros?/, 'EUR'],
  [/£|gbp|pounds?(?: sterling)?|quid/, 'GBP'],
  [/₹|inr|rs\.?|rupees?/, 'INR'],
  [/chf|fr\.|sfr\.?|francs?/, 'CHF'],
  [/¥|jpy|yen|円/, 'JPY'],
  [/cny|rmb|yuan|元/, 'CNY'],
  [/₩|krw|won/, 'KRW'],
  [/rm|myr/, 'MYR'],
  [/rp\.?|idr/, 'IDR'],
  [/zł|pln/, 'PLN'],
  [/kč|czk/, 'CZK'],
  [/sek/, 'SEK'],
  [/nok/, 'NOK'],
  [/dkk/, 'DKK'],
  [/₺|try|tl/, 'TRY'],
  [/₽|rub/, 'RUB'],
  [/₪|ils|nis/, 'ILS'],
  [/₦|ngn/, 'NGN'],
  [/₫|vnd/, 'VND'],
  [/฿|thb|baht/, 'THB'],
  [/₱|php/, 'PHP'],
  [/zar/, 'ZAR'],
  [/aed|dhs?\.?/, 'AED'],
  [/sar/, 'SAR'],
  [/huf|ft/, 'HUF'],
  [/\$/, 'USD'],
  [/kr\.?/, 'SEK'],
];
const NUMBER = String.raw`[-+−–(]?\s*(?:\d[\d.,'’\s\u00a0\u202f]*(?:\s*(?:k|m|mio|mn|bn|million|thousand|tsd|lakh|crore)\b)?|[.,]\d+)[.,]?-{0,2}\s*\)?`;

/** "$", "US$" or "euros" to the letters of ISO 4217; null when it names no currency. "kr" and "$" are what most mean by them. */
export function currencyOf(mark: string): string | null {
  const lower = mark.trim().toLowerCase();
  return CURRENCIES.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`).test(lower))?.[1] ?? null;
}

/** Reads the whole text as an amount of money, with or without a currency. */
export function readMoney(raw: string, locale?: string): Measured | null {
  let text = raw.trim().replace(/[*]+$/, '');
  let sign = 1;
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed !== null) {
    sign = -1;
    text = (bracketed[1] ?? '').trim();
  }
  text = text.replace(/^(?:about|around|approx\.?|ca\.?|~|only|total|just)\s*/i, '');
  const bare = readNumber(text, locale);
  if (bare !== null) return { value: sign * bare.value, ambiguous: bare.ambiguous, label: null };
  if (/^[-−–]\s*[^\d\s.,]/.test(text)) {
    sign = -sign;
    text = text.slice(1).trim();
  }
  const before = new RegExp(
    `^([^\\d\\s.,()+−–-]{1,5}\\.?|[a-z]{2}\\$)\\s*(${NUMBER})(?:\\s*([a-z]{3}))?$`,
    'iu',
  ).exec(text);
  const after = new RegExp(`^(${NUMBER})\\s*([^\\d\\s.,()]{1,8}\\.?(?: (?:sterling|dollars?))?)$`, 'iu').exec(
    text,
  );
  for (const [mark, number] of [
    [before?.[1], before?.[2]],
    [after?.[2], after?.[1]],
  ]) {
    const currency = mark === undefined ? null : currencyOf(mark);
    const value = number === undefined ? null : readNumber(number, locale);
    if (currency !== null && value !== null) {
      return {
        value: sign * value.value,
        ambiguous: value.ambiguous,
        label: before?.[3] === undefined ? currency : (currencyOf(before[3]) ?? currency),
      };
    }
  }
  return null;
}

/** "2.5 kg", "1 1/2 cups", "½ tsp", "3x": a number and, behind it, what it is counted in. */
export function readQuantity(raw: string, locale?: string): Measured | null {
  const text = raw
    .trim()
    .replace(/^(?:x|×)\s*(?=\d)/i, '')
    .replace(/(?<=\d)\s*[x×]$/i, '');
  const bare = readNumber(text, locale);
  if (bare !== null && !/[a-z]$/i.test(text)) return { ...bare, label: null };
  const match =
    /^((?:ca\.?|about|approx\.?|~)?\s*[-+−]?(?:\d+[\s-]+\d+\s*[/⁄]\s*\d+|\d+\s*[/⁄]\s*\d+|\d*\s*[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\d[\d.,'’]*(?:[\s\u00a0\u202f]\d{3})*(?:[.,]\d+)?))\s*-?\s*([\p{L}°%µ"″'′][\p{L}\p{N}°%µ/²³."″'′^·-]*(?:\s[\p{L}./²³]+){0,2})$/iu.exec(
      text,
    ) ?? /^([a-z]+(?:-[a-z]+)?)\s+([\p{L}]+(?:\s[\p{L}]+)?)$/iu.exec(text);
  // "A pinch", "an hour": one of them.
  const figure = (match?.[1] ?? '').replace(/^an?$/i, '1');
  const value = match === null ? bare : readNumber(figure, locale);
  if (value === null) return null;
  return { ...value, label: match?.[2] ?? null };
}
