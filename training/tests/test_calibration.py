import numpy as np
import torch
from torch import nn

from training.calibration import fit_sharpness
from training.data import read_prepared
from training.validation import demonstrations, predict_logits, probe_sets
from training.weights import read_run


class TooSure(nn.Module):
    """A network that says the same, but twice as sure."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, answers, demographics):
        return 2 * self.network(answers, demographics)


def test_one_twice_as_sure_is_made_half_as_sharp(inputs, run_folder):
    catalog, _, network = read_run(run_folder)
    people = read_prepared(inputs[1], catalog)[0].take(np.arange(300, 600))
    once, twice = (
        np.array(fit_sharpness(each, catalog, people)) for each in (network, TooSure(network))
    )
    assert np.allclose(once, 2 * twice, atol=0.02)


def test_every_country_counts_alike(inputs, run_folder):
    """Ten times as many people of one country, who say what its others say, change nothing."""
    catalog, _, network = read_run(run_folder)
    people = read_prepared(inputs[1], catalog)[0].take(np.arange(300, 600))
    rows = np.arange(len(people))
    largest = rows[people.demographics[:, 0] == 2]
    often = people.take(np.concatenate([rows, *[largest] * 9]))
    seldom = fit_sharpness(network, catalog, people)
    assert np.allclose(seldom, fit_sharpness(network, catalog, often), atol=0.03)


def test_the_sharpness_is_in_what_the_network_says(inputs, run_folder):
    catalog, _, network = read_run(run_folder)
    people = read_prepared(inputs[1], catalog)[0].take(np.arange(600, 620))
    shown = demonstrations(people, probe_sets(catalog)[0], 8, 1)
    plain = predict_logits(network, shown, people.demographics)
    network.sharpness = torch.tensor([0.9, -0.2])
    sharper = predict_logits(network, shown, people.demographics)
    factor = 0.9 - 0.2 * np.sqrt((shown >= 0).mean(axis=1))
    real = plain > -1e8
    assert np.allclose(sharper[real], (plain * factor[:, None, None])[real], atol=1e-4)
