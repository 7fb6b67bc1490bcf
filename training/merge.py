"""Step 4: base + adapter → one Hugging Face folder (without an adapter, the base itself).

python training/merge.py --config nano-6m
"""

from peft import PeftModel
from transformers import LlamaForCausalLM

import common


def main() -> None:
    args = common.parser(__doc__).parse_args()
    _, run = common.settle(args)
    model = LlamaForCausalLM.from_pretrained(common.need(run / "base", "training/pretrain.py"))
    adapter = run / "adapter"
    if adapter.exists():
        model = PeftModel.from_pretrained(model, adapter).merge_and_unload()
    model.save_pretrained(run / "merged")
    print(f"{run / 'merged'} written, {'with' if adapter.exists() else 'without'} adapter")


if __name__ == "__main__":
    main()
