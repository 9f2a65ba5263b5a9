import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

from training.data import MAX_CODES, Catalog, read_prepared
from training.instructions import Instructions, constrain
from training.model import padded_cells
from training.report_instructions import main as report
from training.validation import measure
from training.weights import read_run

from .test_validation_lists import npm

ROOT = Path(__file__).parents[2]
NOTHING_ASKED = Instructions([], np.array([], int), 0, 0, np.ones(1))


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    """The app's catalog."""
    path = tmp_path_factory.mktemp("catalog") / "catalog.json"
    npm("catalog", "--json", path)
    return Catalog.read(path)


def made_up(catalog: Catalog, count: int):
    """People of whom more and more is known, and positive predictions of all their answers."""
    rng = np.random.default_rng(3)
    known = rng.random((count, len(catalog.sizes))) < np.linspace(0, 1, count)[:, None]
    answers = np.where(known, rng.integers(0, catalog.sizes, known.shape), -1).astype(np.int8)
    # Lists of qualities that are known in part, with few and with many named.
    qualities = catalog.instructions.qualities
    many = rng.random((count, 1)) < 0.5
    named = rng.random((count, len(qualities))) < np.where(many, 0.9, 0.3)
    answers[:, qualities] = np.where(answers[:, qualities] >= 0, np.where(named, 0, 1), -1)
    _, real = padded_cells(catalog.sizes)
    real = real.reshape(-1, MAX_CODES)
    probabilities = rng.random((count, *real.shape)) * real + 0.01 * real
    return answers, probabilities / probabilities.sum(axis=2, keepdims=True), real


def test_the_app_and_training_rule_out_the_same(shipped, tmp_path):
    answers, probabilities, real = made_up(shipped, 60)
    people = [
        {"answers": known.tolist(), "probabilities": own[real].tolist()}
        for known, own in zip(answers, probabilities)
    ]
    (tmp_path / "people.json").write_text(json.dumps(people))
    words = ["node", "--import", "tsx", str(Path(__file__).with_name("constrain.mjs"))]
    done = subprocess.run(
        [*words, str(tmp_path / "people.json")], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    ours = constrain(probabilities, answers, shipped.instructions, shipped.sizes)[:, real]
    assert np.abs(ours - np.array(json.loads(done.stdout))).max() < 1e-5
    # It did something at all: to most who answered some of it, and to none of the others.
    changed = (np.abs(ours - probabilities[:, real]) > 1e-6).any(axis=1)
    assert changed.sum() > 40
    concerned = np.concatenate([*shipped.instructions.items.values()])
    assert not changed[(answers[:, concerned] < 0).all(axis=1)].any()


def test_of_what_is_certain_and_impossible_little_is_left(shipped):
    answers, probabilities, _ = made_up(shipped, 1)
    first, second, share = shipped.instructions.choices[0]
    answers[:, [first, second]] = 2, -1
    probabilities[:, second] = np.eye(MAX_CODES)[2]
    found = constrain(probabilities, answers, shipped.instructions, shipped.sizes)[0, second]
    assert found[:4] == pytest.approx([(1 - share) / 3] * 2 + [share, (1 - share) / 3])
    assert found[4:].sum() == 0


def test_what_is_measured_is_constrained(run_folder, inputs):
    catalog, _, network = read_run(run_folder)
    people, _ = read_prepared(inputs[1], catalog)
    figures = measure(network, catalog, people, 200)
    bare = Catalog(**{**vars(catalog), "instructions": NOTHING_ASKED})
    assert figures["logLoss"] != measure(network, bare, people, 200)["logLoss"]


def test_the_log_loss_of_what_is_concerned_is_printed_before_and_after(
    run_folder, inputs, held_out, capsys
):
    report([*inputs, "--validation", held_out, "--network", str(run_folder)])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4  # two numbers of answers, two groups of items
    for line in lines:
        assert "log loss" in line
        assert " to " in line
