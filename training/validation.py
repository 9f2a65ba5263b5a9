"""Our own test people, kept out of training, and how well a network predicts them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from .data import Catalog, Respondents
from .instructions import constrain

#: Random demonstrations a person; the first decides which weights are kept.
DEMONSTRATIONS = (200, 20)


def probe_sets(catalog: Catalog) -> np.ndarray:
    """[3, 3 x categories] items: set s takes 3s, 3s+1, 3s+2 modulo its size of each category."""
    return np.array(
        [
            np.concatenate(
                [items[np.arange(3 * s, 3 * s + 3) % len(items)] for items in catalog.categories]
            )
            for s in range(3)
        ]
    )


def split(respondents: Respondents, catalog: Catalog, people: int, least_answers: int, seed: int):
    """
    Choose about `people` respondents to validate on: with at least `least_answers` items answered,
    at most a quarter of those of a country, the same number from every country that has enough.
    @return sorted indices of the others and of the chosen
    """
    eligible = (respondents.answers >= 0).sum(axis=1) >= least_answers
    country = respondents.demographics[:, catalog.demographic("country")]
    rng = np.random.default_rng(seed)
    groups = [
        rng.permutation(np.flatnonzero(eligible & (country == c))) for c in np.unique(country)
    ]
    if sum(len(group) // 4 for group in groups) < people:
        raise ValueError(
            f"{eligible.sum()} respondents have {least_answers} answers, too few to validate on a "
            f"quarter of them: lower --validation-people ({people}) or --validation-answers"
        )
    cap = 0
    while sum(min(cap, len(group) // 4) for group in groups) < people:
        cap += 1
    chosen = np.sort(np.concatenate([group[: min(cap, len(group) // 4)] for group in groups]))
    return np.setdiff1d(np.arange(len(respondents)), chosen), chosen


def read_list(path, people: int) -> np.ndarray:
    """
    Read a list of respondents: a line number of the data file on each line, the header being line 1
    and blank lines not counted. So row r of the prepared folder is line r + 2.
    @param people how many respondents the data file has
    @return sorted rows
    @raise ValueError for what is no such number, or is there twice
    """
    words = Path(path).read_text(encoding="utf-8").split()
    if not words or not all(word.isdecimal() for word in words):
        raise ValueError(f"{path} is no list of line numbers, one a line")
    rows = np.sort(np.array(words, dtype=np.int64) - 2)
    if rows[0] < 0 or rows[-1] >= people:
        raise ValueError(f"{path} names lines outside 2 to {people + 1}, where the respondents are")
    if (np.diff(rows) == 0).any():
        raise ValueError(f"{path} names a line twice")
    return rows


def demonstrations(respondents: Respondents, probes, count: int, seed) -> np.ndarray:
    """int8 [N, I]: `count` random valid answers of each person outside the probes, -1 elsewhere."""
    order = np.random.default_rng(seed).random(respondents.answers.shape)
    order[respondents.answers < 0] = 2
    order[:, probes] = 2
    rank = order.argsort(axis=1).argsort(axis=1)
    return np.where((rank < count) & (order < 2), respondents.answers, np.int8(-1))


def predict(network, answers, demographics) -> np.ndarray:
    """float [N, I, 10] probabilities for integer arrays [N, I] and [N, K]."""
    logits = predict_logits(network, answers, demographics)
    return torch.from_numpy(logits).softmax(dim=-1).numpy()


def predict_logits(network, answers, demographics, batch=512) -> np.ndarray:
    """float [N, I, 10] logits for integer arrays [N, I] and [N, K]."""
    device = next(network.buffers()).device
    network.eval()
    parts = []
    with torch.no_grad():
        for start in range(0, len(answers), batch):
            rows = [
                torch.from_numpy(a[start : start + batch]).to(device)
                for a in (answers, demographics)
            ]
            parts.append(network(*rows).cpu().numpy())
    return np.concatenate(parts)


@dataclass(frozen=True)
class Scores:
    """How N people's P probes were predicted; each array is [N, P]."""

    answered: np.ndarray  # bool: the others mean nothing
    polar: np.ndarray  # bool: was the most likely group the one answered?
    refined: np.ndarray
    loss: np.ndarray  # -ln of the probability given to the answer's code


def score(
    network,
    catalog: Catalog,
    respondents: Respondents,
    count: int,
    known: np.ndarray,
    seed=1,
    instructed=True,
) -> list:
    """
    Protocol P1: predict each of the three probe sets from `count` random answers outside it.
    @param known int8 [N, K] what is told of the people besides
    @param instructed apply what the survey's instructions rule out, as wherever something is predicted
    @return Scores of each probe set, whose items are those of `probe_sets`
    """
    scores = []
    for s, probes in enumerate(probe_sets(catalog)):
        shown = demonstrations(respondents, probes, count, [seed, s])
        everything = predict(network, shown, known)
        if instructed:
            everything = constrain(everything, shown, catalog.instructions, catalog.sizes)
        probabilities = everything[:, probes]
        truth = respondents.answers[:, probes]
        polar, refined = (
            hits(catalog, groups, probes, probabilities, truth)
            for groups in (catalog.polar, catalog.refined)
        )
        given = np.take_along_axis(probabilities, truth[..., None].clip(0).astype(int), axis=2)
        loss = -np.log(np.maximum(given[..., 0], 1e-12))
        scores.append(Scores(truth >= 0, polar, refined, loss))
    return scores


def measure(
    network, catalog: Catalog, respondents: Respondents, count: int, demographics=False, seed=1
) -> dict:
    """
    @return for protocol P1, accuracy in percent of the most likely polar and refined group, and the negative
    log likelihood (nats) of the code answered; means over the probes answered, and over sets
    """
    known = respondents.demographics if demographics else np.full_like(respondents.demographics, -1)
    sets = score(network, catalog, respondents, count, known, seed)

    def mean(name: str, scale: int) -> float:
        values = [scale * getattr(each, name)[each.answered].mean() for each in sets]
        return round(float(np.mean(values)), 4)

    return {
        "polar": mean("polar", 100),
        "refined": mean("refined", 100),
        "logLoss": mean("loss", 1),
    }


def hits(catalog: Catalog, groups, probes, probabilities, truth) -> np.ndarray:
    """
    Is the most likely group the one answered?
    @param probabilities [N, P, 10]
    @param truth [N, P] positions of the codes answered
    @return bool [N, P]
    """
    ends = np.cumsum(catalog.sizes)
    result = np.empty(truth.shape, dtype=bool)
    for p, item in enumerate(probes):
        of_code = groups[ends[item] - catalog.sizes[item] : ends[item]]
        membership = np.eye(of_code.max() + 1)[of_code]
        likeliest = (probabilities[:, p, : len(of_code)] @ membership).argmax(axis=1)
        result[:, p] = likeliest == of_code[truth[:, p]]
    return result
