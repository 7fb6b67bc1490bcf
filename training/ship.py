"""Step 7: the model folder of the add-in: config, tokenizer, quantised ONNX, checksums.

python training/ship.py --config nano-6m --out models
"""

import json
import shutil
from pathlib import Path

from transformers import LlamaForCausalLM

import common

FILES = ("config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx")


def record(run: Path, name: str) -> dict:
    """What a training stage wrote down about itself, or nothing where the stage was not run."""
    path = run / f"{name}.json"
    return json.loads(path.read_text()) if path.exists() else {}


def nano_section(config: dict, run: Path, version: str) -> dict:
    """The product's own part of config.json: how this model came about."""
    model = LlamaForCausalLM.from_pretrained(common.need(run / "merged", "training/merge.py"))
    pretrain, lora = record(run, "pretrain"), record(run, "lora")
    stages = {
        name: {key: stage[key] for key in ("minutes", "steps", "tokens", "dev_exact", "corpus_sha256")}
        for name, stage in (("pretrain", pretrain), ("lora", lora))
        if stage
    }
    adapter = {key: lora["config"][key] for key in ("rank", "alpha", "targets")} if lora else None
    return {
        "version": version,
        "size": config["name"],
        "parameters": model.num_parameters(),
        "quantization": "dynamic int8: symmetric weights per output channel, activations per tensor",
        "stages": stages,
        "adapter": adapter,
        "check": record(run, "check"),
        **({"adapted_from": adapted} if (adapted := record(run, "adapted_from")) else {}),
    }


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("--out", type=Path, default=common.TRAINING.parent / "models")
    arguments.add_argument("--version", default="0.1.0", help="version of the model, written into config.json")
    args = arguments.parse_args()
    config, run = common.settle(args)
    onnx_file = common.need(run / "onnx" / "model_quantized.onnx", "training/export.py")
    hf_config = json.loads((run / "merged" / "config.json").read_text())
    hf_config["nano"] = nano_section(config, run, args.version)
    common.write_json(args.out / "config.json", hf_config)
    (args.out / "onnx").mkdir(parents=True, exist_ok=True)
    sources = {name: run / "tokenizer" / name for name in FILES[1:3]} | {FILES[3]: onnx_file}
    for name, source in sources.items():
        with common.atomic(args.out / name) as temporary:
            shutil.copyfile(source, temporary)
    paths = {name: args.out / name for name in FILES}
    sums = {name: {"sha256": common.sha256(path), "bytes": path.stat().st_size} for name, path in paths.items()}
    common.write_json(args.out / "checksums.json", {"files": sums})
    print(f"{args.out}: {sum(entry['bytes'] for entry in sums.values()) / 1e6:.2f} MB in {len(sums)} files")


if __name__ == "__main__":
    main()
