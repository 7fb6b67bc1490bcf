"""One file that trains anywhere: code, config, tokenised corpus, tokenizer, weights; for a bare GPU machine, offline.

    python training/pack.py --config nano-20m --minutes 60 --mix training/data/office_train.jsonl=0.6 … --out bundle.tar

There (torch, transformers, tokenizers, peft; nothing else): `tar xf bundle.tar`, then `python run_slice.py --minutes 8.5`
until it says that the training is at its end. unpack.py makes a run folder of what each slice hands back.

The run's checkpoint is packed when there is one (training goes on from it), else `--init`, else nothing (random weights of
the config's seed). A bundle above `--limit-mib` is refused; `--fit` takes a part of the larger corpora instead.
"""

import io
import json
import tarfile
import tempfile
from pathlib import Path

import numpy as np

import common
import packed
import run_slice

CODE = ("common", "data", "lora", "model", "packed", "parts", "pretrain", "trainer", "workers")
MIB = run_slice.MIB
HELD_OUT = f"held-out{packed.SUFFIX}"
ROOM = 128 << 10  # for the tar itself


class Part:
    """One corpus of the mix: its lines as token ids, and how many bytes they take."""

    def __init__(self, path: Path, share: float, run: Path, settings: dict, together: bool = True):
        tokenizer = run / "tokenizer" / "tokenizer.json"
        self.path, self.share = path, share
        self.whole, name, sha256 = packed.load(path, tokenizer, settings["max_length"], run / "cache", together)
        self.source = {"name": name, "sha256": sha256, "examples": len(self.whole)}
        self.source |= {"tokenizer": common.sha256(tokenizer), "max_length": settings["max_length"]}
        self.file = packed.dump(self.whole, self.source)
        self.kept = len(self.whole)

    @property
    def name(self) -> str:
        return f"{Path(self.source['name']).stem}{packed.SUFFIX}"

    def cut(self, limit: int) -> None:
        """Keeps so many examples, drawn at random with a fixed seed, that the file has at most `limit` bytes."""
        order = np.random.default_rng(11).permutation(len(self.whole))
        while len(self.file) > limit:
            count = int(self.kept * min(0.98, 0.99 * limit / len(self.file)))
            if count < 1:
                raise SystemExit(f"{self.path}: not one example of it fits. Drop it from --mix, or raise --limit-mib.")
            self.kept = count
            self.file = packed.dump(packed.sample(self.whole, np.sort(order[:count])), self.source)


def fit(corpora: list[Part], room: int) -> None:
    """Cuts corpora to `room` bytes together: each gets its share of the mix; what a small one leaves is the others'."""
    open_parts, left = list(corpora), room
    while open_parts:
        total = sum(part.share for part in open_parts)
        small = [part for part in open_parts if len(part.file) <= left * part.share / total]
        if not small:
            for part in open_parts:
                part.cut(int(left * part.share / total))
            return
        left -= sum(len(part.file) for part in small)
        open_parts = [part for part in open_parts if part not in small]


def weights(run: Path, stage: str, init: Path | None, light: bool, folder: Path) -> list[tuple[str, Path]]:
    """(name in the bundle, file) of the weights that training begins with; copies in bfloat16 go into `folder`."""
    checkpoint = run / f"{stage}.checkpoint.pt"
    found: list[tuple[str, Path]] = []
    # An adapter's checkpoint holds the adapter alone: the base comes along.
    starts = [("base", run / "base")] if stage == "lora" else [("init", init)] if init and not checkpoint.exists() else []
    if checkpoint.exists():
        if light:
            run_slice.light(checkpoint, folder / "light.pt")
        found.append((f"run/{checkpoint.name}", folder / "light.pt" if light else checkpoint))
    for name, source in starts:
        common.need(source / "config.json", "training/pretrain.py or training/from_shipped.py")
        if light:
            import torch
            from transformers import LlamaForCausalLM

            LlamaForCausalLM.from_pretrained(source, dtype=torch.bfloat16).save_pretrained(folder / name)
            source = folder / name
        found += [(f"run/{name}/{path.name}", path) for path in sorted(source.iterdir()) if path.is_file()]
    return found


