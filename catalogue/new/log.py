"""A line in data/log.yaml: the paper has joined, for the feeds."""

import datetime
from pathlib import Path

from catalogue.new.insert import text_of
from catalogue.new.text import flow
from catalogue.records.yamlfile import parse, says


def logged(path: Path, id: str, topic: str, today: datetime.date) -> str | None:
    """The text of the log with one change more, of today or of its last day; None where the file has another form."""
    text = text_of(path) if path.exists() else ""
    before = parse(path, text.removeprefix("\ufeff")).value if text.strip() else []
    day = max([today.isoformat(), *(str(change["date"]) for change in before[-1:])])
    change, end = {"date": day, "kind": "paper", "paper": id, "topic": topic}, "\r\n" if "\r\n" in text else "\n"
    head = text if before else text.replace("[]", "", 1).rstrip()
    head += end if head and not head.endswith("\n") else ""
    new = f"{head}- {flow(change)}{end}"
    return new if says(path, new, [*before, change]) else None
