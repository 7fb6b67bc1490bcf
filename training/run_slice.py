"""Trains for some minutes inside an unpacked bundle of pack.py, and hands the state back in parts. Run it again to go on.

    python run_slice.py --minutes 8.5

Needs torch, transformers, tokenizers and numpy (for an adapter also peft), no network and no repository.
"""

import argparse
import json
import sys
import tarfile
import time
from pathlib import Path

STARTED = time.monotonic()
HERE = Path(__file__).resolve().parent
# Also under `python -I`, which leaves a script's own folder out.
sys.path.insert(0, str(HERE / "code"))

import common  # noqa: E402
import parts  # noqa: E402

RUN = HERE / "run"
MIB = 1 << 20


def options() -> argparse.Namespace:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--minutes",
        type=float,
        default=8.5,
        help="stop training after so many minutes of this call; saving takes seconds more",
    )
    arguments.add_argument("--out", type=Path, default=HERE / "out", help="folder for the parts")
    arguments.add_argument("--part-mib", type=float, default=16, help="largest part, in MiB")
    arguments.add_argument("--from", dest="start", type=Path, help="parts of an earlier slice, of another machine say")
    arguments.add_argument("--light", action="store_true", help="hand back bfloat16 weights without optimizer state")
    arguments.add_argument("--tokens-per-batch", type=int, help="larger batches for a GPU (kept for later slices)")
    arguments.add_argument("--compile", action="store_true", help="torch.compile, where there is a compiler")
    arguments.add_argument("--threads", type=int, help="CPU threads")
    return arguments.parse_args()


def join(folder: Path) -> None:
    """Puts what an earlier slice handed back into the run folder."""
    archive = RUN / "handed-back.tar"
    manifest = parts.join(folder, archive)
    with tarfile.open(archive) as tar:
        tar.extractall(RUN, filter="data")
    archive.unlink()
    print(f"Going on from {folder}: step {manifest['step']}, {manifest['minutes']:.1f} minutes used")


def light(checkpoint: Path, target: Path) -> None:
    """A copy of a checkpoint with bfloat16 weights and no optimizer state, about a quarter as large."""
    import torch

    state = torch.load(checkpoint, weights_only=True, map_location="cpu")
    state["model"] = {name: p.to(torch.bfloat16) for name, p in state["model"].items()}
    state["optimizers"] = None
    torch.save(state, target)


def hand_back(args: argparse.Namespace, bundle: dict) -> dict:
    """Writes checkpoint, figures and tokenizer as parts into `--out`; returns their manifest."""
    import torch

    stage = bundle["stage"]
    checkpoint = RUN / f"{stage}.checkpoint.pt"
    state = torch.load(checkpoint, weights_only=True, map_location="cpu", mmap=True)
    finished = (RUN / f"{stage}.json").exists()
    about = {"config": bundle["config"], "stage": stage, "step": state["step"], "minutes": state["used"] / 60}
    about |= {"finished": finished, "light": args.light}
    del state
    archive = RUN / "run.tar"
    with tarfile.open(archive, "w") as tar:
        if args.light:
            light(checkpoint, RUN / "light.pt")
            tar.add(RUN / "light.pt", checkpoint.name)
            (RUN / "light.pt").unlink()
        else:
            tar.add(checkpoint, checkpoint.name)
        for name in ("metrics.jsonl", "slice.json", f"{stage}.json", "tokenizer", *(["adapter"] if finished else [])):
            if (RUN / name).exists():
                tar.add(RUN / name, name)
    manifest = parts.split(archive, args.out, int(args.part_mib * MIB), about)
    archive.unlink()
    return manifest


def main() -> None:
    args = options()
    bundle = json.loads(common.need(HERE / "bundle.json", "unpack the whole bundle").read_text())
    if args.start:
        join(args.start)
    stage = bundle["stage"]
    checkpoint = RUN / f"{stage}.checkpoint.pt"
    kept = RUN / "slice.json"
    settings = json.loads(kept.read_text()) if kept.exists() else {}
    if args.tokens_per_batch:
        settings["tokens_per_batch"] = args.tokens_per_batch
    common.write_json(kept, settings)
    mix = [f"{HERE / 'corpus' / name}={share}" for name, share in bundle["mix"]]
    command = [f"{stage}.py", "--config", str(HERE / "config.json"), "--run", str(RUN), "--mix", *mix]
    command += ["--dev", str(HERE / "corpus" / bundle["dev"]), "--minutes", str(bundle["minutes"])]
    command += ["--slice", str(args.minutes - (time.monotonic() - STARTED) / 60)]
    for name in ("tokens_per_batch", "threads"):
        if value := settings.get(name) or getattr(args, name):
            command += [f"--{name.replace('_', '-')}", str(value)]
    if not args.compile:
        command.append("--no-compile")
    if checkpoint.exists():
        command.append("--resume")
    elif stage == "pretrain" and (RUN / "init").exists():
        command += ["--init", str(RUN / "init")]
    sys.argv = command
    __import__(stage).main()
    manifest = hand_back(args, bundle)
    count, size = len(manifest["parts"]), manifest["bytes"] / MIB
    print(f"{args.out}: {count} parts, {size:.1f} MiB, step {manifest['step']}, {manifest['minutes']:.1f} minutes used")
    print("The training is at its end." if manifest["finished"] else "Run the same command again to go on.")
    print(f"This call took {(time.monotonic() - STARTED) / 60:.2f} minutes.")


if __name__ == "__main__":
    main()
