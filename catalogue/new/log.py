"""A line in data/log.yaml: the paper has joined, for the feeds."""

import datetime
from pathlib import Path

from catalogue.new.insert import ended, indent, text_of
from catalogue.new.text import flow
from catalogue.records.yamlfile import File, parse, says


def logged(path: Path, id: str, topic: str, today: datetime.date) -> str | None:
    """The text of the log with one change more, of today or of its last day; None where the file has another form."""
    text = text_of(path) if path.exists() else ""
    file = parse(path, text.removeprefix("\ufeff")) if text.strip() else File(path, [], {}, "")
    before, (body, rest) = file.value, ended(text)
    day = max([today.isoformat(), *(str(change["date"]) for change in before[-1:])])
    change, end = {"date": day, "kind": "paper", "paper": id, "topic": topic}, "\r\n" if "\r\n" in text else "\n"
    head = body if before else body.replace("[]", "", 1).rstrip()
    head += end if head and not head.endswith("\n") else ""
    new = f"{head}{indent(file)}- {flow(change)}{end}{rest}"
    return new if says(path, new, [*before, change]) else None
