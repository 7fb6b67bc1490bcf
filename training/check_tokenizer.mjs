/**
 * Compares the JavaScript tokenizer with the ids that the Python one gives.
 *
 *     python training/check_tokenizer.py --config nano-6m --texts training/data/wikisql.jsonl
 *
 * That step writes pairs {text, ids} and calls this one: node training/check_tokenizer.mjs TOKENIZER_FOLDER PAIRS.jsonl
 */
import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';

const [folder, pairs] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const tokenizer = new Tokenizer(read('tokenizer.json'), read('tokenizer_config.json'));
const lines = readFileSync(pairs, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const differing = lines.filter(({ text, ids }) => {
  const mine = tokenizer.encode(text, { add_special_tokens: false }).ids;
  return mine.length !== ids.length || mine.some((id, i) => Number(id) !== ids[i]);
});
for (const { text, ids } of differing.slice(0, 5)) {
  console.error('differs:', text);
  console.error('  python:', ids.join(' '));
  console.error('  node:  ', tokenizer.encode(text, { add_special_tokens: false }).tokens.join(' '));
}
console.log(`${lines.length - differing.length} of ${lines.length} texts have identical ids in Node`);
process.exitCode = differing.length === 0 && lines.length > 0 ? 0 : 1;
