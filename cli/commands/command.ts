/** @file What every command gets and gives. */
import type { Core } from '../core';

/** 0 answered, 1 failed, 2 wrong usage, 3 refused or asked back. */
export type ExitStatus = 0 | 1 | 2 | 3;

export interface Terminal {
  /** True when results are for a program: `--json`, or standard output is no terminal. */
  readonly json: boolean;
  /** One line or block of the result on standard output; resolves when it is written. */
  print(text: string): Promise<void>;
  /** Progress and remarks, on standard error. */
  note(text: string): void;
}

/** Runs one command on its arguments (those after its name). @throws UsageError for arguments that do not fit. */
export type Command = (args: readonly string[], core: Core, terminal: Terminal) => Promise<ExitStatus>;
