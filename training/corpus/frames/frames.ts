/** @file Requests written from frame files. */
import { EACH_ROW } from '../eachRow';
import { readdirSync, readFileSync } from 'node:fs';
import { headerStems, link } from '../../../src/sheet/link';
import type { SheetTable } from '../../../src/sheet/table';
import { STOP_WORDS } from '../../../src/sheet/words';
import { makeOfficeTable } from '../officeTables';
import type { DraftCondition, DraftPlan, DraftRequest, RequestWriter } from '../officeRequests';
import { plural, typo } from '../officeRequests';
import type { Random } from '../random';
import type { DraftToken } from '../tokenPlan';
import { Bindings, CannotBind } from './bindings';
import { isColumnSlot, readFrames, type Frame } from './frameFile';
import { choose, fillSlots } from './phrase';
import { describeRows, singular, trailing, type Described } from './rowsPhrase';

/** A phrase of a frame. */
export interface FramedPhrase {
  /** Name of its file. */
  readonly theme: string;
  readonly frame: Frame;
  readonly phrase: string;
}

/** All phrases of the frame files in `folder`, by file. */
export function loadFrames(folder: string): Map<string, FramedPhrase[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.frames'))
    .sort();
  return new Map(
    files.map((name) => {
      const theme = name.replace('.frames', '');
      try {
        return [
          theme,
          readFrames(readFileSync(`${folder}/${name}`, 'utf8')).flatMap((frame) =>
            frame.phrases.map((phrase) => ({ theme, frame, phrase })),
          ),
        ];
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }),
  );
}

/**
 * One request from a phrase, over the writer's table.
 * @param table the table as the linker sees it, for words that must not link
 * @throws CannotBind where the table does not fit
 */
export function writeFramed(
  { theme, frame, phrase }: FramedPhrase,
  writer: RequestWriter,
  table: SheetTable,
): DraftRequest {
  const { random } = writer;
  const chosen = choose(phrase, random);
  const bindings = new Bindings(frame, chosen, writer, random);
  writer.mayLeaveOutName = !bindings.taken.some((column) =>
    ['measure', 'integer'].includes(writer.table.columns[column]?.role ?? ''),
  );
  let rows: Described | null = null;
  const any = frame.plan
    .flatMap((token) => (token.kind === 'where' ? token.conditions : []))
    .find((condition) => condition.kind === 'any');
  const describe = (as: (count: number) => Described | null): string | null => {
    const count = any === undefined ? 0 : Math.max(any.atLeast, random.pick([0, 1, 1, 1, 1, 2]));
    rows ??= as(count);
    return rows?.text ?? null;
  };
  const filled = fillSlots(chosen, (slot) => {
    if (slot === 'rows') return describe((count) => describeRows(writer, count, bindings.taken));
    if (slot === 'w') return describe((count) => trailing(writer, count, bindings.taken));
    if (slot === 'row') return singular(writer.noun());
    if (slot === 'each') return random.pick(EACH_ROW);
    if (slot === 'x' || slot === 'x+') {
      const name = foreignColumn(writer, table);
      return slot === 'x' ? name : plural(name);
    }
    if (slot === 'y') return foreignValue(table, random);
    return bindings.words(slot);
  });
  if (filled === null) throw new CannotBind('no words for a slot');
  if (any?.kind === 'any' && any.atLeast === 1 && rows === null)
    throw new CannotBind('the phrase leaves out conditions that the plan needs');
  const first = frame.plan[0];
  const isRow = first?.kind === 'word' && first.word === 'row';
  const saysEach =
    chosen.includes('{each}') || /\b(?:each|every|per|rows?|lines?|all|column)\b/i.test(chosen);
  const text = isRow && !saysEach && random.chance(0.6) ? withEach(filled, random) : filled;
  return {
    kind: theme,
    text: typed(text, random),
    plan: draftOf(frame, bindings, (rows as Described | null)?.list ?? []),
  };
}

function withEach(text: string, random: Random): string {
  const each = random.pick(EACH_ROW);
  return random.pick([
    `${text} ${each}`,
    `${text} ${each}`,
    `${text}, ${each}`,
    `${each}: ${text}`,
    `${text} (${each})`,
  ]);
}

function draftOf(frame: Frame, bindings: Bindings, any: readonly DraftCondition[]): DraftPlan {
  const [first] = frame.plan;
  if (first?.kind === 'word' && (first.word === 'offtopic' || first.word === 'missing'))
    return { kind: 'refuse', reason: first.word === 'offtopic' ? 'off-topic' : 'not-in-sheet' };
  const tokens = frame.plan.map((token): DraftToken => {
    switch (token.kind) {
      case 'word':
        return `<${token.word}>`;
      case 'slot':
        return isColumnSlot(token.name)
          ? { col: bindings.column(token.name) }
          : { value: bindings.value(token.name) };
      case 'where':
        return {
          where: token.conditions.flatMap((condition) =>
            condition.kind === 'any' ? any : [bindings.condition(condition)],
          ),
        };
    }
  });
  return { kind: 'tokens', tokens };
}

/** The name of a column of another kind of table that nothing in this one answers to. */
function foreignColumn(writer: RequestWriter, table: SheetTable): string {
  const { random, table: office } = writer;
  const own = new Set(
    [
      ...office.headers,
      ...office.domain.rows,
      ...(office.domain.counts ?? []),
      ...office.columns.flatMap((spec) => [...spec.headers, ...spec.words, ...(spec.clauses ?? [])]),
    ].flatMap((text) => headerStems(text)),
  );
  for (let i = 0; i < 40; i++) {
    const other = makeOfficeTable(random);
    const at = random.below(other.columns.length);
    const spec = other.columns[at];
    const name =
      random.chance(0.5) && spec !== undefined && spec.words.length > 0
        ? random.pick(spec.words)
        : other.headers[at];
    if (name === undefined || headerStems(name).some((word) => own.has(word) && !STOP_WORDS.has(word)))
      continue;
    if (isForeign(name, table)) return name.toLowerCase();
  }
  throw new CannotBind('no foreign column');
}

/** Values that many tables could have. */
const COMMON_VALUE =
  /^(?:yes|no|y|n|open|closed|new|old|other|none|true|false|active|inactive|done|pending|approved|rejected|paid|unpaid|high|medium|low|total|all|small|large|first|last|cash|card|online|north|south|east|west|[a-z]|\d+)$/i;

/** A text that stands in another kind of table and nowhere in this one. */
function foreignValue(table: SheetTable, random: Random): string {
  for (let i = 0; i < 30; i++) {
    const other = makeOfficeTable(random);
    const roles = other.columns.flatMap((spec, at) =>
      spec.role === 'key' || spec.role === 'person' || spec.role === 'category' ? [at] : [],
    );
    if (roles.length === 0) continue;
    const cell = random.pick(other.rows)[random.pick(roles)];
    if (typeof cell === 'string' && cell.length > 2 && !COMMON_VALUE.test(cell) && isForeign(cell, table))
      return cell;
  }
  throw new CannotBind('no foreign value');
}

function isForeign(text: string, table: SheetTable): boolean {
  const links = link(text, table);
  return (
    links.headers.length === 0 &&
    links.values.every(
      ({ found, value }) => found.length === 0 && (value.kind === 'text' || value.kind === 'number'),
    )
  );
}

/** As people type: capitals or none, please, marks at the end, a slip of the finger. */
function typed(text: string, random: Random): string {
  let said = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:?!])/g, '$1')
    .trim();
  if (random.chance(0.3)) said = said.charAt(0).toUpperCase() + said.slice(1);
  if (random.chance(0.04)) said = `please ${said}`;
  if (random.chance(0.03)) said = `${said} please`;
  if (random.chance(0.06))
    said = `${random.pick(['hi, ', 'hello, ', 'i need ', 'can you give me ', 'pls ', 'hey '])}${said}`;
  if (random.chance(0.05) && !/["'@]/.test(said)) {
    const words = said.split(' ');
    const at = random.below(words.length);
    if (/^[a-z]{5,}$/.test(words[at] ?? '')) words[at] = typo(words[at] ?? '', random);
    said = words.join(' ');
  }
  if (!/[?.!]$/.test(said) && random.chance(0.12))
    said += /^(?:what|which|who|how|when|where|is|are|do|does|did|can)\b/i.test(said) ? '?' : '.';
  return said;
}

