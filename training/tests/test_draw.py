import json
from collections import Counter

import numpy as np
import pytest
import torch

from training import draw as drawing
from training.data import Catalog, read_prepared
from training.weights import read_run

PEOPLE = 600  # two chunks and a part


@pytest.fixture(scope="module")
def arguments(inputs, held_out):
    return [*inputs, "--validation", held_out, "--people", str(PEOPLE), "--checkpoint-seconds", "0"]


@pytest.fixture(scope="module")
def folder(arguments, run_folder, attention_run, tmp_path_factory):
    """A draw that two teachers have predicted."""
    folder = tmp_path_factory.mktemp("draws") / "draw"
    for name, teacher in (("plain", run_folder), ("attention", attention_run)):
        drawing.main([*arguments, "--out", str(folder), "--teacher", str(teacher), "--name", name])
    return folder


def test_teachers_are_asked_about_the_people_drawn(folder, inputs, run_folder, attention_run):
    catalog = Catalog.read(inputs[3])
    draw = drawing.read_draw(folder, catalog, {"plain": 3, "attention": 1})
    assert len(draw) == PEOPLE
    who = np.array([0, 255, 256, 599])
    people = draw.people.take(who)
    expected = 0
    for weight, run in ((0.75, run_folder), (0.25, attention_run)):
        shown = [torch.from_numpy(each) for each in (people.answers, people.demographics)]
        with torch.no_grad():
            expected = expected + weight * read_run(run)[2](*shown).softmax(dim=-1).numpy()
    told = draw.ask(who)
    # Teachers may multiply in bfloat16 where the processor has it.
    assert np.abs(told - expected).max() < 0.02
    assert np.allclose(told.sum(axis=-1), 1, atol=1e-5)


def test_what_is_hidden_is_not_known(folder, inputs):
    draw = drawing.read_draw(folder, Catalog.read(inputs[3]), {"plain": 1})
    known, hidden = draw.people.answers >= 0, draw.hidden >= 0
    assert not (known & hidden).any()
    assert known.any() and hidden.any()


def test_everybody_but_those_held_out_is_drawn_once_before_anybody_is_again(
    folder, inputs, held_out
):
    catalog = Catalog.read(inputs[3])
    respondents, _ = read_prepared(inputs[1], catalog)
    others = np.delete(respondents.answers, np.loadtxt(held_out, dtype=int) - 2, axis=0)
    draw = drawing.read_draw(folder, catalog, {"plain": 1})
    whole = np.maximum(draw.people.answers, draw.hidden)
    drawn, available = (Counter(row.tobytes() for row in each) for each in (whole, others))
    assert drawn.total() == PEOPLE
    assert drawn <= available


def test_an_interrupted_teacher_goes_on(folder, arguments, run_folder, tmp_path, monkeypatch):
    again = [*arguments, "--out", str(tmp_path / "parts"), "--teacher", str(run_folder)]
    store, taken = drawing.write_json, []

    def interrupted(path, value, **options):
        store(path, value, **options)
        if "done" in value:
            taken.append(value["done"])
            raise KeyboardInterrupt

    monkeypatch.setattr(drawing, "write_json", interrupted)
    with pytest.raises(KeyboardInterrupt):
        drawing.main([*again, "--name", "plain"])
    assert taken == [256]
    with pytest.raises(SystemExit, match="256 of the 600"):
        drawing.read_draw(tmp_path / "parts", Catalog.read(arguments[3]), {"plain": 1})
    monkeypatch.undo()
    drawing.main([*again, "--name", "plain"])
    for name in ("known.i8", "hidden.i8", "plain.f16"):
        assert (tmp_path / "parts" / name).read_bytes() == (folder / name).read_bytes()


def test_the_draw_says_whom_it_asked(folder, run_folder):
    about = json.loads((folder / "plain.json").read_text())
    assert about["done"] == PEOPLE
    assert about["teacher"]["file"] == "finished/best.pt"
    assert len(about["teacher"]["sha256"]) == 64
    assert about["teacher"]["best"] == json.loads((run_folder / "run.json").read_text())["best"]


def test_another_teacher_takes_another_name(folder, arguments, attention_run):
    with pytest.raises(SystemExit, match="another --name"):
        drawing.main(
            [*arguments, "--out", str(folder), "--teacher", str(attention_run), "--name", "plain"]
        )
    with pytest.raises(SystemExit, match="no teacher nobody"):
        drawing.read_draw(folder, Catalog.read(arguments[3]), {"nobody": 1})
