"""Step 5, after merging: preference tuning (DPO) on the model's own answers that execution proved wrong.

The pairs come from `corpus/generatePreferences.ts`: {"p": prompt, "a": the right plan, "r": what the model wrote instead}.
A LoRA adapter on the merged model learns to prefer the one to the other, relative to the model before (Rafailov et al.
2023, arXiv 2305.18290), with the likelihood of the right plan as a second term so that it does not fall with the other
(Pang et al. 2024, arXiv 2404.19733). The result takes the place of `merged/`; what was there is kept in
`merged_before_preference/`.

    python training/prefer.py --config nano-6m --pairs training/data/preferences.jsonl --minutes 4
"""

import json
import shutil
import time
from pathlib import Path

import numpy as np
import torch
from peft import LoraConfig, get_peft_model
from tokenizers import Tokenizer
from torch.nn.functional import cross_entropy, logsigmoid
from transformers import LlamaForCausalLM

import common
import data
import model as llama
import trainer

DEFAULTS = {"rank": 16, "alpha": 32, "lr": 3e-4, "beta": 0.1, "likelihood": 0.5, "pairs_per_batch": 16, "seed": 5}


def read_pairs(path: Path, tokenizer: Tokenizer, max_length: int) -> list[tuple[list[int], list[int], list[int]]]:
    """Prompt, right answer and wrong answer of each line, as token ids; lines that are too long are left out."""
    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        prompt, right, wrong = (tokenizer.encode(row[key], add_special_tokens=False).ids for key in "par")
        if len(prompt) + max(len(right), len(wrong)) <= max_length:
            pairs.append((prompt, right, wrong))
    if not pairs:
        raise SystemExit(f"{path} holds no pair. Make pairs with training/corpus/generatePreferences.ts.")
    return pairs


def rows_of(pairs: list[tuple[list[int], list[int], list[int]]], settings: dict) -> tuple[data.Batch, torch.Tensor]:
    """The right answers' rows, then the wrong ones', as one batch, and the row of each place where it has a loss [k]."""
    rows = [(prompt, answer) for n in (1, 2) for prompt, answer in ((pair[0], pair[n]) for pair in pairs)]
    tokens = [np.array(prompt + answer, np.uint16) for prompt, answer in rows]
    corpus = data.Corpus(
        tokens=np.concatenate(tokens),
        start=np.cumsum([0, *map(len, tokens)]),
        cuts=np.array([(0, len(prompt)) for prompt, _ in rows], np.int32),
        first_cut=np.arange(len(rows) + 1),
        weight=np.ones(len(rows), np.float32),
        dropped=0,
    )
    only_answers = {**settings, "prompt_loss": {"fraction": 0.0, "weight": 0.0}}
    batch = data.collate([(corpus, i) for i in range(len(rows))], only_answers, np.random.default_rng(0))
    return batch, batch.index // batch.ids.shape[1]


def likelihoods(model: LlamaForCausalLM, batch: data.Batch, row: torch.Tensor, rope: tuple) -> torch.Tensor:
    """Log-probability of each row's answer [rows]."""
    with torch.autocast("cpu", torch.bfloat16):
        logits = llama.logits_at(model, batch.ids, batch.position, batch.segment, batch.index, *rope)
    each = -cross_entropy(logits.float(), batch.target, reduction="none")
    return torch.zeros(len(batch.ids)).index_add(0, row, each)


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("--pairs", type=Path, default=common.DATA / "preferences.jsonl")
    arguments.add_argument("--minutes", type=float, default=4, help="wall-clock budget")
    arguments.add_argument("--threads", type=int, help="CPU threads (default: all)")
    args = arguments.parse_args()
    config, run = common.settle(args)
    if args.threads:
        torch.set_num_threads(args.threads)
    settings = {**config["lora"], **DEFAULTS, **config.get("prefer", {})}
    tokenizer = Tokenizer.from_file(str(common.need(run / "tokenizer" / "tokenizer.json", "training/tokenizer.py")))
    pairs = read_pairs(common.need(args.pairs, "training/corpus/generatePreferences.ts"), tokenizer, settings["max_length"])
    base = LlamaForCausalLM.from_pretrained(common.need(run / "merged", "training/merge.py"))
    torch.manual_seed(settings["seed"])
    adapter = LoraConfig(
        r=settings["rank"], lora_alpha=settings["alpha"], target_modules=settings["targets"], task_type="CAUSAL_LM"
    )
    wrapped = get_peft_model(base, adapter)
    rope = llama.rope_tables(base.config, base.config.max_position_embeddings)
    trained = [p for p in wrapped.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=settings["lr"], betas=(0.9, 0.95), weight_decay=0.0)
    rng = np.random.default_rng(settings["seed"])
    begin, step, shown = time.monotonic(), 0, time.monotonic()
    losses, wins = [], []
    while (passed := (time.monotonic() - begin) / (60 * args.minutes)) < 1:
        chosen = [pairs[i] for i in rng.integers(0, len(pairs), settings["pairs_per_batch"])]
        batch, row = rows_of(chosen, settings)
        with torch.no_grad(), wrapped.disable_adapter():
            before = likelihoods(base, batch, row, rope)
        now = likelihoods(base, batch, row, rope)
        right, wrong = (now - before).split(len(chosen))
        margin = settings["beta"] * (right - wrong)
        length = torch.bincount(row, minlength=len(batch.ids))[: len(chosen)]
        likelihood = -(now[: len(chosen)] / length).mean()
        loss = -logsigmoid(margin).mean() + settings["likelihood"] * likelihood
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, settings["clip"])
        for group in optimizer.param_groups:
            group["lr"] = trainer.rate(settings, passed)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        losses.append(float(loss.detach()))
        wins.append(float((now[: len(chosen)] > now[len(chosen) :]).float().mean()))
        if time.monotonic() - shown >= 20:
            figures = {"step": step, "minutes": (time.monotonic() - begin) / 60, "loss": float(np.mean(losses))}
            common.log(run, stage="prefer", **figures, right_preferred=float(np.mean(wins)))
            shown, losses, wins = time.monotonic(), [], []
    wrapped.save_pretrained(run / "preference_adapter")
    if not (run / "merged_before_preference").exists():
        shutil.copytree(run / "merged", run / "merged_before_preference")
    wrapped.merge_and_unload().save_pretrained(run / "merged")
    record = {"config": settings, "pairs": len(pairs), "pairs_sha256": common.sha256(args.pairs), "steps": step}
    common.write_json(run / "prefer.json", {**record, "minutes": args.minutes})
    print(f"{run / 'merged'} written, tuned on {len(pairs)} pairs in {step} steps")


if __name__ == "__main__":
    main()
