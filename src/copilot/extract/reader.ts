/** @file One text on its way through the model: its chunks, the prompts for them, and what came back. */
import type { BatchJob, GreedyText, LanguageModel } from '../../model/constraint';
import { cutChunks, halve } from './chunks';
import { CopyGrammar, leastTokens, type CopyState, type CopyTokens } from './copyGrammar';
import { copyText, type CopyText } from './copyText';
import { mergeChunks, type ChunkRows, type FoundRow } from './merge';
import { cutPieces } from './pieces';
import { placeRows } from './place';
import { DO_TOKEN, EOS_TOKEN, fieldsPart, MAX_TEXT_TOKENS, ROW_TOKEN, type PieceSpan } from './serialise';
import { trimSpan } from './trim';

/** Rows of one chunk at most. */
const MAX_ROWS = 200;
const OVERLAP_TOKENS = 90;
/** Pieces that a half of a chunk has at least. */
const MIN_HALF = 24;
/** Part of the context, after the fields, that the text may take: the answer may repeat most of it. */
const TEXT_SHARE = 0.42;

/** Tokens of one model, looked up once. */
export interface Vocabulary {
  readonly encode: (text: string) => readonly number[];
  readonly copy: (fieldCount: number) => CopyTokens;
  readonly end: number;
}

/** Pieces kept with their tokens; texts of one kind repeat most of their words. */
const MAX_KEPT_PIECES = 20_000;

export function vocabularyOf(model: LanguageModel): Vocabulary {
  const kept = new Map<string, readonly number[]>();
  const eos = model.tokenId(EOS_TOKEN);
  return {
    end: model.tokenId(DO_TOKEN),
    copy: (fieldCount) => ({
      fields: Array.from({ length: fieldCount }, (_, at) => model.tokenId(`<c${at}>`)),
      row: model.tokenId(ROW_TOKEN),
      eos,
    }),
    encode: (text) => {
      let tokens = kept.get(text);
      if (tokens === undefined) {
        if (kept.size >= MAX_KEPT_PIECES) kept.clear();
        tokens = model.encode(text);
        kept.set(text, tokens);
      }
      return tokens;
    },
  };
}

/** The part of a prompt that all chunks and texts of a request share. */
export interface SharedPrompt {
  readonly tokens: readonly number[];
  readonly fieldCount: number;
  /** Tokens of text that fit beside it. */
  readonly textTokens: number;
}

/** @returns null when the fields leave too little room for text. */
export function sharedPrompt(fields: readonly string[], model: Context): SharedPrompt | null {
  const tokens = model.encode(fieldsPart(fields));
  const textTokens = Math.min(MAX_TEXT_TOKENS, Math.floor((model.maxPositions - tokens.length) * TEXT_SHARE));
  return textTokens < 40 ? null : { tokens, fieldCount: fields.length, textTokens };
}

/** What is needed of a model here. */
export interface Context {
  readonly maxPositions: number;
  encode(text: string): number[];
}

/** A chunk that the model is asked about. */
export interface ChunkTask {
  readonly chunk: PieceSpan;
  readonly job: BatchJob<CopyState>;
  readonly grammar: CopyGrammar;
}

export class TextReader {
  readonly text: CopyText;
  private readonly copyTokens: CopyTokens;
  private readonly done: (ChunkRows & { readonly cut: boolean })[] = [];

  constructor(
    private readonly source: string,
    private readonly shared: SharedPrompt,
    private readonly vocabulary: Vocabulary,
    private readonly maxPositions: number,
  ) {
    this.text = copyText(cutPieces(source), vocabulary.encode);
    this.copyTokens = vocabulary.copy(shared.fieldCount);
  }

  /** What is to be asked first. */
  tasks(): ChunkTask[] {
    const { textTokens } = this.shared;
    const overlap = Math.min(OVERLAP_TOKENS, Math.floor(textTokens / 4));
    return cutChunks(this.text, { tokens: textTokens, overlap }).map((chunk) => this.task(chunk));
  }

  /** The prompt of one chunk. */
  prompt(chunk: PieceSpan): number[] {
    const pieces = this.text.pieces.slice(chunk.first, chunk.last + 1);
    return [
      ...this.shared.tokens,
      ...pieces.flatMap(({ text }) => this.vocabulary.encode(text)),
      this.vocabulary.end,
    ];
  }

  /**
   * Takes the answer to a task. An answer that a limit has cut is asked for again in two halves.
   * @returns the tasks that this brings
   */
  take({ chunk, grammar }: ChunkTask, written: GreedyText | null): ChunkTask[] {
    const copied = grammar.read(written?.tokens ?? [], written?.logProbabilities ?? []);
    const cut = copied.cut || written === null;
    const halves = cut ? halve(this.text, chunk, MIN_HALF) : null;
    if (halves !== null) return halves.map((half) => this.task(half));
    // The last row may lack cells that there was no room for.
    const rows = cut && copied.rows.length > 1 ? copied.rows.slice(0, -1) : copied.rows;
    const { pieces } = this.text;
    const placed = placeRows(rows).map((row) =>
      row.map(({ field, span, logConfidence }) => ({
        field,
        confidence: Math.max(Number.MIN_VALUE, Math.min(1, Math.exp(logConfidence))),
        ...trimSpan(this.source, {
          start: pieces[chunk.first + span.first]!.start,
          end: pieces[chunk.first + span.last]!.end,
        }),
      })),
    );
    const start = pieces[chunk.first]!.start;
    this.done.push({ start, end: pieces[chunk.last]!.end, rows: placed, cut });
    return [];
  }

  /** All rows, when no task is left. */
  result(): { rows: FoundRow[]; cut: boolean } {
    const chunks = this.done.sort((a, b) => a.start - b.start || a.end - b.end);
    return { rows: mergeChunks(chunks), cut: chunks.some(({ cut }) => cut) };
  }

  private task(chunk: PieceSpan): ChunkTask {
    const { pieces } = this.text;
    const part = copyText(pieces.slice(chunk.first, chunk.last + 1), this.vocabulary.encode);
    const prompt = this.prompt(chunk);
    const maxNewTokens = this.maxPositions - prompt.length;
    if (maxNewTokens < leastTokens(part)) throw new RangeError('The prompt leaves no room for an answer.');
    const grammar = new CopyGrammar(part, this.copyTokens, { maxTokens: maxNewTokens, maxRows: MAX_ROWS });
    const boundary = this.shared.tokens.length;
    return { chunk, grammar, job: { prompt, constraint: grammar, maxNewTokens, boundary } };
  }
}
