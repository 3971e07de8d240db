"""What a browser would run, or fetch from elsewhere, in the HTML of a page.

Not a list of what is bad: a page may hold known elements, and every < must begin a tag, or a comment, of the one simple form
that all parsers read alike, without < or > in a value. Whatever else there is, is a danger.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from catalogue.markdown.danger import Danger
from catalogue.markdown.layout import fallen

HTML = """a abbr aside b blockquote br button caption cite code col colgroup dd del details dfn div dl dt em fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li mark nav ol optgroup option output p pre
progress q rp rt ruby s samp section select small span strong sub summary sup table tbody td tfoot th thead time tr u ul var
wbr"""
# Without what moves: an animation writes addresses into other elements.
SVG = """circle clippath defs desc ellipse g image line lineargradient marker mask path pattern polygon polyline
radialgradient rect stop svg symbol text textpath title tspan use"""
MATHML = """math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle
msub msubsup msup mtable mtd mtext mtr munder munderover none"""
ELEMENTS = {*HTML.split(), *SVG.split(), *MATHML.split()}

# Up to the next < or >, whatever quotes there are: parsers differ in what comes later.
TAG = re.compile(r"<[^<>]*>?")
# Only what HTML calls white space parts attributes; \s knows more.
ATTRIBUTE = re.compile(r"""[ \t\n\f\r]+([a-z_][\w:.-]*)(?:=("[^"]*"|'[^']*'|[^\s"'=`]+))?""", re.ASCII | re.IGNORECASE)
START = re.compile(rf"<([a-z][a-z0-9-]*)((?:{ATTRIBUTE.pattern})*)[ \t\n\f\r]*/?>", re.ASCII | re.IGNORECASE)
OTHER = re.compile(r"</[a-z][a-z0-9-]*[ \t\n\f\r]*>|<!--(?:-?[^-])*-->", re.ASCII | re.IGNORECASE)

# Browsers make these properties of the document, by name.
NAMED = {"form", "img"}
SENDING = {"action", "formaction", "ping", "attributionsrc", "srcdoc"}
LOADING = {"href", "xlink:href", "src", "srcset", "poster", "background", "data", "data-catalogue"}
PAINTING = {"fill", "stroke", "filter", "mask", "clip-path", "cursor"}
PAINTING |= {"marker", "marker-start", "marker-mid", "marker-end"}
# An id of this form adds no attribute to the link that leads to it.
ID = re.compile(r"[\w.:/-]+")
# A scheme or a host, at the beginning or, in a srcset, further on.
FOREIGN = re.compile(r"(?:^|,)(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
SCRIPT = re.compile("(?:java|vb)script:|data:", re.IGNORECASE)
# Of other kinds of addresses; those of one letter are disks.
SCHEME = re.compile("(?!file:)[a-z][a-z0-9+.-]+:", re.IGNORECASE)
LINK = re.compile(r"(?:https?|mailto):|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)
# CSS fetches by url() and by strings, and spells both with backslashes.
FETCHING = re.compile(r"""[\\"'@]|/\*|url\((?!#)""", re.IGNORECASE)


@dataclass(frozen=True)
class Reserved:
    """What scripts look for in a page, so that no page may bring it along."""

    attributes: tuple[str, ...] = ()
    """Beginnings of names of attributes."""
    ids: tuple[str, ...] = ()
    """Ids, or their beginnings where these end in an underscore."""
    classes: tuple[str, ...] = ()

    def id(self, id: str) -> bool:
        """Whether scripts look for this id."""
        return any(id == name or (name.endswith("_") and id.startswith(name)) for name in self.ids)


# Those of our own scripts; a theme has more.
OURS = Reserved(ids=("progress", "cite", "main"))


def dangers(html: str, reserved: Reserved) -> list[Danger]:
    """Each once, in the order of the page; where tags are clear, what of the layout falls apart."""
    tags = TAG.findall(html)
    found = [danger for tag in dict.fromkeys(tags) for danger in _of_tag(tag, reserved)]
    return found or list(dict.fromkeys(fallen(tags)))


# The same few tags make most of a page, and a preview sees all pages again and again.
@lru_cache(maxsize=2**15)
def _of_tag(tag: str, reserved: Reserved) -> tuple[Danger, ...]:
    if OTHER.fullmatch(tag):
        return ()
    start = START.fullmatch(tag)
    if not start:
        return (Danger(tag, 'can be read in two ways; write < and > as &lt; and &gt;, and attributes as name="value"'),)
    element = start[1].lower()
    if element not in ELEMENTS:
        return (Danger(tag, "is no element for a page; remove it, or write it as code"),)
    faults = (_of_attribute(element, name.lower(), value, reserved) for name, value in ATTRIBUTE.findall(start[2]))
    return tuple(Danger(tag, fault) for fault in faults if fault)


def _of_attribute(element: str, name: str, value: str, reserved: Reserved) -> str | None:
    if name.startswith("on"):
        return f"runs a script on an event; remove {name}"
    if name == "style":
        return "is kept out by the site's headers; remove style"
    if name == "id" and (reserved.id(unescape(_bare(value))) or not ID.fullmatch(unescape(_bare(value)))):
        return "is an id that scripts use, or no plain word; choose another"
    if name == "name" and element in NAMED:
        return "is a name that scripts would find in place of their own; remove name"
    if name in SENDING:
        return f"sends something to an address; remove {name}"
    if name.startswith(reserved.attributes) or (name == "class" and any(word in unescape(value) for word in reserved.classes)):
        return f"starts a script that asks other hosts; remove {name}"
    if name in LOADING:
        return _of_address(element, name, unescape(_bare(value)))
    if name in PAINTING and FETCHING.search(unescape(_bare(value))):
        return f"may load something in {name}; write plain values, and url(#id) for a part of the drawing"
    return None


def _of_address(element: str, name: str, address: str) -> str | None:
    # Browsers leave out tabs and line breaks anywhere, and control characters at the beginning.
    address = re.sub(r"[\0-\x20]", "", address)
    if element == "a" and name in {"href", "xlink:href"}:
        what = "leads to a script" if SCRIPT.match(address) else "leads to a file or a program of one machine"
        if (scheme := SCHEME.match(address)) and not SCRIPT.match(address):
            what = f"begins with {scheme[0]}, which is for no page"
        return None if LINK.match(address) else f"{what}; let {name} lead to a page, https: or mailto:"
    return f"loads {name} from elsewhere; put the file beside the page, or link to it" if FOREIGN.search(address) else None


def _bare(value: str) -> str:
    return value[1:-1] if value[:1] in ('"', "'") else value
