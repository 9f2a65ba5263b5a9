"""
A fixed draw of incomplete people, and what a teacher expects of them, asked once and kept.

python3 -m training.draw --data DIR --validation LIST --out DRAW --people 60000 --teacher T

For a teacher that is too slow to be asked at every step of its student. The first call makes the draw;
each call, also several at a time, adds a teacher to it, and goes on where it was interrupted. The folder
holds people's answers: it stays where the prepared data is, outside the repository.

known.i8 [N, I], demographics.i8 [N, K], hidden.i8 [N, I]: see `hide`; NAME.f16 [N, C]: probabilities of
all codes of all items in a row; NAME.json: which teacher that is, and how many people it has done.
"""

import argparse
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from .command import add_inputs, read_inputs, refuse_learnt
from .data import MAX_CODES, Catalog, Respondents, hide
from .files import read_json, write, write_json
from .model import padded_cells
from .teachers import read_mixture
from .weights import about

#: People whose answers are hidden by one generator, and asked about at once.
CHUNK = 256
PARTS = ("known", "demographics", "hidden")


@dataclass(frozen=True)
class Draw:
    """N incomplete people, and what teachers expect of them."""

    people: Respondents  # what is known of them
    hidden: np.ndarray  # int8 [N, I]
    expected: list  # of float16 [N, C], one for each teacher
    weights: np.ndarray  # [T], adding up to 1
    cells: np.ndarray  # [I, 10] where each option of an item is among the C codes
    real: np.ndarray  # [I, 10] whether the item has it

    def __len__(self) -> int:
        return len(self.hidden)

    def ask(self, who) -> np.ndarray:
        """float32 [len(who), I, 10]: the teachers' probabilities, averaged."""
        codes = sum(
            weight * teacher[who].astype(np.float32)
            for weight, teacher in zip(self.weights, self.expected)
        )
        codes = codes[:, self.cells] * self.real
        return codes / codes.sum(axis=-1, keepdims=True)


def make_draw(
    folder: Path, respondents: Respondents, header: dict, lists: dict, people: int, seed: int
):
    """Draw respondents in turn, in random order, from all but those of the lists; hide answers of theirs."""
    held_out = np.concatenate([*lists.values()])
    others = np.setdiff1d(np.arange(len(respondents)), held_out)
    rng = np.random.default_rng(seed)
    turns = [rng.permutation(others) for _ in range(-(-people // len(others)))]
    who = np.concatenate(turns)[:people]
    parts = [
        hide(
            np.random.default_rng([seed, start]), respondents.take(who[start : start + CHUNK]), 0.5
        )
        for start in range(0, people, CHUNK)
    ]
    for name, *arrays in zip(PARTS, *parts):
        write(folder / f"{name}.i8", np.concatenate(arrays).tofile)
    rows = {name: rows.tolist() for name, rows in lists.items()}
    write_json(folder / "validation.json", rows, indent=None)
    write_json(
        folder / "draw.json", {"people": people, "seed": seed, "respondents": header["source"]}
    )


def read_people(folder: Path, catalog: Catalog) -> tuple:
    """@return what is known of the people of a draw, and the answers hidden"""
    columns = {"demographics": len(catalog.demographics)}
    known, demographics, hidden = (
        np.fromfile(folder / f"{name}.i8", np.int8).reshape(
            -1, columns.get(name, len(catalog.items))
        )
        for name in PARTS
    )
    return Respondents(known, demographics), hidden


def read_draw(folder, catalog: Catalog, weights: dict) -> Draw:
    """
    @param weights of the teachers, by name
    @raise SystemExit for a teacher that the draw lacks, or that is not done
    """
    folder = Path(folder)
    people, hidden = read_people(folder, catalog)
    expected = []
    for name in weights:
        if not (folder / f"{name}.json").exists():
            raise SystemExit(f"{folder} has no teacher {name}")
        done = read_json(folder / f"{name}.json")["done"]
        if done < len(hidden):
            raise SystemExit(
                f"{name} has done {done} of the {len(hidden)} people of {folder}: go on"
            )
        codes = int(catalog.sizes.sum())
        expected.append(np.memmap(folder / f"{name}.f16", np.float16, "r", shape=(done, codes)))
    share = np.array(list(weights.values()), np.float32)
    cells, real = (each.reshape(-1, MAX_CODES) for each in padded_cells(catalog.sizes))
    return Draw(people, hidden, expected, share / share.sum(), cells, real)


def predict_draw(
    folder: Path,
    name: str,
    network,
    kept: dict,
    people: Respondents,
    catalog: Catalog,
    seconds: float,
):
    """Let a teacher predict the people of a draw, from where it was interrupted."""
    status = folder / f"{name}.json"
    done = 0
    if status.exists():
        before = read_json(status)
        if before["teacher"] != kept:
            raise SystemExit(f"{status} is of another teacher: choose another --name")
        done = before["done"]
    codes = int(catalog.sizes.sum())
    path = folder / f"{name}.f16"
    if not path.exists():
        with open(path, "wb") as file:
            file.truncate(len(people) * codes * 2)
    store = np.memmap(path, np.float16, "r+", shape=(len(people), codes))
    _, real = padded_cells(catalog.sizes)
    real = torch.from_numpy(real).to(network.weights.device)
    began = saved = time.monotonic()
    first = done
    while done < len(people):
        rows = slice(done, done + CHUNK)
        with torch.no_grad():
            logits = network(
                *(
                    torch.from_numpy(each[rows]).to(real.device)
                    for each in (people.answers, people.demographics)
                )
            )
        likely = logits.softmax(dim=-1).flatten(1)[:, real]
        store[rows] = likely.half().cpu().numpy()
        done = min(done + CHUNK, len(people))
        if time.monotonic() - saved > seconds or done == len(people):
            store.flush()
            write_json(status, {"teacher": kept, "done": done})
            saved = time.monotonic()
            each = (saved - began) / (done - first)
            left = each * (len(people) - done)
            print(
                f"{name}: {done} of {len(people)} people, {1000 * each:.1f} ms each, {left:.0f} s left",
                flush=True,
            )


def main(arguments=None) -> None:
    parser = argparse.ArgumentParser(
        prog="python3 -m training.draw",
        description="Let a teacher predict a fixed draw of incomplete people, once.",
    )
    add_inputs(parser)
    parser.add_argument("--out", required=True, help="folder of the draw, outside the repository")
    parser.add_argument("--people", type=int, default=60_000, help="how many, where it is new")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--teacher", required=True, help="folder of a run, or a .safetensors file")
    parser.add_argument("--name", help="of the teacher in the draw; default: that of its file")
    parser.add_argument("--checkpoint-seconds", type=float, default=60)
    args = parser.parse_args(arguments)
    if not args.validation:
        parser.error(
            "--validation is needed: people that neither teacher nor student may learn from"
        )
    folder = Path(args.out)
    inputs = read_inputs(args, folder)
    if not (folder / "draw.json").exists():
        make_draw(folder, inputs.respondents, inputs.header, inputs.lists, args.people, args.seed)
    for path in (folder, args.teacher):
        refuse_learnt(path, inputs.header["source"], inputs.lists)
    people, _ = read_people(folder, inputs.catalog)
    network = read_mixture([args.teacher], [1], inputs.catalog, inputs.device)
    predict_draw(
        folder,
        args.name or Path(args.teacher).stem,
        network,
        about(args.teacher),
        people,
        inputs.catalog,
        args.checkpoint_seconds,
    )


if __name__ == "__main__":
    main()
