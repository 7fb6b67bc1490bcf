/** @file IF, IFS, SWITCH and IFERROR in words. */
import type { Ast } from '../../formula';
import type { CallPhrase } from './describer';
import { Level, phrase, within, type Speaker } from './phrase';
import { isCall, isEmptyText, isNumber, standIn } from './selection';

const isGiven = (arg: Ast | undefined): arg is Ast => arg !== undefined && arg.type !== 'missing';

/** The branches of IFs that stand in each other's last place. */
function branches(node: Ast): { cases: [test: Ast, value: Ast][]; otherwise: Ast | null } {
  const cases: [Ast, Ast][] = [];
  let current: Ast | undefined = node;
  while (isCall(current, 'IF')) {
    const [test, value, other]: readonly Ast[] = current.args;
    if (test === undefined || value === undefined) break;
    cases.push([test, value]);
    current = other;
  }
  return { cases, otherwise: isGiven(current) ? current : null };
}

/** A branch's value, in brackets where it is an IF itself. */
function branch(node: Ast, speaker: Speaker): string {
  return isEmptyText(node)
    ? 'nothing'
    : node.type === 'missing'
      ? '0'
      : within(speaker.say(node), Level.Where);
}

const condition: CallPhrase = (call, speaker) => {
  const { cases, otherwise } = branches(call);
  const [first] = cases;
  if (first === undefined) return null;
  const [test, value] = first;
  // IF(A="","",B): an empty cell stays empty, which is an aside beside B.
  if (cases.length === 1 && isEmptyText(value) && otherwise !== null && !isEmptyText(otherwise))
    return phrase(
      `${branch(otherwise, speaker)}, or nothing if ${speaker.condition(test).text}`,
      Level.Clause,
    );
  const said = cases.map(([when, then]) => `${branch(then, speaker)} if ${speaker.condition(when).text}`);
  return phrase(
    `${said.join(', ')}, otherwise ${otherwise === null ? 'FALSE' : branch(otherwise, speaker)}`,
    Level.Clause,
  );
};

const ifs: CallPhrase = (call, speaker) => {
  const said: string[] = [];
  for (let at = 0; at + 1 < call.args.length; at += 2) {
    const [test, value] = [call.args[at], call.args[at + 1]];
    if (test === undefined || value === undefined) return null;
    const isLast = (test.type === 'boolean' && test.value) || isNumber(test, 1);
    said.push(
      isLast
        ? `otherwise ${branch(value, speaker)}`
        : `${branch(value, speaker)} if ${speaker.condition(test).text}`,
    );
  }
  return said.length === 0 ? null : phrase(said.join(', '), Level.Clause);
};

const choice: CallPhrase = (call, speaker) => {
  const [subject, ...rest] = call.args;
  if (subject === undefined || rest.length < 2) return null;
  const isTrue = subject.type === 'boolean' && subject.value;
  const said: string[] = [];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const [value, then] = [rest[at], rest[at + 1]];
    if (value === undefined || then === undefined) return null;

    said.push(
      isTrue
        ? `${branch(then, speaker)} if ${speaker.condition(value).text}`
        : `${branch(then, speaker)} if it is ${within(speaker.say(value), Level.Noun)}`,
    );
  }
  const last = rest.length % 2 === 1 ? rest.at(-1) : undefined;
  if (last !== undefined) said.push(`otherwise ${branch(last, speaker)}`);
  const lead = isTrue ? '' : `by ${within(speaker.say(subject), Level.Noun)}: `;
  return phrase(`${lead}${said.join(', ')}`, Level.Clause);
};

const ifError: CallPhrase = (call, speaker) => {
  const [value, other] = call.args;
  if (value === undefined) return null;
  const words = other === undefined ? 'zero' : standIn(other, speaker);
  // The count of different values: a selection without rows is what gives the error.
  const isCount =
    isCall(value, 'ROWS') && isCall(value.args[0], 'UNIQUE') && isCall(value.args[0].args[0], 'FILTER');
  const isLookup = isCall(value, 'XLOOKUP', 'VLOOKUP', 'HLOOKUP', 'INDEX', 'LOOKUP', 'FILTER');
  const when = call.name === 'IFNA' ? 'if there is none (#N/A)' : 'if that is an error';
  const reason = isCount
    ? 'if there are none'
    : isLookup && call.name === 'IFERROR'
      ? 'if there is none or an error'
      : when;
  return phrase(`${branch(value, speaker)}, or ${words} ${reason}`, isCount ? Level.Where : Level.Clause);
};

/** Phrases of logical functions by name. */
export const LOGIC_PHRASES: Readonly<Record<string, CallPhrase>> = {
  IF: condition,
  IFS: ifs,
  SWITCH: choice,
  IFERROR: ifError,
  IFNA: ifError,
};
