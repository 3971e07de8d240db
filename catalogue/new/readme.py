"""README.md beside the data says how many papers there are."""

import re
from pathlib import Path

from catalogue.new.insert import text_of

COUNT = re.compile(r"\b\d+(?= (?:classic papers|篇大语言模型经典论文))")


def counted(path: Path, papers: int) -> str | None:
    """The text of the file with this number; None where there is no such file, or it counts nothing."""
    text = text_of(path) if path.is_file() else ""
    return COUNT.sub(str(papers), text) if COUNT.search(text) else None
