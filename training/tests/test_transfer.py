import json

import numpy as np
import pytest
import torch

from training import run as running
from training.data import Catalog, read_prepared
from training.transfer import main as transfer
from training.transfer_people import FOLDS, choose_people

from .conftest import SMALL, assert_same_end

#: So few that the made-up people are enough.
FEW = {"full_people": 100, "full_answers": 18, "tested": 20, "validated": 10, "curve": (30, 60)}
SHORT = [*SMALL[: SMALL.index("--validation-people")], "--epochs", "2", "--least-steps", "3"]


@pytest.fixture(scope="module")
def catalog(inputs):
    return Catalog.read(inputs[3])


@pytest.fixture(scope="module")
def respondents(inputs, catalog):
    return read_prepared(inputs[1], catalog)[0]


def test_nobody_who_is_predicted_is_learned_from(catalog, respondents):
    people = choose_people(respondents, catalog, 1, **FEW)
    assert sorted(people.tested) == ["AAA", "BBB", "CCC"]
    aside = np.concatenate([*people.tested.values()])
    assert len(aside) == len(set(aside)) == 60
    for name, rows in people.learned.items():
        assert len(set(rows)) == len(rows), name
        assert not set(rows) & set(aside), name
        assert not set(people.validated[name]) & (set(rows) | set(aside)), name


def test_a_network_has_met_the_countries_that_its_name_says(catalog, respondents):
    people = choose_people(respondents, catalog, 1, **FEW)
    names = np.array(["AAA", "BBB", "CCC"])
    country = names[respondents.demographics[:, 0]]
    assert set(people.folds) == set(names)
    for fold in range(1, FOLDS + 1):
        unseen = {code for code, number in people.folds.items() if number == fold}
        for rows in (people.learned[f"without-{fold}"], people.validated[f"without-{fold}"]):
            assert set(country[rows]) == set(names) - unseen
        assert len(people.learned[f"without-{fold}"]) == 60
    for continent, own in {"East": {"AAA", "BBB"}, "West": {"CCC"}}.items():
        for rows in (people.learned[continent], people.validated[continent]):
            assert set(country[rows]) == own
    # As many of each, so that where they live is all the difference.
    sizes = {name: len(people.learned[name]) for name in ("East", "West", "everywhere")}
    assert len(set(sizes.values())) == 1
    assert len(people.learned["all"]) == len(respondents) - 3 * 30


def test_goes_on_where_it_was_interrupted(inputs, tmp_path, monkeypatch):
    only = [*inputs, *SHORT, "--only", "people-30", "people-60"]
    transfer([*only, "--out", str(tmp_path / "whole")], **FEW)

    step, taken = running.Run.train_step, []

    def interrupted(run):
        if len(taken) == 8:  # in the second network
            raise KeyboardInterrupt
        taken.append(run.step)
        step(run)

    monkeypatch.setattr(running.Run, "train_step", interrupted)
    parts = [*only, "--out", str(tmp_path / "parts")]
    with pytest.raises(KeyboardInterrupt):
        transfer([*parts, "--checkpoint-seconds", "0"], **FEW)
    monkeypatch.undo()
    torch.manual_seed(99)
    transfer(parts, **FEW)
    for name in ("people-30", "people-60"):
        assert_same_end(*(tmp_path / folder / name for folder in ("whole", "parts")))
        record = json.loads((tmp_path / "parts" / name / "run.json").read_text())
        assert record["finished"]
        assert record["learnedFrom"] == int(name.split("-")[1])
    with pytest.raises(SystemExit, match="other settings"):
        transfer([*parts, "--width", "16"], **FEW)
