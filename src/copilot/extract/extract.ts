/** @file The core path for tables out of text: cut → prompt → decode under the copy constraint → place → merge → normalise. */
import type { BatchLanguageModel } from '../../model/constraint';
import type {
  ExtractAnswer,
  ExtractBatchOptions,
  ExtractBatchRequest,
  ExtractColumn,
  ExtractOptions,
  ExtractRefusal,
  ExtractRequest,
} from './answer';
import { fillRow } from './fill';
import { findFields } from './findFields';
import { fieldKindOf } from './normalise';
import { sharedPrompt, TextReader, vocabularyOf, type ChunkTask, type Vocabulary } from './reader';
import { messageOf, refusedFields, refusedText } from './request';

/**
 * Texts written side by side. In int8 the rows of one run share the scale of their activations, so that a text's neighbours could
 * change its table; the same text gives the same table, so each is written alone.
 */
const WIDTH = 1;

/** Texts whose prompts are held in memory at once. */
const GROUP = 64;
/** Texts of a batch from which its columns are found when none are given. */
const LOOKED_AT = 5;

/** Makes tables out of texts with one model, every cell a part of the text. */
export class ExtractCopilot {
  private readonly vocabulary: Vocabulary;

  /** @throws RangeError when the model's vocabulary lacks the tokens of the format */
  constructor(private readonly model: BatchLanguageModel) {
    this.vocabulary = vocabularyOf(model);
  }

  /**
   * The rows that a text holds. What the text says is data: whatever it asks for, the answer is made of its own words.
   * @throws the signal's reason when it is aborted
   */
  async extract(request: ExtractRequest, options: ExtractOptions = {}): Promise<ExtractAnswer> {
    const { text, ...rest } = request;
    const [answer] = await this.extractBatch({ ...rest, texts: [text] }, options);
    return answer!;
  }

  /**
   * The rows of many texts over the same columns, an answer for each, in order. Equal texts are read once; a text that
   * is refused does not stop the others.
   * @throws the signal's reason when it is aborted
   */
  async extractBatch(
    request: ExtractBatchRequest,
    options: ExtractBatchOptions = {},
  ): Promise<ExtractAnswer[]> {
    const started = performance.now();
    const { texts } = request;
    const refused = (reason: ExtractRefusal): ExtractAnswer => refusal(reason, performance.now() - started);
    const readable = [...new Set(texts)].filter((text) => refusedText(text) === null);
    const wanted = request.fields?.map((name) => name.trim()) ?? [];
    const fields =
      wanted.length > 0
        ? wanted
        : await findFields(readable.slice(0, LOOKED_AT), this.model, this.vocabulary, options.signal);
    const shared = sharedPrompt(fields, this.model);
    const reason = refusedFields(fields) ?? (shared === null ? 'fields-too-long' : null);
    if (reason !== null || shared === null)
      return texts.map((text) => refused(refusedText(text) ?? reason ?? 'fields-too-long'));

    const columns = fields.map((name): ExtractColumn => ({ name, kind: fieldKindOf(name) }));
    const answers = new Map<string, ExtractAnswer>();
    const copies = new Map<string, number>();
    for (const text of texts) copies.set(text, (copies.get(text) ?? 0) + 1);
    let done = 0;
    const keep = (text: string, answer: ExtractAnswer): void => {
      answers.set(text, answer);
      done += copies.get(text) ?? 0;
      options.onProgress?.(done, texts.length);
    };
    const finish = (text: string, reader: TextReader | null): void => {
      const { rows, cut } = reader?.result() ?? { rows: [], cut: false };
      const filled = rows.map((row) => fillRow(row, text, columns, request));
      const ms = performance.now() - started;
      keep(text, { ...answerOf(columns, filled, cut), ms });
    };
    for (const text of copies.keys()) {
      const why = refusedText(text);
      if (why !== null) keep(text, refused(why));
      else if (columns.length === 0) finish(text, null);
    }
    const left = columns.length === 0 ? [] : readable;
    for (let first = 0; first < left.length; first += GROUP)
      await this.readGroup(
        left.slice(first, first + GROUP).map((text) => ({
          text,
          reader: new TextReader(text, shared, this.vocabulary, this.model.maxPositions),
        })),
        finish,
        options.signal,
      );
    return texts.map((text) => answers.get(text)!);
  }

  private async readGroup(
    group: readonly { text: string; reader: TextReader }[],
    finish: (text: string, reader: TextReader) => void,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    interface Open {
      readonly entry: (typeof group)[number];
      readonly task: ChunkTask;
    }
    let open: Open[] = group.flatMap((entry) => entry.reader.tasks().map((task) => ({ entry, task })));
    const pending = new Map(
      group.map((entry) => [entry, open.filter((item) => item.entry === entry).length]),
    );
    while (open.length > 0) {
      const now: readonly Open[] = open;
      open = [];
      await this.model.generateBatch(
        now.map(({ task }) => task.job),
        {
          width: WIDTH,
          ...(signal === undefined ? {} : { signal }),
          onText: (place, written) => {
            const { entry, task } = now[place]!;
            const more = entry.reader.take(task, written);
            open.push(...more.map((next) => ({ entry, task: next })));
            const count = pending.get(entry)! - 1 + more.length;
            pending.set(entry, count);
            if (count === 0) finish(entry.text, entry.reader);
          },
        },
      );
    }
  }
}

function refusal(reason: ExtractRefusal, ms: number): ExtractAnswer {
  return { kind: 'refusal', reason, message: messageOf(reason), columns: [], rows: [], cut: false, ms };
}

function answerOf(
  columns: readonly ExtractColumn[],
  rows: ExtractAnswer['rows'],
  cut: boolean,
): Omit<ExtractAnswer, 'ms'> {
  const message = cut
    ? `The text holds more than could be read at once: the first ${rows.length} rows are here, some are missing. Take a smaller part of it.`
    : rows.length > 0
      ? ''
      : columns.length === 0
        ? 'Nothing in this text looks like a table. Name the columns that you want.'
        : 'Nothing was found in this text for these columns.';
  return { kind: 'answer', reason: null, message, columns, rows, cut };
}
