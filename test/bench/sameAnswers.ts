/** @file Requests whose answers must be the same, bit for bit, wherever they are computed. */
import type { Hypothesis } from '../../src/model/constraint';
import { freeText } from '../../src/model/fixtures/grammars';
import { env } from '../../src/model/env';
import type { ModelFiles } from '../../src/model/files';
import { loadLanguageModel } from '../../src/model/load';

export interface Answers {
  readonly cachesIn: string;
  readonly hypotheses: Hypothesis[][];
}

/** Answers of both kinds of session, caches in WebAssembly first. */
export async function computeAnswers(files: ModelFiles): Promise<Answers[]> {
  const both: Answers[] = [];
  for (const keep of [true, false]) {
    env.backends.onnx.keepCacheInWasm = keep;
    const model = await loadLanguageModel(files);
    const grammar = freeText(
      Array.from({ length: 40 }, (_, i) => 40 + i),
      model.tokenId('<eos>'),
    );
    const hypotheses: Hypothesis[][] = [];
    for (const text of [
      'sum of the amount where region is west',
      'sum of the amount per product, largest first',
    ]) {
      const options = { beams: 4, returned: 4, maxNewTokens: 12, boundary: 4 };
      hypotheses.push(await model.generate(model.encode(text), grammar, options));
    }
    both.push({ cachesIn: model.session.cachesIn, hypotheses });
    await model.dispose();
  }
  env.backends.onnx.keepCacheInWasm = true;
  return both;
}
