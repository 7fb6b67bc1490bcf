/** @file A text with the table that it holds, before anybody has asked for fields. */
import type { Cell } from './draft';

export interface Sample {
  /** Where it is from: a kind of text or a data set. */
  readonly source: string;
  readonly text: string;
  readonly cells: readonly Cell[];
  /** Names by which the field of a key may be asked for; the first are those that the text itself uses. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Keys that may be asked for and are not in the text. */
  readonly absent: readonly string[];
  /** Asked for as they are, in this order and by these names; else some are chosen. */
  readonly fixed?: boolean;
  /** It may serve for the question which fields there are. */
  readonly findable?: boolean;
}
