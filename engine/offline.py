"""Reading without a network: the worker of a published site, and the list of files that it goes by, each with what is in it.

Why it works as it does: README.md, "Without a network".
"""

import json
import os
import re
import zlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from catalogue.citing import FORMATS
from catalogue.files.kept import Kept
from catalogue.files.write import write, write_all

WORKER, LIST, INSTEAD = "sw.js", "offline.json", "offline.html"
INDEX = "index.html"
# Pages, and what they and their scripts load; not what is for other programs, nor the files of the whole catalogue.
ENDINGS = "|".join(re.escape(form.ending) for form in FORMATS)
KEPT = re.compile(
    rf"(.*/)?{re.escape(INDEX)}|(\w+/)?{re.escape(INSTEAD)}|assets/.*(?<!\.map)|(\w+/)?search/.*\.json|examples/.*\.py"
    rf"|catalogue/(?!papers\.).+\.({ENDINGS})"
)
# What the page that stands in for others cannot do without.
LOADED = re.compile(r'(?:href|src)="(?:\.\./)*(assets/[^"#]+\.(?:css|js|svg))"')
# Hexadecimal digits of a hash: every reader is sent those of all files.
DIGITS = 8
# Of compression: what nginx.conf asks for, and hosts take as a rule.
LEVEL = 6
TEMPLATES = Path(__file__).parent / "templates"


def publish(site: Path, kept: Kept | None = None) -> None:
    """Writes the list and the worker into the whole site, once all else is there."""
    kept = kept or Kept()
    before = kept.find(key := kept.key("sent", "by hash")) or {}
    paths, shares = _kept(site), os.cpu_count() or 1
    with ThreadPoolExecutor(shares) as threads:  # which compress side by side; a share each, as handing out takes time, too
        told = [*chain(*threads.map(partial(_told, site, before), (paths[at::shares] for at in range(shares))))]
    kept.keep(key, {each.digest: each.sent for each in told})
    files = {each.address: each.hash for each in sorted(told, key=lambda each: each.address)}
    size, first = sum(each.sent for each in told), {address for each in told for address in each.first}
    listed = {"bytes": size, "first": sorted(first), "files": files}
    version = sha256(json.dumps(listed).encode()).hexdigest()[:DIGITS]
    text = json.dumps({"version": version, **listed}, ensure_ascii=False, separators=(",", ":"))
    write_all({site / LIST: text, site / WORKER: _rendered(WORKER, version)})


def withdraw(site: Path) -> None:
    """Writes a worker that undoes what that of a published site has left in browsers at the same address."""
    write(site / WORKER, _rendered("gone.js", ""))


def _rendered(name: str, version: str) -> str:
    return Environment(loader=FileSystemLoader(TEMPLATES)).get_template(f"{name}.jinja").render(version=version) + "\n"


@dataclass(frozen=True)
class _Told:
    """What is told of a file; its content takes room, and goes."""

    address: str
    digest: bytes
    sent: int
    """Bytes, compressed as hosts do."""
    first: list[str]

    @property
    def hash(self) -> str:
        return self.digest.hex()[:DIGITS]


def _kept(site: Path) -> list[str]:
    """The paths of what may be kept, below the site."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return [path for path in paths if KEPT.fullmatch(path)]


def _told(site: Path, before: Mapping[bytes, int], paths: list[str]) -> list[_Told]:
    """`before` has the sizes of contents that were compressed before, by their digest."""
    told = []
    for path in paths:
        address, content = _address(path), (site / path).read_bytes()
        digest = sha256(content).digest()
        sent = before.get(digest) or len(zlib.compress(content, LEVEL))
        told.append(_Told(address, digest, sent, _first(address, content)))
    return told


def _address(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return path if name != INDEX else folder and f"{folder}/"


def _first(address: str, content: bytes) -> list[str]:
    """A page that stands in for others, and what it loads."""
    return [address, *LOADED.findall(content.decode())] if address.rpartition("/")[2] == INSTEAD else []
