"""A base model out of the last checkpoint of a pretraining that still runs, in a run folder of its own.

Steps 4 to 7 then work on that folder (`--run`), and the running training is not disturbed.

    python training/snapshot.py --config nano-6m --out training/runs/early
"""

import json
import shutil
from pathlib import Path

import torch
from tokenizers import Tokenizer

import common
import model as llama


def write_base(config: dict, run: Path, out: Path) -> None:
    """Writes `base/` of the run folder `out` from the pretraining checkpoint of `run`. Ends the program if they differ."""
    path = common.need(run / "pretrain.checkpoint.pt", "training/pretrain.py")
    state = torch.load(path, weights_only=True, map_location="cpu")
    tokenizer = Tokenizer.from_file(str(out / "tokenizer" / "tokenizer.json"))
    model = llama.build(config, tokenizer.get_vocab_size(), tokenizer.token_to_id("<eos>"), config["pretrain"]["seed"])
    missing = set(dict(model.named_parameters())) ^ set(state["model"])
    if missing:
        raise SystemExit(f"The checkpoint is of another config: {sorted(missing)[:3]} …")
    model.load_state_dict(state["model"], strict=False)
    model.save_pretrained(out / "base")
    figures = {"steps": state["step"], "tokens": state["tokens"], "minutes": state["used"] / 60}
    print(f"{out / 'base'} written: {json.dumps(figures)}")


def main() -> None:
    arguments = common.parser(__doc__)
    arguments.add_argument("--out", type=Path, required=True, help="the new run folder")
    args = arguments.parse_args()
    config, run = common.settle(args)
    shutil.copytree(run / "tokenizer", args.out / "tokenizer", dirs_exist_ok=True)
    write_base(config, run, args.out)


if __name__ == "__main__":
    main()
