"""The pages of a built site, parsed as browsers parse them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import html5lib

HOMES = {"zh": "", "en": "en/"}
# One page of every kind, by its path below the home of its language.
KINDS = {
    "home": "",
    "topic": "pretraining/",
    "paper": "pretraining/palm/",
    "complete paper": "fine-tuning/lora/",
    "browse": "browse/",
    "map": "map/",
    "paths": "paths/",
    "path": "paths/align-a-model/",
    "glossary": "glossary/",
    "errata": "errata/",
    "tags": "tags/",
    "about": "about/",
    "contributing": "contributing/",
    "status": "status/",
}
LINKS = ("href", "src", "poster", "{http://www.w3.org/1999/xlink}href")


class Page:
    """A file of HTML and the address it has."""

    def __init__(self, file: Path, folder: Path, root: str):
        self.path = str(file.relative_to(folder)).removesuffix("index.html")
        self.url = root + self.path
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.document = parser.parse(file.read_text(encoding="utf-8"))
        self.errors = [f"{self.path}:{line}: {fault} {more or ''}" for (line, _), fault, more in parser.errors]

    @property
    def language(self) -> str:
        return "en" if self.path.startswith("en/") else "zh"

    @property
    def below_home(self) -> str:
        return self.path.removeprefix(HOMES[self.language])

    @cached_property
    def elements(self) -> list[Element]:
        return [element for element in self.document.iter() if isinstance(element.tag, str)]

    @cached_property
    def ids(self) -> list[str]:
        return [element.attrib["id"] for element in self.elements if "id" in element.attrib]

    @property
    def has_moved(self) -> bool:
        """Whether it only leads to another: it stands where a paper was before."""
        return bool(self.named("meta", **{"http-equiv": "refresh"}))

    @cached_property
    def links(self) -> set[str]:
        """Absolute addresses of all that the page links to or loads."""
        written = (element.attrib[name] for element in self.elements for name in LINKS if name in element.attrib)
        return {urljoin(self.url, address) for address in written}

    def named(self, tag: str, **attributes: str) -> list[Element]:
        wanted = attributes.items()
        return [element for element in self.elements if element.tag == tag and wanted <= element.attrib.items()]

    def title(self) -> str:
        return self.named("title")[0].text

    def description(self) -> str:
        return self.named("meta", name="description")[0].attrib["content"]


@dataclass
class Site:
    """What a build made: its folder, the address it was built for, what the build printed."""

    folder: Path
    url: str
    output: str

    @cached_property
    def pages(self) -> list[Page]:
        return [Page(file, self.folder, self.url) for file in sorted(self.folder.rglob("*.html"))]

    @cached_property
    def standing(self) -> list[Page]:
        """All pages but those that only lead to others."""
        return [page for page in self.pages if not page.has_moved]

    @cached_property
    def content(self) -> list[Page]:
        """All pages but those for what does not exist, or has moved."""
        return [page for page in self.standing if page.path.endswith("/") or not page.path]

    def page(self, path: str) -> Page:
        """The one at this path below the address of the site."""
        return Page(self.folder / path / "index.html", self.folder, self.url)

    def asset(self, name: str) -> str:
        """The path of a file of ours that templates call assets/…: it holds the name of all that is in them."""
        (found,) = self.folder.glob(f"assets/*/{name}")
        return found.relative_to(self.folder).as_posix()

    def of(self, language: str) -> Iterator[Page]:
        return (page for page in self.content if page.language == language)
