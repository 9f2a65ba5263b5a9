import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

from training.data import Catalog, Respondents, read_prepared
from training.hold_out import draw_list
from training.train import main as train
from training.validation import read_list

from .conftest import SMALL

ROOT = Path(__file__).parents[2]
COLUMNS = ["B_COUNTRY_ALPHA", "A_YEAR", "W_WEIGHT", "H_URBRURAL", *(f"Q{n}" for n in range(1, 291))]


def npm(command: str, *arguments) -> None:
    words = ["npm", "run", "--silent", command, "--", *map(str, arguments)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_line_of_the_data_file_is_a_row_of_the_prepared_folder(tmp_path):
    """Also after a person who answered nothing, and after a blank line, which does not count."""
    first_answers = [1, 2, None, 3, 4]
    lines = [",".join(COLUMNS)]
    for answer in first_answers:
        person = {"Q1": answer, "B_COUNTRY_ALPHA": "NZL"}
        lines.append(",".join(str(person.get(column) or "") for column in COLUMNS))
    lines.insert(2, "")
    data, folder = tmp_path / "people.csv", tmp_path / "prepared"
    data.write_text("\n".join(lines) + "\n")
    npm("catalog", "--json", tmp_path / "catalog.json")
    npm("prepare-training", "--data", data, "--out", folder)
    catalog = Catalog.read(tmp_path / "catalog.json")
    people, _ = read_prepared(folder, catalog)
    of_line = dict(enumerate(first_answers, start=2))
    (tmp_path / "list.txt").write_text("6\n2\n4\n3\n")
    rows = read_list(tmp_path / "list.txt", len(people))
    codes = catalog.items[0]["codes"]
    read = [None if position < 0 else codes[position] for position in people.answers[rows, 0]]
    assert read == [of_line[line] for line in (2, 3, 4, 6)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no list of line numbers"),
        ("5\nsix\n", "no list of line numbers"),
        ("1\n5\n", "outside 2 to 11"),  # the header
        ("12\n", "outside 2 to 11"),
        ("5\n5\n", "twice"),
    ],
)
def test_what_is_no_list_is_refused(text, problem, tmp_path):
    (tmp_path / "list.txt").write_text(text)
    with pytest.raises(ValueError, match=problem):
        read_list(tmp_path / "list.txt", 10)


def test_nobody_of_a_list_is_learnt_from_and_the_first_list_decides(inputs, tmp_path, capsys):
    lists = {"one": range(300, 340), "two": range(600, 620)}
    for name, rows in lists.items():
        (tmp_path / f"{name}.txt").write_text("\n".join(str(row + 2) for row in rows))
    paths = [str(tmp_path / f"{name}.txt") for name in lists]
    out = tmp_path / "run"
    train([*inputs, *SMALL, "--epochs", "2", "--validation", *paths, "--out", str(out)])
    assert "840 respondents to learn from" in capsys.readouterr().out  # of 900
    kept = json.loads((out / "validation.json").read_text())
    assert kept == {name: [*rows] for name, rows in lists.items()}
    record = json.loads((out / "run.json").read_text())
    assert [(each["file"], each["people"]) for each in record["heldOut"]] == [
        ("one.txt", 40),
        ("two.txt", 20),
    ]
    losses = [epoch["p1_200"]["logLoss"] for epoch in record["history"]]
    assert record["best"]["p1_200"]["logLoss"] == min(losses)
    assert record["best"]["two"]["p1_200"]["logLoss"] not in losses


def test_people_are_held_out_of_countries_that_the_lists_have_few_of(inputs):
    catalog = Catalog.read(inputs[3])
    country = np.repeat([0, 1, 2], [150, 150, 50])
    answers = np.zeros((350, 18), np.int8)
    answers[150:160, 5:] = -1  # ten who answered little
    people = Respondents(answers, np.stack([country, country], axis=1).astype(np.int8))
    besides = np.arange(30)
    rows = draw_list(people, catalog, besides, per_country=10, answers=18, seed=2)
    # The first country has thirty in the list, the third too few people.
    assert len(rows) == 10
    assert set(country[rows]) == {1}
    assert rows.min() >= 160
    again = draw_list(people, catalog, besides, per_country=10, answers=18, seed=2)
    assert (again == rows).all()
