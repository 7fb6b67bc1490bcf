import { Turns } from './turns';

const work = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

describe('Turns', () => {
  it('come in order, and leave room for others between slices', async () => {
    const turns = new Turns();
    const order: (number | string)[] = [];
    setTimeout(() => order.push('page'), 0);
    const all = Array.from({ length: 12 }, async (_, i) => {
      await turns.next();
      order.push(i);
      work(5);
    });
    await Promise.all(all);
    expect(order.filter((item) => item !== 'page')).toEqual(Array.from({ length: 12 }, (_, i) => i));
    const page = order.indexOf('page');
    expect(page).toBeGreaterThan(0);
    expect(page).toBeLessThan(12);
  });

  it('start again after a rest', async () => {
    const turns = new Turns();
    let passed = 0;
    const pass = () => turns.next().then(() => passed++);
    await pass();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all([pass(), pass()]);
    expect(passed).toBe(3);
  });
});
