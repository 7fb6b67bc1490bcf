/**
 * @file Tries every phrase of frame files on many tables and says which become examples.
 * `node training/runScript.mjs training/corpus/frames/try.ts FILE… [--show 3] [--tables 400]`
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { planTokens } from '../../../src/copilot/plan';
import { link } from '../../../src/sheet/link';
import { findTables } from '../../../src/sheet/table';
import { problemOf } from '../calculable';
import { examplePrompt, isAllowed } from '../example';
import { makeOfficeTable } from '../officeTables';
import { RequestWriter } from '../officeRequests';
import { seededRandom } from '../random';
import { Resolver, Unresolved } from '../resolver';
import { CannotBind } from './bindings';
import { readFrames } from './frameFile';
import { writeFramed } from './frames';

const { values: args, positionals } = parseArgs({
  options: { show: { type: 'string', default: '0' }, tables: { type: 'string', default: '60' } },
  allowPositionals: true,
});
const random = seededRandom(5);
const offices = Array.from({ length: Number(args.tables) }, () => makeOfficeTable(random));
for (const file of positionals) {
  let good = 0;
  let bad = 0;
  for (const frame of readFrames(readFileSync(file, 'utf8')))
    for (const phrase of frame.phrases) {
      const reasons = new Map<string, number>();
      const shown: string[] = [];
      const say = (reason: string): void => void reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      for (let i = 0; i < 250 && shown.length < Math.max(2, Number(args.show)); i++) {
        const office = random.pick(offices);
        const table = findTables(office.workbook)[0];
        if (table === undefined) continue;
        let text = '';
        try {
          const request = writeFramed(
            { theme: file, frame, phrase },
            new RequestWriter(office, random),
            table,
          );
          ({ text } = request);
          const prompt = examplePrompt(table, link(request.text, table), null);
          const plan = new Resolver(prompt).plan(request.plan);
          const problem = isAllowed(plan, prompt)
            ? problemOf(plan, table, office.workbook, prompt)
            : 'the grammar forbids it';
          if (problem === null) shown.push(`${request.text}   →   ${planTokens(plan).join(' ')}`);
          else say(`${problem} (“${text}”)`);
        } catch (error) {
          if (error instanceof CannotBind) say(`binding: ${error.message}`);
          else if (error instanceof Unresolved) say(`${error.message} (“${text}”)`);
          else say(`error: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      if (shown.length === 0) {
        bad++;
        const top = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 3);
        console.log(`NEVER  = ${frame.source}\n       ${phrase}`);
        for (const [reason, count] of top) console.log(`       ${count} × ${reason}`);
      } else {
        good++;
        for (const line of shown.slice(0, Number(args.show))) console.log(`       ${line}`);
      }
    }
  console.log(`${file}: ${good} phrases become examples, ${bad} never do`);
}
