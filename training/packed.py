"""A corpus as token ids in one small file, for a machine that has neither the texts nor the time to tokenise them.

The file is an .npz inside xz: ids as uint16, lengths, where each request and answer begins, weights, and where it came
from. Trainer and check take such a file (`NAME.npz.xz`) wherever they take corpus lines.
"""

import io
import json
import lzma
from pathlib import Path

import numpy as np

import common
import data

SUFFIX = ".npz.xz"
# Ids are two bytes wide: told so, the compressor finds a fifth more.
FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 6, "lp": 1, "lc": 3, "pb": 1}]


def is_packed(path: Path) -> bool:
    return path.name.endswith(SUFFIX)


def sample(corpus: data.Corpus, kept: np.ndarray) -> data.Corpus:
    """The rows of the ascending indices `kept`."""
    tokens = np.concatenate([corpus.example(int(i)) for i in kept])
    cuts = np.concatenate([corpus.requests(int(i)) for i in kept])
    start, first_cut = (ends(np.diff(edges)[kept]) for edges in (corpus.start, corpus.first_cut))
    return data.Corpus(tokens, start, cuts, first_cut, corpus.weight[kept], corpus.dropped)


def ends(lengths: np.ndarray) -> np.ndarray:
    """Edges [n + 1] of pieces of these lengths."""
    return np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)]).astype(np.int64)


def dump(corpus: data.Corpus, source: dict) -> bytes:
    """The contents of a packed file. `source` says what is in it: name, sha256, tokenizer (sha256), max_length, examples."""
    buffer = io.BytesIO()
    np.savez(
        buffer,
        tokens=corpus.tokens,
        length=np.diff(corpus.start).astype(np.uint16),
        cuts=corpus.cuts.astype(np.uint16),
        requests=np.diff(corpus.first_cut).astype(np.uint16),
        weight=corpus.weight,
        dropped=corpus.dropped,
        source=np.frombuffer(json.dumps(source).encode(), np.uint8),
    )
    return lzma.compress(buffer.getvalue(), format=lzma.FORMAT_XZ, filters=FILTERS)


def read(path: Path) -> tuple[data.Corpus, dict]:
    """Corpus and source of a packed file."""
    try:
        with np.load(io.BytesIO(lzma.decompress(path.read_bytes()))) as arrays:
            start, first_cut = ends(arrays["length"]), ends(arrays["requests"])
            source = json.loads(arrays["source"].tobytes())
            cuts = arrays["cuts"].astype(np.int32)
            corpus = data.Corpus(arrays["tokens"], start, cuts, first_cut, arrays["weight"], int(arrays["dropped"]))
    except (lzma.LZMAError, ValueError, KeyError, EOFError) as error:
        raise SystemExit(f"{path} is no packed corpus, or is damaged: {error}") from error
    return corpus, source


def load(
    path: Path, tokenizer_file: Path, max_length: int, cache: Path, together: bool = False
) -> tuple[data.Corpus, str, str]:
    """A corpus of lines or a packed one, with the name and the sha256 of the file of lines that it was made from.

    `together`: lines about the same table share a row (a packed corpus is as it was packed).
    """
    common.need(path, "the corpus generator")
    if not is_packed(path):
        return data.load(path, tokenizer_file, max_length, cache, together), path.name, common.sha256(path)
    corpus, source = read(path)
    if source["tokenizer"] != common.sha256(tokenizer_file):
        raise SystemExit(f"{path} was made with another tokenizer than {tokenizer_file}. Pack it anew.")
    if source["max_length"] > max_length:
        raise SystemExit(f"{path} holds examples of up to {source['max_length']} tokens; the config allows {max_length}.")
    part = f", {len(corpus)} of {source['examples']}" if len(corpus) < source["examples"] else ""
    print(f"{path.name}: {len(corpus)} examples{part}, {len(corpus.tokens)} tokens")
    return corpus, source["name"], source["sha256"]
