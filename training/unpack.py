"""Joins the parts that a slice of a bundle handed back into a run folder, checked against their checksums.

    python training/unpack.py PARTS_FOLDER --run training/runs/nano-20m

The run folder then goes on like any other: `pretrain.py --resume`, pack.py for the next machine, or, when the training was
at its end, lora.py, merge.py, export.py.
"""

import argparse
import tarfile
from pathlib import Path

import torch

import common
import parts
import snapshot


def step_of(checkpoint: Path) -> int:
    """Steps of a checkpoint; -1 where there is none."""
    if not checkpoint.exists():
        return -1
    return torch.load(checkpoint, weights_only=True, map_location="cpu", mmap=True)["step"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("parts", type=Path, help=f"folder with {parts.MANIFEST} and the parts")
    arguments.add_argument("--run", type=Path, required=True, help="the run folder to fill")
    arguments.add_argument("--config", help="name or path of the config (default: the name that the bundle had)")
    arguments.add_argument("--force", action="store_true", help="also over a checkpoint with more steps")
    args = arguments.parse_args()
    manifest = parts.manifest_of(args.parts)
    stage = manifest["stage"]
    there = step_of(args.run / f"{stage}.checkpoint.pt")
    if there > manifest["step"] and not args.force:
        raise SystemExit(f"{args.run} is at step {there}, the parts at step {manifest['step']}. --force takes them anyway.")
    archive = args.run / manifest["name"]
    parts.join(args.parts, archive)
    with tarfile.open(archive) as tar:
        tar.extractall(args.run, filter="data")
    archive.unlink()
    print(f"{args.run}: {stage} at step {manifest['step']}, {manifest['minutes']:.1f} minutes used")
    if manifest["finished"] and stage == "pretrain":
        snapshot.write_base(common.load_config(args.config or manifest["config"]), args.run, args.run)
    if not manifest["finished"]:
        print(f"Not at its end: {stage}.py --resume goes on here, pack.py takes it to another machine.")


if __name__ == "__main__":
    main()
