"""What every step shares: folders, configs, atomic files, the metrics log."""

import argparse
import hashlib
import json
import os
import time
from contextlib import contextmanager
from pathlib import Path

TRAINING = Path(__file__).resolve().parent
DATA = TRAINING / "data"
RUNS = TRAINING / "runs"
PUBLIC_DATA = TRAINING.parent.parent / "shared" / "data"


def load_config(name: str) -> dict:
    """Config by name (`nano-6m`) or path; adds its `name`."""
    path = Path(name) if name.endswith(".json") else TRAINING / "configs" / f"{name}.json"
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in (TRAINING / "configs").glob("*.json")))
        raise SystemExit(f"No config {path}. Known configs: {known}.")
    config = json.loads(path.read_text())
    config["name"] = path.stem
    return config


def need(path: Path, made_by: str) -> Path:
    """`path`, or a clear end of the program that names the step which makes it."""
    if not path.exists():
        raise SystemExit(f"{path} is missing. Make it first: {made_by}")
    return path


@contextmanager
def atomic(path: Path):
    """Yields a temporary path that replaces `path` when the block succeeds, so that no file is half written."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield temporary
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def write_json(path: Path, value) -> None:
    with atomic(path) as temporary:
        temporary.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def log(run: Path, **row) -> None:
    """Prints one row of figures and appends it to `metrics.jsonl` of the run."""
    row = {k: float(f"{v:.5g}") if isinstance(v, float) else v for k, v in row.items()}
    print(time.strftime("%H:%M:%S"), json.dumps(row), flush=True)
    run.mkdir(parents=True, exist_ok=True)
    with (run / "metrics.jsonl").open("a") as file:
        file.write(json.dumps(row) + "\n")


def parser(doc: str) -> argparse.ArgumentParser:
    """A parser with the options that all steps have."""
    result = argparse.ArgumentParser(description=doc)
    result.add_argument("--config", default="nano-6m", help="name in training/configs, or a path")
    result.add_argument("--run", type=Path, help="folder of this run (default training/runs/CONFIG)")
    return result


def settle(args: argparse.Namespace) -> tuple[dict, Path]:
    """The config and run folder that the arguments name."""
    config = load_config(args.config)
    return config, (args.run or RUNS / config["name"]).resolve()
