"""Step 3: a LoRA adapter for the formula task on the frozen base, within a wall-clock budget.

python training/lora.py --config nano-6m --minutes 15 --mix training/data/formula.jsonl=1
"""

import torch
from peft import LoraConfig, get_peft_model
from transformers import LlamaForCausalLM

import common
import trainer


def main() -> None:
    arguments = common.parser(__doc__)
    trainer.options(arguments)
    args = arguments.parse_args()
    config, run = common.settle(args)
    settings = config["lora"]
    base = LlamaForCausalLM.from_pretrained(common.need(run / "base", "training/pretrain.py"), dtype=torch.float32)
    adapter = LoraConfig(
        r=settings["rank"],
        lora_alpha=settings["alpha"],
        lora_dropout=settings["dropout"],
        target_modules=settings["targets"],
        task_type="CAUSAL_LM",
    )
    wrapped = get_peft_model(base, adapter)
    wrapped.print_trainable_parameters()
    # peft put the adapter into the modules of `base` itself, which the trainer's forward pass walks through.
    training = trainer.Trainer(base, args, settings, run, "lora")
    done = training.train()
    if not training.workers.main:
        return
    if not done:
        print(f"The slice is over after {training.used / 60:.1f} of {args.minutes:g} minutes; --resume goes on.")
        return
    wrapped.save_pretrained(run / "adapter")
    print(f"{run / 'adapter'} written")


if __name__ == "__main__":
    main()
