"""
How sure the network may be: its logits are multiplied by a sharpness fitted on the validation people.

A network that has seen its people many times is too sure of new ones, the more so the more it knows of them, and most
so in countries of which it has seen few. The sharpness is a + b · √(share of items answered), a and b those with the
least log loss (temperature scaling; Guo et al. 2017), every country counting alike. It changes no most likely code.
"""

import numpy as np
import torch
from torch.nn import functional as F

from .data import MAX_CODES, Catalog, Respondents
from .validation import demonstrations, predict_logits, probe_sets

#: Numbers of demonstrations it is fitted on, each without and with demographics.
DEMONSTRATIONS = (0, 10, 20, 50, 100, 200)


def fit_sharpness(network, catalog: Catalog, people: Respondents) -> list:
    """@return a and b"""
    logits, truth, root, weight = observations(network, catalog, people)
    sharpness = torch.tensor([1.0, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([sharpness], max_iter=50, line_search_fn="strong_wolfe")

    def step():
        optimizer.zero_grad()
        factor = sharpness[0] + sharpness[1] * root
        each = F.cross_entropy(logits * factor[:, None], truth, reduction="none")
        value = (each * weight).sum() / weight.sum()
        value.backward()
        return value

    optimizer.step(step)
    return [round(value, 4) for value in sharpness.tolist()]


def observations(network, catalog: Catalog, people: Respondents) -> tuple:
    """Logits [N, 10] for probes, the answers [N], √ of the share known [N], and what each weighs [N]."""
    country = people.demographics[:, catalog.demographic("country")]
    weights = 1 / np.bincount(country + 1)[country + 1]
    nothing = np.full_like(people.demographics, -1)
    parts = []
    for s, probes in enumerate(probe_sets(catalog)):
        truth = people.answers[:, probes]
        answered = truth >= 0
        for count in DEMONSTRATIONS:
            shown = demonstrations(people, probes, count, [1, s])
            root = np.sqrt((shown >= 0).mean(axis=1, keepdims=True))
            for known in (nothing, people.demographics):
                logits = predict_logits(network, shown, known)[:, probes]
                columns = (truth, np.broadcast_to(root, truth.shape), weights[:, None] + 0 * truth)
                parts.append((logits[answered], *(column[answered] for column in columns)))
    logits, truth, root, weight = (np.concatenate(each) for each in zip(*parts))
    return (
        torch.from_numpy(logits.reshape(-1, MAX_CODES)),
        torch.from_numpy(truth).long(),
        torch.from_numpy(root).float(),
        torch.from_numpy(weight).float(),
    )
