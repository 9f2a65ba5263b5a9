"""
Soft answers to items that people were not asked, from a teacher and from what is published of their country.

In most countries two thirds of the items were put to a few dozen people at most, but how the whole country answers
many of them is published. The teacher's guess for a person, from everything they did answer, is shifted by one
number for each option of the item, the same for all in the country, such that their mean is what is published
(iterative proportional fitting; Deming & Stephan 1940). The shifted guesses are soft answers to learn from.
"""

from dataclasses import dataclass

import numpy as np

from .data import MAX_CODES, Catalog, Respondents
from .files import read_json
from .validation import predict

#: An item is completed in a country where at least this share of its people has no answer to it.
LEAST_MISSING = 0.2
ROUNDS = 60
#: No option is shifted further than this (in logits), or thought rarer than `LEAST_SHARE`.
FURTHEST, LEAST_SHARE = 3.0, 1e-4


@dataclass(frozen=True)
class Completion:
    """Soft answers of N people: `row` int32 [N, I] points into `soft` float16 [cells, 10], or is -1."""

    row: np.ndarray
    soft: np.ndarray

    @classmethod
    def none(cls, people: Respondents) -> "Completion":
        """Nothing is known of what was not asked."""
        return cls(
            np.full(people.answers.shape, -1, np.int32), np.empty((0, MAX_CODES), np.float16)
        )


def read_societies(path, catalog: Catalog) -> dict:
    """
    Read how societies answered (static/data/societies.json, described in src/lib/societies/file.ts).
    @return by country and position of the item: float [codes] shares of the options, adding up to 1
    """
    file = read_json(path)
    position = {item["id"]: index for index, item in enumerate(catalog.items)}
    shares = {}
    for country, place in file["societies"].items():
        rows = zip(file["items"], place["counts"], place["shares"], strict=True)
        for item, counts, shipped in rows:
            if item not in position or (counts is None and shipped is None):
                continue
            size = catalog.sizes[position[item]]
            if any(len(row) != size for row in (counts, shipped) if row is not None):
                raise ValueError(
                    f"{path}: {item} in {country} is not answered by the catalog's {size} codes"
                )
            share = np.zeros(size) if counts is None else np.array(counts) / sum(counts)
            if shipped is not None:
                # Shipped is what the shares in ten-thousandths have more than the counted ones, rounded half up.
                share = np.floor(10_000 * share + 0.5) + shipped
            shares[country, position[item]] = share / share.sum()
    return shares


def complete(network, catalog: Catalog, people: Respondents, societies: dict) -> Completion:
    """@param network the teacher; it is told all answers and demographics of a person"""
    country_of = catalog.demographic("country")
    row = np.full(people.answers.shape, -1, np.int32)
    parts, count = [], 0
    for code, country in enumerate(catalog.demographics[country_of]["codes"]):
        who = np.flatnonzero(people.demographics[:, country_of] == code)
        if not len(who):
            continue
        guesses = predict(network, people.answers[who], people.demographics[who])
        for item, size in enumerate(catalog.sizes):
            answers = people.answers[who, item]
            missing = answers < 0
            published = societies.get((country, item))
            if published is None or missing.mean() < LEAST_MISSING:
                continue
            given = np.bincount(answers[~missing], minlength=size)
            soft = np.zeros((missing.sum(), MAX_CODES), np.float16)
            soft[:, :size] = shift_to(guesses[missing, item, :size], given, published)
            row[who[missing], item] = np.arange(count, count + len(soft))
            parts.append(soft)
            count += len(soft)
    return Completion(row, np.concatenate(parts)) if parts else Completion.none(people)


def shift_to(guesses, given, published) -> np.ndarray:
    """
    Shift the guesses' logits, alike for all, until they and the given answers have the published shares.
    @param guesses [people, codes] probabilities
    @param given [codes] how many others gave each answer
    @param published [codes] shares, adding up to 1
    @return [people, codes] probabilities
    """
    logits = np.log(np.maximum(guesses, 1e-9))
    everyone = len(guesses) + given.sum()
    shift, shifted = np.zeros(len(given)), guesses
    for _ in range(ROUNDS):
        share = (given + shifted.sum(axis=0)) / everyone
        shift += np.log(np.maximum(published, LEAST_SHARE) / np.maximum(share, LEAST_SHARE))
        shift = (shift - shift.mean()).clip(-FURTHEST, FURTHEST)
        shifted = np.exp(logits + shift)
        shifted /= shifted.sum(axis=1, keepdims=True)
    return shifted
