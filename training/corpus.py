"""Step 0: the corpus, written by the TypeScript generators that call the very prompt and grammar code of the pane.

python training/corpus.py --data ../shared/data
"""

import argparse
import subprocess
import sys
from pathlib import Path

import common

OFFICE, WIKISQL, EXPLAIN, FIX = "generateOffice", "generateWikisql", "generateExplain", "generateFix"
SQUALL = "generateSquall"
EXTRACT = "extract/generateExtract"
# Files of the base model, then of the adapter: other seeds, so that the adapter sees other tables and other marks.
PARTS = (
    (WIKISQL, "--name", "wikisql", "--copies", "2", "--seed", "199"),
    (SQUALL, "--name", "squall", "--copies", "2"),
    (OFFICE, "--name", "office", "--count", "130000", "--dev", "800", "--seed", "4714"),
    (EXPLAIN, "--count", "15000", "--seed", "777"),
    (FIX, "--count", "60000"),
    (EXTRACT,),
    (WIKISQL, "--name", "adapter_wikisql", "--copies", "1", "--seed", "5151"),
    (OFFICE, "--name", "adapter_office", "--count", "50000", "--dev", "600", "--seed", "8130"),
)
DEV = {
    "dev.jsonl": ("wikisql_dev", "office_dev", 400),
    "adapter_dev.jsonl": ("adapter_wikisql_dev", "adapter_office_dev", 700),
}


def generate(script: str, options: tuple[str, ...], data: Path) -> None:
    """Runs one generator with Node."""
    path = common.TRAINING / "corpus" / f"{script}.ts"
    runner = common.TRAINING / "runScript.mjs"
    # Explanations are written over made tables only.
    source = [] if script == EXPLAIN else ["--data", str(data)]
    command = ["node", str(runner), str(path), *source, "--out", str(common.DATA), *options]
    if subprocess.run(command, check=False).returncode:
        raise SystemExit(f"{script} failed. `npm ci` comes first, and --data must name the folder with the public data.")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=common.PUBLIC_DATA)
    args = arguments.parse_args()
    for script, *options in PARTS:
        generate(script, tuple(options), args.data)
    english = [sys.executable, str(common.TRAINING / "english.py"), "--data", str(args.data), "--megabytes", "12"]
    subprocess.run(english, check=True)
    for name, (questions, office, count) in DEV.items():
        lines = (common.DATA / f"{questions}.jsonl").read_text().splitlines(keepends=True)
        lines += (common.DATA / f"{office}.jsonl").read_text().splitlines(keepends=True)[:count]
        with common.atomic(common.DATA / name) as temporary:
            temporary.write_text("".join(lines))


if __name__ == "__main__":
    main()
