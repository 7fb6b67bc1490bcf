import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { functionsMetadata } from './metadata';

interface Metadata {
  functions: { id: string; options: object; parameters: { optional?: boolean }[] }[];
}

describe('functions.json', () => {
  it('is what the comments in functions.ts say (else: npx tsx functions/generateMetadata.ts)', async () => {
    const checkedIn = readFileSync(resolve(__dirname, 'functions.json'), 'utf8');
    expect(checkedIn).toBe(await functionsMetadata(__dirname));
  });

  it('has all functions, none volatile, with places and cancelling', () => {
    const { functions } = JSON.parse(readFileSync(resolve(__dirname, 'functions.json'), 'utf8')) as Metadata;
    expect(functions.map((item) => item.id)).toEqual(['FORMULA', 'ASK', 'EXTRACT', 'EXPLAIN', 'FIX']);
    for (const { options, parameters } of functions.slice(0, 2)) {
      expect(options).toEqual({ cancelable: true, requiresAddress: true, requiresParameterAddresses: true });
      expect(parameters[1]).toMatchObject({ name: 'table', type: 'any', dimensionality: 'matrix' });
    }
    for (const { options, parameters } of functions.slice(3)) {
      expect(options).toEqual({ cancelable: true, requiresAddress: true, requiresParameterAddresses: true });
      expect(parameters).toEqual([expect.objectContaining({ type: 'any', dimensionality: 'matrix' })]);
    }
    expect(functions[0]?.parameters[1]?.optional).toBe(true);
    expect(functions[1]?.parameters[1]?.optional).toBeUndefined();
    expect(functions[2]?.options).toEqual({ cancelable: true });
    expect(functions[2]?.parameters.map(({ optional }) => optional)).toEqual([undefined, true, true]);
  });
});
