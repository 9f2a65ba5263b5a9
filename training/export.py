"""
Turn a training run into a model the app can load: python3 -m training.export --run DIR --id ID

Writes <models>/<id>/ with config.json, onnx/model.onnx, golden.json and manifest.json, and names
it in <models>/current.json. Weights are stored as 8-bit integers with a scale for each output; the
graph casts them back, which the runtime does once while loading: all arithmetic stays float32.
"""

import argparse
import datetime
import json
import re
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import nn

from .calibration import fit_sharpness
from .data import Catalog, Respondents, read_prepared
from .files import identify, read_json, write_json
from .model import PADDING, Dense, Network
from .settings import Settings
from .validation import measure
from .weights import read_run

OPSET, IR_VERSION = 17, 8


class StoredDense(nn.Module):
    """A linear layer [B, in] -> [B, out]; its weights are kept as int8 [in, out], scale [out]."""

    def __init__(self, dense: nn.Linear):
        super().__init__()
        weight = dense.weight.detach().t()
        scale = weight.abs().amax(dim=0).clamp(min=1e-12) / 127
        self.register_buffer("weight", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)
        self.register_buffer("bias", dense.bias.detach())

    def forward(self, x):
        return x.matmul(self.weight.float()) * self.scale + self.bias


def store_small(module: nn.Module) -> None:
    """Replace every linear layer of a network by its 8-bit form."""
    for name, child in module.named_children():
        if isinstance(child, Dense):
            setattr(module, name, StoredDense(child))
        else:
            store_small(child)


def write_onnx(network: Network, catalog: Catalog, path: Path) -> None:
    """Inputs `answers` int64 [B, I], `demographics` int64 [B, K]; output `logits` [B, I, 10]."""
    example = tuple(
        torch.zeros(2, len(each), dtype=torch.int64)
        for each in (catalog.items, catalog.demographics)
    )
    # The exporter based on TorchScript, by name where a newer one is the default. Constants are
    # left unfolded, or the weights would be written as the float32 they are cast to.
    newer = {"dynamo": False} if tuple(map(int, torch.__version__.split(".")[:2])) >= (2, 5) else {}
    torch.onnx.export(
        network,
        example,
        str(path),
        opset_version=OPSET,
        do_constant_folding=False,
        input_names=["answers", "demographics"],
        output_names=["logits"],
        dynamic_axes={
            "answers": {0: "batch"},
            "demographics": {0: "batch"},
            "logits": {0: "batch"},
        },
        **newer,
    )
    with open(path, "rb") as file:
        # A model file begins with its IR version: field 1, a one-byte integer.
        if file.read(2) != bytes([0x08, IR_VERSION]):
            raise RuntimeError(
                f"this version of PyTorch does not write ONNX IR {IR_VERSION} for opset {OPSET}"
            )


def golden_cases(network, catalog: Catalog, seed=1) -> list:
    """Three made-up people of whom nothing, a tenth and most is known, and the logits for them."""
    rng = np.random.default_rng(seed)
    cases = []
    for share, demographics_share in ((0, 0), (0.1, 0), (0.8, 0.9)):
        answers = _made_up(rng, catalog.sizes, share)
        demographics = _made_up(rng, catalog.demographic_sizes, demographics_share)
        with torch.no_grad():
            logits = (
                network(torch.tensor([answers]), torch.tensor([demographics])).flatten().tolist()
            )
        rounded = [PADDING if value == PADDING else round(value, 5) for value in logits]
        cases.append({"answers": answers, "demographics": demographics, "logits": rounded})
    return cases


def _made_up(rng, sizes, share) -> list:
    return np.where(rng.random(len(sizes)) < share, rng.integers(0, sizes), -1).tolist()


def figures(network, catalog: Catalog, people: Respondents) -> dict:
    """P1 on the validation people by number of demonstrations, without and with demographics."""
    return {
        f"p1_{count}{'_demographics' if known else ''}": measure(
            network, catalog, people, count, known
        )
        for count in (200, 20, 0)
        for known in (False, True)
    }


