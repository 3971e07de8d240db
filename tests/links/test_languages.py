"""Addresses of one site in two languages stand for each other, and no others."""

import pytest

from catalogue.links.languages import counterparts

WIKIPEDIA = "https://zh.wikipedia.org/wiki/困惑度"


@pytest.mark.parametrize(
    "one, other, same",
    [
        (WIKIPEDIA, "https://en.wikipedia.org/wiki/Perplexity", True),
        ("https://example.org/a/zh-cn/b", "https://example.org/a/en-us/b", True),
        ("https://example.org/zh", "https://example.org/en", True),
        (WIKIPEDIA, "https://zh.wikipedia.org/wiki/熵", False),
        (WIKIPEDIA, "https://en.wiktionary.org/wiki/perplexity", False),
        ("https://example.org/zh/a", "https://example.org/en/b", False),
        ("https://example.org/zh/a", "https://example.com/en/a", False),
        ("zh/a.md", "en/a.md", False),
    ],
)
def test_a_site_has_a_language_in_its_host_or_its_path(one, other, same):
    assert counterparts(one, other) == counterparts(other, one) == same
