"""Writes office2_dev.cases.jsonl and office2_blind.cases.jsonl: hand-worded requests with values computed from the rows.

Run: python3 training/eval/office2/build_office2.py
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import blind_part
import dev_part
from kit import CATEGORIES

HERE = Path(__file__).parent


def main() -> None:
    parts = {"dev": dev_part.half, "blind": blind_part.half}
    for name, half in parts.items():
        half.write(HERE / f"office2_{name}.cases.jsonl")
    counts = {name: Counter(case["kind"]["category"] for case in half.cases) for name, half in parts.items()}
    print(f"{'category':24}{'dev':>5}{'blind':>7}{'both':>6}")
    for category in CATEGORIES:
        dev, blind = counts["dev"][category], counts["blind"][category]
        print(f"{category:24}{dev:5}{blind:7}{dev + blind:6}")
    dev, blind = len(parts["dev"].cases), len(parts["blind"].cases)
    print(f"{'all':24}{dev:5}{blind:7}{dev + blind:6}")
    print(f"{'workbooks':24}{len(parts['dev'].books):5}{len(parts['blind'].books):7}")


if __name__ == "__main__":
    main()
