"""What the HTML of a paper weighs on the wire."""

import gzip

import pytest

from catalogue.pages.completeness import statuses

# Bytes, by whether the page is complete: figures, formulas and a program come on top of the record.
LIMITS = {False: 16 * 1024, True: 26 * 1024}


@pytest.mark.parametrize("home", ["", "en/"])
@pytest.mark.parametrize("complete", LIMITS)
def test_the_html_of_a_paper_is_small(site, known, root, home, complete):
    papers = [status.paper for status in statuses(known, root / "docs") if status.complete == complete]
    files = [site.folder / home / paper.topic / paper.id / "index.html" for paper in papers]
    sizes = {file.parent.name: len(gzip.compress(file.read_bytes(), 6)) for file in files}
    assert sizes
    assert {name: size for name, size in sizes.items() if size > LIMITS[complete]} == {}
