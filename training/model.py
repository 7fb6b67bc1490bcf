"""The decoder: a Hugging Face Llama (RoPE, RMSNorm, SwiGLU, grouped-query attention, tied embeddings) and its forward pass.

The forward pass here computes the same as `LlamaForCausalLM`, for rows padded at the right, but the last layer's
feed-forward and the logits only at the chosen positions: most of a row is prompt, and needs neither.
"""

import torch
from torch.nn.functional import linear, scaled_dot_product_attention, silu
from transformers import LlamaConfig, LlamaForCausalLM


def build(config: dict, vocab_size: int, eos: int, seed: int) -> LlamaForCausalLM:
    """A fresh model; projections back into the residual stream start smaller by sqrt(2 · layers)."""
    torch.manual_seed(seed)
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=vocab_size,
            hidden_size=config["hidden_size"],
            intermediate_size=config["intermediate_size"],
            num_hidden_layers=config["layers"],
            num_attention_heads=config["heads"],
            num_key_value_heads=config["kv_heads"],
            head_dim=config["head_dim"],
            max_position_embeddings=config["context"],
            rope_parameters={"rope_type": "default", "rope_theta": config["rope_theta"]},
            rms_norm_eps=1e-5,
            tie_word_embeddings=True,
            pad_token_id=0,
            bos_token_id=None,
            eos_token_id=eos,
        )
    )
    with torch.no_grad():
        for layer in model.model.layers:
            for projection in (layer.self_attn.o_proj, layer.mlp.down_proj):
                projection.weight.div_((2 * config["layers"]) ** 0.5)
    return model


def rope_tables(config: LlamaConfig, length: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Cosines and sines of the rotary angles, each [length, head_dim / 2]."""
    half = torch.arange(0, config.head_dim, 2, dtype=torch.float32) / config.head_dim
    angles = torch.outer(torch.arange(length, dtype=torch.float32), config.rope_parameters["rope_theta"] ** -half)
    return angles.cos(), angles.sin()


def rotate(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    """Rotary embedding of x [rows, heads, length, head_dim], halves paired as in Llama."""
    a, b = x.chunk(2, dim=-1)
    return torch.cat((a * cos - b * sin, b * cos + a * sin), dim=-1).to(x.dtype)


def norm(x: torch.Tensor, weight: torch.Tensor, eps: float) -> torch.Tensor:
    """RMSNorm in float32."""
    wide = x.float()
    return (wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + eps) * weight).to(x.dtype)


def hidden_from(segment: torch.Tensor) -> torch.Tensor:
    """True where a token does not see another [rows, 1, length, length]: later ones, and those of other segments but 0."""
    length = segment.shape[1]
    later = torch.ones(length, length, dtype=torch.bool, device=segment.device).triu(1)
    other = (segment[:, None, :] != 0) & (segment[:, None, :] != segment[:, :, None])
    return (later | other)[:, None]


def attend(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
    """Attention of q [rows, heads, length, dim] over k and v [rows, kv_heads, length, dim] but where `hidden`.

    Written out because PyTorch's fused kernel spends a third of a training step in its backward pass on a CPU; on a GPU that
    kernel is the faster one, and spares the memory of all scores.
    """
    if q.is_cuda:
        return scaled_dot_product_attention(q, k, v, attn_mask=~hidden, enable_gqa=q.shape[1] > k.shape[1])
    groups = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(groups, 1), v.repeat_interleave(groups, 1)
    scores = (q @ k.transpose(-1, -2)).float() * q.shape[-1] ** -0.5
    return scores.masked_fill(hidden, -1e9).softmax(-1).to(v.dtype) @ v


def logits_at(
    model: LlamaForCausalLM,
    ids: torch.Tensor,
    position: torch.Tensor,
    segment: torch.Tensor,
    index: torch.Tensor,
    cos: torch.Tensor,
    sin: torch.Tensor,
) -> torch.Tensor:
    """Logits [k, vocabulary] of `ids` [rows, length] at the flat places `index` [k]; `cos`, `sin` are the rope tables.

    `position`, `segment` [rows, length]: as `data.Batch` has them.
    """
    config, body = model.config, model.model
    rows, length = ids.shape
    cos, sin = cos[position][:, None], sin[position][:, None]
    hidden = hidden_from(segment)
    x = body.embed_tokens(ids)

    def heads(y: torch.Tensor) -> torch.Tensor:
        return y.view(rows, length, -1, config.head_dim).transpose(1, 2)

    for number, layer in enumerate(body.layers):
        attention, mlp = layer.self_attn, layer.mlp
        y = norm(x, layer.input_layernorm.weight, config.rms_norm_eps)
        q, k = (rotate(heads(project(y)), cos, sin) for project in (attention.q_proj, attention.k_proj))
        mixed = attend(q, k, heads(attention.v_proj(y)), hidden)
        mixed = mixed.transpose(1, 2).reshape(rows, length, -1)
        if number == len(body.layers) - 1:
            x, mixed = x.reshape(rows * length, -1)[index], mixed.reshape(rows * length, -1)[index]
        x = x + attention.o_proj(mixed)
        y = norm(x, layer.post_attention_layernorm.weight, config.rms_norm_eps)
        x = x + mlp.down_proj(silu(mlp.gate_proj(y)) * mlp.up_proj(y))
    return linear(norm(x, body.norm.weight, config.rms_norm_eps), body.embed_tokens.weight)
