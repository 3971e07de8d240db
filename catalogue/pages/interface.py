"""Which words of the interface templates and Python print: those that strings.yaml has to have."""

import os
import re
from functools import lru_cache
from pathlib import Path

# words.cite, words["cite"], strings[f"nav_{page}"], words["kind_" ~ kind]; where one is only got, it may be missing
USE = re.compile(r"""\b(?:words|strings)(?:\[\w+\])?(?:\.(?!get\b)([a-z]\w*)\b(?!\()|(\[|\.get\()f?(?:"|')([a-z]\w*)["'{])""")
KINDS = (".py", ".jinja", ".html", ".xml")
ROOM = Path(__file__).parent.parent


def used(engine: Path) -> list[tuple[str, bool, str]]:
    """The words that sources ask for, whether each is only got, which may be missing, and the first file and line."""
    found: dict[tuple[str, bool], str] = {}
    for folder in (ROOM, engine):
        for place, _, names in sorted(os.walk(folder)):
            for path in (os.path.join(place, name) for name in sorted(names) if name.endswith(KINDS)):
                for word, got, line in _of_file(path, os.stat(path).st_mtime_ns):
                    if (word, got) not in found:
                        found[word, got] = f"{os.path.relpath(path, folder.parent)}:{line}"
    return [(*key, where) for key, where in found.items()]


# A preview lives on when a template is edited.
@lru_cache(maxsize=2**10)
def _of_file(path: str, changed: int) -> list[tuple[str, bool, int]]:
    text = Path(path).read_text(encoding="utf-8")
    found = ((use[1] or use[3], use[2] == ".get(", text.count("\n", 0, use.start()) + 1) for use in USE.finditer(text))
    return [each for each in found if each[0] != "yaml"]
