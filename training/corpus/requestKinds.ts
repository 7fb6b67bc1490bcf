/** @file Which kinds of requests are written how often. */
import { MoreRequests } from './moreRequests';
import type { DraftRequest, RequestWriter } from './officeRequests';
import type { Random } from './random';

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
  [13, (writer) => writer.grouped()],
  [6, (writer) => writer.rankedGroups()],
  [12, (writer) => writer.listing()],
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
  [13, more((requests) => requests.arithmetic())],
  [2, more((requests) => requests.neighbours())],
  [6, more((requests) => requests.shares())],
  [9, more((requests) => requests.degrees())],
  [4, more((requests) => requests.constants())],
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
