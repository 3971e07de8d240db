"""python -m engine.along: packs the site that was built in site/, and leaves the archive in it."""

import sys
from pathlib import Path

from catalogue.files.write import write
from catalogue.records.load import catalogue
from engine.along.folder import FIRST, carried, packed
from engine.languages import ROOT

ARCHIVE = "llm-classics-site.zip"


def main(site: Path) -> int:
    """Returns 1, with a line that says why, where no site was built."""
    if not (site / FIRST).is_file():
        print(f"{site / FIRST} is not there: build the site first, with make build", file=sys.stderr)
        return 1
    archive = packed(carried(site), catalogue(ROOT / "data").updated)
    write(site / ARCHIVE, archive)
    print(f"{site / ARCHIVE}: {len(archive) / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:2] or ["site"])))
