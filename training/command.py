"""What the commands that train share: their arguments, what they read first, and how a run goes on."""

import argparse
import json
import shlex
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import torch

from .data import Catalog, Respondents, read_prepared
from .files import identify, read_json, write_json
from .run import Run
from .settings import Settings
from .validation import read_list
from .weights import about, read_network, read_record

#: What the record of a run, and so the model's manifest, keeps of the prepared folder's header.
HEADER = ("catalogVersion", "source", "people", "countries")


def add_inputs(parser: argparse.ArgumentParser, lists=True) -> None:
    """The arguments of every command that reads respondents. @param lists may people be held out by lists?"""
    parser.add_argument("--data", required=True, help="folder written by npm run prepare-training")
    parser.add_argument(
        "--catalog", help="written by npm run catalog -- --json FILE; made anew if not given"
    )
    if lists:
        add_lists(parser)
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument(
        "--threads", type=int, help="processor threads; default: as many as there are cores"
    )


def add_lists(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--validation",
        nargs="+",
        metavar="LIST",
        help="hold out the people of these lists (line numbers of the data file, the header being line "
        "1), instead of drawing some; those of the first decide which weights are kept",
    )


def add_run(parser: argparse.ArgumentParser) -> None:
    """The arguments of every command that trains."""
    add_inputs(parser)
    parser.add_argument("--out", required=True, help="folder of the run")
    parser.add_argument(
        "--start",
        nargs="+",
        default=[],
        metavar="PATH",
        help="weights to start with: folder of a run, or a .safetensors file; the mean of several",
    )
    parser.add_argument("--resume", action="store_true", help="go on from the folder's checkpoint")
    parser.add_argument(
        "--compile", action="store_true", help="compile the network with torch.compile"
    )
    add_settings(parser)


def add_settings(parser: argparse.ArgumentParser) -> None:
    """An argument for each of the `Settings`, and how often a run is kept."""
    parser.add_argument("--checkpoint-seconds", type=float, default=180)
    for field in fields(Settings):
        parser.add_argument("--" + field.name.replace("_", "-"), type=type(field.default))


@dataclass(frozen=True)
class Inputs:
    """What a command reads before it begins."""

    catalog: Catalog
    respondents: Respondents
    header: dict  # of the prepared folder
    lists: dict | None  # by name, the rows of people held out
    about_lists: list | None  # what the record keeps of the lists
    device: str


def read_inputs(args, folder: Path) -> Inputs:
    """@param folder where the catalog is kept"""
    if args.threads:
        torch.set_num_threads(args.threads)
    device = args.device
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    folder.mkdir(parents=True, exist_ok=True)
    catalog = read_catalog(args.catalog, folder)
    respondents, header = read_prepared(args.data, catalog)
    paths = [Path(path) for path in getattr(args, "validation", None) or []]
    lists = {path.stem: read_list(path, len(respondents)) for path in paths}
    about_lists = [{**identify(path), "people": len(lists[path.stem])} for path in paths]
    return Inputs(catalog, respondents, header, lists or None, about_lists or None, device)


def read_catalog(given, folder: Path) -> Catalog:
    """Keep the catalog beside the run: the file given, or what `npm run catalog` writes."""
    path = folder / "catalog.json"
    if given:
        path.write_bytes(Path(given).read_bytes())
    elif not path.exists():
        subprocess.run(
            ["npm", "run", "--silent", "catalog", "--", "--json", str(path.resolve())], check=True
        )
    return Catalog.read(path)


def has_bfloat16(device: str) -> bool:
    """Does the processor multiply bfloat16 in hardware? Elsewhere it is slower than float32."""
    if device == "cuda":
        return torch.cuda.is_bf16_supported()
    cpu = Path("/proc/cpuinfo")
    return cpu.exists() and any(flag in cpu.read_text() for flag in ("avx512_bf16", "amx_bf16"))


def given_settings(args) -> dict:
    """Those that were typed."""
    return {
        f.name: getattr(args, f.name) for f in fields(Settings) if getattr(args, f.name) is not None
    }


def with_precision(chosen: dict, device: str) -> Settings:
    """Settings in which "auto" is settled by what the processor has."""
    if chosen.get("bfloat16", "auto") == "auto":
        chosen = {**chosen, "bfloat16": "on" if has_bfloat16(device) else "off"}
    return Settings(**chosen)


