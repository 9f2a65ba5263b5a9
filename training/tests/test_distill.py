import json
import shutil

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from training import draw as drawing
from training.data import Catalog, Respondents, read_prepared
from training.distill import Distillation
from training.distill import main as distill
from training.draw import Draw
from training.export import main as export
from training.export import without_folders
from training.model import padded_cells, teaching_loss
from training.settings import Settings
from training.validation import predict
from training.weights import read_run

from .conftest import SMALL, assert_same_end, train_in_parts

FEW = {"width": 16, "inner": 16, "batch": 64, "validation_people": 90, "validation_answers": 18}
STUDENT = [*SMALL, "--epochs", "3"]


@pytest.fixture(scope="module")
def draw(inputs, held_out, attention_run, tmp_path_factory):
    """A draw that the attention network has predicted."""
    folder = str(tmp_path_factory.mktemp("draws") / "draw")
    given = [*inputs, "--validation", held_out, "--people", "400", "--out", folder]
    drawing.main([*given, "--teacher", str(attention_run), "--name", "attention"])
    return folder


@pytest.fixture
def catalog(inputs):
    return Catalog.read(inputs[3])


@pytest.fixture
def respondents(inputs, catalog):
    return read_prepared(inputs[1], catalog)[0]


class Listens(nn.Module):
    """A network that remembers what it was shown."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, answers, demographics):
        self.shown = answers.clone(), demographics.clone()
        return self.network(answers, demographics)


def test_the_student_sees_what_the_teacher_sees(run_folder, catalog, respondents, tmp_path):
    teacher = Listens(read_run(run_folder)[2])
    settings = Settings(**FEW)
    run = Distillation(tmp_path, settings, catalog, respondents, {}, teacher=teacher)
    run.forward = student = Listens(run.network)
    run.train_step()
    assert all(torch.equal(one, other) for one, other in zip(teacher.shown, student.shown))
    shown = (teacher.shown[0] >= 0).float().mean(dim=1)
    assert shown.min() < 0.2 and shown.max() > 0.8


def test_a_person_of_the_draw_comes_with_what_was_expected_of_them(catalog, tmp_path, respondents):
    rng = np.random.default_rng(0)
    cells, real = (each.reshape(-1, 10) for each in padded_cells(catalog.sizes))
    people = respondents.take(np.arange(50))
    codes = rng.random((50, int(catalog.sizes.sum()))).astype(np.float16)
    draw = Draw(people, people.answers, [codes], np.ones(1), cells, real)
    settings = Settings(**FEW, drawn_share=0.25)
    run = Distillation(tmp_path, settings, catalog, respondents, {}, draw=draw)
    known, _, _, expected = run.examples(np.random.default_rng(1))
    assert len(known) == 64 and len(expected) == 16
    for answers, told in zip(known[:16].numpy(), expected.numpy()):
        same = (people.answers == answers).all(axis=1)
        assert any(np.allclose(draw.ask([who])[0], told) for who in np.flatnonzero(same))


def test_it_learns_what_is_expected_of_every_item_not_shown_and_of_no_other():
    torch.manual_seed(0)
    logits = torch.randn(2, 3, 10, requires_grad=True)
    expected = torch.randn(2, 3, 10).softmax(dim=-1)
    known = torch.tensor([[-1, 4, -1], [-1, -1, -1]])
    each = F.cross_entropy(logits.reshape(-1, 10), expected.reshape(-1, 10), reduction="none")
    by_example = teaching_loss(logits, known, expected, 1.0)
    assert torch.allclose(by_example, ((each[0] + each[2]) / 2 + each[3:].mean()) / 2)
    by_item = teaching_loss(logits, known, expected, 0.0)
    assert torch.allclose(by_item, (each[0] + each[2:].sum()) / 5)
    by_item.backward()
    assert (logits.grad[0, 1] == 0).all()
    assert (logits.grad[known < 0].abs().sum(dim=-1) > 0).all()


def test_it_learns_from_its_teacher_what_nobody_was_asked(
    inputs, run_folder, catalog, respondents, tmp_path
):
    """No one answers the second item any more, but for those held out: only the teacher can tell of it."""
    item = 1
    answers = respondents.answers.copy()
    answers[:, item] = -1
    settings = Settings(**FEW, validation_seed=1, learning_rate=5e-3, dropout=0.0)
    rows = {"drawn": np.array(json.loads((run_folder / "validation.json").read_text())["drawn"])}
    unasked = Respondents(answers, respondents.demographics)
    teacher = read_run(run_folder)[2]
    run = Distillation(tmp_path, settings, catalog, unasked, {}, teacher=teacher, lists=rows)
    people = respondents.take(rows["drawn"])
    hidden = people.answers.copy()
    hidden[:, item] = -1

    def distance():
        student, taught = (
            predict(network, hidden, people.demographics)[:, item]
            for network in (run.network, teacher)
        )
        return np.abs(student - taught).sum(axis=1).mean()

    before = distance()
    for _ in range(150):
        run.train_step()
    assert distance() < before / 2


def test_a_resumed_student_ends_with_the_same_weights(
    inputs, run_folder, draw, tmp_path, monkeypatch
):
    given = [*inputs, *STUDENT, "--teacher", f"{run_folder}=2", "--dropout", "0.2"]
    given += ["--draw", draw, "--drawn-teacher", "attention"]
    distill([*given, "--out", str(tmp_path / "whole")])
    train_in_parts(distill, [*given, "--out", str(tmp_path / "parts")], 17, monkeypatch)
    assert_same_end(tmp_path / "whole", tmp_path / "parts")


def test_nobody_to_validate_on_was_learnt_from_by_a_teacher(
    inputs, run_folder, attention_run, draw, tmp_path
):
    elsewhere = [*inputs, *STUDENT, "--validation-seed", "2", "--out", str(tmp_path)]
    told = [["--teacher", str(run_folder)], ["--draw", draw, "--drawn-teacher", "attention"]]
    for teacher in [*told, ["--teacher", str(run_folder), "--start", str(run_folder)]]:
        with pytest.raises(SystemExit, match=r"has learnt from \d+ of the people to validate on"):
            distill([*elsewhere, *teacher])


def test_people_are_told_apart_by_rows_of_one_data_file(inputs, run_folder, tmp_path):
    prepared = tmp_path / "prepared"
    shutil.copytree(inputs[1], prepared)
    header = json.loads((prepared / "header.json").read_text())
    header["source"] = {"file": "other.csv", "sha256": "1" * 64}
    (prepared / "header.json").write_text(json.dumps(header))
    given = ["--data", str(prepared), *inputs[2:], *STUDENT, "--out", str(tmp_path / "run")]
    with pytest.raises(SystemExit, match=r"another data file, made-up\.csv"):
        distill([*given, "--teacher", str(run_folder)])


def test_the_record_and_the_manifest_say_by_whom_it_was_taught(
    inputs, run_folder, draw, held_out, tmp_path
):
    run = tmp_path / "student"
    given = ["--validation", held_out, "--start", str(run_folder), "--teacher", f"{run_folder}=0.5"]
    given += ["--draw", draw, "--drawn-teacher", "attention=2"]
    distill([*inputs, *SMALL, "--epochs", "1", *given, "--out", str(run)])
    record = json.loads((run / "run.json").read_text())
    plain, attention = record["teachers"]
    assert (plain["file"], plain["weight"]) == ("finished/best.pt", 0.5)
    assert (attention["file"], attention["weight"]) == ("attention/best.pt", 2)
    assert attention["draw"]["people"] == 400
    assert [each["sha256"] for each in record["start"]] == [plain["sha256"]]
    assert record["heldOut"][0]["file"] == "held-out.txt"

    export(["--run", str(run), "--id", "taught-1", "--models", str(tmp_path)])
    training = json.loads((tmp_path / "taught-1/manifest.json").read_text())["training"]
    for key in ("teachers", "start", "heldOut"):
        assert training[key] == without_folders(record[key])
    assert "--teacher finished=0.5 " in training["command"]
    assert str(tmp_path) in record["command"] and str(tmp_path) not in json.dumps(training)
    assert training["command"].startswith("python3 -m training.distill ")
    # It began as its teacher, and so is as good from the first epoch on.
    assert training["validation"]["lists"]["held-out"]["p1_200"]["polar"] > 80


def test_a_student_needs_a_teacher(inputs, tmp_path, capsys):
    with pytest.raises(SystemExit):
        distill([*inputs, "--out", str(tmp_path)])
    assert "nobody to learn from" in capsys.readouterr().err
