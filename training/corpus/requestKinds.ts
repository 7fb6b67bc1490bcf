/** @file Which kinds of requests are written how often. */
import type { DraftRequest, RequestWriter } from './officeRequests';
import type { Random } from './random';

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
];
const WEIGHT = KINDS.reduce((sum, [weight]) => sum + weight, 0);

/** One request of a kind chosen by weight; null where the table has no fitting column. */
export function writeRequest(writer: RequestWriter, random: Random): DraftRequest | null {
  let roll = random.next() * WEIGHT;
  for (const [weight, make] of KINDS) {
    roll -= weight;
    if (roll < 0) return make(writer);
  }
  return null;
}
