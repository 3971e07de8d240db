"""Makes the record and both pages: asks, compares with what is there, writes all or nothing."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from catalogue.files.lock import locked
from catalogue.files.write import write_all
from catalogue.new import arxiv, crossref
from catalogue.new.doubts import doubts
from catalogue.new.facts import Facts, NewError
from catalogue.new.fetch import PATIENT, Asking
from catalogue.new.identify import Name, identify
from catalogue.new.insert import inserted, text_of
from catalogue.new.log import logged
from catalogue.new.record import Choices, Values, values
from catalogue.new.refuse import faultless, refuse_choices, refuse_name, refuse_work
from catalogue.new.settle import settle
from catalogue.new.text import as_yaml
from catalogue.pages.completeness import MACROS
from catalogue.records.line import one_line
from catalogue.records.model import Catalogue
from catalogue.records.values import LANGUAGES
from catalogue.rules.readme import COUNT
from catalogue.rules.titles import alike

# A page on which nobody has written more yet; docs/en/contributing.md tells what a complete one has.
PAGE = "\n\n".join(f"{{{{ {macro}() }}}}" for macro in MACROS) + "\n"


@dataclass(frozen=True)
class Services:
    """The addresses of the services, and how to ask them; tests ask elsewhere."""

    arxiv: str = arxiv.BASE
    crossref: str = crossref.BASE
    asking: Asking = PATIENT


def new(typed: str, choices: Choices, data: Path, docs: Path, services: Services, say: Callable[[str], None]) -> list[Path]:
    """Adds the paper that was typed; returns the files written, and tells `say` what no service knew, a line each.

    Raises NewError with one line where nothing was written, OSError where a file cannot be.
    """
    name = identify(typed)
    with locked(data):
        catalogue = faultless(data)
    refuse_choices(choices, catalogue)
    refuse_name(name, catalogue)
    facts = _ask(name, services)
    facts.title = one_line(choices.title or "") or facts.title
    record = values(facts, choices)
    with locked(data):
        files = _write(name, record, facts, data, docs)
    for note in [*_made(record, choices), *facts.left_out, *facts.notes]:
        say(note)
    return files


def _write(name: Name, record: Values, facts: Facts, data: Path, docs: Path) -> list[Path]:
    """Compares with what is there now: while the services were asked, another one may have been added."""
    catalogue = faultless(data)
    refuse_name(name, catalogue)
    refuse_work(record, facts, catalogue)
    pages = {docs / language / record["topic"] / f"{record['id']}.md": PAGE for language in LANGUAGES}
    for page in pages:
        if page.exists() and not (page.is_file() and page.read_text(encoding="utf-8", errors="replace") == PAGE):
            raise NewError(f"{page} is there already; choose another id, or move it away")
    changed = _data(record, facts, data, catalogue)
    facts.notes += doubts(data, changed, record["id"])
    written = {**changed, **pages}
    write_all(written, data)
    return [*written]


def _data(record: Values, facts: Facts, data: Path, catalogue: Catalogue) -> dict[Path, str]:
    """The files of the data with the paper in them, each with its text."""
    papers, log = data / "papers.yaml", data / "log.yaml"
    settled = settle(papers, text_of(papers), catalogue.papers, record)
    record |= {"builds_on": settled.builds_on} if settled.builds_on else {}
    change = logged(log, record["id"], record["topic"], datetime.date.today())
    facts.notes += settled.notes
    told = not catalogue.papers or any(each.kind == "paper" for each in catalogue.log)
    facts.notes += [] if told else [f"{log} told of no paper before; make check says which lines it lacks now"]
    facts.notes += [] if change else [f"{log} is not written as it was expected; write the paper into it by hand"]
    text = inserted(papers, settled.text, as_yaml(record), record["date"])
    readme = data.parent / "README.md"
    counts = text_of(readme) if readme.is_file() else ""
    count = COUNT.sub(str(len(catalogue.papers) + 1), counts) if COUNT.search(counts) else None
    return {papers: text, **({log: change} if change else {}), **({readme: count} if count else {})}


def _ask(name: Name, services: Services) -> Facts:
    """arXiv where it knows the paper, and Crossref about the published version."""
    if name.kind == "doi":
        facts = crossref.ask(name.id, services.crossref, services.asking)
        if not facts.date:
            why = f" ({'; '.join(facts.left_out)})" if facts.left_out else ""
            cure = "add the record by hand, as data/README.md explains"
            raise NewError(f"Crossref gives no full date for {name.id}{why}; {cure}")
        return facts
    facts = arxiv.ask(name.id, services.arxiv, services.asking)
    if name.version and facts.arxiv and name.version != facts.arxiv["version"]:
        facts.notes.append(f"you named {name.version}, the record says {facts.arxiv['version']}")
    if facts.doi:
        _add_venue(facts, facts.doi, services)
    return facts


def _add_venue(facts: Facts, doi: str, services: Services) -> None:
    try:
        published = crossref.ask(doi, services.crossref, services.asking)
        facts.doi, facts.venue, facts.left_out = published.doi, published.venue, published.left_out
        if not alike(facts.title, [published.title]):
            facts.notes.append(f"the published title is another one: {published.title!r}")
    except NewError as error:
        facts.doi = None if isinstance(error, crossref.NoPaperError) else doi
        facts.notes.append(f"venue not known: {error}".removesuffix("; nothing was written"))


def _made(record: Values, choices: Choices) -> list[str]:
    made = {field: record[field] for field in ("id", "name") if not getattr(choices, field)}
    title = "the beginning of the title" if made.get("name", record["title"]) != record["title"] else "the title"
    said = ", ".join(f"{field} {value}" for field, value in made.items())
    notes = [f"made from {title}: {said}; ID= and NAME= (--id, --name) choose others"] if made else []
    notes += [] if choices.tags else ["no tags: write some of data/tags.yaml"]
    unknown = [field for field in ("venue", "doi") if field not in record]
    notes += [f"not known: {', '.join(unknown)}; write them if the paper was published"] if unknown else []
    return [*notes, "not known: links.code, elsewhere, aliases, keywords, what it builds on; write them where there are such"]
