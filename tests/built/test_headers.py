"""The headers the built site is published with."""

import re

from engine.headers import hashed

RUN = {None, "", "module", "text/javascript", "application/javascript"}


def policy(site) -> str:
    headers = (site.folder / "_headers").read_text(encoding="utf-8")
    (named,) = re.findall(r"^  Content-Security-Policy: (.+)$", headers, re.MULTILINE)
    return named


def test_every_inline_script_of_every_page_has_its_hash_and_no_other_has(site):
    scripts = [script for page in site.pages for script in page.named("script") if "src" not in script.attrib]
    wanted = {hashed(script.text) for script in scripts if script.get("type") in RUN}
    assert {*re.findall(r"'(sha256-[^']+)'", policy(site))} == wanted


def test_the_hashes_are_few(site):
    """The theme writes the way to the root, so they grow with the depth of folders, not with the pages."""
    assert policy(site).count("sha256-") <= 16


def test_no_line_is_longer_than_cloudflare_reads(site):
    assert max(map(len, (site.folder / "_headers").read_text(encoding="utf-8").splitlines())) <= 2000


def test_no_page_needs_an_exception_for_styles_or_handlers(site):
    for page in site.pages:
        found = [name for element in page.elements for name in element.attrib if name == "style" or name.startswith("on")]
        assert (found, page.named("style")) == ([], []), page.path
