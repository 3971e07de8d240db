"""Pages name places of a paper as their language does here: 图 1, Figure 1. Only these become links."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.language.misnamed import misnamed
from catalogue.language.spoken import spoken
from catalogue.markdown import pagetext
from catalogue.markdown.composition import KINDS
from catalogue.records.data import Data
from catalogue.records.problem import Problem


def places_are_named_as_we_do(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone what is quoted, and the rows of tables, which list examples."""
    for language, page, text in pagetext.of_both(docs, data.only):
        for line, (said, written) in enumerate(zip(spoken(text).split("\n"), text.split("\n")), 1):
            if not (KINDS["quotation"].match(written) or KINDS["table"].match(written)):
                yield from (Problem(page, line, "", "", each, beside=(page, line)) for each in misnamed(said, language))


RULES = [places_are_named_as_we_do]
