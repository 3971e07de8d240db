"""Every module has its room, imports flow one way, catalogue/ knows no engine, and the checker writes no markup."""

import ast
import re
from pathlib import Path

from tests.invented import ROOT

# From below: a room imports only rooms of the lines above it.
FLOORS = [
    {"records", "files"},
    {"numbers"},
    {"language", "citing"},
    {"jinja"},
    {"markdown"},
    {"drawings", "programs"},
    {"pages"},
    {"exports", "search"},
    {"links"},
    {"rules"},
    {"new"},
    {"renaming"},
    {"commands"},
    {"__main__"},
]
# On top: these import each other and the rooms, and nothing imports them.
TOP = {"engine", "macros"}
CATALOGUE = ROOT / "catalogue"
SOURCES = [*sorted(CATALOGUE.rglob("*.py")), *sorted((ROOT / "engine").rglob("*.py")), *sorted(ROOT.glob("*.py"))]
ENGINES = {"mkdocs", "material", "mkdocs_macros", "properdocs", "zensical"}
# Names of engines, and what only the theme of today understands; Supplementary Material is a part of papers.
NAMED = re.compile(r"(?i)mkdocs|(?<!Supplementary )\bmaterial\b|squidfunk|properdocs|zensical|\bmd-[a-z]|search_index")
# What runs the rules, and what they ask.
NO_RULES = {"__init__", "check", "concerning", "deadlinks", "drawings", "every", "making", "once", "passed", "titles"}
MARKUP = re.compile(r"</?[a-z]|\]\(|\{[{%]|\*\*|&\w+;")


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room(module: str) -> str:
    """catalogue.rules.time -> rules, engine.hooks -> engine"""
    return module.removeprefix("catalogue.").split(".")[0]


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            found |= {f"{node.module}.{alias.name}" if node.module == "catalogue" else node.module for alias in node.names}
    return found


def taken(path: Path) -> set[str]:
    """What stands behind from, and what is taken from there, as one name."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)]
    return {f"{node.module}.{alias.name}" for node in nodes for alias in node.names}


def below(name: str) -> set[str]:
    """The rooms that a room may import, and itself."""
    if name in TOP | {"catalogue"}:  # catalogue/__init__.py imports nothing: the next test
        return TOP.union(*FLOORS)
    floor = next(at for at, rooms in enumerate(FLOORS) if name in rooms)
    return {name}.union(*FLOORS[:floor])


def strings(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_module_has_a_room_and_every_room_modules():
    assert {room(module_of(path)) for path in SOURCES} == {"catalogue"} | TOP.union(*FLOORS)
    assert {path.name for path in CATALOGUE.iterdir() if path.is_dir()} - {"__pycache__"} <= set().union(*FLOORS)


def test_catalogue_holds_packages_and_at_most_six_modules_of_its_own():
    assert len(list(CATALOGUE.glob("*.py"))) <= 6
    assert not imported(CATALOGUE / "__init__.py")


def test_imports_flow_one_way():
    wrong = []
    for path in SOURCES:
        here = room(module_of(path))
        ours = {name for name in imported(path) if name.split(".")[0] in TOP | {"catalogue"}}
        wrong += [f"{module_of(path)} imports {name}" for name in sorted(ours) if room(name) not in below(here)]
    assert wrong == []


def test_nothing_imports_the_top():
    found = {module_of(path): {room(name) for name in imported(path)} & TOP - {room(module_of(path))} for path in SOURCES}
    assert {module: rooms for module, rooms in found.items() if rooms} == {}


def test_every_module_of_the_catalogue_is_imported():
    """What nothing names was forgotten."""
    said = {name for path in SOURCES for name in imported(path) | taken(path)}
    settings = (CATALOGUE / "markdown" / "markdown.yml").read_text(encoding="utf-8")
    modules = {module_of(path) for path in CATALOGUE.rglob("*.py") if not path.stem.startswith("__")}
    forgotten = sorted(module for module in modules - said if module not in settings)
    assert forgotten == [], "list it where its like are listed: an exporter in catalogue/exports/__init__.py"


def test_the_catalogue_knows_no_engine():
    found = {path: {name.split(".")[0] for name in imported(path)} & ENGINES for path in CATALOGUE.rglob("*.py")}
    assert {module_of(path): engines for path, engines in found.items() if engines} == {}


def test_the_catalogue_names_no_engine_and_no_theme():
    named = []
    for path in sorted(path for ending in ("py", "jinja") for path in CATALOGUE.rglob(f"*.{ending}")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            named += [f"{path.relative_to(ROOT)}:{number}: {line.strip()}"] if NAMED.search(line) else []
    assert named == []


def test_the_checker_holds_no_markup():
    paths = [
        *CATALOGUE.glob("rules/*.py"),
        *(CATALOGUE / "records" / f"{name}.py" for name in ("load", "yamlfile", "yamlreader", "problem")),
    ]
    assert [(module_of(path), text) for path in paths for text in strings(path) if MARKUP.search(text)] == []


def test_every_rule_is_run():
    """Each module lists its rules, and check runs every list."""
    run = (CATALOGUE / "rules" / "every.py").read_text(encoding="utf-8")
    for path in (path for path in sorted((CATALOGUE / "rules").glob("*.py")) if path.stem not in NO_RULES):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        public = {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")}
        assigned = [node for node in tree.body if isinstance(node, ast.Assign)]
        (listed,) = [node.value for node in assigned if ast.unparse(node.targets[0]) == "RULES"]
        assert {name.id for name in listed.elts} == public, f"mend RULES of catalogue/rules/{path.name}"
        assert f"*{path.stem}.RULES" in run, f"write {path.stem} into catalogue/rules/every.py"
