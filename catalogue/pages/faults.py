"""What went wrong while a page was rendered, as one problem with its file, its line and its cure."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from catalogue.pages.calls import CallError
from catalogue.pages.pagesandbox import CALL
from catalogue.pages.sandbox import FILTERS
from catalogue.pages.unclosed import unclosed
from catalogue.records.line import short
from catalogue.records.problem import CatalogueError, Problem

# Jinja gives a name to the code of a page, which comes from no file.
FROM_TEXT = "<template>"
DRAWING = ".svg.jinja"
WORD = ", or write it into data/strings.yaml where it is a word of the site"
LONGEST = 400
LINE = re.compile(r"^line (\d+): ")
ABSENT = re.compile("^there is no ")
# Python and Jinja name the kinds of things: 'str' object, 'list object'.
UNSAFE = re.compile(r"access to attribute ('\w+') of .* is unsafe\.")
LACKING = re.compile(r"'[\w.]+ object' has no (?:attribute|element) '?(\w+)'?")
KINDS = re.compile(r"'\w+' object|instances of|operand type|NoneType|Error\b|<\w")
ENDLESS = {RecursionError: "calls itself again and again; let it end", OverflowError: "counts too far; draw less"}
# What Jinja says of what it cannot read, and what it means.
SYNTAX = {
    r"Encountered unknown tag '(\w+)'.*": r"{% \1 %} is no tag, or closes what is not open",
    r"Unexpected end of template.* is '(\w+)'.*": r"{% \1 %} is not closed",
    r"unexpected char '([“”‘’«»])'.*": r"\1 is no quotation mark of a call",
    r"unexpected char '[\"']+' .*": "a quotation mark is not closed",
    r"Expected an expression, got 'end of print statement'.*": "nothing stands between the braces",
    r"unexpected 'end of template'.*": "{{ is not closed",
    r"Expected an expression, got .*": "nothing stands where a value belongs",
    r"No filter named '(\w+)'.*": rf"there is no filter \1, there are {', '.join(FILTERS)}",
    r"tag name expected.*": "{% has no name after it",
    r"Missing end of (comment tag|raw directive)": r"a comment, or a raw block, is not closed",
    r"unexpected char '(.)' at \d+": r"\1 means nothing there",
    r"unexpected '}'.*|expected token .*": "a bracket or a brace is not closed, or stands where none belongs",
}


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
    line, what = unclosed(error.source or "") or (error.lineno + 1, "")
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
    return ABSENT.sub("", str(error)) if isinstance(error, LookupError) and ABSENT.match(str(error)) else None


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
    return frames[-1] if frames else (page, 1)


def _frames(error: Exception, page: Path) -> list[tuple[Path, int]]:
    found = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__) if _of_jinja(frame.f_globals)]
    return [(page if name == FROM_TEXT else Path(name), line) for name, line in found]


def _of_jinja(names: dict[str, Any]) -> bool:
    return "__jinja_exception__" in names or "__jinja_template__" in names


def _said(error: Exception, path: Path) -> str:
    """In one line, without the names of classes."""
    in_page = path.suffix == ".md"
    text = short(str(error.args[0] if isinstance(error, KeyError) and error.args else error), LONGEST)
    text = LACKING.sub(r"nothing is called '\1' there", UNSAFE.sub(r"\1 is not for drawings", LINE.sub("", text)))
    match error:
        case TemplateNotFound():
            return f"{error.name} is not there; write the file, or mend its name"
        case SecurityError():
            return f"{text}; mend what stands there" if "; " not in text else text
        case TemplateSyntaxError():
            meant = next((re.sub(said, means, text) for said, means in SYNTAX.items() if re.fullmatch(said, text)), text)
            return f"cannot be read: {meant}; {CALL if in_page else 'mend the braces or what stands between them'}"
        case UndefinedError():
            return f"{text}; mend the name{'' if path.name.endswith(DRAWING) else WORD}"
        case OSError():
            return f"{error.filename or 'a file'}: {error.strerror or text}; write the file, or mend its name"
        case LookupError() if not isinstance(error, IndexError):
            return f"{text if ABSENT.match(text) else f'nothing is called {text!r}'}; mend the id, or write its record"
        case CallError():
            return text
        case RecursionError() | OverflowError():
            return ENDLESS[type(error)]
    plain = "a number is needed where something else stands" if not text or KINDS.search(text) else text
    return f"cannot be made: {plain}; mend {'what it calls there' if in_page else 'it'}"
