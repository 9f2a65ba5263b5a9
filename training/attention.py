"""
The attention network: every item and every demographic is a token that looks at all others.

Slower than the plain network by two orders of magnitude, and better: it is not shipped, but teaches the
one that is (distill.py). A transformer encoder (Vaswani et al. 2017) over a set, so there are no positions;
layer norm comes first in each part (Xiong et al. 2020).
"""

import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .data import MAX_CODES
from .model import PADDING, padded_cells

#: Standard deviations embeddings start with, and output projections (over the root of their number).
EMBEDDING_SPREAD, OUTPUT_SPREAD = 0.05, 0.02


def attend(query, key, value):
    """softmax(q kᵀ / √d) v (Vaswani et al. 2017); in one step where this PyTorch (2.0 or later) has it."""
    if hasattr(F, "scaled_dot_product_attention"):
        return F.scaled_dot_product_attention(query, key, value)
    scores = query @ key.transpose(-2, -1) / query.shape[-1] ** 0.5
    return scores.softmax(dim=-1) @ value


class Layer(nn.Module):
    """Self-attention over all tokens, then a feed-forward part for each. [B, T, width] -> the same."""

    def __init__(self, width: int, inner: int, heads: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.attention_norm = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.attention_out = nn.Linear(width, width)
        self.feed_norm = nn.LayerNorm(width)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.dropout = nn.Dropout(dropout)

    def attend(self, x):
        batch, tokens, width = x.shape
        by_head = self.qkv(x).view(batch, tokens, 3, self.heads, width // self.heads)
        query, key, value = by_head.permute(2, 0, 3, 1, 4)
        mixed = attend(query, key, value)
        return self.attention_out(mixed.transpose(1, 2).reshape(batch, tokens, width))

    def forward(self, x):
        x = x + self.dropout(self.attend(self.attention_norm(x)))
        return x + self.dropout(self.narrow(F.gelu(self.widen(self.feed_norm(x)))))


class AttentionNetwork(nn.Module):
    """
    Answers and demographics in, logits out, as `Network`; I + K + 1 tokens of `width` in between.
    @param sizes codes of each of the I items (C in all)
    @param demographic_sizes options of each of the K demographics
    """

    #: Multiply in bfloat16; weights stay float32.
    low_precision = False

    def __init__(
        self,
        sizes,
        demographic_sizes,
        width: int,
        inner: int,
        layers: int,
        heads: int,
        dropout: float,
    ):
        super().__init__()
        self.items = len(sizes)
        self.answer_embedding = nn.Embedding(int(np.sum(sizes)) + 1, width)
        self.item_embedding = nn.Embedding(len(sizes), width)
        self.demographic_answer_embedding = nn.Embedding(int(np.sum(demographic_sizes)) + 1, width)
        self.demographic_embedding = nn.Embedding(len(demographic_sizes), width)
        self.share = nn.Linear(1, width)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, inner, heads, dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.unembed = nn.Linear(width, int(np.sum(sizes)))
        for name, values in (("answer", sizes), ("demographic", demographic_sizes)):
            first = torch.as_tensor(np.cumsum(values) - values)
            self.register_buffer(f"{name}_first", first, persistent=False)
        cells, real = padded_cells(sizes)
        for name, values in (("cells", cells), ("real", real)):
            by_item = torch.as_tensor(values).view(self.items, MAX_CODES)
            self.register_buffer(name, by_item, persistent=False)
        self.start()

    def start(self) -> None:
        """The weights to start with."""
        for name, module in self.named_modules():
            if isinstance(module, nn.Embedding):
                nn.init.normal_(module.weight, std=EMBEDDING_SPREAD)
            elif name.endswith(("attention_out", "narrow")):
                nn.init.normal_(module.weight, std=OUTPUT_SPREAD / math.sqrt(2 * len(self.layers)))
                nn.init.zeros_(module.bias)

    def tokens(self, answers, demographics):
        """Integer [B, I], [B, K] -> float [B, I + K + 1, width]. The row after all codes: unknown."""
        parts = [
            embedding(torch.where(values >= 0, values + first, embedding.num_embeddings - 1))
            + of.weight
            for values, first, embedding, of in (
                (answers, self.answer_first, self.answer_embedding, self.item_embedding),
                (
                    demographics,
                    self.demographic_first,
                    self.demographic_answer_embedding,
                    self.demographic_embedding,
                ),
            )
        ]
        known = (answers >= 0).float().mean(dim=1, keepdim=True)
        return torch.cat([*parts, self.share(known)[:, None]], dim=1)

    def forward(self, answers, demographics):
        """
        @param answers integer [B, I], position in the item's codes, -1 unanswered
        @param demographics integer [B, K], -1 unknown
        @return float [B, I, 10] logits; `PADDING` where an item has fewer options
        """
        with torch.autocast(answers.device.type, torch.bfloat16, enabled=self.low_precision):
            x = self.dropout(self.tokens(answers, demographics))
            for layer in self.layers:
                x = layer(x)
            x = self.norm(x)[:, : self.items]
            # A code's logit is its item's token times the code's vector; absent codes borrow one, unused.
            logits = torch.einsum("biw,icw->bic", x, self.unembed.weight[self.cells])
        return (logits.float() + self.unembed.bias[self.cells]).masked_fill(~self.real, PADDING)
