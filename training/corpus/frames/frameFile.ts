/** @file Reads frame files: plans with named slots, and the phrases that ask for them (README.md in this folder). */

/** A condition of a plan: `k=v`, `c blank`, `k in v v2`, `or k=v k2=v2`, or `w`, `w1`: any. */
export type FrameCondition =
  | { readonly kind: 'any'; readonly atLeast: 0 | 1 }
  | { readonly kind: 'compare'; readonly column: string; readonly op: string; readonly right: string }
  | { readonly kind: 'in'; readonly column: string; readonly values: readonly string[] }
  | { readonly kind: 'state'; readonly column: string; readonly state: 'blank' | 'filled' | 'dup' | 'single' }
  | {
      readonly kind: 'computed';
      readonly of: readonly FrameToken[];
      readonly op: string;
      readonly right: string;
    }
  | { readonly kind: 'flag'; readonly column: string; readonly yes: boolean }
  | { readonly kind: 'or'; readonly either: readonly [FrameCondition, FrameCondition] };

export type FrameToken =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'where'; readonly conditions: readonly FrameCondition[] };

export interface Frame {
  /** The plan's line, for messages. */
  readonly source: string;
  readonly plan: readonly FrameToken[];
  /** What is bound though the plan does not say it: slots, and values with their columns. */
  readonly extras: readonly (FrameCondition | { readonly kind: 'slot'; readonly name: string })[];
  readonly phrases: readonly string[];
}

/** A column slot. */
export const isColumnSlot = (name: string): boolean => /^[mrketdfc]\d?$/.test(name);
/** A slot of a value that stands in a condition, or of a number or text that the request gives. */
export const isValueSlot = (name: string): boolean => /^(?:[vNLHPqszuUi]\d?|#\d?|%\d?)$/.test(name);

/**
 * The frames of a file.
 * @throws Error naming the line that cannot be read
 */
export function readFrames(text: string): Frame[] {
  const frames: (Omit<Frame, 'phrases'> & { phrases: string[] })[] = [];
  text.split(/\r?\n/).forEach((raw, at) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('//')) return;
    try {
      if (line.startsWith('=')) frames.push({ ...readPlan(line.slice(1).trim()), phrases: [] });
      else {
        const frame = frames.at(-1);
        if (frame === undefined) throw new Error('a phrase before the first plan');
        frame.phrases.push(line);
      }
    } catch (error) {
      throw new Error(`Line ${at + 1}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
  return frames;
}

function readPlan(source: string): Omit<Frame, 'phrases'> {
  const [planText = '', extraText = ''] = source.split(/\s\|\s?/);
  const plan = pieces(planText).map((piece): FrameToken =>
    piece.startsWith('[')
      ? { kind: 'where', conditions: readConditions(piece.slice(1, -1)) }
      : readToken(piece),
  );
  const extras = pieces(extraText.replace(/,/g, ' ')).map((piece) =>
    isColumnSlot(piece) || isValueSlot(piece)
      ? { kind: 'slot' as const, name: piece }
      : readCondition(piece.replace(/^\[|\]$/g, '')),
  );
  return { source, plan, extras };
}

function readToken(piece: string): FrameToken {
  return isColumnSlot(piece) || isValueSlot(piece)
    ? { kind: 'slot', name: piece }
    : { kind: 'word', word: piece };
}

const pieces = (text: string): string[] => text.match(/\[[^\]]*\]|[^\s[\]]+/g) ?? [];

function readConditions(text: string): FrameCondition[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readCondition);
}

function readCondition(text: string): FrameCondition {
  if (text === 'w' || text === 'w1') return { kind: 'any', atLeast: text === 'w' ? 0 : 1 };
  const either = /^or\s+(\S+(?:\s+(?:blank|filled|yes|no))?)\s+(\S+(?:\s+(?:blank|filled|yes|no))?)$/.exec(
    text,
  );
  if (either?.[1] !== undefined && either[2] !== undefined)
    return { kind: 'or', either: [readCondition(either[1]), readCondition(either[2])] };
  const computed = /^(\w+ .+) (>=|<=|!=|=|>|<) (\S+)$/.exec(text);
  if (computed?.[1] !== undefined && !isColumnSlot(computed[1].split(' ')[0] ?? ''))
    return {
      kind: 'computed',
      of: computed[1].split(/\s+/).map(readToken),
      op: computed[2] ?? '',
      right: computed[3] ?? '',
    };
  const parts =
    /^(\w+)\s*(>=|<=|!=|=|>|<|\s(?:has|starts|ends|hasnt|in|blank|filled|dup|single|yes|no)(?=\s|$))\s*(.*)$/.exec(
      text,
    );
  const [, column, op, rest] = parts ?? [];
  if (column === undefined || op === undefined || rest === undefined || !isColumnSlot(column))
    throw new Error(`not a condition: “${text}”`);
  switch (op.trim()) {
    case 'in':
      return { kind: 'in', column, values: rest.split(/\s+/) };
    case 'blank':
    case 'filled':
    case 'dup':
    case 'single':
      return { kind: 'state', column, state: op.trim() as 'blank' };
    case 'yes':
    case 'no':
      return { kind: 'flag', column, yes: op.trim() === 'yes' };
    default:
      if (!/^(?:today|avg|median|max|min)$/.test(rest) && !isColumnSlot(rest) && !isValueSlot(rest))
        throw new Error(`“${rest}” is neither a slot nor a figure, in “${text}”`);
      return { kind: 'compare', column, op: op.trim(), right: rest };
  }
}
