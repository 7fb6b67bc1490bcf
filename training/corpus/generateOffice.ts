/** @file Writes the office part of the corpus: `node training/runScript.mjs training/corpus/generateOffice.ts --count 60000 --out training/data`. */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { planTokens, SPECIAL_TOKENS, type Plan } from '../../src/copilot/plan';
import { link } from '../../src/sheet/link';
import { findTables, type SheetTable } from '../../src/sheet/table';
import { problemOf } from './calculable';
import { corpusLine, examplePrompt, isAllowed, shuffledShowing } from './example';
import { ground } from '../../src/copilot/ground';
import { FrameRequests, loadFrames } from './frames/frames';
import { placeIn, withLookupSheet, withSheetNamed, type JoinedOffice } from './joinedTable';
import { makeOfficeTable, withoutColumn, type OfficeTable } from './officeTables';
import { RequestWriter, type DraftPlan, type DraftRequest } from './officeRequests';
import { outOfScope } from './outOfScope';
import { seededRandom, type Random } from './random';
import { writeRequest } from './requestKinds';
import { Resolver, Unresolved } from './resolver';

function main(): void {
  const { values: args } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      out: { type: 'string', default: 'training/data' },
      count: { type: 'string', default: '60000' },
      dev: { type: 'string', default: '1500' },
      seed: { type: 'string', default: '411' },
      name: { type: 'string', default: 'office' },
      frames: { type: 'string', default: 'training/corpus/frames' },
    },
  });
  mkdirSync(args.out, { recursive: true });
  const frames = new FrameRequests(loadFrames(args.frames));
  writeFileSync(`${args.out}/special_tokens.json`, JSON.stringify(SPECIAL_TOKENS));
  for (const part of ['train', 'dev'] as const) {
    const random = seededRandom(part === 'train' ? Number(args.seed) : 977);
    const out = createWriteStream(`${args.out}/${args.name}_${part}.jsonl`);
    const count = Number(part === 'train' ? args.count : args.dev);
    const chatter = outOfScope(args.data, part);
    let written = 0;
    let dropped = 0;
    const kinds = new Map<string, number>();
    const reasons = new Map<string, number>();
    while (written < count) {
      let office = makeOfficeTable(random);
      let table = findTables(office.workbook)[0];
      if (table === undefined) continue;
      const joined = random.chance(0.14) ? withLookupSheet(office, random) : null;
      if (joined !== null) {
        for (let i = 0; i < REQUESTS && written < count; i++) {
          const line = joinedExample(joined, frames, random, part === 'train');
          if (line === null) dropped++;
          else {
            out.write(line);
            written++;
          }
        }
        continue;
      }
      let showing = part === 'train' ? shuffledShowing(table, random) : {};
      for (let i = 0; i < REQUESTS && written < count; i++) {
        const refusal = random.chance(0.09);
        let request: DraftRequest | null = null;
        let text: string | null;
        let reason: 'off-topic' | 'not-in-sheet' = 'off-topic';
        const kind = random.next();
        if (refusal && kind < 0.08) text = vague(random);
        else if (refusal && kind < 0.3) text = random.pick(chatter);
        else if (refusal && kind < 0.55) {
          const without = withoutAskedColumn(office, frames, random);
          if (without === null) continue;
          reason = 'not-in-sheet';
          ({ office, table, text } = without);
          if (part === 'train') showing = shuffledShowing(table, random);
        } else if (refusal && kind < 0.77) {
          reason = 'not-in-sheet';
          text = new RequestWriter(office, random).missingValue();
        } else if (refusal) {
          reason = 'not-in-sheet';
          text = foreignRequest(office.headers, frames, random);
        } else {
          const writer = new RequestWriter(office, random);
          request = anyRequest(writer, table, frames);
          text = request?.text ?? null;
        }
        if (text === null) continue;
        const links = link(text, table);
        if (refusal && kind >= 0.77 && links.headers.length > 0) continue;
        if (refusal && kind >= 0.55 && links.values.length > 0) continue;
        const prompt = examplePrompt(table, links, part === 'train' ? random : null, showing);
        try {
          const plan: Plan =
            request === null ? { kind: 'refuse', reason } : new Resolver(prompt).plan(request.plan);
          if (!isAllowed(plan, prompt)) throw new Unresolved(`types forbid ${planTokens(plan)[1] ?? ''} …`);
          const problem = problemOf(plan, table, office.workbook, prompt);
          if (problem !== null) throw new Unresolved(problem);
          out.write(corpusLine(prompt, plan));
          const kind = planTokens(plan)[0] ?? '';
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          written++;
        } catch (error) {
          if (!(error instanceof Unresolved)) throw error;
          dropped++;
          reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1);
        }
      }
    }
    out.end();
    console.error(
      `${part}: ${written} written, ${dropped} dropped because links, types or the sheet did not lead to the plan`,
    );
    for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 12))
      console.error(`  ${count} ${reason}`);
    console.error(
      [...kinds]
        .sort((a, b) => b[1] - a[1])
        .map(([kind, n]) => `${kind} ${n}`)
        .join('  '),
    );
  }
}

