"""Where a site may be built: MkDocs empties the folder first, whatever is in it."""

from pathlib import Path

from mkdocs.exceptions import Abort

from engine.languages import ROOT

# What nobody could build again.
OURS = ("catalogue", "data", "docs", "engine", "requirements", "tests", ".git", ".github", ".venv")


def to_be_emptied(folder: str) -> None:
    """Raises Abort where that would take something of the project along."""
    site = Path(folder).resolve()
    within = any(site.is_relative_to(ROOT / name) for name in OURS)
    if within or ROOT.is_relative_to(site):
        raise Abort(f"site_dir: a build empties {folder} first, which holds what is not built; write site_dir: site")
