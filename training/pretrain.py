"""Step 2: trains the base model, from nothing or from `--init`, within a wall-clock budget. `--resume` goes on.

The most of the mix is the formula corpus, a little is English:

    python training/pretrain.py --config nano-6m --minutes 60 --mix training/data/wikisql_train.jsonl=0.6 …
    accelerate launch training/pretrain.py …    # the same on several GPUs, processes or machines
"""

from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

import common
import model as llama
import trainer


def main() -> None:
    arguments = common.parser(__doc__)
    trainer.options(arguments)
    arguments.add_argument("--init", type=Path, help="folder with weights to start from, instead of random ones")
    args = arguments.parse_args()
    config, run = common.settle(args)
    settings = config["pretrain"]
    tokenizer = Tokenizer.from_file(str(common.need(run / "tokenizer" / "tokenizer.json", "training/tokenizer.py")))
    if args.init:
        model = LlamaForCausalLM.from_pretrained(common.need(args.init, "training/from_shipped.py"), dtype=torch.float32)
    else:
        model = llama.build(config, tokenizer.get_vocab_size(), tokenizer.token_to_id("<eos>"), settings["seed"])
    training = trainer.Trainer(model, args, settings, run, "pretrain")
    print(f"{model.num_parameters() / 1e6:.2f} million parameters")
    done = training.train()
    if not training.workers.main:
        return
    if not done:
        print(f"The slice is over after {training.used / 60:.1f} of {args.minutes:g} minutes; --resume goes on.")
        return
    model.save_pretrained(run / "base")
    print(f"{run / 'base'} written")


if __name__ == "__main__":
    main()
