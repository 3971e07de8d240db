"""HTML of a page as CommonMark: what the page says, not what it looks like."""

from collections.abc import Callable, Iterator

from lxml import html
from lxml.html import HtmlElement

from catalogue.exports.commonmark import SIGNS, beginning, code, displayed, emphasized, fenced, formula, inert, quoted, table
from catalogue.exports.unsaid import unsaid

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = {*HEADINGS, "p", "ul", "ol", "dl", "table", "pre", "blockquote", "figure", "details", "div", "section", "hr", "nav"}
APART = BLOCKS | {"dt", "dd", "li", "summary", "figcaption"}
EMPHASIS = {"strong": "strong", "b": "strong", "em": "em", "i": "em"}
# A line break until the paragraph is put together.
BREAK = "\ue004"

Address = Callable[[str], str]


def written(source: str, address: Address) -> str:
    """The CommonMark of a piece of HTML; `address` tells where a link leads, given its href."""
    page = html.fragment_fromstring(source, create_parent="div")
    return "\n\n".join(emphasized(block) for block in _said(_blocks(page, address)))


def _said(blocks: Iterator[str]) -> list[str]:
    return [block for block in blocks if block.strip()]


def _blocks(element: HtmlElement, address: Address) -> Iterator[str]:
    """The blocks in an element; what stands between them is a paragraph of its own."""
    run: list[str] = [inert(element.text or "")]
    for child in element:
        if child.tag in BLOCKS and not unsaid(child):
            yield _paragraph(run)
            yield from _block(child, address)
            run = []
        else:
            run.append(_inline(child, address))
        run.append(inert(child.tail or ""))
    yield _paragraph(run)


def _paragraph(run: list[str]) -> str:
    text = "".join(run)
    if not text or text.isspace():  # as between most blocks
        return ""
    lines = (" ".join(line.split()) for line in text.split(BREAK))
    return beginning("\\\n".join(line for line in lines if line))


def _block(element: HtmlElement, address: Address) -> Iterator[str]:
    match element.tag:
        case "ul" | "ol":
            yield _list(element, address)
        case "dl":
            yield "\n".join(_facts(element, address))
        case "table":
            yield table([[_text(cell, address) for cell in row.iter("th", "td")] for row in element.iter("tr")])
        case "pre":
            yield fenced(element.text_content().strip("\n"), _language(element))
        case "hr":
            yield "---"
        case "figure" | "blockquote":
            yield quoted([*_described(element), *_said(_blocks(element, address))])
        case "details":
            yield from _details(element, address)
        case "div" if "formula" in element.classes and len(element):
            yield displayed(element[0].get("alttext", ""))
        case tag if tag in HEADINGS:
            yield f"{'#' * HEADINGS[tag]} {_text(element, address)}"
        case _:
            yield from _blocks(element, address)


def _text(element: HtmlElement, address: Address) -> str:
    """What an element says, on one line."""
    return " ".join(_raw(element, address).replace(BREAK, " ").split())


def _raw(element: HtmlElement, address: Address) -> str:
    return inert(element.text or "") + "".join(_inline(child, address) + inert(child.tail or "") for child in element)


def _inline(element: HtmlElement, address: Address) -> str:
    if unsaid(element):
        return ""
    match element.tag:
        case "code":
            return code(element.text_content())
        case "math":
            return formula(element.get("alttext", ""))
        case "br":
            return BREAK
    raw = _raw(element, address)
    text = raw.strip()
    if text and element.tag == "a" and element.get("href"):
        return raw.replace(text, f"[{text}]({address(element.get('href', ''))})")
    if text and element.tag in EMPHASIS:
        opening, closing = SIGNS[EMPHASIS[element.tag]]
        return raw.replace(text, f"{opening}{text}{closing}")
    return f" {raw} " if element.tag in APART else raw


def _list(element: HtmlElement, address: Address) -> str:
    lines = []
    for number, item in enumerate(element.iterchildren("li"), int(element.get("start") or 1)):
        mark = f"{number}. " if element.tag == "ol" else "- "
        first, *more = _said(_blocks(item, address)) or [""]
        # A list in a list stands right below its line, anything else after an empty one.
        text = first + "".join(("\n" if block.startswith(("- ", "1. ")) else "\n\n") + block for block in more)
        lines.append((mark + text.replace("\n", "\n" + " " * len(mark))).rstrip())
    return "\n".join(lines)


def _facts(element: HtmlElement, address: Address) -> Iterator[str]:
    """Facts or terms: each name with what is said of it."""
    names: list[str] = []
    for part in element.iter("dt", "dd"):
        if part.tag == "dt":
            names.append(_text(part, address))
        elif text := _text(part, address):
            yield f"- {', '.join(names)}: {text}"
            names = []


def _language(element: HtmlElement) -> str:
    """Of the program in a block, as its highlighter names it."""
    around = element.getparent()
    names = around.classes if around is not None else ()
    return next((name.removeprefix("language-") for name in names if name.startswith("language-")), "")


def _described(element: HtmlElement) -> list[str]:
    """What a drawing shows, for who cannot see it."""
    return [inert(" ".join((part.text or "").split())) for part in element.iter("desc")]


def _details(element: HtmlElement, address: Address) -> Iterator[str]:
    """What a page folds away, below the words that open it."""
    summary = element.find("summary")
    if summary is not None:
        opening, closing = SIGNS["strong"]
        yield f"{opening}{_text(summary, address)}{closing}"
        summary.drop_tree()
    yield from _blocks(element, address)
