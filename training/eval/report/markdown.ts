/** @file Figures as Markdown tables. */
import type { AblationRow } from './ablationPart';
import type { Share } from './measures';

/** A Markdown table; the first row is the header. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...body.map(line)].join('\n');
}

/** A fraction as `84.2%`. */
export function percent(fraction: number, digits = 1): string {
  return `${(100 * fraction).toFixed(digits)}%`;
}

/** `84.2% (310/368)`; a dash where nothing was counted. */
export function shareText({ right, total }: Share): string {
  return total === 0 ? '–' : `${percent(right / total)} (${right}/${total})`;
}

/** Top-1 in percent and, for all but the first row, the difference to the first in points. */
export function ablationTable(rows: readonly AblationRow[]): string {
  const sets = Object.keys(rows[0]?.sets ?? {});
  const rate = (row: AblationRow | undefined, set: string): number => {
    const { right, total } = row?.sets[set]?.top1 ?? { right: 0, total: 0 };
    return total === 0 ? 0 : (100 * right) / total;
  };
  const head = ['', ...sets.flatMap((set) => [`${set} top-1`, 'points', 'top-3', 'declined though good'])];
  const body = rows.map((row) => [
    row.name,
    ...sets.flatMap((set) => {
      const figures = row.sets[set];
      const difference = rate(row, set) - rate(rows[0], set);
      return [
        `${rate(row, set).toFixed(1)}%`,
        row === rows[0] ? '' : `${difference > 0 ? '+' : ''}${difference.toFixed(1)}`,
        figures === undefined ? '–' : percent(figures.top3.right / Math.max(1, figures.top3.total)),
        figures === undefined ? '–' : percent(figures.declined.right / Math.max(1, figures.declined.total)),
      ];
    }),
  ]);
  return table([head, ...body]);
}
