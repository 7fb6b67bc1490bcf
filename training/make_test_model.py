"""Write the tiny random Llama with which the unit tests of src/model/ check the runtime.

    python3 training/make_test_model.py            # rewrites src/model/fixtures/

Two copies of the same 2-layer model are written by export.py, one in fp32 and one in dynamic int8, exactly as the
shipped model is, beside a small byte-level BPE tokenizer and the logits that PyTorch (Hugging Face `LlamaForCausalLM`)
computes.
Nothing here is trained: the tests need exact arithmetic, not a good model.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import onnx
import tokenizers
import torch
from transformers import LlamaConfig, LlamaForCausalLM

import common
import export

FOLDER = Path(__file__).resolve().parent.parent / "src" / "model" / "fixtures"
SPECIAL_TOKENS = [
    "<pad>",
    "<bos>",
    "<eos>",
    "<sum>",
    "<count>",
    "<if>",
    *[f"<c{i}>" for i in range(8)],
    *[f"<v{i}>" for i in range(4)],
]
SENTENCES = [
    "sum of the amount where region is west",
    "how many orders are there in the east region",
    "average price per product, largest first",
    "count the rows where status is open and amount is above 100",
]


def train_tokenizer(special: Sequence[str] = SPECIAL_TOKENS) -> tokenizers.Tokenizer:
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE())
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = tokenizers.decoders.ByteLevel()
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=len(special) + 322,
        special_tokens=list(special),
        initial_alphabet=sorted(tokenizers.pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(SENTENCES, trainer)
    return tokenizer


def write_model(folder: Path, model: LlamaForCausalLM, tokenizer: tokenizers.Tokenizer, int8: bool) -> None:
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(export.build(model, int8), str(folder / "onnx" / "model_quantized.onnx"))
    config = model.config.to_dict()
    config["nano"] = {"parameters": sum(p.numel() for p in model.parameters())}
    (folder / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "PreTrainedTokenizerFast", "clean_up_tokenization_spaces": False}, indent=2) + "\n"
    )
    files = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "checksums.json":
            files[path.relative_to(folder).as_posix()] = {"sha256": common.sha256(path), "bytes": path.stat().st_size}
    (folder / "checksums.json").write_text(json.dumps({"files": files}, indent=2) + "\n")


def build_model(tokenizer: tokenizers.Tokenizer, positions: int) -> LlamaForCausalLM:
    """The random model for a tokenizer, which reads up to `positions` tokens."""
    config = LlamaConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=8,
        max_position_embeddings=positions,
        tie_word_embeddings=True,
        bos_token_id=tokenizer.token_to_id("<bos>"),
        eos_token_id=tokenizer.token_to_id("<eos>"),
        pad_token_id=tokenizer.token_to_id("<pad>"),
    )
    model = LlamaForCausalLM(config).eval()
    for parameter in model.parameters():
        # Far from the usual small start: attention and logits must differ clearly from token to token.
        torch.nn.init.normal_(parameter, 1.0 if parameter.ndim == 1 else 0.0, 0.25)
    return model


def main() -> None:
    torch.manual_seed(20)
    tokenizer = train_tokenizer()
    model = build_model(tokenizer, 128)
    for name, int8 in (("tiny-fp32", False), ("tiny-int8", True)):
        write_model(FOLDER / name, model, tokenizer, int8)

    texts = [*SENTENCES[:2], "<sum><c0> where <c1> is <v0>", "Größe in € – 数量"]
    cases = []
    for text in texts:
        ids = tokenizer.encode(text).ids
        with torch.no_grad():
            logits = model(torch.tensor([ids])).logits[0]
        cases.append(
            {
                "text": text,
                "ids": ids,
                "logits": [[round(v, 5) for v in row] for row in logits[[0, len(ids) // 2, -1]].tolist()],
            }
        )
    (FOLDER / "expected.json").write_text(json.dumps(cases, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
