"""Every page as Markdown that people and language models can read: no attributes, no HTML, absolute addresses."""

import posixpath
from functools import lru_cache
from pathlib import Path, PurePosixPath

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from catalogue.completeness import statuses
from catalogue.exports.commonmark import commonmark, escape
from catalogue.exports.site import FOLDER, ROOTS, Site, markdown, site
from catalogue.model import Catalogue
from catalogue.render import Here, by_year
from catalogue.sandbox import Sandbox, inside
from catalogue.values import LANGUAGES, Text

PARTS = ["opening", "example", "results", "reading", "after", "corrections"]
LISTS = ["browse", "data", "errata", "glossary", "home", "map", "paths", "tags", "timeline", "topics", "years"]
# Where the theme lists the tags when it builds a page.
TAGS = "<!-- material/tags -->"


def exported(catalogue: Catalogue, root: Path, url: str | None) -> Site:
    """The site of a project's folder (with docs/, templates/, examples/), ready for the exporters."""
    empty = site(catalogue, url, {})
    sources = [(language, source) for language in LANGUAGES for source in _sources(root, language)]
    pages = {(language, source): _page(empty, root, source, language) for language, source in sources}
    return Site(empty.catalogue, empty.url, pages)


def _sources(root: Path, language: str) -> list[str]:
    """Editors keep files of their own beside a page, whose names begin with a dot."""
    docs = root / "docs" / language
    return sorted(path.relative_to(docs).as_posix() for path in docs.rglob("[!.]*.md"))


def _page(site: Site, root: Path, source: str, language: str) -> str:
    text = (root / "docs" / language / source).read_text(encoding="utf-8").replace(TAGS, "{{ tags() }}")
    text = Sandbox(_names(site, root, source, language)).from_string(text).render().strip()
    if not text.startswith("# "):
        text = f"# {escape(_title(site, source, language))}\n\n{text}"
    return commonmark(text, lambda target: _address(site, source, target, language)).strip() + "\n"


def _title(site: Site, source: str, language: str) -> str:
    """Of a page that leaves its title to the data."""
    words, path = site.catalogue.strings, PurePosixPath(source)
    paper = site.papers.get(path.stem)
    if paper and paper.topic == path.parent.name:
        return paper.name
    topics = {topic.id: topic.name for topic in site.catalogue.topics}
    return (topics.get(path.parent.name) or words.get(f"nav_{path.stem}") or words["site_name"])[language]


def _address(site: Site, source: str, target: str, language: str) -> str:
    """Of another page, its Markdown, where no anchors are; of a place on this page, that place as browsers show it."""
    if target.startswith("#"):
        return site.address(markdown(source, language).removesuffix("index.md") + target)
    path = posixpath.join(posixpath.dirname(source), target.partition("#")[0])
    return site.address(markdown(posixpath.normpath(path), language))


def _names(site: Site, root: Path, source: str, language: str) -> dict:
    """The names a page may call; those of macros.py, with templates/plain in place of templates."""
    known, words = site.catalogue, site.catalogue.strings
    context = {"words": words, "catalogue": known, "site": site, "folder": FOLDER, "home": ROOTS[language]}

    def render(template: str, **given) -> Markup:
        text = _environment(root).get_template(f"{template}.md.jinja")
        return Markup(text.render(context, language=language, to=Here(source), **given))

    def of_paper(part: str) -> Markup:
        return render(part, paper=site.papers[PurePosixPath(source).stem], example=lambda name: _example(root, name))

    return {
        **{part: lambda part=part: of_paper(part) for part in PARTS},
        **{name: lambda name=name: render(name) for name in LISTS},
        "papers": lambda topic: render("papers", papers=known.of_topic(topic)),
        "status": lambda: render("status", statuses=statuses(known, root)),
        "mylist": lambda: "",  # it is in the reader's browser
        "figure": lambda name, caption: render("figure", caption=Markup(caption)),
        "term": lambda id: render("term", term=known.term(id)),
        "size": lambda name: len(getattr(known, name)),
    }


def _example(root: Path, name: str) -> Markup:
    return Markup(inside(root / "examples", name).read_text(encoding="utf-8").rstrip())


@lru_cache(maxsize=1)
def _environment(root: Path) -> Environment:
    env = Environment(
        loader=FileSystemLoader(root / "templates" / "plain"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{#!",
        comment_end_string="!#}",
    )
    env.filters |= {
        "text": lambda text, language: escape(text[language] if isinstance(text, Text) else str(text)),
        "place": _place,
    }
    env.globals["by_year"] = by_year
    return env


def _place(place: str, words: dict[str, Text], language: str) -> str:
    kind, _, rest = place.partition(" ")
    word = words.get(f"place_{kind}")
    return f"{word[language]} {rest}".strip() if word else place
