/**
 * @file Feeds random texts to the tolerant reading: it must neither throw nor take long.
 * Usage: tsx test/formula/fuzz.ts [--count 1000000] [--seed 1]
 */
import { repairFormula } from '../../src/formula';

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}

const PIECES =
  '= == ( ) { } [ ] , ; : ! # @ " \' “ ” ‘ × ÷ ≥ ≠ => =< != + - * ** / ^ & < > % $ . \\ ~ | A1 $B$2 B2:C3 A:A 1:2 Data! \'My Sheet\'! Sales [@A] [#All] SUM( IF( LET( LAMBDA( VLOKUP( x r c R1C1 1 2.5 1E3 1E999 TRUE #N/A #REF! "a" "" TEXT( é 漢 \u0000 \uD800 \n'.split(
    ' ',
  );

let state = option('seed', 1) >>> 0;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * below);
}

function text(): string {
  let result = '';
  for (let left = random(24); left > 0; left--) {
    const choice = random(10);
    if (choice === 0) result += String.fromCharCode(random(0x2100));
    else if (choice === 1) result += ' ';
    else result += PIECES[random(PIECES.length)] ?? '';
  }
  return result;
}

const count = option('count', 1_000_000);
let repaired = 0;
let exact = 0;
let slowest = 0;
let slowestText = '';
for (let i = 0; i < count; i++) {
  const given = text();
  const started = performance.now();
  const repair = repairFormula(given);
  const took = performance.now() - started;
  if (took > slowest) {
    slowest = took;
    slowestText = given;
  }
  if (repair) {
    repaired++;
    if (repair.changes.length === 0) exact++;
  }
}
console.log(`${count} texts, ${repaired} read (${exact} of them without a change), none threw`);
console.log(`slowest ${slowest.toFixed(1)} ms: ${JSON.stringify(slowestText.slice(0, 200))}`);
