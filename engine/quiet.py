"""Keeps from the terminal what the macros plugin and jieba tell at every build, so that a warning is not lost among it."""

import logging

import jieba

# Of mkdocs_macros/util.py, whose `trace` writes to it.
MACROS = logging.getLogger("mkdocs.plugins.mkdocs_macros.util")


def quiet() -> None:
    """To be called before the first build; `mkdocs --verbose` tells everything all the same."""
    MACROS.addFilter(_worth_telling)
    jieba.setLogLevel(logging.WARNING)


def _worth_telling(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING or MACROS.isEnabledFor(logging.DEBUG)
