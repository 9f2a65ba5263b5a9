import json

import numpy as np
import pytest
import torch

from training.attention import AttentionNetwork
from training.data import Catalog, read_prepared
from training.model import PADDING, set_precision
from training.train import main as train
from training.weights import read_network, read_run, read_safetensors

from .conftest import TINY_ATTENTION, assert_same_end, train_in_parts


@pytest.fixture(scope="module")
def catalog(inputs):
    return Catalog.read(inputs[3])


@pytest.fixture
def network(catalog):
    torch.manual_seed(3)
    sizes = catalog.sizes, catalog.demographic_sizes
    return AttentionNetwork(*sizes, width=16, inner=32, layers=2, heads=8, dropout=0.1).eval()


@pytest.fixture
def people(inputs, catalog):
    respondents, _ = read_prepared(inputs[1], catalog)
    some = respondents.take(np.arange(300, 310))
    return [torch.from_numpy(each) for each in (some.answers, some.demographics)]


def test_it_finds_the_structure_of_the_answers(attention_run):
    history = json.loads((attention_run / "run.json").read_text())["history"]
    assert history[-1]["p1_200"]["polar"] > 75  # the most frequent group: some 50
    assert history[-1]["loss"] < history[0]["loss"]


def test_options_an_item_lacks_are_padding_and_the_others_are_not(network, catalog, people):
    logits = network(*people)
    assert logits.shape == (10, 18, 10)
    real = torch.arange(10) < torch.as_tensor(catalog.sizes)[:, None]
    assert (logits[:, ~real] == PADDING).all()
    assert (logits[:, real].abs() < 100).all()


def test_every_answer_and_demographic_can_change_every_guess(network, people):
    answers, demographics = people
    before = network(answers[:1], demographics[:1])
    for values, column in ((answers, 5), (demographics, 0)):
        changed = [answers[:1].clone(), demographics[:1].clone()]
        target = changed[0] if values is answers else changed[1]
        target[0, column] = -1 if values[0, column] >= 0 else 0
        moved = (network(*changed) - before).abs().amax(dim=-1)
        assert (moved > 0).all()


def test_bfloat16_is_near(network, people):
    exact = network(*people)
    set_precision(network, True)
    near = network(*people)
    real = exact > PADDING
    assert near.dtype == torch.float32
    assert 0 < (near - exact)[real].abs().max() < 0.05


def test_a_resumed_run_ends_with_the_same_weights(inputs, tmp_path, monkeypatch):
    small = [*inputs, *TINY_ATTENTION, "--epochs", "2"]
    train([*small, "--out", str(tmp_path / "whole")])
    train_in_parts(train, [*small, "--out", str(tmp_path / "parts")], 17, monkeypatch)
    assert_same_end(tmp_path / "whole", tmp_path / "parts")


def write_safetensors(path, state):
    """As float16, in the order of names, as the library of that name does."""
    header, offset, content = {}, 0, b""
    for name in sorted(state):
        values = state[name].numpy().astype(np.float16)
        header[name] = {"dtype": "F16", "shape": values.shape}
        header[name]["data_offsets"] = [offset, offset + values.nbytes]
        content += values.tobytes()
        offset += values.nbytes
    text = json.dumps({"__metadata__": {"format": "pt"}, **header}).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + content)


def test_weights_alone_say_which_network_they_make(
    attention_run, run_folder, catalog, people, tmp_path
):
    for folder in (attention_run, run_folder):
        _, _, network = read_run(folder)
        path = tmp_path / "weights.safetensors"
        write_safetensors(path, network.state_dict())
        again = read_network(path, catalog)
        assert type(again) is type(network)
        assert [*read_safetensors(path)] == sorted(network.state_dict())
        assert torch.allclose(again(*people), network(*people), atol=0.02)
