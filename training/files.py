"""Files that are whole or not there, and what identifies one."""

import hashlib
import json
import os
from pathlib import Path


def write(path: Path, save) -> None:
    """Write a file so that an interruption leaves the old one or the new one, never a part."""
    partial = path.with_suffix(".partial")
    save(partial)
    with open(partial, "rb") as file:
        os.fsync(file.fileno())
    os.replace(partial, path)


def write_json(path: Path, value, indent="\t") -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False) + "\n"
    write(path, lambda partial: partial.write_text(text, encoding="utf-8"))


def read_json(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def identify(path) -> dict:
    """@return base name, and sha256 of the content in hexadecimal"""
    path = Path(path)
    return {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
