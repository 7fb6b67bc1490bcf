"""Write the tiny random Llama with which the unit tests of src/model/ check the runtime.

    python3 training/make_test_model.py            # rewrites src/model/fixtures/

Two copies of the same 2-layer model are written, one in fp32 and one in dynamic int8, in the tensor layout of the shipped
model, beside a small byte-level BPE tokenizer and the logits that PyTorch (Hugging Face `LlamaForCausalLM`) computes.
Nothing here is trained: the tests need exact arithmetic, not a good model.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import tokenizers
import torch
from onnx import TensorProto, helper, numpy_helper
from transformers import LlamaConfig, LlamaForCausalLM

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


class GraphBuilder:
    """Collects nodes and initialisers of an ONNX graph; every call returns the name of its first output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []
        self.counter = 0

    def constant(self, value: np.ndarray, name: str | None = None) -> str:
        self.counter += 1
        name = name or f"constant_{self.counter}"
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def ints(self, *values: int) -> str:
        return self.constant(np.array(values, dtype=np.int64))

    def node(
        self, operator: str, *inputs: str, outputs: int = 1, output: str | None = None, **attributes
    ) -> str | list[str]:
        self.counter += 1
        names = [output] if output else [f"{operator}_{self.counter}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names


def quantize_rows(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric int8 with one scale for each row (output channel) of `weight` [out, in]."""
    scale = np.maximum(np.abs(weight).max(axis=1), 1e-8) / 127
    return np.clip(np.rint(weight / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def linear(graph: GraphBuilder, x: str, weight: np.ndarray, int8: bool) -> str:
    """`x @ weight.T` with `weight` [out, in], in fp32 or with dynamically quantised activations."""
    if not int8:
        return graph.node("MatMul", x, graph.constant(weight.T))
    values, scale = quantize_rows(weight)
    return integer_product(graph, x, graph.constant(values.T), graph.constant(scale))


def integer_product(graph: GraphBuilder, x: str, weight: str, scale: str) -> str:
    quantized, x_scale, x_zero = graph.node("DynamicQuantizeLinear", x, outputs=3)
    product = graph.node("MatMulInteger", quantized, weight, x_zero)
    return graph.node("Mul", graph.node("Cast", product, to=TensorProto.FLOAT), graph.node("Mul", x_scale, scale))


def rms_norm(graph: GraphBuilder, x: str, weight: np.ndarray, epsilon: float) -> str:
    square = graph.node("Pow", x, graph.constant(np.array(2, dtype=np.float32)))
    mean = graph.node("ReduceMean", square, axes=[-1], keepdims=1)
    root = graph.node("Sqrt", graph.node("Add", mean, graph.constant(np.array(epsilon, dtype=np.float32))))
    return graph.node("Mul", graph.node("Div", x, root), graph.constant(weight))


def rotate(graph: GraphBuilder, x: str, cos: str, sin: str, half: int) -> str:
    """Rotary embedding of `x` [batch, heads, sequence, head_dim]."""
    low = graph.node("Slice", x, graph.ints(0), graph.ints(half), graph.ints(3))
    high = graph.node("Slice", x, graph.ints(half), graph.ints(2 * half), graph.ints(3))
    turned = graph.node("Concat", graph.node("Neg", high), low, axis=3)
    return graph.node("Add", graph.node("Mul", x, cos), graph.node("Mul", turned, sin))


def build(model: LlamaForCausalLM, int8: bool) -> onnx.ModelProto:
    config = model.config
    weights = {name: tensor.detach().numpy() for name, tensor in model.state_dict().items()}
    heads, kv_heads = config.num_attention_heads, config.num_key_value_heads
    head_dim = config.hidden_size // heads
    group = heads // kv_heads
    graph = GraphBuilder()

    embedding = weights["model.embed_tokens.weight"]
    if int8:
        values, scale = quantize_rows(embedding)
        table, row_scale = graph.constant(values, "embedding"), graph.constant(scale)
        rows = graph.node("Cast", graph.node("Gather", table, "input_ids"), to=TensorProto.FLOAT)
        hidden = graph.node(
            "Mul", rows, graph.node("Unsqueeze", graph.node("Gather", row_scale, "input_ids"), graph.ints(2))
        )
    else:
        table = graph.constant(embedding, "embedding")
        hidden = graph.node("Gather", table, "input_ids")

    positions = np.arange(config.max_position_embeddings)
    frequency = 1.0 / config.rope_parameters["rope_theta"] ** (np.arange(0, head_dim, 2) / head_dim)
    angle = np.concatenate([np.outer(positions, frequency)] * 2, axis=1)
    cos, sin = (
        graph.node(
            "Unsqueeze", graph.node("Gather", graph.constant(values.astype(np.float32)), "position_ids"), graph.ints(1)
        )
        for values in (np.cos(angle), np.sin(angle))
    )

    # Causal mask [batch, 1, 1, sequence, total]: a key is seen when its place is at most the query's and the mask has 1 there.
    batch = graph.node("Slice", graph.node("Shape", "input_ids"), graph.ints(0), graph.ints(1))
    sequence = graph.node("Slice", graph.node("Shape", "input_ids"), graph.ints(1), graph.ints(2))
    total = graph.node("Slice", graph.node("Shape", "attention_mask"), graph.ints(1), graph.ints(2))
    zero, one = (graph.constant(np.array(value, dtype=np.int64)) for value in (0, 1))
    key_place = graph.node("Range", zero, graph.node("Squeeze", total), one)
    query_place = graph.node(
        "Unsqueeze", graph.node("Slice", key_place, graph.node("Sub", total, sequence), total, graph.ints(0)), graph.ints(1)
    )
    seen = graph.node("LessOrEqual", graph.node("Unsqueeze", key_place, graph.ints(0)), query_place)
    real = graph.node("Cast", graph.node("Unsqueeze", "attention_mask", graph.ints(1, 2, 3)), to=TensorProto.BOOL)
    seen = graph.node("And", seen, real)
    mask = graph.node(
        "Where", seen, graph.constant(np.array(0, dtype=np.float32)), graph.constant(np.array(-1e9, dtype=np.float32))
    )

    def split_heads(x: str, count: int) -> str:
        shape = graph.node("Concat", batch, sequence, graph.ints(count, head_dim), axis=0)
        return graph.node("Transpose", graph.node("Reshape", x, shape), perm=[0, 2, 1, 3])

    inputs, outputs = [], []
    for layer in range(config.num_hidden_layers):
        prefix = f"model.layers.{layer}."
        attention = [weights[f"{prefix}self_attn.{name}_proj.weight"] for name in "qkv"]
        normed = rms_norm(graph, hidden, weights[prefix + "input_layernorm.weight"], config.rms_norm_eps)
        fused = linear(graph, normed, np.concatenate(attention), int8)
        query, key, value = graph.node(
            "Split", fused, graph.ints(heads * head_dim, kv_heads * head_dim, kv_heads * head_dim), outputs=3, axis=2
        )
        query = rotate(graph, split_heads(query, heads), cos, sin, head_dim // 2)
        key = rotate(graph, split_heads(key, kv_heads), cos, sin, head_dim // 2)
        cache = []
        for kind, new in (("key", key), ("value", split_heads(value, kv_heads))):
            past, present = f"past_key_values.{layer}.{kind}", f"present.{layer}.{kind}"
            graph.node("Concat", past, new, axis=2, output=present)
            cache.append(present)
            inputs.append(
                helper.make_tensor_value_info(
                    past, TensorProto.FLOAT, ["batch_size", kv_heads, "past_sequence_length", head_dim]
                )
            )
            outputs.append(
                helper.make_tensor_value_info(
                    present, TensorProto.FLOAT, ["batch_size", kv_heads, "total_sequence_length", head_dim]
                )
            )
        grouped = graph.node(
            "Reshape",
            query,
            graph.node("Concat", batch, graph.ints(kv_heads, group), sequence, graph.ints(head_dim), axis=0),
        )
        keys, values = (graph.node("Unsqueeze", name, graph.ints(2)) for name in cache)
        scores = graph.node("MatMul", grouped, graph.node("Transpose", keys, perm=[0, 1, 2, 4, 3]))
        scores = graph.node("Mul", scores, graph.constant(np.array(head_dim**-0.5, dtype=np.float32)))
        context = graph.node("MatMul", graph.node("Softmax", graph.node("Add", scores, mask), axis=-1), values)
        context = graph.node(
            "Reshape", context, graph.node("Concat", batch, graph.ints(heads), sequence, graph.ints(head_dim), axis=0)
        )
        context = graph.node("Transpose", context, perm=[0, 2, 1, 3])
        context = graph.node("Reshape", context, graph.node("Concat", batch, sequence, graph.ints(heads * head_dim), axis=0))
        hidden = graph.node("Add", hidden, linear(graph, context, weights[prefix + "self_attn.o_proj.weight"], int8))

        normed = rms_norm(graph, hidden, weights[prefix + "post_attention_layernorm.weight"], config.rms_norm_eps)
        both = linear(
            graph, normed, np.concatenate([weights[f"{prefix}mlp.{name}_proj.weight"] for name in ("gate", "up")]), int8
        )
        gate, up = graph.node(
            "Split", both, graph.ints(config.intermediate_size, config.intermediate_size), outputs=2, axis=2
        )
        active = graph.node("Mul", graph.node("Mul", gate, graph.node("Sigmoid", gate)), up)
        hidden = graph.node("Add", hidden, linear(graph, active, weights[prefix + "mlp.down_proj.weight"], int8))

    first = graph.node("Neg", graph.node("Unsqueeze", "num_logits_to_keep", graph.ints(0)))
    hidden = graph.node("Slice", hidden, first, graph.ints(np.iinfo(np.int64).max), graph.ints(1))
    hidden = rms_norm(graph, hidden, weights["model.norm.weight"], config.rms_norm_eps)
    head = graph.node("Transpose", table, perm=[1, 0])
    logits = integer_product(graph, hidden, head, row_scale) if int8 else graph.node("MatMul", hidden, head)
    graph.node("Identity", logits, output="logits")

    int64 = TensorProto.INT64
    own_inputs = [
        helper.make_tensor_value_info("input_ids", int64, ["batch_size", "sequence_length"]),
        helper.make_tensor_value_info("attention_mask", int64, ["batch_size", "total_sequence_length"]),
        helper.make_tensor_value_info("position_ids", int64, ["batch_size", "sequence_length"]),
        helper.make_tensor_value_info("num_logits_to_keep", int64, []),
    ]
    own_outputs = [
        helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch_size", "kept_length", config.vocab_size])
    ]
    onnx_graph = helper.make_graph(graph.nodes, "decoder", own_inputs + inputs, own_outputs + outputs, graph.initializers)
    built = helper.make_model(onnx_graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
    onnx.checker.check_model(built)
    return built


def train_tokenizer() -> tokenizers.Tokenizer:
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE())
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = tokenizers.decoders.ByteLevel()
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=340,
        special_tokens=SPECIAL_TOKENS,
        initial_alphabet=sorted(tokenizers.pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(SENTENCES, trainer)
    return tokenizer


def write_model(folder: Path, model: LlamaForCausalLM, tokenizer: tokenizers.Tokenizer, int8: bool) -> None:
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(build(model, int8), str(folder / "onnx" / "model_quantized.onnx"))
    config = model.config.to_dict()
    config["nano"] = {"parameters": sum(p.numel() for p in model.parameters())}
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "PreTrainedTokenizerFast", "clean_up_tokenization_spaces": False}, indent=2) + "\n"
    )
    files = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "checksums.json":
            data = path.read_bytes()
            files[path.relative_to(folder).as_posix()] = {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    (folder / "checksums.json").write_text(json.dumps({"files": files}, indent=2) + "\n")


def main() -> None:
    torch.manual_seed(20)
    tokenizer = train_tokenizer()
    config = LlamaConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=128,
        tie_word_embeddings=True,
        bos_token_id=tokenizer.token_to_id("<bos>"),
        eos_token_id=tokenizer.token_to_id("<eos>"),
        pad_token_id=tokenizer.token_to_id("<pad>"),
    )
    model = LlamaForCausalLM(config).eval()
    for parameter in model.parameters():
        # Far from the usual small start: attention and logits must differ clearly from token to token.
        torch.nn.init.normal_(parameter, 1.0 if parameter.ndim == 1 else 0.0, 0.25)
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
