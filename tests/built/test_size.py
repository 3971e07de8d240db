"""What the HTML of a paper weighs on the wire."""

import gzip

import pytest

from catalogue.pages.completeness import statuses

# Bytes, by whether the page is complete: figures, formulas and a program come on top of the record.
LIMITS = {False: 16 * 1024, True: 26 * 1024}


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_html_of_a_paper_is_small(site, known, root, home):
    sizes, limits = {}, {}
    for status in statuses(known, root / "docs"):
        file = site.folder / home / status.paper.topic / status.paper.id / "index.html"
        sizes[status.paper.id] = len(gzip.compress(file.read_bytes(), 6))
        limits[status.paper.id] = LIMITS[status.complete]
    assert sizes
    assert {name: size for name, size in sizes.items() if size > limits[name]} == {}
