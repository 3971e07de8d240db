"""The page of what readers take along names the files that are there, with their sizes, and no others."""

import re

import pytest

from catalogue.exports.carried import filled, said

SHELF = (
    '<ul class="carried"><li data-carried="a.epub"><a href="../a.epub">A</a> <span class="size"></span></li></ul>\n<p>none</p>'
)


def test_a_file_that_is_there_has_its_size():
    assert re.sub(r"<[^>]+>", "", filled(f"<p>x</p>\n{SHELF}\n<p>y</p>", {"a.epub": 1_234_000})).split() == [
        "x",
        "A",
        "1.2",
        "MB",
        "y",
    ]


def test_where_no_file_is_there_the_page_says_so():
    assert re.sub(r"<[^>]+>", "", filled(SHELF, {"b.epub": 1})).split() == ["none"]


@pytest.mark.parametrize(("size", "text"), [(1, "1 kB"), (98_600, "99 kB"), (1_000_000, "1.0 MB"), (12_340_000, "12.3 MB")])
def test_sizes_are_said_as_a_reader_counts_them(size, text):
    assert said(size) == text


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_page_says_how_large_the_books_are(site, home):
    page = (site.folder / home / "take-along" / "index.html").read_text(encoding="utf-8")
    listed = re.findall(r'<li data-carried="([^"]+)">.*?<span class="size">([^<]*)</span>', page)
    assert len(listed) > 5 and all(said((site.folder / path).stat().st_size) == size for path, size in listed)
