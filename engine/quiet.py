"""Keeps small talk of MkDocs and of the macros plugin from the terminal, where warnings are told with their language."""

import logging

from engine.languages import MAIN

# Of mkdocs_macros/util.py, whose `trace` writes to it.
MACROS = logging.getLogger("mkdocs.plugins.mkdocs_macros.util")
# Of mkdocs/commands/build.py: robots.txt of English has nothing in it, which reads as if something were missing.
BUILDS, EMPTY = logging.getLogger("mkdocs.commands.build"), "generated empty output"


def quiet() -> None:
    """To be called before the first build; `mkdocs --verbose` tells everything all the same."""
    MACROS.addFilter(_worth_telling)
    BUILDS.addFilter(_says_something)


def tell_what_stops(strict: bool) -> None:
    """A strict build stops at a warning, which `mkdocs --quiet` would neither tell nor count."""
    log = logging.getLogger("mkdocs")
    if strict and log.level > logging.WARNING:
        log.setLevel(logging.WARNING)


def name_language() -> None:
    """MkDocs names pages as if there were one language; of English, the worker's lines say so."""
    for handler in logging.getLogger("mkdocs").handlers:
        handler.addFilter(_named)


def _named(record: logging.LogRecord) -> bool:
    mark = f"{MAIN}: "
    if record.levelno >= logging.WARNING and ".structure." in record.name and not str(record.msg).startswith(mark):
        record.msg = f"{mark}{record.msg}"
    return True


def _says_something(record: logging.LogRecord) -> bool:
    return EMPTY not in str(record.msg)


def _worth_telling(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING or MACROS.isEnabledFor(logging.DEBUG)
