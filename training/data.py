"""Corpus lines as token arrays, and batches of them.

A corpus line is {"p": prompt, "a": answer, "w": weight (default 1)} or plain text {"t": text}. The tokens of a file are
cached in the run's folder, keyed by the contents of file and tokenizer.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

import common

SUB_BATCHES = 64  # batches gathered at once and sorted by length, so that little is padding


@dataclass
class Corpus:
    """Examples of one file: tokens[start[i]:start[i+1]], whose answer begins at prompt[i] (0: plain text)."""

    tokens: np.ndarray  # uint16 [all tokens]
    start: np.ndarray  # int64 [n + 1]
    prompt: np.ndarray  # int32 [n]
    weight: np.ndarray  # float32 [n]
    dropped: int  # lines longer than the limit

    def __len__(self) -> int:
        return len(self.prompt)

    def example(self, i: int) -> np.ndarray:
        return self.tokens[self.start[i] : self.start[i + 1]]


def encode_file(path: Path, tokenizer: Tokenizer, max_length: int) -> Corpus:
    """Tokenises one corpus file. Longer examples are dropped; longer texts are cut into pieces."""
    eos = tokenizer.token_to_id("<eos>")
    tokens, prompt, weight, dropped = [], [], [], 0

    def encode(texts: list[str]) -> list[np.ndarray]:
        encoded = tokenizer.encode_batch_fast(texts, add_special_tokens=False)
        return [np.array(e.ids, dtype=np.uint16) for e in encoded]

    def add(rows: list[dict]) -> None:
        nonlocal dropped
        prompts = encode([row.get("t") or row["p"] for row in rows])
        answers = encode([row.get("a", "") for row in rows])
        for row, p, a in zip(rows, prompts, answers, strict=True):
            if "t" in row:
                text = np.append(p, np.uint16(eos))
                pieces = [(piece, 0) for piece in np.split(text, range(max_length, len(text), max_length)) if len(piece) > 1]
            elif len(p) + len(a) <= max_length and len(p) and len(a):
                pieces = [(np.concatenate([p, a]), len(p))]
            else:
                dropped += 1
                continue
            for piece, first in pieces:
                tokens.append(piece)
                prompt.append(first)
                weight.append(row.get("w", 1.0))

    with path.open(encoding="utf-8") as file:
        rows = []
        for line in file:
            rows.append(json.loads(line))
            if len(rows) == 20_000:
                add(rows)
                rows = []
        if rows:
            add(rows)
    if not tokens:
        raise SystemExit(f"{path} holds no example of at most {max_length} tokens.")
    start = np.cumsum([0, *map(len, tokens)], dtype=np.int64)
    return Corpus(np.concatenate(tokens), start, np.array(prompt, np.int32), np.array(weight, np.float32), dropped)


def load(path: Path, tokenizer_file: Path, max_length: int, cache: Path) -> Corpus:
    """`encode_file`, through the cache."""
    common.need(path, "the corpus generator")
    key = hashlib.sha256(f"{common.sha256(path)} {common.sha256(tokenizer_file)} {max_length}".encode()).hexdigest()[:16]
    stored = cache / f"{path.stem}-{key}.npz"
    if not stored.exists():
        made = encode_file(path, Tokenizer.from_file(str(tokenizer_file)), max_length)
        with common.atomic(stored) as temporary, temporary.open("wb") as file:
            np.savez(file, **vars(made))
    with np.load(stored) as arrays:
        corpus = Corpus(*(arrays[name] for name in ("tokens", "start", "prompt", "weight")), int(arrays["dropped"]))
    print(f"{path.name}: {len(corpus)} examples, {len(corpus.tokens)} tokens, {corpus.dropped} too long and dropped")
    return corpus


@dataclass
class Batch:
    """`ids` [rows, length]; `index` [k]: places in the flattened rows; their next tokens `target` [k] and weights [k]."""

    ids: torch.Tensor
    index: torch.Tensor
    target: torch.Tensor
    weight: torch.Tensor


def collate(picked: list[tuple[Corpus, int]], settings: dict, rng: np.random.Generator) -> Batch:
    """Rows padded at the right to a multiple of 8; loss on answers, on texts, and on a random part of the prompts."""
    length = max(len(corpus.example(i)) for corpus, i in picked) - 1
    length = (length + 7) // 8 * 8
    ids = np.zeros((len(picked), length), np.int64)
    target = np.zeros((len(picked), length), np.int64)
    weight = np.zeros((len(picked), length), np.float32)
    aside = settings["prompt_loss"]
    for row, (corpus, i) in enumerate(picked):
        tokens, first = corpus.example(i), int(corpus.prompt[i])
        n = len(tokens) - 1
        ids[row, :n], target[row, :n] = tokens[:-1], tokens[1:]
        if first == 0:
            weight[row, :n] = settings["text_weight"] * corpus.weight[i]
            continue
        weight[row, first - 1 : n] = corpus.weight[i]
        if aside["fraction"] > 0:
            weight[row, : first - 1] = aside["weight"] * (rng.random(first - 1) < aside["fraction"])
    index = np.flatnonzero(weight)
    flat = (torch.from_numpy(x.reshape(-1)[index]) for x in (target, weight))
    return Batch(torch.from_numpy(ids), torch.from_numpy(index), *flat)


class Stream:
    """Endless batches from several corpora; the same seed gives the same batches, and `state` resumes them.

    `mix[k]` is the share of tokens that corpus k gets. Each corpus is walked in a new order every epoch. Of `shards`
    processes, number `shard` gets every `shards`-th batch; `state` counts those of all, so any number of them resumes it.
    """

    def __init__(self, corpora: list[Corpus], mix: list[float], settings: dict, shard: int = 0, shards: int = 1):
        self.corpora, self.settings = corpora, settings
        self.shard, self.shards = shard, shards
        self.share = np.array(mix) / sum(mix)
        self.state = {"pool": 0, "batch": 0, "cursor": [0] * len(corpora)}
        self.orders: dict[tuple[int, int], np.ndarray] = {}

    def epochs(self) -> list[float]:
        return [c / len(corpus) for c, corpus in zip(self.state["cursor"], self.corpora, strict=True)]

    def order(self, k: int, epoch: int) -> np.ndarray:
        if (k, epoch) not in self.orders:
            self.orders = {key: value for key, value in self.orders.items() if key[0] != k}
            self.orders[k, epoch] = np.random.default_rng([self.settings["seed"], k, epoch]).permutation(
                len(self.corpora[k])
            )
        return self.orders[k, epoch]

    def pool(self) -> tuple[list[list[tuple[Corpus, int]]], list[int]]:
        """The next pool of batches, each at most tokens_per_batch with padding, and the cursors behind it."""
        budget = self.settings["tokens_per_batch"]
        picked, cursor = [], list(self.state["cursor"])
        for k, corpus in enumerate(self.corpora):
            left = self.share[k] * budget * SUB_BATCHES
            while left > 0:
                epoch, i = divmod(cursor[k], len(corpus))
                i = int(self.order(k, epoch)[i])
                picked.append((corpus, i))
                left -= len(corpus.example(i))
                cursor[k] += 1
        rng = np.random.default_rng([self.settings["seed"], 999, self.state["pool"]])
        picked = [picked[i] for i in rng.permutation(len(picked))]
        picked.sort(key=lambda pick: len(pick[0].example(pick[1])))
        groups, group = [], []
        for pick in picked:
            if (len(group) + 1) * len(pick[0].example(pick[1])) > budget and group:
                groups.append(group)
                group = []
            group.append(pick)
        # A last group that is less than half full would be a noisy step, and shapes for which to compile again.
        if not groups or 2 * len(group) * len(group[-1][0].example(group[-1][1])) > budget:
            groups.append(group)
        return [groups[i] for i in rng.permutation(len(groups))], cursor

    def __iter__(self):
        while True:
            groups, cursor = self.pool()
            if len(groups) < self.shards:
                raise SystemExit(f"{self.shards} processes are more than the {len(groups)} batches gathered at once.")
            # As many batches for every process, or one would wait for the others' gradients at the end.
            last = len(groups) - self.shards
            for first in range(self.state["batch"], last + 1, self.shards):
                number = first + self.shard
                rng = np.random.default_rng([self.settings["seed"], 998, self.state["pool"], number])
                self.state["batch"] = first + self.shards
                yield collate(groups[number], self.settings, rng)
            self.state = {"pool": self.state["pool"] + 1, "batch": 0, "cursor": cursor}
