"""What of a page is no text: its Markdown leaves it out."""

from lxml.html import HtmlElement

# What a reader acts on, or what stands elsewhere as text; of a drawing, only what describes it.
SILENT = {"script", "style", "template", "form", "select", "button", "input", "progress", "svg", "colgroup"}
UNSAID = {"headerlink", "more", "fix", "Z3988"}


def unsaid(element: HtmlElement) -> bool:
    """Whether it says nothing: hidden, a control, a drawing, or a sign of the page."""
    hidden = "hidden" in element.attrib or element.get("aria-hidden") == "true" or bool(UNSAID.intersection(element.classes))
    # The label of a term is a word of the text.
    silent = element.tag in SILENT or (element.tag == "label" and element.find("a") is None)
    return not isinstance(element.tag, str) or silent or hidden
