/** @file Which kinds of requests are written how often. */
import { MoreRequests } from './moreRequests';
import type { DraftRequest, RequestWriter } from './officeRequests';
import type { Random } from './random';

type More = (more: MoreRequests) => DraftRequest | null;
const more =
  (make: More) =>
  (writer: RequestWriter): DraftRequest | null =>
    make(new MoreRequests(writer));

const KINDS: readonly [weight: number, name: string, (writer: RequestWriter) => DraftRequest | null][] = [
  [30, 'aggregate', (writer) => writer.aggregate()],
  [12, 'count', (writer) => writer.count()],
  [8, 'distinct', (writer) => writer.distinct()],
  [10, 'lookup', (writer) => writer.lookup()],
  [8, 'extreme', (writer) => writer.extreme()],
  [7, 'filter', (writer) => writer.filter()],
  [9, 'sorted', (writer) => writer.sorted()],
  [13, 'grouped', (writer) => writer.grouped()],
  [6, 'rankedGroups', (writer) => writer.rankedGroups()],
  [12, 'listing', (writer) => writer.listing()],
  [5, 'daysBetween', (writer) => writer.daysBetween()],
  [13, 'rowWise', (writer) => writer.rowWise()],
  [7, 'scalarArithmetic', (writer) => writer.scalarArithmetic()],
  [10, 'terse', more((requests) => requests.terse())],
  [13, 'counting', more((requests) => requests.counting())],
  [11, 'text', more((requests) => requests.text())],
  [9, 'dates', more((requests) => requests.dates())],
  [9, 'percent', more((requests) => requests.percent())],
  [3, 'periods', more((requests) => requests.periods())],
  [7, 'position', more((requests) => requests.position())],
  [8, 'statistics', more((requests) => requests.statistics())],
  [12, 'groups', more((requests) => requests.groups())],
  [10, 'lists', more((requests) => requests.lists())],
  [7, 'conditions', more((requests) => requests.conditions())],
  [8, 'bands', more((requests) => requests.bands())],
  [5, 'rounding', more((requests) => requests.rounding())],
  [6, 'finance', more((requests) => requests.finance())],
  [13, 'arithmetic', more((requests) => requests.arithmetic())],
  [2, 'neighbours', more((requests) => requests.neighbours())],
  [6, 'shares', more((requests) => requests.shares())],
  [9, 'degrees', more((requests) => requests.degrees())],
  [4, 'constants', more((requests) => requests.constants())],
];
const WEIGHT = KINDS.reduce((sum, [weight]) => sum + weight, 0);

/** One request of a kind chosen by weight; null where the table has no fitting column. */
export function writeRequest(writer: RequestWriter, random: Random): DraftRequest | null {
  let roll = random.next() * WEIGHT;
  for (const [weight, kind, make] of KINDS) {
    roll -= weight;
    if (roll >= 0) continue;
    const request = make(writer);
    return request === null ? null : { ...request, kind };
  }
  return null;
}
