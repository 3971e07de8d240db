"""What is made before a build, because it takes a whole site: `make along` leaves it here, and the next build publishes it."""

from engine.languages import ROOT

FOLDER = ROOT / ".cache" / "carried"


def made() -> dict[str, bytes]:
    """The files by their paths below the site; none where nothing was made."""
    return {file.name: file.read_bytes() for file in sorted(FOLDER.glob("[!.]*"))}
