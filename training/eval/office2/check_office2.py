"""Checks the written case files of the second office set: form, places of the active cells, kinds of expected values.

Run: python3 training/eval/office2/check_office2.py
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from pathlib import Path

from kit import CATEGORIES


def position(cell: str) -> tuple[int, int]:
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def is_value(value) -> bool:
    if isinstance(value, list):
        return len(value) > 0 and all(is_value(part) for part in value)
    return isinstance(value, (str, bool, int)) or (isinstance(value, float) and math.isfinite(value))


def check_cells(cells: list) -> None:
    for row in cells:
        for cell in row:
            if isinstance(cell, dict):
                assert re.fullmatch(r"\d{4}-\d\d-\d\d", cell["date"]) and len(cell) == 1
            else:
                assert cell is None or isinstance(cell, (str, int, float, bool))
                assert not isinstance(cell, str) or cell == cell.strip() != ""


def check(case: dict) -> None:
    assert set(case) - {"refuse", "ordered"} == {"id", "workbook", "active", "request", "expected", "kind"}, case["id"]
    assert case["kind"]["category"] in CATEGORIES, case["id"]
    assert case.get("refuse", False) == (case["kind"]["category"] == "refuse") == (case["expected"] is None), case["id"]
    assert case["expected"] is None or is_value(case["expected"]), case["id"]
    assert case["request"] == case["request"].strip() and case["request"], case["id"]
    names = [sheet["name"] for sheet in case["workbook"]["sheets"]]
    assert len(set(names)) == len(names) and case["active"]["sheet"] == names[0], case["id"]
    for sheet in case["workbook"]["sheets"]:
        check_cells(sheet["cells"])
    main = case["workbook"]["sheets"][0]
    first_row, first_column = position(main["origin"])
    row, column = position(case["active"]["cell"])
    width = max(len(line) for line in main["cells"])
    assert column - first_column in (width, width + 1), (case["id"], "active cell is inside the block or far away")
    line = main["cells"][row - first_row]
    assert len(line) == width and all(line[:1]), (case["id"], "active cell is not level with header or first row")


def main() -> None:
    seen: set[str] = set()
    for name in ("dev", "blind"):
        path = Path(__file__).with_name(f"office2_{name}.cases.jsonl")
        cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for case in cases:
            check(case)
            assert case["id"] not in seen, case["id"]
            seen.add(case["id"])
        counts = Counter(case["kind"]["category"] for case in cases)
        assert min(counts[category] for category in CATEGORIES) >= 10, counts
        books = {json.dumps(case["workbook"]) for case in cases}
        sides = sum(1 for text in books if len(json.loads(text)["sheets"]) > 1)
        print(f"office2_{name}: {len(cases)} cases, {len(books)} workbooks, {sides} with a second sheet: well formed")


if __name__ == "__main__":
    main()
