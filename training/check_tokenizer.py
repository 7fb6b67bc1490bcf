"""Step 1b: the JavaScript tokenizer of the pane gives the same ids as the Python one.

python training/check_tokenizer.py --config nano-6m --texts training/data/wikisql.jsonl
"""

import itertools
import json
import subprocess
from pathlib import Path

from tokenizers import Tokenizer

import common

# Inputs that corpora rarely hold: other scripts, ligatures, odd spaces, numbers, special tokens without spaces.
ODD = [
    "Ünïcode ﬁle Ⅳ",
    "  two  spaces ",
    "日本語 テスト",
    "a\tb\nc",
    "1,234.50 €",
    "naïve İstanbul",
    "it's o'clock",
    "<eos>x<eos> y",
    "",
]


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("--texts", type=Path, nargs="+", required=True)
    arguments.add_argument("--lines", type=int, default=1000, help="lines per file")
    args = arguments.parse_args()
    _, run = common.settle(args)
    tokenizer = Tokenizer.from_file(str(common.need(run / "tokenizer" / "tokenizer.json", "training/tokenizer.py")))
    texts = list(ODD)
    for path in args.texts:
        with path.open(encoding="utf-8") as file:
            rows = map(json.loads, itertools.islice(file, args.lines))
            texts += [row.get("t") or f"{row['p']} {row['a']}" for row in rows]
    pairs = run / "tokenizer_pairs.jsonl"
    with pairs.open("w", encoding="utf-8") as file:
        for text in texts:
            ids = tokenizer.encode(text, add_special_tokens=False).ids
            file.write(json.dumps({"text": text, "ids": ids}, ensure_ascii=False) + "\n")
    script = common.TRAINING / "check_tokenizer.mjs"
    raise SystemExit(subprocess.run(["node", script, run / "tokenizer", pairs], check=False).returncode)


if __name__ == "__main__":
    main()
