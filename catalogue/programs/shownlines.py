"""How a program is written, line by line, that the pages of both languages show."""

import ast
import re
from collections.abc import Iterator

from catalogue.programs.certain import PLACE
from catalogue.programs.endless import named
from catalogue.records.draft import OPEN
from catalogue.records.han import HAN, IDEOGRAPHS

# Of a line, a remark outside of quotation marks, or the first words between three of them.
_REMARK = r"[^\"'#]*#"
LINES = {
    r"\t": "is indented by a tab, which is of another width everywhere; indent by four spaces",
    rf"{_REMARK}[^\"']*[{IDEOGRAPHS}]|\s*(?:\"\"\"|''').*[{IDEOGRAPHS}]": (
        "has a comment in Chinese, and the English page shows it, too; write it in English"
    ),
    rf"{_REMARK}(?:{OPEN.pattern})": "has a comment that is to be written; write what it says, or drop it",
    rf"{_REMARK}.*?(?:{PLACE})": "names a place on one machine; leave it out",
}


# What is no single character, of which a program may tell.
WORDS = re.compile(f"[{IDEOGRAPHS}]{{2}}")


def words(program: ast.Module) -> Iterator[tuple[int, str]]:
    """Names and labels in Chinese; texts that a program looks at may be."""
    for node in ast.walk(program):
        for name in filter(HAN.search, named(node)):
            yield (
                getattr(node, "lineno", 1),
                f"{name} is a name in Chinese, and the English page shows it, too; write it in English",
            )
        match node:
            case ast.Call(func=ast.Name(id="print"), args=args):
                parts = [part for each in args for part in (each.values if isinstance(each, ast.JoinedStr) else [each])]
                if any(isinstance(part, ast.Constant) and WORDS.search(str(part.value)) for part in parts):
                    yield node.lineno, "prints Chinese, and the English page shows it, too; print it in English"


def faults(text: str) -> Iterator[tuple[int, str]]:
    """What is wrong with each, with its number."""
    for number, line in enumerate(text.split("\n"), 1):
        yield from ((number, said) for pattern, said in LINES.items() if re.match(pattern, line))
