"""
One training run: its network and its state, from step to step.

Every random draw of a step comes from generators seeded with (seed, step), so a resumed run draws
what the uninterrupted one would have: with the weights, the optimizer and the step from the
checkpoint it ends with the same weights, bit for bit (on the same machine and number of threads).
"""

import math
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import nn

from .completion import Completion
from .data import Catalog, Respondents, hide
from .files import write, write_json
from .model import loss, set_precision
from .settings import Settings, build, learning_rate, validation_split
from .validation import DEMONSTRATIONS, measure


def fused(device: str) -> dict:
    """The optimizer in one pass over the weights, where this PyTorch has it for the device."""
    version = tuple(map(int, torch.__version__.split(".")[:2]))
    since = (2, 0) if device == "cuda" else (2, 4)
    return {"fused": True} if version >= since else {}


class Run:
    """A training run and its folder: checkpoint.pt to resume from, best.pt the best weights."""

    def __init__(
        self,
        folder,
        settings: Settings,
        catalog: Catalog,
        respondents: Respondents,
        source: dict,
        *,
        device: str = "cpu",
        complete=Completion.none,
        lists=None,
        rows=None,
        start=None,
        compiled=False,
    ):
        """
        @param source file and sha256 of all the run learns from
        @param complete gives the respondents learned from their soft answers
        @param lists by name, rows of respondents to hold out: the first list decides which weights are
        kept. Without, they are drawn as the settings say
        @param rows of those to learn from; without, of everybody. Nobody held out is learned from
        @param start a trained network whose weights to start with
        @param compiled let torch.compile make one program of the network, while training
        """
        torch.manual_seed(settings.seed)
        self.folder, self.settings = Path(folder), settings
        self.catalog, self.source, self.device = catalog, source, device
        self.lists = lists or {"drawn": validation_split(respondents, catalog, settings)[1]}
        anyone = np.arange(len(respondents)) if rows is None else rows
        training = np.setdiff1d(anyone, np.concatenate([*self.lists.values()]))
        drawn = np.random.default_rng(settings.seed).permutation(len(training))
        training = np.sort(training[drawn[: round(len(training) * settings.people_share)]])
        self.people = respondents.take(training)
        self.held_out = {name: respondents.take(rows) for name, rows in self.lists.items()}
        self.completion = complete(self.people)
        self.full = np.flatnonzero((self.people.answers >= 0).sum(axis=1) >= settings.full_answers)
        # Of whatever share: runs of as many epochs take as many steps.
        self.epoch_steps = max(math.ceil(len(drawn) / settings.batch), settings.least_steps)
        self.network = build(catalog, settings)
        if start is not None:
            self.network.load_state_dict(start.state_dict())
        self.network.to(device)
        self.forward = torch.compile(self.network) if compiled else self.network
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

    def choose(self, rng, count: int) -> np.ndarray:
        """[count] respondents to learn from next."""
        full = round(count * self.settings.full_share) if len(self.full) else 0
        anyone = rng.integers(0, len(self.people), count - full)
        return np.concatenate([rng.choice(self.full, full), anyone])

    def examples(self, rng) -> list:
        """A batch: three integer tensors, see `hide`; then soft cells and answers."""
        who = self.choose(rng, self.settings.batch)
        batch = hide(rng, self.people.take(who), self.settings.demographics_share)
        row = self.completion.row[who].reshape(-1)
        cells = np.flatnonzero(row >= 0)
        soft = self.completion.soft[row[cells]].astype(np.float32)
        return [torch.from_numpy(each).to(self.device) for each in (*batch, cells, soft)]

    def loss(self, examples) -> torch.Tensor:
        known, demographics, hidden, cells, soft = examples
        logits = self.forward(known, demographics)
        return loss(logits, hidden, self.settings.balance, cells, soft, self.settings.soft_weight)

    def train_step(self) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.settings, self.step, self.epoch_steps)
        rng = np.random.default_rng([self.settings.seed, self.step])
        examples = self.examples(rng)
        torch.manual_seed(int(rng.integers(2**31)))  # dropout
        self.network.train()
        self.optimizer.zero_grad(set_to_none=True)
        value = self.loss(examples)
        value.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), self.settings.clip)
        self.optimizer.step()
        # A number on the device: reading it here would make a GPU wait for every step.
        self.epoch_loss += value.detach()
        self.step += 1

    def describe(self) -> str:
        """What the run learns from, in words."""
        soft = len(self.completion.soft)
        return f"{len(self.people)} respondents to learn from, {soft} of their answers completed"

    def mean_loss(self) -> float:
        """Of the epoch so far."""
        return float(self.epoch_loss) / max(1, self.step - len(self.history) * self.epoch_steps)

    def finish_epoch(self) -> dict:
        """Validate, keep the weights if they are the best yet, save. @return the epoch's record"""
        figures = {
            name: {
                f"p1_{count}": measure(self.network, self.catalog, people, count)
                for count in DEMONSTRATIONS
            }
            for name, people in self.held_out.items()
        }
        first = next(iter(figures))
        record = {
            "epoch": len(self.history) + 1,
            "loss": round(self.mean_loss(), 5),
            **figures.pop(first),
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
        # The rows held out are kept beside the run, for whoever measures or is taught by it later.
        rows = {name: rows.tolist() for name, rows in self.lists.items()}
        write_json(self.folder / "validation.json", rows, indent=None)
        state = {
            "settings": asdict(self.settings),
            "source": self.source,
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "progress": {
                "step": self.step,
                "epoch_loss": float(self.epoch_loss),
                "history": self.history,
            },
        }
        write(self.folder / "checkpoint.pt", lambda path: torch.save(state, path))

    def load(self) -> None:
        state = torch.load(self.folder / "checkpoint.pt", map_location=self.device)
        if state["source"] != self.source:
            raise SystemExit(
                f"{self.folder} was trained on other respondents, by another teacher, on other societies "
                "or from other weights: give what it was started with, or choose another --out"
            )
        if Settings(**state["settings"]) != self.settings:
            raise SystemExit(f"{self.folder} was started with other settings: choose another --out")
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        for name, value in state["progress"].items():
            setattr(self, name, value)