def config(catalog: Catalog, model_id: str) -> dict:
    return {
        "model_type": "value-mirror",
        "id": model_id,
        "catalogVersion": catalog.version,
        "items": catalog.items,
        "demographics": catalog.demographics,
    }


def manifest(folder: Path, model_id: str, record: dict, parameters: int, validation: dict) -> dict:
    """What the folder's files are, and how the model came about."""
    header = record["header"]
    settings = asdict(Settings(**record["settings"]))
    files = [
        {
            "path": name,
            "bytes": (folder / name).stat().st_size,
            "sha256": identify(folder / name)["sha256"],
        }
        for name in ("config.json", "onnx/model.onnx", "golden.json")
    ]
    # How it was taught: what completed its examples, what it started from, by whom; whom it never saw.
    keys = ("completion", "start", "teachers", "heldOut")
    taught = {key: record[key] for key in keys if record.get(key)}
    return {
        "id": model_id,
        "created": datetime.date.today().isoformat(),
        "catalogVersion": header["catalogVersion"],
        "files": files,
        "training": {
            **header["source"],
            "people": header["people"],
            "countries": header["countries"],
            "parameters": parameters,
            "command": record["command"],
            "settings": settings,
            "seed": settings["seed"],
            **taught,
            "validation": validation,
        },
    }


def without_folders(value, key=None):
    """The same, but commands name files and folders without saying where on this machine they lie."""
    if isinstance(value, dict):
        return {name: without_folders(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [without_folders(each) for each in value]
    return re.sub(r"(?<!\S)/\S*/", "", value) if key == "command" else value


def main(arguments=None) -> None:
    parser = argparse.ArgumentParser(
        prog="python3 -m training.export", description="Export a trained reasoner."
    )
    parser.add_argument("--run", required=True, help="folder written by training.train")
    parser.add_argument(
        "--id", required=True, help="the model's name and version, such as reasoner-1"
    )
    parser.add_argument("--models", default="static/models", help="folder of all models")
    args = parser.parse_args(arguments)

    catalog, record, network = read_run(args.run)
    if record["settings"].get("network", "plain") != "plain":
        raise SystemExit(f"{args.run} is an attention network, which teaches and is not shipped")
    respondents, _ = read_prepared(record["data"], catalog)
    rows = read_json(Path(args.run) / "validation.json")
    lists = {name: respondents.take(each) for name, each in rows.items()}
    everyone = respondents.take(np.concatenate([*rows.values()]))
    parameters = sum(weights.numel() for weights in network.parameters())
    before = {name: figures(network, catalog, people) for name, people in lists.items()}
    sharpness = fit_sharpness(network, catalog, everyone)
    network.sharpness = torch.tensor(sharpness)
    store_small(network)
    after = {name: figures(network, catalog, people) for name, people in lists.items()}
    for name, each in before.items():
        for protocol, values in each.items():
            print(
                f"{name}, {protocol}: trained {json.dumps(values)}, "
                f"exported {json.dumps(after[name][protocol])}"
            )

    folder = Path(args.models) / args.id
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    write_onnx(network, catalog, folder / "onnx" / "model.onnx")
    write_json(folder / "config.json", config(catalog, args.id), indent=None)
    write_json(folder / "golden.json", {"cases": golden_cases(network, catalog)}, indent=None)
    by_list = {name: {"people": len(lists[name]), **each} for name, each in after.items()}
    validation = {"people": len(everyone), "sharpness": sharpness, "lists": by_list}
    about = manifest(folder, args.id, record, parameters, validation)
    write_json(folder / "manifest.json", without_folders(about))
    write_json(Path(args.models) / "current.json", {"id": args.id})
    print(f"{folder}: {(folder / 'onnx' / 'model.onnx').stat().st_size} bytes of weights and graph")


if __name__ == "__main__":
    main()
