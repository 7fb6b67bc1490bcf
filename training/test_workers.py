"""Training in several processes: two on this CPU, started by accelerate itself. About half a minute.

python -m unittest discover training
"""

import importlib.util
import json
import os
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import torch

import common
import data
import tokenizer as tokenizers_step

SPECIAL = ["<pad>", "<eos>", "<tab>", "<ask>", "<do>", "<c0>", "<c1>", "<sum>"]
ASKED = "<tab> <c0> amount {n} <c1> region <ask> total <c0> amount in region {n} <do>"
STEPS = 3

# What each process runs: a few steps, then its weights and the batches it saw go to a file of its own.
SCRIPT = """
import argparse, itertools, json, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import common, hashlib, model as llama, torch, trainer
run = Path(sys.argv[2])
arguments = argparse.ArgumentParser()
trainer.options(arguments)
corpus = str(run / "corpus.jsonl")
args = arguments.parse_args(["--mix", corpus, "--dev", corpus, "--dev-examples", "4", "--minutes", "9",
                             "--threads", "1", "--no-compile"])
config = json.loads((run / "config.json").read_text())
training = trainer.Trainer(llama.build(config, 300, 1, 0), args, config["pretrain"], run, "pretrain")
rows, stream = [], training.stream
class Few:
    state, corpora = stream.state, stream.corpora
    epochs = stream.epochs
    def __iter__(self):
        for batch in itertools.islice(stream, %d):
            rows.append(hashlib.sha256(batch.ids.numpy().tobytes()).hexdigest())
            yield batch
training.stream = Few()
training.train()
weights = torch.cat([p.detach().flatten() for p in training.trained().values()])
name = f"process{training.workers.index}.pt"
torch.save({"weights": weights, "rows": rows, "step": training.step, "tokens": training.tokens}, run / name)
"""


def free_port() -> str:
    """A port that nobody listens on, for the processes to meet."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return str(s.getsockname()[1])


class SeveralProcesses(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.run_folder = Path(cls.folder.name)
        path = cls.run_folder / "corpus.jsonl"
        lines = [{"p": ASKED.format(n=n), "a": "<sum> <c0> <eos>"} for n in range(200)]
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        pieces = tokenizers_step.corpus_pieces([path], SPECIAL, 10**6)
        tokenizer = tokenizers_step.train(SPECIAL, pieces, 300)
        tokenizers_step.save(tokenizer, cls.run_folder / "tokenizer", 256)
        cls.corpus = data.encode_file(path, tokenizer, 64)
        config = common.load_config("tiny")
        config["pretrain"]["tokens_per_batch"] = 256
        common.write_json(cls.run_folder / "config.json", config)
        (cls.run_folder / "worker.py").write_text(SCRIPT % STEPS)
        cls.settings = config["pretrain"]

    def test_shards_share_out_the_batches_of_one_process(self) -> None:
        def take(count: int, shard: int = 0, shards: int = 1) -> list[bytes]:
            stream = iter(data.Stream([self.corpus], [1], self.settings, shard, shards))
            return [next(stream).ids.numpy().tobytes() for _ in range(count)]

        whole, first, second = take(20), take(10, 0, 2), take(10, 1, 2)
        self.assertEqual(whole, [ids for pair in zip(first, second, strict=True) for ids in pair])

    @unittest.skipUnless(importlib.util.find_spec("accelerate"), "accelerate is not installed")
    def test_two_processes_train_one_model(self) -> None:
        # The flag is named after GPUs; on a machine without one, accelerate starts as many CPU processes.
        command = [sys.executable, "-m", "accelerate.commands.launch", "--multi_gpu", "--num_processes", "2"]
        command += ["--num_machines", "1", "--mixed_precision", "no", "--dynamo_backend", "no"]
        command += ["--main_process_port", free_port(), str(self.run_folder / "worker.py")]
        command += [str(common.TRAINING), str(self.run_folder)]
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        one, two = (torch.load(self.run_folder / f"process{n}.pt") for n in range(2))
        self.assertTrue(torch.equal(one["weights"], two["weights"]))
        self.assertEqual(one["step"], STEPS)
        self.assertFalse(set(one["rows"]) & set(two["rows"]), "both processes read the same batches")
        state = torch.load(self.run_folder / "pretrain.checkpoint.pt", weights_only=True)
        saved = torch.cat([p.flatten() for p in state["model"].values()])
        self.assertTrue(torch.equal(saved, one["weights"]))
        self.assertEqual(state["stream"]["batch"], 2 * STEPS)
        self.assertEqual(state["tokens"], one["tokens"])


if __name__ == "__main__":
    unittest.main()
