"""Files of settings that MkDocs stumbles over before it asks us: each mistake is one line, and the rest stays as it is."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.base import get_schema
from mkdocs.config.defaults import MkDocsConfig

from engine.before import ADDRESSES, FILES, NAMES, problems
from tests.invented import ROOT
from tests.tools import copy, run

OURS, ENGLISH, MARKDOWN = FILES
TORN = "<<<<<<< HEAD\nsite_name: a\n=======\nsite_name: b\n>>>>>>> b\n"
BEGINS = "INHERIT: catalogue/markdown/markdown.yml"
# What becomes of the text of a file -> what is said of it, behind its name.
SPOILT: dict[str, tuple[str, Callable[[str], str | bytes], str]] = {
    "a list twice": (OURS, lambda text: f"{text}plugins: [search]\n", r"\d+: the field 'plugins' stands twice; keep one"),
    "a setting twice": (OURS, lambda text: f"site_name: a\n{text}", r"\d+: the field 'site_name' stands twice; keep one"),
    "twice within": (OURS, lambda text: text.replace("  font:", "  font: a\n  font:"), r"\d+: the field 'font' stands twice"),
    "twice in English": (ENGLISH, lambda text: f"{text}docs_dir: a\n", r"\d+: the field 'docs_dir' stands twice"),
    "twice in Markdown": (MARKDOWN, lambda text: f"{text}  abbr: {{}}\n", r"\d+: the field 'abbr' stands twice"),
    "torn": (OURS, lambda text: TORN + text, "1: is what a merge left; finish the merge"),
    "torn English": (ENGLISH, lambda text: text + TORN, r"\d+: is what a merge left; finish the merge"),
    "one mark left": (OURS, lambda text: f"=======\n{text}", "1: not YAML: .*; finish the merge"),
    "a bracket": (OURS, lambda text: text.replace("plugins:", "plugins: ["), r"\d+: not YAML: .*; close \["),
    "a tab": (OURS, lambda text: text.replace("  name: m", "\tname: m"), r"\d+: not YAML: .*; indent with spaces, not tabs"),
    "empty": (OURS, lambda text: "", "1: the file is empty; restore it"),
    "comments alone": (ENGLISH, lambda text: "# a\n", "1: the file is empty; restore it"),
    "a list": (OURS, lambda text: "- a\n- b\n", "1: holds no settings, which are lines of `name: value`; restore it"),
    "a text": (MARKDOWN, lambda text: "a\n", "1: holds no settings, "),
    "of another code": (OURS, lambda text: text.encode("gbk"), r"\d+: not UTF-8; save the file as UTF-8"),
    "a tag": (OURS, lambda text: text.replace("!ENV [PDF", "!EVN [PDF"), r"\d+: tags \(!EVN\) are not read here; leave it out"),
    **{
        f"what is run as it is read: {tag}": (
            OURS,
            lambda text, tag=tag: f"{text}site_author: !!python/{tag}\n",
            rf"\d+: tags \(tag:yaml.org,2002:python/{re.escape(tag.split()[0])}\) are not read here; leave it out",
        )
        for tag in (
            'object/apply:os.system ["true"]',
            'object/apply:engine.usable.to_be_emptied ["site"]',
            "object/new:engine.usable.address [a, b]",
            "name:antigravity.fly",
            "module:antigravity",
        )
    },
    **{
        f"{setting} {value}": (
            OURS,
            lambda text, setting=setting, value=value: re.sub(f"(?m)^{setting}: .*", f"{setting}: {value}", text),
            rf"\d: {setting}: .* is no address; write one like https://",
        )
        for setting in ADDRESSES
        for value in (
            "htp:/x",
            "example.org",
            "https://a b.org/",
            "https://[x]/a/b",
            "[a]",
            "8000",
            "https://example.org/?a",
            "https://a.org/index.html",
            "https://a.org/../x/",
        )
    },
    "misspelled": (OURS, lambda text: text.replace("docs_dir", "doc_dir"), r"\d+: doc_dir: no such setting; write docs_dir$"),
    "misspelled in English": (ENGLISH, lambda text: text.replace("plugins", "Plugin"), r"\d+: Plugin: no .*; write plugins$"),
    "what begins it": (OURS, lambda text: text.replace("INHERIT", "INHERTI"), "2: INHERTI: no such setting; write INHERIT$"),
    "of nothing": (OURS, lambda text: f"{text}a: b\n", r"\d+: a: no such setting; leave it out$"),
    "no lines of plugins": (OURS, lambda text: LINES.sub(r"\1: [search]\n", text), r"\d+: \w+: has no lines of `name: value`"),
    "no plugins": (OURS, lambda text: re.sub("(?ms)^plugins:.*?^#", "#", text), r"\d+: .*: is missing; write classics: {}$"),
    "plugins emptied": (ENGLISH, lambda text: LINES.sub(r"\1:\n", text), r"\d+: \w+: has no lines of `name: value` below it"),
    "not ours": (OURS, lambda text: text.replace("  classics", "  # classics"), r"\d+: .*: is missing; write classics: {}$"),
    "no language": (ENGLISH, lambda text: text.replace("  language: en\n", ""), r"\d+: .*: is missing; write language: en$"),
    "another": (
        ENGLISH,
        lambda text: text.replace(": en\n", ": zh\n", 1),
        r"\d+: theme.language: 'zh' .*; write language: en$",
    ),
    "itself": (OURS, lambda text: text.replace(BEGINS, "INHERIT: mkdocs.yml"), f"2: INHERIT: 'mkdocs.yml' .*; write {BEGINS}$"),
    "round": (OURS, lambda text: text.replace(BEGINS, "INHERIT: mkdocs.en.yml"), f"2: INHERIT: .*; write {BEGINS}$"),
    "a loop": (MARKDOWN, lambda text: f"INHERIT: ../../mkdocs.yml\n{text}", "1: INHERIT: .* is not what .*; leave it out$"),
    "nothing there": (
        ENGLISH,
        lambda text: text.replace("mkdocs.yml", "no.yml"),
        ".*: INHERIT: 'no.yml' .* INHERIT: mkdocs.yml$",
    ),
    "no file": (OURS, lambda text: text.replace(BEGINS, "INHERIT: [a]"), f"2: INHERIT: .*; write {BEGINS}$"),
    "on its own": (
        ENGLISH,
        lambda text: text.replace("INHERIT: mkdocs.yml", ""),
        r"\d: INHERIT: is missing; write INHERIT: mk",
    ),
}
PLAIN, LINES = re.compile("^(site_url|repo_url): .*", re.MULTILINE), re.compile(r"^(theme|plugins):\n(?: .*\n)+", re.MULTILINE)
RIGHT = {
    "addresses of one's own": lambda text: PLAIN.sub(r"\1: https://example.org/a/b", text),
    "no addresses": lambda text: PLAIN.sub(r"\1:", text),
    "empty ones": lambda text: PLAIN.sub(r'\1: ""', text),
    "another way to it": lambda text: text.replace(BEGINS, "INHERIT: ./catalogue/markdown/markdown.yml"),
    "a value with a name": lambda text: text.replace("\nextra:\n", "\nextra:\n  a: &a {b: c}\n  d: *a\n  e: {<<: *a, f: g}\n"),
    "types of YAML": lambda text: f'{text}copyright: !!str 1\nsite_author: !ENV [A, "<<<<<<< a"]\n',
    "a name that Material's manual gives": lambda text: (
        f"{text}mdx_configs: {{a: !!python/name:pymdownx.superfences.fence_code_format }}\n"
    ),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "a mark of UTF-8": lambda text: f"\ufeff{text}",
}


# What is set, what stands in the file, and what is said.
HOOKS = {
    "what pages call": ("[macros.py]", "", r"macros.py:\d+: on_pre_page_macros is no event of MkDocs; leave the file out"),
    "not there": ("[no.py]", "", r"mkdocs.yml:\d+: hooks.0: there is no program 'no.py'; mend its name, or leave it out"),
    "no program": ("[a.py, mkdocs.yml]", "", r"mkdocs.yml:\d+: hooks.1: there is no program 'mkdocs.yml'; mend"),
    "a text": ("a.py", "", r"mkdocs.yml:\d+: hooks: is no list of files; write hooks: \[a.py\]"),
    "raises": ("[a.py]", "a = 1\n\n1 / 0\n", r"a.py:3: cannot be loaded \(ZeroDivisionError: division by zero\); mend it"),
    "raises elsewhere": ("[a.py]", "import json\njson.loads('')\n", r"a.py:2: cannot be loaded \(JSONDecodeError: "),
    "ends": ("[a.py]", "raise SystemExit(0)\n", r"a.py:1: cannot be loaded \(SystemExit: 0\); mend it"),
    "a library": ("[a.py]", "import nowhere\n", r"a.py:1: cannot be loaded \(ModuleNotFoundError: No module named 'nowhere'\)"),
    "no Python": ("[a.py]", "\ndef a(:\n", r"a.py:2: cannot be loaded \(SyntaxError: invalid syntax\); mend it"),
    "a zero": ("[a.py]", "a = '\0'\n", r"a.py:1: cannot be loaded \("),
    "torn": ("[a.py]", "a = 1\n<<<<<<< HEAD\n", "a.py:2: is what a merge left; finish the merge"),
    "no event": ("[a.py]", "a = 1\ndef on_pgae_markdown(text): pass\n", "a.py:2: on_pgae_markdown is no event of MkDocs"),
}


@pytest.fixture
def settings(tmp_path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "macros.py", tmp_path)
    return tmp_path


def write(file: Path, spoil: Callable[[str], str | bytes]) -> None:
    text = spoil(file.read_text(encoding="utf-8"))
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def lines(folder: Path, running: bool = False) -> list[str]:
    return [str(problem).replace(f"{folder}/", "") for problem in problems(folder, running)]


def test_ours_are_right():
    assert lines(ROOT) == []


def test_all_settings_are_known_that_mkdocs_knows():
    assert {name for name, _ in get_schema(MkDocsConfig)} | {"INHERIT"} == {*NAMES.values()}


@pytest.mark.parametrize("name, spoil, wanted", SPOILT.values(), ids=SPOILT)
def test_a_mistake_is_one_line(settings, name, spoil, wanted):
    write(settings / name, spoil)
    (line,) = lines(settings)
    assert re.match(f"{name}:{wanted}", line), line


@pytest.mark.parametrize("spoil", RIGHT.values(), ids=RIGHT)
def test_what_is_unusual_may_be_right(settings, spoil):
    write(settings / OURS, spoil)
    assert lines(settings) == []


@pytest.mark.parametrize("hooks, text, wanted", HOOKS.values(), ids=HOOKS)
def test_a_hook_that_cannot_be_loaded_is_one_line(settings, hooks, text, wanted):
    (settings / "a.py").write_text(text, encoding="utf-8")
    write(settings / OURS, lambda text: f"{text}hooks: {hooks}\n")
    found = lines(settings, running=True)
    assert len(found) == 1 and re.match(wanted, found[0]), found


def test_a_hook_may_do_what_hooks_do(settings):
    (settings / "b.py").write_text("C = 1\n", encoding="utf-8")
    (settings / "a.py").write_text("from b import C\ndef on_config(config): return config\n", encoding="utf-8")
    write(settings / OURS, lambda text: f"{text}hooks: [a.py]\n")
    assert lines(settings, running=True) == []


@pytest.mark.parametrize("text, said", [("def a(:\n", "SyntaxError"), ("<<<<<<< a\n", "a merge"), (None, "cannot be read")])
def test_what_pages_call_is_told_where_it_is_no_program(settings, text, said):
    (settings / "macros.py").unlink() if text is None else (settings / "macros.py").write_text(text, encoding="utf-8")
    (line,) = lines(settings)
    assert line.startswith("macros.py:1: ") and said in line and "; " in line


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("put, said", [(None, "cannot be read"), (Path.mkdir, "is a folder"), (os.mkfifo, "is a pipe")])
def test_what_is_no_file_is_named_and_nobody_waits_for_it(settings, name, put, said):
    (settings / name).unlink()
    if put:
        put(settings / name)
    (line,) = lines(settings)
    assert line.startswith(f"{name}:1: {said}") and line.endswith("; restore it")


@pytest.mark.parametrize("command", [("engine.before",), ("mkdocs", "build", "--quiet")])
def test_it_is_told_by_the_step_before_and_where_mkdocs_is_called_alone(tmp_path, command):
    folder = copy(tmp_path)
    write(folder / ENGLISH, lambda text: f"{text}docs_dir: docs/zh\n")
    status, said = run(*command, folder=folder)
    assert (status, said.strip()) == (1, "mkdocs.en.yml:17: the field 'docs_dir' stands twice; keep one")


def test_mkdocs_alone_is_stopped_where_our_plugin_would_not_be_asked(tmp_path):
    folder = copy(tmp_path)
    write(folder / OURS, lambda text: f"{text}plugins: [search]\n")
    status, said = run("mkdocs", "build", "--quiet", folder=folder)
    assert status and re.fullmatch(r"mkdocs.yml:\d+: the field 'plugins' stands twice; keep one", said.strip())


@pytest.mark.parametrize("target", ["serve", "build", "along", "pdf", "check"])
def test_make_looks_at_them_first(target):
    done = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert re.findall(r"\.venv/bin/python -m (\S+)|engine/printing", done)[0] == "engine.before"
