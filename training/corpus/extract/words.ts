/** @file Pools of names and words that generated texts are filled with, read from the public data. */
import { readJsonLines } from '../readLines';

/** Raw material for made-up values. */
export interface Pools {
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
  readonly verbs: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly companies: readonly string[];
  readonly streets: readonly string[];
  readonly places: readonly string[];
  readonly foods: readonly string[];
}

interface Synset {
  readonly pos: string;
  readonly words: readonly string[];
}
interface Labelled {
  readonly text: string;
  readonly table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** Reads all pools. */
export async function readPools(data: string): Promise<Pools> {
  const pools = {
    nouns: new Set<string>(),
    adjectives: new Set<string>(),
    verbs: new Set<string>(),
    given: new Set<string>(),
    family: new Set<string>(),
    companies: new Set<string>(),
    streets: new Set<string>(),
    places: new Set<string>(),
    foods: new Set<string>(),
  };
  const byPos: Record<string, Set<string>> = { noun: pools.nouns, adj: pools.adjectives, verb: pools.verbs };
  for await (const { pos, words } of readJsonLines<Synset>(`${data}/lexicon/wordnet30_synsets.jsonl.gz`)) {
    const word = words[0] ?? '';
    if (/^[a-z]{3,11}( [a-z]{3,9})?$/.test(word)) byPos[pos]?.add(word);
  }
  const cells = async (file: string, use: (field: string, value: string) => void): Promise<void> => {
    for await (const { table } of readJsonLines<Labelled>(`${data}/extract/${file}.jsonl.gz`)) {
      for (const row of table.rows) table.header.forEach((field, at) => use(field, row[at] ?? ''));
    }
  };
  await cells('names_people_companies', (field, value) => {
    if (!/^[\p{L}'’.&, -]{3,40}$/u.test(value)) return;
    if (field === 'GivenName') pools.given.add(value);
    if (field === 'Surname') pools.family.add(value);
    if (field === 'CorporationName') pools.companies.add(value);
  });
  await cells('us_addresses', (field, value) => {
    if (field === 'StreetName' && /^[\p{L} '-]{3,22}$/u.test(value)) pools.streets.add(value);
    if (field === 'PlaceName' && /^[\p{L} '.-]{3,24}$/u.test(value)) pools.places.add(value);
  });
  await cells('ingredients_nyt', (field, value) => {
    if (field === 'Name' && /^[\p{L} '-]{3,26}$/u.test(value)) pools.foods.add(value);
  });
  return Object.fromEntries(
    Object.entries(pools).map(([name, words]) => [name, [...words]]),
  ) as unknown as Pools;
}
