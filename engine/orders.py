"""What the process of the Chinese site and that of the English one say to each other, a line each."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from catalogue.records.problem import Problem


@dataclass(frozen=True)
class Found:
    """What is wrong with data and pages of both languages; one process looks, and tells the other."""

    problems: list[Problem] = field(default_factory=list)
    unfinished: list[Problem] = field(default_factory=list)
    """What keeps them only from being published."""


@dataclass(frozen=True)
class Order:
    """What to build: as the command line and the Chinese configuration say."""

    command: Literal["build", "gh-deploy", "serve"]
    site_dir: str
    site_url: str | None
    strict: bool
    level: int
    """Of what is printed, as `logging` counts it."""
    found: Found | None = Found()
    """Nothing in a build, which stops where something is; None while one still looks: data may be read meanwhile."""
    number: int = 0
    changed: list[Path] | None = None
    """Files: only what they concern is to be made again, in the build that is in the folder."""


@dataclass(frozen=True)
class Answer:
    """How a build of the other language ended, and what it found."""

    built: bool
    problems: list[str]
    """What keeps pages from being shown, a line each."""
    made: list[str] = field(default_factory=list)
    """Addresses of the pages that were made again."""
    number: int = 0
    """Of the order."""


ORDERS, ANSWERS = TypeAdapter(Order), TypeAdapter(Answer)
