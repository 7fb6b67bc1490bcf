/** @file The catalogue of Excel's functions: names, arguments, results, versions. The one source of their arity. */
import { DATE_FUNCTIONS, DATABASE_FUNCTIONS, INFORMATION_FUNCTIONS, LOGICAL_FUNCTIONS } from './basics';
import { COMPATIBILITY_FUNCTIONS, STATISTICAL_FUNCTIONS } from './statistics';
import { ENGINEERING_FUNCTIONS } from './engineering';
import { FINANCIAL_FUNCTIONS } from './finance';
import { LOOKUP_FUNCTIONS } from './lookup';
import { MATH_FUNCTIONS } from './math';
import { TEXT_FUNCTIONS } from './text';
import type { ExcelVersion } from '../versions';

export type Category =
  | 'date and time'
  | 'database'
  | 'engineering'
  | 'financial'
  | 'information'
  | 'logical'
  | 'lookup and reference'
  | 'math'
  | 'statistical'
  | 'text'
  | 'compatibility';

/**
 * What an argument may be. `range` must be a reference, `array` a range or an array, `any` a range, an array or a
 * value; arguments of the other kinds are single values, over which arrays are lifted.
 */
export type ArgumentKind =
  | 'number'
  | 'integer'
  | 'text'
  | 'boolean'
  | 'date'
  | 'value'
  | 'errorValue'
  | 'criterion'
  | 'range'
  | 'array'
  | 'any'
  | 'lambda';

export type ReturnKind = 'number' | 'text' | 'boolean' | 'date' | 'value' | 'array' | 'reference';

export interface ArgumentInfo {
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly optional: boolean;
}

export interface FunctionInfo {
  readonly name: string;
  readonly category: Category;
  readonly args: readonly ArgumentInfo[];
  /** Arguments that may follow `args`, as a group that repeats; empty when there are none. */
  readonly repeated: readonly ArgumentInfo[];
  readonly returns: ReturnKind;
  /** First Excel that has it; `2003` for that and all before. */
  readonly since: ExcelVersion;
  readonly description: string;
  readonly minArgs: number;
  readonly maxArgs: number;
  /** True when an argument left empty between commas counts as absent, not as 0. */
  readonly omittedIsDefault: boolean;
}

const KINDS: Readonly<Record<string, ArgumentKind>> = {
  n: 'number',
  i: 'integer',
  t: 'text',
  b: 'boolean',
  d: 'date',
  v: 'value',
  e: 'errorValue',
  c: 'criterion',
  r: 'range',
  a: 'array',
  x: 'any',
  f: 'lambda',
};

const RETURNS: Readonly<Record<string, ReturnKind>> = {
  n: 'number',
  t: 'text',
  b: 'boolean',
  d: 'date',
  v: 'value',
  a: 'array',
  r: 'reference',
};

/** Most arguments Excel takes. */
const MAX_ARGUMENTS = 255;

/** Older functions in which, too, an empty argument means the default. */
const OMITTED_IS_DEFAULT = new Set([
  'CEILING.MATH',
  'FLOOR.MATH',
  'CEILING.PRECISE',
  'FLOOR.PRECISE',
  'ISO.CEILING',
  'ADDRESS',
  'OFFSET',
  'TEXTJOIN',
  'IRR',
  'XIRR',
  'RATE',
]);

/** A line reads `NAME(first:n,second?:t,...rest:x) n 2007 What it does.` */
const LINE = /^([A-Z0-9.]+)\((.*?)\) ([ntbdvar]) (2003|2007|2010|2013|2016|2019|2021|2024|365) (.+)$/;

function readArgument(text: string): ArgumentInfo {
  const [label = '', letter = ''] = text.replace(/^\.\.\./, '').split(':');
  const kind = KINDS[letter];
  if (!kind) throw new Error(`The catalogue knows no kind of argument “${letter}”.`);
  return { name: label.replace('?', ''), kind, optional: label.endsWith('?') };
}

