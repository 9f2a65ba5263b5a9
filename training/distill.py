"""
Teach a plain network what larger ones have learnt: python3 -m training.distill --data DIR --out DIR
--validation LIST --teacher A=0.6 --teacher B=0.4

The student sees the same incomplete person as its teachers, and learns what they expect, averaged, of
every item not shown; the true answers have a part in it, too (Hinton, Vinyals & Dean 2015). Teachers are
asked at every step (--teacher), or have been asked about a fixed draw before (--draw, see draw.py): for
those too slow to be asked again and again.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import torch

from .command import (
    add_run,
    basic_record,
    choose_settings,
    conduct,
    read_inputs,
    refuse_learnt,
    start_weights,
)
from .completion import Completion
from .data import hide
from .draw import Draw, read_draw
from .files import read_json
from .model import loss, teaching_loss
from .run import Run
from .settings import STUDENT
from .teachers import read_mixture
from .weights import about


class Distillation(Run):
    """
    A run whose batch is in two parts: the first from a draw, if there is one, with what its teachers
    expect; the others newly drawn, with what `teacher` expects, if there is one.
    """

    def __init__(self, *arguments, teacher=None, draw: Draw | None = None, **options):
        super().__init__(*arguments, **options)
        self.teacher, self.draw = teacher, draw
        share = self.settings.drawn_share if draw else 0
        self.drawn = round(share * self.settings.batch)

    def examples(self, rng) -> list:
        """A batch: three integer tensors, see `hide`; what is expected [S, I, 10] of its first S."""
        parts, expected = [], []
        if self.drawn:
            rows = rng.integers(0, len(self.draw), self.drawn)
            people = self.draw.people.take(rows)
            parts.append((people.answers, people.demographics, self.draw.hidden[rows]))
            expected.append(torch.from_numpy(self.draw.ask(rows)).to(self.device))
        if self.drawn < self.settings.batch:
            who = self.choose(rng, self.settings.batch - self.drawn)
            parts.append(hide(rng, self.people.take(who), self.settings.demographics_share))
            if self.teacher:
                known, demographics, _ = parts[-1]
                expected.append(self.ask(known, demographics))
        batch = [torch.from_numpy(np.concatenate(each)).to(self.device) for each in zip(*parts)]
        return [*batch, torch.cat(expected)]

    def ask(self, known, demographics) -> torch.Tensor:
        """What the teacher expects: float [B, I, 10] probabilities."""
        shown = (torch.from_numpy(each).to(self.device) for each in (known, demographics))
        with torch.no_grad():
            return self.teacher(*shown).softmax(dim=-1)

    def loss(self, examples) -> torch.Tensor:
        known, demographics, hidden, expected = examples
        settings, taught = self.settings, len(expected)
        logits = self.forward(known, demographics)
        soft = teaching_loss(logits[:taught], known[:taught], expected, settings.balance)
        none = torch.empty(0, dtype=torch.int64), torch.empty(0)
        hard = loss(logits, hidden, settings.balance, *none, 0.0)
        return settings.teacher_share * soft + (1 - settings.teacher_share) * hard

    def describe(self) -> str:
        asked = f", {len(self.draw)} of them put to teachers beforehand" if self.draw else ""
        return f"{len(self.people)} respondents to learn from{asked}"


def weighted(text: str) -> tuple:
    """'PATH=WEIGHT', or 'PATH' alone, which weighs 1."""
    path, _, weight = text.partition("=")
    return path, float(weight or 1)


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="python3 -m training.distill",
        description="Teach a plain network what others have learnt.",
    )
    add_run(parser)
    parser.add_argument(
        "--teacher",
        action="append",
        type=weighted,
        default=[],
        metavar="PATH[=WEIGHT]",
        help="asked at every step: folder of a run, or a .safetensors file; may be given again",
    )
    parser.add_argument(
        "--draw", help="folder of people that teachers have predicted (training.draw)"
    )
    parser.add_argument(
        "--drawn-teacher",
        action="append",
        type=weighted,
        default=[],
        metavar="NAME[=WEIGHT]",
        help="one of the draw's teachers; may be given again",
    )
    args = parser.parse_args(arguments)
    if not (args.teacher or args.draw):
        parser.error("there is nobody to learn from: give --teacher, or --draw, or both")
    if bool(args.draw) != bool(args.drawn_teacher):
        parser.error("--draw and --drawn-teacher belong together: give both, or neither")
    return args


def about_teachers(args) -> list:
    """What the record keeps of every teacher."""
    asked = [{**about(path), "weight": weight} for path, weight in args.teacher]
    drawn = []
    if args.draw:
        draw = read_json(Path(args.draw) / "draw.json")
        for name, weight in args.drawn_teacher:
            teacher = read_json(Path(args.draw) / f"{name}.json")["teacher"]
            drawn.append({**teacher, "weight": weight, "draw": draw})
    return [*asked, *drawn]


def main(arguments=None) -> None:
    arguments = sys.argv[1:] if arguments is None else arguments
    args = parse(arguments)
    folder = Path(args.out)
    inputs = read_inputs(args, folder)
    settings = choose_settings(args, folder, inputs.device, STUDENT)
    start, about_start = start_weights(args, inputs.catalog)
    teacher, draw = None, None
    if args.teacher:
        teacher = read_mixture(*zip(*args.teacher), inputs.catalog, inputs.device)
    if args.draw:
        draw = read_draw(args.draw, inputs.catalog, dict(args.drawn_teacher))
    learnt_from = {"completion": None, "start": about_start, "teachers": about_teachers(args)}
    run = Distillation(
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
        complete=Completion.none,
        lists=inputs.lists,
        start=start,
        compiled=args.compile,
        teacher=teacher,
        draw=draw,
    )
    for path in filter(None, (*(path for path, _ in args.teacher), args.draw, *args.start)):
        refuse_learnt(path, inputs.header["source"], run.lists)
    record = {**basic_record("training.distill", arguments, args, inputs, settings), **learnt_from}
    conduct(run, args, record)


if __name__ == "__main__":
    main()
