"""Step 5: merged Hugging Face weights → ONNX decoder with key-value cache, in fp32 and in dynamic int8.

The graph is written node by node: fused QKV and gate/up products, contrib RMSNorm and rotary operators, plain attention
grouped by key-value head (no copies of keys and values), logits of the last `num_logits_to_keep` tokens only. In int8 each
output channel of a weight has its own symmetric scale, activations are quantised per tensor as they come
(DynamicQuantizeLinear + MatMulInteger), and the tied embedding is stored once.

Inputs: input_ids, position_ids [batch, sequence] int64; attention_mask [batch, past + sequence] int64, 0 hides a key;
past_key_values.N.key / .value [batch, kv_heads, past, head_dim]; num_logits_to_keep, a scalar.
Outputs: logits [batch, kept, vocabulary]; present.N.key / .value.

    python training/export.py --config nano-6m
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from transformers import LlamaForCausalLM

import common
import model as llama

OPSET, IR, CONTRIB = 17, 10, "com.microsoft"


class Graph:
    """ONNX nodes and initialisers as they are written; every method returns the name of a tensor."""

    def __init__(self, int8: bool):
        self.int8 = int8
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}

    def const(self, name: str, value: np.ndarray) -> str:
        self.weights[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def ints(self, *values: int) -> str:
        return self.const("ints_" + "_".join(map(str, values)), np.array(values, np.int64))

    def op(self, kind: str, inputs: list[str], outputs: list[str] | None = None, domain: str = "", **attributes) -> str:
        outputs = outputs or [f"{kind}_{len(self.nodes)}"]
        self.nodes.append(helper.make_node(kind, inputs, outputs, f"n{len(self.nodes)}", domain=domain, **attributes))
        return outputs[0]

    def quantized(self, name: str, weight: np.ndarray) -> tuple[str, str]:
        """`weight` [out, in] as int8 [in, out] with a scale per output channel."""
        values, scale = quantize(weight)
        return self.const(f"{name}_i8", values.T), self.const(f"{name}_scale", scale)

    def product(self, x: str, weight: str, scale: str) -> str:
        """x · weight in integers, the activations quantised per tensor."""
        at = len(self.nodes)
        x8, x_scale, x_zero = names = [f"{kind}_{at}" for kind in ("x8", "x_scale", "x_zero")]
        self.op("DynamicQuantizeLinear", [x], names)
        whole = self.op("Cast", [self.op("MatMulInteger", [x8, weight, x_zero])], to=TensorProto.FLOAT)
        return self.op("Mul", [whole, self.op("Mul", [x_scale, scale])])

    def linear(self, name: str, x: str, *weights: np.ndarray) -> str:
        """x [.., in] times the transposed weights [out, in], stacked along their outputs."""
        weight = np.concatenate(weights)
        if self.int8:
            return self.product(x, *self.quantized(name, weight))
        return self.op("MatMul", [x, self.const(name, weight.T)])

    def skip_norm(self, name: str, x: str, skip: str | None, weight: np.ndarray, eps: float) -> tuple[str, str]:
        """RMSNorm of x + skip, and the sum itself."""
        gamma = self.const(f"{name}_gamma", weight)
        if skip is None:
            return self.op("SimplifiedLayerNormalization", [x, gamma], axis=-1, epsilon=eps, stash_type=1), x
        outputs = [f"{name}_normed", "", "", f"{name}_sum"]
        self.op("SkipSimplifiedLayerNormalization", [x, skip, gamma], outputs, CONTRIB, epsilon=eps)
        return outputs[0], outputs[3]


def quantize(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 values of `weight` [out, in] and their scales [out]: the largest of each row becomes 127."""
    scale = (np.maximum(np.abs(weight).max(axis=1), 1e-8) / 127).astype(np.float32)
    return np.rint(weight / scale[:, None]).astype(np.int8), scale


def mask(g: Graph) -> str:
    """0 where a query may look and a large negative number elsewhere, [batch, 1, 1, sequence, past + sequence]."""
    ends = {"start": 1, "end": 2}
    length = g.op("Squeeze", [g.op("Shape", ["input_ids"], **ends)])
    total = g.op("Squeeze", [g.op("Shape", ["attention_mask"], **ends)])
    zero, one = g.const("zero", np.array(0, np.int64)), g.const("one", np.array(1, np.int64))
    keys = g.op("Range", [zero, total, one])
    queries = g.op("Unsqueeze", [g.op("Range", [g.op("Sub", [total, length]), total, one]), g.ints(1)])
    real = g.op("Cast", [g.op("Unsqueeze", ["attention_mask", g.ints(1, 2, 3)])], to=TensorProto.BOOL)
    visible = g.op("And", [g.op("LessOrEqual", [keys, queries]), real])
    near, far = (g.const(name, np.array(value, np.float32)) for name, value in (("near", 0), ("far", -1e9)))
    return g.op("Where", [visible, near, far])


