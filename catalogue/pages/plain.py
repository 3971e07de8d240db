"""Every page as Markdown that people and language models can read: no attributes, no HTML, absolute addresses."""

import posixpath
from functools import lru_cache
from pathlib import Path, PurePosixPath

from jinja2 import Environment, FileSystemLoader

from catalogue.exports.commonmark import commonmark, escape
from catalogue.exports.site import FOLDER, ROOTS, Site, markdown, site
from catalogue.pages.completeness import statuses
from catalogue.pages.render import Here, by_year
from catalogue.pages.sandbox import BLOCKS, COMMENTS, Sandbox, inside
from catalogue.records.model import Catalogue
from catalogue.records.values import LANGUAGES, Text

PARTS = ["opening", "example", "results", "reading", "after", "corrections"]
LISTS = ["browse", "data", "errata", "glossary", "home", "map", "paths", "tags", "timeline", "topics", "years"]
# Where the theme lists the tags when it builds a page.
TAGS = "<!-- material/tags -->"


def exported(catalogue: Catalogue, docs: Path, url: str | None) -> Site:
    """The site of a folder of pages (beside figures/ and examples/), ready for the exporters. Raises what `page` raises."""
    empty = site(catalogue, url, {})
    pages = {
        (language, source): page(empty, docs, source, language)
        for language in LANGUAGES
        for source in sources(docs / language)
    }
    return Site(empty.catalogue, empty.url, pages)


def sources(folder: Path) -> list[str]:
    """The pages of a language, by their paths. Editors keep files of their own beside a page, whose names begin with a dot."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("[!.]*.md"))


def page(site: Site, docs: Path, source: str, language: str) -> str:
    """Raises whatever a page can bring about: it calls macros with anything, and these read files beside the page."""
    text = (docs / language / source).read_text(encoding="utf-8").replace(TAGS, "{{ tags() }}")
    text = Sandbox(_names(site, docs.parent, source, language)).from_string(text).render().strip()
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

    def render(template: str, **given) -> str:
        text = _environment().get_template(f"{template}.md.jinja")
        return text.render(context, language=language, to=Here(source), **given)

    def of_paper(part: str) -> str:
        paper = known.paper(PurePosixPath(source).stem)
        return render(part, paper=paper, example=lambda name: _read(root / "docs" / "examples", name))

    def figure(name: str, caption: str) -> str:
        _read(root / "docs" / "figures", f"{name}.svg.jinja")  # left out here, but it must be there
        return render("figure", caption=caption)

    return {
        **{part: lambda part=part: of_paper(part) for part in PARTS},
        **{name: lambda name=name: render(name) for name in LISTS},
        "papers": lambda topic: render("papers", papers=known.of_topic(known.topic(topic).id)),
        "status": lambda: render("status", statuses=statuses(known, root)),
        "mylist": lambda: "",  # it is in the reader's browser
        "figure": figure,
        "term": lambda id: render("term", term=known.term(id)),
        "size": known.size,
    }


def _read(folder: Path, name: str) -> str:
    return inside(folder, name).read_text(encoding="utf-8").rstrip()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    loader = FileSystemLoader(Path(__file__).parent / "templates" / "plain")
    env = Environment(loader=loader, **BLOCKS | {"autoescape": False}, **COMMENTS)
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
