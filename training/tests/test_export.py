import hashlib
import json
import subprocess
from pathlib import Path

import numpy as np
import pytest
import torch

from training.export import main as export
from training.export import store_small, without_folders
from training.model import PADDING
from training.weights import read_run

RUNNER = Path(__file__).with_name("run_onnx.mjs")


@pytest.fixture(scope="module")
def models(run_folder, tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")
    export(["--run", str(run_folder), "--id", "tiny-1", "--models", str(folder)])
    return folder


@pytest.fixture(scope="module")
def stored(run_folder, models):
    """The catalog, and the PyTorch network with the weights and the sharpness as they were stored."""
    catalog, _, network = read_run(run_folder)
    manifest = json.loads((models / "tiny-1/manifest.json").read_text())
    network.sharpness = torch.tensor(manifest["training"]["validation"]["sharpness"])
    store_small(network)
    return catalog, network


def run_in_node(model: Path, answers, demographics, folder: Path) -> dict:
    inputs = folder / "inputs.json"
    inputs.write_text(json.dumps({"answers": answers, "demographics": demographics}))
    done = subprocess.run(
        ["node", str(RUNNER), str(model), str(inputs)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_graph_computes_what_pytorch_computes(models, stored, tmp_path):
    catalog, network = stored
    rng = np.random.default_rng(2)
    answers = np.where(rng.random((5, 18)) < 0.5, rng.integers(0, catalog.sizes, (5, 18)), -1)
    demographics = rng.integers(-1, catalog.demographic_sizes, (5, 2))
    with torch.no_grad():
        expected = network(torch.from_numpy(answers), torch.from_numpy(demographics)).numpy()
    result = run_in_node(
        models / "tiny-1/onnx/model.onnx", answers.tolist(), demographics.tolist(), tmp_path
    )
    assert result["inputs"] == ["answers", "demographics"]
    assert result["outputs"] == ["logits"]
    assert result["dims"] == [5, 18, 10]
    logits = np.array(result["logits"]).reshape(5, 18, 10)
    real = np.arange(10) < catalog.sizes[:, None]
    assert np.abs(logits - expected)[:, real].max() < 1e-4
    assert (logits[:, ~real] == PADDING).all()


def test_golden_cases_hold_in_the_graph(models, tmp_path):
    cases = json.loads((models / "tiny-1/golden.json").read_text())["cases"]
    answers, demographics = ([case[name] for case in cases] for name in ("answers", "demographics"))
    known = [sum(value >= 0 for value in row) for row in answers]
    assert known[0] == 0 and 0 < known[1] < known[2]
    assert max(demographics[2]) >= 0 and max(demographics[1]) == -1
    result = run_in_node(models / "tiny-1/onnx/model.onnx", answers, demographics, tmp_path)
    assert np.allclose(
        result["logits"], np.concatenate([case["logits"] for case in cases]), atol=1e-4
    )


def test_opset_ir_and_small_weights(models, stored):
    content = (models / "tiny-1/onnx/model.onnx").read_bytes()
    model = dict(protobuf(content))
    assert model[1] == 8  # ModelProto.ir_version
    assert dict(protobuf(model[8]))[2] == 17  # opset_import.version
    weights = sum(p.numel() for p in stored[1].buffers() if p.dtype == torch.int8)
    initializers = [dict(protobuf(value)) for field, value in protobuf(model[7]) if field == 5]
    # TensorProto: data_type 3 is int8 and 1 float32, field 9 the bytes.
    assert sum(len(each[9]) for each in initializers if each[2] == 3) == weights
    assert not any(each[2] == 1 and len(each.get(9, b"")) > 4 * 256 for each in initializers)


def protobuf(content: bytes):
    """The fields of a protobuf message: (number, integer or bytes), in order."""

    def integer(at):
        value = shift = 0
        while True:
            value |= (content[at] & 127) << shift
            at, shift = at + 1, shift + 7
            if content[at - 1] < 128:
                return value, at

    at, found = 0, []
    while at < len(content):
        key, at = integer(at)
        if key & 7 == 0:
            value, at = integer(at)
        else:
            size, at = integer(at) if key & 7 == 2 else ({1: 8, 5: 4}[key & 7], at)
            value, at = content[at : at + size], at + size
        found.append((key >> 3, value))
    return found


def test_the_folder_says_what_it_is(models, run_folder, stored):
    catalog = stored[0]
    assert json.loads((models / "current.json").read_text()) == {"id": "tiny-1"}
    folder = models / "tiny-1"
    config = json.loads((folder / "config.json").read_text())
    assert config["model_type"] == "value-mirror"
    assert config["items"] == catalog.items and config["demographics"] == catalog.demographics
    manifest = json.loads((folder / "manifest.json").read_text())
    assert {config["id"], manifest["id"]} == {"tiny-1"}
    assert {config["catalogVersion"], manifest["catalogVersion"]} == {"test-1"}
    assert [each["path"] for each in manifest["files"]] == [
        "config.json",
        "onnx/model.onnx",
        "golden.json",
    ]
    for each in manifest["files"]:
        content = (folder / each["path"]).read_bytes()
        assert (each["bytes"], each["sha256"]) == (
            len(content),
            hashlib.sha256(content).hexdigest(),
        )
    training = manifest["training"]
    assert (training["file"], training["people"], training["countries"]) == ("made-up.csv", 900, 3)
    record = json.loads((run_folder / "run.json").read_text())
    assert training["parameters"] == parameters(catalog)
    assert training["command"] == without_folders(record)["command"]
    assert training["settings"] == record["settings"]
    assert training["validation"]["lists"]["drawn"]["p1_200"]["polar"] > 80


def parameters(catalog, width=32, inner=64) -> int:
    """The weights of the small network, by hand."""
    inputs, outputs = int(catalog.sizes.sum() + catalog.demographic_sizes.sum()) + 18 + 1, 75
    block = 2 * width + (width + 1) * inner + (inner + 1) * width
    return (inputs + 1) * width + block + 2 * width + (width + 1) * outputs


def test_a_folder_without_a_run_is_refused(tmp_path):
    with pytest.raises(SystemExit, match="no finished epoch"):
        export(["--run", str(tmp_path), "--id", "x", "--models", str(tmp_path)])
