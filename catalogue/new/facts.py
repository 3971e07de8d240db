"""What a service knows about a paper, before it becomes a record; and what it did not say."""

import datetime
from dataclasses import dataclass, field

# How another id and another name are given, of the command and of make.
BY_ID, BY_NAME = "--id, with make as ID=", "--name, with make as NAME="


class NewError(Exception):
    """The record cannot be made; the message is one line that says why and what to do."""


@dataclass
class Facts:
    """What a service says, in the fields of catalogue/records/paper.py; notes are for the person who runs the command."""

    title: str
    authors: list[dict[str, str]]
    date: datetime.date | None = None
    arxiv: dict[str, str] | None = None
    doi: str | None = None
    venue: dict[str, str] | None = None
    links: dict[str, str] = field(default_factory=dict)
    organisations: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    """What the service sent and nobody can read, a line each."""
