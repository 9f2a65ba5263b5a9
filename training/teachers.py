"""
Several trained networks as one teacher: their probabilities averaged.

python3 -m training.teachers --data DIR --validation LIST --teacher A --teacher B prints how well each
predicts the people of each list, with which weights their average does best, and in the last line the
teachers with the weights that suit the first list, as training.distill takes them.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import nn

from .command import add_inputs, has_bfloat16, read_inputs
from .data import Catalog, Respondents
from .model import PADDING, set_precision
from .validation import demonstrations, measure, predict, probe_sets
from .weights import read_network

#: Numbers of demonstrations the weights are fitted on, each without and with demographics.
DEMONSTRATIONS = (20, 200)
ROUNDS = 200


class Mixture(nn.Module):
    """
    The average of several networks' probabilities, with the interface of a network: its logits are the
    logarithms of the averages.
    @param weights as many as networks, of any sum
    """

    def __init__(self, networks, weights):
        super().__init__()
        self.networks = nn.ModuleList(networks)
        weights = torch.as_tensor(weights, dtype=torch.float32)
        self.register_buffer("weights", weights / weights.sum())

    def forward(self, answers, demographics):
        """Integer [B, I], [B, K] -> float [B, I, 10]"""
        average = 0
        for weight, network in zip(self.weights, self.networks):
            average = average + weight * network(answers, demographics).softmax(dim=-1)
        return average.log().clamp(min=PADDING)


def read_mixture(paths, weights, catalog: Catalog, device: str) -> Mixture:
    """@param paths of runs' folders or .safetensors files, as many as weights"""
    networks = [read_network(path, catalog) for path in paths]
    mixture = Mixture(networks, weights).to(device).eval()
    set_precision(mixture, has_bfloat16(device))
    return mixture


def likelihoods(network, catalog: Catalog, people: Respondents) -> np.ndarray:
    """float [N]: the probability given to each answer to a probe, in one order for all networks."""
    nothing = np.full_like(people.demographics, -1)
    parts = []
    for s, probes in enumerate(probe_sets(catalog)):
        truth = people.answers[:, probes]
        for count in DEMONSTRATIONS:
            shown = demonstrations(people, probes, count, [1, s])
            for known in (nothing, people.demographics):
                expected = predict(network, shown, known)[:, probes]
                given = np.take_along_axis(expected, truth[..., None].clip(0).astype(int), axis=2)
                parts.append(given[..., 0][truth >= 0])
    return np.concatenate(parts)


def fit_weights(given) -> list:
    """
    The weights under which the average gives the answers the greatest likelihood, by expectation
    maximisation (Dempster, Laird & Rubin 1977), which finds the only maximum there is.
    @param given [N, T] probabilities of N answers by T networks
    @return T weights, adding up to 1
    """
    weights = np.full(given.shape[1], 1 / given.shape[1])
    for _ in range(ROUNDS):
        part = given * weights
        weights = (part / np.maximum(part.sum(axis=1, keepdims=True), 1e-30)).mean(axis=0)
    return (weights / weights.sum()).round(4).tolist()


def main(arguments=None) -> None:
    parser = argparse.ArgumentParser(
        prog="python3 -m training.teachers",
        description="Measure networks on validation people, and find how to average them.",
    )
    add_inputs(parser)
    parser.add_argument(
        "--teacher", action="append", required=True, help="folder of a run, or a .safetensors file"
    )
    args = parser.parse_args(arguments)
    if not args.validation:
        parser.error("--validation is needed: people that no teacher has learnt from")
    with tempfile.TemporaryDirectory() as folder:
        inputs = read_inputs(args, Path(folder))
    catalog, device = inputs.catalog, inputs.device
    networks = [read_mixture([path], [1], catalog, device) for path in args.teacher]
    fitted = []
    for name, rows in inputs.lists.items():
        people = inputs.respondents.take(rows)
        given = []
        for path, network in zip(args.teacher, networks):
            given.append(likelihoods(network, catalog, people))
            figures = json.dumps(measure(network, catalog, people, 200))
            print(f"{name}, {path}: {figures}", flush=True)
        fitted.append(fit_weights(np.stack(given, axis=1)))
        together = Mixture(networks, fitted[-1])
        figures = json.dumps(measure(together, catalog, people, 200))
        print(f"{name}, averaged with weights {fitted[-1]}: {figures}", flush=True)
    # As arguments of training.distill.
    print(*(f"--teacher {path}={weight}" for path, weight in zip(args.teacher, fitted[0])))


if __name__ == "__main__":
    main()
