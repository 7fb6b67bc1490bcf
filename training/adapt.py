"""An adapter for everybody: from a team's own lines to a model folder that the add-in loads, on a CPU, in minutes.

    python training/adapt.py --in team.jsonl --models models --out team-models

A line is {"workbook": …, "active": {"sheet", "cell"}, "request": "…", "formula": "=…"}. A part of the lines is held back:
the model before and after is asked for them, and right is a formula that gives the same value. `npm ci` comes first.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import common
import from_shipped

ROOT = common.TRAINING.parent
MARK = "adapt.json"


def options() -> argparse.Namespace:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--in", dest="lines", type=Path, required=True, help="the team's lines, JSONL")
    arguments.add_argument("--out", type=Path, required=True, help="the new model folder")
    arguments.add_argument("--config", default="adapt", help="name in training/configs, or a path")
    arguments.add_argument("--models", type=Path, help="the base, a model folder (default: the one that the config names)")
    arguments.add_argument("--minutes", type=float, default=3, help="wall-clock budget of the training")
    arguments.add_argument("--held-back", type=float, default=0.25, help="share of the lines kept for evaluation")
    arguments.add_argument("--copies", type=int, default=12, help="forms of each example, columns in other orders")
    arguments.add_argument(
        "--also", nargs="+", default=[], metavar="FILE=SHARE", help="corpus files to mix in, against forgetting"
    )
    arguments.add_argument("--threads", type=int, help="CPU threads (default: all)")
    arguments.add_argument("--seed", type=int, default=1, help="which lines are held back, and how examples are shuffled")
    arguments.add_argument("--work", type=Path, help="folder for what is made on the way (default training/runs/adapt-OUT)")
    return arguments.parse_args()


def check(args: argparse.Namespace) -> None:
    """Ends the program where a folder is not what it must be, before any work is done."""
    common.need(args.lines, "one JSON object a line, as training/README.md says")
    for name in ("config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx"):
        if not (args.models / name).is_file():
            raise SystemExit(f"{args.models} is no model folder: it lacks {name}. Name one with --models.")
    if args.out.resolve() == args.models.resolve():
        raise SystemExit("--out is the folder of the base itself. Name another one: the base is needed to compare with.")
    if args.out.exists() and any(args.out.iterdir()) and not (args.out / "checksums.json").exists():
        raise SystemExit(f"{args.out} holds something else than a model. Name an empty folder or a new one.")
    if args.work.exists() and any(args.work.iterdir()) and not (args.work / MARK).exists():
        raise SystemExit(f"{args.work} holds something else than an earlier adaptation. Name another --work.")


def run(command: list, what: str, quiet: bool = False) -> str:
    """Runs one step; its end with an error ends the program."""
    done = subprocess.run(list(map(str, command)), cwd=ROOT, text=True, check=False, stdout=subprocess.PIPE)
    if not quiet:
        print(done.stdout, end="", flush=True)
    if done.returncode:
        raise SystemExit(f"{what} failed; see above.")
    return done.stdout


def script(path: str, *arguments) -> list:
    return ["node", common.TRAINING / "runScript.mjs", ROOT / path, *arguments]


def evaluate(models: Path, cases: Path, results: Path) -> dict:
    """How a model answers the cases, by value: {total, right, right3, declined, errors}."""
    command = script("cli/nano.ts", "eval", "--models", models, "--task", "formula", "--in", cases, "--out", results)
    run(command, f"`nano eval` with {models}", quiet=True)
    score = script("training/eval/scoreFormula.ts", "--cases", cases, "--results", results, "--json")
    return json.loads(run(score, "The scoring", quiet=True))


def prepare(args: argparse.Namespace, config: dict) -> Path:
    """Base weights and tokenizer out of the shipped folder, and the config of the adapter; returns the config's path."""
    special = json.loads((args.work / "special_tokens.json").read_text())
    model, tokenizer, _ = from_shipped.restore(args.models, special, config["lora"]["seed"])
    model.save_pretrained(args.work / "base")
    (args.work / "tokenizer").mkdir(exist_ok=True)
    tokenizer.save(str(args.work / "tokenizer" / "tokenizer.json"), pretty=False)
    shutil.copyfile(args.models / "tokenizer_config.json", args.work / "tokenizer" / "tokenizer_config.json")
    settings = config["lora"]
    settings["max_length"] = min(settings["max_length"], model.config.max_position_embeddings)
    nano = json.loads((args.models / "config.json").read_text()).get("nano", {})
    onnx = common.sha256(args.models / "onnx" / "model_quantized.onnx")
    common.write_json(args.work / "adapted_from.json", {"version": nano.get("version"), "onnx_sha256": onnx})
    path = args.work / f"{nano.get('size', 'model')}-adapted.json"
    common.write_json(path, {"lora": settings})
    return path


