/** @file `nano bench`: size and speed of the shipped model in Node, on one thread; `--calc`: speed of the evaluator. */
import { runBench } from '../../test/bench/bench';
import type { BenchResult } from '../../test/bench/bench';
import { calcTable, runCalcBench } from '../../test/bench/calc';
import { benchRequests } from '../benchRequests';
import { readOptions } from '../options';
import { packagePath } from '../packageRoot';
import type { Command } from './command';

function table(result: BenchResult): string {
  const { model, request_ms: request, request_cpu_ms: cpu } = result;
  const rows = [
    [
      'Model',
      `${(model.parameters / 1e6).toFixed(1)} million parameters, ${(model.bytes / 1e6).toFixed(1)} MB`,
    ],
    ['SHA-256', model.sha256],
    ['Runtime', `${result.runtime}, ${result.threads} thread`],
    ['Load', `${Math.round(result.load_ms)} ms`],
    ['Prefill', `${Math.round(result.prefill_tokens_per_s)} tokens/s`],
    ['Decode', `${result.decode_ms_per_token.toFixed(1)} ms/token`],
    ['Request', `p50 ${Math.round(request.p50)} ms, p95 ${Math.round(request.p95)} ms`],
    ...(cpu === undefined
      ? []
      : [['', `p50 ${Math.round(cpu.p50)} ms, p95 ${Math.round(cpu.p95)} ms of processor time`]]),
    ['Memory', `${result.peak_mb} MB at most`],
  ];
  return rows.map(([name = '', value = '']) => name.padEnd(10) + value).join('\n');
}

export const bench: Command = async (args, _core, terminal) => {
  readOptions(
    args.filter((arg) => arg !== '--calc'),
    [],
  );
  if (args.includes('--calc')) {
    const result = await runCalcBench();
    await terminal.print(terminal.json ? JSON.stringify(result) : calcTable(result));
    return 0;
  }
  const result = await runBench({ folder: packagePath('models'), requests: benchRequests });
  await terminal.print(terminal.json ? JSON.stringify(result) : table(result));
  return 0;
};