def choose_settings(args, folder: Path, device: str, preset: dict) -> Settings:
    """Those given over the preset; a resumed run has its own, which may not be contradicted."""
    given = given_settings(args)
    checkpoint = folder / "checkpoint.pt"
    if not args.resume:
        if checkpoint.exists():
            raise SystemExit(
                f"{folder} already holds a run: add --resume to go on, or choose another --out"
            )
        return with_precision({**preset, **given}, device)
    if not checkpoint.exists():
        raise SystemExit(f"{folder} has no checkpoint to resume from")
    stored = Settings(**torch.load(checkpoint, map_location="cpu")["settings"])
    different = [name for name, value in given.items() if getattr(stored, name) != value]
    if different:
        raise SystemExit(
            f"the run was started with other settings ({', '.join(different)}): leave them out"
        )
    return stored


def start_weights(args, catalog: Catalog) -> tuple:
    """
    The mean weights of networks that were trained further from the same start are better than each
    (Wortsman et al. 2022, "model soups"); of unrelated networks they are worth nothing.
    @return the network to start from, if any, and what identifies it
    """
    if not args.start:
        return None, None
    networks = [read_network(path, catalog) for path in args.start]
    states = [network.state_dict() for network in networks]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    networks[0].load_state_dict(mean)
    return networks[0], [about(path) for path in args.start]


def refuse_learnt(path, source: dict, lists: dict) -> None:
    """
    People to validate on may be nobody's that a teacher, or whatever a run starts from, has learnt from.
    @param path a run's folder or a draw's, which say whom they held out; of a file of weights alone this
    is not known, and it is taken as the lists are meant for it
    @param source the data file, by whose rows people are told apart
    @raise SystemExit where it has learnt from one of the lists' people, or from another data file
    """
    path = Path(path)
    if not path.is_dir():
        return
    drawn = path / "draw.json"
    own = (
        read_json(drawn)["respondents"] if drawn.exists() else read_record(path)["header"]["source"]
    )
    if own != source:
        raise SystemExit(f"{path} has learnt from another data file, {own['file']}")
    kept = [row for rows in read_json(path / "validation.json").values() for row in rows]
    learnt = sum(len(set(rows) - set(kept)) for rows in lists.values())
    if learnt:
        raise SystemExit(f"{path} has learnt from {learnt} of the people to validate on")


def conduct(run: Run, args, record: dict) -> None:
    """Resume if asked to, train to the end, and keep the record (run.json) up to date."""
    if args.resume:
        run.load()
    held_out = " + ".join(str(len(rows)) for rows in run.lists.values())
    print(f"{run.describe()}, {held_out} to validate on; device {run.device}", flush=True)

    def keep() -> None:
        results = {"best": run.best(), "history": run.history}
        write_json(run.folder / "run.json", {**record, **results})

    train(run, args.checkpoint_seconds, keep)
    keep()
    print(f"best: {json.dumps(run.best())}")


def basic_record(module: str, arguments, args, inputs: Inputs, settings: Settings) -> dict:
    """What every run records of itself."""
    words = [word for word in arguments if word != "--resume"]
    return {
        "command": f"python3 -m {module} {shlex.join(words)}",
        "data": str(Path(args.data).resolve()),
        "settings": asdict(settings),
        "header": {key: inputs.header[key] for key in HEADER},
        "heldOut": inputs.about_lists,
    }


def train(run: Run, checkpoint_seconds: float, record) -> None:
    """Train until `run.finished()`, saving every `checkpoint_seconds`; `record` every epoch."""
    saved = time.monotonic()
    while not run.finished():
        began, first = time.monotonic(), run.step
        while run.step < (len(run.history) + 1) * run.epoch_steps:
            run.train_step()
            progress(run, began, first)
            if time.monotonic() - saved > checkpoint_seconds:
                run.save()
                saved = time.monotonic()
        per_step = (time.monotonic() - began) / max(1, run.step - first)
        figures = json.dumps(run.finish_epoch())
        print(f"{figures} {1000 * per_step:.1f} ms a step", flush=True)
        record()
        saved = time.monotonic()


def progress(run: Run, began: float, first: int) -> None:
    """Redraw the bar of the current epoch, on a terminal only."""
    done = run.step - len(run.history) * run.epoch_steps
    if not sys.stderr.isatty():
        return
    per_step = (time.monotonic() - began) / max(1, run.step - first)
    bar = ("#" * (30 * done // run.epoch_steps)).ljust(30, ".")
    left = per_step * (run.epoch_steps - done)
    sys.stderr.write(
        f"\repoch {len(run.history) + 1}/{run.settings.epochs} [{bar}] "
        f"loss {run.mean_loss():.4f}, {1000 * per_step:.1f} ms a step, {left:.0f} s left "
    )
    sys.stderr.write("\r\033[K" if done == run.epoch_steps else "")
    sys.stderr.flush()
