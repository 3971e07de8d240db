"""The programs of the papers print what their pages show."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = sorted((Path(__file__).parent.parent.parent / "docs" / "examples").glob("*.py"))


# Threads of numpy only wait for each other where matrices are as small as these.
ALONE = os.environ | {"OPENBLAS_NUM_THREADS": "1"}


def test_there_are_programs():
    assert len(PROGRAMS) >= 6


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_a_program_prints_what_its_page_shows(program, tmp_path):
    done = subprocess.run([sys.executable, program], cwd=tmp_path, env=ALONE, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == program.with_suffix(".out").read_text(encoding="utf-8")


def test_every_output_belongs_to_a_program():
    folder = PROGRAMS[0].parent
    assert {file.stem for file in folder.glob("*.out")} == {program.stem for program in PROGRAMS}
