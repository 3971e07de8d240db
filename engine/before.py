"""`python -m engine.before`: what is wrong with the files of settings, a line each, before MkDocs reads them.

Of two settings with one name it takes the last, it follows INHERIT round and round, waits for a pipe, and ends in tracebacks.
"""

import posixpath
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from catalogue.records.line import quoted
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.yamlfile import File, read
from engine.loaded import hooks, python

ROOT = Path(__file__).parent.parent
RESTORE = "restore it"
# The files, and which of them each begins with.
INHERIT = "INHERIT"
FILES = {
    "mkdocs.yml": "catalogue/markdown/markdown.yml",
    "mkdocs.en.yml": "mkdocs.yml",
    "catalogue/markdown/markdown.yml": None,
}
# What each is like.
ADDRESSES = {"site_url": "https://llm.example/", "repo_url": "https://git.example/you/llm"}
# What MkDocs and PyYAML know.
TAGS = re.compile(r"!ENV|!relative|tag:yaml\.org,2002:.+")


def problems(root: Path = ROOT, running: bool = False) -> Iterator[Problem]:
    """What MkDocs would not tell, or not in a line: of each file one, or all that is wrong with its settings.

    Of hooks, if `running`: they are run, as MkDocs does before it asks us.
    """
    yield from python(root / "macros.py")
    for name, inherited in FILES.items():
        try:
            file = read(root / name, RESTORE, TAGS)
            yield from _of(file, inherited)
            yield from hooks(file) if running else ()
        except CatalogueError as error:
            yield from error.problems


def no_address(setting: str, value: object) -> str | None:
    """What is wrong with the address of the site or of its repository, and what to write; None where nothing is."""
    from catalogue.records.url import is_of_site  # its expressions take a while, and most files have no value of their own

    wrong = value not in (None, "") and not is_of_site(str(value))
    return f"{quoted(str(value))} is no address; write one like {ADDRESSES[setting]}" if wrong else None


def _of(file: File, inherited: str | None) -> Iterator[Problem]:
    if not isinstance(file.value, dict):
        raise CatalogueError([file.problem((), f"holds no settings, which are lines of `name: value`; {RESTORE}")])
    for setting in ADDRESSES:
        if (value := file.value.get(setting)) and (said := no_address(setting, value)):
            yield file.problem((setting,), said)
    if (other := file.value.get(INHERIT)) != inherited and posixpath.normpath(str(other)) != inherited:
        cure = f"write {INHERIT}: {inherited}" if inherited else "leave it out"
        said = f"{quoted(str(other))} is not what the site stands on" if other else "is missing"
        yield file.problem((INHERIT,), f"{said}; {cure}")


def main() -> int:
    """Prints every problem; exit 1 where there is one."""
    found = [*problems(running=True)]
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
