"""The headers the site is published with: every inline script of the theme by its hash, and no other."""

import re
from base64 import b64decode
from hashlib import sha256

import pytest

from engine.headers import hashed, inline, publish

THEME = '<script>__md_scope=new URL("{}",location)</script><script>var palette=1</script>'


@pytest.fixture
def built(tmp_path):
    """A site of eleven pages with the theme's scripts."""
    for at in range(10):
        page(tmp_path, f"{at}/index.html", THEME.format(".."))
    page(tmp_path, "404.html", THEME.format("/"))
    return tmp_path


def page(folder, name: str, html: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(f"<!doctype html><body>{html}</body>", encoding="utf-8")


def hashes(folder) -> set[str]:
    return set(re.findall(r"'(sha256-[^']+)'", (folder / "_headers").read_text(encoding="utf-8")))


def test_a_hash_is_what_the_standard_says():
    assert b64decode(hashed("alert('中')").removeprefix("sha256-")) == sha256("alert('中')".encode()).digest()


@pytest.mark.parametrize(
    "html, wanted",
    [
        ("<script>a < b</script>", ["a < b"]),
        ("<script type=module>a</script >", ["a"]),
        ("<script>a&amp;b</script><p><script>c\n</script>", ["a&amp;b", "c\n"]),
        ("<script src=a.js></script>", []),
        ('<script type="application/json">{}</script>', []),
        ("<script></script>", []),
        ("<scripted>a</scripted>", []),
    ],
)
def test_a_script_is_read_as_a_browser_reads_it(html, wanted):
    assert [*inline(html)] == wanted


def test_the_scripts_of_the_theme_are_named_once_each(built):
    assert publish(built) == []
    scripts = ['__md_scope=new URL("..",location)', '__md_scope=new URL("/",location)', "var palette=1"]
    assert hashes(built) == {hashed(script) for script in scripts}


@pytest.mark.parametrize("script", ["alert(1)", "var palette=2", '__md_scope=new URL("..",location);alert(1)'])
def test_a_script_that_one_page_brings_along_does_not_run(built, script):
    page(built, "3/index.html", THEME.format("..") + f"<script>{script}</script>")
    assert publish(built) == [built / "3" / "index.html"]
    assert hashed(script) not in hashes(built)
    assert len(hashes(built)) == 3


def test_the_policy_allows_no_other_inline_script(built):
    publish(built)
    policy = (built / "_headers").read_text(encoding="utf-8")
    assert (
        "default-src 'none'" in policy
        and "worker-src 'self'; manifest-src 'self'" in policy
        and "frame-ancestors 'none'" in policy
    )
    assert not re.search(r"unsafe|\*(?!\n)|https?:|blob:", policy)


def test_both_files_carry_the_same_policy(built):
    publish(built)
    (named,) = re.findall(r"^  Content-Security-Policy: (.+)$", (built / "_headers").read_text(encoding="utf-8"), re.MULTILINE)
    assert (built / "csp.txt").read_text(encoding="utf-8") == f'add_header Content-Security-Policy "{named}" always;\n'


def test_the_example_for_nginx_has_the_headers_of_the_other_hosts(built, root):
    publish(built)
    example = (root / "engine" / "nginx.conf").read_text(encoding="utf-8")
    headers = re.findall(r"^  (\S+): (.+)$", (built / "_headers").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(headers) == 8
    for name, value in headers[1:5]:
        assert f'add_header {name} "{value}" always;' in example
    assert headers[5][0] == "Cache-Control" and f'~/assets/ "{headers[5][1]}";' in example
    assert headers[6] == headers[7] and f'default "{headers[6][1]}";' in example
