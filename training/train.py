"""Train the reasoner: python3 -m training.train --data DIR --out DIR [--resume]"""

import argparse
import hashlib
import json
import shlex
import subprocess
import sys
import time
from dataclasses import asdict, fields
from pathlib import Path

import torch

from .completion import Completion, complete, read_societies
from .data import Catalog, read_prepared
from .run import Run, write
from .settings import Settings, read_network

#: What the record of a run, and so the model's manifest, keeps of the prepared folder's header.
HEADER = ("catalogVersion", "source", "people", "countries")


def has_bfloat16(device: str) -> bool:
    """Does the processor multiply bfloat16 in hardware? Elsewhere it is slower than float32."""
    if device == "cuda":
        return torch.cuda.is_bf16_supported()
    cpu = Path("/proc/cpuinfo")
    return cpu.exists() and any(flag in cpu.read_text() for flag in ("avx512_bf16", "amx_bf16"))


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
        figures = json.dumps(run.finish_epoch())
        print(f"{figures} {time.monotonic() - began:.0f} s", flush=True)
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
        f"loss {run.epoch_loss / done:.4f}, {left:.0f} s left "
    )
    sys.stderr.write("\r\033[K" if done == run.epoch_steps else "")
    sys.stderr.flush()


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


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="python3 -m training.train", description="Train the reasoner."
    )
    parser.add_argument("--data", required=True, help="folder written by npm run prepare-training")
    parser.add_argument("--out", required=True, help="folder of the run")
    parser.add_argument(
        "--catalog", help="written by npm run catalog -- --json FILE; made anew if not given"
    )
    parser.add_argument(
        "--teacher", help="folder of a finished run, to complete what people were not asked with"
    )
    parser.add_argument(
        "--societies", help="how whole countries answer (static/data/societies.json); with --teacher"
    )
    parser.add_argument("--resume", action="store_true", help="go on from the folder's checkpoint")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument(
        "--threads", type=int, help="processor threads; default: as many as there are cores"
    )
    parser.add_argument("--checkpoint-seconds", type=float, default=180)
    for field in fields(Settings):
        parser.add_argument("--" + field.name.replace("_", "-"), type=type(field.default))
    return parser.parse_args(arguments)


def completion(args, catalog: Catalog):
    """@return what completes respondents, and what the record keeps of it"""
    if bool(args.teacher) != bool(args.societies):
        raise SystemExit("--teacher and --societies belong together: give both, or neither")
    if not args.teacher:
        return Completion.none, None
    societies = Path(args.societies)
    teachers, record, teacher = read_network(args.teacher)
    if teachers.version != catalog.version:
        raise SystemExit(
            f"{args.teacher} was trained on catalog {teachers.version}, not {catalog.version}"
        )
    shares = read_societies(societies, catalog)
    about = {
        "teacher": {key: record[key] for key in ("command", "settings", "best")},
        "societies": {
            "file": societies.name,
            "sha256": hashlib.sha256(societies.read_bytes()).hexdigest(),
        },
    }
    return lambda people: complete(teacher, catalog, people, shares), about


def choose_settings(args, folder: Path, device: str) -> Settings:
    """Those given over the defaults; a resumed run has its own, which may not be contradicted."""
    given = {
        f.name: getattr(args, f.name) for f in fields(Settings) if getattr(args, f.name) is not None
    }
    if not args.resume:
        if (folder / "checkpoint.pt").exists():
            raise SystemExit(
                f"{folder} already holds a run: add --resume to go on, or choose another --out"
            )
        settings = Settings(**given)
        if settings.bfloat16 == "auto":
            settings = Settings(**{**given, "bfloat16": "on" if has_bfloat16(device) else "off"})
        return settings
    if not (folder / "checkpoint.pt").exists():
        raise SystemExit(f"{folder} has no checkpoint to resume from")
    stored = torch.load(folder / "checkpoint.pt", map_location="cpu")["settings"]
    different = [name for name, value in given.items() if stored[name] != value]
    if different:
        raise SystemExit(
            f"the run was started with other settings ({', '.join(different)}): leave them out"
        )
    return Settings(**stored)


def main(arguments=None) -> None:
    arguments = sys.argv[1:] if arguments is None else arguments
    args = parse(arguments)
    folder = Path(args.out)
    folder.mkdir(parents=True, exist_ok=True)
    device = args.device
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    if args.threads:
        torch.set_num_threads(args.threads)
    settings = choose_settings(args, folder, device)
    catalog = read_catalog(args.catalog, folder)
    respondents, header = read_prepared(args.data, catalog)
    complete_them, about_completion = completion(args, catalog)
    source = {"respondents": header["source"], "completion": about_completion}
    run = Run(folder, settings, catalog, respondents, source, device, complete_them)
    if args.resume:
        run.load()
    print(
        f"{len(run.people)} respondents to learn from, {len(run.completion.soft)} of their answers "
        f"completed, {len(run.held_out)} to validate on; device {device}"
    )

    def record() -> None:
        about = {
            "command": "python3 -m training.train "
            + shlex.join(argument for argument in arguments if argument != "--resume"),
            "data": str(Path(args.data).resolve()),
            "settings": asdict(settings),
            "header": {key: header[key] for key in HEADER},
            "completion": about_completion,
            "best": run.best(),
            "history": run.history,
        }
        write(folder / "run.json", lambda path: path.write_text(json.dumps(about, indent="\t")))

    train(run, args.checkpoint_seconds, record)
    record()
    print(f"best: {json.dumps(run.best())}")


if __name__ == "__main__":
    main()
