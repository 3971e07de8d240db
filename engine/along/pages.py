"""A built page as it stands in the folder: every address names a file, and no script is a module."""

import posixpath
import re
from html import escape, unescape
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from engine.along.tags import Tag, edited

# Of the folder; runs before any other script of a page.
HELPER = "assets/files.js"
# What stays on the web: it changes there, or is as heavy as the folder itself.
ONLINE = (".xml", ".epub", ".pdf", ".zip")
# Links that browsers would follow by themselves, and may not.
UNUSED = {"search", "manifest"}
ADDRESS = re.compile(r'(?<=\s)(href|src)="([^"]*)"')


def file_of(address: str, site: Path) -> str:
    """The file of the site that an address below it names; in it, # and what follows stays."""
    path, mark, place = address.partition("#")
    file = posixpath.join(path, "index.html") if (site / path).is_dir() else path
    return posixpath.normpath(file) + mark + place


class Page:
    """A page of the site that was built in `site`, at `path` below it."""

    def __init__(self, site: Path, path: str) -> None:
        self.site, self.path, self.folder = site, path, posixpath.dirname(path)
        self.online, self.helped = "", False
        self.files: set[str] = set()
        """What it leads to, by the paths below the site."""
        self.downloads: set[str] = set()
        """Those of the files that it offers for download, which our scripts may read."""
        self.html = edited((site / path).read_text(encoding="utf-8"), self._changed)

    def _changed(self, tag: Tag) -> str:
        means = set(tag.attributes.get("rel", "").split())
        if "canonical" in means:
            self.online = tag.attributes["href"]
        if tag.name == "link" and means & UNUSED:
            return ""
        text = ADDRESS.sub(lambda found: f'{found[1]}="{escape(self._address(unescape(found[2]), tag))}"', tag.text)
        return self._script(text) if tag.name == "script" and "src" in tag.attributes else text

    def _script(self, text: str) -> str:
        """Modules wait until the page is there, and so does what takes their place."""
        before, self.helped = "" if self.helped else f'<script src="{self._from_here(HELPER)}"></script>', True
        return before + text.replace('type="module"', "defer")

    def _address(self, address: str, tag: Tag) -> str:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return address
        file = file_of(posixpath.normpath(posixpath.join(self.folder, unquote(parts.path))), self.site)
        if file.endswith(ONLINE) or not (self.site / file).is_file():
            return urljoin(self.online, address)
        self.files.add(file)
        if "download" in tag.attributes:
            self.downloads.add(file)
        return urlunsplit(parts._replace(path=self._from_here(file)))

    def _from_here(self, file: str) -> str:
        return quote(posixpath.relpath(file, self.folder or "."))
