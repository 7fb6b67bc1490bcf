"""The training loop that pretraining and the adapter share: a wall-clock budget, checkpoints, dev figures.

The learning rate follows the part of the budget that has passed, so that it always anneals to the end, whatever the speed
of the machine. A checkpoint holds weights, optimizer, place in the data and time used; `--resume` goes on from it.

Started by `accelerate launch`, several processes train one model: each has its own batches, so that a step has their number
times `tokens_per_batch`, and one clock, one log and one checkpoint, those of the main process.
"""

import argparse
import math
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy

import common
import data
import model as llama
import packed
import workers


def options(arguments: argparse.ArgumentParser) -> None:
    arguments.add_argument("--mix", nargs="+", required=True, help="corpus files with their share of tokens: FILE[=SHARE]")
    arguments.add_argument("--dev", type=Path, default=common.DATA / "dev.jsonl", help="held-out examples, never trained on")
    arguments.add_argument("--dev-examples", type=int, default=500)
    arguments.add_argument("--dev-minutes", type=float, default=3, help="minutes between dev figures")
    arguments.add_argument("--save-minutes", type=float, default=3, help="minutes between checkpoints")
    arguments.add_argument(
        "--minutes", type=float, required=True, help="wall-clock budget of the whole run, without compiling"
    )
    arguments.add_argument("--slice", type=float, help="stop after so many minutes of this call, leaving a checkpoint")
    arguments.add_argument("--tokens-per-batch", type=int, help="instead of the config's: larger ones for a GPU")
    arguments.add_argument("--threads", type=int, help="CPU threads of each process (default: all)")
    arguments.add_argument("--resume", action="store_true", help="go on from the last checkpoint, time used included")
    arguments.add_argument("--no-compile", dest="compile", action="store_false", help="skip torch.compile")


def rate(settings: dict, passed: float) -> float:
    """Learning rate at `passed` (0 … 1) of the budget: linear warm-up, then cosine, or constant with a linear end (wsd)."""
    if passed < settings["warmup"]:
        return settings["lr"] * max(passed, 1e-4) / settings["warmup"]
    rest = min(1.0, (passed - settings["warmup"]) / (1 - settings["warmup"]))
    cosine = settings["schedule"] == "cosine"
    shape = (1 + math.cos(math.pi * rest)) / 2 if cosine else min(1.0, (1 - rest) / 0.4)
    return settings["lr"] * (settings["final_lr"] + (1 - settings["final_lr"]) * shape)


def optimizers(model: torch.nn.Module, settings: dict) -> list[torch.optim.Optimizer]:
    """AdamW for all; with `muon_lr` in the settings, Muon for the matrices of the layers and AdamW for the rest."""
    trained = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    muon = [p for name, p in trained if settings.get("muon_lr") and p.ndim == 2 and "embed" not in name]
    rest = [p for _, p in trained if not any(p is m for m in muon)]
    groups = [
        {"params": [p for p in rest if p.ndim >= 2], "weight_decay": settings["weight_decay"]},
        {"params": [p for p in rest if p.ndim < 2], "weight_decay": 0.0},
    ]
    groups = [group for group in groups if group["params"]]
    result = [torch.optim.AdamW(groups, lr=settings["lr"], betas=tuple(settings["betas"]), fused=True)]
    if muon:
        result.append(
            torch.optim.Muon(
                muon, lr=settings["muon_lr"], weight_decay=settings["weight_decay"], adjust_lr_fn="match_rms_adamw"
            )
        )
    for optimizer in result:
        for group in optimizer.param_groups:
            group["peak"] = group["lr"]
    return result


