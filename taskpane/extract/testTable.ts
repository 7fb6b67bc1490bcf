/** @file For tests of extraction in the pane: an e-mail with three orders, and the table in it. */
import { fieldKindOf } from '../../src/copilot/extract/normalise';
import { normaliseCell } from '../../src/copilot/extract';
import type { ExtractAnswer, ExtractCell } from '../../src/copilot/extract';

export const ordersText =
  'Anna Berg owes 12.50, due 03/04/2024.\nBo Lee owes $ 80.\nCy Fox owes 7.25, due 20 May 2024.';

/** A cell that is `raw`, where it first stands in the text. */
export function cellOf(source: string, raw: string, changes: Partial<ExtractCell> = {}): ExtractCell {
  const start = source.indexOf(raw);
  return {
    raw,
    start,
    end: start + raw.length,
    value: raw,
    ambiguous: false,
    currency: null,
    unit: null,
    confidence: 0.95,
    ...changes,
  };
}

function cell(raw: string, field: string, changes: Partial<ExtractCell> = {}): ExtractCell {
  const { value } = normaliseCell(raw, fieldKindOf(field));
  return cellOf(ordersText, raw, { value, ...changes });
}

const names = ['name', 'amount', 'due date'];

export const ordersAnswer: ExtractAnswer = {
  kind: 'answer',
  reason: null,
  message: '',
  columns: names.map((name) => ({ name, kind: fieldKindOf(name) })),
  rows: [
    [cell('Anna Berg', 'name'), cell('12.50', 'amount'), cell('03/04/2024', 'due date', { ambiguous: true })],
    [cell('Bo Lee', 'name'), cell('80', 'amount', { confidence: 0.4 }), null],
    [cell('Cy Fox', 'name'), cell('7.25', 'amount'), cell('20 May 2024', 'due date')],
  ],
  cut: false,
  ms: 5,
};

export const nothingFound: ExtractAnswer = {
  ...ordersAnswer,
  rows: [],
  message: 'Nothing was found in this text for these columns.',
};

export const refusedText: ExtractAnswer = {
  ...ordersAnswer,
  kind: 'refusal',
  reason: 'duplicate-field',
  columns: [],
  rows: [],
  message: 'Two columns have the same name. Give each its own.',
};
