/** @file A team's lines as corpus and as held-back cases; every line that is left out is named with its reason. */
import { valueToJson } from '../../../cli/output';
import { corpusLine, examplePrompt, isAllowed } from '../example';
import { seededRandom } from '../random';
import type { Inverter } from './invert';
import { NoPlan, NoTarget, overPrompt, type Inverted } from './invert';
import type { Complaint, TeamLine } from './readTeam';

export interface TeamCorpus {
  /** Corpus lines to train on: each example in several copies, with pointers and columns in other orders. */
  readonly train: readonly string[];
  /** Corpus lines of the held-back examples, prompts as in use. */
  readonly dev: readonly string[];
  /** The held-back examples as cases of `nano eval`, with the value of the team's formula as `expected`. */
  readonly cases: readonly string[];
  readonly leftOut: readonly Complaint[];
  /** For each line that is used: its number, the formula that Nano writes for its plan, and whether it is held back. */
  readonly used: readonly { readonly line: number; readonly formula: string; readonly heldBack: boolean }[];
}

export interface TeamOptions {
  /** Share of the examples that is held back for evaluation, 0 to 1; at least one is, and one is trained on. */
  readonly heldBack: number;
  /** Copies of each example to train on. */
  readonly copies: number;
  readonly seed: number;
  /** Hears of each line as it is done. */
  readonly note?: (done: number, total: number) => void;
}

function copiesOf({ plan, prompt, table, links }: Inverted, copies: number, seed: number): string[] {
  const random = seededRandom(seed);
  const lines = [corpusLine(prompt, plan)];
  for (let copy = 1; copy < copies; copy++) {
    const other = examplePrompt(table, links, random);
    const same = overPrompt(plan, prompt, other);
    if (same !== null && isAllowed(same, other)) lines.push(corpusLine(other, same));
  }
  return lines;
}

/** Makes corpus and cases of a team's lines. */
export async function teamCorpus(
  lines: readonly TeamLine[],
  inverter: Inverter,
  { heldBack, copies, seed, note }: TeamOptions,
): Promise<TeamCorpus> {
  const found: { line: TeamLine; inverted: Inverted }[] = [];
  const leftOut: Complaint[] = [];
  for (const [at, line] of lines.entries()) {
    try {
      found.push({ line, inverted: await inverter.invert(line) });
    } catch (error) {
      if (!(error instanceof NoPlan) && !(error instanceof NoTarget)) throw error;
      leftOut.push({ line: line.number, reason: error.message });
    }
    note?.(at + 1, lines.length);
  }
  const wanted = Math.min(found.length - 1, Math.max(1, Math.round(found.length * heldBack)));
  const order = seededRandom(seed).shuffle(found.map((_, at) => at));
  const back = new Set(order.slice(0, Math.max(0, wanted)));
  const train: string[] = [];
  const dev: string[] = [];
  const cases: string[] = [];
  for (const [at, { line, inverted }] of found.entries()) {
    if (!back.has(at)) {
      train.push(...copiesOf(inverted, copies, seed + line.number));
      continue;
    }
    dev.push(corpusLine(inverted.prompt, inverted.plan));
    const { workbook, active } = line.json;
    const expected = valueToJson(inverted.target.value.value);
    cases.push(
      `${JSON.stringify({ id: `line-${line.number}`, workbook, active, request: line.request, expected })}\n`,
    );
  }
  const used = found.map(({ line, inverted }, at) => ({
    line: line.number,
    formula: inverted.rendered,
    heldBack: back.has(at),
  }));
  return { train, dev, cases, leftOut, used };
}
