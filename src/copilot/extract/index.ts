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
export { MAX_TEXT } from './request';
export { MAX_FIELDS } from './serialise';