function readLine(line: string, category: Category): FunctionInfo {
  const match = LINE.exec(line);
  if (!match) throw new Error(`The catalogue line "${line}" cannot be read.`);
  const [, name = '', argumentText = '', letter = '', year = '', description = ''] = match;
  const since = year as ExcelVersion;
  const parts = argumentText === '' ? [] : argumentText.split(',');
  const args = parts.filter((part) => !part.startsWith('...')).map(readArgument);
  const repeated = parts.filter((part) => part.startsWith('...')).map(readArgument);
  const groups = repeated.length === 0 ? 0 : Math.floor((MAX_ARGUMENTS - args.length) / repeated.length);
  return {
    name,
    category,
    args,
    repeated,
    returns: RETURNS[letter] ?? 'value',
    since,
    description,
    minArgs: args.filter((arg) => !arg.optional).length,
    maxArgs: args.length + groups * repeated.length,
    omittedIsDefault: since === '365' || Number(since) >= 2021 || OMITTED_IS_DEFAULT.has(name),
  };
}

const sections: readonly (readonly [Category, string])[] = [
  ['math', MATH_FUNCTIONS],
  ['statistical', STATISTICAL_FUNCTIONS],
  ['logical', LOGICAL_FUNCTIONS],
  ['lookup and reference', LOOKUP_FUNCTIONS],
  ['text', TEXT_FUNCTIONS],
  ['date and time', DATE_FUNCTIONS],
  ['information', INFORMATION_FUNCTIONS],
  ['financial', FINANCIAL_FUNCTIONS],
  ['engineering', ENGINEERING_FUNCTIONS],
  ['database', DATABASE_FUNCTIONS],
  ['compatibility', COMPATIBILITY_FUNCTIONS],
];

const catalogue = new Map<string, FunctionInfo>();
for (const [category, text] of sections) {
  for (const line of text.trim().split('\n')) {
    const info = readLine(line, category);
    catalogue.set(info.name, info);
  }
}

/** Functions that Excel knows, but that reach outside the workbook: named so that refusals can say why. */
const OUTSIDE =
  'WEBSERVICE FILTERXML HYPERLINK RTD CALL REGISTER.ID IMAGE STOCKHISTORY COPILOT PY TRANSLATE DETECTLANGUAGE IMPORTTEXT IMPORTCSV EUROCONVERT SQL.REQUEST CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE';
const outside = new Map(
  OUTSIDE.split(' ').map((name): [string, FunctionInfo] => [
    name,
    {
      name,
      category: 'information',
      args: [],
      repeated: [{ name: 'argument', kind: 'any', optional: true }],
      returns: 'value',
      since: '2007',
      description: 'Reaches outside the workbook; never offered or calculated.',
      minArgs: 0,
      maxArgs: MAX_ARGUMENTS,
      omittedIsDefault: false,
    },
  ]),
);

/** Facts about a function by its upper-case name, unsafe ones included; undefined when Excel has none of the name. */
export function functionInfo(name: string): FunctionInfo | undefined {
  return catalogue.get(name) ?? outside.get(name);
}

/** True when Excel has a function of this upper-case name. */
export function isFunctionName(name: string): boolean {
  return catalogue.has(name) || outside.has(name);
}

/** All functions that may be offered, in the order of their categories. */
export function allFunctions(): readonly FunctionInfo[] {
  return [...catalogue.values()];
}

/** The facts about an argument by its position. */
export function argumentAt(info: FunctionInfo, index: number): ArgumentInfo | undefined {
  if (index < info.args.length) return info.args[index];
  if (info.repeated.length === 0) return undefined;
  return info.repeated[(index - info.args.length) % info.repeated.length];
}

export function argumentKind(info: FunctionInfo, index: number): ArgumentKind {
  return argumentAt(info, index)?.kind ?? 'any';
}

/** Says what is wrong with a number of arguments; undefined when nothing is, or when the function is unknown. */
export function arityProblem(name: string, count: number): string | undefined {
  const info = functionInfo(name);
  if (!info) return undefined;
  if (count >= info.minArgs && count <= info.maxArgs) return undefined;
  const expected =
    info.minArgs === info.maxArgs
      ? `${info.minArgs}`
      : info.maxArgs >= MAX_ARGUMENTS - 1
        ? `at least ${info.minArgs}`
        : `${info.minArgs} to ${info.maxArgs}`;
  return `${name} takes ${expected} argument${expected === '1' ? '' : 's'}, ${count} given.`;
}
