/** @file `nano formula --data FILE [--sheet S] [--cell H2] "request"`. */
import { onlyPositional, readOptions, required } from '../options';
import { answerToJson, answerToText } from '../output';
import { findPlace } from '../place';
import { readWorkbookFile } from '../workbookFile';
import type { Command } from './command';

export const formula: Command = async (args, core, terminal) => {
  const options = readOptions(args, ['data', 'sheet', 'cell']);
  const file = required(options, 'data');
  const request = onlyPositional(options, 'the request');
  const workbook = await readWorkbookFile(file);
  const active = findPlace(workbook, options.values['sheet'], options.values['cell']);
  const answer = await core.answerFormula({ workbook, active, request });
  await terminal.print(terminal.json ? JSON.stringify(answerToJson(answer)) : answerToText(answer));
  return answer.kind === 'answer' ? 0 : 3;
};
