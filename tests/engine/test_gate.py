"""English begins while Chinese is checked, and neither writes nor says anything before it may."""

import logging
from io import StringIO

import pytest

from engine import gate
from engine.forked import Forked, possible
from tests.invented import project
from tests.tools import run


@pytest.mark.skipif(not possible(), reason="only where this process can be copied")
def test_who_waits_has_said_nothing_before_and_everything_after():
    gate.close()

    def work(orders, answers):
        said = StringIO()
        log = logging.getLogger("mkdocs")
        log.handlers = [gate.patient(logging.StreamHandler(said))]
        log.error("before")
        print(f"begun {said.getvalue()!r}", file=answers, flush=True)
        gate.wait()
        log.error("after")
        print(repr(said.getvalue()), file=answers)

    copy = Forked(work)
    assert copy.stdout.readline() == "begun ''\n"
    gate.let_in()
    assert copy.stdout.readline() == "'before\\nafter\\n'\n"
    copy.communicate()
    assert copy.returncode == 0 and not gate.closed()


def test_a_build_that_the_check_stops_says_nothing_of_english_and_leaves_the_site(tmp_path):
    folder = project(tmp_path, 8)  # there are more topics, and none may be empty
    site = folder / "site" / "en" / "about" / "index.html"
    site.parent.mkdir(parents=True)
    site.write_text("as it was")
    with (folder / "docs" / "en" / "about.md").open("a", encoding="utf-8") as page:
        page.write("\n[about](nowhere.md)\n")
    status, output = run("mkdocs", "build", "--strict", folder=folder)
    assert status == 1 and "topics.yaml:" in output and "en: " not in output, output
    assert "half a minute" in output.splitlines()[0]
    assert site.read_text() == "as it was"
