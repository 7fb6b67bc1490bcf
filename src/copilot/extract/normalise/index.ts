/** @file From the piece of text that was copied to the value that goes into the cell. Nothing is made up: what cannot be read stays as it was written. */
import { orderOfLocale, readDate, readTime, type DateOrder } from './dates';
import type { FieldKind } from './kinds';
import { readMoney, readQuantity } from './money';
import { readNumber } from './numbers';
import { readArea, readPriceLevel, readRating, readYesNo } from './words';

export { fieldKindOf, type FieldKind } from './kinds';
export type { DateOrder } from './dates';

/** How the person's sheet writes numbers and dates. */
export interface NormaliseOptions {
  readonly locale?: string;
  readonly dateOrder?: DateOrder;
}

/** `value`: the raw text where it could not be read as its kind; null only where there is no text. */
export interface NormalisedCell {
  readonly value: string | number | null;
  /** It could as well be read otherwise: ask, or mark it. */
  readonly ambiguous?: boolean;
  /** ISO 4217, when the text names one. */
  readonly currency?: string;
  /** As written. */
  readonly unit?: string;
}

type Reader = (text: string, options: NormaliseOptions) => NormalisedCell | null;

const flagged = (value: string | number, ambiguous: boolean): NormalisedCell =>
  ambiguous ? { value, ambiguous } : { value };
const worded = (value: string | null): NormalisedCell | null => (value === null ? null : { value });

const readPercent: Reader = (text, { locale }) => {
  const match = /^(.*?)\s*(?:%|percent|per cent|pct\.?|Prozent)$/i.exec(text);
  const number = readNumber(match?.[1] ?? text, locale);
  if (number === null) return null;
  // Without the sign it stands as it is: 12 may be 12 per cent, or 12 times as much.
  return flagged(
    match === null ? number.value : Number((number.value / 100).toPrecision(12)),
    number.ambiguous,
  );
};

const readDuration: Reader = (text, { locale }) => {
  const quantity = readQuantity(text, locale);
  return quantity?.label != null &&
    /^(?:h|hrs?|hours?|min|mins|minutes?|s|sec|seconds?|days?|weeks?)\b/i.test(quantity.label)
    ? measured(quantity.value, quantity.ambiguous, 'unit', quantity.label)
    : null;
};

const readPlain: Reader = (text, { locale }) => {
  const number = readNumber(text, locale);
  return number === null ? null : flagged(number.value, number.ambiguous);
};

const READERS: Readonly<Record<FieldKind, Reader>> = {
  text: (text, { locale }) => {
    // Whatever the field is called, an amount with its currency is one.
    if (!/[$€£₹]|\b(?:EUR|USD|GBP|CHF)\b/.test(text)) return { value: text };
    const money = readMoney(text, locale);
    return money === null ? { value: text } : measured(money.value, money.ambiguous, 'currency', money.label);
  },
  date: (text, { locale, dateOrder }) => {
    const date = readDate(text, dateOrder ?? orderOfLocale(locale));
    return date === null ? null : flagged(date.value, date.ambiguous);
  },
  // "Arrival" and "from" may be a day as well, "cooking time" a number of minutes.
  time: (text, options) =>
    worded(readTime(text)) ?? READERS.date(text, options) ?? readDuration(text, options),
  number: (text, { locale }) => {
    const number = readNumber(text, locale);
    if (number !== null) return flagged(number.value, number.ambiguous);
    const quantity = readQuantity(text, locale);
    return quantity === null ? null : measured(quantity.value, quantity.ambiguous, 'unit', quantity.label);
  },
  money: (text, options) => {
    const money = readMoney(text, options.locale);
    if (money !== null) return measured(money.value, money.ambiguous, 'currency', money.label);
    return /%$/.test(text) ? readPercent(text, options) : null;
  },
  quantity: (text, { locale }) => {
    const quantity = readQuantity(text, locale);
    return quantity === null ? null : measured(quantity.value, quantity.ambiguous, 'unit', quantity.label);
  },
  percent: (text, options) => readPercent(text, options) ?? READERS.money(text, options),
  phone: (text) => {
    const digits = text
      .replace(/^(?:tel|phone|t|p|m|mob|mobile|cell|fax)\b[.:\s]*/i, '')
      .replace(/\(0\)/, '');
    const number = digits.replace(/\s*(?:ext|x|extension)\.?\s*\d+$/i, '').replace(/[\s().\-/–·\u00a0]/g, '');
    return /^(?:\+|00)?\d{5,15}$/.test(number) ? { value: number } : null;
  },
  email: (text) => {
    const address = /[^\s<>"(),;:]+@[^\s<>"(),;:]+\.[^\s<>"(),;:.]+/.exec(text.replace(/^mailto:/i, ''))?.[0];
    return address === undefined ? null : { value: address.toLowerCase() };
  },
  url: (text) => ({ value: text.replace(/[.,;)]+$/, '') }),
  yesno: (text) => worded(readYesNo(text)),
  priceRange: (text) => worded(readPriceLevel(text)),
  rating: (text, options) => worded(readRating(text)) ?? readPlain(text, options),
  // "Area" is a part of town or a size.
  area: (text, options) => worded(readArea(text)) ?? READERS.quantity(text, options),
};

function measured(
  value: number,
  ambiguous: boolean,
  property: 'currency' | 'unit',
  label: string | null,
): NormalisedCell {
  return { ...flagged(value, ambiguous), ...(label === null ? {} : { [property]: label }) };
}

/** The value of a cell of this kind; text that cannot be read as the kind says is kept as it is. */
export function normaliseCell(raw: string, kind: FieldKind, options: NormaliseOptions = {}): NormalisedCell {
  const text = raw.trim();
  if (text === '') return { value: null };
  return READERS[kind](text, options) ?? { value: text };
}
