/** @file `nano calc --data FILE [--sheet S] [--cell H2] "=…"`: the evaluator alone, no model. */
import { onlyPositional, readOptions, required } from '../options';
import { valueToJson, valueToText } from '../output';
import { findPlace } from '../place';
import { readWorkbookFile } from '../workbookFile';
import type { Command } from './command';

export const calc: Command = async (args, core, terminal) => {
  const options = readOptions(args, ['data', 'sheet', 'cell']);
  const file = required(options, 'data');
  const formula = onlyPositional(options, 'the formula');
  const workbook = await readWorkbookFile(file);
  const place = findPlace(workbook, options.values['sheet'], options.values['cell']);
  const preview = core.calculate(formula, workbook, place);
  if (preview.kind === 'unsupported') {
    await terminal.print(
      terminal.json ? JSON.stringify({ unsupported: preview.why }) : `No value: ${preview.why}`,
    );
    return 3;
  }
  const { value } = preview;
  await terminal.print(terminal.json ? JSON.stringify({ value: valueToJson(value) }) : valueToText(value));
  return 0;
};
