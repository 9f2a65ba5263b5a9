"""
Measure the networks of training.transfer that are finished, and write the tables that npm run evidence -- --transfer
puts into the evidence: python3 -m training.transfer_tables --data DIR --runs DIR --test DIR --json FILE

How networks of one continent, and of more and more people, predict the people for reporting (--test, prepared as the
others are); and how the people put aside are predicted by a network that has met people of their country, and by one
that has not. Each with a 95 % interval: percentiles of a bootstrap over people.
"""

import argparse
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .command import add_inputs, read_inputs
from .data import Catalog, Respondents, read_prepared
from .files import read_json, write_json
from .transfer_people import FOLDS, choose_people
from .validation import probe_sets, score
from .weights import read_network

FORMAT = 1
DRAWS = 1000
#: Answers shown, to the networks of continents, and of more and more people.
SHOWN = 200
CURVE_SHOWN = (20, 200)
#: Answers shown of people put aside, and whether who they are is told.
CONDITIONS = ((200, False), (20, False), (200, True), (20, True), (0, True))
LEVELS = ("polar", "refined")


@dataclass(frozen=True)
class Sums:
    """Over each person's predictions: how many there are, and how many are right."""

    count: np.ndarray  # [N]
    polar: np.ndarray
    refined: np.ndarray

    def take(self, who) -> "Sums":
        return Sums(self.count[who], self.polar[who], self.refined[who])

    def minus(self, other: "Sums") -> "Sums":
        """Of the same predictions."""
        return Sums(self.count, self.polar - other.polar, self.refined - other.refined)


def joined(parts: list) -> Sums:
    columns = zip(*((each.count, each.polar, each.refined) for each in parts))
    return Sums(*(np.concatenate(column) for column in columns))


def sums(network, catalog: Catalog, people: Respondents, shown: int, known) -> Sums:
    """Protocol P1, of everybody. @param known int8 [N, K] what is told of the people besides"""
    sets = score(network, catalog, people, shown, known)
    return Sums(
        sum(each.answered.sum(axis=1) for each in sets),
        *(
            sum((getattr(each, name) & each.answered).sum(axis=1) for each in sets)
            for name in LEVELS
        ),
    )


def accuracy(found: Sums, seed=1) -> dict:
    """Percent right, each as [value, low, high]; `overall` is the mean of the two levels."""
    rng = np.random.default_rng([seed, len(found.count)])
    who = rng.integers(0, len(found.count), (DRAWS, len(found.count)))
    drawn = found.count[who].sum(axis=1)
    levels = {name: getattr(found, name) for name in LEVELS}
    levels["overall"] = (found.polar + found.refined) / 2

    def triple(right) -> list:
        low, high = np.percentile(100 * right[who].sum(axis=1) / drawn, [2.5, 97.5])
        value = 100 * right.sum() / found.count.sum()
        return [round(float(each), 2) for each in (value, low, high)]

    return {name: triple(right) for name, right in levels.items()}


def row(found: Sums) -> dict:
    return {"people": len(found.count), "n": int(found.count.sum()), **accuracy(found)}


def untold(people: Respondents, catalog: Catalog, everything: bool) -> np.ndarray:
    """Demographics without the country, or without `everything`."""
    known = people.demographics.copy()
    known[:, slice(None) if everything else catalog.demographic("country")] = -1
    return known


class Networks:
    """Those that are finished, by name; each is read once."""

    def __init__(self, folder: Path, catalog: Catalog):
        self.folder, self.catalog, self.read = folder, catalog, {}
        self.records = {path.parent.name: read_json(path) for path in folder.glob("*/run.json")}

    def has(self, *names: str) -> bool:
        return all(self.records.get(name, {}).get("finished") for name in names)

    def get(self, name: str):
        if name not in self.read:
            self.read[name] = read_network(self.folder / name, self.catalog)
        return self.read[name]

    def about(self, name: str) -> dict:
        record = self.records[name]
        return {"network": name, "people": record["learnedFrom"], "epoch": record["best"]["epoch"]}


def continent_rows(networks: Networks, catalog: Catalog, test: Respondents, names: list) -> list:
    """Every network that learned from one continent, or as many people of all, on people of each and of all."""
    column = test.demographics[:, catalog.demographic("country")]
    codes = catalog.demographics[catalog.demographic("country")]["codes"]
    lives = np.array([catalog.continents.get(codes[at], "") if at >= 0 else "" for at in column])
    nothing = untold(test, catalog, True)
    rows = []
    for learned in (*names, "everywhere"):
        if not networks.has(learned):
            continue
        found = sums(networks.get(learned), catalog, test, SHOWN, nothing)
        for tested in (*names, "everywhere"):
            who = lives == tested if tested in names else np.ones(len(test), bool)
            if who.any():
                about = {"learned": learned, "learnedFrom": networks.about(learned)["people"]}
                rows.append({**about, "tested": tested, **row(found.take(who))})
    return rows


