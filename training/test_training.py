"""Unit tests of the training code; they need no data and about ten seconds.

python -m unittest discover training
"""

import copy
import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch

import check
import common
import data
import export
import model as llama
import tokenizer as tokenizers_step
import trainer

SPECIAL = ["<pad>", "<eos>", "<tab>", "<ask>", "<do>", "<c0>", "<c1>", "<sum>"]
ASKED = "<tab> <c0> amount {n} <c1> region <ask> total <c0> amount in region {n} <do>"
LINES = [{"p": ASKED.format(n=n), "a": "<sum> <c0> <eos>"} for n in range(40)]
LINES += [{"t": "the total of a column is the sum of its numbers. " * n} for n in range(1, 9)]
CONFIG = {
    **{"hidden_size": 64, "layers": 2, "heads": 4, "kv_heads": 2, "head_dim": 16, "intermediate_size": 96, "context": 256},
    "rope_theta": 10000.0,
}
SETTINGS = {
    **{"tokens_per_batch": 256, "seed": 3, "text_weight": 0.5, "prompt_loss": {"fraction": 0.5, "weight": 0.1}},
    **{"lr": 1.0, "final_lr": 0.1, "warmup": 0.1, "schedule": "cosine"},
}


class TrainingCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.path = Path(cls.folder.name) / "corpus.jsonl"
        cls.path.write_text("".join(json.dumps(line) + "\n" for line in LINES))
        pieces = tokenizers_step.corpus_pieces([cls.path], SPECIAL, 10**6)
        cls.tokenizer = tokenizers_step.train(SPECIAL, pieces, 320)
        cls.corpus = data.encode_file(cls.path, cls.tokenizer, 64)

    def test_tokenizer_ids_follow_the_list_and_spaces_vanish(self) -> None:
        tokenizers_step.verify(self.tokenizer, SPECIAL)
        spaced = self.tokenizer.encode("<c0>  <sum> total <eos>").ids
        self.assertEqual(spaced, self.tokenizer.encode("<c0><sum>total<eos>").ids)

    def test_long_texts_are_cut_and_answers_are_found(self) -> None:
        lengths = np.diff(self.corpus.start)
        self.assertLessEqual(lengths.max(), 64)
        self.assertGreater(int((self.corpus.prompt == 0).sum()), 8)
        answer = self.corpus.example(0)[self.corpus.prompt[0] :]
        self.assertEqual(answer.tolist(), self.tokenizer.encode("<sum> <c0> <eos>").ids)

    def test_loss_falls_on_answers_with_full_weight(self) -> None:
        none = {**SETTINGS, "prompt_loss": {"fraction": 0, "weight": 0}}
        batch = data.collate([(self.corpus, 0)], none, np.random.default_rng(0))
        self.assertEqual(batch.target.tolist(), self.tokenizer.encode("<sum> <c0> <eos>").ids)
        self.assertEqual(batch.weight.tolist(), [1.0, 1.0, 1.0])
        before = int(self.corpus.prompt[0]) - 1
        self.assertEqual(batch.index.tolist(), [before, before + 1, before + 2])

    def test_stream_resumes_where_it_stopped(self) -> None:
        whole = iter(data.Stream([self.corpus, self.corpus], [1, 0.5], SETTINGS))
        expected = [next(whole).ids for _ in range(150)]
        begun = data.Stream([self.corpus, self.corpus], [1, 0.5], SETTINGS)
        reader = iter(begun)
        for _ in range(101):
            next(reader)
        resumed = data.Stream([self.corpus, self.corpus], [1, 0.5], SETTINGS)
        resumed.state = copy.deepcopy(begun.state)
        for ids, _ in zip(expected[101:], range(49), strict=True):
            self.assertTrue(torch.equal(ids, next(reader).ids))
        reader = iter(resumed)
        for ids in expected[101:]:
            self.assertTrue(torch.equal(ids, next(reader).ids))

    def test_learning_rate_warms_up_and_anneals(self) -> None:
        rates = [trainer.rate(SETTINGS, passed) for passed in (0.05, 0.1, 0.5, 1.0)]
        for got, expected in zip(rates, (0.5, 1.0, 0.1 + 0.9 * (1 + np.cos(np.pi * 4 / 9)) / 2, 0.1), strict=True):
            self.assertAlmostEqual(got, expected)

    def test_forward_pass_equals_hugging_face(self) -> None:
        model = llama.build(CONFIG, 320, 1, 0).eval()
        ids = torch.randint(0, 320, (3, 24))
        index = torch.tensor([0, 5, 23, 24, 47, 71])
        with torch.no_grad():
            expected = model(input_ids=ids).logits.reshape(72, 320)[index]
            places = torch.arange(24).expand(3, 24), torch.zeros(3, 24, dtype=torch.long)
            got = llama.logits_at(model, ids, *places, index, *llama.rope_tables(model.config, 256))
        self.assertLess(float((got - expected).abs().max()), 1e-5)

    def test_requests_that_share_a_table_are_as_if_alone(self) -> None:
        lines = [
            {"p": f"<tab> <c0> amount <c1> region <ask> total {word} <do>", "a": "<sum> <c0> <eos>"}
            for word in ("amount", "of the region", "in all")
        ]
        path = Path(self.folder.name) / "shared.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        apart = data.encode_file(path, self.tokenizer, 64)
        shared = data.encode_file(path, self.tokenizer, 64, together=True)
        self.assertEqual((len(apart), len(shared), len(shared.cuts)), (3, 1, 3))
        self.assertLess(len(shared.tokens), len(apart.tokens))
        model = llama.build(CONFIG, 320, 1, 0).eval()
        rope = llama.rope_tables(model.config, 256)
        none = {**SETTINGS, "prompt_loss": {"fraction": 0, "weight": 0}}

        def answers(corpus: data.Corpus, i: int) -> tuple[torch.Tensor, torch.Tensor]:
            batch = data.collate([(corpus, i)], none, np.random.default_rng(0))
            return batch.target, llama.logits_at(model, batch.ids, batch.position, batch.segment, batch.index, *rope)

        with torch.no_grad():
            targets, logits = answers(shared, 0)
            alone = [answers(apart, i) for i in range(3)]
        self.assertEqual(targets.tolist(), [token for target, _ in alone for token in target.tolist()])
        self.assertLess(float((logits - torch.cat([logit for _, logit in alone])).abs().max()), 1e-5)

    def test_export_equals_pytorch_whole_cached_and_padded(self) -> None:
        model = llama.build(CONFIG, 320, 1, 0).eval()
        with torch.no_grad():
            for p in model.parameters():  # far from the small start, so that attention differs from token to token
                p.add_(0.1 * torch.randn_like(p))
        examples = [np.random.default_rng(n).integers(0, 320, 20 + n) for n in range(3)]
        for int8 in (False, True):
            path = Path(self.folder.name) / f"{int8}.onnx"
            onnx.save(export.build(model, int8), str(path))
            decoder = check.Decoder(path, model.config)
            if not int8:
                self.assertLess(max(check.check_exact(decoder, model, examples).values()), 1e-3)
                continue
            with torch.no_grad():
                expected = model(torch.tensor(examples[0][None])).logits.numpy()
            got, _ = decoder.run(examples[0][None])
            self.assertLess(float(np.sqrt(((got - expected) ** 2).mean() / expected.var())), 0.1)

    def test_quantized_rows_use_the_whole_range(self) -> None:
        weight = np.random.default_rng(0).normal(size=(7, 33)).astype(np.float32)
        values, scale = export.quantize(weight)
        self.assertEqual(np.abs(values).max(axis=1).tolist(), [127] * 7)
        self.assertLessEqual(float(np.abs(values * scale[:, None] - weight).max()), float(scale.max()) / 2 + 1e-6)

    def test_unknown_config_is_named(self) -> None:
        with self.assertRaisesRegex(SystemExit, "nano-6m"):
            common.load_config("no-such-size")


if __name__ == "__main__":
    unittest.main()