/** Writes requests from frames; which file is drawn how often is in proportion to the root of its size. */
export class FrameRequests {
  private readonly files: readonly FramedPhrase[][];
  private readonly weights: readonly number[];

  /** Phrases for tables with columns on a second sheet. */
  private readonly joined: readonly FramedPhrase[];

  constructor(frames: ReadonlyMap<string, FramedPhrase[]>) {
    this.joined = frames.get('joined') ?? [];
    this.files = [...frames].flatMap(([name, phrases]) =>
      name === 'joined' || phrases.length === 0 ? [] : [phrases],
    );
    this.weights = this.files.map((phrases) => Math.sqrt(phrases.length));
  }

  /** A request over the table; null where the phrase drawn does not fit it. */
  write(writer: RequestWriter, table: SheetTable): DraftRequest | null {
    const { random } = writer;
    let roll = random.next() * this.weights.reduce((sum, weight) => sum + weight, 0);
    const file = this.files.find((_, at) => (roll -= this.weights[at] ?? 0) < 0) ?? this.files[0];
    if (file === undefined) return null;
    return bound(random.pick(file), writer, table);
  }

  /** A request that brings in columns of a second sheet; null where the phrase drawn does not fit. */
  writeJoined(writer: RequestWriter, table: SheetTable): DraftRequest | null {
    return this.joined.length === 0 ? null : bound(writer.random.pick(this.joined), writer, table);
  }
}

function bound(phrase: FramedPhrase, writer: RequestWriter, table: SheetTable): DraftRequest | null {
  try {
    return writeFramed(phrase, writer, table);
  } catch (error) {
    if (error instanceof CannotBind) return null;
    throw error;
  }
}
