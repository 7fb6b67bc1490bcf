/** @file Tests of the names that may become columns. */
import { FIELD_CATALOGUE, fieldCandidates } from './fieldCandidates';
import { fieldText } from './serialise';

const labels = (text: string): string[] =>
  fieldCandidates(text).filter((name) => !FIELD_CATALOGUE.includes(name));

describe('fieldCandidates', () => {
  it.each([
    ['Batch code: X17\nShelf life: 3 years', ['Batch code', 'Shelf life']],
    ['- Wing span: 12 m', ['Wing span']],
    ['Grade\tCohort\tTutor\nA\t3\tLee', ['Grade', 'Cohort', 'Tutor']],
    ['Let me say what I think about this: no. It is 10:30.', []],
    ['PRICE: 3', ['PRICE']],
    ['', []],
  ])('labels of %j', (text, expected) => expect(labels(text)).toEqual(expected));

  it('has no two names that the model would read alike', () => {
    const keys = fieldCandidates('Price: 3\nprice: 4').map((name) => fieldText(name));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(FIELD_CATALOGUE.map((name) => fieldText(name))).size).toBe(FIELD_CATALOGUE.length);
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['a', ' ', 'a ', 'a:', '- ', '\t', ',', '| ', 'a=b;'])
      expect(fieldCandidates(unit.repeat(20_000 / unit.length)).length).toBeGreaterThan(50);
  });
});
