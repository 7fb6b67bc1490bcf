"""All steps of a model, one after the other; a step whose result is there already is skipped, so that a broken run goes on.

    python training/run.py all --config nano-6m --minutes 90 --lora-minutes 8
    python training/run.py all --config nano-6m-continue --from-shipped models    # from a shipped model, not from nothing
    python training/run.py export check ship --config nano-6m      # some steps, made anew

The corpus is written by TypeScript (step `corpus`; `npm ci` comes first).
"""

import argparse
import subprocess
import sys
from pathlib import Path

import common

# Step → what it leaves behind in the run's folder.
STEPS = {
    "corpus": common.DATA / "adapter_dev.jsonl",
    "tokenizer": "tokenizer/tokenizer.json",
    "from_shipped": "init/config.json",
    "check_tokenizer": "tokenizer_pairs.jsonl",
    "pretrain": "base/config.json",
    "lora": "adapter/adapter_config.json",
    "merge": "merged/config.json",
    "export": "onnx/model_quantized.onnx",
    "check": "check.json",
    "ship": None,
}


def extra(step: str, args: argparse.Namespace, run: Path) -> list[str]:
    """Options that a step takes beyond --config and --run."""
    files = [item.rsplit("=", 1)[0] for item in args.mix]
    mix, dev = (args.lora_mix, args.lora_dev) if step == "lora" else (args.mix, args.dev)
    train = ["--mix", *mix, "--dev", str(dev), *([] if args.compile else ["--no-compile"])]
    if (run / f"{step}.checkpoint.pt").exists():
        train.append("--resume")
    if step == "pretrain" and args.from_shipped:
        train += ["--init", str(run / "init")]
    return {
        "tokenizer": ["--texts", *files],
        "check_tokenizer": ["--texts", *files],
        "from_shipped": ["--models", str(args.from_shipped)],
        "pretrain": [*train, "--minutes", str(args.minutes)],
        "lora": [*train, "--minutes", str(args.lora_minutes)],
        "check": ["--dev", str(args.dev)],
        "ship": ["--out", str(args.out)],
    }.get(step, [])


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("steps", nargs="+", choices=["all", *STEPS])
    arguments.add_argument("--mix", nargs="+", help="corpus files, FILE[=SHARE] (default: those of `corpus`)")
    arguments.add_argument("--dev", type=Path, default=common.DATA / "dev.jsonl")
    arguments.add_argument("--lora-mix", nargs="+", help="the same for the adapter (default: its files of `corpus`)")
    arguments.add_argument("--lora-dev", type=Path, default=common.DATA / "adapter_dev.jsonl")
    arguments.add_argument("--minutes", type=float, default=90, help="wall-clock budget of pretraining")
    arguments.add_argument("--lora-minutes", type=float, default=8, help="wall-clock budget of the adapter")
    arguments.add_argument(
        "--from-shipped", type=Path, help="model folder whose weights and tokenizer training goes on from"
    )
    arguments.add_argument("--no-compile", dest="compile", action="store_false", help="skip torch.compile")
    arguments.add_argument("--out", type=Path, default=common.TRAINING.parent / "models")
    args = arguments.parse_args()
    _, run = common.settle(args)
    if not args.mix:
        shares = {"wikisql_train": 0.13, "office_train": 0.52, "squall_train": 0.05, "explain_train": 0.03}
        shares |= {"fix_train": 0.05, "extract_train": 0.21, "english": 0.01}
        args.mix = [f"{common.DATA / name}.jsonl={share}" for name, share in shares.items()]
    if not args.lora_mix:
        shares = {"adapter_wikisql_train": 0.2, "adapter_office_train": 0.67, "squall_train": 0.05, "fix_train": 0.08}
        args.lora_mix = [f"{common.DATA / name}.jsonl={share}" for name, share in shares.items()]
    for step, result in STEPS.items():
        if step == ("tokenizer" if args.from_shipped else "from_shipped") and "all" in args.steps:
            continue
        if "all" in args.steps:
            if result and (run / result).exists():
                print(f"{step}: there already ({run / result})")
                continue
        elif step not in args.steps:
            continue
        command = [sys.executable, str(common.TRAINING / f"{step}.py")]
        if step != "corpus":
            command += ["--config", args.config, "--run", str(run)]
        print(f"{step}:", flush=True)
        code = subprocess.run(command + extra(step, args, run), check=False).returncode
        if code:
            raise SystemExit(f"Step {step} failed (status {code}). Mend what it says and run the same command again.")


if __name__ == "__main__":
    main()
