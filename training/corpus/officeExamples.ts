/** @file Examples over made office tables: requests of every kind, refusals among them, each with its plan. */
import { ground } from '../../src/copilot/ground';
import { planTokens, type Plan } from '../../src/copilot/plan';
import type { Prompt } from '../../src/copilot/prompt';
import type { WorkbookData } from '../../src/formula/workbook';
import { link } from '../../src/sheet/link';
import { findTables, type SheetTable } from '../../src/sheet/table';
import { problemOf } from './calculable';
import { examplePrompt, isAllowed, shuffledShowing, type Showing } from './example';
import type { FrameRequests } from './frames/frames';
import { placeIn, withLookupSheet, withSheetNamed, type JoinedOffice } from './joinedTable';
import { makeOfficeTable, withoutColumn, type OfficeTable } from './officeTables';
import { RequestWriter, type DraftPlan, type DraftRequest } from './officeRequests';
import type { Random } from './random';
import { writeRequest } from './requestKinds';
import { Resolver, Unresolved } from './resolver';

export interface OfficeExample {
  /** As its request says; `refusal` for those to be refused. */
  readonly kind: string;
  readonly text: string;
  readonly prompt: Prompt;
  readonly plan: Plan;
  readonly table: SheetTable;
  readonly workbook: WorkbookData;
}

/** What examples are made of. */
export interface Sources {
  readonly random: Random;
  readonly frames: FrameRequests;
  /** Things people say that have nothing to do with a sheet. */
  readonly chatter: readonly string[];
  /** Columns shuffled and hints dropped at times, as for training; otherwise as in use. */
  readonly isTraining: boolean;
  /** Hears why an example was dropped. */
  readonly onDrop?: (reason: string) => void;
}

/** Examples without end; those about one table follow each other. */
export function* officeExamples(sources: Sources): Generator<OfficeExample, never> {
  const { random, onDrop } = sources;
  for (;;) {
    const office = makeOfficeTable(random);
    const table = findTables(office.workbook)[0];
    if (table === undefined) continue;
    const joined = random.chance(JOINED) ? withLookupSheet(office, random) : null;
    const begun: Begun = { office, table, showing: sources.isTraining ? shuffledShowing(table, random) : {} };
    for (let i = 0; i < REQUESTS; i++) {
      try {
        const example = joined === null ? plainExample(begun, sources) : joinedExample(joined, sources);
        if (example !== null) yield example;
      } catch (error) {
        if (!(error instanceof Unresolved)) throw error;
        onDrop?.(error.message);
      }
    }
  }
}

/** A table in the course of its requests; one that asks for a column that is taken away changes it for those after. */
interface Begun {
  office: OfficeTable;
  table: SheetTable;
  showing: Showing;
}

function plainExample(begun: Begun, sources: Sources): OfficeExample | null {
  const { random, frames, isTraining } = sources;
  const asked = random.chance(REFUSED) ? refusal(begun, sources) : answerable(begun, frames, random);
  if (asked === null) return null;
  const { text, reason, plan: draft } = asked;
  const { table, showing, office } = begun;
  const links = link(text, table);
  if (asked.mustNotLink === 'headers' && links.headers.length > 0) return null;
  if (asked.mustNotLink !== undefined && links.values.length > 0) return null;
  const prompt = examplePrompt(table, links, isTraining ? random : null, showing);
  const plan: Plan = draft === null ? { kind: 'refuse', reason } : new Resolver(prompt).plan(draft);
  return checked({ kind: asked.kind, text, prompt, plan, table, workbook: office.workbook });
}

interface Asked {
  readonly kind: string;
  readonly text: string;
  /** Null: to be refused. */
  readonly plan: DraftPlan | null;
  readonly reason: 'off-topic' | 'not-in-sheet';
  /** What no word of the request may name, for the refusal to be right. */
  readonly mustNotLink?: 'values' | 'headers';
}

