import json

import numpy as np
import pytest
import torch
from torch import nn

from training.distill import weighted
from training.model import PADDING
from training.teachers import Mixture, fit_weights, main


class Says(nn.Module):
    """Says the same of everybody: the first of two options with this probability."""

    def __init__(self, probability):
        super().__init__()
        both = torch.tensor([probability, 1 - probability]).log()
        self.register_buffer("logits", torch.cat([both, torch.full((8,), PADDING)]))

    def forward(self, answers, demographics):
        return self.logits.expand(*answers.shape, 10)


def test_the_average_is_of_probabilities():
    answers, demographics = torch.zeros(2, 3, dtype=torch.int8), torch.zeros(2, 1, dtype=torch.int8)
    logits = Mixture([Says(0.9), Says(0.1)], [3, 1])(answers, demographics)
    assert logits.shape == (2, 3, 10)
    assert torch.allclose(logits.softmax(dim=-1)[..., 0], torch.tensor(0.7))
    assert (logits[..., 2:] == PADDING).all()


def test_the_weights_found_are_the_best_there_are():
    rng = np.random.default_rng(1)
    one, other = rng.dirichlet([0.5, 0.5, 0.5], (2, 20_000))
    # Three answers in ten are drawn from what the one says, the others from what the other says.
    says = np.where(rng.random((20_000, 1)) < 0.3, one, other)
    answer = (says.cumsum(axis=1) < rng.random((20_000, 1))).sum(axis=1).clip(0, 2)
    given = np.stack([each[np.arange(20_000), answer] for each in (one, other)], axis=1)
    assert fit_weights(given) == pytest.approx([0.3, 0.7], abs=0.02)


def test_one_that_knows_nothing_weighs_nothing():
    rng = np.random.default_rng(2)
    knows = rng.uniform(0.5, 1, 1000)
    weights = fit_weights(np.stack([knows, np.full(1000, 0.2)], axis=1))
    assert weights == [1, 0]


def test_the_command_says_how_good_each_is_and_their_average(
    inputs, run_folder, attention_run, held_out, capsys
):
    teachers = [str(run_folder), str(attention_run)]
    main([*inputs, "--validation", held_out, "--teacher", teachers[0], "--teacher", teachers[1]])
    lines = capsys.readouterr().out.splitlines()
    losses = [json.loads(line[line.index("{") :])["logLoss"] for line in lines[:3]]
    assert [teacher in line for teacher, line in zip(teachers, lines)] == [True, True]
    assert losses[2] < min(losses[:2]) + 0.01
    weights = dict(weighted(word) for word in lines[3].split()[1::2])
    assert [*weights] == teachers
    assert sum(weights.values()) == pytest.approx(1, abs=1e-3)
    assert str([*weights.values()]) in lines[2]
