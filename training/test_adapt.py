"""A tiny random model is adapted to six lines, from the lines to the model folder. About a minute; needs `npm ci`.

python -m unittest discover training
"""

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import torch

import common
import make_test_model

CELLS = [
    ["Date", "Region", "Units", "Price"],
    [{"date": "2024-01-08"}, "West", 12, 34.5],
    [{"date": "2024-01-15"}, "East", 4, 189],
    [{"date": "2024-02-02"}, "North", 3, 72.25],
    [{"date": "2024-02-14"}, "West", 6, 185],
]
ASKED = [
    ("total units", "=SUM(C2:C5)"),
    ("average price", "=AVERAGE(D2:D5)"),
    ("total units in the West", '=SUMIF(B2:B5,"West",C2:C5)'),
    ("highest price", "=MAX(D:D)"),
    ("how many orders", "=COUNTA(B2:B5)"),
    ("total units with tax", "=SUM(C2:C5)*1.19"),
]


def line(request: str, formula: str) -> dict:
    sheet = {"name": "Sales", "origin": "A1", "table": None, "cells": CELLS}
    active = {"sheet": "Sales", "cell": "G1"}
    return {"workbook": {"sheets": [sheet]}, "active": active, "request": request, "formula": formula}


@unittest.skipUnless(shutil.which("node") and (common.TRAINING.parent / "node_modules").exists(), "npm ci was not run")
class AdaptCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.lines = cls.folder / "team.jsonl"
        cls.lines.write_text("".join(json.dumps(line(*asked)) + "\n" for asked in ASKED))

    def generate(self, lines: Path, out: Path) -> subprocess.CompletedProcess:
        command = ["node", str(common.TRAINING / "runScript.mjs"), str(common.TRAINING / "corpus" / "generateTeam.ts")]
        command += ["--in", str(lines), "--out", str(out)]
        return subprocess.run(command, cwd=common.TRAINING.parent, capture_output=True, text=True, check=False)

    def test_from_lines_to_a_model_folder(self) -> None:
        first = self.generate(self.lines, self.folder / "first")
        self.assertEqual(first.returncode, 0, first.stderr)
        self.assertIn("team.jsonl:6: left out: the request does not say 1.19", first.stderr)
        special = json.loads((self.folder / "first" / "special_tokens.json").read_text())
        torch.manual_seed(20)
        tokenizer = make_test_model.train_tokenizer(special)
        base, out, work = self.folder / "base", self.folder / "team", self.folder / "work"
        make_test_model.write_model(base, make_test_model.build_model(tokenizer, 512), tokenizer, int8=True)

        command = [sys.executable, str(common.TRAINING / "adapt.py"), "--in", str(self.lines), "--models", str(base)]
        command += ["--out", str(out), "--work", str(work), "--minutes", "0.1", "--copies", "4", "--threads", "1"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        self.assertRegex(done.stdout, r"after: \d of 1 right")
        report = json.loads((work / "adapt_report.json").read_text())
        self.assertEqual((report["lines"], report["used"], report["held_back"]), (6, 5, 1))
        self.assertEqual([entry["line"] for entry in report["left_out"]], [6])
        # The command line answered with the new folder: it is whole, and fits the runtime.
        self.assertEqual(report["after"]["errors"], 0)
        sums = json.loads((out / "checksums.json").read_text())["files"]
        for name, entry in sums.items():
            self.assertEqual(common.sha256(out / name), entry["sha256"])
        nano = json.loads((out / "config.json").read_text())["nano"]
        self.assertEqual(nano["adapted_from"]["onnx_sha256"], common.sha256(base / "onnx" / "model_quantized.onnx"))
        self.assertNotEqual(sums["onnx/model_quantized.onnx"]["sha256"], nano["adapted_from"]["onnx_sha256"])

        # The base itself is never written over.
        done = subprocess.run([*command, "--out", str(base)], capture_output=True, text=True, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("folder of the base itself", done.stderr)

    def test_lines_that_cannot_be_read_stop_it_before_any_work(self) -> None:
        bad = self.folder / "bad.jsonl"
        bad.write_text(json.dumps(line("total", "=SUM(C2:C5)")) + '\n{"request": "x"}\nnot json\n')
        done = self.generate(bad, self.folder / "none")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn('bad.jsonl:2: "formula" is missing', done.stderr)
        self.assertIn("bad.jsonl:3: this is no JSON", done.stderr)
        self.assertFalse((self.folder / "none").exists())


if __name__ == "__main__":
    unittest.main()
