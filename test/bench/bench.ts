/** @file The speed table of `nano bench`: one model, one thread, in Node. */
import type { OnnxLanguageModel } from '../../src/model/decode';
import { loadLanguageModel, MODEL_FILE } from '../../src/model/load';
import { folderFiles, useNodeRuntime } from '../../src/model/nodeFiles';
import { threadCount } from '../../src/model/runtime';
import type { ModelFacts } from './facts';
import { modelFacts, runtimeName } from './facts';
import type { Percentiles, Speed } from './measure';
import { measureRequests, measureSpeed, round2 } from './measure';
import { plainRequests } from './plainRequests';

/** Everything that makes up a request, as functions to be timed one after the other. */
export type RequestMaker = (model: OnnxLanguageModel) => readonly (() => Promise<unknown>)[];

export interface BenchOptions {
  /** Path of the model folder. */
  readonly folder: string;
  /** Requests to time, usually of the whole copilot. Default: bare generation, prompts of 200 tokens. */
  readonly requests?: RequestMaker;
  /** Folder of ONNX Runtime's files; default: the installed package. */
  readonly runtimeFolder?: string;
}

/** The JSON that `nano bench --json` prints. Times in ms; `peak_mb` is the largest resident size of the process. */
export interface BenchResult extends Speed {
  readonly model: ModelFacts;
  readonly runtime: string;
  readonly threads: number;
  readonly load_ms: number;
  readonly request_ms: Percentiles;
  readonly peak_mb: number;
}

/**
 * Load the model and measure it.
 * @throws ModelError when the folder holds no sound model.
 */
export async function runBench({
  folder,
  requests = plainRequests,
  runtimeFolder,
}: BenchOptions): Promise<BenchResult> {
  useNodeRuntime(runtimeFolder);
  const files = folderFiles(folder);
  const facts = await modelFacts(files, MODEL_FILE);
  const start = performance.now();
  const model = await loadLanguageModel(files);
  const loadMs = performance.now() - start;
  try {
    return {
      model: facts,
      runtime: `${runtimeName(model)}, Node ${process.versions.node}`,
      threads: threadCount(),
      load_ms: round2(loadMs),
      ...(await measureSpeed(model)),
      request_ms: await measureRequests(requests(model)),
      peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await model.dispose();
  }
}
