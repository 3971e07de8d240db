"""Reading without a network: the worker of a published site, and the list of files that it goes by, each with what is in it.

Why it works as it does: README.md, "Without a network".
"""

import json
import re
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from catalogue.citing import FORMATS
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
TEMPLATES = Path(__file__).parent / "templates"


def publish(site: Path) -> None:
    """Writes the list and the worker into the whole site, once all else is there."""
    files, size, first = {}, 0, set()
    for address, content in _contents(site):  # one at a time: a thousand pages take their room
        files[address] = _hash(content)
        size += _sent(content)
        first.update(_first(address, content))
    listed = {"bytes": size, "first": sorted(first), "files": files}
    version = _hash(json.dumps(listed).encode())
    text = json.dumps({"version": version, **listed}, ensure_ascii=False, separators=(",", ":"))
    write_all({site / LIST: text, site / WORKER: _rendered(WORKER, version)})


def withdraw(site: Path) -> None:
    """Writes a worker that undoes what that of a published site has left in browsers at the same address."""
    write(site / WORKER, _rendered("gone.js", ""))


def _rendered(name: str, version: str) -> str:
    return Environment(loader=FileSystemLoader(TEMPLATES)).get_template(f"{name}.jinja").render(version=version) + "\n"


def _contents(site: Path) -> Iterator[tuple[str, bytes]]:
    """What may be kept, by its address below the site."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    yield from ((_address(path), (site / path).read_bytes()) for path in paths if KEPT.fullmatch(path))


def _address(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return path if name != INDEX else folder and f"{folder}/"


def _first(address: str, content: bytes) -> list[str]:
    """A page that stands in for others, and what it loads."""
    return [address, *LOADED.findall(content.decode())] if address.rpartition("/")[2] == INSTEAD else []


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:DIGITS]


def _sent(content: bytes) -> int:
    """Bytes, compressed as hosts do."""
    return len(zlib.compress(content, 6))
