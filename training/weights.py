"""Reading trained networks: from the folder of a run, or from a file of weights alone (.safetensors)."""

import json
from pathlib import Path

import numpy as np
import torch
from torch import nn

from .data import Catalog
from .files import identify, read_json
from .settings import Settings, build

#: The kinds of number a .safetensors file may hold here.
KINDS = {"F16": np.float16, "F32": np.float32}


def read_record(folder) -> dict:
    """What a run says of itself."""
    path = Path(folder) / "run.json"
    if not path.exists():
        raise SystemExit(f"{folder} holds no finished epoch of a training run")
    return read_json(path)


def read_run(folder) -> tuple:
    """@return the catalog, the record and the best network of a run, in float32, on the CPU"""
    folder, record = Path(folder), read_record(folder)
    catalog = Catalog.read(folder / "catalog.json")
    network = build(catalog, Settings(**record["settings"]))
    network.load_state_dict(torch.load(folder / "best.pt", map_location="cpu"))
    return catalog, record, network.eval()


def read_network(path, catalog: Catalog) -> nn.Module:
    """
    @param path a run's folder, or a .safetensors file, whose tensors' names and shapes say what they make
    @return the network in float32, on the CPU
    """
    if Path(path).is_dir():
        own, _, network = read_run(path)
        if own.version != catalog.version:
            raise SystemExit(f"{path} was trained on catalog {own.version}, not {catalog.version}")
        return network
    state = read_safetensors(path)
    network = build(catalog, settings_of(state))
    network.load_state_dict(state)
    return network.eval()


def about(path) -> dict:
    """What identifies trained weights: file, sha256, and how they came about where that is known."""
    path = Path(path)
    if not path.is_dir():
        return identify(path)
    record = read_record(path)
    known = {
        key: record[key] for key in ("command", "settings", "teachers", "best") if key in record
    }
    return {**identify(path / "best.pt"), "file": f"{path.name}/best.pt", **known}


def read_safetensors(path) -> dict:
    """
    Eight bytes say how long a header in JSON is, which says where in the rest each tensor lies
    (https://huggingface.co/docs/safetensors).
    @return float32 tensors by name
    """
    content = Path(path).read_bytes()
    start = 8 + int.from_bytes(content[:8], "little")
    header = json.loads(content[8:start])
    header.pop("__metadata__", None)
    state = {}
    for name, tensor in header.items():
        first, end = (start + offset for offset in tensor["data_offsets"])
        values = np.frombuffer(content[first:end], KINDS[tensor["dtype"]])
        state[name] = torch.from_numpy(values.reshape(tensor["shape"]).astype(np.float32))
    return state


def settings_of(state: dict) -> Settings:
    """The settings that build a network with these tensors. How many heads attend, they do not tell."""
    attends = "item_embedding.weight" in state
    network, block = ("attention", "layers") if attends else ("plain", "blocks")
    width = state["norm.weight"].shape[0]
    inner = state[f"{block}.0.widen.weight"].shape[0]
    blocks = sum(name.startswith(f"{block}.") and name.endswith(".widen.weight") for name in state)
    return Settings(network=network, width=width, inner=inner, blocks=blocks)
