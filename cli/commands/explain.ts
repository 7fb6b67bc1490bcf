/** @file `nano explain --data FILE [--sheet S] [--cell H2] "=…"`. */
import { onlyPositional, readOptions, required } from '../options';
import { explanationToJson, explanationToText } from '../output';
import { findPlace } from '../place';
import { readWorkbookFile } from '../workbookFile';
import type { Command } from './command';

export const explain: Command = async (args, core, terminal) => {
  const options = readOptions(args, ['data', 'sheet', 'cell']);
  const file = required(options, 'data');
  const formula = onlyPositional(options, 'the formula');
  const workbook = await readWorkbookFile(file);
  const active = findPlace(workbook, options.values['sheet'], options.values['cell']);
  const explanation = await core.explain({ formula, workbook, active });
  await terminal.print(
    terminal.json ? JSON.stringify(explanationToJson(explanation)) : explanationToText(explanation),
  );
  return explanation.problem === 'syntax' ? 3 : 0;
};
