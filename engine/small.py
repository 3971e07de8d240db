"""Style sheets and scripts as they are sent: without comments and, of the theme's sheet, without what no page has.

What goes is listed here and not looked for in the pages: so a preview shows what is published, whatever a page brings next.
"""

import re
from collections.abc import Collection, Iterable, Iterator

import tinycss2
from rcssmin import cssmin
from rjsmin import jsmin
from tinycss2.ast import AtRule, Declaration, Node, ParseError, QualifiedRule

# Parts of the theme that are not switched on in mkdocs.yml, or that ours stand in place of.
PARTS = """annotation annotation-list author banner__button button clipboard consent content--post content__button copyright
draft feedback footer footer-meta header--lifted input meta nav--integrated nav--lifted nav__button nav__container
nav__item--active nav__item--nested nav__item--section nav__source nav__toggle pagination path pin post profile progress
search__suggest select sidebar--post social source-file source__fact source__facts status tabs tag tag-icon tag-shadow tags
tooltip tooltip2 top version"""
# What is made by scripts from elsewhere, and by extensions of Markdown that catalogue/markdown/markdown.yml lacks; boxes of
# kinds that look like a note on our pages.
MARKDOWN = r"""abstract arithmatex bug critic danger emojione example failure gemoji giscus grid highlighttable info inline
katex-html key-[\w-]+ keys lg linenodiv linenos mermaid middle quote result success tabbed-[\w-]+ task-list-[\w-]+ tip twemoji
xl xxl xxxl"""
NAMES = [*(f"md-{part}" for part in PARTS.split()), *MARKDOWN.split()]
# With the parts and kinds of each; further what is written from right to left, the theme's colors, tables without a class (ours
# have one) or to sort, numbers and choice of lines, pictures for one color scheme, previews, a switch to places of a page; and
# what keeps colors from fading while one scheme takes the other's place: for it, browsers look at every element of a page again
# and again while that opens.
ABSENT = re.compile(
    rf"\.(?:{'|'.join(NAMES)})(?:(?:__|--)[\w-]+)?(?![\w-])"
    r"|\[dir=rtl\]|\[data-md-color-(?:primary|accent)=(?!custom)|\[role=columnheader\]|table:(?!\w)|\[src\$"
    r"|\[data-preview\]|\[data-linenos\]|\[data-md-type=select\]|\[for=__toc\]|\[data-md-color-switching\]"
)
MERMAID = re.compile(r'"\.node circle,[^"]*"')
# The theme adds this to the head and then writes into it, and for each of the two browsers style the whole page again: base.css
# says what it would.
SCHEME = '{name:"color-scheme"}'
MAP = re.compile(r"\n//# sourceMappingURL=\S+\s*$")
READ = re.compile(r"var\((--[\w-]+)")
# What ours sets in light and in dark, after the theme has.
COLORS = re.compile(r"\[data-md-color-scheme\]\s*\{[^}]*\}")
SET = re.compile(r"(--[\w-]+)\s*:")


def theirs(text: str) -> str:
    """The script of the theme, without what it says of Mermaid's drawings and of the color scheme, and without its map."""
    return MAP.sub("", MERMAID.sub('""', text)).replace(SCHEME, "{}")


def script(text: str) -> str:
    """Without comments and needless white space; names stay."""
    return str(jsmin(text))


def sheet(text: str) -> str:
    """Without comments and needless white space."""
    return str(cssmin(text))


def joined(theirs: str, ours: str) -> str:
    """One style sheet of the theme's, without what no page has, and ours."""
    needed = "".join(_needed(tinycss2.parse_stylesheet(theirs)))
    read = {*READ.findall(needed), *READ.findall(ours)}
    again = {name for colors in COLORS.findall(ours) for name in SET.findall(colors)}
    return sheet("".join(_needed(tinycss2.parse_stylesheet(needed), read, again)) + ours)


def _needed(rules: Iterable[Node], read: set[str] | None = None, again: Collection[str] = ()) -> Iterator[str]:
    """Rules for what pages have; where `read` is given, without custom properties that nothing reads, or colors set `again`."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            chosen = [selector for selector in _selectors(rule.prelude) if not ABSENT.search(_outside(selector))]
            colors = "[data-md-color-scheme=" in tinycss2.serialize(rule.prelude)
            said = _declarations(rule, read, again if colors else ())
            yield f"{','.join(map(tinycss2.serialize, chosen))}{{{said}}}" if chosen and said else ""
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in ("media", "supports"):
            inside = "".join(_needed(tinycss2.parse_rule_list(rule.content or []), read, again))
            yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}" if inside else ""
        elif not isinstance(rule, ParseError):
            yield rule.serialize()


def _declarations(rule: QualifiedRule, read: set[str] | None, again: Collection[str]) -> str:
    found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return ";".join(each.serialize() for each in found if not (isinstance(each, Declaration) and _idle(each.name, read, again)))


def _idle(name: str, read: set[str] | None, again: Collection[str]) -> bool:
    return name in again or (read is not None and name.startswith("--") and name not in read)


def _selectors(prelude: list[Node]) -> list[list[Node]]:
    selectors: list[list[Node]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.serialize() == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _outside(selector: list[Node]) -> str:
    """Without :not(…), :is(…) and their like: what stands in them need not be there."""
    return tinycss2.serialize([token for token in selector if token.type != "function"])
