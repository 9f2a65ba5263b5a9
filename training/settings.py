"""What decides what a network becomes, and the network it decides on."""

import json
import math
from dataclasses import dataclass
from pathlib import Path

import torch

from .data import Catalog, Respondents
from .model import Network
from .validation import split


@dataclass(frozen=True)
class Settings:
    """Everything that decides what the network becomes; by default what the shipped one is."""

    seed: int = 1
    width: int = 640
    inner: int = 1152
    blocks: int = 2
    dropout: float = 0.3
    epochs: int = 60
    batch: int = 256
    learning_rate: float = 1e-3
    warmup_steps: int = 500
    weight_decay: float = 0.05
    clip: float = 1.0
    #: Share of the examples drawn from respondents with at least `full_answers` answers.
    full_share: float = 0.5
    full_answers: int = 200
    demographics_share: float = 0.5
    #: An example counts in proportion to its hidden answers to the power of 1 minus this.
    balance: float = 0.5
    #: What a soft answer (see completion.py) counts, beside an example's hidden answer.
    soft_weight: float = 1.0
    #: Learn from this share of the respondents, drawn at random: for learning curves.
    people_share: float = 1.0
    validation_people: int = 800
    validation_answers: int = 239
    #: Apart from `seed`, so that runs of other seeds are compared on the same people.
    validation_seed: int = 1
    #: Epochs without a lower validation log loss after which training stops.
    patience: int = 20
    #: Multiply in bfloat16: "on", "off", or "auto": where the processor has instructions for it.
    bfloat16: str = "auto"

    def __post_init__(self):
        if self.bfloat16 not in ("on", "off", "auto"):
            raise ValueError(f"bfloat16 is on, off or auto, not {self.bfloat16}")


def learning_rate(settings: Settings, step: int, epoch_steps: int) -> float:
    """A linear warm-up, then a half cosine down to zero at the last step."""
    warm = min(1.0, (step + 1) / settings.warmup_steps)
    cosine = 0.5 * (1 + math.cos(math.pi * step / (settings.epochs * epoch_steps)))
    return settings.learning_rate * warm * cosine


def build(catalog: Catalog, settings: Settings) -> Network:
    s = settings
    return Network(catalog.sizes, catalog.demographic_sizes, s.width, s.inner, s.blocks, s.dropout)


def validation_split(respondents: Respondents, catalog: Catalog, settings: Settings):
    """@return sorted indices of the respondents to learn from, and of those to validate on"""
    s = settings
    return split(respondents, catalog, s.validation_people, s.validation_answers, s.validation_seed)


def read_network(folder) -> tuple:
    """@return the catalog, the record and the best network of a run, in float32, on the CPU"""
    folder = Path(folder)
    if not (folder / "run.json").exists():
        raise SystemExit(f"{folder} holds no finished epoch of a training run")
    catalog = Catalog.read(folder / "catalog.json")
    record = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    network = build(catalog, Settings(**record["settings"]))
    network.load_state_dict(torch.load(folder / "best.pt", map_location="cpu"))
    return catalog, record, network.eval()
