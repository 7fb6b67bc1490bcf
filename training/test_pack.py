"""A bundle is packed, runs alone, and what it hands back goes on here. About a minute, most of it loading libraries.

python -m unittest discover training
"""

import json
import os
import subprocess
import sys
import tarfile
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

import common
import data
import packed
import parts
import tokenizer as tokenizers_step

SPECIAL = ["<pad>", "<eos>", "<tab>", "<ask>", "<do>", "<c0>", "<c1>", "<sum>"]
ASKED = "<tab> <c0> amount {n} <c1> region <ask> total <c0> amount in region {m} <do>"


class PackCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.path, cls.dev = cls.folder / "corpus.jsonl", cls.folder / "dev.jsonl"
        random = np.random.default_rng(0)
        lines = [{"p": ASKED.format(n=n, m=int(random.integers(10**9))), "a": "<sum> <c0> <eos>"} for n in range(3000)]
        cls.path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        cls.dev.write_text("".join(json.dumps(line) + "\n" for line in lines[:20]))
        tokenizer = tokenizers_step.train(SPECIAL, tokenizers_step.corpus_pieces([cls.path], SPECIAL, 10**5), 300)
        cls.run_folder = cls.folder / "run"
        tokenizers_step.save(tokenizer, cls.run_folder / "tokenizer", 256)
        config = common.load_config("tiny")
        config["pretrain"]["tokens_per_batch"] = 512
        config.pop("name")
        cls.config = cls.folder / "smallest.json"
        common.write_json(cls.config, config)

    def pack(self, *more: str) -> subprocess.CompletedProcess:
        command = [sys.executable, str(common.TRAINING / "pack.py"), "--config", str(self.config)]
        command += ["--run", str(self.run_folder), "--mix", f"{self.path}=1", "--dev", str(self.dev)]
        command += ["--minutes", "30", "--out", str(self.folder / "bundle.tar"), *more]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def alone(self, where: Path, *arguments: str) -> str:
        """Runs a slice as a bare machine would: nothing of this folder on the path, no settings from outside."""
        command = [sys.executable, "-I", "run_slice.py", "--threads", "1", *arguments]
        bare = {"PATH": os.environ["PATH"], "HOME": str(self.folder)}
        done = subprocess.run(command, cwd=where, env=bare, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        return done.stdout

    def unpacked(self, name: str) -> Path:
        where = self.folder / name
        with tarfile.open(self.folder / "bundle.tar") as tar:
            tar.extractall(where, filter="data")
        return where

    def test_a_bundle_runs_alone_and_comes_back(self) -> None:
        done = self.pack()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertLess((self.folder / "bundle.tar").stat().st_size, 1 << 20)
        first = self.unpacked("machine")
        said = self.alone(first, "--minutes", "0.5", "--part-mib", "0.5", "--tokens-per-batch", "1024")
        self.assertIn("Run the same command again", said)
        manifest = parts.manifest_of(first / "out")
        self.assertGreater(len(manifest["parts"]), 1)
        self.assertLessEqual(max(row["bytes"] for row in manifest["parts"]), 1 << 19)
        self.assertGreater(manifest["step"], 0)

        # Another machine goes on from the parts, and hands back a light copy.
        second = self.unpacked("other")
        self.alone(second, "--minutes", "0.4", "--from", str(first / "out"), "--light")
        later = parts.manifest_of(second / "out")
        self.assertGreater(later["step"], manifest["step"])
        self.assertLess(later["bytes"], manifest["bytes"] / 2)
        self.assertEqual(json.loads((second / "run" / "slice.json").read_text()), {"tokens_per_batch": 1024})

        # Here the parts become a run folder, in which training goes on.
        back = self.folder / "back"
        unpack = [sys.executable, str(common.TRAINING / "unpack.py"), str(first / "out"), "--run", str(back)]
        done = subprocess.run(unpack, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        command = [sys.executable, str(common.TRAINING / "pretrain.py"), "--config", str(self.config), "--run", str(back)]
        command += ["--mix", str(self.path), "--dev", str(self.dev), "--resume", "--no-compile", "--threads", "1"]
        command += ["--minutes", str(manifest["minutes"] + 0.02)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        self.assertGreater(json.loads((back / "pretrain.json").read_text())["steps"], manifest["step"])
        self.assertTrue((back / "base" / "config.json").exists())

        # An older state does not silently replace a newer one.
        done = subprocess.run(unpack, capture_output=True, text=True, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("--force", done.stderr)

    def test_a_bundle_too_large_is_refused_or_cut(self) -> None:
        done = self.pack("--limit-mib", "0.2", "--out", str(self.folder / "cut.tar"))
        self.assertNotEqual(done.returncode, 0)
        for words in ("more than 0.2", "corpus.jsonl", "--fit"):
            self.assertIn(words, done.stderr)
        self.assertFalse((self.folder / "cut.tar").exists())
        done = self.pack("--limit-mib", "0.2", "--fit", "--out", str(self.folder / "cut.tar"))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("cut from 3000 to fit", done.stdout)
        self.assertLessEqual((self.folder / "cut.tar").stat().st_size, 0.2 * (1 << 20))

    def test_a_packed_corpus_is_the_corpus(self) -> None:
        tokenizer_file = self.run_folder / "tokenizer" / "tokenizer.json"
        whole = data.load(self.path, tokenizer_file, 64, self.folder / "cache")
        source = {"name": "corpus.jsonl", "sha256": "", "examples": len(whole), "max_length": 64}
        file = self.folder / f"corpus{packed.SUFFIX}"
        file.write_bytes(packed.dump(whole, {**source, "tokenizer": common.sha256(tokenizer_file)}))
        again, *_ = packed.load(file, tokenizer_file, 64, self.folder / "cache")
        for name in ("tokens", "start", "cuts", "first_cut", "weight"):
            np.testing.assert_array_equal(getattr(again, name), getattr(whole, name))
        few = packed.sample(whole, np.array([3, 7]))
        self.assertEqual(few.example(1).tolist(), whole.example(7).tolist())
        file.write_bytes(packed.dump(whole, {**source, "tokenizer": "another"}))
        with self.assertRaisesRegex(SystemExit, "another tokenizer"):
            packed.load(file, tokenizer_file, 64, self.folder / "cache")
        file.write_bytes(file.read_bytes()[:-100])
        with self.assertRaisesRegex(SystemExit, "damaged"):
            packed.read(file)

    def test_parts_that_are_missing_or_damaged_are_named(self) -> None:
        whole, out, joined = self.folder / "whole.bin", self.folder / "parts", self.folder / "joined.bin"
        whole.write_bytes(torch.arange(1000).numpy().tobytes())
        with self.assertRaisesRegex(SystemExit, "parts.json is missing"):
            parts.join(out, joined)
        self.assertEqual(len(parts.split(whole, out, 4000, {})["parts"]), 2)
        parts.join(out, joined)
        self.assertEqual(joined.read_bytes(), whole.read_bytes())
        part = out / "whole.bin.part001"
        good = part.read_bytes()
        part.write_bytes(b"x" + good[1:])
        with self.assertRaisesRegex(SystemExit, "part001 is damaged"):
            parts.join(out, joined)
        part.write_bytes(good[:-1])
        with self.assertRaisesRegex(SystemExit, "part001 has 3999 bytes instead of 4000"):
            parts.join(out, joined)
        part.unlink()
        with self.assertRaisesRegex(SystemExit, "part001 is missing"):
            parts.join(out, joined)


if __name__ == "__main__":
    unittest.main()
