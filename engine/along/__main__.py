"""python -m engine.along SITE ARCHIVE: the site that was built in one folder, as an archive of files to carry."""

import sys
from pathlib import Path

from catalogue.files.write import write
from catalogue.records.load import load
from engine.along.folder import FIRST, carried, packed
from engine.languages import ROOT


def main(site: Path, archive: Path) -> int:
    """Returns 1, with a line that says why, where no site was built."""
    if not (site / FIRST).is_file():
        print(f"{site / FIRST} is not there: run make along, which builds the site first", file=sys.stderr)
        return 1
    content = packed(carried(site), load(ROOT / "data").catalogue.updated)
    write(archive, content)
    print(f"{archive}: {len(content) / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