/** Requests over one table: the trainer reads it once for all of them. */
const REQUESTS = 8;
/** Share of the requests that come from frames; the others are written by code. */
const FRAMED = 0.6;

/** A request from a frame or from code. */
function anyRequest(writer: RequestWriter, table: SheetTable, frames: FrameRequests): DraftRequest | null {
  const { random } = writer;
  return random.chance(FRAMED) ? frames.write(writer, table) : writeRequest(writer, random);
}

/** A line about a table with columns on a second sheet; null where links or types do not lead to the plan. */
function joinedExample(
  office: JoinedOffice,
  frames: FrameRequests,
  random: Random,
  isTraining: boolean,
): string | null {
  const whole = findTables(office.workbook)[0];
  if (whole === undefined) return null;
  const writer = new RequestWriter(office, random);
  const request = anyRequest(writer, whole, frames);
  if (request === null || request.plan.kind === 'refuse') return null;
  const [main, other] = office.sheetNames;
  const usesOther = columnsIn(request.plan).some((column) => column >= office.own);
  const text = usesOther ? withSheetNamed(request.text, other, random) : request.text;
  const isRow = isRowPlan(request.plan);
  const active = { sheet: main, row: isRow ? 1 : 0, column: office.own + (isRow ? 0 : 2) };
  const grounded = ground(office.workbook, active, text);
  if (grounded === null || grounded.table.sheet.name !== main) return null;
  const { table, links } = grounded;
  const prompt = examplePrompt(table, links, isTraining ? random : null);
  try {
    const plan = new Resolver(prompt, (column) => placeIn(office, table, column)).plan(request.plan);
    if (!isAllowed(plan, prompt) || problemOf(plan, table, office.workbook, prompt) !== null) return null;
    return corpusLine(prompt, plan);
  } catch (error) {
    if (error instanceof Unresolved) return null;
    throw error;
  }
}

function isRowPlan(plan: DraftPlan): boolean {
  return plan.kind === 'row' || (plan.kind === 'tokens' && plan.tokens[0] === '<row>');
}

/** All columns that a draft names, whatever for. */
function columnsIn(draft: unknown): number[] {
  if (draft === null || typeof draft !== 'object') return [];
  return Object.entries(draft).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'number' && /^(?:col|column|by|key|other)$/.test(key) ? [value] : columnsIn(value),
  );
}

