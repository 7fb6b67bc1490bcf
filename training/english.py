"""Plain English for the language model: cleaned paragraphs of the public documents, as corpus lines {"t": …}.

python training/english.py --out training/data/english.jsonl --megabytes 30
"""

import argparse
import json
import lzma
import random
import re
from pathlib import Path

import common

MARKUP = re.compile(r"```.*?```|<[^>]+>|!\[[^\]]*\]\([^)]*\)|^:::.*$|^\s*[-|: ]+$", re.S | re.M)
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
SIGNS = re.compile(r"[*_`#|>]+")


def clean(text: str):
    """Paragraphs of running text: markup gone, at least eight words, mostly letters."""
    text = LINK.sub(r"\1", MARKUP.sub(" ", text))
    for paragraph in re.split(r"\n\s*\n", text):
        paragraph = " ".join(SIGNS.sub(" ", paragraph).split())
        letters = sum(c.isalpha() or c == " " for c in paragraph)
        if paragraph.count(" ") >= 8 and letters > 0.8 * len(paragraph):
            yield paragraph


def paragraphs(data: Path, characters: int):
    """About `characters` characters of paragraphs, an equal share of every document file under `data`/english."""
    files = sorted((data / "english").glob("*.jsonl.xz"))
    if not files:
        raise SystemExit(f"No *.jsonl.xz in {data / 'english'}. Name the folder with --data.")
    for path in files:
        left = characters / len(files)
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                for paragraph in clean(json.loads(line).get("text", "")):
                    left -= len(paragraph)
                    yield paragraph
                if left < 0:
                    break


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", type=Path, default=common.DATA / "english.jsonl")
    arguments.add_argument("--data", type=Path, default=common.PUBLIC_DATA)
    arguments.add_argument("--megabytes", type=float, default=30)
    args = arguments.parse_args()
    lines = [p[:1200] for p in paragraphs(args.data, int(args.megabytes * 1e6))]
    random.Random(1).shuffle(lines)
    with common.atomic(args.out) as temporary, temporary.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"t": line}, ensure_ascii=False) + "\n" for line in lines)
    print(f"{args.out}: {len(lines)} paragraphs")


if __name__ == "__main__":
    main()
