"""
Draw people to validate on from countries that other lists have few of:

python3 -m training.hold_out --data DIR --validation LIST --out NEW_LIST

The list names lines of the data file, for --validation; it says nothing of what the people answered.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np

from .command import add_inputs, read_inputs
from .data import Catalog, Respondents
from .files import write

#: A country is drawn from where it has so many people, and the other lists fewer than so many of them.
LEAST_PEOPLE, ENOUGH = 100, 20


def draw_list(
    people: Respondents, catalog: Catalog, besides, per_country: int, answers: int, seed: int
) -> np.ndarray:
    """
    @param besides rows of the people of other lists
    @param answers how many items a person must have answered, at least
    @return sorted rows
    """
    country = people.demographics[:, catalog.demographic("country")]
    eligible = (people.answers >= 0).sum(axis=1) >= answers
    eligible[besides] = False
    rng = np.random.default_rng(seed)
    drawn = []
    for code in np.unique(country):
        who = np.flatnonzero(eligible & (country == code))
        if (country[besides] == code).sum() < ENOUGH and len(who) >= LEAST_PEOPLE:
            drawn.append(rng.permutation(who)[:per_country])
    return np.sort(np.concatenate(drawn))


def main(arguments=None) -> None:
    parser = argparse.ArgumentParser(
        prog="python3 -m training.hold_out",
        description="Draw people to validate on from countries that other lists have few of.",
    )
    add_inputs(parser)
    parser.add_argument("--out", required=True, help="the list to write")
    parser.add_argument("--per-country", type=int, default=10)
    parser.add_argument("--answers", type=int, default=200, help="that a person has at least")
    parser.add_argument("--seed", type=int, default=2)
    args = parser.parse_args(arguments)
    if not args.validation:
        parser.error("--validation is needed: the lists there are already")
    with tempfile.TemporaryDirectory() as folder:
        inputs = read_inputs(args, Path(folder))
    besides = np.concatenate([*inputs.lists.values()])
    rows = draw_list(
        inputs.respondents, inputs.catalog, besides, args.per_country, args.answers, args.seed
    )
    write(Path(args.out), lambda path: np.savetxt(path, rows + 2, fmt="%d"))
    print(f"{len(rows)} people, written to {args.out}")


if __name__ == "__main__":
    main()
