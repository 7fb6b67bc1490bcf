/** @file In what two plans differ, as a class of mistake. */
import { planTokens, type Condition, type Plan } from '../../../src/copilot/plan';
import { whereLists } from './planEdits';

/** What a plan got wrong against the right one. */
export type Mistake =
  | 'operation'
  | 'column'
  | 'condition missing'
  | 'condition too many'
  | 'condition on another column'
  | 'comparison'
  | 'value'
  | 'conditions'
  | 'direction'
  | 'grouping'
  | 'other sheet missed';

const DIRECTIONS: Readonly<Record<string, string>> = {
  '<desc>': '<asc>',
  '<argmin>': '<argmax>',
  '<min>': '<max>',
  '<small>': '<large>',
};
const PARTS = new Set(['<yearof>', '<monthof>', '<quarter>', '<weekday>']);

/** The plan's tokens without any conditions. */
function bare(plan: Plan): string[] {
  const copy = structuredClone(plan);
  for (const where of whereLists(copy)) where.splice(0);
  return planTokens(copy);
}

const conditionText = (condition: Condition): string =>
  planTokens({ kind: 'filter', where: [condition] }).join(' ');

function differingCondition(given: Condition | undefined, wanted: Condition | undefined): Mistake {
  if (given?.kind !== 'compare' || wanted?.kind !== 'compare') return 'conditions';
  const sameOperand = JSON.stringify(given.operand) === JSON.stringify(wanted.operand);
  if (given.column !== wanted.column) return sameOperand ? 'condition on another column' : 'conditions';
  return sameOperand ? 'comparison' : 'value';
}

/** The mistake of `given` in the conditions alone. */
function conditionMistake(given: Plan, wanted: Plan): Mistake {
  const [a, b] = [given, wanted].map((plan) => whereLists(plan).flat());
  const texts = (conditions: readonly Condition[] | undefined): Set<string> =>
    new Set(conditions?.map(conditionText));
  const extra = a?.filter((condition) => !texts(b).has(conditionText(condition))) ?? [];
  const missing = b?.filter((condition) => !texts(a).has(conditionText(condition))) ?? [];
  if (extra.length === 0) return 'condition missing';
  if (missing.length === 0) return 'condition too many';
  return extra.length === 1 && missing.length === 1 ? differingCondition(extra[0], missing[0]) : 'conditions';
}

/**
 * The mistake of `given`, the right plan being `wanted`.
 * @param joined column pointers of other sheets
 */
export function planDifference(given: Plan, wanted: Plan, joined: ReadonlySet<string> = new Set()): Mistake {
  const uses = (plan: Plan): boolean => planTokens(plan).some((token) => joined.has(token));
  if (uses(wanted) && !uses(given)) return 'other sheet missed';
  const [a, b] = [bare(given), bare(wanted)];
  if (a.join() === b.join()) return conditionMistake(given, wanted);
  const shape = (tokens: readonly string[]): string =>
    tokens.map((token) => token.replace(/^<([cv])\d+>$/, '<$1>')).join();
  if (shape(a) === shape(b)) {
    const columns = (tokens: readonly string[]): string =>
      tokens.filter((token) => /^<c\d+>$/.test(token)).join();
    if (columns(a) === columns(b)) return 'value';
    return given.kind === 'group' && wanted.kind === 'group' && given.key !== wanted.key
      ? 'grouping'
      : 'column';
  }
  const undirected = (tokens: readonly string[]): string =>
    tokens.map((token) => DIRECTIONS[token] ?? token).join();
  if (undirected(a) === undirected(b)) return 'direction';
  const unparted = (tokens: readonly string[]): string => tokens.filter((token) => !PARTS.has(token)).join();
  return unparted(a) === unparted(b) ? 'grouping' : 'operation';
}

/** The first operation that differs, `<sum> for <count>`: what was written, what was due. */
export function operationSwap(given: Plan, wanted: Plan): string {
  const operations = (plan: Plan): string[] =>
    bare(plan).filter((token) => !/^<(?:[cv]\d+|;|eos)>$/.test(token));
  const [a, b] = [operations(given), operations(wanted)];
  const at = a.findIndex((token, place) => token !== b[place]);
  const place = at === -1 ? a.length : at;
  return `${a[place] ?? 'nothing'} for ${b[place] ?? 'nothing'}`;
}
