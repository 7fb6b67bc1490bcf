import { brightness } from './useTheme';

describe('brightness', () => {
  it.each([
    ['#ffffff', 1],
    ['#000000', 0],
    ['262626', 0.149],
    ['#0f703b', 0.302],
  ])('%s', (color, expected) => {
    expect(brightness(color)).toBeCloseTo(expected, 2);
  });

  it.each([undefined, '', 'white', '#fff'])('%p is no colour it knows', (color) => {
    expect(brightness(color)).toBeNull();
  });
});
