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
  /** Processor time, which other programs on the machine do not lengthen; all threads of the process. */
  readonly request_cpu_ms?: Percentiles;
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
    const speed = await measureSpeed(model);
    const [wall, cpu] = await measureRequests(requests(model), [() => performance.now(), cpuTime]);
    return {
      model: facts,
      runtime: `${runtimeName(model)}, Node ${process.versions.node}`,
      threads: threadCount(),
      load_ms: round2(loadMs),
      ...speed,
      request_ms: wall!,
      request_cpu_ms: cpu!,
      peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await model.dispose();
  }
}

/** Processor time of this process so far, in ms. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
