/** @file Which columns a text has, when the person names none. */
import type { BatchJob, BatchLanguageModel } from '../../model/constraint';
import { cutChunks } from './chunks';
import { copyText } from './copyText';
import { fieldCandidates } from './fieldCandidates';
import { FieldGrammar, type FieldGrammarState } from './fieldGrammar';
import { cutPieces } from './pieces';
import { sharedPrompt, type Vocabulary } from './reader';
import { fieldText, MAX_FOUND_FIELDS } from './serialise';

/** Chunks of each text that are looked at. */
const MAX_CHUNKS = 2;
const MAX_TOKENS = 200;

/**
 * Names of columns for these texts together, those that most of them have first, at most `MAX_FOUND_FIELDS`. Each is a
 * label of a text or a name of the catalogue.
 * @throws the signal's reason when it is aborted
 */
export async function findFields(
  texts: readonly string[],
  model: BatchLanguageModel,
  vocabulary: Vocabulary,
  signal?: AbortSignal,
): Promise<string[]> {
  const shared = sharedPrompt([], model);
  if (shared === null || texts.length === 0) return [];
  const { eos, fields: pointers } = vocabulary.copy(MAX_FOUND_FIELDS);
  const asked: { names: readonly string[]; grammar: FieldGrammar; job: BatchJob<FieldGrammarState> }[] = [];
  for (const source of texts) {
    const names = fieldCandidates(source);
    const grammar = new FieldGrammar(
      names.map((name) => vocabulary.encode(fieldText(name))),
      pointers,
      eos,
    );
    const text = copyText(cutPieces(source), vocabulary.encode);
    const chunks = cutChunks(text, { tokens: shared.textTokens, overlap: 0 }).slice(0, MAX_CHUNKS);
    for (const { first, last } of chunks) {
      const tokens = text.pieces.slice(first, last + 1).flatMap((piece) => vocabulary.encode(piece.text));
      const prompt = [...shared.tokens, ...tokens, vocabulary.end];
      asked.push({ names, grammar, job: { prompt, constraint: grammar, maxNewTokens: MAX_TOKENS } });
    }
  }
  const written = await model.generateBatch(
    asked.map(({ job }) => job),
    // Alone, as the rows are: neighbours would share the scale of int8 activations and could change what is found.
    { width: 1, ...(signal === undefined ? {} : { signal }) },
  );
  const found = new Map<string, { name: string; times: number }>();
  written.forEach((text, at) => {
    const { names, grammar } = asked[at]!;
    for (const place of text === null ? [] : grammar.read(text.tokens)) {
      const name = names[place]!;
      const key = fieldText(name);
      found.set(key, { name: found.get(key)?.name ?? name, times: (found.get(key)?.times ?? 0) + 1 });
    }
  });
  // Stable: of equals, the one found first stays first.
  const ranked = [...found.values()].sort((a, b) => b.times - a.times).slice(0, MAX_FOUND_FIELDS);
  const order = [...found.values()];
  return ranked.sort((a, b) => order.indexOf(a) - order.indexOf(b)).map(({ name }) => name);
}
