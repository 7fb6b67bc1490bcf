/** @file Tables out of free text: the part of the copilot that pane, cells, CLI and worker use. */
export type {
  ExtractAnswer,
  ExtractBatchOptions,
  ExtractBatchRequest,
  ExtractCell,
  ExtractColumn,
  ExtractOptions,
  ExtractRefusal,
  ExtractRequest,
  ExtractRow,
} from './answer';
export { ExtractCopilot } from './extract';
export { parseFieldList } from './fieldList';
export { textOfMail } from './mail';
export { normaliseCell } from './normalise';
export type { FieldKind, NormaliseOptions } from './normalise';
export { MAX_TEXT } from './request';
export { MAX_FIELDS } from './serialise';
export { sheetFormat, sheetValue } from './sheetValue';
