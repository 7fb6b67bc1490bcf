/** @file Writes the corpus for repair: `node training/runScript.mjs training/corpus/generateFix.ts --data ../shared/data --out training/data --count 60000`. */
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { problemsOf } from '../../src/copilot/fix/check';
import { fixAnswer, fixPrompt, serialise } from '../../src/copilot/fix/serialise';
import { FormulaError, isUnsafe, parseFormula } from '../../src/formula';
import { Tokenizer } from '../../src/model/tokenizer';
import { addNoise, weighNoise } from './fixNoise';
import { makeFormula } from './fixFormulas';
import { seededRandom, type Random } from './random';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'training/data' },
    count: { type: 'string', default: '60000' },
    dev: { type: 'string', default: '2000' },
    cases: { type: 'string', default: '500' },
    model: { type: 'string', default: 'models' },
    'max-tokens': { type: 'string', default: '120' },
    seed: { type: 'string', default: '41' },
  },
});

/** Share of examples whose formula is made from templates; the others are from real spreadsheets. */
const MADE = 0.6;
/** Share of examples that are whole already: the model must learn to leave them alone. */
const CLEAN = 0.07;
/** Real formulas that differ only in their cells and numbers: a sheet is full of copies. */
const MOST_ALIKE = 5;

/**
 * True for a formula that parses, is safe and in which nothing is wrong. `strange`: formulas in which something is merely
 * odd are whole, too, as they are when a person asks for a repair.
 */
