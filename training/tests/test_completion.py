import json

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from training import train as training
from training.completion import complete, read_societies, shift_to
from training.data import Catalog, Respondents, read_prepared
from training.model import loss
from training.validation import predict
from training.weights import read_run

from .conftest import SMALL

#: The item no one in the first country is asked, and how that country is known to answer it.
ITEM, PUBLISHED = 1, [4000, 3000, 2000, 1000]


def write_societies(path, items, societies):
    path.write_text(json.dumps({"format": 1, "items": items, "societies": societies}))


@pytest.fixture(scope="module")
def unasked(inputs, tmp_path_factory):
    """The arguments of `inputs`, but for a country in which nobody was asked `ITEM`; and its people."""
    folder = tmp_path_factory.mktemp("unasked")
    catalog = Catalog.read(inputs[3])
    respondents, header = read_prepared(inputs[1], catalog)
    answers = respondents.answers.copy()
    there = respondents.demographics[:, 0] == 0
    answers[there, ITEM] = -1
    answers.tofile(folder / "answers.i8")
    respondents.demographics.tofile(folder / "demographics.i8")
    (folder / "header.json").write_text(json.dumps(header))
    place = {"kinds": "Pc", "counts": [None, [1, 1]], "shares": [PUBLISHED, None]}
    write_societies(folder / "societies.json", ["Q2", "Q999"], {"AAA": place})
    people = Respondents(answers[there], respondents.demographics[there])
    return ["--data", str(folder), *inputs[2:]], str(folder / "societies.json"), people


@pytest.fixture(scope="module")
def teacher(unasked, tmp_path_factory):
    folder = str(tmp_path_factory.mktemp("runs") / "teacher")
    training.main([*unasked[0], "--out", folder, *SMALL])
    return folder


def mean_guess(run, people):
    _, _, network = read_run(run)
    return predict(network, people.answers, people.demographics)[:, ITEM, :4].mean(axis=0)


def test_shifted_guesses_have_the_published_mean_and_keep_their_order():
    rng = np.random.default_rng(4)
    guesses = rng.dirichlet([2, 2, 2, 2], 200)
    given = np.array([10, 0, 20, 5])
    published = np.array([0.1, 0.2, 0.3, 0.4])
    shifted = shift_to(guesses, given, published)
    assert np.allclose(shifted.sum(axis=1), 1)
    assert np.allclose((shifted.sum(axis=0) + given) / 235, published, atol=1e-3)
    odds = [np.log(each[:, 0] / each[:, 3]) for each in (guesses, shifted)]
    assert (odds[0].argsort() == odds[1].argsort()).all()


def test_only_what_was_not_asked_is_completed(unasked, teacher):
    _, societies, people = unasked
    catalog, _, network = read_run(teacher)
    completion = complete(network, catalog, people, read_societies(societies, catalog))
    assert (completion.row[:, ITEM] >= 0).all()
    assert (np.delete(completion.row, ITEM, axis=1) == -1).all()
    soft = completion.soft[completion.row[:, ITEM]].astype(float)
    assert np.allclose(soft.mean(axis=0)[:4], np.array(PUBLISHED) / 10_000, atol=2e-3)
    assert (soft[:, 4:] == 0).all()


def test_learns_how_a_country_answers_what_it_was_never_asked(unasked, teacher, tmp_path):
    arguments, societies, people = unasked
    folder = str(tmp_path / "completed")
    given = ["--teacher", teacher, "--societies", societies]
    insistent = ["--demographics-share", "1", "--soft-weight", "10"]
    training.main([*arguments, "--out", folder, *SMALL, *insistent, *given])
    published = np.array(PUBLISHED) / 10_000
    far = np.abs(mean_guess(teacher, people) - published).sum()
    near = np.abs(mean_guess(folder, people) - published).sum()
    assert near < far / 2
    record = json.loads((tmp_path / "completed" / "run.json").read_text())
    assert record["completion"]["societies"]["file"] == "societies.json"
    with pytest.raises(SystemExit, match="another teacher"):
        training.main([*arguments, "--out", folder, "--resume"])


def test_a_teacher_needs_societies(unasked, teacher, tmp_path):
    with pytest.raises(SystemExit, match="--societies"):
        training.main([*unasked[0], "--out", str(tmp_path), "--teacher", teacher])


def test_shares_of_another_catalog_are_refused(unasked, tmp_path):
    catalog = Catalog.read(unasked[0][3])
    path = tmp_path / "societies.json"
    write_societies(path, ["Q2"], {"AAA": {"kinds": "P", "counts": [None], "shares": [[1, 1, 1]]}})
    with pytest.raises(ValueError, match="Q2 in AAA is not answered by the catalog's 4 codes"):
        read_societies(path, catalog)


def test_shares_are_those_counted_published_or_weighted(unasked, tmp_path):
    catalog = Catalog.read(unasked[0][3])
    path = tmp_path / "societies.json"
    counts = [[1, 2, 0, 1], None, None, [1, 2, 0, 1]]
    shares = [None, [10, 20, 30, 40], None, [-500, 500, 100, -100]]
    # The catalog has four codes for Q2 only.
    for counted, shipped, expected in zip(
        counts,
        shares,
        ([0.25, 0.5, 0, 0.25], [0.1, 0.2, 0.3, 0.4], None, [0.2, 0.55, 0.01, 0.24]),
        strict=True,
    ):
        place = {"kinds": "?", "counts": [counted], "shares": [shipped]}
        write_societies(path, ["Q2"], {"AAA": place})
        found = read_societies(path, catalog)
        if expected is None:
            assert found == {}
        else:
            assert np.allclose(found["AAA", ITEM], expected)


def test_the_loss_weighs_examples_and_soft_answers_as_said():
    torch.manual_seed(0)
    logits = torch.randn(2, 5, 10)
    hidden = torch.tensor([[0, 1, 2, 3, -1], [4, -1, -1, -1, -1]])
    none = torch.empty(0, dtype=torch.int64), torch.empty(0, 10)
    each = F.cross_entropy(logits[0, :4], hidden[0, :4], reduction="sum")
    single = F.cross_entropy(logits[1, :1], hidden[1, :1])
    by_answer = loss(logits, hidden, 0.0, *none, 1.0)
    by_example = loss(logits, hidden, 1.0, *none, 1.0)
    assert torch.allclose(by_answer, (each + single) / 5)
    assert torch.allclose(by_example, (each / 4 + single) / 2)
    soft = torch.full((1, 10), 0.1)
    cross = -logits[1, 2].log_softmax(dim=-1).mean()
    both = loss(logits, hidden, 0.0, torch.tensor([7]), soft, 1.0)
    assert torch.allclose(both, (each + single + cross) / 6)