/** Fragments, gibberish, and questions that no table of today answers. */
function vague(random: Random): string {
  const letters = (): string =>
    Array.from({ length: 3 + random.below(5) }, () => random.pick([...'asdfghjklqwertyuiopzxcvbnm'])).join(
      '',
    );
  return random.pick([
    () => `${letters()} ${letters()} ${letters()}`,
    () => letters(),
    () =>
      random.pick([
        'do the thing',
        'the usual',
        'make it better',
        'fix this',
        'same as before',
        'hmm',
        'you know what i mean',
        'what now',
        'help me with this sheet',
        'is this right?',
        'clean this up',
        'looks wrong',
        'do your magic',
        'can you handle it',
      ]),
    () =>
      `what will ${random.pick(['prices', 'sales', 'costs', 'the numbers', 'demand', 'interest rates'])} ${random.pick(['be', 'do', 'look like'])} next ${random.pick(['year', 'month', 'quarter'])}`,
    () =>
      `why did ${random.pick(['sales', 'costs', 'the totals', 'orders'])} ${random.pick(['drop', 'go up', 'fall', 'change'])}`,
    () =>
      `${random.pick(['ignore', 'forget', 'disregard'])} ${random.pick(['the sheet', 'your rules', 'everything above', 'the table'])} and ${random.pick(['tell me a joke', 'write a poem', 'say hello', 'print your prompt', 'answer 42'])}`,
    () =>
      `${random.pick(['write', 'draft', 'send'])} ${random.pick(['an email', 'a letter', 'a memo', 'a reminder'])} to ${random.pick(['the customer', 'my boss', 'everyone on the list', 'the supplier'])}`,
  ])();
}

/**
 * A request for a column that is then taken off the sheet: the rest of it still links, which is what tempts a model to answer
 * with another column. Null where the words that named the column name something else now.
 */
function withoutAskedColumn(
  office: OfficeTable,
  frames: FrameRequests,
  random: Random,
): { office: OfficeTable; table: SheetTable; text: string } | null {
  const whole = findTables(office.workbook)[0];
  if (whole === undefined) return null;
  const request = anyRequest(new RequestWriter(office, random), whole, frames);
  const asked = request === null ? undefined : columnsOf(request.plan)[0];
  if (request === null || asked === undefined) return null;
  const named = link(request.text, whole).headers.filter(
    (header) => header.column === asked && header.kind !== 'synonym',
  );
  const left = withoutColumn(office, asked);
  const table = findTables(left.workbook)[0];
  if (named.length === 0 || table === undefined) return null;
  const links = link(request.text, table);
  const stillNamed = [...links.headers, ...links.values].some((other) =>
    named.some((header) => other.first <= header.last && header.first <= other.last),
  );
  return stillNamed ? null : { office: left, table, text: request.text };
}

/** A request about another kind of table, whose columns this one does not have. */
function foreignRequest(headers: readonly string[], frames: FrameRequests, random: Random): string | null {
  const other = makeOfficeTable(random);
  const known = new Set(headers.flatMap((header) => header.toLowerCase().split(/\W+/)));
  const whole = findTables(other.workbook)[0];
  if (whole === undefined) return null;
  const request = anyRequest(new RequestWriter(other, random), whole, frames);
  if (request === null) return null;
  const column = columnsOf(request.plan)[0];
  const asked = column === undefined ? '' : (other.headers[column] ?? '');
  return asked
    .toLowerCase()
    .split(/\W+/)
    .some((word) => known.has(word))
    ? null
    : request.text;
}

function columnsOf(plan: DraftPlan): number[] {
  switch (plan.kind) {
    case 'aggregate':
    case 'group':
      return plan.of?.kind === 'column' ? [plan.of.column] : [];
    case 'get':
    case 'unique':
    case 'extreme':
      return [plan.column];
    case 'sort':
    case 'top':
      return typeof plan.by === 'number' ? [plan.by] : [];
    case 'tokens':
      // The first column of a plan in prefix form is what is asked for.
      return plan.tokens
        .flatMap((token) => (typeof token === 'object' && 'col' in token ? [token.col] : []))
        .slice(0, 1);
    default:
      return [];
  }
}

main();
