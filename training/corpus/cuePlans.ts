/** @file Plans that a question's words and links may mean, for questions that come with an answer but no program. */
import type { Prompt } from '../../src/copilot/prompt';
import type { Links } from '../../src/sheet/link';

const MAX_WHERES = 12;
const HIGH =
  /\b(?:most|highest|largest|biggest|greatest|longest|tallest|latest|newest|maximum|max|more|higher|larger|longer|later|best)\b/;
const LOW =
  /\b(?:least|lowest|smallest|fewest|shortest|earliest|oldest|minimum|min|less|fewer|lower|smaller|shorter|earlier)\b/;
const COMPARISONS: readonly [RegExp, string][] = [
  [/\b(?:at least|or more|or higher|no less than|minimum of)\b/, '<ge>'],
  [/\b(?:at most|or less|or fewer|no more than|maximum of)\b/, '<le>'],
  [/\b(?:more|greater|over|above|higher|larger|after|longer|exceed\w*|older|later)\b/, '<gt>'],
  [/\b(?:less|fewer|under|below|lower|smaller|before|shorter|younger|earlier)\b/, '<lt>'],
];

/** Each plan once, as tokens without `<eos>`. All of the request's values stand in each of them. */
export function plansOfCues(question: string, links: Links, { pointers, types }: Prompt): string[][] {
  const text = question.toLowerCase();
  const typeOf = (pointer: number): string => types.columns[pointer] ?? 'empty';
  const isNumber = (pointer: number): boolean => /^(?:number|year|mixed)$/.test(typeOf(pointer));
  const isOrdered = (pointer: number): boolean => isNumber(pointer) || typeOf(pointer) === 'date';
  const pointerOf = (column: number): number => pointers.columns.indexOf(column);
  const linked = [...new Set(links.headers.map((header) => pointerOf(header.column)))].filter(
    (pointer) => pointer !== -1,
  );
  const names = pointers.columns
    .flatMap((column, pointer) => (column === undefined ? [] : [{ column, pointer }]))
    .sort((a, b) => a.column - b.column)
    .map(({ pointer }) => pointer)
    .filter((pointer) => /^(?:text|category)$/.test(typeOf(pointer)))
    .slice(0, 2);
  const shown = [...new Set([...linked, ...names])];
  const wheres = wheresOf(text, { pointers, types }, linked.filter(isOrdered), pointerOf);
  const plans: string[][] = [];
  const isMany = /\bhow (?:many|much|long|often)\b|\b(?:number|amount|total|count)\b/.test(text);
  const isHigh = HIGH.test(text.replace(/\bat (?:least|most)\b/g, ''));
  const isLow = LOW.test(text.replace(/\bat (?:least|most)\b/g, ''));
  const isDifferent = /\b(?:different|distinct|unique|difference)\b/.test(text);
  for (const where of wheres) {
    const add = (...tokens: string[]): void => void plans.push([...tokens, ...where.tokens, '<;>']);
    const free = (pointer: number): boolean => !where.columns.includes(pointer);
    if (isMany && !/\bhow (?:long|much)\b/.test(text)) add('<count>');
    if (isMany && isDifferent) for (const of of linked.filter(free)) add('<countd>', `<c${of}>`);
    for (const of of linked.filter((pointer) => free(pointer) && isNumber(pointer))) {
      if (isMany || /\b(?:sum|combined|altogether)\b/.test(text)) add('<sum>', `<c${of}>`);
      if (/\b(?:average|mean)\b/.test(text)) add('<avg>', `<c${of}>`);
    }
    const ends = [...(isHigh ? ['max'] : []), ...(isLow ? ['min'] : [])];
    for (const end of ends) {
      for (const by of linked.filter(isOrdered)) {
        add(`<${end}>`, `<c${by}>`);
        for (const of of shown) if (of !== by) add(`<arg${end}>`, `<c${of}>`, `<c${by}>`);
      }
      if (
        /\b(?:most|common|often)\b/.test(text) &&
        end === 'max' &&
        !linked.some((pointer) => isNumber(pointer) && free(pointer))
      )
        for (const of of shown.filter(free)) add(`<arg${end}>`, `<c${of}>`, '<count>');
    }
    for (const [pattern, op, end] of [
      [/\bfirst\b/, '<first>', '<min>'],
      [/\blast\b/, '<last>', '<max>'],
    ] as const)
      if (pattern.test(text)) for (const of of shown.filter(free)) add(isOrdered(of) ? end : op, `<c${of}>`);
    if (where.tokens.length > 0 && ends.length === 0)
      for (const of of shown.filter(free)) add('<get>', `<c${of}>`);
  }
  const [one, two] = [pointers.values[0], pointers.values[1]];
  const column = one?.found[0]?.column;
  if (pointers.values.length === 2 && column !== undefined && two?.found.some((f) => f.column === column)) {
    const at = `<c${pointerOf(column)}>`;
    const figure = (of: number, value: number): string[] => [
      '<get>',
      `<c${of}>`,
      at,
      '<eq>',
      `<v${value}>`,
      '<;>',
    ];
    for (const of of linked.filter((pointer) => isNumber(pointer) && pointer !== pointerOf(column))) {
      if (/\bdifference\b|\bhow (?:many|much) (?:more|less|fewer)\b/.test(text))
        plans.push(
          ['<sub>', ...figure(of, 0), ...figure(of, 1)],
          ['<sub>', ...figure(of, 1), ...figure(of, 0)],
        );
    }
  }
  return [...new Map(plans.map((plan) => [plan.join(' '), plan])).values()];
}

interface Where {
  readonly tokens: readonly string[];
  readonly columns: readonly number[];
}

/** Conditions that use every value of the request, two of one column together as a list. */
function wheresOf(
  text: string,
  { pointers, types }: Pick<Prompt, 'pointers' | 'types'>,
  ordered: readonly number[],
  pointerOf: (column: number) => number,
): Where[] {
  let done: Where[] = [{ tokens: [], columns: [] }];
  const comparison = COMPARISONS.find(([pattern]) => pattern.test(text))?.[1];
  const isList = /\b(?:or|and)\b/.test(text);
  pointers.values.forEach(({ value, found }, at) => {
    const places = [...new Set(found.map(({ column }) => pointerOf(column)))].filter(
      (pointer) => pointer !== -1,
    );
    const choices: Where[] = places
      .filter((pointer) => types.columns[pointer] !== 'number' || ordered.includes(pointer))
      .map((pointer) => ({ tokens: [`<c${pointer}>`, '<eq>', `<v${at}>`], columns: [pointer] }));
    if (value.kind === 'number' && comparison !== undefined)
      choices.push(
        ...ordered.map((pointer) => ({
          tokens: [`<c${pointer}>`, comparison, `<v${at}>`],
          columns: [pointer],
        })),
      );
    done = done
      .flatMap((head) => choices.map((choice) => withChoice(head, choice, isList)))
      .filter((where) => where !== null)
      .slice(0, MAX_WHERES);
  });
  return done;
}

/** Another condition put to those before; null where it says the contrary of one of them. */
function withChoice(head: Where, choice: Where, isList: boolean): Where | null {
  const [column, op, value] = choice.tokens;
  const columns = [...head.columns, ...choice.columns];
  const isTaken = choice.columns.some((pointer) => head.columns.includes(pointer));
  if (!isTaken || op !== '<eq>') return { tokens: [...head.tokens, ...choice.tokens], columns };
  const [first, test, other] = head.tokens;
  if (!isList || head.tokens.length !== 3 || first !== column || test !== '<eq>') return null;
  return { tokens: [column, '<in>', other, value, '<;>'].map(String), columns };
}
