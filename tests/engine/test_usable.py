"""Settings that no site can be built with are one line each, and no build empties a folder with what no build has made."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from engine.usable import to_be_emptied, to_be_usable
from tests.invented import ROOT, TOPICS, project
from tests.tools import copy, run

# A setting, what is written in its place, and the beginning of the line.
SPOILT = {
    "a language that is none": ("  language: zh", "  language: de", "mkdocs.yml: theme.language: 'de' is no language"),
    "pages of the other language": ("docs_dir: docs/zh", "docs_dir: docs/en", "docs_dir: the site of theme.language zh"),
    "addresses of files": ("use_directory_urls: true", "use_directory_urls: false", "mkdocs.yml: use_directory_urls: "),
    "a sheet that is not there": (
        "assets/tools.css]",
        "assets/tolls.css]",
        "mkdocs.yml: extra_css: there is no",
    ),
    "a sheet from elsewhere": (
        "assets/tools.css]",
        "//a.example/b.css]",
        "mkdocs.yml: extra_css: there is no '//a.example/b.css' in engine/theme; put it there",
    ),
    "a script from elsewhere": (
        "extra_css: [",
        "extra_javascript: [{path: https://a.example/b.js, defer: true}]\nextra_css: [",
        "mkdocs.yml: extra_javascript: there is no 'https://a.example/b.js' in engine/theme; put it there",
    ),
    "letters from elsewhere": (
        "  font: false",
        "  font: {text: Roboto}",
        "mkdocs.yml: theme.font: fetches letters from elsewhere",
    ),
    "a logo from elsewhere": (
        "logo: assets/icon.svg",
        "logo: https://a.example/b.svg",
        "mkdocs.yml: theme.logo: there is no 'https://a.example/b.svg' in engine/theme; put it there",
    ),
    "an icon that is not there": (
        "favicon: assets/icon.svg",
        "favicon: assets/icom.svg",
        "mkdocs.yml: theme.favicon: there is no 'assets/icom.svg' in engine/theme; mend the name",
    ),
    "a file of a template that is not there": (
        "static_templates: [",
        "static_templates: [nowhere.xml, ",
        "mkdocs.yml: theme.static_templates: there is no 'nowhere.xml' in engine/theme; mend the name",
    ),
    "a navigation": (
        "docs_dir:",
        "nav: [index.md]\ndocs_dir:",
        "mkdocs.yml: nav: is made of the data, whatever stands here; le",
    ),
    "no search": ("  search:\n    lang: [zh, en]", "  tags:", "mkdocs.yml: plugins: lack search; write"),
    "no macros": ("  macros:\n    module_name: macros", "  tags:", "mkdocs.yml: plugins: lack macros; write"),
    "other macros": ("module_name: macros", "module_name: macroz", "mkdocs.yml: macros.module_name: 'macroz' is not"),
    "a counter of readers": (
        "  generator: false",
        "  analytics: {provider: google, property: G-1}",
        "mkdocs.yml: extra.analytics: has every page load what is of others, .*; write analytics: false$",
    ),
    "a polyfill": (
        "  generator: false",
        "  polyfills: [https://a.example/b.js]",
        "mkdocs.yml: extra.polyfills: has every page load",
    ),
    "other languages elsewhere": (
        "  alternate: true",
        "  alternate: [{name: de, lang: de, link: https://a.example/}]",
        "mkdocs.yml: extra.alternate: .* write alternate: true",
    ),
    "a color that ends its attribute": (
        "primary: custom, accent: custom, toggle: {icon: material/brightness-5",
        "primary: '\"><script>1</script>', toggle: {icon: material/brightness-5",
        "mkdocs.yml: theme.palette: .* ends what it stands in; leave it out",
    ),
    "a scheme that ends its attribute": ("scheme: slate", "scheme: 'a\"b'", "mkdocs.yml: theme.palette: 'a\"b' has a "),
    "a direction": ("  font: false", "  font: false\n  direction: 'ltr\" a=\"'", "mkdocs.yml: theme.direction: 'ltr"),
    "somebody": ("docs_dir:", "site_author: 'A \"B\" C'\ndocs_dir:", "mkdocs.yml: site_author: 'A \"B\" C' has a "),
    "a logo of the system": (
        "logo: assets/icon.svg",
        "logo: /etc/passwd",
        "mkdocs.yml: theme.logo: there is no '/etc/passwd' in engine/theme; mend the name",
    ),
    "an icon above": (
        "favicon: assets/icon.svg",
        "favicon: ../theme/assets/icon.svg",
        "mkdocs.yml: theme.favicon: there is no '../theme/assets/icon.svg' in engine/theme; mend the name",
    ),
    "an icon by another way": (
        "favicon: assets/icon.svg",
        "favicon: ./assets/icon.svg",
        "mkdocs.yml: theme.favicon: there is no './assets/icon.svg' in engine/theme; mend the name",
    ),
    "a sign that is not there": (
        "material/brightness-5",
        "material/nowhere",
        "mkdocs.yml: theme.palette: there is no '.icons/material/nowhere.svg' in engine/theme; mend the name",
    ),
    "a sign of the theme": ("material/git}", "material/got}", "mkdocs.yml: theme.icon: there is no '.icons/material/got.svg'"),
    "a template of the system": (
        "static_templates: [",
        "static_templates: [/etc/passwd, ",
        "mkdocs.yml: theme.static_templates: there is no '/etc/passwd' in engine/theme; mend the name",
    ),
    "a page left out": (
        "  *~",
        "  *~\n  about.md",
        "mkdocs.yml: exclude_docs: 'about.md' is of the site, and links lead there; drop what leaves it out",
    ),
    "all pages left out": ("  *~", "  *~\n  *.md", "mkdocs.yml: exclude_docs: '.*.md' is of the site"),
    "a scheme misspelt": (
        "scheme: slate",
        "scheme: slaet",
        "mkdocs.yml: theme.palette: the theme knows no 'slaet'; write slate$",
    ),
    "a color misspelt": (
        "primary: custom, accent: custom, toggle: {icon: material/moon",
        "primary: custum, toggle: {icon: material/moon",
        "mkdocs.yml: theme.palette: 'custum' is no color of the theme; write custom$",
    ),
    "a color that is none": (
        "primary: custom, accent: custom, toggle: {icon: material/moon",
        "accent: '#ff0000', toggle: {icon: material/moon",
        "mkdocs.yml: theme.palette: '#ff0000' is no color of the theme; write ",
    ),
    "a feature misspelt": (
        "navigation.prune",
        "navigation.prunes",
        "mkdocs.yml: theme.features: the theme knows no 'navigation.prunes'; write navigation.prune$",
    ),
    "a home that runs": (
        "  generator: false",
        "  generator: false\n  homepage: javascript:alert(1)",
        "mkdocs.yml: extra.homepage: 'javascript:alert\\(1\\)' is no page; write one like https://",
    ),
    "words parted by nothing": (
        "separator: '[",
        "separator: '('\n    # '",
        "mkdocs.yml: search.separator: '\\(' is no pattern \\(",
    ),
    "pages for drafts": ("site_dir:", "draft_docs: paths/\nsite_dir:", "mkdocs.yml: draft_docs: 'paths/"),
}
# What stands in the place of a setting, and is right.
RIGHT = {
    "a page that is none": ("  *~", "  *~\n  .obsidian/\n  drafts/\n  *.bak"),
    "a page in no navigation": ("docs_dir:", "not_in_nav: about.md\ndocs_dir:"),
    "drafts of nothing": ("docs_dir:", "draft_docs: drafts/\ndocs_dir:"),
    "a color of two words": (
        "primary: custom, accent: custom, toggle: {icon: material/moon",
        "primary: light blue, toggle: {icon: material/moon",
    ),
    "a scheme of one's own": ("scheme: slate", "scheme: night_sky-2"),
    "a color with a hyphen": (
        "primary: custom, accent: custom, toggle: {icon: material/moon",
        "accent: deep-orange, toggle: {icon: material/moon",
    ),
    "a home": ("  generator: false", "  generator: false\n  homepage: https://example.org/"),
    "a home below": ("  generator: false", "  generator: false\n  homepage: ../about/"),
    "words parted as browsers can": ("separator: '[", "separator: '(?<=a+)(?<word>b)|[[\\s]'\n    # '"),
    "further features": ("navigation.prune", "navigation.prune, navigation.top, content.lazy, x.unheard"),
    "names in quotation marks of their language": ("现在是浅色，", "现在是“浅色”，"),
    "a direction": ("  font: false", "  font: false\n  direction: rtl"),
    "signs of notes": ("material/git}", "material/git, admonition: {note: octicons/tag-16}}"),
    "somebody": ("docs_dir:", "site_author: Conan O'Brien & Söhne\ndocs_dir:"),
    "no counter": (
        "  generator: false",
        "  generator: false\n  analytics:\n  polyfills: []\n  social: [{icon: a, link: https://a.example/}]",
    ),
    "an icon of another kind": ("favicon: assets/icon.svg", "favicon: assets/icon-192.png"),
}
ADDRESSES = ['https://example.org/"onclick="alert(1)', "https://example.org/?x=1", "https://example.org/#x", "https://a b.org/"]


NO_URLS = [
    "htp:/x",
    "htp://x/",
    "example.org",
    "example.org:80/a",
    "https:///a",
    "//example.org/",
    "https://a b.org/",
    "8000",
    "no",
]


@pytest.fixture
def settings():
    return load_config(str(ROOT / "mkdocs.yml"))


@pytest.fixture
def changed(tmp_path, monkeypatch):
    """Writes the settings with something else in place of one of them, and returns their file."""
    monkeypatch.setattr("engine.usable.DOCS", tmp_path / "docs")

    def write(old: str, new: str) -> Path:
        file = copy(tmp_path) / "mkdocs.yml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        text = text.replace(old, new)
        if "tags" in new:
            text = text[: text.index("  tags:")] + "  tags: {}\nvalidation:" + text.partition("\nvalidation:")[2]
        file.write_text(text, encoding="utf-8")
        return file

    return write


def test_ours_are_usable(settings, tmp_path):
    to_be_usable(settings)
    to_be_usable(load_config(str(ROOT / "mkdocs.en.yml"), site_dir=str(tmp_path / "en")))


@pytest.mark.parametrize("old, new, wanted", SPOILT.values(), ids=SPOILT)
def test_others_are_one_line(changed, old, new, wanted):
    file = changed(old, new)
    with pytest.raises(Abort, match="^" + wanted):
        to_be_usable(load_config(str(file)))


@pytest.mark.parametrize("old, new", RIGHT.values(), ids=RIGHT)
def test_what_is_unusual_may_be_right(changed, old, new):
    file = changed(old, new)
    (file.parent / "docs/zh/.obsidian").mkdir()
    (file.parent / "docs/zh/.obsidian/about.md").touch()
    to_be_usable(load_config(str(file)))


@pytest.mark.parametrize("setting", ["site_url", "repo_url"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_no_address_of_a_site_is_told_before_pages_hold_it(settings, setting, address):
    settings[setting] = address
    with pytest.raises(Abort, match=rf"^{setting} \(\${setting.upper()}\): .* is no address; write one like https://"):
        to_be_usable(settings)


@pytest.mark.parametrize("variable", ["SITE_URL", "REPO_URL"])
@pytest.mark.parametrize("address", ["https://[::1/a/b", "https://[x]/a/b", "https://exa\u2100mple.org/a/b", *NO_URLS])
def test_what_is_no_address_is_told_before_mkdocs_asks_it(monkeypatch, variable, address):
    monkeypatch.setenv(variable, address)
    with pytest.raises(Abort, match=rf"^{variable.lower()} \(\${variable}\): .* is no address; write one like https://"):
        load_config(str(ROOT / "mkdocs.yml"))


def test_a_time_of_the_build_that_is_none_is_told_before_mkdocs_asks_it(settings, monkeypatch):
    for seconds in ("yesterday", "", "1e9"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        with pytest.raises(Abort, match=r"^\$SOURCE_DATE_EPOCH: '.*' is no number of seconds since 1970; write one"):
            to_be_usable(settings)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1735689600")
    to_be_usable(settings)


@pytest.mark.parametrize("address", ["https://github.com/", "https://git.example", "https://github.com/a/b/tree/main"])
def test_what_is_no_repository_is_told_before_pages_lead_there(settings, address):
    settings.repo_url = address
    with pytest.raises(Abort, match=r"^repo_url \(\$REPO_URL\): .* is no repository"):
        to_be_usable(settings)


@pytest.mark.parametrize("address", ["https://github.com/a/b.git/", "https://git.example/a", "https://gitlab.com/a/b/c", ""])
def test_what_is_one_is_right(settings, address):
    settings.repo_url = address
    to_be_usable(settings)


@pytest.mark.parametrize("folder", ["/dev/null/x", "mkdocs.yml/x/y", "x" * 300, "a\0b", "/proc/version/x"])
def test_where_no_folder_can_be_is_told_before_mkdocs_tries(folder):
    with pytest.raises(Abort, match=r"^site_dir: no folder can be made at .*; write site_dir: site$"):
        to_be_emptied(str(ROOT / folder))


def test_a_preview_empties_its_own_folder_however_a_build_has_left_it(settings, tmp_path):
    """One that was superseded has written some pages, and not 404.html yet."""
    (tmp_path / "index.html").touch()
    settings.site_dir = str(tmp_path)
    to_be_usable(settings, serving=True)
    with pytest.raises(Abort, match="holds what is not built"):
        to_be_usable(settings)


@pytest.mark.parametrize("folder", ["data", "docs/zh", "catalogue/pages", ".git", ".", "..", "/", "mkdocs.yml"])
def test_what_is_ours_is_not_emptied(folder):
    with pytest.raises(Abort, match="write site_dir: site"):
        to_be_emptied(str(ROOT / folder))


@pytest.mark.parametrize("folder", ["site", "public/data", "../elsewhere", "database"])
def test_other_folders_are(folder):
    assert to_be_emptied(str(ROOT / folder)) is None


def test_a_folder_of_somebody_is_not_emptied_and_one_of_a_site_is(tmp_path):
    (tmp_path / "diary.txt").touch()
    with pytest.raises(Abort, match="holds what is not built"):
        to_be_emptied(str(tmp_path))
    (tmp_path / "404.html").touch()
    to_be_emptied(str(tmp_path))


def test_english_is_not_built_alone(tmp_path):
    settings = load_config(str(ROOT / "mkdocs.en.yml"), site_dir=str(tmp_path / "site"))
    with pytest.raises(Abort, match="is built along with"):
        to_be_usable(settings)


def test_what_a_site_cannot_do_without_is_named_before_anything_is_lost(tmp_path):
    settings = copy(tmp_path) / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("  classics: {}", "  #"), encoding="utf-8")
    status, said = run("mkdocs", "build", "--quiet", folder=tmp_path)
    assert status and "plugins.classics: is missing; write classics: {}" in said and "Traceback" not in said


@pytest.mark.parametrize("file", sorted((ROOT / "engine" / "theme").rglob("*")), ids=lambda file: file.name)
def test_only_what_pages_load_lies_in_the_theme(file: Path):
    """All that MkDocs does not take for a template is published."""
    assert not file.is_symlink()
    kinds = {".css", ".js", ".png", ".svg"} if "assets" in file.parts else {".html", ".json", ".txt", ".xml"}
    assert file.is_dir() or file.suffix in kinds


def test_settings_may_be_named_from_where_one_stands(tmp_path):
    folder = project(tmp_path, len(TOPICS))
    status, said = run("mkdocs", "build", "--quiet", "--strict", "--config-file", "mkdocs.yml", folder=folder)
    assert (status, (folder / "site" / "en" / "index.html").exists()) == (0, True), said
