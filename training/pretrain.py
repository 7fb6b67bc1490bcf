"""Step 2: trains the base model from nothing, within a wall-clock budget. `--resume` goes on from the last checkpoint.

The most of the mix is the formula corpus, a little is English:

    python training/pretrain.py --config nano-6m --minutes 60 --mix training/data/wikisql_train.jsonl=0.6 …
"""

from tokenizers import Tokenizer

import common
import model as llama
import trainer


def main() -> None:
    arguments = common.parser(__doc__)
    trainer.options(arguments)
    args = arguments.parse_args()
    config, run = common.settle(args)
    settings = config["pretrain"]
    tokenizer = Tokenizer.from_file(str(common.need(run / "tokenizer" / "tokenizer.json", "training/tokenizer.py")))
    model = llama.build(config, tokenizer.get_vocab_size(), tokenizer.token_to_id("<eos>"), settings["seed"])
    print(f"{model.num_parameters() / 1e6:.2f} million parameters")
    trainer.Trainer(model, args, settings, run, "pretrain").train()
    model.save_pretrained(run / "base")
    print(f"{run / 'base'} written")


if __name__ == "__main__":
    main()
