/** @file What is asked of the extraction and what it answers: the types shared by pane, cells, CLI and worker. */
import type { DateOrder, FieldKind } from './normalise';

export interface ExtractRequest {
  /** The source; at most `MAX_TEXT` UTF-16 units. */
  readonly text: string;
  /** Names of the columns wanted; null or none: the columns are found. */
  readonly fields: readonly string[] | null;
  /** How numbers and dates are read where they can be read in two ways, such as `de-DE`. Default: as in English. */
  readonly locale?: string;
  readonly dateOrder?: DateOrder;
}

/** Many texts for the same columns, so that their rows make one table. */
export type ExtractBatchRequest = Omit<ExtractRequest, 'text'> & { readonly texts: readonly string[] };

export interface ExtractColumn {
  readonly name: string;
  /** What its cells are read as. */
  readonly kind: FieldKind;
}

/** A value with the part of the text that it is: `text.slice(start, end) === raw`, always. */
export interface ExtractCell {
  readonly raw: string;
  /** Offsets in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** `raw` read as the column's kind: a number, an ISO date, or text. */
  readonly value: string | number | null;
  /** True where `raw` can be read in two ways, such as 03/04/2024. */
  readonly ambiguous: boolean;
  /** ISO 4217, where `raw` names one. */
  readonly currency: string | null;
  /** As written, where `raw` has one. */
  readonly unit: string | null;
  /** The model's probability of this cell in this place of the answer, above 0, at most 1. Not calibrated. */
  readonly confidence: number;
}

/** A cell or a blank for each column. */
export type ExtractRow = readonly (ExtractCell | null)[];

export type ExtractRefusal =
  'empty-text' | 'text-too-long' | 'too-many-fields' | 'fields-too-long' | 'empty-field' | 'duplicate-field';

export interface ExtractAnswer {
  /** `answer`: see `rows`, which may be none. `refusal`: see `reason` and `message`. */
  readonly kind: 'answer' | 'refusal';
  readonly reason: ExtractRefusal | null;
  /** What to tell the person: why it was refused, that nothing was found, or that rows are missing. Else empty. */
  readonly message: string;
  readonly columns: readonly ExtractColumn[];
  readonly rows: readonly ExtractRow[];
  /** True when the text held more than could be written: rows are missing. */
  readonly cut: boolean;
  /** Of a batch: the time from its start until this answer. */
  readonly ms: number;
}

export interface ExtractOptions {
  readonly signal?: AbortSignal;
}

export interface ExtractBatchOptions extends ExtractOptions {
  /** Hears how many of the texts are done; equal texts are done together. */
  readonly onProgress?: (done: number, total: number) => void;
}