def build(model: LlamaForCausalLM, int8: bool) -> onnx.ModelProto:
    """The whole decoder."""
    config = model.config
    heads, kv, dim = config.num_attention_heads, config.num_key_value_heads, config.head_dim
    state = {name: p.detach().float().numpy() for name, p in model.state_dict().items()}
    g = Graph(int8)
    tables = [
        g.const(n, t.numpy())
        for n, t in zip(("cos", "sin"), llama.rope_tables(config, config.max_position_embeddings), strict=True)
    ]
    embedding = state["model.embed_tokens.weight"]
    if int8:
        values, scale = quantize(embedding)
        table, scales = g.const("embedding", values), g.const("embedding_scale", scale)
        rows = g.op("Cast", [g.op("Gather", [table, "input_ids"])], to=TensorProto.FLOAT)
        x = g.op("Mul", [rows, g.op("Unsqueeze", [g.op("Gather", [scales, "input_ids"]), g.ints(2)])])
    else:
        table = g.const("embedding", embedding)
        x = g.op("Gather", [table, "input_ids"])
    hidden, skip, additive = x, None, mask(g)
    caches_in, caches_out = [], []
    for n in range(config.num_hidden_layers):
        prefix = f"model.layers.{n}."

        def weight(name: str, prefix=prefix) -> np.ndarray:
            return state[f"{prefix}{name}.weight"]

        def split_heads(y: str, count: int) -> str:
            return g.op("Transpose", [g.op("Reshape", [y, g.ints(0, 0, count, dim)])], perm=[0, 2, 1, 3])

        y, hidden = g.skip_norm(f"norm_a{n}", hidden, skip, weight("input_layernorm"), config.rms_norm_eps)
        qkv = g.linear(f"qkv{n}", y, *(weight(f"self_attn.{p}_proj") for p in "qkv"))
        q, k, v = parts = [f"{p}{n}" for p in "qkv"]
        g.op("Split", [qkv, g.ints(heads * dim, kv * dim, kv * dim)], parts, axis=-1)
        q, k = (
            g.op("RotaryEmbedding", [y, "position_ids", *tables], domain=CONTRIB, num_heads=count)
            for y, count in ((q, heads), (k, kv))
        )
        present = []
        for kind, new in (("key", k), ("value", v)):
            past, now = f"past_key_values.{n}.{kind}", f"present.{n}.{kind}"
            present.append(g.op("Concat", [past, split_heads(new, kv)], [now], axis=2))
            caches_in.append(
                helper.make_tensor_value_info(past, TensorProto.FLOAT, ["batch_size", kv, "past_sequence_length", dim])
            )
            caches_out.append(
                helper.make_tensor_value_info(now, TensorProto.FLOAT, ["batch_size", kv, "total_sequence_length", dim])
            )
        grouped = g.op("Reshape", [q, g.ints(0, 0, kv, heads // kv, dim)])
        grouped = g.op("Transpose", [grouped], perm=[0, 2, 3, 1, 4])  # [batch, kv, group, sequence, dim]
        keys, values = (g.op("Unsqueeze", [name, g.ints(2)]) for name in present)
        scores = g.op("FusedMatMul", [grouped, keys], domain=CONTRIB, transB=1, alpha=dim**-0.5)
        mixed = g.op("MatMul", [g.op("Softmax", [g.op("Add", [scores, additive])], axis=-1), values])
        mixed = g.op("Reshape", [g.op("Transpose", [mixed], perm=[0, 3, 1, 2, 4]), g.ints(0, 0, heads * dim)])
        skip = g.linear(f"o{n}", mixed, weight("self_attn.o_proj"))
        y, hidden = g.skip_norm(f"norm_b{n}", hidden, skip, weight("post_attention_layernorm"), config.rms_norm_eps)
        both = g.linear(f"gate_up{n}", y, weight("mlp.gate_proj"), weight("mlp.up_proj"))
        gate, up = halves = [f"gate{n}", f"up{n}"]
        g.op("Split", [both, g.ints(config.intermediate_size, config.intermediate_size)], halves, axis=-1)
        active = g.op("Mul", [g.op("Mul", [gate, g.op("Sigmoid", [gate])]), up])
        skip = g.linear(f"down{n}", active, weight("mlp.down_proj"))
    kept = g.op("Neg", [g.op("Unsqueeze", ["num_logits_to_keep", g.ints(0)])])
    far_end = g.ints(np.iinfo(np.int64).max)
    hidden, skip = (g.op("Slice", [y, kept, far_end, g.ints(1)]) for y in (hidden, skip))
    y, _ = g.skip_norm("norm_final", hidden, skip, state["model.norm.weight"], config.rms_norm_eps)
    head = g.op("Transpose", [table], perm=[1, 0])
    logits = g.product(y, head, scales) if int8 else g.op("MatMul", [y, head])
    g.op("Identity", [logits], ["logits"])

    def ids(name: str, shape: list) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.INT64, shape)

    inputs = [
        ids("input_ids", ["batch_size", "sequence_length"]),
        ids("attention_mask", ["batch_size", "total_sequence_length"]),
        ids("position_ids", ["batch_size", "sequence_length"]),
        *caches_in,
        ids("num_logits_to_keep", []),
    ]
    shape = ["batch_size", "logits_length", config.vocab_size]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, shape), *caches_out]
    graph = helper.make_graph(g.nodes, "nano", inputs, outputs, list(g.weights.values()))
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=IR, producer_name="nano")


def main() -> None:
    args = common.parser(__doc__).parse_args()
    _, run = common.settle(args)
    model = LlamaForCausalLM.from_pretrained(common.need(run / "merged", "training/merge.py"))
    for name, int8 in (("model.onnx", False), ("model_quantized.onnx", True)):
        path = run / "onnx" / name
        with common.atomic(path) as temporary:
            onnx.save(build(model, int8), str(temporary))
        print(f"{path}: {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
