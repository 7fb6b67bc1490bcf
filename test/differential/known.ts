/** @file The disagreements that were looked at, with who follows Excel. */
import type { Disagreement } from './run';
import known from './known.json';
import settled from './settled.json';

export interface KnownClass {
  readonly function: string;
  readonly kind: string;
  /** `open`: neither Excel's documentation nor its known behaviour settles it. */
  readonly right: 'ours' | 'univer' | 'open';
  readonly why: string;
  /** The templates whose formulas may differ so. */
  readonly templates: readonly string[];
}

const byClass = new Map((known as KnownClass[]).map((item) => [className(item), item]));
const digests = new Map(Object.entries(settled as Record<string, string>));

/** What a class of disagreement is called: the function and what differs. */
export function className({ function: name, kind }: Pick<Disagreement, 'function' | 'kind'>): string {
  return `${name}: ${kind}`;
}

/** The class of a disagreement, when a formula of its template was looked at. */
export function knownClass(disagreement: Disagreement): KnownClass | undefined {
  const found = byClass.get(className(disagreement));
  return found?.templates.includes(disagreement.template) ? found : undefined;
}

/** The name under which settled.json keeps the digest of our value. */
export function settledKey({ sheet, formula }: Pick<Disagreement, 'sheet' | 'formula'>): string {
  return `${sheet} ${formula}`;
}

/** True when our value for a formula of settled.json is no longer the one that was looked at. */
export function hasChanged(disagreement: Disagreement): boolean {
  const digest = digests.get(settledKey(disagreement));
  return digest !== undefined && digest !== disagreement.digest;
}