function isWhole(formula: string, strange = false): boolean {
  try {
    const tree = parseFormula(formula);
    return !isUnsafe(tree) && problemsOf(tree).every((problem) => strange && problem.weight < 1);
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

const skeleton = (formula: string): string =>
  formula.toLowerCase().replace(/\$?[a-z]{1,3}\$?\d+|\d+(?:\.\d+)?/g, '#');

/** FNV-1a: which part a formula belongs to depends on nothing but its own text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** One real formula in 25 is held out, together with all that differ from it only in cells and numbers. */
const isHeldOut = (formula: string): boolean => hash(skeleton(formula)) % 25 === 0;

function readRealFormulas(): string[] {
  const read = (name: string): string => gunzipSync(readFileSync(`${args.data}/formula/${name}`)).toString('utf8');
  const euses = read('euses_formulas.txt.gz')
    .split('\n')
    .map((line) => line.trim().replace(/^"(.*)"$/, '$1').replace(/""/g, '"'));
  const forms = JSON.parse(read('forms2.json.gz')) as string[];
  const counts = new Map<string, number>();
  const kept = new Set<string>();
  for (const formula of [...euses, ...forms]) {
    // Without a function or three parts there is nothing to get wrong that code could not put right.
    if (!/[A-Z]\(|[-+*/&^].*[-+*/&^]/i.test(formula) || formula.length > 400) continue;
    const alike = counts.get(skeleton(formula)) ?? 0;
    if (alike >= MOST_ALIKE || kept.has(formula)) continue;
    if (!isWhole(formula)) continue;
    counts.set(skeleton(formula), alike + 1);
    kept.add(formula);
  }
  return [...kept];
} // prettier-ignore

interface Example {
  readonly broken: string;
  readonly formula: string;
  readonly noise: readonly string[];
}

/** A formula broken once, sometimes twice or thrice; undefined when chance made nothing wrong of it. */
function breakFormula(formula: string, random: Random): Example | undefined {
  if (random.chance(CLEAN)) return { broken: formula, formula, noise: [] };
  const times = random.chance(0.7) ? 1 : random.chance(0.75) ? 2 : 3;
  let broken = formula;
  const noise: string[] = [];
  for (let i = 0; i < times; i++) {
    const next = addNoise(broken, random);
    if (next === undefined) continue;
    broken = next.text;
    noise.push(next.name);
  }
  // Where the slip made another formula in which nothing is wrong, nobody could tell what was meant.
  if (noise.length === 0 || serialise(broken) === serialise(formula) || isWhole(broken, true))
    return undefined;
  return { broken, formula, noise };
}

const tokenizer = new Tokenizer(
  readFileSync(`${args.model}/tokenizer.json`),
  readFileSync(`${args.model}/tokenizer_config.json`),
);
const maxTokens = Number(args['max-tokens']);
const real = readRealFormulas();
const realParts = { train: real.filter((f) => !isHeldOut(f)), dev: real.filter(isHeldOut) };
console.error(`${real.length} real formulas, ${realParts.dev.length} of them held out`);

/** A made formula of a part, with nothing wrong in it. All parts use all templates, each formula is in one part. */
function makePart(part: 'train' | 'dev', random: Random): string {
  for (;;) {
    const formula = makeFormula(random);
    if ((hash(formula) % 25 === 0) === (part === 'dev') && isWhole(formula)) return formula;
  }
}

mkdirSync(args.out, { recursive: true });
const sampling = seededRandom(1);
weighNoise(
  Array.from({ length: 1000 }, () => (sampling.chance(MADE) ? makeFormula(sampling) : sampling.pick(real))),
  sampling,
);

function* examples(part: 'train' | 'dev', seed: number): Generator<Example & { tokens: [number, number] }> {
  const random = seededRandom(seed);
  const pool = realParts[part];
  const seen = new Set<string>();
  for (;;) {
    const formula = random.chance(MADE) ? makePart(part, random) : random.pick(pool);
    // Short formulas are many and teach little.
    if (formula.length < 25 && random.chance(0.6)) continue;
    const example = breakFormula(formula, random);
    if (example === undefined || seen.has(example.broken)) continue;
    const tokens: [number, number] = [
      tokenizer.encode(serialise(example.broken)).length,
      tokenizer.encode(serialise(formula)).length,
    ];
    if (Math.max(...tokens) > maxTokens) continue;
    seen.add(example.broken);
    yield { ...example, tokens };
  }
}

const counts = new Map<string, number>();

function write(name: string, part: 'train' | 'dev', seed: number, count: number, line: (example: Example, at: number) => object): void {
  const out = createWriteStream(`${args.out}/${name}`);
  const sums = [0, 0, 0];
  let at = 0;
  for (const example of examples(part, seed)) {
    if (at >= count) break;
    out.write(`${JSON.stringify(line(example, at))}\n`);
    at++;
    sums[0] = (sums[0] ?? 0) + example.tokens[0];
    sums[1] = (sums[1] ?? 0) + example.tokens[1];
    if (example.noise.length === 0) sums[2] = (sums[2] ?? 0) + 1;
    for (const noise of example.noise) counts.set(noise, (counts.get(noise) ?? 0) + 1);
  }
  out.end();
  const [prompt = 0, answer = 0, clean = 0] = sums;
  console.error(
    `${name}: ${at} lines, ${(prompt / at).toFixed(1)} tokens in the broken and ${(answer / at).toFixed(1)} in the whole formula on average, ${((100 * clean) / at).toFixed(1)}% whole already`,
  );
} // prettier-ignore

const pair = ({ broken, formula }: Example): object => ({
  p: fixPrompt(broken),
  a: fixAnswer(formula),
  w: 1,
});
const seed = Number(args.seed);
write('fix_train.jsonl', 'train', seed, Number(args.count), pair);
for (const [noise, count] of [...counts].sort((a, b) => b[1] - a[1])) console.error(`  ${count} ${noise}`);
write('fix_dev.jsonl', 'dev', seed + 1, Number(args.dev), pair);
write('fix_cases.jsonl', 'dev', seed + 2, Number(args.cases), ({ broken, formula, noise }, at) => ({
  id: `noise-${at + 1}`,
  broken: `=${broken}`,
  expected: [`=${formula}`],
  why: noise.join(', ') || 'whole already',
}));
