"""`python -m engine.before`: what is wrong with the files of settings, a line each, before MkDocs reads them.

Of two settings with one name it takes the last, it follows INHERIT round and round, waits for a pipe, and ends in tracebacks.
"""

import posixpath
import re
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from functools import reduce
from pathlib import Path
from typing import Any

from catalogue.records.line import quoted
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.yamlfile import File, read
from engine.loaded import hooks, python

ROOT = Path(__file__).parent.parent
RESTORE = "restore it"
# What each says, or our plugin would not be asked, or have no words.
FILES: dict[str, dict[str, str | None]] = {
    "mkdocs.yml": {"INHERIT": "catalogue/markdown/markdown.yml", "theme.language": "zh", "plugins.classics": "{}"},
    "mkdocs.en.yml": {"INHERIT": "mkdocs.yml", "theme.language": "en"},
    "catalogue/markdown/markdown.yml": {"INHERIT": None},
}
# To these a file adds lines: a list, or nothing, would take the place of all that is inherited.
ADDED = ("theme", "extra", "plugins", "markdown_extensions")
# What each is like.
ADDRESSES = {"site_url": "https://llm.example/", "repo_url": "https://git.example/you/llm"}
# What MkDocs and PyYAML know; a name that is misspelled would be a warning, and none under --quiet.
KNOWN = """
INHERIT config_file_path copyright dev_addr docs_dir draft_docs edit_uri edit_uri_template exclude_docs extra extra_css
extra_javascript extra_templates google_analytics hooks markdown_extensions mdx_configs nav not_in_nav pages plugins
remote_branch remote_name repo_name repo_url site_author site_description site_dir site_name site_url strict theme
use_directory_urls validation watch
"""
NAMES = {name.lower(): name for name in KNOWN.split()}
# Those of Python are what MkDocs calls, or imports, as it reads them: ours, and what the manual of the theme has one write.
TAGS = re.compile(
    r"!ENV|!relative|tag:yaml\.org,2002:(?:(?!python/).+"
    r"|python/object/apply:engine\.usable\.address|python/name:(?:catalogue|material|pymdownx)\.[\w.]+)"
)


def problems(root: Path = ROOT, running: bool = False) -> Iterator[Problem]:
    """What MkDocs would not tell, or not in a line: of each file one, or all that is wrong with its settings.

    Of hooks, if `running`: they are run, as MkDocs does before it asks us.
    """
    yield from python(root / "macros.py")
    for name, says in FILES.items():
        try:
            file = read(root / name, RESTORE, TAGS)
            yield from _of(file, says)
            yield from hooks(file) if running else ()
        except CatalogueError as error:
            yield from error.problems


def no_address(setting: str, value: object) -> str | None:
    """What is wrong with the address of the site or of its repository, and what to write; None where nothing is."""
    from catalogue.records.url import is_of_site  # its expressions take a while, and most files have no value of their own

    wrong = value not in (None, "") and not is_of_site(str(value))
    return f"{quoted(str(value))} is no address; write one like {ADDRESSES[setting]}" if wrong else None


def _of(file: File, says: dict[str, str | None]) -> Iterator[Problem]:
    if not isinstance(file.value, dict):
        raise CatalogueError([file.problem((), f"holds no settings, which are lines of `name: value`; {RESTORE}")])
    for name in (name for name in file.value if name not in NAMES.values()):
        near = get_close_matches(name.lower(), NAMES, 1)
        raise CatalogueError(
            [file.problem((name,), f"no such setting; {f'write {NAMES[near[0]]}' if near else 'leave it out'}")]
        )
    for setting in (each for each in ADDED if not isinstance(file.value.get(each, {}), dict)):
        raise CatalogueError([file.problem((setting,), "has no lines of `name: value` below it; write it so, or restore it")])
    for setting in ADDRESSES:
        if (value := file.value.get(setting)) and (said := no_address(setting, value)):
            yield file.problem((setting,), said)
    for way, wanted in ((tuple(each.split(".")), says[each]) for each in says):
        value = reduce(_below, way, file.value)
        if posixpath.normpath(str(value)) != str(wanted):
            cure = f"write {way[-1]}: {wanted}" if wanted else "leave it out"
            said = f"{quoted(str(value))} is not what the site stands on" if value else "is missing"
            yield file.problem(way, f"{said}; {cure}")


def _below(around: Any, name: str) -> Any:
    return around.get(name) if around else None


def main() -> int:
    """Prints every problem; exit 1 where there is one."""
    found = [*problems(running=True)]
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
