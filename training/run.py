"""
One training run: its network and its state, from step to step.

Every random draw of a step comes from generators seeded with (seed, step), so a resumed run draws
what the uninterrupted one would have: with the weights, the optimizer and the step from the
checkpoint it ends with the same weights, bit for bit (on the same machine and number of threads).
"""

import math
import os
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import nn

from .completion import Completion
from .data import Catalog, Respondents, hide
from .model import loss, set_precision
from .settings import Settings, build, learning_rate, validation_split
from .validation import DEMONSTRATIONS, measure


def fused(device: str) -> dict:
    """The optimizer in one pass over the weights, where this PyTorch has it for the device."""
    version = tuple(map(int, torch.__version__.split(".")[:2]))
    return {"fused": True} if device == "cuda" and version >= (2, 0) or version >= (2, 4) else {}


class Run:
    """A training run and its folder: checkpoint.pt to resume from, best.pt the best weights."""

    def __init__(
        self,
        folder,
        settings: Settings,
        catalog: Catalog,
        respondents: Respondents,
        source: dict,
        device: str = "cpu",
        complete=Completion.none,
    ):
        """
        @param source file and sha256 of all the run learns from
        @param complete gives the respondents learned from their soft answers
        """
        torch.manual_seed(settings.seed)
        self.folder, self.settings = Path(folder), settings
        self.catalog, self.source, self.device = catalog, source, device
        training, validation = validation_split(respondents, catalog, settings)
        drawn = np.random.default_rng(settings.seed).permutation(len(training))
        training = np.sort(training[drawn[: round(len(training) * settings.people_share)]])
        self.people, self.held_out = respondents.take(training), respondents.take(validation)
        self.completion = complete(self.people)
        self.full = np.flatnonzero((self.people.answers >= 0).sum(axis=1) >= settings.full_answers)
        # Of whatever share: runs of as many epochs take as many steps.
        self.epoch_steps = math.ceil(len(drawn) / settings.batch)
        self.network = build(catalog, settings).to(device)
        set_precision(self.network, settings.bfloat16 == "on")
        decayed = [p for p in self.network.parameters() if p.ndim > 1]
        others = [p for p in self.network.parameters() if p.ndim <= 1]
        self.optimizer = torch.optim.AdamW(
            [
                {"params": decayed, "weight_decay": settings.weight_decay},
                {"params": others, "weight_decay": 0.0},
            ],
            lr=settings.learning_rate,
            **fused(device),
        )
        self.step, self.epoch_loss, self.history = 0, 0.0, []

    def examples(self):
        """The batch of the current step: three integer tensors, see `hide`; then soft cells and answers."""
        settings, rng = self.settings, np.random.default_rng([self.settings.seed, self.step])
        full = round(settings.batch * settings.full_share) if len(self.full) else 0
        who = np.concatenate(
            [rng.choice(self.full, full), rng.integers(0, len(self.people), settings.batch - full)]
        )
        batch = hide(rng, self.people.take(who), settings.demographics_share)
        row = self.completion.row[who].reshape(-1)
        cells = np.flatnonzero(row >= 0)
        soft = self.completion.soft[row[cells]].astype(np.float32)
        torch.manual_seed(int(rng.integers(2**31)))  # dropout
        return [torch.from_numpy(each).to(self.device) for each in (*batch, cells, soft)]

    def train_step(self) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.settings, self.step, self.epoch_steps)
        known, demographics, hidden, cells, soft = self.examples()
        self.network.train()
        self.optimizer.zero_grad(set_to_none=True)
        logits = self.network(known, demographics)
        value = loss(
            logits, hidden, self.settings.balance, cells, soft, self.settings.soft_weight
        )
        value.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), self.settings.clip)
        self.optimizer.step()
        self.epoch_loss += float(value.detach())
        self.step += 1

    def finish_epoch(self) -> dict:
        """Validate, keep the weights if they are the best yet, save. @return the epoch's record"""
        figures = {
            f"p1_{count}": measure(self.network, self.catalog, self.held_out, count)
            for count in DEMONSTRATIONS
        }
        record = {
            "epoch": len(self.history) + 1,
            "loss": round(self.epoch_loss / self.epoch_steps, 5),
            **figures,
        }
        self.history.append(record)
        self.epoch_loss = 0.0
        if self.best() is record:
            write(self.folder / "best.pt", lambda path: torch.save(self.network.state_dict(), path))
        self.save()
        return record

    def best(self) -> dict:
        return min(self.history, key=lambda record: record[f"p1_{DEMONSTRATIONS[0]}"]["logLoss"])

    def finished(self) -> bool:
        done = len(self.history)
        return done >= self.settings.epochs or (
            done > 0 and done - self.best()["epoch"] >= self.settings.patience
        )

    def save(self) -> None:
        state = {
            "settings": asdict(self.settings),
            "source": self.source,
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "progress": {"step": self.step, "epoch_loss": self.epoch_loss, "history": self.history},
        }
        write(self.folder / "checkpoint.pt", lambda path: torch.save(state, path))

    def load(self) -> None:
        state = torch.load(self.folder / "checkpoint.pt", map_location=self.device)
        if state["source"] != self.source:
            raise SystemExit(
                f"{self.folder} was trained on other respondents, by another teacher or on other "
                "societies: give what it was started with, or choose another --out"
            )
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        for name, value in state["progress"].items():
            setattr(self, name, value)


def write(path: Path, save) -> None:
    """Write a file so that an interruption leaves the old one or the new one, never a part."""
    partial = path.with_suffix(".partial")
    save(partial)
    with open(partial, "rb") as file:
        os.fsync(file.fileno())
    os.replace(partial, path)
