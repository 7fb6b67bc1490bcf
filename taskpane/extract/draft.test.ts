import type { ExtractAnswer } from '../../src/copilot/extract';
import { contentOf, doubtCount, draftOf, stretchesOf, withCell, withoutRow } from './draft';
import { cellOf, ordersAnswer, ordersText } from './testTable';

const draft = draftOf(ordersAnswer);
const text = (at: number) => draft.rows.map(({ cells }) => cells[at]?.text);

describe('draftOf', () => {
  it('shows values, and marks what deserves a look', () => {
    expect(text(0)).toEqual(['Anna Berg', 'Bo Lee', 'Cy Fox']);
    expect(text(1)).toEqual(['12.5', '80', '7.25']);
    expect(text(2)).toEqual(['2024-03-04', '', '2024-05-20']);
    expect(draft.rows.map(({ cells }) => cells.map(({ doubt }) => doubt))).toEqual([
      [null, null, 'ambiguous'],
      [null, 'unsure', null],
      [null, null, null],
    ]);
    expect(doubtCount(draft)).toBe(2);
  });
});

describe('withCell', () => {
  it.each([
    ['another amount', 1, '1,234.50', { text: '1234.5', value: 1234.5, span: null, doubt: null }],
    ['a date', 2, '5 June 2024', { text: '2024-06-05', value: '2024-06-05', span: null, doubt: null }],
    ['nothing', 0, '', { text: '', value: null, span: null, doubt: null }],
    ['what stands there', 1, '80', { text: '80', value: 80, span: { start: 52, end: 54 }, doubt: null }],
  ])('reads %s as the column says', (_, column, written, cell) => {
    expect(withCell(draft, { row: 1, column }, written).rows[1]?.cells[column]).toEqual(cell);
  });
});

it('removes rows by id and gives what is left to the sheet', () => {
  const left = withCell(withoutRow(draft, 0), { row: 2, column: 0 }, 'Cy');
  expect(contentOf(left).rows).toEqual([
    ['Bo Lee', 80, null],
    ['Cy', 7.25, '2024-05-20'],
  ]);
});

describe('stretchesOf', () => {
  it('covers the text, each cell where it stands', () => {
    const stretches = stretchesOf(ordersText.length, draft);
    expect(stretches.map(({ start, end }) => ordersText.slice(start, end)).join('')).toBe(ordersText);
    const marked = stretches.filter(({ cells }) => cells.length > 0);
    expect(marked.map(({ start, end }) => ordersText.slice(start, end)).slice(0, 3)).toEqual([
      'Anna Berg',
      '12.50',
      '03/04/2024',
    ]);
  });

  it('knows cells that overlap', () => {
    const source = 'tea for 2';
    const answer: ExtractAnswer = {
      ...ordersAnswer,
      columns: ordersAnswer.columns.slice(0, 2),
      rows: [[cellOf(source, 'tea for 2'), cellOf(source, '2')]],
    };
    expect(stretchesOf(source.length, draftOf(answer)).map(({ cells }) => cells.length)).toEqual([1, 2]);
  });

  it('is one stretch where nothing was found', () => {
    expect(stretchesOf(4, { columns: [], rows: [] })).toEqual([{ start: 0, end: 4, cells: [] }]);
    expect(stretchesOf(0, { columns: [], rows: [] })).toEqual([]);
  });
});