function answerable({ office, table }: Begun, frames: FrameRequests, random: Random): Asked | null {
  const request = anyRequest(new RequestWriter(office, random), table, frames);
  if (request === null) return null;
  return { kind: kindOf(request), text: request.text, plan: request.plan, reason: 'off-topic' };
}

function refusal(begun: Begun, { random, frames, chatter, isTraining }: Sources): Asked | null {
  const kind = random.next();
  const off = (text: string): Asked => ({ kind: 'refusal', text, plan: null, reason: 'off-topic' });
  if (kind < 0.08) return off(vague(random));
  if (kind < 0.3) return off(random.pick(chatter));
  if (kind < 0.55) {
    const without = withoutAskedColumn(begun.office, frames, random);
    if (without === null) return null;
    begun.office = without.office;
    begun.table = without.table;
    if (isTraining) begun.showing = shuffledShowing(begun.table, random);
    return { kind: 'refusal', text: without.text, plan: null, reason: 'not-in-sheet' };
  }
  const isValue = kind < 0.77;
  const text = isValue
    ? new RequestWriter(begun.office, random).missingValue()
    : foreignRequest(begun.office.headers, frames, random);
  if (text === null) return null;
  return {
    kind: 'refusal',
    text,
    plan: null,
    reason: 'not-in-sheet',
    mustNotLink: isValue ? 'values' : 'headers',
  };
}

/** Requests over one table: the trainer reads it once for all of them. */
const REQUESTS = 8;
/** Share of tables that have columns on a second sheet. */
const JOINED = 0.25;
/** Share of requests to be refused, beside those that frames write. */
const REFUSED = 0.09;
/** Share of the requests that come from frames; the others are written by code. */
const FRAMED = 0.6;

/** A request from a frame or from code. */
function anyRequest(writer: RequestWriter, table: SheetTable, frames: FrameRequests): DraftRequest | null {
  const { random } = writer;
  return random.chance(FRAMED) ? frames.write(writer, table) : writeRequest(writer, random);
}

/** An example about a table with columns on a second sheet. @throws Unresolved where links or types do not lead to the plan */
function joinedExample(office: JoinedOffice, { frames, random, isTraining }: Sources): OfficeExample | null {
  const whole = findTables(office.workbook)[0];
  if (whole === undefined) return null;
  const writer = new RequestWriter(office, random);
  const request = random.chance(0.5) ? frames.writeJoined(writer, whole) : anyRequest(writer, whole, frames);
  if (request === null || request.plan.kind === 'refuse') return null;
  const [main, other] = office.sheetNames;
  const usesOther = columnsIn(request.plan).some((column) => column >= office.own);
  // Requests that stay on their own sheet are written for other tables too.
  if (!usesOther && random.chance(0.7)) return null;
  const text = usesOther ? withSheetNamed(request.text, other, random) : request.text;
  const isRow = isRowPlan(request.plan);
  const active = { sheet: main, row: isRow ? 1 : 0, column: office.own + (isRow ? 0 : 2) };
  const grounded = ground(office.workbook, active, text);
  if (grounded === null || grounded.table.sheet.name !== main) return null;
  const { table, links } = grounded;
  const prompt = examplePrompt(table, links, isTraining ? random : null);
  const plan = new Resolver(prompt, (column) => placeIn(office, table, column)).plan(request.plan);
  return checked({ kind: kindOf(request), text, prompt, plan, table, workbook: office.workbook });
}

const kindOf = ({ plan, kind }: DraftRequest): string =>
  plan.kind === 'refuse' ? 'refusal' : (kind ?? 'other');

/** The example, where its plan is allowed and calculates. @throws Unresolved */
function checked(example: OfficeExample): OfficeExample {
  const { plan, prompt, table, workbook } = example;
  if (!isAllowed(plan, prompt)) throw new Unresolved(`types forbid ${planTokens(plan)[1] ?? ''} …`);
  const problem = problemOf(plan, table, workbook, prompt);
  if (problem !== null) throw new Unresolved(problem);
  return example;
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
