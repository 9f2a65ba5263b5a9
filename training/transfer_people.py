"""
Who learns from whom, to see what is predicted of people of countries and continents that were never met, and what
more people are worth. Three groups of networks, and people put aside whom none of them learns from.
"""

from dataclasses import dataclass

import numpy as np

from .data import Catalog, Respondents

#: A country asked in full has so many people with so many answers.
FULL_PEOPLE, FULL_ANSWERS = 200, 200
#: People of every such country that nobody learns from: to be predicted, and to choose the best epoch by.
TESTED, VALIDATED = 50, 20
FOLDS = 6
#: People learned from, of all countries, for the curve; its last point is everybody.
CURVE = (1_000, 3_000, 10_000, 30_000)


@dataclass(frozen=True)
class People:
    """Rows of the respondents."""

    #: By country asked in full, those to be predicted.
    tested: dict
    #: By network, those to learn from; no tested ones.
    learned: dict
    #: By network, those to choose its best epoch by: of the countries it learns from.
    validated: dict
    #: By country asked in full, the number of the fold that leaves it out.
    folds: dict


def choose_people(
    people: Respondents,
    catalog: Catalog,
    seed: int,
    *,
    full_people=FULL_PEOPLE,
    full_answers=FULL_ANSWERS,
    tested=TESTED,
    validated=VALIDATED,
    curve=CURVE,
) -> People:
    """
    A continent learns from as many people as the smallest one has, `everywhere` from as many of all continents;
    `people-1000` … from so many of all, `all` from everybody; `without-1` … from people of all countries but those of a
    fold, as many as the last of the curve before everybody, so that where they live is all the difference.
    """
    codes = np.array(catalog.demographics[catalog.demographic("country")]["codes"])
    column = people.demographics[:, catalog.demographic("country")]
    country = np.where(column >= 0, codes[column], "")
    answered = (people.answers >= 0).sum(axis=1)
    rng = np.random.default_rng(seed)
    aside, chosen = {}, {}
    for code in codes:
        rows = np.flatnonzero((country == code) & (answered >= full_answers))
        if len(rows) < full_people:
            continue
        drawn = rng.permutation(rows)
        aside[code] = np.sort(drawn[:tested])
        chosen[code] = np.sort(drawn[tested : tested + validated])
    held_out = np.concatenate([*aside.values(), *chosen.values()])
    others = np.setdiff1d(np.arange(len(people)), held_out)
    # Dealt along the continents, so that every fold leaves out some of each.
    dealt = sorted(aside, key=lambda code: (catalog.continents[code], code))
    folds = {code: place % FOLDS + 1 for place, code in enumerate(dealt)}

    continent = np.array([catalog.continents.get(code, "") for code in country[others]])
    names = sorted({catalog.continents[code] for code in aside})
    equal = min((continent == name).sum() for name in names)
    learned = {name: rng.permutation(others[continent == name])[:equal] for name in names}
    learned["everywhere"] = rng.permutation(others)[:equal]
    for count in curve:
        learned[f"people-{count}"] = rng.permutation(others)[:count]
    for fold in range(1, FOLDS + 1):
        unseen = [code for code, number in folds.items() if number == fold]
        met = others[~np.isin(country[others], unseen)]
        learned[f"without-{fold}"] = rng.permutation(met)[: curve[-1]]
    learned["all"] = others
    learned = {name: np.sort(rows) for name, rows in learned.items()}

    def met(rows) -> np.ndarray:
        countries = set(country[rows])
        return np.concatenate([drawn for code, drawn in chosen.items() if code in countries])

    return People(aside, learned, {name: met(rows) for name, rows in learned.items()}, folds)