def curve_rows(networks: Networks, catalog: Catalog, test: Respondents, names: list) -> list:
    nothing = untold(test, catalog, True)
    return [
        {
            "learnedFrom": networks.about(name)["people"],
            "demonstrations": shown,
            **row(sums(networks.get(name), catalog, test, shown, nothing)),
        }
        for name in names
        if networks.has(name)
        for shown in CURVE_SHOWN
    ]


def unseen_tables(networks, catalog, respondents: Respondents, people, met: str) -> dict:
    """
    @param met the network that has met people of every country
    @return rows of all people put aside together, and of each country: predicted by `met`, by `met` without being
    told the country, and by the network that has not met it, which cannot be told
    """
    parts = {condition: [] for condition in CONDITIONS}
    order = []
    for fold in range(1, FOLDS + 1):
        unmet = f"without-{fold}"
        codes = [code for code, number in people.folds.items() if number == fold]
        if not codes or not networks.has(unmet, met):
            continue
        order += [code for code in codes for _ in people.tested[code]]
        aside = respondents.take(np.concatenate([people.tested[code] for code in codes]))
        for shown, told in CONDITIONS:
            hidden = untold(aside, catalog, not told)
            known = aside.demographics if told else hidden
            parts[shown, told].append(
                (
                    sums(networks.get(met), catalog, aside, shown, known),
                    sums(networks.get(met), catalog, aside, shown, hidden),
                    sums(networks.get(unmet), catalog, aside, shown, hidden),
                )
            )
    country = np.array(order)

    def compared(condition, who) -> dict:
        shown, told = condition
        met_all, met_untold, unmet = (
            joined(list(each)).take(who) for each in zip(*parts[condition])
        )
        return {
            "demonstrations": shown,
            "demographics": told,
            "people": len(met_all.count),
            "n": int(met_all.count.sum()),
            "met": accuracy(met_all),
            "untold": accuracy(met_untold) if told else None,
            "unmet": accuracy(unmet),
            "lost": accuracy(met_all.minus(unmet)),
        }

    if not order:
        return {"overall": [], "countries": []}
    everybody = np.ones(len(country), bool)
    return {
        "overall": [compared(condition, everybody) for condition in CONDITIONS],
        "countries": [
            {"country": str(code), **compared(condition, country == code)}
            for code in sorted(set(order))
            for condition in ((200, False), (0, True))
        ],
    }


def main(arguments=None, **people_options) -> None:
    """@param people_options see `choose_people`"""
    arguments = sys.argv[1:] if arguments is None else arguments
    parser = argparse.ArgumentParser(
        prog="python3 -m training.transfer_tables",
        description="Measure networks that have not met some countries, or few people.",
    )
    add_inputs(parser, lists=False)
    parser.add_argument("--runs", required=True, help="folder written by training.transfer")
    parser.add_argument("--test", required=True, help="people for reporting, prepared as --data")
    parser.add_argument("--json", required=True, help="file to write")
    parser.add_argument("--seed", type=int, default=1, help="that the runs were given")
    args = parser.parse_args(arguments)
    folder = Path(args.runs)
    inputs = read_inputs(args, folder)
    catalog, respondents = inputs.catalog, inputs.respondents
    test, header = read_prepared(args.test, catalog)
    # The people for reporting are those of every other figure: with all probes, and so much answered.
    probes = np.unique(probe_sets(catalog))
    takes_part = (test.answers[:, probes] >= 0).all(axis=1)
    people = choose_people(respondents, catalog, args.seed, **people_options)
    networks = Networks(folder, catalog)
    continents = sorted({catalog.continents[code] for code in people.tested})
    curve = [name for name in people.learned if name.startswith("people-")]
    test = test.take(takes_part)
    wanted = [*people.learned]
    finished = [name for name in wanted if networks.has(name)]
    tables = {
        "format": FORMAT,
        "command": f"python3 -m training.transfer_tables {shlex.join(map(base, arguments))}",
        "train": {**inputs.header["source"], "people": len(respondents)},
        "test": {**header["source"], "people": header["people"]},
        "networks": [networks.about(name) for name in finished],
        "missing": [name for name in wanted if name not in finished],
        "continents": continent_rows(networks, catalog, test, continents),
        "learning": curve_rows(networks, catalog, test, [*curve, "all"]),
        "unseen": unseen_tables(networks, catalog, respondents, people, curve[-1]),
    }
    write_json(Path(args.json), tables)
    missing = f"; not finished: {', '.join(tables['missing'])}" if tables["missing"] else ""
    print(f"{len(finished)} of {len(wanted)} networks measured, written to {args.json}{missing}")


def base(word: str) -> str:
    """A path without where it lies on this machine."""
    return Path(word).name if "/" in word else word


if __name__ == "__main__":
    main()
