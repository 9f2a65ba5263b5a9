"""
What the survey's instructions rule out and no network knows, as src/lib/reasoner/constraints.ts applies it: a
second choice is not the first, and of some qualities nobody is to name more than five.
"""

from dataclasses import dataclass
from math import comb

import numpy as np


@dataclass(frozen=True)
class Instructions:
    """Items by their positions."""

    #: (first choice, second choice, share of people who gave the same aim twice)
    choices: list
    #: [Q] the qualities
    qualities: np.ndarray
    #: Position, among a quality's codes, of that of being named.
    code: int
    #: How many a person was to name at most.
    most: int
    #: [Q + 1] the share of people who named so many, by that of a binomial distribution with the same mean.
    pull: np.ndarray

    @property
    def items(self) -> dict:
        """The items concerned, by what is asked of them."""
        aims = [item for first, second, _ in self.choices for item in (first, second)]
        return {"qualities": self.qualities, "aims": np.array(aims, dtype=int)}


def read_instructions(raw: dict, items: list) -> Instructions:
    """
    @param raw as `npm run catalog` writes them
    @param items of the catalog
    @raise ValueError where the items of a pair are not asked alike
    """
    place = {item["id"]: position for position, item in enumerate(items)}
    choices = []
    for pair in raw["choices"]:
        first, second = (place[name] for name in pair["items"])
        if items[first]["codes"] != items[second]["codes"]:
            raise ValueError(f"{pair['items']} are no first and second choice among the same")
        choices.append((first, second, pair["same"] / pair["people"]))
    qualities = raw["qualities"]
    positions = np.array([place[name] for name in qualities["items"]], dtype=int)
    code = items[positions[0]]["codes"].index(qualities["code"]) if len(positions) else 0
    pull = _pull(np.array(qualities["named"])) if len(positions) else np.ones(1)
    return Instructions(choices, positions, code, qualities["most"], pull)


def _pull(named) -> np.ndarray:
    share, size = named / named.sum(), len(named) - 1
    chance = (share * np.arange(size + 1)).sum() / size
    return np.array(
        [
            share[many] / (comb(size, many) * chance**many * (1 - chance) ** (size - many))
            for many in range(size + 1)
        ]
    )


def constrain(probabilities, answers, instructions: Instructions, sizes) -> np.ndarray:
    """
    @param probabilities [N, I, 10] of a network
    @param answers int8 [N, I] what is known of the same people; its items' predictions stay as they are
    @param sizes [I] codes of each item
    @return the same, of somebody who read the instructions as people do
    """
    result = probabilities.copy()
    for first, second, share in instructions.choices:
        for given, asked in ((first, second), (second, first)):
            rows = np.flatnonzero((answers[:, given] >= 0) & (answers[:, asked] < 0))
            if len(rows):
                same = answers[rows, given]
                result[rows, asked] = _set_share(result[rows, asked], same, share, sizes[asked])
    if len(instructions.qualities):
        _constrain_qualities(result, answers, instructions)
    return result


def _set_share(distributions, positions, share: float, size: int) -> np.ndarray:
    """[N, 10]: each has `share` at its position, and the odds between all others as they were."""
    rows = np.arange(len(positions))
    others = 1 - distributions[rows, positions][:, None]
    even = (np.arange(distributions.shape[1]) < size) / (size - 1)
    # Of a network that is certain of the impossible nothing is left to go by.
    rest = np.where(others > 0, distributions / np.where(others > 0, others, 1), even)
    result = rest * (1 - share)
    result[rows, positions] = share
    return result


def _constrain_qualities(result, answers, instructions: Instructions) -> None:
    """
    With p the network's chances of the qualities unknown, m of n known ones named, w the `pull`, a set of named
    ones has P(set) ∝ ∏ p or (1 - p) · w(m + size of the set) ^ (n / (Q - 1)) (a conditional Bernoulli distribution,
    Chen and Liu 1997); once as many are named as should be, the exponent is 1.
    """
    qualities, code = instructions.qualities, instructions.code
    known = answers[:, qualities] >= 0
    count = known.sum(axis=1)
    rows = np.flatnonzero((count > 0) & (count < len(qualities)))
    known, count = known[rows], count[rows]
    already = (answers[rows][:, qualities] == code).sum(axis=1)
    exponent = np.where(already >= instructions.most, 1, count / (len(qualities) - 1))
    more = np.minimum(already[:, None] + np.arange(len(qualities) + 1), len(qualities))
    weights = instructions.pull[more] ** exponent[:, None]
    chances = result[rows[:, None], qualities, code].astype(float)
    # What is known can no longer be one of those to come.
    chances[known] = 0
    for place, item in enumerate(qualities):
        shares = _sizes(np.delete(chances, place, axis=1))
        named = (shares * weights[:, 1:]).sum(axis=1) * chances[:, place]
        unnamed = (shares * weights[:, :-1]).sum(axis=1) * (1 - chances[:, place])
        asked = ~known[:, place]
        chance = (named / (named + unnamed))[asked]
        result[rows[asked], item, code] = chance
        result[rows[asked], item, 1 - code] = 1 - chance


def _sizes(chances) -> np.ndarray:
    """[N, K + 1]: the chances that none, one … all of K independent events happen. @param chances [N, K]"""
    shares = np.zeros((len(chances), chances.shape[1] + 1))
    shares[:, 0] = 1
    for chance in chances.T[..., None]:
        shares[:, 1:] = shares[:, 1:] * (1 - chance) + shares[:, :-1] * chance
        shares[:, :1] *= 1 - chance
    return shares
