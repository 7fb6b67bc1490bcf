"""Step 1c, instead of starting from nothing: float weights and tokenizer out of a shipped model folder.

The int8 weights times their scales are the weights that the product computes with; training goes on from there. Special
tokens that the plan language has and the shipped vocabulary lacks are appended, their embeddings drawn small at random.

    python training/from_shipped.py --config nano-6m --models models
"""

import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import AddedToken, Tokenizer
from transformers import LlamaConfig, LlamaForCausalLM

import common


def extend(tokenizer: Tokenizer, special: list[str]) -> int:
    """Appends the special tokens that the vocabulary lacks; how many there were."""
    new = [token for token in special if tokenizer.token_to_id(token) is None]
    added = [AddedToken(token, lstrip=True, rstrip=True, normalized=False, special=True) for token in new]
    tokenizer.add_special_tokens(added)
    return len(new)


def load_weights(model: LlamaForCausalLM, path: Path) -> None:
    """Copies the dequantised tensors of an ONNX file of `export.py` into `model`."""
    config = model.config
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}

    def matrix(name: str) -> np.ndarray:
        """[out, in]"""
        return stored[f"{name}_i8"].T.astype(np.float32) * stored[f"{name}_scale"][:, None]

    heads, kv = config.num_attention_heads * config.head_dim, config.num_key_value_heads * config.head_dim
    tensors = {"model.norm.weight": stored["norm_final_gamma"]}
    for n in range(config.num_hidden_layers):
        q, k, v = np.split(matrix(f"qkv{n}"), [heads, heads + kv])
        gate, up = np.split(matrix(f"gate_up{n}"), 2)
        parts = {
            "self_attn.q_proj": q,
            "self_attn.k_proj": k,
            "self_attn.v_proj": v,
            "self_attn.o_proj": matrix(f"o{n}"),
            "mlp.gate_proj": gate,
            "mlp.up_proj": up,
            "mlp.down_proj": matrix(f"down{n}"),
            "input_layernorm": stored[f"norm_a{n}_gamma"],
            "post_attention_layernorm": stored[f"norm_b{n}_gamma"],
        }
        tensors |= {f"model.layers.{n}.{name}.weight": value for name, value in parts.items()}
    embedding = stored["embedding"].astype(np.float32) * stored["embedding_scale"][:, None]
    state = model.state_dict()
    with torch.no_grad():
        state["model.embed_tokens.weight"][: len(embedding)] = torch.from_numpy(embedding)
        for name, value in tensors.items():
            state[name].copy_(torch.from_numpy(np.array(value)))


def restore(models: Path, special: list[str], seed: int) -> tuple[LlamaForCausalLM, Tokenizer, int]:
    """Float model and tokenizer of a model folder, and how many of the special tokens were new to them.

    The architecture is that of the folder's config.json. Ends the program where the ONNX file is not one of export.py.
    """
    tokenizer = Tokenizer.from_file(str(models / "tokenizer.json"))
    added = extend(tokenizer, special)
    shape = LlamaConfig.from_pretrained(models)
    if hasattr(shape, "nano"):  # what the product wrote about the old weights
        del shape.nano
    shape.vocab_size = tokenizer.get_vocab_size()
    torch.manual_seed(seed)
    model = LlamaForCausalLM(shape)
    try:
        load_weights(model, models / "onnx" / "model_quantized.onnx")
    except (KeyError, RuntimeError) as error:
        raise SystemExit(f"{models}/onnx/model_quantized.onnx is no int8 file of training/export.py: {error}") from error
    return model, tokenizer, added


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("--models", type=Path, default=common.TRAINING.parent / "models")
    arguments.add_argument("--special", type=Path, default=common.DATA / "special_tokens.json")
    args = arguments.parse_args()
    config, run = common.settle(args)
    special = json.loads(common.need(args.special, "the corpus generator").read_text())
    model, tokenizer, added = restore(args.models, special, config["pretrain"]["seed"])
    shape = model.config
    sizes = (shape.hidden_size, shape.num_hidden_layers, shape.intermediate_size)
    if sizes != tuple(config[name] for name in ("hidden_size", "layers", "intermediate_size")):
        raise SystemExit(f"{args.models} is of another size than {config['name']}: {sizes}. Name its config with --config.")
    (run / "tokenizer").mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(run / "tokenizer" / "tokenizer.json"), pretty=False)
    shutil.copyfile(args.models / "tokenizer_config.json", run / "tokenizer" / "tokenizer_config.json")
    model.save_pretrained(run / "init")
    print(f"{run / 'init'} written: {model.num_parameters() / 1e6:.2f} million parameters, {added} new tokens")


if __name__ == "__main__":
    main()
