"""The headers of the site, with a Content-Security-Policy that names the hash of every inline script of the theme.

A script counts as the theme's when it is on a third of the pages or more, whatever address it carries. One that a single
page brings along gets no hash, so that the browser does not run it.
"""

import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from catalogue.files.write import write

TEMPLATES = Path(__file__).parent / "templates"
FILES = ["_headers", "csp.txt"]
# The theme writes the address of the site's root, which differs from folder to folder.
ADDRESS = re.compile(r'new URL\("[^"\\<]*"')
# What a browser runs (HTML, section 4.12.1); any other type is data.
RUN = {"", "text/javascript", "application/javascript", "module", "importmap", "speculationrules"}


@dataclass
class Scripts:
    """The inline scripts of a site."""

    pages: int = 0
    found: dict[str, dict[str, set[Path]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    """Script without its address -> the script -> the pages it is on."""

    def add(self, page: Path) -> None:
        """Adds the inline scripts of a page."""
        scripts = {*inline(page.read_text(encoding="utf-8"))}
        self.pages += bool(scripts)
        for script in scripts:
            self.found[ADDRESS.sub("", script)][script].add(page)

    def _spread(self) -> Iterator[tuple[bool, dict[str, set[Path]]]]:
        for alike in self.found.values():
            yield 3 * len(set().union(*alike.values())) >= self.pages, alike

    def hashes(self) -> list[str]:
        """The hashes of the theme's scripts, sorted."""
        return sorted(hashed(script) for everywhere, alike in self._spread() if everywhere for script in alike)

    def refused(self) -> list[Path]:
        """Pages with a script of their own."""
        return sorted({page for everywhere, alike in self._spread() if not everywhere for page in set().union(*alike.values())})


class _Script(HTMLParser):
    """One script element: its text, unless it is loaded or is data."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.runs, self.text = False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.runs = tag == "script" and "src" not in given and (given.get("type") or "").strip().lower() in RUN

    def handle_data(self, data: str) -> None:
        self.text += data


def inline(html: str) -> Iterator[str]:
    """The scripts of a page. What is missed here gets no hash and does not run; whole pages take ten times longer."""
    yield from filter(None, (_run(piece.partition("</script")[0]) for piece in html.split("<script")[1:]))


# Pages of a folder have the same ones.
@lru_cache(maxsize=2**10)
def _run(piece: str) -> str:
    """What a browser runs of an element from the end of its name to its end tag."""
    parser = _Script()
    parser.feed(f"<script{piece}</script>")
    return parser.text if parser.runs else ""


def hashed(script: str) -> str:
    """The source expression of an inline script (CSP Level 3, section 2.3.1)."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def publish(site: Path) -> list[Path]:
    """Writes the headers beside the pages, once these are all there. Returns the pages whose scripts the headers refuse."""
    scripts = Scripts()
    for page in sorted(site.rglob("*.html")):
        scripts.add(page)
    env = Environment(loader=FileSystemLoader(TEMPLATES))
    for name in FILES:
        write(site / name, env.get_template(f"{name}.jinja").render(hashes=scripts.hashes()) + "\n")
    return scripts.refused()
