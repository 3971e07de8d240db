"""The programs that pages show: docs/examples/<id>.py."""

from pathlib import Path

from jinja2 import pass_context
from jinja2.runtime import Context

from catalogue.records.model import Catalogue


def programs(catalogue: Catalogue, docs: Path) -> dict[str, Path]:
    """Where each paper that has a program keeps it, by the id of the paper. A link is none: rules/published.py tells of it."""
    files = {paper.id: docs / "examples" / f"{paper.id}.py" for paper in catalogue.papers}
    return {id: file for id, file in files.items() if file.is_file() and not file.is_symlink()}


@pass_context
def with_programs(context: Context) -> list[str]:
    """For templates: the ids of the papers that have one."""
    return [*programs(context["catalogue"], context["docs"])]
