/** Every frame file of the corpus can be read, and its phrases become requests whose plans the grammar allows. */
import path from 'node:path';
import { planTokens } from '../../../src/copilot/plan';
import { link } from '../../../src/sheet/link';
import { findTables } from '../../../src/sheet/table';
import { examplePrompt, isAllowed } from '../example';
import { makeOfficeTable } from '../officeTables';
import { RequestWriter, type DraftRequest } from '../officeRequests';
import { seededRandom } from '../random';
import { Resolver, Unresolved } from '../resolver';
import { CannotBind } from './bindings';
import { FrameRequests, loadFrames, writeFramed } from './frames';
import { slotsOf } from './phrase';

const files = loadFrames(path.join(__dirname));

test('phrases name only what their plan or the language of phrases has', () => {
  const known = /^(?:rows|w|row|each|x\+?|y|(?:max |min )?[a-zA-Z#%]\d?\+?)$/;
  const unknown = [...files].flatMap(([name, phrases]) =>
    phrases.flatMap(({ phrase, frame }) =>
      slotsOf(phrase)
        .filter((slot) => !known.test(slot))
        .map((slot) => `${name}: = ${frame.source}: ${slot}`),
    ),
  );
  expect(unknown).toEqual([]);
});

test('requests of frames lead to plans that the grammar allows', () => {
  const random = seededRandom(12);
  const requests = new FrameRequests(files);
  let made = 0;
  let allowed = 0;
  for (let i = 0; i < 300; i++) {
    const office = makeOfficeTable(random);
    const table = findTables(office.workbook)[0];
    if (table === undefined) continue;
    const request = requests.write(new RequestWriter(office, random), table);
    if (request === null) continue;
    made++;
    try {
      const prompt = examplePrompt(table, link(request.text, table), null);
      const plan = new Resolver(prompt).plan(request.plan);
      if (isAllowed(plan, prompt)) allowed++;
      else throw new Error(`${request.text}: ${planTokens(plan).join(' ')}`);
    } catch (error) {
      if (!(error instanceof Unresolved)) throw error;
    }
  }
  expect(made).toBeGreaterThan(100);
  expect(allowed / made).toBeGreaterThan(0.85);
});

test('the words of a request and its plan are of the same table', () => {
  const phrase = [...files.values()].flat().find(({ frame }) => frame.source === 'count [k=v, w]');
  const random = seededRandom(1);
  const office = makeOfficeTable(random);
  const table = findTables(office.workbook)[0]!;
  const written = (): DraftRequest => {
    for (let i = 0; i < 50; i++)
      try {
        return writeFramed(phrase!, new RequestWriter(office, random), table);
      } catch (error) {
        if (!(error instanceof CannotBind)) throw error;
      }
    throw new Error('the phrase fits no table');
  };
  const request = written();
  const prompt = examplePrompt(table, link(request.text, table), null);
  const [first, column] = planTokens(new Resolver(prompt).plan(request.plan));
  expect(first).toBe('<count>');
  expect(column).toMatch(/^<c\d+>$/);
});
