"""What a preview shows in place of pages that could not be built, until they can."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from traceback import walk_tb

from jinja2 import Environment, FileSystemLoader, TemplateError

from catalogue.files.write import write
from catalogue.jinja.faults import of_rendering
from catalogue.pages.pages import sources
from catalogue.records.line import short
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import LONGEST_DATA, text_of

ROOT = Path(__file__).parents[1]
THEME = ROOT / "engine" / "theme"
TEMPLATES = Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True)


@contextmanager
def heard() -> Iterator[list[str]]:
    """The errors that MkDocs logs meanwhile: it says there what is wrong, and then only that it stops."""
    lines: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: lines.append(record.getMessage().partition("\n")[0])  # type: ignore[method-assign]
    logging.getLogger("mkdocs").addHandler(handler)
    try:
        yield lines
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)


def told(error: Exception, place: Path) -> Problem:
    """The problem behind an error of the theme, at this place where it does not say itself where it is."""
    unread = _unread(error.object) if isinstance(error, UnicodeDecodeError) else None
    return unread or of_rendering(error, place)


def _unread(found: bytes) -> Problem | None:
    """Python names no file that it could not decode: the one that holds just this."""
    for path in sorted(path for path in THEME.rglob("*") if path.is_file() and path.read_bytes() == found):
        try:
            text_of(path, LONGEST_DATA)
        except CatalogueError as error:
            return replace(error.problems[0], path=path.relative_to(ROOT))
    return None


def said(error: BaseException) -> str:
    """What an error says to who edits: one line for each problem, without a traceback."""
    if isinstance(error, TemplateError | UnicodeDecodeError | KeyError):
        return str(told(error, Path("engine/theme")))
    text = str(error).strip() or type(error).__name__
    return text if isinstance(error, SystemExit) or hasattr(error, "problems") else " ".join(text.split())


def unconverted(error: Exception) -> str:
    """What is said of a page that could not become HTML: who wrote it is to mend it, but for what our own code does wrong."""
    *_, (frame, line) = walk_tb(error.__traceback__)
    path = Path(frame.f_code.co_filename)
    if any(path.is_relative_to(ROOT / room) for room in ("catalogue", "engine")) and not hasattr(error, "problems"):
        fault = f"{path.relative_to(ROOT)}:{line} fails with {short(f'{type(error).__name__}: {error}')}"
        return f"cannot become HTML, for {fault}; report that with this page, which may be right"
    return f"cannot become HTML: {said(error)}; mend its Markdown"


def page(lines: str) -> str:
    """A page that stands on its own, with these lines."""
    return TEMPLATES.get_template("broken.html.jinja").render(lines=lines.splitlines())


def show(lines: str, folder: Path, docs: Path) -> None:
    """Puts such a page in place of every page of a language: `folder` is its site, `docs` its sources."""
    for source in sources(docs):
        place = folder / source.removesuffix(".md").removesuffix("index")
        write(place / "index.html", page(lines))


def withstand(build: Callable[[], None], homes: Mapping[Path, Path]) -> bool:
    """Builds again, and returns whether that went well; if not, these folders show why, as a preview goes on whatever happens.

    Each has the pages of a language, whose sources are beside it.
    """
    with heard() as lines:
        try:
            build()
            return True
        except (Exception, SystemExit) as error:
            if not lines:
                logging.getLogger("mkdocs").error(said(error))
            for folder, docs in homes.items():
                show("\n".join(lines), folder, docs)
            return False


def go_on(steps: Iterable[Callable[[], None]]) -> bool:
    """Takes steps that a preview can do without, and returns whether all were; one that fails ends them, and is told."""
    try:
        for step in steps:
            step()
        return True
    except Exception as error:
        logging.getLogger("mkdocs.classics").info("The files for programs wait for the next build (%s)", said(error))
        return False
