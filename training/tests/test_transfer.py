import json

import numpy as np
import pytest
import torch

from training import run as running
from training.data import Catalog, read_prepared
from training.transfer import main as transfer
from training.transfer_people import FOLDS, choose_people
from training.transfer_tables import main as write_tables
from training.validation import probe_sets, score
from training.weights import read_network

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


@pytest.fixture(scope="module")
def tables(inputs, tmp_path_factory):
    """Tables of all networks but one fold's, measured on the very people that they were made from."""
    folder = tmp_path_factory.mktemp("transfer")
    runs = folder / "runs"
    transfer([*inputs, *SHORT, "--out", str(runs)], **FEW)
    record = json.loads((runs / "without-1" / "run.json").read_text())
    (runs / "without-1" / "run.json").write_text(json.dumps({**record, "finished": False}))
    measure = [*inputs, "--runs", str(runs), "--test", inputs[1]]
    write_tables([*measure, "--json", str(folder / "tables.json")], **FEW)
    return runs, json.loads((folder / "tables.json").read_text())


def test_what_is_not_finished_is_named_and_not_measured(tables):
    _, found = tables
    assert found["missing"] == ["without-1"]
    assert {row["network"] for row in found["networks"]} >= {"all", "East", "people-30"}
    # Three countries in six folds: that of the first is not predicted.
    assert len({row["country"] for row in found["unseen"]["countries"]}) == 2
    assert "/" not in found["command"]


def test_every_continent_is_set_against_every_one(tables):
    _, found = tables
    wheres = {"East", "West", "everywhere"}
    pairs = {(row["learned"], row["tested"]) for row in found["continents"]}
    assert pairs == {(one, other) for one in wheres for other in wheres}
    # The people for reporting answered all probes.
    by_place = {row["tested"]: row["people"] for row in found["continents"]}
    assert by_place["everywhere"] == by_place["East"] + by_place["West"] == 600


def test_accuracies_are_what_the_network_predicts(tables, catalog, respondents):
    """By hand: a mean over predictions, of both levels, within its interval."""
    runs, found = tables
    row = next(row for row in found["learning"] if row["learnedFrom"] == 30)
    assert row["demonstrations"] == 20
    network = read_network(runs / "people-30", catalog)
    probes = np.unique(probe_sets(catalog))
    people = respondents.take((respondents.answers[:, probes] >= 0).all(axis=1))
    nothing = np.full_like(people.demographics, -1)
    sets = score(network, catalog, people, 20, nothing)
    for level in ("polar", "refined"):
        right = np.concatenate([getattr(each, level)[each.answered] for each in sets])
        value, low, high = row[level]
        assert value == pytest.approx(100 * right.mean(), abs=0.01)
        assert low < value < high
        assert row["n"] == len(right)
    assert row["overall"][0] == pytest.approx((row["polar"][0] + row["refined"][0]) / 2, abs=0.02)


def test_what_is_lost_is_the_difference_on_the_same_predictions(tables):
    _, found = tables
    for row in [*found["unseen"]["overall"], *found["unseen"]["countries"]]:
        lost = row["met"]["overall"][0] - row["unmet"]["overall"][0]
        assert row["lost"]["overall"][0] == pytest.approx(lost, abs=0.02)
        # Without demographics there is no country that could be told or not.
        assert (row["untold"] is None) == (not row["demographics"])
    conditions = [
        (row["demonstrations"], row["demographics"]) for row in found["unseen"]["overall"]
    ]
    assert conditions == [(200, False), (20, False), (200, True), (20, True), (0, True)]
