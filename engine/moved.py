"""What stands at an address that a paper's page had before: a page that leads to the new one, without a server's help."""

from collections.abc import Iterator
from pathlib import Path
from posixpath import relpath
from urllib.parse import urljoin

from jinja2 import Environment, FileSystemLoader

from catalogue.records.addresses import page, pages_before
from catalogue.records.model import Catalogue
from catalogue.records.values import CODES

SCRIPT = "assets/javascripts/moved.js"
TEMPLATES = Path(__file__).parent / "templates"


def pages(catalogue: Catalogue, language: str, root: str | None, script: str) -> Iterator[tuple[str, str]]:
    """The pages of one language by their paths below the whole site; it is at `root`, if that is known, and `script` in it."""
    template = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True).get_template("moved.html.jinja")
    words = {key: text[language] for key, text in catalogue.strings.items()}
    for paper in catalogue.papers:
        address = root and urljoin(root, page(paper, language))
        for old in pages_before(paper):
            to = relpath(page(paper, language), page(old, language)) + "/"
            told = {"to": to, "address": address, "script": relpath(script, page(old, language))}
            html = template.render(paper=paper, code=CODES[language], words=words, **told)
            yield f"{page(old, language)}index.html", f"{html}\n"
