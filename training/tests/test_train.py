import json
from pathlib import Path

import numpy as np
import pytest
import torch

from training import run as running
from training import train as training
from training.data import Catalog, hide, read_prepared
from training.settings import Settings
from training.validation import demonstrations, probe_sets, split

from .conftest import SMALL, assert_same_end, train_in_parts


@pytest.fixture
def catalog(inputs):
    return Catalog.read(inputs[3])


@pytest.fixture
def respondents(inputs, catalog):
    return read_prepared(inputs[1], catalog)[0]


def majority_accuracy(catalog, respondents):
    """Percent of answers in the most frequent polar group of their item."""
    ends = np.cumsum(catalog.sizes)
    shares = []
    for item, (end, size) in enumerate(zip(ends, catalog.sizes)):
        column = respondents.answers[:, item]
        groups = catalog.polar[end - size : end][column[column >= 0]]
        shares.append(np.bincount(groups).max() / len(groups))
    return 100 * np.mean(shares)


def test_finds_the_structure_of_the_answers(run_folder, catalog, respondents):
    best = json.loads((run_folder / "run.json").read_text())["best"]
    assert best["p1_200"]["polar"] > majority_accuracy(catalog, respondents) + 25
    assert best["p1_200"]["logLoss"] < 0.8 * np.log(catalog.sizes).mean()


def test_a_resumed_run_ends_with_the_same_weights(inputs, tmp_path, monkeypatch):
    short = [*inputs, *SMALL, "--epochs", "3"]
    training.main([*short, "--out", str(tmp_path / "whole")])

    # In the middle of the second epoch.
    train_in_parts(training.main, [*short, "--out", str(tmp_path / "parts")], 17, monkeypatch)
    assert_same_end(tmp_path / "whole", tmp_path / "parts")


def test_a_run_starts_from_the_mean_of_the_weights_given(inputs, run_folder, tmp_path):
    other, still = tmp_path / "other", ["--learning-rate", "0", "--epochs", "1"]
    short = [*inputs, *SMALL, "--bfloat16", "off"]
    training.main([*short, "--epochs", "1", "--seed", "5", "--out", str(other)])
    starts = [str(run_folder), str(other)]
    training.main([*short, *still, "--start", *starts, "--out", str(tmp_path / "mean")])
    one, two, mean = (torch.load(f"{path}/best.pt") for path in (*starts, tmp_path / "mean"))
    for name, weight in mean.items():
        assert torch.allclose(weight, (one[name] + two[name]) / 2, atol=1e-6), name


def test_a_run_is_not_overwritten_nor_resumed_with_other_settings(inputs, run_folder):
    with pytest.raises(SystemExit, match="--resume"):
        training.main([*inputs, "--out", str(run_folder), *SMALL])
    with pytest.raises(SystemExit, match="width"):
        training.main([*inputs, "--out", str(run_folder), "--resume", "--width", "48"])


def test_stops_when_validation_no_longer_improves(inputs, catalog, respondents, tmp_path):
    settings = Settings(validation_people=90, validation_answers=18, patience=2, epochs=9)
    run = running.Run(tmp_path, settings, catalog, respondents, {})
    run.history = [
        {"epoch": e, "p1_200": {"logLoss": v}} for e, v in enumerate([1.0, 0.8, 0.9], start=1)
    ]
    assert not run.finished()
    run.history.append({"epoch": 4, "p1_200": {"logLoss": 0.81}})
    assert run.finished()
    assert run.best()["epoch"] == 2


def test_the_best_weights_are_kept_not_the_last(
    inputs, catalog, respondents, tmp_path, monkeypatch
):
    settings = Settings(width=8, inner=8, validation_people=90, validation_answers=18)
    run = running.Run(tmp_path, settings, catalog, respondents, {})
    losses = iter([0.5, 0.5, 0.7, 0.7])
    monkeypatch.setattr(running, "measure", lambda *_: {"logLoss": next(losses)})
    run.finish_epoch()
    kept = {name: weight.clone() for name, weight in run.network.state_dict().items()}
    run.train_step()
    run.finish_epoch()
    stored = torch.load(tmp_path / "best.pt")
    assert all(torch.equal(stored[name], weight) for name, weight in kept.items())


def test_validation_people_are_not_learned_from(inputs, catalog, respondents):
    learned, chosen = split(respondents, catalog, 90, 18, seed=1)
    assert len(np.intersect1d(learned, chosen)) == 0
    assert len(learned) + len(chosen) == len(respondents)
    assert (respondents.answers[chosen] >= 0).sum(axis=1).min() == 18
    countries = np.bincount(respondents.demographics[chosen, 0])
    assert countries.max() - countries.min() <= 1


def test_a_share_of_the_people_takes_as_many_steps(inputs, catalog, respondents, tmp_path):
    whole, half = (
        running.Run(
            tmp_path,
            Settings(validation_people=90, validation_answers=18, people_share=share),
            catalog,
            respondents,
            {},
        )
        for share in (1.0, 0.5)
    )
    assert len(half.people) == round(len(whole.people) / 2)
    assert half.epoch_steps == whole.epoch_steps
    assert (half.held_out["drawn"].answers == whole.held_out["drawn"].answers).all()


def test_demonstrations_leave_the_probes_out(catalog, respondents):
    for probes in probe_sets(catalog):
        shown = demonstrations(respondents, probes, 5, seed=3)
        assert (shown[:, probes] == -1).all()
        assert ((shown >= 0).sum(axis=1) <= 5).all()
        assert (shown[shown >= 0] == respondents.answers[shown >= 0]).all()
        assert (shown[-1] >= 0).sum() == 5


def test_probe_sets_wrap_around_small_categories(catalog):
    sets = probe_sets(catalog)
    assert sets[0].tolist() == [0, 1, 2, 6, 7, 8, 12, 13, 14]
    assert sets[1].tolist() == [3, 4, 5, 9, 10, 11, 15, 16, 17]
    assert sets[2].tolist() == sets[0].tolist()


def test_hiding_splits_every_answer_between_known_and_hidden(respondents):
    known, demographics, hidden = hide(np.random.default_rng(5), respondents, 0.5)
    answers = respondents.answers
    assert ((known >= 0) & (hidden >= 0)).sum() == 0
    assert (np.maximum(known, hidden) == answers).all()
    share = (hidden >= 0).sum() / (answers >= 0).sum()
    assert 0.45 < share < 0.55
    shows = (demographics >= 0).any(axis=1).mean()
    assert 0.2 < shows < 0.5


def test_a_folder_prepared_with_another_catalog_is_refused(inputs, tmp_path):
    other = json.loads(Path(inputs[3]).read_text())
    other["items"].reverse()
    (tmp_path / "catalog.json").write_text(json.dumps(other))
    with pytest.raises(ValueError, match="prepare-training"):
        read_prepared(inputs[1], Catalog.read(tmp_path / "catalog.json"))
