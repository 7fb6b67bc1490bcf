/** @file The main job in a real browser: ask beside a sheet, insert, read the computed cell; ask inside a cell; stay local. */
import type { Sample, SampleCell } from '../../workbench/samples/sample';
import { SAMPLES } from '../../workbench/samples';
import { ANSWER_TIMEOUT, setStage, WorkbenchPage } from './workbenchPage';
import type { Stage } from './workbenchPage';

let stage: Stage;
let workbench: WorkbenchPage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  workbench = await WorkbenchPage.open(stage);
});
afterEach(() => workbench.close());

/** Data rows of a sample's block, as records, computed here independently of any evaluator. */
function records(id: string, block: number): Record<string, SampleCell>[] {
  const sample = SAMPLES.find((each) => each.id === id) as Sample;
  const { rows = [], hasTotals } = sample.sheets[0]?.blocks[block] ?? {};
  const [header = [], ...data] = hasTotals ? rows.slice(0, -1) : rows;
  return data.map((cells) =>
    Object.fromEntries(
      header.map((name, index) => [typeof name === 'string' ? name : '', cells[index] ?? null]),
    ),
  );
}

const orders = records('sales', 1);
const quantities = (rows: typeof orders): number =>
  rows.reduce((sum, row) => sum + Number(row['Quantity']), 0);

describe('asking in the pane', () => {
  it('answers three different questions, and Insert puts formulas that calculate into the cells', async () => {
    const questions: readonly (readonly [cell: string, request: string, expected: number])[] = [
      ['L5', 'total quantity for West', quantities(orders.filter((row) => row['Region'] === 'West'))],
      ['L7', 'how many orders are cancelled', orders.filter((row) => row['Status'] === 'Cancelled').length],
      [
        'L9',
        'highest unit price of Lighting',
        Math.max(
          ...orders.filter((row) => row['Category'] === 'Lighting').map((row) => Number(row['Unit price'])),
        ),
      ],
    ];
    for (const [cell, request, expected] of questions) {
      await workbench.select(cell);
      await workbench.ask(request);
      await workbench.insert();
      await workbench.waitForText(cell, /\d/);
      expect(Number((await workbench.text(cell)).replace(/,/g, ''))).toBeCloseTo(expected, 6);
      await workbench.select(cell);
      expect(await workbench.page.getByRole('textbox', { name: 'Formula bar' }).inputValue()).toMatch(/^=/);
    }
    expect(workbench.faults).toEqual([]);
  });

  it('takes one insert back with one Undo', async () => {
    await workbench.select('L5');
    await workbench.ask('total quantity for North');
    await workbench.insert();
    await workbench.waitForText('L5', /\d/);
    await workbench.page.getByRole('button', { name: 'Undo' }).click();
    await workbench.cell('L5').filter({ hasNotText: /\d/ }).waitFor();
    expect(await workbench.text('L5')).toBe('');
  });

  it('finds the block of a sheet that starts elsewhere, under a title, with a blank column', async () => {
    await workbench.openSample('Clinic appointments');
    await workbench.ask('number of appointments in Cardiology');
    await workbench.insert();
    const expected = records('clinic', 1).filter((row) => row['Department'] === 'Cardiology').length;
    await workbench.waitForText('M4', String(expected));
  });
});

describe('asking in a cell', () => {
  it('shows #BUSY! and then the value of =NANO.ASK over a table', async () => {
    await workbench.type('L5', '=NANO.ASK("how many orders are cancelled",Orders)');
    const expected = orders.filter((row) => row['Status'] === 'Cancelled').length;
    await workbench.waitForText('L5', new RegExp(`^${expected}$`), ANSWER_TIMEOUT);
  });

  it('shows the formula of =NANO.FORMULA as text', async () => {
    await workbench.type('L5', '=NANO.FORMULA("total quantity for West",Orders)');
    await workbench.waitForText('L5', '=SUM', ANSWER_TIMEOUT);
  });

  it('calculates with the answer, and answers anew when the data changes', async () => {
    await workbench.type('L5', '=NANO.ASK("total quantity for West",Orders)+0.5');
    const before = quantities(orders.filter((row) => row['Region'] === 'West'));
    await workbench.waitForText('L5', String(before + 0.5), ANSWER_TIMEOUT);
    const first = orders.findIndex((row) => row['Region'] === 'West');
    await workbench.type(`G${first + 5}`, String(Number(orders[first]?.['Quantity']) + 1000));
    await workbench.waitForText('L5', String(before + 1000.5), ANSWER_TIMEOUT);
  });
});

describe('staying local', () => {
  it('makes no request at all after loading, while it answers and inserts', async () => {
    await workbench.ask('total quantity for West');
    const loaded = workbench.requests.length;
    expect(loaded).toBeGreaterThan(0);
    expect(workbench.requests.every((address) => address.startsWith(stage.address))).toBe(true);
    await workbench.select('L5');
    await workbench.ask('how many orders are cancelled');
    await workbench.insert();
    await workbench.type('L7', '=NANO.ASK("total quantity for North",Orders)');
    await workbench.waitForText('L7', /^\d+$/, ANSWER_TIMEOUT);
    expect(workbench.requests.slice(loaded)).toEqual([]);
  });

  it.each(['workbench.html', 'pane'])(
    'blocks every request elsewhere by its Content-Security-Policy: %s',
    async (where) => {
      const [page, pane] = workbench.page.frames();
      const frame = where === 'pane' ? pane : page;
      const violation = await frame?.evaluate(
        () =>
          new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) =>
              resolve(event.effectiveDirective),
            );
            fetch('https://example.com/').catch(() => undefined);
          }),
      );
      expect(violation).toBe('connect-src');
    },
  );
});
