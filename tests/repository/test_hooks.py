"""The hooks of pre-commit look whenever what they look at has changed."""

import re

import yaml

from tests.invented import ROOT

READ = ["data/papers.yaml", "docs/zh/index.md", "catalogue/rules/check.py"]
READ += ["docs/examples/bert.py", "docs/figures/bert.svg.jinja", "catalogue/pages/templates/fix.html.jinja"]


def test_a_change_of_what_check_reads_starts_check():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (check,) = [hook for repo in config["repos"] for hook in repo["hooks"] if hook["id"] == "check"]
    assert [path for path in READ if not re.search(check["files"], path)] == []
