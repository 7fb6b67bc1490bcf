/** @file `nano fix [--data FILE] [--sheet S] [--cell A1] "=…"`. */
import { onlyPositional, readOptions } from '../options';
import { fixToJson, fixToText } from '../outputFix';
import { findPlace } from '../place';
import { UsageError } from '../usageError';
import { readWorkbookFile } from '../workbookFile';
import type { Command } from './command';

export const fix: Command = async (args, core, terminal) => {
  const options = readOptions(args, ['data', 'sheet', 'cell', 'error', 'intent']);
  const broken = onlyPositional(options, 'the formula');
  const { data: file, sheet, cell, error, intent } = options.values;
  if (file === undefined && (sheet ?? cell) !== undefined) {
    throw new UsageError('--sheet and --cell need a workbook: --data is missing');
  }
  const workbook = file === undefined ? undefined : await readWorkbookFile(file);
  const answer = await core.answerFix({
    broken,
    ...(workbook === undefined ? {} : { workbook, active: findPlace(workbook, sheet, cell) }),
    ...(error === undefined ? {} : { error }),
    ...(intent === undefined ? {} : { intent }),
  });
  await terminal.print(terminal.json ? JSON.stringify(fixToJson(answer)) : fixToText(answer));
  return answer.kind === 'refusal' ? 3 : 0;
};
