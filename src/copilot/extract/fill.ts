/** @file From the places of a row to its cells: raw text, value, currency and unit. */
import type { ExtractCell, ExtractColumn, ExtractRow } from './answer';
import type { FoundRow } from './merge';
import { normaliseCell, type NormaliseOptions } from './normalise';
import { fieldText } from './serialise';

/** The cells of a row, a blank where the text has no value. */
export function fillRow(
  row: FoundRow,
  source: string,
  columns: readonly ExtractColumn[],
  { locale, dateOrder }: NormaliseOptions,
): ExtractRow {
  const options = {
    ...(locale === undefined ? {} : { locale }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
  const cells = columns.map(({ kind }, field): ExtractCell | null => {
    const found = row.find((cell) => cell.field === field);
    if (found === undefined) return null;
    const { start, end, confidence } = found;
    const raw = source.slice(start, end);
    const { value, ambiguous, currency, unit } = normaliseCell(raw, kind, options);
    return {
      raw,
      start,
      end,
      value,
      ambiguous: ambiguous ?? false,
      currency: currency ?? null,
      unit: unit ?? null,
      confidence,
    };
  });
  return withCurrency(cells, columns);
}

/** A column for the currency shows that of the row's amount, which may stand in the text as a sign beside the figure. */
function withCurrency(cells: (ExtractCell | null)[], columns: readonly ExtractColumn[]): ExtractRow {
  const column = columns.findIndex(({ name }) => fieldText(name) === 'currency');
  const amount = cells.find((cell) => cell !== null && cell.currency !== null);
  if (column < 0 || amount === undefined || amount === null) return cells;
  const own = cells[column];
  if (own !== null && own !== undefined && /\p{L}/u.test(own.raw)) return cells;
  return cells.map((cell, at) => (at === column ? { ...(own ?? amount), value: amount.currency } : cell));
}