def told(name: str, figures: dict) -> str:
    total = figures["total"]
    return (
        f"{name}: {figures['right']} of {total} right at the first, {figures['right3']} among the first three, "
        f"{figures['declined']} declined" + (f", {figures['errors']} errors" if figures["errors"] else "")
    )


def main() -> None:
    args = options()
    config = common.load_config(args.config)
    base = Path(config.get("models", "models"))
    args.models = (args.models or (base if base.is_absolute() else ROOT / base)).resolve()
    args.out = args.out.resolve()
    args.work = (args.work or common.RUNS / f"adapt-{args.out.name}").resolve()
    args.lines = args.lines.resolve()
    check(args)
    if args.work.exists():
        shutil.rmtree(args.work)
    args.work.mkdir(parents=True)
    common.write_json(args.work / MARK, {"lines": args.lines.name, "sha256": common.sha256(args.lines)})

    generate = script("training/corpus/generateTeam.ts", "--in", args.lines, "--out", args.work, "--models", args.models)
    generate += ["--held-back", args.held_back, "--copies", args.copies, "--seed", args.seed]
    run(generate, "Reading the lines")
    cases = args.work / "cases.jsonl"
    before = evaluate(args.models, cases, args.work / "before.jsonl")
    print(told("before", before), flush=True)

    own = prepare(args, config)
    step = [sys.executable, "-W", "ignore"]
    common_options = ["--config", own, "--run", args.work]
    also = [str(Path(item.rsplit("=", 1)[0]).resolve()) + item[len(item.rsplit("=", 1)[0]) :] for item in args.also]
    train = [*step, common.TRAINING / "lora.py", *common_options, "--mix", f"{args.work / 'train.jsonl'}=1", *also]
    train += ["--dev", args.work / "dev.jsonl", "--minutes", args.minutes, "--no-compile"]
    train += ["--threads", args.threads or len(os.sched_getaffinity(0))]
    run(train, "The training")
    for name in ("merge", "export"):
        run([*step, common.TRAINING / f"{name}.py", *common_options], f"training/{name}.py")
    version = json.loads((args.work / "adapted_from.json").read_text())["version"] or "0"
    ship = [*step, common.TRAINING / "ship.py", *common_options, "--out", args.out, "--version", f"{version}+adapted"]
    run(ship, "training/ship.py")

    after = evaluate(args.out, cases, args.work / "after.jsonl")
    report = json.loads((args.work / "report.json").read_text())
    summary = {"held_back": before["total"], "before": before, "after": after}
    summary |= {"lines": report["lines"], "used": len(report["used"]), "left_out": report["leftOut"]}
    common.write_json(args.work / "adapt_report.json", summary)
    print(told("before", before))
    print(told("after", after))
    print(f"{args.out} written; every line left out is named in {args.work / 'report.json'}")
    if after["right"] < before["right"]:
        print("It is worse than the base on the lines held back: more lines, fewer --minutes or --also may help.")


if __name__ == "__main__":
    main()
