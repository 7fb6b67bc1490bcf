"""The plots of the report, as SVG: accuracy by category, calibration, ablations, loss and dev figures of a run.

python training/eval/plots.py --report docs/report/report.json --out docs/report [--metrics RUN/metrics.jsonl]

Prints the names of the files that it wrote. The same figures give the same files, byte for byte.
"""

import argparse
import json
from pathlib import Path

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

# Text stays text and ids are the same every time: small files that change only where a figure does.
plt.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "report", "font.size": 9, "figure.autolayout": True})


def save(figure, folder: Path, name: str) -> None:
    figure.savefig(folder / name, metadata={"Date": None, "Creator": None})
    plt.close(figure)
    print(name)


def share(part: dict) -> float:
    return 100 * part["right"] / max(1, part["total"])


def categories(report: dict, folder: Path) -> None:
    """Top-1 by category, a bar for each of the office sets."""
    sets = {name: section["categories"] for name, section in report["formulas"].items() if name != "wikisql"}
    if not sets:
        return
    names = sorted({category for section in sets.values() for category in section})
    height = 0.8 / len(sets)
    figure, axes = plt.subplots(figsize=(7, 1 + 0.3 * len(names)))
    for at, (name, section) in enumerate(sets.items()):
        places = [row + at * height for row in range(len(names))]
        values = [share(section[category]["top1"]) if category in section else 0 for category in names]
        axes.barh(places, values, height=height, label=name)
    axes.set_yticks([row + 0.4 - height / 2 for row in range(len(names))], names)
    axes.invert_yaxis()
    axes.set_xlim(0, 100)
    axes.set_xlabel("right at the first, %")
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncol=3, frameon=False)
    save(figure, folder, "categories.svg")


def calibration(report: dict, folder: Path) -> None:
    """Share of right offers against their confidence, with the diagonal that perfect confidence would follow."""
    if not report["formulas"]:
        return
    figure, axes = plt.subplots(figsize=(4.5, 4))
    axes.plot([0, 1], [0, 1], color="grey", linewidth=0.8, linestyle=":")
    for name, section in report["formulas"].items():
        bins = section["calibration"]["bins"]
        axes.plot([b["confidence"] for b in bins], [b["accuracy"] for b in bins], marker="o", markersize=3, label=name)
    axes.set_xlabel("confidence")
    axes.set_ylabel("right")
    axes.legend()
    save(figure, folder, "calibration.svg")


def ablations(report: dict, folder: Path) -> None:
    """Top-1 of the whole path and of the path without each part."""
    if not report["ablations"]:
        return
    rows = report["ablations"] + report["otherModels"]
    sets = list(rows[0]["sets"])
    height = 0.8 / len(sets)
    figure, axes = plt.subplots(figsize=(7, 1 + 0.4 * len(rows)))
    for at, name in enumerate(sets):
        values = [share(row["sets"][name]["top1"]) for row in rows]
        axes.barh([row + at * height for row in range(len(rows))], values, height=height, label=name)
    axes.set_yticks([row + 0.4 - height / 2 for row in range(len(rows))], [row["name"] for row in rows])
    axes.invert_yaxis()
    axes.set_xlim(0, 100)
    axes.set_xlabel("right at the first, %")
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncol=3, frameon=False)
    save(figure, folder, "ablations.svg")


def training(metrics: Path, folder: Path) -> None:
    """Loss and exact dev answers over the minutes of each stage, stages one after the other."""
    lines = [json.loads(line) for line in metrics.read_text().splitlines() if line.strip()]
    stages = list(dict.fromkeys(line["stage"] for line in lines))
    figure, loss_axes = plt.subplots(figsize=(7, 3.2))
    dev_axes = loss_axes.twinx()
    start = 0.0
    for at, stage in enumerate(stages):
        own = [line for line in lines if line["stage"] == stage]
        losses = [(start + line["minutes"], line["loss"]) for line in own if "loss" in line]
        devs = [(start + line["minutes"], 100 * line["dev_exact"]) for line in own if "dev_exact" in line]
        if losses:
            loss_axes.plot(*zip(*losses, strict=True), color=f"C{at}", linewidth=0.9, label=f"loss, {stage}")
        if devs:
            dev_axes.plot(*zip(*devs, strict=True), color=f"C{at}", marker="o", markersize=3, linestyle="--")
        start += max(line["minutes"] for line in own)
    loss_axes.set_yscale("log")
    loss_axes.set_xlabel("minutes")
    loss_axes.set_ylabel("loss (lines)")
    dev_axes.set_ylabel("exact dev answers, % (dashed)")
    dev_axes.set_ylim(0, 100)
    loss_axes.legend(loc="lower left")
    save(figure, folder, "training.svg")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--report", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--metrics", type=Path, help="metrics.jsonl of the run that the model came from")
    args = parser.parse_args()
    report = json.loads(args.report.read_text())
    for draw in (categories, calibration, ablations):
        draw(report, args.out)
    if args.metrics is not None and args.metrics.exists():
        training(args.metrics, args.out)


if __name__ == "__main__":
    main()
