import { parseCommand, unknownCommand } from './slash';

describe('parseCommand', () => {
  it.each([
    ['total of amount', { task: 'formula', rest: 'total of amount' }],
    ['/formula total', { task: 'formula', rest: 'total' }],
    ['/explain', { task: 'explain', rest: '' }],
    [' /FIX  =SUM(A1 ', { task: 'fix', rest: '=SUM(A1' }],
    ['/extract Dear all,\nthree teas', { task: 'extract', rest: 'Dear all,\nthree teas' }],
    ['/sing', { task: 'unknown', name: 'sing' }],
    ['amount / quantity', { task: 'formula', rest: 'amount / quantity' }],
    ['/2 of it', { task: 'formula', rest: '/2 of it' }],
  ])('%p', (request, command) => {
    expect(parseCommand(request)).toEqual(command);
  });

  it('names the commands there are', () => {
    expect(unknownCommand('sing')).toBe(
      'There is no command /sing. There are /formula, /explain, /fix, /extract.',
    );
  });
});
