/** @file Every function of the catalogue is described in full. */
import { allFunctions, argumentAt, arityProblem, functionInfo, isCalculated } from '../index';
import type { ArgumentKind, Category, ReturnKind } from '../index';
import { EXCEL_VERSIONS } from '../versions';

const KINDS: readonly ArgumentKind[] = [
  'number',
  'integer',
  'text',
  'boolean',
  'date',
  'value',
  'errorValue',
  'criterion',
  'range',
  'array',
  'any',
  'lambda',
];
const RETURNS: readonly ReturnKind[] = ['number', 'text', 'boolean', 'date', 'value', 'array', 'reference'];
const CATEGORIES: readonly Category[] = [
  'date and time',
  'database',
  'engineering',
  'financial',
  'information',
  'logical',
  'lookup and reference',
  'math',
  'statistical',
  'text',
  'compatibility',
];
/** What a tooltip shows in one line. */
const MAX_DESCRIPTION = 110;

test.each(allFunctions().map((info) => [info.name, info] as const))(
  '%s is described in full',
  (name, info) => {
    expect(name).toMatch(/^[A-Z][A-Z0-9]*(?:\.[A-Z0-9]+)*$/);
    expect(CATEGORIES).toContain(info.category);
    expect(RETURNS).toContain(info.returns);
    expect(EXCEL_VERSIONS).toContain(info.since);

    const args = [...info.args, ...info.repeated];
    for (const arg of args) {
      expect(arg.name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
      expect(KINDS).toContain(arg.kind);
    }
    expect(new Set(args.map((arg) => arg.name)).size).toBe(args.length);
    const optional = info.args.map((arg) => arg.optional);
    expect(optional).toEqual([...optional].sort());

    expect(info.minArgs).toBe(optional.filter((isOptional) => !isOptional).length);
    expect(info.maxArgs).toBeGreaterThanOrEqual(info.args.length);
    expect(arityProblem(name, info.minArgs)).toBeUndefined();
    expect(arityProblem(name, info.maxArgs)).toBeUndefined();
    expect(arityProblem(name, info.maxArgs + 1)).toContain(name);
    if (info.maxArgs > 0) expect(argumentAt(info, info.maxArgs - 1)).toBeDefined();
    expect(argumentAt(info, info.maxArgs + 1) === undefined).toBe(info.repeated.length === 0);

    expect(info.description).toMatch(/^[A-Z0-9e][^\n]*\.$/);
    expect(info.description.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  },
);

test('functions that reach outside are known, but neither listed nor calculated', () => {
  for (const name of ['WEBSERVICE', 'HYPERLINK', 'CUBEVALUE', 'STOCKHISTORY']) {
    expect(functionInfo(name)?.description).toContain('outside');
    expect(isCalculated(name)).toBe(false);
    expect(allFunctions().some((info) => info.name === name)).toBe(false);
  }
});
