"""The programs of the papers print again what their pages show."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = sorted((Path(__file__).parent.parent.parent / "docs" / "examples").glob("*.py"))
# Seconds of the processor, bytes of memory and of what is printed; ours take one, some 100 MB and 1 KB.
SECONDS, MEMORY, PRINTED = 60, 4 * 2**30, 2**20
# Threads of numpy only wait for each other where matrices are as small as these.
ALONE = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
# Whoever keeps the output has sets in an order of that day: https://docs.python.org/3/using/cmdline.html#envvar-PYTHONHASHSEED
SEED = "1"


def limited() -> None:
    for kind, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, PRINTED)):
        resource.setrlimit(kind, (most, most))


def printed(program: Path, folder: Path) -> str:
    """What it prints; fails where it does not end well."""
    with (folder / "printed").open("w+", encoding="utf-8") as file:
        env = ALONE | {"PYTHONHASHSEED": SEED, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, program],
            cwd=folder,
            env=env,
            stdout=file,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            preexec_fn=limited,
        )
        said = done.stderr.strip().rpartition("\n")[2]
        if done.returncode or said:
            pytest.fail(f"{program.name}: {said or 'never ends, or prints without end'}; mend it", pytrace=False)
        file.seek(0)
        return file.read()


def test_there_are_programs():
    assert len(PROGRAMS) >= 6


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_a_program_prints_what_its_page_shows(program, tmp_path):
    assert printed(program, tmp_path) == program.with_suffix(".out").read_text(encoding="utf-8")


def test_every_output_belongs_to_a_program():
    folder = PROGRAMS[0].parent
    assert {file.stem for file in folder.glob("*.out")} == {program.stem for program in PROGRAMS}


ENDLESS = {
    "while True: pass": "never ends",
    "while True: print(5)": "",
    "print(1 / 0)": "division by zero",
    "import warnings; warnings.warn('x')": "x",
}


@pytest.mark.parametrize("text", ENDLESS)
def test_what_does_not_end_well_fails(text, tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "SECONDS", 1)
    (tmp_path / "program.py").write_text(text)
    with pytest.raises(pytest.fail.Exception, match=f"program.py: .*{ENDLESS[text]}.*; mend it"):
        printed(tmp_path / "program.py", tmp_path)
