"""Writes office_extract.cases.jsonl and office_extract_blind.cases.jsonl: python training/eval/extract/build_office_extract.py"""

import importlib
import json
from pathlib import Path

import kit

FOLDER = Path(__file__).parent
SETS = {
    "office_extract": ("office_part1", "office_part2", "office_part3", "office_nothing"),
    "office_extract_blind": ("office_blind",),
}


def main() -> None:
    for name, parts in SETS.items():
        kit.CASES.clear()
        for part in parts:
            importlib.import_module(part)
        lines = [json.dumps(case, ensure_ascii=False) for case in kit.CASES]
        (FOLDER / f"{name}.cases.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(name, len(lines))


if __name__ == "__main__":
    main()
