"""What the pages show of the files beside them, by their calls."""

import re
from pathlib import Path
from typing import NamedTuple

from catalogue.markdown import pagetext

FIGURE = re.compile(r"\{\{-?\s*figure *\(\s*(?:\w+\s*=\s*)?[\"']?([^\"'\n,)]*)")
# With its arguments exchanged: that is told where it is called.
EXCHANGED = re.compile(r"\{\{-?\s*figure *\(\s*([\"'])(?=[^\"']*[^!-~])(?:(?!\1).)*\1\s*,\s*[\"']([a-z0-9-]{2,})[\"']\s*\)")
EXAMPLE = re.compile(r"\{\{-?\s*example *\(")


class Shown(NamedTuple):
    """By all pages of a folder, which `pages` names."""

    pages: set[str]
    drawings: set[str]
    programs: set[str]


def shown(docs: Path) -> Shown:
    """Names without folders and endings; what stands in code or a comment shows nothing."""
    texts = [(path, pagetext.without([pagetext.SILENT], text)) for path, text in pagetext.texts(docs)]
    return Shown(
        {path.stem for path, text in pagetext.texts(docs) if not pagetext.wrapped(text)},
        {name for _, text in texts for name in (*FIGURE.findall(text), *(said[2] for said in EXCHANGED.finditer(text)))},
        {path.stem for path, text in texts if EXAMPLE.search(text)},
    )


def files(folder: Path, ending: str) -> list[Path]:
    """The regular ones with this ending; of others, published.py says what they are."""
    return [path for path in sorted(folder.glob(f"[!.]*{ending}")) if path.is_file() and not path.is_symlink()]
