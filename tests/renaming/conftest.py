"""A project in which a paper is named wherever one can be named, and what a command does with it."""

from pathlib import Path

import pytest

from catalogue.__main__ import main
from catalogue.renaming.trial import TRYING
from catalogue.rules.check import check
from tests.invented import PAGE as CALLS
from tests.project import MADE, words

FIGURE = (
    '<svg role="img" aria-labelledby="{name}-title {name}-desc" viewBox="0 0 9 9"><title id="{name}-title">'
    '{{{{ t("第一", "first") }}}}</title><desc id="{name}-desc">{{{{ t("图", "drawing") }}}}</desc>'
    '<rect width="9" height="9" fill="currentColor"/></svg>'
)
PAGE = """\
{{ opening() }}

TEXT

[1]: first.md

{{ figure("first", "CAPTION") }}

{{ figure('first-2', "CAPTION") }}

"""

OPENING = "{{ opening() }}\n\n"
LINKS = {
    "zh": (
        '[源文件](first.md#idea)、[尖括号](<../shelf/first.md> "first")、[编号][1]、`[code](first.md)`、\n'
        "[勘误](../errata.md)、[另一页](second.md)、[别处](https://example.org/first.md)。\n还有。"
    ),
    "en": (
        '[by source](first.md#idea), [in brackets](<../shelf/first.md> "first"), [by reference][1], `[code](first.md)`,\n'
        "[in errata](../errata.md), [other](second.md), [elsewhere](https://example.org/first.md).\nMore."
    ),
}

OWN = """\
{{ example() }}

{{ figure("first", "CAPTION") }}

{{ figure("first-2", "CAPTION") }}

"""
IDEA = """\
## Idea {#idea}

[self](first.md#idea)

"""


class Shelf:
    """The small project, its files and what the last command printed."""

    def __init__(self, project, capsys):
        self.project, self.data, self.docs, self.capsys = project, project.data, project.docs, capsys
        project.files["strings"]["prints"] = words()
        project.files["log"] = [
            {"date": "2026-01-01", "kind": "paper", "paper": id, "topic": "shelf"} for id in ("first", "second")
        ]
        project.files["houses"] = [{"id": "house", "name": words(), "prints": ["University"]}]
        project.write()
        project.write_pages()
        for language, caption in (("zh", "图。"), ("en", "A drawing.")):
            first = CALLS.replace("{{ reading() }}", IDEA + "{{ reading() }}")
            self.write(f"docs/{language}/shelf/first.md", f"{first}{OWN}".replace("CAPTION", caption))
            self.write(
                f"docs/{language}/shelf/second.md",
                f"{PAGE}{CALLS.removeprefix(OPENING)}".replace("CAPTION", caption).replace("TEXT", LINKS[language]),
            )
            self.write(f"docs/{language}/errata.md", f'# Errata\n\n{{{{ figure("first-xl", "{caption}") }}}}\n')
        for name in ("first", "first-2", "first-xl"):
            self.write(f"docs/figures/{name}.svg.jinja", FIGURE.format(name=name))
        self.write("docs/examples/first.py", "print(1)\n")
        self.write("docs/examples/first.out", "1\n")
        self.write("data/places/first.yaml", "version: v1\n")
        self.write("README.md", "2 classic papers, 2 篇大语言模型经典论文\n")

    @property
    def root(self) -> Path:
        return self.data.parent

    def write(self, name: str, text: str) -> None:
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_bytes(text.encode())

    def files(self) -> dict[str, str]:
        """Every file with its text."""
        return {str(path.relative_to(self.root)): path.read_bytes().decode() for path in self.root.rglob("*") if path.is_file()}

    def run(self, *command: str) -> tuple[int, list[str]]:
        """The exit code, and what was said on stderr with paths below the project, but for what is said of every change."""
        code = main([*command, "--data", str(self.data)])
        said = self.capsys.readouterr().err.replace(f"{self.root}/", "").splitlines()
        return code, [line for line in said if line != TRYING]

    def problems(self) -> list[str]:
        return [str(problem) for problem in check(self.data, self.docs, kept=MADE)]


@pytest.fixture
def shelf(project, capsys) -> Shelf:
    return Shelf(project, capsys)
