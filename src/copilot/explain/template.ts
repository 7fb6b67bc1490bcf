/** @file Templates of function phrases, and how one is filled with the arguments of a call. */
import { argumentAt, functionInfo, printFormula, type Ast } from '../../formula';
import type { CallNode } from '../../formula/ast';
import { MODES } from './modes';
import { Level, listed, phrase, within, type Phrase, type Speaker } from './phrase';

/**
 * A phrase with places: `{1}` the first argument, `{1,}` the same followed by a comma where it is long, `{2*}` all from the
 * second on, `{3!}` what a switch such as "exact match" means, `{1?}` a condition. What stands in `[…]` is said only when
 * the arguments in it are given, what follows `|` there when they are not. Arguments that a template does not name are added in brackets with their names.
 */
export type Template = string;

const PLACE = /\{(\d+)([*!?,]?)\}/g;

/** Words of a template that are always said. */
export function templateWords(template: Template): string {
  return template.replace(/\{\d+[*!?,]?\}/g, ' ').replace(/[[\]|]/g, ' ');
}

const isGiven = (arg: Ast | undefined): arg is Ast => arg !== undefined && arg.type !== 'missing';

/** What a switch argument means, where it is one of the known constants. */
export function modeWords(name: string, index: number, arg: Ast): string | null {
  return MODES[name]?.[index]?.[printFormula(arg)] ?? null;
}

function argumentName(name: string, index: number): string {
  const info = functionInfo(name);
  const label = info === undefined ? undefined : argumentAt(info, index)?.name;
  return (label ?? `argument ${index + 1}`).replace(/_/g, ' ');
}

/** Fills a template with the arguments of a call. */
export function fill(template: Template, call: CallNode, speaker: Speaker): Phrase {
  const named = new Set<number>();
  const given = (index: number): boolean => isGiven(call.args[index]);
  let level: Level = /^\{1/.test(template) ? Level.Product : Level.Noun;
  const text = template
    .replace(/\[([^[\]]*)\]/g, (_, part: string) => {
      const places = [...part.matchAll(PLACE)].map((match) => Number(match[1]) - 1);
      const [full = '', short = ''] = part.split('|');
      return places.every(given) ? full : short;
    })
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim()
    .replace(PLACE, (place: string, digits: string, form: string, offset: number, whole: string): string => {
      const index = Number(digits) - 1;
      const isLast = offset + place.length === whole.length;
      const rest = form === '*' ? call.args.slice(index) : [];
      rest.forEach((_, at) => named.add(index + at));
      named.add(index);
      const arg = call.args[index];
      if (form === '*') {
        const parts = rest.filter(isGiven).map((item) => speaker.say(item));
        const [only] = parts;
        if (parts.length === 1 && only !== undefined && isLast && only.level === Level.Where) {
          level = Level.Where;
          return only.text;
        }
        return listed(parts.map((part) => within(part, Level.Noun)));
      }
      if (!isGiven(arg)) return 'nothing';
      if (form === '!')
        return (
          modeWords(call.name, index, arg) ?? `${argumentName(call.name, index)} ${speaker.say(arg).text}`
        );
      if (form === '?') return speaker.condition(arg).text;
      const said = speaker.say(arg);
      if (form === ',')
        return said.level >= Level.Noun && said.level < Level.Clause
          ? `${said.text},`
          : within(said, Level.Noun);
      if (isLast && said.level === Level.Where) {
        level = Level.Where;
        return said.text;
      }
      return within(said, Level.Noun);
    });
  // "the date 12 months after Start" minus 1 would read as after Start minus 1.
  if (call.args.length > 1 && level === Level.Noun && /\}\]?$/.test(template)) level = Level.Product;
  const others = call.args.flatMap((arg, index) =>
    named.has(index) || !isGiven(arg)
      ? []
      : [
          modeWords(call.name, index, arg) ??
            `${argumentName(call.name, index)}: ${within(speaker.say(arg), Level.Sum)}`,
        ],
  );
  return phrase(others.length === 0 ? text : `${text} (${others.join(', ')})`, level);
}
