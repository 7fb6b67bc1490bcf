/** @file Pools of names and words that generated texts are filled with, read from the public data. */
import { execFileSync } from 'node:child_process';
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
  /** Sentences that people wrote, without figures and names: nothing that a field could ask for. */
  readonly sentences: readonly string[];
}

interface Synset {
  readonly pos: string;
  readonly words: readonly string[];
}
interface Labelled {
  readonly text: string;
  readonly table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** Sentences of dialogues, guides and textbooks that hold neither a figure nor a word with a capital letter but their first. */
function readSentences(data: string): string[] {
  const sentences = new Set<string>();
  const files: readonly (readonly [string, number])[] = [
    ['sgd_dialogues_text.txt', 9000],
    ['gov_handbook.jsonl', 6000],
    ['gov_plainlanguage.gov.jsonl', 4000],
    ['openstax_ccby.jsonl', 14000],
  ];
  for (const [file, most] of files) {
    const text = execFileSync('xz', ['-dc', `${data}/english/${file}.xz`], { maxBuffer: 1 << 30 })
      .toString('utf8')
      .slice(0, 24_000_000)
      .replace(/\\n/g, '\n');
    const before = sentences.size;
    for (const match of text.matchAll(
      /(?<=[.!?] |\n|: )[A-Z][a-z']* [a-z][a-z ,;'’-]{18,130}[.!?](?=\s|")/g,
    )) {
      if (sentences.size - before >= most) break;
      sentences.add(match[0]);
    }
  }
  return [...sentences];
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
  const lists = Object.fromEntries(Object.entries(pools).map(([name, words]) => [name, [...words]]));
  return { ...(lists as unknown as Omit<Pools, 'sentences'>), sentences: readSentences(data) };
}
