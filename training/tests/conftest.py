"""Made-up respondents whose answers follow one hidden trait, prepared as the real ones are."""

import json

import numpy as np
import pytest
import torch

from training import run as running
from training.train import main as train

SIZES = [2, 4, 10, 3, 4, 2]  # codes of the items of each of the three categories
PEOPLE = 900

#: The fifth items of the first two categories are a first and a second choice among four, and of the five of two
#: codes nobody is to name more than two.
INSTRUCTIONS = {
    "choices": [{"items": ["Q5", "Q11"], "people": 1000, "same": 3}],
    "qualities": {
        "items": ["Q1", "Q6", "Q7", "Q12", "Q13"],
        "named": [20, 80, 800, 60, 30, 10],
        "code": 1,
        "most": 2,
    },
}

#: A network small enough for a test, and people few enough.
SMALL = ["--width", "32", "--inner", "64", "--blocks", "1", "--batch", "64", "--epochs", "12"]
SMALL += ["--learning-rate", "5e-3", "--warmup-steps", "10", "--patience", "12", "--threads", "1"]
SMALL += ["--validation-people", "90", "--validation-answers", "18", "--full-answers", "18"]

#: The same for an attention network.
TINY_ATTENTION = [*SMALL, "--network", "attention", "--width", "16", "--inner", "32"]
TINY_ATTENTION += ["--blocks", "2", "--epochs", "4"]


def write_catalog(path):
    items = []
    for category in ("a", "b", "c"):
        for size in SIZES:
            codes = list(range(1, size + 1))
            halves = [codes[: size // 2], codes[size // 2 :]]
            item = {"id": f"Q{len(items) + 1}", "category": category, "codes": codes}
            item["polar"] = [{"codes": half, "statement": ""} for half in halves]
            item["refined"] = [{"codes": [code], "statement": ""} for code in codes]
            items.append(item)
    demographics = [
        {
            "id": "country",
            "options": [{"code": code, "label": code} for code in ("AAA", "BBB", "CCC")],
        },
        {"id": "sex", "options": [{"code": 1, "label": "male"}, {"code": 2, "label": "female"}]},
    ]
    categories = [{"id": category, "title": category} for category in ("a", "b", "c")]
    content = {
        "version": "test-1",
        "categories": categories,
        "items": items,
        "demographics": demographics,
        "continents": {"AAA": "East", "BBB": "East", "CCC": "West"},
        "instructions": INSTRUCTIONS,
    }
    path.write_text(json.dumps(content))
    return content


def write_respondents(folder, catalog):
    """High trait, high code (on odd items low); a third of the people answer every other item."""
    rng = np.random.default_rng(0)
    trait = rng.uniform(0, 1, (PEOPLE, 1))
    sizes = np.array(SIZES * 3)
    seen = np.where(np.arange(len(sizes)) % 2 == 0, trait, 1 - trait) + rng.normal(
        0, 0.08, (PEOPLE, len(sizes))
    )
    answers = (seen.clip(0, 0.999) * sizes).astype(np.int8)
    answers[: PEOPLE // 3, ::2] = -1
    demographics = np.stack(
        [rng.integers(0, 3, PEOPLE), rng.integers(-1, 2, PEOPLE)], axis=1
    ).astype(np.int8)
    folder.mkdir()
    answers.tofile(folder / "answers.i8")
    demographics.tofile(folder / "demographics.i8")
    header = {
        "catalogVersion": catalog["version"],
        "source": {"file": "made-up.csv", "sha256": "0" * 64},
        "people": PEOPLE,
        "items": [item["id"] for item in catalog["items"]],
        "demographics": [each["id"] for each in catalog["demographics"]],
        "countries": 3,
    }
    (folder / "header.json").write_text(json.dumps(header))


@pytest.fixture(scope="session")
def inputs(tmp_path_factory):
    """The arguments naming a made-up catalog and prepared folder."""
    folder = tmp_path_factory.mktemp("inputs")
    write_respondents(folder / "prepared", write_catalog(folder / "catalog.json"))
    return ["--data", str(folder / "prepared"), "--catalog", str(folder / "catalog.json")]


@pytest.fixture(scope="session")
def run_folder(inputs, tmp_path_factory):
    """A finished training run."""
    folder = tmp_path_factory.mktemp("runs") / "finished"
    train([*inputs, "--out", str(folder), *SMALL])
    return folder


@pytest.fixture(scope="session")
def attention_run(inputs, tmp_path_factory):
    """A finished training run of an attention network."""
    folder = tmp_path_factory.mktemp("runs") / "attention"
    train([*inputs, "--out", str(folder), *TINY_ATTENTION])
    return folder


@pytest.fixture(scope="session")
def held_out(run_folder, tmp_path_factory):
    """A list of the people that the runs have held out, who were drawn alike, as lines of a file."""
    rows = json.loads((run_folder / "validation.json").read_text())["drawn"]
    path = tmp_path_factory.mktemp("lists") / "held-out.txt"
    path.write_text("".join(f"{row + 2}\n" for row in rows))
    return str(path)


def train_in_parts(main, arguments, steps: int, monkeypatch) -> None:
    """Train, be interrupted after so many steps, and go on."""
    step, taken = running.Run.train_step, []

    def interrupted(run):
        if len(taken) == steps:
            raise KeyboardInterrupt
        taken.append(run.step)
        step(run)

    monkeypatch.setattr(running.Run, "train_step", interrupted)
    with pytest.raises(KeyboardInterrupt):
        main([*arguments, "--checkpoint-seconds", "0"])
    monkeypatch.undo()
    np.random.seed(99)
    torch.manual_seed(99)  # a new process starts with other generators
    main([*arguments, "--resume"])


def assert_same_end(one, other) -> None:
    """Two runs' folders have the same weights, bit for bit, state of the optimizer and history."""
    ends = [torch.load(folder / "checkpoint.pt") for folder in (one, other)]
    assert ends[0]["progress"] == ends[1]["progress"]
    for part in ("network", "optimizer"):
        assert_same(*(end[part] for end in ends))
    records = [json.loads((folder / "run.json").read_text()) for folder in (one, other)]
    assert records[0]["history"] == records[1]["history"]


def assert_same(one, other) -> None:
    if isinstance(one, dict):
        assert one.keys() == other.keys()
        for key in one:
            assert_same(one[key], other[key])
    elif isinstance(one, list):
        assert len(one) == len(other)
        for each in zip(one, other):
            assert_same(*each)
    elif isinstance(one, torch.Tensor):
        assert torch.equal(one, other)
    else:
        assert one == other
