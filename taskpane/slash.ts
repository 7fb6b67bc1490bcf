/** @file Slash commands: a request that says itself what kind it is. */

/** What the copilot can be asked for. */
export type Task = 'formula' | 'explain' | 'fix' | 'extract';

export const TASKS: readonly Task[] = ['formula', 'explain', 'fix', 'extract'];

export type Command =
  | { readonly task: Task; readonly rest: string }
  /** A command that there is none of. */
  | { readonly task: 'unknown'; readonly name: string };

/** What a request asks for: `/explain =SUM(A1:A3)`; without a command, a formula. */
export function parseCommand(request: string): Command {
  const match = /^\/(\p{L}+)(?:\s+|$)([\s\S]*)$/u.exec(request.trim());
  if (match === null) return { task: 'formula', rest: request };
  const name = (match[1] ?? '').toLowerCase();
  const task = TASKS.find((each) => each === name);
  return task === undefined ? { task: 'unknown', name } : { task, rest: (match[2] ?? '').trim() };
}

/** What is said of a command that there is none of. */
export function unknownCommand(name: string): string {
  return `There is no command /${name}. There are ${TASKS.map((task) => `/${task}`).join(', ')}.`;
}
