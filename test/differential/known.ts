/** @file The classes of disagreement that were looked at, with who follows Excel. */
import type { Disagreement } from './run';
import known from './known.json';

export interface KnownClass {
  readonly function: string;
  readonly kind: string;
  /** `open`: neither Excel's documentation nor its known behaviour settles it. */
  readonly right: 'ours' | 'univer' | 'open';
  readonly why: string;
}

const byClass = new Map((known as KnownClass[]).map((item) => [className(item), item]));

/** What a class of disagreement is called: the function and what differs. */
export function className({ function: name, kind }: Pick<Disagreement, 'function' | 'kind'>): string {
  return `${name}: ${kind}`;
}

export function knownClass(disagreement: Disagreement): KnownClass | undefined {
  return byClass.get(className(disagreement));
}
