import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import SMALL

SCRIPT = Path(__file__).parents[1] / "teach.sh"


@pytest.mark.skipif(sys.platform == "win32", reason="the script is for bash")
def test_the_script_goes_on_where_it_was_and_makes_a_reasoner(
    inputs, run_folder, attention_run, held_out, tmp_path
):
    (tmp_path / "catalog.json").write_bytes(Path(inputs[3]).read_bytes())
    for name, run in (("attention-1", attention_run), ("plain", run_folder)):
        shutil.copytree(run, tmp_path / name)
        (tmp_path / name / "done").touch()
    settings = {"STUDENT": " ".join([*SMALL, "--epochs", "1"]), "ATTENTION_SEEDS": "1"}
    done = subprocess.run(
        [str(SCRIPT), inputs[1], str(tmp_path), held_out],
        env={**os.environ, **settings, "ID": "taught-1", "PYTHON": sys.executable},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    # What was done was not done again.
    same = [folder / "best.pt" for folder in (run_folder, tmp_path / "plain")]
    assert same[0].read_bytes() == same[1].read_bytes()
    manifest = json.loads((tmp_path / "models/taught-1/manifest.json").read_text())
    teachers = manifest["training"]["teachers"]
    assert [each["file"] for each in teachers] == ["attention-1/best.pt", "plain/best.pt"]
    assert sum(each["weight"] for each in teachers) == pytest.approx(1, abs=1e-3)
