"""What of a page is no text: its Markdown leaves it out."""

from lxml.html import HtmlElement

# What a reader acts on, or what stands elsewhere as text; of a drawing, only what describes it.
SILENT = {"script", "style", "template", "form", "select", "button", "input", "progress", "svg", "colgroup"}
UNSAID = {"headerlink", "more", "fix", "Z3988"}


def unsaid(element: HtmlElement) -> bool:
    """Whether it says nothing: hidden, a control, a drawing, or a sign of the page."""
    if element.tag in SILENT or not isinstance(element.tag, str):
        return True
    if element.tag == "label" and element.find("a") is None:  # that of a term is a word of the text
        return True
    return element.get("hidden") is not None or element.get("aria-hidden") == "true" or classed(element, UNSAID)


def classed(element: HtmlElement, names: set[str]) -> bool:
    """Whether it is of one of these classes; asked of every element, most of which have none."""
    classes = element.get("class")
    return classes is not None and not names.isdisjoint(classes.split())
