import { takeModelFolder } from './modelFolder';
import { packagePath } from './packageRoot';

test('the shipped model, or the folder that --models names', () => {
  expect(takeModelFolder(['bench'])).toEqual({ folder: packagePath('models'), rest: ['bench'] });
  expect(takeModelFolder(['eval', '--models', 'ours', '--in', 'a'])).toEqual({
    folder: 'ours',
    rest: ['eval', '--in', 'a'],
  });
  expect(takeModelFolder(['bench', '--models=ours'])).toEqual({ folder: 'ours', rest: ['bench'] });
  expect(() => takeModelFolder(['bench', '--models'])).toThrow('needs the name of a folder');
});