def too_large(size: int, limit: int, corpora: list[Part], files: list[tuple[str, Path]], light: bool) -> str:
    """Why a bundle is refused, and what would make it smaller."""
    rows = [(part.path.name, len(part.file)) for part in corpora]
    rows += [(name, path.stat().st_size) for name, path in files]
    listed = "\n".join(f"  {bytes_ / MIB:7.2f} MiB  {name}" for name, bytes_ in sorted(rows, key=lambda row: -row[1])[:8])
    ways = ["drop a corpus from --mix", "give --fit, which takes a part of the larger corpora"]
    if files and not light:
        ways.insert(0, "give --light (weights in bfloat16 without optimizer state, which begins anew)")
    head = f"The bundle would have {size / MIB:.2f} MiB, more than {limit / MIB:g}. It was not written."
    return f"{head} The largest parts:\n{listed}\nTo make it smaller: {'; '.join(ways)}."


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("--stage", choices=["pretrain", "lora"], default="pretrain")
    arguments.add_argument("--mix", nargs="+", required=True, help="corpus files with their share of tokens: FILE[=SHARE]")
    arguments.add_argument("--dev", type=Path, default=common.DATA / "dev.jsonl", help="held-out examples")
    arguments.add_argument("--minutes", type=float, required=True, help="wall-clock budget of all slices together")
    arguments.add_argument("--init", type=Path, help="folder with weights to start from, where there is no checkpoint yet")
    arguments.add_argument("--light", action="store_true", help="weights in bfloat16, no optimizer state")
    arguments.add_argument("--fit", action="store_true", help="cut corpora by their shares where the bundle is too large")
    arguments.add_argument("--limit-mib", type=float, default=60)
    arguments.add_argument("--out", type=Path, required=True, help="the bundle, a .tar file")
    args = arguments.parse_args()
    config, run = common.settle(args)
    settings = config[args.stage]
    common.need(run / "tokenizer" / "tokenizer.json", "training/tokenizer.py or training/from_shipped.py")
    pairs = [(item.rsplit("=", 1) + ["1"])[:2] for item in args.mix]
    corpora = [Part(Path(name), float(share), run, settings) for name, share in pairs]
    dev = Part(args.dev, 1, run, settings, together=False)
    names = [part.name for part in corpora]
    if len(set(names)) < len(names):
        raise SystemExit("Two corpora of --mix have the same name. Rename one: they lie in one folder of the bundle.")
    limit = int(args.limit_mib * MIB)
    with tempfile.TemporaryDirectory() as folder:
        files = weights(run, args.stage, args.init, args.light, Path(folder))
        files += [(f"run/tokenizer/{path.name}", path) for path in sorted((run / "tokenizer").iterdir())]
        files += [(f"code/{name}.py", common.TRAINING / f"{name}.py") for name in CODE]
        files.append(("run_slice.py", common.TRAINING / "run_slice.py"))
        fixed = sum(path.stat().st_size + 1024 for _, path in files) + len(dev.file) + ROOM
        if args.fit and limit > fixed:
            fit(corpora, limit - fixed)
        size = fixed + sum(len(part.file) for part in corpora)
        if size > limit:
            raise SystemExit(too_large(size, limit, corpora, files, args.light))
        bundle = {"config": config.pop("name"), "stage": args.stage, "minutes": args.minutes}
        bundle |= {"mix": [[part.name, part.share] for part in corpora], "dev": HELD_OUT}
        written = {"bundle.json": json.dumps(bundle, indent=2), "config.json": json.dumps(config, indent=2)}
        contents = {name: text.encode() for name, text in written.items()}
        contents |= {f"corpus/{part.name}": part.file for part in corpora} | {f"corpus/{HELD_OUT}": dev.file}
        with common.atomic(args.out) as temporary:
            with tarfile.open(temporary, "w") as tar:
                for name, path in files:
                    tar.add(path, name, recursive=False)
                for name, text in contents.items():
                    entry = tarfile.TarInfo(name)
                    entry.size = len(text)
                    tar.addfile(entry, io.BytesIO(text))
            if temporary.stat().st_size > limit:
                raise SystemExit(too_large(temporary.stat().st_size, limit, corpora, files, args.light))
            total = temporary.stat().st_size
    for part in corpora:
        cut = "" if part.kept == len(part.whole) else f", cut from {len(part.whole)} to fit"
        print(f"{part.path.name}: {part.kept} examples, {len(part.file) / MIB:.2f} MiB{cut}")
    print(f"{args.out}: {total / MIB:.2f} MiB. There: tar xf {args.out.name} && python run_slice.py --minutes 8.5")


if __name__ == "__main__":
    main()
