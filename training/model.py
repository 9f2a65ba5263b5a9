"""The network: answers and demographics in, one logit for each code of each item out."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .data import MAX_CODES

#: The logit of an option an item does not have.
PADDING = -1e9
#: The score of an item's last option; the first has its negative, the others lie evenly between.
END_SCORE = 1.5


class Dense(nn.Linear):
    """A linear layer that may multiply in bfloat16; weights and results stay float32."""

    low_precision = False

    def forward(self, x):
        if not self.low_precision:
            return super().forward(x)
        return F.linear(x.bfloat16(), self.weight.bfloat16()).float() + self.bias


class Block(nn.Module):
    """A residual block: layer norm, widen, GELU, dropout, narrow. [B, width] -> [B, width]."""

    def __init__(self, width: int, inner: int, dropout: float):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.widen = Dense(width, inner)
        self.dropout = nn.Dropout(dropout)
        self.narrow = Dense(inner, width)

    def forward(self, x):
        return x + self.narrow(self.dropout(F.gelu(self.widen(self.norm(x)))))


class Network(nn.Module):
    """
    @param sizes codes of each of the I items (C in all)
    @param demographic_sizes options of each of the K demographics
    """

    def __init__(
        self, sizes, demographic_sizes, width: int, inner: int, blocks: int, dropout: float
    ):
        super().__init__()
        self.items = len(sizes)
        inputs = int(np.sum(sizes) + np.sum(demographic_sizes)) + self.items + 1
        self._one_hot("answer", sizes)
        self._one_hot("demographic", demographic_sizes)
        self.register_buffer(
            "middle", torch.tensor(sizes, dtype=torch.float32) / 2 - 0.5, persistent=False
        )
        cells, real = padded_cells(sizes)
        self._constant("cells", cells)
        self.register_buffer("real", torch.as_tensor(real), persistent=False)
        self.register_buffer("padding", torch.tensor(PADDING), persistent=False)
        #: a and b of calibration.py; fitted when the network is exported.
        self.register_buffer("sharpness", torch.tensor([1.0, 0.0]), persistent=False)
        self.embed = Dense(inputs, width)
        self.blocks = nn.ModuleList(Block(width, inner, dropout) for _ in range(blocks))
        self.norm = nn.LayerNorm(width)
        self.unembed = Dense(width, int(np.sum(sizes)))

    def _constant(self, name, values):
        self.register_buffer(name, torch.as_tensor(values, dtype=torch.int64), persistent=False)

    def _one_hot(self, name, sizes):
        """For every code, the question it answers and its position there."""
        self._constant(f"{name}_of_code", np.repeat(np.arange(len(sizes)), sizes))
        self._constant(f"{name}_position", np.concatenate([np.arange(size) for size in sizes]))

    def encode(self, answers, demographics):
        """
        Integer [B, I], [B, K] -> float [B, inputs]: one-hot; every answer's score, which tells that
        neighbouring options mean much the same; and the share of items answered.
        """
        known = (answers >= 0).float()
        return torch.cat(
            [
                (answers.index_select(1, self.answer_of_code) == self.answer_position).float(),
                (
                    demographics.index_select(1, self.demographic_of_code)
                    == self.demographic_position
                ).float(),
                END_SCORE * (answers / self.middle - 1) * known,
                known.mean(dim=1, keepdim=True),
            ],
            dim=1,
        )

    def forward(self, answers, demographics):
        """
        @param answers integer [B, I], position in the item's codes, -1 unanswered
        @param demographics integer [B, K], -1 unknown
        @return float [B, I, 10] logits; `PADDING` where an item has fewer options
        """
        x = self.embed(self.encode(answers, demographics))
        for block in self.blocks:
            x = block(x)
        root = (answers >= 0).float().mean(dim=1, keepdim=True).sqrt()
        logits = self.unembed(self.norm(x)) * (self.sharpness[0] + self.sharpness[1] * root)
        padded = logits.index_select(1, self.cells)
        return padded.where(self.real, self.padding).reshape(-1, self.items, MAX_CODES)


def padded_cells(sizes):
    """
    How C codes in a row become I items of 10 cells each.
    @return [I * 10] the code of every cell (0 where the item has fewer), and whether it has one
    """
    sizes = np.asarray(sizes)[:, None]
    position = np.arange(MAX_CODES)
    real = position < sizes
    cells = np.where(real, np.cumsum(sizes)[:, None] - sizes + position, 0)
    return cells.reshape(-1), real.reshape(-1)


def set_precision(network: nn.Module, low: bool) -> None:
    """Choose bfloat16 (True) or float32 for every multiplication of the network."""
    for module in network.modules():
        if hasattr(module, "low_precision"):
            module.low_precision = low


def loss(logits, hidden, balance: float, soft_cells, soft, soft_weight: float):
    """
    Mean cross-entropy (nats) of the logits with hidden answers and with soft ones.

    @param logits [B, I, 10]
    @param hidden [B, I] positions of the hidden answers, -1 ignored
    @param balance a hidden answer weighs (the example's number of hidden answers) ** -balance
    @param soft_cells [S] which cells of the flattened [B, I] have soft answers
    @param soft [S, 10] their probabilities
    @param soft_weight what all soft answers weigh together, as a multiple of their share of all answers
    """
    cells = (hidden.reshape(-1) >= 0).nonzero().squeeze(1)
    logits = logits.reshape(-1, MAX_CODES)
    each = F.cross_entropy(logits[cells], hidden.reshape(-1)[cells].long(), reduction="none")
    count = (hidden >= 0).sum(dim=1).clamp(min=1).float()
    weight = (count**-balance)[cells // hidden.shape[1]]
    hard = (each * weight).sum() / weight.sum().clamp(min=1e-12)
    if not len(soft_cells):
        return hard
    share = soft_weight * len(soft_cells) / (soft_weight * len(soft_cells) + len(cells))
    return (1 - share) * hard + share * F.cross_entropy(logits[soft_cells], soft)


def teaching_loss(logits, known, expected, balance: float):
    """
    Mean cross-entropy (nats) of the logits with what a teacher expects of every item not shown, also of
    those that nobody asked the person.

    @param logits [B, I, 10]
    @param known [B, I] positions of the shown answers, -1 where the item was not shown
    @param expected [B, I, 10] the teacher's probabilities
    @param balance an item weighs (the example's number of items not shown) ** -balance
    """
    each = -(expected * logits.log_softmax(dim=-1)).sum(dim=-1)
    asked = (known < 0).float()
    weight = asked * asked.sum(dim=1, keepdim=True).clamp(min=1) ** -balance
    return (each * weight).sum() / weight.sum().clamp(min=1e-12)
