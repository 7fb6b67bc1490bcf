/** @file Writes the office part of the corpus: `node training/runScript.mjs training/corpus/generateOffice.ts --count 60000 --out training/data`. */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { planTokens, SPECIAL_TOKENS } from '../../src/copilot/plan';
import { corpusLine } from './example';
import { FrameRequests, loadFrames } from './frames/frames';
import { officeExamples } from './officeExamples';
import { outOfScope } from './outOfScope';
import { seededRandom } from './random';

function main(): void {
  const { values: args } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      out: { type: 'string', default: 'training/data' },
      count: { type: 'string', default: '60000' },
      dev: { type: 'string', default: '1500' },
      seed: { type: 'string', default: '411' },
      name: { type: 'string', default: 'office' },
      frames: { type: 'string', default: 'training/corpus/frames' },
    },
  });
  mkdirSync(args.out, { recursive: true });
  const frames = new FrameRequests(loadFrames(args.frames));
  writeFileSync(`${args.out}/special_tokens.json`, JSON.stringify(SPECIAL_TOKENS));
  for (const part of ['train', 'dev'] as const) {
    const out = createWriteStream(`${args.out}/${args.name}_${part}.jsonl`);
    const count = Number(part === 'train' ? args.count : args.dev);
    const kinds = new Map<string, number>();
    const reasons = new Map<string, number>();
    const examples = officeExamples({
      random: seededRandom(part === 'train' ? Number(args.seed) : 977),
      frames,
      chatter: outOfScope(args.data, part),
      isTraining: part === 'train',
      onDrop: (reason) => void reasons.set(reason, (reasons.get(reason) ?? 0) + 1),
    });
    let written = 0;
    for (const { prompt, plan } of examples) {
      out.write(corpusLine(prompt, plan));
      const kind = planTokens(plan)[0] ?? '';
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (++written >= count) break;
    }
    out.end();
    const dropped = [...reasons.values()].reduce((sum, n) => sum + n, 0);
    console.error(
      `${part}: ${written} written, ${dropped} dropped because links, types or the sheet did not lead to the plan`,
    );
    for (const [reason, n] of byCount(reasons).slice(0, 12)) console.error(`  ${n} ${reason}`);
    console.error(
      byCount(kinds)
        .map(([kind, n]) => `${kind} ${n}`)
        .join('  '),
    );
  }
}

const byCount = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1]);

main();
