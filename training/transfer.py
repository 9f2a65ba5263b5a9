"""
Train the networks of the transfer tables (transfer_people.py): python3 -m training.transfer --data DIR --out DIR

Plain networks of twelve epochs, one after the other, each in a folder of its own. Interrupted, the same command
goes on where it was. training.transfer_tables measures those that are finished.
"""

import argparse
import sys
from functools import partial
from pathlib import Path

from .command import (
    add_inputs,
    add_settings,
    basic_record,
    given_settings,
    read_inputs,
    train,
    with_precision,
)
from .files import write_json
from .run import Run
from .settings import TRANSFER
from .transfer_people import choose_people


def main(arguments=None, **people_options) -> None:
    """@param people_options see `choose_people`"""
    arguments = sys.argv[1:] if arguments is None else arguments
    parser = argparse.ArgumentParser(
        prog="python3 -m training.transfer",
        description="Train networks that have not met some countries, or few people.",
    )
    add_inputs(parser, lists=False)
    parser.add_argument("--out", required=True, help="folder of the runs, outside the repository")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="train these networks alone")
    add_settings(parser)
    args = parser.parse_args(arguments)
    folder = Path(args.out)
    inputs = read_inputs(args, folder)
    settings = with_precision({**TRANSFER, **given_settings(args)}, inputs.device)
    people = choose_people(inputs.respondents, inputs.catalog, settings.seed, **people_options)
    for name, rows in people.learned.items():
        if args.only and name not in args.only:
            continue
        own = folder / name
        run = Run(
            own,
            settings,
            inputs.catalog,
            inputs.respondents,
            {"respondents": inputs.header["source"], "network": name, "people": len(rows)},
            device=inputs.device,
            lists={"met": people.validated[name]},
            rows=rows,
        )
        own.mkdir(exist_ok=True)
        (own / "catalog.json").write_bytes((folder / "catalog.json").read_bytes())
        if (own / "checkpoint.pt").exists():
            run.load()
        if not run.finished():
            print(f"{name}: {run.describe()}, {run.epoch_steps} steps an epoch", flush=True)
        record = {
            **basic_record("training.transfer", arguments, args, inputs, settings),
            "learnedFrom": len(rows),
        }
        train(run, args.checkpoint_seconds, partial(keep, run, record))
        keep(run, record)


def keep(run: Run, record: dict) -> None:
    results = {"best": run.best(), "history": run.history, "finished": run.finished()}
    write_json(run.folder / "run.json", {**record, **results})


if __name__ == "__main__":
    main()
