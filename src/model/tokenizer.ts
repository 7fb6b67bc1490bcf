/** @file The model's tokenizer: byte-level BPE from tokenizer.json, with pointers such as `<c0>` as added tokens. */
import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import { ModelError } from './errors';

export class Tokenizer {
  private readonly inner: HuggingFaceTokenizer;

  /**
   * @param tokenizerJson contents of tokenizer.json
   * @param configJson contents of tokenizer_config.json
   * @throws ModelError `incompatible` when they are not a tokenizer.
   */
  constructor(tokenizerJson: Uint8Array, configJson: Uint8Array) {
    const decoder = new TextDecoder();
    try {
      this.inner = new HuggingFaceTokenizer(
        JSON.parse(decoder.decode(tokenizerJson)) as object,
        JSON.parse(decoder.decode(configJson)) as object,
      );
    } catch (cause) {
      throw new ModelError('incompatible', 'tokenizer.json of the model cannot be read.', { cause });
    }
  }

  /** Token ids of `text`, nothing added before or after; special tokens written as in the vocabulary are recognised. */
  encode(text: string): number[] {
    return this.inner.encode(text, { add_special_tokens: false }).ids;
  }

  /** Text of `tokens`, special tokens included. */
  decode(tokens: readonly number[]): string {
    // The library refuses an empty list.
    return tokens.length === 0 ? '' : this.inner.decode([...tokens], { skip_special_tokens: false });
  }

  /**
   * Id of one vocabulary entry.
   * @throws RangeError when the vocabulary lacks it.
   */
  tokenId(token: string): number {
    const id = this.inner.token_to_id(token);
    if (id === undefined) throw new RangeError(`The model's vocabulary has no token "${token}".`);
    return id;
  }
}
