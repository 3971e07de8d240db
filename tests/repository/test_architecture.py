"""Imports flow one way, the core knows no engine, and the checker writes no markup."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
# A part imports only parts to the left of it.
ORDER = [
    {"problem", "numbers", "values", "mathml", "beside", "write", "lock", "sandbox", "typography", "draft", "cures", "dangers"},
    {"parts", "lists", "yamlfile", "pagetext"},
    {"model"},
    {"graph", "terms", "csp"},
    {"load", "render", "schema", "searchindex", "navigation", "completeness", "facets"},
    {"exports", "texts", "fixlinks", "summary"},
    {"plain", "titles", "links", "format"},
    {"rules", "new"},
    {"check"},
    {"commands"},
    {"__main__", "kept"},
    {"english"},
    {"publish"},
    {"hooks", "macros"},
]
SOURCES = [*sorted((ROOT / "catalogue").rglob("*.py")), *sorted(ROOT.glob("*.py"))]
MARKUP = re.compile(r"</?[a-z]|\]\(|\{[{%]|\*\*|&\w+;")


def part(module: str) -> str:
    """catalogue.rules.time -> rules"""
    return module.removeprefix("catalogue.").split(".")[0]


def rank(module: str) -> int:
    return next(at for at, parts in enumerate(ORDER) if part(module) in parts)


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            found |= {f"{node.module}.{alias.name}" if node.module == "catalogue" else node.module for alias in node.names}
    return found


def strings(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("path", [path for path in SOURCES if path != ROOT / "catalogue" / "__init__.py"], ids=module_of)
def test_imports_flow_one_way(path):
    inside = {name for name in imported(path) if name.split(".")[0] == "catalogue" and part(name) != part(module_of(path))}
    assert [name for name in inside if rank(name) >= rank(module_of(path))] == []


@pytest.mark.parametrize("path", sorted((ROOT / "catalogue").rglob("*.py")), ids=module_of)
def test_the_core_knows_no_engine(path):
    engines = {"mkdocs", "material", "mkdocs_macros", "properdocs", "zensical", "markdown", "hooks", "macros"}
    assert {name.split(".")[0] for name in imported(path)} & engines == set()


@pytest.mark.parametrize("name", ["check", "rules", "load", "yamlfile", "problem"])
def test_the_checker_holds_no_markup(name):
    paths = [path for path in SOURCES if part(module_of(path)) == name]
    assert paths
    assert [text for path in paths for text in strings(path) if MARKUP.search(text)] == []


def test_every_rule_is_run():
    for path in sorted((ROOT / "catalogue" / "rules").glob("[a-z]*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        public = {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")}
        named = [node for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "RULES"]
        (listed,) = [node.value for node in named]
        assert {name.id for name in listed.elts} == public, path


def test_every_part_of_the_order_exists():
    names = {part(module_of(path)) for path in SOURCES}
    assert set().union(*ORDER) <= names
