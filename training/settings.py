"""What decides what a network becomes, and the network it decides on."""

import math
from dataclasses import dataclass

from torch import nn

from .attention import AttentionNetwork
from .data import Catalog, Respondents
from .model import Network
from .validation import split


@dataclass(frozen=True)
class Settings:
    """Everything that decides what the network becomes; by default those of the plain network."""

    seed: int = 1
    #: "plain" (model.py) or "attention" (attention.py); `blocks` are the layers of the latter.
    network: str = "plain"
    width: int = 640
    inner: int = 1152
    blocks: int = 2
    #: Of the attention network only.
    heads: int = 8
    dropout: float = 0.2
    epochs: int = 40
    batch: int = 512
    learning_rate: float = 1.5e-3
    warmup_steps: int = 300
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
    #: What the teacher says weighs this much, the true answers the rest (distill.py only).
    teacher_share: float = 0.8
    #: Share of a batch that was put to the teachers beforehand (draw.py), where anything was.
    drawn_share: float = 0.5
    #: Learn from this share of the respondents, drawn at random: for learning curves.
    people_share: float = 1.0
    #: An epoch has at least so many steps, however few there are to learn from.
    least_steps: int = 1
    validation_people: int = 800
    validation_answers: int = 239
    #: Apart from `seed`, so that runs of other seeds are compared on the same people.
    validation_seed: int = 1
    #: Epochs without a lower validation log loss after which training stops.
    patience: int = 20
    #: Multiply in bfloat16: "on", "off", or "auto": where the processor has instructions for it.
    bfloat16: str = "auto"

    def __post_init__(self):
        for name, allowed in (
            ("network", ("plain", "attention")),
            ("bfloat16", ("on", "off", "auto")),
        ):
            if getattr(self, name) not in allowed:
                raise ValueError(
                    f"{name} is one of {', '.join(allowed)}, not {getattr(self, name)}"
                )


#: What the attention network was found to need (EXPERIMENTS.md), where it differs from the plain one.
ATTENTION = {
    "network": "attention",
    "width": 256,
    "inner": 1024,
    "blocks": 6,
    "dropout": 0.15,
    "batch": 256,
    "learning_rate": 7e-4,
    "warmup_steps": 500,
}

#: Networks that are compared with each other (transfer.py): as long as they need to be told apart.
TRANSFER = {"epochs": 12, "least_steps": 30, "warmup_steps": 100}

#: What a student was found to need (EXPERIMENTS.md), where it differs from one that learns by itself.
STUDENT = {"dropout": 0.05, "batch": 768, "learning_rate": 1.5e-3, "epochs": 50}


def learning_rate(settings: Settings, step: int, epoch_steps: int) -> float:
    """A linear warm-up, then a half cosine down to zero at the last step."""
    warm = min(1.0, (step + 1) / settings.warmup_steps)
    cosine = 0.5 * (1 + math.cos(math.pi * step / (settings.epochs * epoch_steps)))
    return settings.learning_rate * warm * cosine


def build(catalog: Catalog, settings: Settings) -> nn.Module:
    s = settings
    sizes = catalog.sizes, catalog.demographic_sizes
    if s.network == "attention":
        return AttentionNetwork(*sizes, s.width, s.inner, s.blocks, s.heads, s.dropout)
    return Network(*sizes, s.width, s.inner, s.blocks, s.dropout)


def validation_split(respondents: Respondents, catalog: Catalog, settings: Settings):
    """@return sorted indices of the respondents to learn from, and of those to validate on"""
    s = settings
    return split(respondents, catalog, s.validation_people, s.validation_answers, s.validation_seed)
