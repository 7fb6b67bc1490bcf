"""Step 1: byte-level BPE tokenizer, trained on the corpus and a sample of English.

Special tokens (`<c0>`, `<txt>`, `<do>` …) get the first ids, in the order of special_tokens.json. They are found inside the
text and swallow the spaces round them; every stretch of text between them starts with a space, so that a word has the same
token wherever it stands.

    python training/tokenizer.py --config nano-6m --texts training/data/wikisql.jsonl training/data/synth.jsonl
"""

import itertools
import json
import re
from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

import common
import english


def corpus_pieces(paths: list[Path], special: list[str], limit: int):
    """Stretches of plain text between special tokens, up to `limit` characters per file."""
    split = re.compile("|".join(re.escape(token) for token in sorted(special, key=len, reverse=True)))
    for path in paths:
        left = limit
        with path.open(encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                text = row["t"] if "t" in row else f"{row['p']} {row['a']}"
                left -= len(text)
                yield from (piece.strip() for piece in split.split(text) if piece.strip())
                if left < 0:
                    break


def train(special: list[str], pieces, vocab_size: int) -> Tokenizer:
    """A tokenizer of exactly `vocab_size` entries (fewer if the text has fewer pairs)."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        min_frequency=2,
        special_tokens=[AddedToken(t, lstrip=True, rstrip=True, normalized=False, special=True) for t in special],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(pieces, trainer)
    return tokenizer


def verify(tokenizer: Tokenizer, special: list[str]) -> None:
    """Special tokens have the ids of their order and bring no tokens for the spaces round them."""
    for index, token in enumerate(special):
        if tokenizer.token_to_id(token) != index:
            raise SystemExit(f"{token} has id {tokenizer.token_to_id(token)}, expected {index}.")
    words = tokenizer.encode("player name", add_special_tokens=False)
    both = tokenizer.encode(f"{special[1]} {special[2]} player name {special[1]}", add_special_tokens=False)
    if both.ids != [1, 2, *words.ids, 1] or not words.tokens[0].startswith("Ġ"):
        raise SystemExit(f"Stray space tokens: {both.tokens}")


def save(tokenizer: Tokenizer, folder: Path, context: int) -> None:
    """Writes tokenizer.json and tokenizer_config.json as Hugging Face libraries read them."""
    folder.mkdir(parents=True, exist_ok=True)
    with common.atomic(folder / "tokenizer.json") as temporary:
        tokenizer.save(str(temporary), pretty=False)
    common.write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "pad_token": "<pad>",
            "eos_token": "<eos>",
            "model_max_length": context,
            "clean_up_tokenization_spaces": False,
        },
    )


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("--texts", type=Path, nargs="+", required=True, help="corpus files")
    arguments.add_argument("--special", type=Path, default=common.DATA / "special_tokens.json")
    arguments.add_argument("--data", type=Path, default=common.PUBLIC_DATA, help="folder that holds english/")
    arguments.add_argument("--english", type=float, default=4, help="million characters of English")
    arguments.add_argument("--limit", type=float, default=40, help="million characters per corpus file")
    args = arguments.parse_args()
    config, run = common.settle(args)
    special = json.loads(common.need(args.special, "the corpus generator").read_text())
    missing = {"<pad>", "<eos>"} - set(special)
    if missing or special[0] != "<pad>":
        raise SystemExit(f"{args.special} must begin with <pad> and contain <eos>.")
    sample = english.paragraphs(args.data, int(args.english * 1e6))
    pieces = itertools.chain(corpus_pieces(args.texts, special, int(args.limit * 1e6)), sample)
    tokenizer = train(special, pieces, config["vocab_size"])
    verify(tokenizer, special)
    save(tokenizer, run / "tokenizer", config["context"])
    print(f"{run / 'tokenizer'}: {tokenizer.get_vocab_size()} entries, {len(special)} of them special")


if __name__ == "__main__":
    main()
