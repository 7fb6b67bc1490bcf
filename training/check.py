"""Step 6: the ONNX files compute what PyTorch computes; report in check.json of the run.

fp32 logits must differ by less than 1e-3 everywhere, with and without key-value cache, with rows of a batch padded at
the left. For int8 the error and the agreement of the most likely token are reported, at the answers of held-out examples.

    python training/check.py --config nano-6m
"""

from pathlib import Path

import numpy as np
import onnxruntime
import torch
from transformers import LlamaForCausalLM

import common
import data


class Decoder:
    """An ONNX decoder in ONNX Runtime, one thread."""

    def __init__(self, path: Path, config):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.layers, self.kv, self.dim = config.num_hidden_layers, config.num_key_value_heads, config.head_dim

    def names(self, prefix: str) -> list[str]:
        return [f"{prefix}.{n}.{kind}" for n in range(self.layers) for kind in ("key", "value")]

    def run(self, ids: np.ndarray, past=None, mask=None, keep: int | None = None):
        """Logits [batch, kept, vocabulary] of `ids` [batch, sequence] after the cache `past`, and the longer cache."""
        if past is None:
            past = [np.zeros((len(ids), self.kv, 0, self.dim), np.float32)] * (2 * self.layers)
        before = past[0].shape[2]
        if mask is None:
            mask = np.ones((len(ids), before + ids.shape[1]), np.int64)
        feeds = {
            "input_ids": ids.astype(np.int64),
            "attention_mask": mask,
            "position_ids": np.maximum(mask.cumsum(1) - 1, 0)[:, before:],
            "num_logits_to_keep": np.array(keep or ids.shape[1], np.int64),
            **dict(zip(self.names("past_key_values"), past, strict=True)),
        }
        logits, *present = self.session.run(["logits", *self.names("present")], feeds)
        return logits, present


def check_exact(decoder: Decoder, model: LlamaForCausalLM, examples: list[np.ndarray]) -> dict:
    """Largest differences between fp32 ONNX and PyTorch: whole, token by token over the cache, padded at the left."""
    worst = {"whole": 0.0, "cached": 0.0, "padded": 0.0}
    for ids in examples:
        with torch.no_grad():
            expected = model(torch.tensor(ids[None].astype(np.int64))).logits.numpy()
        logits, _ = decoder.run(ids[None])
        worst["whole"] = max(worst["whole"], float(np.abs(logits - expected).max()))
        half = len(ids) // 2
        first, past = decoder.run(ids[None, :half], keep=1)
        worst["cached"] = max(worst["cached"], float(np.abs(first[:, 0] - expected[:, half - 1]).max()))
        for at in range(half, len(ids)):
            step, past = decoder.run(ids[None, at : at + 1], past)
            worst["cached"] = max(worst["cached"], float(np.abs(step[:, 0] - expected[:, at]).max()))
        padded = np.concatenate([np.zeros(3, ids.dtype), ids])
        both, mask = np.stack([padded, padded]), np.ones((2, len(padded)), np.int64)
        mask[:, :3] = 0
        logits, _ = decoder.run(both, mask=mask)
        worst["padded"] = max(worst["padded"], float(np.abs(logits[:, 3:] - expected).max()))
    return worst


def check_int8(decoder: Decoder, model: LlamaForCausalLM, picked: list[tuple[data.Corpus, int]]) -> dict:
    """At answer tokens: relative error, agreement of the most likely token, exact answers of int8 beside PyTorch."""
    error = power = agree = tokens = right = right_torch = 0
    for corpus, i in picked:
        ids, first = corpus.example(i).astype(np.int64), int(corpus.prompt[i])
        with torch.no_grad():
            expected = model(torch.tensor(ids[None, :-1])).logits[0, first - 1 :].numpy()
        # As in the pane: the prompt at once, then token by token, so that activation scales are those of serving.
        logits, past = decoder.run(ids[None, :first], keep=1)
        rows = [logits[0, 0]]
        for at in range(first, len(ids) - 1):
            logits, past = decoder.run(ids[None, at : at + 1], past)
            rows.append(logits[0, 0])
        got, answer = np.stack(rows), ids[first:]
        error += float(((got - expected) ** 2).sum())
        power += float(((expected - expected.mean(-1, keepdims=True)) ** 2).sum())
        agree += int((got.argmax(-1) == expected.argmax(-1)).sum())
        tokens += len(answer)
        right += bool((got.argmax(-1) == answer).all())
        right_torch += bool((expected.argmax(-1) == answer).all())
    return {
        "relative_rmse": (error / power) ** 0.5,
        "top1_agreement": agree / tokens,
        "exact_int8": right / len(picked),
        "exact_pytorch": right_torch / len(picked),
        "examples": len(picked),
    }


def web_cases(decoder: Decoder, examples: list[np.ndarray]) -> dict:
    """int8 results of a few examples, for check_web.mjs: most likely tokens of all positions, logits of the last."""
    cases = []
    for ids in examples:
        logits, _ = decoder.run(ids[None])
        top, last = logits[0].argmax(-1).tolist(), logits[0, -1].tolist()
        cases.append({"ids": ids.tolist(), "top": top, "logits": last})
    return {"layers": decoder.layers, "kvHeads": decoder.kv, "headDim": decoder.dim, "cases": cases}


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("--dev", type=Path, default=common.DATA / "dev.jsonl")
    arguments.add_argument("--examples", type=int, default=300)
    args = arguments.parse_args()
    config, run = common.settle(args)
    torch.set_num_threads(1)
    model = LlamaForCausalLM.from_pretrained(common.need(run / "merged", "training/merge.py")).eval()
    files = [common.need(run / "onnx" / n, "training/export.py") for n in ("model.onnx", "model_quantized.onnx")]
    exact, int8 = (Decoder(path, model.config) for path in files)
    dev = data.load(args.dev, run / "tokenizer" / "tokenizer.json", config["pretrain"]["max_length"], run / "cache")
    order = np.random.default_rng(7).permutation(np.flatnonzero(dev.prompt))
    picked = [(dev, int(i)) for i in order[: args.examples]]
    examples = [corpus.example(i) for corpus, i in picked[:10]]
    worst = check_exact(exact, model, examples)
    common.write_json(run / "web_cases.json", web_cases(int8, examples))
    report = {"fp32_max_abs_difference": worst, "int8": check_int8(int8, model, picked)}
    common.write_json(run / "check.json", report)
    print((run / "check.json").read_text())
    if max(worst.values()) >= 1e-3:
        raise SystemExit("The fp32 ONNX file does not compute what PyTorch computes.")


if __name__ == "__main__":
    main()
