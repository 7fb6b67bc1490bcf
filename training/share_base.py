"""A run folder for another task's adapter on the base of this run: the same tokenizer and base, nothing else.

Adapter, merging, export and shipping then work on that folder, and the two models share all but their adapters:

    python training/share_base.py --config nano-6m --out training/runs/extract
    python training/lora.py --config nano-6m --run training/runs/extract --minutes 15 --mix training/data/extract_train.jsonl
    python training/merge.py --run training/runs/extract
    python training/export.py --run training/runs/extract
    python training/ship.py --run training/runs/extract --out models/extract
"""

import shutil
from pathlib import Path

import common


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("--out", type=Path, required=True, help="the new run folder")
    args = arguments.parse_args()
    _, run = common.settle(args)
    for name, made_by in (("tokenizer", "training/tokenizer.py"), ("base", "training/pretrain.py")):
        shutil.copytree(common.need(run / name, made_by), args.out / name, dirs_exist_ok=True)
    record = run / "pretrain.json"
    if record.exists():
        shutil.copyfile(record, args.out / record.name)
    print(f"{args.out} written: tokenizer and base of {run.name}")


if __name__ == "__main__":
    main()
