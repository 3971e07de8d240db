"""What went wrong while a page was rendered, as one problem with its file, its line and its cure."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from catalogue.jinja import jinjawords
from catalogue.jinja.calls import CallError
from catalogue.jinja.pagesandbox import CALL
from catalogue.jinja.sandbox import DRAWING
from catalogue.jinja.unclosed import unclosed, unclosed_tag
from catalogue.records.line import short
from catalogue.records.problem import CatalogueError, Problem

# Jinja gives a name to the code of a page, which comes from no file.
FROM_TEXT = "<template>"
WORD = ", or write it into data/strings.yaml where it is a word of the site"
QUOTE = ", or put a text between quotation marks"
MEND = "mend the braces or what stands between them"
LONGEST = 400
LINE = re.compile(r"^line (\d+): ")
# What Jinja says where a tag may be open further up.
OPEN = re.compile("[Uu]nexpected end of template|unknown tag 'end|tag name expected")
ABSENT = re.compile("^there is no ")
UNSAFE = re.compile(r"access to attribute ('\w+') of .* is unsafe\.")
LACKING = re.compile(r"^.* has no (?:attribute|element) '?([^']+)'?")
ENDLESS = {RecursionError: "calls itself again and again; let it end", OverflowError: "counts too far; draw less"}


def of_rendering(error: Exception, page: Path) -> Problem:
    """The problem behind an error that rendering the page raised: in the page, or in the drawing or template it calls."""
    if isinstance(error, CatalogueError):  # of a file, which says itself what is wrong
        return error.problems[0]
    if isinstance(error, TemplateSyntaxError):
        error = _where_it_opens(error)
    path, line = _place(error, page)
    message = _said(error, path)
    return Problem(path, line, "", "", message, _missing(error) or f"{path}:{line}: {message}")


def _where_it_opens(error: TemplateSyntaxError) -> TemplateSyntaxError:
    source = error.source or ""
    line, what = unclosed(source) or (OPEN.search(error.message or "") and unclosed_tag(source)) or (error.lineno + 1, "")
    if line > error.lineno:
        return error
    opening = TemplateSyntaxError(what, line, error.name, error.filename)
    opening.translated = True
    return opening


@contextmanager
def told_by(drawing: Path) -> Iterator[None]:
    """Raises CatalogueError for what is wrong with a drawing; that there is none, the page that names it tells."""
    try:
        yield
    except TemplateNotFound:
        raise
    except Exception as error:
        raise CatalogueError([of_rendering(error, drawing)]) from error


def _missing(error: Exception) -> str | None:
    """What is not there, however many pages ask for it."""
    if isinstance(error, TemplateNotFound | FileNotFoundError):
        return f"file {error.name if isinstance(error, TemplateNotFound) else error.filename}"
    if lacking := LACKING.search(str(error)):
        return f"word {lacking[1]}"
    absent = isinstance(error, LookupError) and ABSENT.match(str(error))
    return ABSENT.sub("", str(error)).partition("; ")[0] if absent else None


def _place(error: Exception, page: Path) -> tuple[Path, int]:
    """Where Jinja was: it names file and line of what it cannot read, and leaves those of what it runs in the traceback."""
    if isinstance(error, TemplateSyntaxError):
        named = error.filename and error.filename != FROM_TEXT
        return Path(error.filename or "") if named else page, error.lineno
    if found := LINE.match(str(error)):
        path = _frames(error, page)
        return (path[-1][0] if path else page), int(found[1])
    frames = _frames(error, page)
    if isinstance(error, TemplateNotFound | OSError):  # named by the page, and looked for by a template
        frames = [frame for frame in frames if frame[0] == page]
    return _asking(*(frames[-1] if frames else (page, 1)), LACKING.search(str(error)))


def _asking(path: Path, line: int, lacking: re.Match[str] | None) -> tuple[Path, int]:
    """A word that is not there is asked for where a macro is called, and missed where the macro prints it."""
    if lacking and path.suffix == ".jinja":
        lines, word = path.read_text(encoding="utf-8").splitlines(), re.compile(rf"\b{re.escape(lacking[1])}\b")
        asking = [at for at, text in enumerate(lines, 1) if word.search(text)]
        line = line if line in asking else next(iter(asking), line)
    return path, line


def _frames(error: Exception, page: Path) -> list[tuple[Path, int]]:
    found = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__) if _of_jinja(frame.f_globals)]
    return [(page if name == FROM_TEXT else Path(name), line) for name, line in found]


def _of_jinja(names: dict[str, Any]) -> bool:
    return "__jinja_exception__" in names or "__jinja_template__" in names


def _said(error: Exception, path: Path) -> str:
    """In one line, without the names of classes."""
    in_page = path.suffix == ".md"
    text = short(str(error.args[0] if isinstance(error, KeyError) and error.args else error), LONGEST)
    text = UNSAFE.sub(r"\1 is not for drawings", LINE.sub("", text))
    match error:
        case TemplateNotFound():
            return f"{error.name} is not there; write the file, or mend its name"
        case SecurityError():
            return f"{text}; mend what stands there" if "; " not in text else text
        case TemplateSyntaxError():
            return f"cannot be read: {jinjawords.unreadable(text)}; {CALL if in_page else MEND}"
        case UndefinedError():
            drawing = path.name.endswith(DRAWING)
            return re.sub("mend the name$", f"mend the name{QUOTE if drawing else WORD}", jinjawords.unknown(text))
        case OSError():
            return f"{error.filename or 'a file'}: {error.strerror or text}; write the file, or mend its name"
        case LookupError() if not isinstance(error, IndexError):
            cure = "" if "; " in text else "; mend the id, or write its record"
            return f"{text if ABSENT.match(text) else f'nothing is called {text!r}'}{cure}"
        case CallError():
            return text
        case RecursionError() | OverflowError():
            return ENDLESS[type(error)]
    return f"cannot be made: {jinjawords.failed(text)}; mend {'what it calls there' if in_page else 'it'}"