class Trainer:
    """One run over `mix`. `model` gives the logits; only its parameters that require gradients are trained and saved."""

    def __init__(self, model, args: argparse.Namespace, settings: dict, run: Path, stage: str):
        if args.tokens_per_batch:
            settings = {**settings, "tokens_per_batch": args.tokens_per_batch}
        self.args, self.settings, self.run, self.stage = args, settings, run, stage
        self.called = time.monotonic()
        if args.threads:
            torch.set_num_threads(args.threads)
        self.workers = workers.gather()
        self.device = self.workers.device
        self.model = model.to(self.device)
        tokenizer = common.need(run / "tokenizer" / "tokenizer.json", "training/tokenizer.py")
        pairs = [(item.rsplit("=", 1) + ["1"])[:2] for item in args.mix]
        corpora, self.hashes = [], {}
        with self.workers.main_first():
            for name, _ in pairs:
                corpus, source, sha256 = packed.load(Path(name), tokenizer, settings["max_length"], run / "cache", True)
                corpora.append(corpus)
                self.hashes[source] = sha256
            dev, *_ = packed.load(args.dev, tokenizer, settings["max_length"], run / "cache")
        shares = [float(share) for _, share in pairs]
        self.stream = data.Stream(corpora, shares, settings, self.workers.index, self.workers.count)
        chosen = np.random.default_rng(7).permutation(np.flatnonzero(dev.prompt))[: args.dev_examples]
        self.dev = [(dev, int(i)) for i in sorted(chosen, key=lambda i: len(dev.example(i)))]
        self.optimizers = optimizers(model, settings)
        tables = llama.rope_tables(model.config, model.config.max_position_embeddings)
        self.rope = tuple(table.to(self.device) for table in tables)
        # Lengths differ from batch to batch: one compiled program with symbolic shapes serves them all.
        forward = torch.compile(llama.logits_at, dynamic=True) if args.compile else llama.logits_at
        self.forward = self.workers.share(forward, self.model)
        self.step = self.tokens = 0
        self.used = 0.0

    @property
    def checkpoint(self) -> Path:
        return self.run / f"{self.stage}.checkpoint.pt"

    def trained(self) -> dict[str, torch.Tensor]:
        return {name: p for name, p in self.model.named_parameters() if p.requires_grad}

    def save(self) -> None:
        """Writes the checkpoint (main process only; the others hold the same state)."""
        if not self.workers.main:
            return
        state = {
            "model": {name: p.detach().cpu() for name, p in self.trained().items()},
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "stream": self.stream.state,
            "step": self.step,
            "tokens": self.tokens,
            "used": self.used,
        }
        with common.atomic(self.checkpoint) as temporary:
            torch.save(state, temporary)

    def restore(self) -> None:
        path = common.need(self.checkpoint, f"training/{self.stage}.py without --resume")
        state = torch.load(path, weights_only=True, map_location="cpu")
        with torch.no_grad():
            for name, p in self.trained().items():
                p.copy_(state["model"][name])
        if state["optimizers"] is None:
            print("The checkpoint is a light one: the optimizers begin anew.")
        for optimizer, saved in zip(self.optimizers, state["optimizers"] or [], strict=bool(state["optimizers"])):
            optimizer.load_state_dict(saved)
        if len(state["stream"]["cursor"]) != len(self.stream.corpora):
            raise SystemExit("--resume needs the same files in --mix as before.")
        self.stream.state = state["stream"]
        self.step, self.tokens, self.used = state["step"], state["tokens"], state["used"]

    def logits(self, batch: data.Batch, forward) -> torch.Tensor:
        with torch.autocast(self.device.type, torch.bfloat16):
            places = (batch.ids, batch.position, batch.segment, batch.index)
            return forward(self.model, *(part.to(self.device) for part in places), *self.rope)

    @torch.no_grad()
    def evaluate(self) -> dict:
        """Share of dev answers whose every token is the most likely one: what greedy decoding would write exactly.

        The main process does it alone; the others wait at their next step.
        """
        right, total, kinds = 0, 0, Counter()
        only_answers = {**self.settings, "prompt_loss": {"fraction": 0.0, "weight": 0.0}}
        for at in range(0, len(self.dev), 50):
            picked = self.dev[at : at + 50]
            batch = data.collate(picked, only_answers, np.random.default_rng(0))
            hit = (self.logits(batch, llama.logits_at).argmax(-1).cpu() == batch.target).long()
            rows = torch.ones(len(picked), dtype=torch.long).scatter_reduce(
                0, batch.index // batch.ids.shape[1], hit, "amin"
            )
            right += int(rows.sum())
            total += len(picked)
            for (corpus, i), ok in zip(picked, rows.tolist(), strict=True):
                kinds[int(corpus.example(i)[corpus.prompt[i]]), ok] += 1
        firsts = sorted({first for first, _ in kinds}, key=lambda first: -kinds[first, 0] - kinds[first, 1])[:6]
        by_first = {first: f"{kinds[first, 1]}/{kinds[first, 0] + kinds[first, 1]}" for first in firsts}
        return {"dev_exact": right / max(total, 1), "dev_by_first_token": by_first}

    def total(self, batch: data.Batch, each: torch.Tensor) -> list[float]:
        """Of this step over all processes: weight of the loss, its sum and number at full-weight places, tokens."""
        answers = batch.weight >= 0.5
        if not answers.any():
            answers = batch.weight > 0
        shown = each.detach().cpu()[answers]
        return self.workers.sum([float(batch.weight.sum()), float(shown.sum()), len(shown), batch.ids.numel()])

    def train(self) -> bool:
        """Trains until the budget is used, or the slice; True when the training is at its end."""
        if self.args.resume:
            self.restore()
        budget = 60 * self.args.minutes
        until = self.called + 60 * self.args.slice if self.args.slice else math.inf
        begin, fresh = time.monotonic() - self.used, True
        saved = shown = tested = self.used
        losses, tokens_shown = [], self.tokens
        parameters = list(self.trained().values())
        done = False
        for batch in self.stream:
            now = time.monotonic()
            # One clock for all: processes that left the loop at different steps would wait for each other forever.
            self.used = self.workers.agree(now - begin if now < until else -1.0)
            done = self.used >= budget
            if done or self.used < 0:
                break
            scale = rate(self.settings, self.used / budget) / self.settings["lr"]
            for optimizer in self.optimizers:
                for group in optimizer.param_groups:
                    group["lr"] = group["peak"] * scale
            logits = self.logits(batch, self.forward)
            each = cross_entropy(logits.float(), batch.target.to(self.device), reduction="none")
            whole, answer_loss, answers, tokens = self.total(batch, each)
            # Gradients are averaged over processes; so weighted, their average is the gradient of the loss over all batches.
            loss = (each * batch.weight.to(self.device)).sum() / (whole / self.workers.count)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, self.settings["clip"])
            for optimizer in self.optimizers:
                optimizer.step()
                optimizer.zero_grad()
            losses.append(answer_loss / max(answers, 1))
            self.step += 1
            self.tokens += int(tokens)
            if fresh:  # the first step compiles the model, which is no part of the budget
                begin, fresh = time.monotonic() - self.used, False
            if not self.workers.main:
                continue
            now = time.monotonic() - begin
            if now - shown >= 30:
                speed = (self.tokens - tokens_shown) / (now - shown)
                epochs = [round(e, 2) for e in self.stream.epochs()]
                row = {"step": self.step, "minutes": now / 60, "loss": sum(losses) / len(losses), "tokens_per_s": speed}
                common.log(self.run, stage=self.stage, **row, lr_scale=scale, epochs=epochs)
                shown, losses, tokens_shown = now, [], self.tokens
            if now - tested >= 60 * self.args.dev_minutes:
                common.log(self.run, stage=self.stage, step=self.step, minutes=now / 60, **self.evaluate())
                tested = now
            if now - saved >= 60 * self.args.save_minutes:
                self.used = now
                self.save()
                saved = now
        if not done:
            self.used = time.monotonic() - begin
        self.save()
        if self.workers.main and done:
            self.finish()
        self.workers.wait()
        return done

    def finish(self) -> None:
        """The last dev figures, and what the stage writes down about itself."""
        figures = self.evaluate()
        common.log(self.run, stage=self.stage, step=self.step, minutes=self.used / 60, tokens=self.tokens, **figures)
        record = {
            "config": self.settings,
            "mix": self.args.mix,
            "corpus_sha256": self.hashes,
            "minutes": self.used / 60,
        }
        record |= {"steps": self.step, "tokens": self.tokens, "epochs": self.stream.epochs(), **figures}
        if self.workers.count > 1:
            record["processes"] = self.workers.count
        common.write_json(self.run / f"{self.stage}.json", record)
