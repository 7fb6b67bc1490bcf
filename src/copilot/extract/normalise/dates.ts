/** @file Dates written any way, to ISO. A date without a year is not completed: nobody said which year. */

/** The order of day, month and year in 03/04/05. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date read. `ambiguous`: day and month could as well be the other way round. */
export interface ReadDate {
  readonly value: string;
  readonly ambiguous: boolean;
}

/** Names of months by number, English first; three letters and more of a name count. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner', 'janvier', 'enero', 'gennaio', 'januari', 'janeiro'],
  ['february', 'februar', 'feber', 'février', 'febrero', 'febbraio', 'februari', 'fevereiro'],
  ['march', 'märz', 'mrz', 'maerz', 'mars', 'marzo', 'maart', 'março', 'mrt'],
  ['april', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mei', 'maio'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho'],
  ['august', 'août', 'aout', 'agosto', 'augustus'],
  ['september', 'septembre', 'septiembre', 'settembre', 'setembro'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro'],
  ['november', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dezember', 'décembre', 'decembre', 'diciembre', 'dicembre', 'dezembro'],
];

function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  if (lower.length < 3) return null;
  const found = MONTHS.findIndex((names) => names.includes(lower));
  const at = found >= 0 ? found : MONTHS.findIndex((names) => names.some((full) => full.startsWith(lower)));
  // "juin" and "juil" both begin alike; three letters that two months share stay unread.
  const shared = MONTHS.filter((names) => names.some((full) => full.startsWith(lower))).length > 1;
  return at < 0 || (found < 0 && shared) ? null : at + 1;
}

/** 24 → 2024, 85 → 1985: two digits of a year lie within fifty years before and thirty after 2000. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1000) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The order that a locale writes, null where none is given. */
export function orderOfLocale(locale: string | undefined): DateOrder | null {
  if (locale === undefined || locale === '') return null;
  if (/^(?:en-?us|en-?ph|en)$/i.test(locale.replace('_', '-'))) return 'mdy';
  return /^(?:zh|ja|ko|hu|lt|sv|en-ca|fr-ca)/i.test(locale.replace('_', '-')) ? 'ymd' : 'dmy';
}

const certain = (value: string | null): ReadDate | null =>
  value === null ? null : { value, ambiguous: false };

function readNumeric(text: string, order: DateOrder | null): ReadDate | null {
  const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})\.?$/.exec(text);
  if (yearFirst !== null)
    return certain(iso(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return certain(iso(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  const cjk = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?$/.exec(text);
  if (cjk !== null) return certain(iso(Number(cjk[1]), Number(cjk[2]), Number(cjk[3])));
  const parts = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})\.?$/.exec(text);
  if (parts === null) return null;
  const [, first = '', mark, second = '', last = ''] = parts;
  const dmy = iso(fullYear(last), Number(second), Number(first));
  const mdy = iso(fullYear(last), Number(first), Number(second));
  if (order === 'ymd' && last.length === 2)
    return certain(iso(fullYear(first), Number(second), Number(last)) ?? dmy);
  if (dmy === null || mdy === null || dmy === mdy) return certain(dmy ?? mdy);
  // Points are written between day and month, in this order, by all who write points.
  if (mark === '.') return { value: dmy, ambiguous: false };
  if (order === 'dmy') return { value: dmy, ambiguous: false };
  if (order === 'mdy') return { value: mdy, ambiguous: false };
  return { value: mdy, ambiguous: true };
}

const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b[.,]*\s*(?:the\s+|den\s+|le\s+|el\s+)?/i;
const CLOCK =
  /[\s,]*(?:\bat\b|\bum\b|@|T|-|–)?\s*\(?\d{1,2}(?:[:.h]\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|uhr|h|hrs|Z|UTC|GMT|CET|EST|[+-]\d{2}:?\d{2})?\)?$/i;
const LEAD = /^(?:on|by|from|until|till|due|dated|date|as of|the|den|le|am|vom)[\s:]+/i;

/** Reads the whole text as a date, with or without weekday and time of day; null when it is none or has no year. */
export function readDate(raw: string, order: DateOrder | null): ReadDate | null {
  let text = raw
    .trim()
    .replace(/^[([]+|[)\]]+$/g, '')
    .replace(/\s+/g, ' ');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(LEAD, '').replace(WEEKDAY, '');
  }
  const timeless = text
    .replace(CLOCK, '')
    .replace(/(?<=\d)\s*(?:\d{1,2}\s?[ap]m)$/i, '')
    .replace(/[,;]$/, '')
    .trim();
  // "3.4.24" looks like a clock at its end; the text as it stands comes first.
  return readWhole(text.replace(/[,;]$/, ''), order) ?? readWhole(timeless, order);
}

function readWhole(text: string, order: DateOrder | null): ReadDate | null {
  const numeric = readNumeric(text, order);
  if (numeric !== null) return numeric;
  const tail = '(?:st|nd|rd|th|º|er|\\.)?';
  const month = '(\\p{L}{3,10})\\.?';
  const year = "'?(\\d{4}|\\d{2})";
  const dayFirst = new RegExp(
    `^(\\d{1,2})${tail}[\\s/-]*(?:of |de |di )?${month},?[\\s/-]*(?:de |del |of )?${year}$`,
    'iu',
  );
  const monthFirst = new RegExp(`^${month}[\\s-]*(\\d{1,2})${tail},?[\\s-]+${year}$`, 'iu');
  const yearFirst = new RegExp(`^(\\d{4})[\\s,-]*${month}[\\s-]*(\\d{1,2})${tail}$`, 'iu');
  const d = dayFirst.exec(text);
  if (d !== null) return build(d[3], d[2], d[1]);
  const m = monthFirst.exec(text);
  if (m !== null) return build(m[3], m[1], m[2]);
  const y = yearFirst.exec(text);
  return y === null ? null : build(y[1], y[2], y[3]);
}

function build(year = '', month = '', day = ''): ReadDate | null {
  const number = monthOf(month.normalize('NFC'));
  return number === null ? null : certain(iso(fullYear(year), number, Number(day)));
}

/** "2:30 pm", "14h30", "1430 hrs", "noon" to HH:MM; null when it is no time of day. */
export function readTime(raw: string): string | null {
  const text = raw
    .trim()
    .toLowerCase()
    .replace(/^(?:at|from|by|um|à)\s+/, '');
  if (text === 'noon' || text === 'midday' || text === '12 noon') return '12:00';
  if (text === 'midnight') return '00:00';
  const match =
    /^(\d{1,2})(?:[:.h]\s?(\d{2}))?(?::\d{2})?\s*(a\.?m\.?|p\.?m\.?|in the (?:morning|afternoon|evening)|uhr|h|hrs|o'clock)?$/.exec(
      text,
    ) ?? /^(\d{2})(\d{2})\s*(h|hrs|hours)$/.exec(text);
  if (match === null) return null;
  const half = match[3] ?? '';
  // A bare number is no time of day.
  if (match[2] === undefined && half === '') return null;
  let hour = Number(match[1]);
  const late = /^p|afternoon|evening/.test(half);
  if (late && hour < 12) hour += 12;
  if (/^a|morning/.test(half) && hour === 12) hour = 0;
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
