/** @file What a kind of text is made of. */
import type { Maker } from '../values';

/**
 * A kind of text: patterns in the language of `fill`, over the fields of `FIELDS`. Besides these, every kind is written in the
 * general layouts (tables, forms, lists), so patterns hold only what is peculiar to the kind.
 */
export interface Kind {
  readonly name: string;
  /** Keys of a row's fields. */
  readonly row: readonly string[];
  /** Keys of what is said once for all rows. */
  readonly shared: readonly string[];
  /** One row each. */
  readonly lines: readonly string[];
  /** Before the rows; may hold shared cells. */
  readonly intro: readonly string[];
  /** Behind them. */
  readonly outro: readonly string[];
  /** Whole texts about one row. */
  readonly single: readonly string[];
  /** Most rows. */
  readonly most: number;
  readonly make: Readonly<Record<string, (m: Maker) => string>>;
}

/** Short form: keys as words, all but `name` and `row` optional. */
export function kind(
  name: string,
  row: string,
  parts: Partial<Omit<Kind, 'name' | 'row' | 'shared'>> & { shared?: string },
): Kind {
  const words = (list: string | undefined): string[] => (list ?? '').split(' ').filter((word) => word !== '');
  return {
    name,
    row: words(row),
    shared: words(parts.shared),
    lines: parts.lines ?? [],
    intro: parts.intro ?? [],
    outro: parts.outro ?? [],
    single: parts.single ?? [],
    most: parts.most ?? 8,
    make: parts.make ?? {},
  };
}
