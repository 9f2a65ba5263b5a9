"""
Train a network on what people answered: python3 -m training.train --data DIR --out DIR [--resume]

--network attention trains the larger one (attention.py), which teaches and is not shipped.
"""

import argparse
import sys
from pathlib import Path

from .command import (
    add_run,
    basic_record,
    choose_settings,
    conduct,
    read_inputs,
    refuse_learnt,
    start_weights,
)
from .completion import Completion, complete, read_societies
from .data import Catalog
from .files import identify
from .run import Run
from .settings import ATTENTION
from .weights import about, read_network


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="python3 -m training.train", description="Train a network on what people answered."
    )
    add_run(parser)
    parser.add_argument(
        "--teacher", help="folder of a finished run, to complete what people were not asked with"
    )
    parser.add_argument(
        "--societies",
        help="how whole countries answer (static/data/societies.json); with --teacher",
    )
    return parser.parse_args(arguments)


def completion(args, catalog: Catalog):
    """@return what completes respondents, and what the record keeps of it"""
    if bool(args.teacher) != bool(args.societies):
        raise SystemExit("--teacher and --societies belong together: give both, or neither")
    if not args.teacher:
        return Completion.none, None
    teacher = read_network(args.teacher, catalog)
    shares = read_societies(args.societies, catalog)
    kept = {"teacher": about(args.teacher), "societies": identify(args.societies)}
    return lambda people: complete(teacher, catalog, people, shares), kept


def main(arguments=None) -> None:
    arguments = sys.argv[1:] if arguments is None else arguments
    args = parse(arguments)
    folder = Path(args.out)
    inputs = read_inputs(args, folder)
    preset = ATTENTION if args.network == "attention" else {}
    settings = choose_settings(args, folder, inputs.device, preset)
    complete_them, about_completion = completion(args, inputs.catalog)
    start, about_start = start_weights(args, inputs.catalog)
    learnt_from = {"completion": about_completion, "start": about_start}
    run = Run(
        folder,
        settings,
        inputs.catalog,
        inputs.respondents,
        {
            "respondents": inputs.header["source"],
            "heldOut": inputs.about_lists,
            **learnt_from,
        },
        device=inputs.device,
        complete=complete_them,
        lists=inputs.lists,
        start=start,
        compiled=args.compile,
    )
    for path in filter(None, (args.teacher, *args.start)):
        refuse_learnt(path, inputs.header["source"], run.lists)
    record = {**basic_record("training.train", arguments, args, inputs, settings), **learnt_from}
    conduct(run, args, record)


if __name__ == "__main__":
    main()
