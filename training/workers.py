"""The processes of one training: one as a rule, several under `accelerate launch`.

Without a launcher nothing of accelerate is imported, so that a machine which lacks it trains all the same. With one, every
process computes its own batches, the gradients are averaged, and process 0, the main one, keeps clock, log and files.
"""

import os
import sys
from collections.abc import Callable
from contextlib import nullcontext

import torch


def launched() -> bool:
    """True in a process that `accelerate launch` (or torchrun) started."""
    return "ACCELERATE_MIXED_PRECISION" in os.environ or int(os.environ.get("WORLD_SIZE", "1")) > 1


class Workers:
    """This process by itself: every method is the plain thing, at no cost."""

    index, count = 0, 1

    def __init__(self) -> None:
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

    @property
    def main(self) -> bool:
        return self.index == 0

    def main_first(self):
        """A block that the main process of a machine leaves before the others enter it: what it caches, they find."""
        return nullcontext()

    def share(self, forward: Callable, model: torch.nn.Module) -> Callable:
        """`forward`(model, …), such that its backward pass averages the gradients of all processes."""
        return forward

    def sum(self, values: list[float]) -> list[float]:
        """Sums over all processes, element by element."""
        return values

    def agree(self, value: float) -> float:
        """The main process's value, in all processes."""
        return value

    def wait(self) -> None:
        """Returns when all processes are here."""


class _Shared(torch.nn.Module):
    """A forward pass as a module, which is what data-parallel wrappers hook into."""

    def __init__(self, forward: Callable, model: torch.nn.Module):
        super().__init__()
        self.run, self.model = forward, model

    def forward(self, *inputs: torch.Tensor) -> torch.Tensor:
        return self.run(self.model, *inputs)


class AcceleratedWorkers(Workers):
    """The processes of `accelerate launch`, on one machine or several."""

    def __init__(self) -> None:
        from accelerate import Accelerator

        # Precision is the trainer's own autocast, the same with and without a launcher.
        self.accelerator = Accelerator(cpu=not torch.cuda.is_available(), mixed_precision="no")
        self.device = self.accelerator.device
        self.index, self.count = self.accelerator.process_index, self.accelerator.num_processes
        if not self.main:  # one voice; errors still go to stderr
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115

    def main_first(self):
        return self.accelerator.local_main_process_first()

    def share(self, forward: Callable, model: torch.nn.Module) -> Callable:
        wrapped = self.accelerator.prepare(_Shared(forward, model))
        # The forward of the trainer names the model; the wrapper knows it already.
        return lambda _, *inputs: wrapped(*inputs)

    def sum(self, values: list[float]) -> list[float]:
        numbers = torch.tensor(values, dtype=torch.float64, device=self.device)
        return self.accelerator.reduce(numbers, "sum").tolist()

    def agree(self, value: float) -> float:
        from accelerate.utils import broadcast

        return float(broadcast(torch.tensor(value, dtype=torch.float64, device=self.device), from_process=0))

    def wait(self) -> None:
        self.accelerator.wait_for_everyone()


def gather() -> Workers:
    """The processes that train together with this one."""
    return AcceleratedWorkers() if launched() else Workers()
