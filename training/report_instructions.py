"""
What is won by ruling out what the survey's instructions rule out (instructions.py), on the items concerned:

python3 -m training.report_instructions --data DIR --validation LIST --network PATH
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np

from .command import add_inputs, read_inputs
from .data import Catalog, Respondents
from .instructions import constrain
from .validation import hits, predict
from .weights import read_network

#: How many of a person's answers are known besides those dealt out: a number, or all.
SHOWN = (None, 20)
FOLDS = 5


def dealt(people: Respondents, count, seed: int):
    """
    Deal each person's answers into five parts, each to be predicted from the others, or from some of them.
    @param count of the other answers are shown, at random; None for all
    @yield the answers shown, and which are to be predicted: int8 and bool [N, I]
    """
    rng = np.random.default_rng(seed)
    answered = people.answers >= 0
    part = rng.integers(0, FOLDS, people.answers.shape)
    order = rng.random(people.answers.shape)
    for fold in range(FOLDS):
        asked = answered & (part == fold)
        place = np.where(answered & ~asked, order, 2).argsort(axis=1).argsort(axis=1)
        shown = answered & ~asked & (place < (count or people.answers.shape[1]))
        yield np.where(shown, people.answers, np.int8(-1)), asked


def report(network, catalog: Catalog, people: Respondents, count, seed=1) -> dict:
    """
    @return by group of items: log loss (nats) of the code and percent of refined groups right, each before and
    after, and the number of predictions
    """
    nothing = np.full_like(people.demographics, -1)
    figures = {name: [] for name in catalog.instructions.items}
    for shown, asked in dealt(people, count, seed):
        before = predict(network, shown, nothing)
        after = constrain(before, shown, catalog.instructions, catalog.sizes)
        for name, items in catalog.instructions.items.items():
            truth, scored = people.answers[:, items], asked[:, items]
            columns = []
            for probabilities in (before[:, items], after[:, items]):
                given = np.take_along_axis(
                    probabilities, truth[..., None].clip(0).astype(int), axis=2
                )[..., 0]
                right = hits(catalog, catalog.refined, items, probabilities, truth)
                columns += [-np.log(np.maximum(given, 1e-12))[scored], 100 * right[scored]]
            figures[name].append(np.stack(columns))
    found = {}
    for name, parts in figures.items():
        every = np.concatenate(parts, axis=1)
        loss, right, loss_after, right_after = every.mean(axis=1)
        found[name] = {
            "logLoss": (loss, loss_after),
            "right": (right, right_after),
            "predictions": every.shape[1],
        }
    return found


def main(arguments=None) -> None:
    parser = argparse.ArgumentParser(
        prog="python3 -m training.report_instructions",
        description="Measure what the survey's instructions rule out, before and after.",
    )
    add_inputs(parser)
    parser.add_argument("--network", required=True, help="folder of a run, or a .safetensors file")
    args = parser.parse_args(arguments)
    if not args.validation:
        parser.error("--validation is needed: people that the network has not learnt from")
    with tempfile.TemporaryDirectory() as folder:
        inputs = read_inputs(args, Path(folder))
    network = read_network(args.network, inputs.catalog)
    people = inputs.respondents.take(np.unique(np.concatenate([*inputs.lists.values()])))
    for count in SHOWN:
        for name, row in report(network, inputs.catalog, people, count).items():
            (loss, loss_after), (right, right_after) = row["logLoss"], row["right"]
            shown = "four fifths of the rest" if count is None else f"{count} answers"
            print(
                f"{name}, {shown} shown, {row['predictions']} predictions for {len(people)} people: "
                f"log loss {loss:.3f} to {loss_after:.3f}, right {right:.1f} to {right_after:.1f} %",
                flush=True,
            )


if __name__ == "__main__":
    main()
