/** @file `nano extract [--fields "name,amount,date"] [--locale de-DE] [--models FOLDER] FILE`: `-` is standard input. */
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseFieldList } from '../../src/copilot/extract';
import { onlyPositional, readOptions } from '../options';
import { extractToJson, extractToText } from '../outputExtract';
import { UsageError } from '../usageError';
import type { Command } from './command';

async function readSource(file: string): Promise<string> {
  if (file === '-') return readAll(process.stdin);
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  } catch (cause) {
    throw new Error(`cannot read ${file}: there is no such file`, { cause });
  }
}

/** A locale that Intl knows the form of. @throws UsageError */
function checkLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? locale;
  } catch (cause) {
    throw new UsageError(`--locale ${locale} is no locale; give one such as de-DE`, { cause });
  }
}

export const extract: Command = async (args, core, terminal) => {
  const options = readOptions(args, ['fields', 'locale', 'models']);
  const file = onlyPositional(options, 'the file (or - for standard input)');
  const { fields, locale, models } = options.values;
  const names = fields === undefined ? null : parseFieldList(fields);
  if (names?.length === 0) throw new UsageError('--fields names no field; leave it out to have them found');
  const place = locale === undefined ? {} : { locale: checkLocale(locale) };
  const request = { text: await readSource(file), fields: names, ...place };
  const answer = await core.extract(request, models);
  await terminal.print(terminal.json ? JSON.stringify(extractToJson(answer)) : extractToText(answer));
  return answer.kind === 'refusal' ? 3 : 0;
};
