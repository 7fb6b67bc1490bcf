/** @file Numbers that a request implies by a unit: 60 in "downtime in hours" over a column of minutes. */
import { splitHeader, stem, type Word } from './words';
import type { SheetTable } from './table';

/** From the unit of a header to that of a request. `by`: what the column is divided by, or multiplied with. */
interface Conversion {
  readonly header: RegExp;
  readonly asked: RegExp;
  readonly factor: number;
  readonly by: 'div' | 'mul';
  /** The unit as people write it, for requests of the corpus. */
  readonly spoken: readonly string[];
}

const CONVERSIONS: readonly Conversion[] = [
  {
    header: /^(?:min|mins|minutes?)$/,
    asked: /^(?:hours?|hrs?)$/,
    factor: 60,
    by: 'div',
    spoken: ['hours', 'hrs', 'hours'],
  },
  {
    header: /^(?:hours?|hrs?|h)$/,
    asked: /^(?:minutes?|mins?)$/,
    factor: 60,
    by: 'mul',
    spoken: ['minutes', 'min', 'mins'],
  },
  {
    header: /^(?:sec|secs|seconds?)$/,
    asked: /^(?:minutes?|mins?)$/,
    factor: 60,
    by: 'div',
    spoken: ['minutes', 'mins'],
  },
  { header: /^(?:hours?|hrs?)$/, asked: /^days?$/, factor: 24, by: 'div', spoken: ['days'] },
  { header: /^days?$/, asked: /^(?:weeks?|wks?)$/, factor: 7, by: 'div', spoken: ['weeks', 'wks'] },
  { header: /^(?:weeks?|wks?)$/, asked: /^days?$/, factor: 7, by: 'mul', spoken: ['days'] },
  {
    header: /^(?:mo|mos|mths?|months?)$/,
    asked: /^(?:years?|yrs?)$/,
    factor: 12,
    by: 'div',
    spoken: ['years', 'yrs'],
  },
  {
    header: /^(?:years?|yrs?|annual|yearly)$/,
    asked: /^(?:months?|monthly|mths?)$/,
    factor: 12,
    by: 'mul',
    spoken: ['months'],
  },
  {
    header: /^(?:kg|kilos?|weight|wt)$/,
    asked: /^(?:tonnes?|tons?)$/,
    factor: 1000,
    by: 'div',
    spoken: ['tonnes', 'tons', 'tonnes'],
  },
  {
    header: /^(?:g|grams?)$/,
    asked: /^(?:kg|kilos?|kilograms?)$/,
    factor: 1000,
    by: 'div',
    spoken: ['kg', 'kilos'],
  },
  {
    header: /^(?:t|tonnes?|tons?)$/,
    asked: /^(?:kg|kilos?|kilograms?)$/,
    factor: 1000,
    by: 'mul',
    spoken: ['kg', 'kilos'],
  },
  {
    header: /^(?:m|metres?|meters?)$/,
    asked: /^(?:km|kilomet(?:er|re)s?)$/,
    factor: 1000,
    by: 'div',
    spoken: ['km', 'kilometres'],
  },
  { header: /^km$/, asked: /^(?:metres?|meters?)$/, factor: 1000, by: 'mul', spoken: ['metres', 'meters'] },
];

/** Words that are numbers wherever they stand in a calculation. */
const FACTORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halved', 2],
  ['double', 2],
  ['doubled', 2],
  ['twice', 2],
  ['triple', 3],
  ['dozen', 12],
  ['dozens', 12],
]);
/** "Both days included": one day more than the difference. */
const INCLUSIVE = /^(?:inclusive|inclusively|included|incl)$/;

/** The conversions that a header's unit allows. */
export function conversionsOf(header: string): readonly Conversion[] {
  const words = splitHeader(header).map((word) => word.lower);
  return CONVERSIONS.filter((conversion) => words.some((word) => conversion.header.test(word)));
}

/** The words that imply a number, with the number, in the order of the words. */
export function impliedNumbers(words: readonly Word[], table: SheetTable): { at: number; value: number }[] {
  const conversions = table.columns.flatMap((column) => conversionsOf(column.header));
  const dates = table.columns.filter((column) => column.type === 'date').length;
  const headers = new Set(
    table.columns.flatMap((column) => splitHeader(column.header).map((word) => stem(word.lower))),
  );
  return words.flatMap((word, at) => {
    const factor = FACTORS.get(word.lower);
    if (factor !== undefined) return [{ at, value: factor }];
    if (INCLUSIVE.test(word.lower) && dates > 1) return [{ at, value: 1 }];
    // A unit that some header has too needs no conversion.
    if (headers.has(stem(word.lower))) return [];
    const conversion = conversions.find(({ asked }) => asked.test(word.lower));
    return conversion === undefined ? [] : [{ at, value: conversion.factor }];
  });
}
