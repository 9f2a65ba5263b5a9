"""The catalog and the prepared respondents as arrays, and how they become training examples."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .instructions import Instructions, read_instructions

#: Options of the widest item: the last axis of the model's output.
MAX_CODES = 10


@dataclass(frozen=True)
class Catalog:
    """What the model has to know of the catalog. I items, C codes in all, K demographics."""

    version: str
    items: list  # of {id, codes}, in catalog order: the order of the model's inputs
    demographics: list  # of {id, codes}
    categories: list  # of arrays: the positions of each category's items
    polar: np.ndarray  # [C] index, within its item, of the polar group a code belongs to
    refined: np.ndarray  # [C] the same for the refined groups
    continents: dict  # of countries
    instructions: Instructions

    @property
    def sizes(self) -> np.ndarray:
        """[I] codes of each item."""
        return np.array([len(item["codes"]) for item in self.items])

    @property
    def demographic_sizes(self) -> np.ndarray:
        """[K] options of each demographic."""
        return np.array([len(each["codes"]) for each in self.demographics])

    def demographic(self, name: str) -> int:
        """Position of a demographic in the model's inputs."""
        return [each["id"] for each in self.demographics].index(name)

    @classmethod
    def read(cls, path) -> "Catalog":
        """Read what `npm run catalog -- --json FILE` wrote."""
        raw = json.loads(Path(path).read_text(encoding="utf-8"))
        if "instructions" not in raw:
            raise ValueError(
                f"{path} was written by an older version: npm run catalog -- --json {path}"
            )
        items = raw["items"]
        for item in items:
            if not 2 <= len(item["codes"]) <= MAX_CODES:
                raise ValueError(
                    f"{item['id']}: {len(item['codes'])} codes; expected 2 to {MAX_CODES}"
                )
        return cls(
            version=raw["version"],
            items=[{"id": item["id"], "codes": item["codes"]} for item in items],
            demographics=[
                {"id": each["id"], "codes": [option["code"] for option in each["options"]]}
                for each in raw["demographics"]
            ],
            categories=[
                np.array([i for i, item in enumerate(items) if item["category"] == category["id"]])
                for category in raw["categories"]
            ],
            polar=_groups(items, "polar"),
            refined=_groups(items, "refined"),
            continents=raw["continents"],
            instructions=read_instructions(raw["instructions"], items),
        )


def _groups(items, kind) -> np.ndarray:
    """[C] the group of every code, numbered within its item."""
    groups = []
    for item in items:
        of_code = {code: g for g, group in enumerate(item[kind]) for code in group["codes"]}
        groups += [of_code[code] for code in item["codes"]]
    return np.array(groups)


@dataclass(frozen=True)
class Respondents:
    """N people: positions of their answers in the codes of item or demographic; -1 is missing."""

    answers: np.ndarray  # int8 [N, I]
    demographics: np.ndarray  # int8 [N, K]

    def __len__(self) -> int:
        return len(self.answers)

    def take(self, who) -> "Respondents":
        return Respondents(self.answers[who], self.demographics[who])


def read_prepared(folder, catalog: Catalog):
    """
    Read what `npm run prepare-training` wrote.
    @return the respondents and the folder's header
    @raise ValueError if the folder was prepared with another catalog, or is damaged
    """
    folder = Path(folder)
    header = json.loads((folder / "header.json").read_text(encoding="utf-8"))
    expected = (
        catalog.version,
        [item["id"] for item in catalog.items],
        [each["id"] for each in catalog.demographics],
    )
    if (header["catalogVersion"], header["items"], header["demographics"]) != expected:
        raise ValueError(
            f"{folder} was prepared with catalog {header['catalogVersion']}, whose items or "
            f"demographics are not those of catalog {catalog.version}: "
            "run `npm run prepare-training` again"
        )
    people = header["people"]
    answers = _read_positions(folder / "answers.i8", people, catalog.sizes)
    demographics = _read_positions(folder / "demographics.i8", people, catalog.demographic_sizes)
    return Respondents(answers, demographics), header


def _read_positions(path, people, sizes) -> np.ndarray:
    """int8 [people, len(sizes)], each column between -1 and its size - 1."""
    values = np.fromfile(path, dtype=np.int8)
    if values.size != people * len(sizes):
        raise ValueError(
            f"{path} has {values.size} bytes; {people} x {len(sizes)} expected: prepare it again"
        )
    values = values.reshape(people, len(sizes))
    if people and ((values < -1).any() or (values.max(axis=0) >= sizes).any()):
        raise ValueError(
            f"{path} has answers that are no position in their item's codes: prepare it again"
        )
    return values


def hide(rng, people: Respondents, demographics_share: float):
    """
    Turn B people into training examples. Each hides its answers at a rate drawn uniformly from 0
    to 1. A `demographics_share` of them show demographics, at a rate drawn the same way.
    @return int8 arrays: known answers [B, I], known demographics [B, K], hidden answers [B, I];
    -1 elsewhere
    """
    count = len(people)
    rate = rng.random((count, 1), dtype=np.float32)
    hidden = rng.random(people.answers.shape, dtype=np.float32) < rate

    shows = rng.random((count, 1)) < demographics_share
    rate = rng.random((count, 1), dtype=np.float32)
    shown = shows & (rng.random(people.demographics.shape, dtype=np.float32) < rate)

    none = np.int8(-1)
    return (
        np.where(hidden, none, people.answers),
        np.where(shown, people.demographics, none),
        np.where(hidden, people.answers, none),
    )
