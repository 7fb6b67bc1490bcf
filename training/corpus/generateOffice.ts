/** @file Writes the office part of the corpus: `node training/runScript.mjs training/corpus/generateOffice.ts --count 60000 --out training/data`. */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  parsePlan,
  planTokens,
  SPECIAL_TOKENS,
  type Condition,
  type Plan,
  type RankKey,
  type RowExpression,
  type ScalarPlan,
} from '../../src/copilot/plan';
import type { Prompt } from '../../src/copilot/prompt';
import { link } from '../../src/sheet/link';
import { findTables } from '../../src/sheet/table';
import { problemOf } from './calculable';
import { corpusLine, examplePrompt, isAllowed } from './example';
import { makeOfficeTable } from './officeTables';
import {
  RequestWriter,
  type DraftCondition,
  type DraftExpression,
  type DraftPlan,
  type DraftRankKey,
  type DraftRequest,
  type NamedValue,
} from './officeRequests';
import { MoreRequests } from './moreRequests';
import { outOfScope } from './outOfScope';
import { seededRandom, type Random } from './random';
import type { DraftToken } from './tokenPlan';

/** Thrown where the request's words do not lead to the plan: the pair is dropped. */
class Unresolved extends Error {}

/** Puts pointers in place of columns and named values. */
class Resolver {
  constructor(private readonly prompt: Prompt) {}

  private column(column: number): number {
    const pointer = this.prompt.pointers.columns.indexOf(column);
    if (pointer === -1) throw new Unresolved('column not listed');
    return pointer;
  }

  private value(named: NamedValue): number {
    const pointer = this.prompt.pointers.values.findIndex(
      (linked) =>
        named.match(linked.value) ||
        linked.found.some((found) => named.match({ kind: 'text', text: found.text })),
    );
    if (pointer === -1) throw new Unresolved(`value not linked`);
    return pointer;
  }

  private condition = (draft: DraftCondition): Condition => {
    const column = this.column(draft.column);
    switch (draft.kind) {
      case 'compare':
        return {
          kind: 'compare',
          column,
          op: draft.op,
          operand: { kind: 'value', value: this.value(draft.value) },
        };
      case 'columns':
        return {
          kind: 'compare',
          column,
          op: draft.op,
          operand: { kind: 'column', column: this.column(draft.other) },
        };
      case 'in':
        return { kind: 'in', column, values: draft.values.map((value) => this.value(value)) };
      case 'between':
        throw new Unresolved('a span is two conditions');
      default:
        return { kind: draft.kind, column };
    }
  };

  private tokens(drafts: readonly DraftToken[]): Plan {
    const tokens = drafts.flatMap((draft): string[] => {
      if (typeof draft === 'string') return [draft];
      if ('col' in draft) return [`<c${this.column(draft.col)}>`];
      if ('value' in draft) return [`<v${this.value(draft.value)}>`];
      if ('either' in draft) {
        const [one, two] = draft.either.map((part) => conditionTokens(this.where([part])));
        return ['<or>', ...(one ?? []), ...(two ?? [])];
      }
      return [...conditionTokens(this.where(draft.where)), '<;>'];
    });
    return parsePlan([...tokens, '<eos>']);
  }

  private where(drafts: readonly DraftCondition[]): Condition[] {
    const order = (condition: Condition): number =>
      condition.kind === 'compare' && condition.operand.kind === 'value'
        ? condition.operand.value
        : condition.kind === 'in'
          ? (condition.values[0] ?? 99)
          : 99;
    const single = drafts.flatMap((draft): DraftCondition[] =>
      draft.kind === 'between'
        ? [
            { kind: 'compare', column: draft.column, op: 'ge', value: draft.low },
            { kind: 'compare', column: draft.column, op: 'le', value: draft.high },
          ]
        : [draft],
    );
    const column = (condition: Condition): number => ('column' in condition ? condition.column : 99);
    return single.map(this.condition).sort((a, b) => order(a) - order(b) || column(a) - column(b));
  }

  private expression(draft: DraftExpression): RowExpression {
    switch (draft.kind) {
      case 'column':
        return { kind: 'column', column: this.column(draft.column) };
      case 'literal':
        return { kind: 'value', value: this.value(draft.value) };
      case 'arithmetic':
        return {
          kind: 'arithmetic',
          op: draft.op,
          left: this.expression(draft.left),
          right: this.expression(draft.right),
        };
      case 'if':
        return {
          kind: 'if',
          where: this.where(draft.where),
          then: this.expression(draft.then),
          otherwise: this.expression(draft.otherwise),
        };
    }
  }

  private rankKey(draft: DraftRankKey): RankKey {
    if (typeof draft === 'number') return this.column(draft);
    return { op: draft.op, of: draft.of === null ? null : this.expression(draft.of) };
  }

