"""Corpus lines as token arrays, and batches of them.

A corpus line is {"p": prompt, "a": answer, "w": weight (default 1)} or plain text {"t": text}. Neighbouring lines whose
prompts begin with the same table become one row of a batch: the table once, then each request with its answer, which
sees the table and itself only, at the positions it would have alone. So the table's tokens are paid for once.
The tokens of a file are cached in the run's folder, keyed by the contents of file and tokenizer.
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
    """Rows of one file: tokens[start[i]:start[i+1]], with requests cuts[first_cut[i]:first_cut[i+1]]; texts have none."""

    tokens: np.ndarray  # uint16 [all tokens]
    start: np.ndarray  # int64 [n + 1]
    cuts: np.ndarray  # int32 [requests, 2]: where in its row a request begins, and its answer
    first_cut: np.ndarray  # int64 [n + 1]
    weight: np.ndarray  # float32 [n]
    dropped: int  # lines longer than the limit

    def __len__(self) -> int:
        return len(self.weight)

    def example(self, i: int) -> np.ndarray:
        return self.tokens[self.start[i] : self.start[i + 1]]

    def requests(self, i: int) -> np.ndarray:
        """[requests, 2]: begin of each request of row i and of its answer."""
        return self.cuts[self.first_cut[i] : self.first_cut[i + 1]]

    @property
    def prompt(self) -> np.ndarray:
        """Where the first answer of each row begins [n]; 0 in plain texts."""
        return np.array([cuts[0, 1] if len(cuts := self.requests(i)) else 0 for i in range(len(self))], np.int32)


SHARED_LENGTH = 320  # tokens of a row with several requests: attention costs more the longer a row is
SHARED = "<ask>"  # what follows this in a prompt is the request's own


def group(rows: list[dict], together: bool) -> list[list[dict]]:
    """Neighbouring lines with the same table, where they may go `together`."""
    groups: list[list[dict]] = []
    table = None
    for row in rows:
        own = row["p"].partition(SHARED)[0] if "p" in row and SHARED in row["p"] else None
        if together and own and own == table and row.get("w", 1.0) == groups[-1][0].get("w", 1.0):
            groups[-1].append(row)
        else:
            groups.append([row])
        table = own
    return groups


def encode_file(path: Path, tokenizer: Tokenizer, max_length: int, together: bool = False) -> Corpus:
    """Tokenises one corpus file. Longer examples are dropped; longer texts are cut into pieces.

    `together`: lines about the same table share a row, as long as that has at most SHARED_LENGTH tokens.
    """
    eos = tokenizer.token_to_id("<eos>")
    tokens, cuts, first_cut, weight, dropped = [], [], [0], [], 0

    def encode(texts: list[str]) -> list[np.ndarray]:
        encoded = tokenizer.encode_batch_fast(texts, add_special_tokens=False)
        return [np.array(e.ids, dtype=np.uint16) for e in encoded]

    def put(piece: np.ndarray, own_cuts: list[tuple[int, int]], of: float) -> None:
        tokens.append(piece)
        cuts.extend(own_cuts)
        first_cut.append(len(cuts))
        weight.append(of)

    def add_text(text: np.ndarray, of: float) -> None:
        whole = np.append(text, np.uint16(eos))
        for piece in np.split(whole, range(max_length, len(whole), max_length)):
            if len(piece) > 1:
                put(piece, [], of)

    def add_requests(table: np.ndarray, pairs: list[tuple[np.ndarray, np.ndarray]], of: float) -> None:
        nonlocal dropped
        parts, own_cuts, length = [table], [], len(table)
        for request, answer in pairs:
            own = len(request) + len(answer)
            if len(table) + own > max_length or len(answer) == 0 or len(table) + len(request) == 0:
                dropped += 1
                continue
            if own_cuts and length + own > min(max_length, SHARED_LENGTH):
                put(np.concatenate(parts), own_cuts, of)
                parts, own_cuts, length = [table], [], len(table)
            own_cuts.append((length, length + len(request)))
            parts += [request, answer]
            length += own
        if own_cuts:
            put(np.concatenate(parts), own_cuts, of)

    def add(rows: list[dict]) -> None:
        for members in group(rows, together):
            of = members[0].get("w", 1.0)
            if "t" in members[0]:
                add_text(encode([members[0]["t"]])[0], of)
                continue
            table = members[0]["p"].partition(SHARED)[0].rstrip() if len(members) > 1 else ""
            requests = encode([row["p"][len(table) :].lstrip() if table else row["p"] for row in members])
            answers = encode([row.get("a", "") for row in members])
            shared = encode([table])[0] if table else np.zeros(0, np.uint16)
            add_requests(shared, list(zip(requests, answers, strict=True)), of)

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
    own = np.array(cuts, np.int32).reshape(-1, 2)
    return Corpus(np.concatenate(tokens), start, own, np.array(first_cut), np.array(weight, np.float32), dropped)


def load(path: Path, tokenizer_file: Path, max_length: int, cache: Path, together: bool = False) -> Corpus:
    """`encode_file`, through the cache."""
    common.need(path, "the corpus generator")
    made_of = f"{common.sha256(path)} {common.sha256(tokenizer_file)} {max_length} {together} 2"
    key = hashlib.sha256(made_of.encode()).hexdigest()[:16]
    stored = cache / f"{path.stem}-{key}.npz"
    if not stored.exists():
        made = encode_file(path, Tokenizer.from_file(str(tokenizer_file)), max_length, together)
        with common.atomic(stored) as temporary, temporary.open("wb") as file:
            np.savez(file, **vars(made))
    with np.load(stored) as arrays:
        names = ("tokens", "start", "cuts", "first_cut", "weight")
        corpus = Corpus(*(arrays[name] for name in names), int(arrays["dropped"]))
    rows = f"{len(corpus)} rows, {len(corpus.cuts)} requests, {len(corpus.tokens)} tokens"
    print(f"{path.name}: {rows}, {corpus.dropped} too long and dropped")
    return corpus


@dataclass
class Batch:
    """`ids`, `position`, `segment` [rows, length]; `index` [k]: places in the flattened rows.

    `target` [k]: the next tokens there; `weight` [k]: of their loss. Tokens see those before them of their own segment and
    of segment 0, the table.
    """

    ids: torch.Tensor
    position: torch.Tensor
    segment: torch.Tensor
    index: torch.Tensor
    target: torch.Tensor
    weight: torch.Tensor


def lay_out(corpus: Corpus, i: int, settings: dict, rng: np.random.Generator) -> np.ndarray:
    """Row i as it is trained [5, length]: ids, next tokens, weights of their loss, positions, segments."""
    tokens, cuts = corpus.example(i).astype(np.float64), corpus.requests(i)
    if len(cuts) == 0:
        n = len(tokens) - 1
        weight = np.full(n, settings["text_weight"] * corpus.weight[i])
        return np.stack([tokens[:-1], tokens[1:], weight, np.arange(n), np.zeros(n)])
    aside = settings["prompt_loss"]

    def prompt_weight(n: int) -> np.ndarray:
        return (rng.random(n) < aside["fraction"]) * aside["weight"]

    shared = int(cuts[0, 0])
    table = np.zeros((5, shared))
    table[0], table[3] = tokens[:shared], np.arange(shared)
    table[1, :-1], table[2, :-1] = tokens[1:shared], prompt_weight(max(0, shared - 1))
    pieces = [table]
    ends = [*cuts[1:, 0], len(tokens)]
    for number, ((begin, answer), end) in enumerate(zip(cuts, ends, strict=True)):
        n = end - begin - 1
        weight = np.full(n, float(corpus.weight[i]))
        weight[: answer - begin - 1] = prompt_weight(answer - begin - 1)
        row = [tokens[begin : end - 1], tokens[begin + 1 : end], weight, shared + np.arange(n), np.full(n, number + 1)]
        pieces.append(np.stack(row))
    return np.concatenate(pieces, axis=1)


def collate(picked: list[tuple[Corpus, int]], settings: dict, rng: np.random.Generator) -> Batch:
    """Rows padded at the right to a multiple of 8; loss on answers, on texts, and on a random part of the prompts."""
    rows = [lay_out(corpus, i, settings, rng) for corpus, i in picked]
    length = (max(row.shape[1] for row in rows) + 7) // 8 * 8
    all_rows = np.zeros((5, len(rows), length))
    for number, row in enumerate(rows):
        all_rows[:, number, : row.shape[1]] = row
    ids, target, weight, position, segment = all_rows
    index = np.flatnonzero(weight)
    whole = (torch.from_numpy(x.astype(np.int64)) for x in (ids, position, segment))
    chosen = target.reshape(-1)[index].astype(np.int64), weight.reshape(-1)[index].astype(np.float32)
    return Batch(*whole, torch.from_numpy(index), *(torch.from_numpy(x) for x in chosen))


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
