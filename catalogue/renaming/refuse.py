"""What stands in the way of a change, before anything is planned."""

import re
from pathlib import Path

from catalogue.records.data import Data
from catalogue.records.line import printable
from catalogue.records.load import load
from catalogue.records.own import unknown
from catalogue.records.problem import CatalogueError
from catalogue.rules.once import once

SEVERAL = re.compile(r"[,，、\s]")
OTHERS = {"topics": "topic", "tags": "tag", "terms": "term", "paths": "reading path", "houses": "house"}


class RefusedError(Exception):
    """Nothing was written, for these reasons, a line each."""

    def __init__(self, *lines: object):
        super().__init__("\n".join(printable(str(line)) for line in lines))


def usable(folder: Path, id: str) -> Data:
    """The data, which have a paper of this id. Raises CatalogueError where they cannot be read, RefusedError without it."""
    data = load(folder)
    if data.problems:
        raise CatalogueError(once(data.problems))
    if SEVERAL.search(id.strip()):
        raise RefusedError(f"{id!r} are several; name one paper at a time")
    for line in unknown(data, [id]):
        others = [what for name, what in OTHERS.items() if id in data.ids(name)]
        raise RefusedError(f"{id!r} is a {others[0]}; only papers are renamed and removed by command" if others else line)
    return data