  plan(draft: DraftPlan): Plan {
    switch (draft.kind) {
      case 'aggregate':
        return {
          kind: 'aggregate',
          op: draft.op,
          of: draft.of === null ? null : this.expression(draft.of),
          where: this.where(draft.where),
        };
      case 'get':
      case 'unique':
        return { kind: draft.kind, column: this.column(draft.column), where: this.where(draft.where) };
      case 'extreme':
        return {
          kind: 'extreme',
          op: draft.op,
          column: this.column(draft.column),
          by: this.rankKey(draft.by),
          where: this.where(draft.where),
        };
      case 'scalar-arithmetic':
        return {
          kind: 'scalar-arithmetic',
          op: draft.op,
          left: this.plan(draft.left) as ScalarPlan,
          right:
            'match' in draft.right
              ? { kind: 'value', value: this.value(draft.right) }
              : (this.plan(draft.right) as ScalarPlan),
        };
      case 'filter':
        return { kind: 'filter', where: this.where(draft.where) };
      case 'sort':
        return {
          kind: 'sort',
          by: this.column(draft.by),
          descending: draft.descending,
          where: this.where(draft.where),
        };
      case 'top':
        return {
          kind: 'top',
          count: this.value(draft.count),
          by: this.rankKey(draft.by),
          descending: draft.descending,
          column: draft.column === null ? null : this.column(draft.column),
          where: this.where(draft.where),
        };
      case 'group':
        return {
          kind: 'group',
          key: this.column(draft.key),
          op: draft.op,
          of: draft.of === null ? null : this.expression(draft.of),
          where: this.where(draft.where),
        };
      case 'row':
        return { kind: 'row', expression: this.expression(draft.expression) };
      case 'tokens':
        return this.tokens(draft.tokens);
    }
  }
}

/** The tokens of conditions, without the mark at their end. */
function conditionTokens(where: readonly Condition[]): string[] {
  return planTokens({ kind: 'filter', where }).slice(1, -2);
}

type More = (more: MoreRequests) => DraftRequest | null;
const more =
  (make: More) =>
  (writer: RequestWriter): DraftRequest | null =>
    make(new MoreRequests(writer));

const KINDS: readonly [number, (writer: RequestWriter) => DraftRequest | null][] = [
  [30, (writer) => writer.aggregate()],
  [12, (writer) => writer.count()],
  [8, (writer) => writer.distinct()],
  [10, (writer) => writer.lookup()],
  [8, (writer) => writer.extreme()],
  [7, (writer) => writer.filter()],
  [9, (writer) => writer.sorted()],
  [8, (writer) => writer.grouped()],
  [6, (writer) => writer.rankedGroups()],
  [8, (writer) => writer.listing()],
  [5, (writer) => writer.daysBetween()],
  [13, (writer) => writer.rowWise()],
  [7, (writer) => writer.scalarArithmetic()],
  [10, more((requests) => requests.terse())],
  [13, more((requests) => requests.counting())],
  [11, more((requests) => requests.text())],
  [9, more((requests) => requests.dates())],
  [9, more((requests) => requests.percent())],
  [3, more((requests) => requests.periods())],
  [7, more((requests) => requests.position())],
  [8, more((requests) => requests.statistics())],
  [12, more((requests) => requests.groups())],
  [10, more((requests) => requests.lists())],
  [7, more((requests) => requests.conditions())],
  [8, more((requests) => requests.bands())],
  [5, more((requests) => requests.rounding())],
  [6, more((requests) => requests.finance())],
  [10, more((requests) => requests.arithmetic())],
  [2, more((requests) => requests.neighbours())],
  [6, more((requests) => requests.shares())],
];
const WEIGHT = KINDS.reduce((sum, [weight]) => sum + weight, 0);

function write(writer: RequestWriter, random: Random): DraftRequest | null {
  let roll = random.next() * WEIGHT;
  for (const [weight, make] of KINDS) {
    roll -= weight;
    if (roll < 0) return make(writer);
  }
  return null;
}

function main(): void {
  const { values: args } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      out: { type: 'string', default: 'training/data' },
      count: { type: 'string', default: '60000' },
      dev: { type: 'string', default: '1500' },
      seed: { type: 'string', default: '411' },
      name: { type: 'string', default: 'office' },
    },
  });
  mkdirSync(args.out, { recursive: true });
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
      const office = makeOfficeTable(random);
      const table = findTables(office.workbook)[0];
      if (table === undefined) continue;
      for (let i = 0; i < 4 && written < count; i++) {
        const refusal = random.chance(0.1);
        let request: DraftRequest | null = null;
        let text: string | null;
        let reason: 'off-topic' | 'not-in-sheet' = 'off-topic';
        const kind = random.next();
        if (refusal && kind < 0.35) text = random.pick(chatter);
        else if (refusal && kind < 0.65) {
          reason = 'not-in-sheet';
          text = new RequestWriter(office, random).missingValue();
        } else if (refusal) {
          reason = 'not-in-sheet';
          text = foreignRequest(office.headers, random);
        } else {
          request = write(new RequestWriter(office, random), random);
          text = request?.text ?? null;
        }
        if (text === null) continue;
        const links = link(text, table);
        if (refusal && kind >= 0.65 && links.headers.length > 0) continue;
        if (refusal && kind >= 0.35 && links.values.length > 0) continue;
        const prompt = examplePrompt(table, links, part === 'train' ? random : null);
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

/** A request about another kind of table, whose columns this one does not have. */
function foreignRequest(headers: readonly string[], random: Random): string | null {
  const other = makeOfficeTable(random);
  const known = new Set(headers.flatMap((header) => header.toLowerCase().split(/\W+/)));
  const request = write(new RequestWriter(other, random), random);
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
    default:
      return [];
  }
}

main();
