/** @file Sentences that ask a spreadsheet copilot for nothing it does: intent data about other things. */
import { execFileSync } from 'node:child_process';

interface Clinc {
  readonly [split: string]: readonly (readonly [string, string])[];
}

/** Utterances of CLINC150 (CC BY 3.0) that are not about numbers in a table. `data`: the folder with the training data. */
export function outOfScope(data: string, part: 'train' | 'dev'): string[] {
  const names = execFileSync('tar', ['--zstd', '-tf', `${data}/intents/clinc150.tar.zst`], {
    encoding: 'utf8',
  }).split('\n');
  const file = names.find((name) => name.endsWith('data_full.json'));
  if (file === undefined) throw new Error(`No data_full.json in ${data}/intents/clinc150.tar.zst`);
  const json = execFileSync('tar', ['--zstd', '-xOf', `${data}/intents/clinc150.tar.zst`, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const source = JSON.parse(json) as Clinc;
  const wanted = part === 'train' ? ['train', 'oos_train'] : ['val', 'oos_val'];
  return wanted
    .flatMap((split) => source[split] ?? [])
    .filter(
      ([, intent]) =>
        !/calculator|spending|balance|bill|transactions|income|measurement|credit_limit|interest/.test(
          intent,
        ),
    )
    .map(([text]) => text);
}
