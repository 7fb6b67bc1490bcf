/** @file */
import { changesBetween } from './changes';
import { searchRepairs } from './search';

const first = (broken: string) => {
  const [solution] = searchRepairs(broken);
  return solution ? changesBetween(broken, solution.text, solution.edits) : [];
};

describe('changesBetween', () => {
  it.each([
    ['=SUM(A1:A10', [{ start: 11, from: '', to: ')' }]],
    ['=SMU(A1)', [{ start: 1, from: 'SMU', to: 'SUM' }]],
    ['=IF(A1="Yes,1,0)', [{ start: 11, from: '', to: '"' }]],
    ['=IF(A1=>5,"x","y"', [{ start: 6, from: '=>', to: '>=' }, { start: 17, from: '', to: ')' }]],
    ['SUM(A1)', [{ start: 0, from: '', to: '=' }]],
    ['=A1+B1+', [{ start: 6, from: '+', to: '' }]],
  ])('%s', (broken, expected) => {
    expect(first(broken)).toMatchObject(expected);
    expect(first(broken)).toHaveLength(expected.length);
  }); // prettier-ignore

  it('says why at each place', () => {
    expect(first('=IF(A1=>5,"x","y"').map((change) => change.reason)).toEqual([
      '=> is written >= in Excel.',
      'A parenthesis was not closed.',
    ]);
  });

  it('finds nothing in formulas that are alike', () => {
    expect(changesBetween('=SUM(A1)', '=SUM(A1)', [])).toEqual([]);
  });
});
