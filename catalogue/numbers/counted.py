"""What is counted one by one, and what has a number in a paper: layers, steps, tables, sections."""

from typing import NamedTuple


class Unit(NamedTuple):
    """How both languages write a unit after and before a number, as regular expressions, and how large it is.

    Of a kind, units with a size can be told in each other: 2.5 hours are 150 minutes.
    """

    after: str
    before: str = ""
    size: str = ""


ITEMS = {
    "tokens": Unit("词元|tokens?"),
    "words": Unit("(?:单)?词(?![元表汇向嵌性典法组干根袋])|words?(?![ -]?piece)"),
    "characters": Unit("字符|characters?"),
    "bytes": Unit("字节|bytes?"),
    "layers": Unit("层|layers?"),
    "dimensions": Unit("维(?![度护持基])|dimensions?|dimensional"),
    "heads": Unit("头(?!部)|heads?"),
    "steps": Unit("步|steps?"),
    "parameters": Unit("参数|parameters?"),
    "epochs": Unit("轮(?!次|对话)|epochs?"),
}
STATEMENTS = [("定理", "Theorem"), ("引理", "Lemma"), ("命题", "Proposition"), ("推论", "Corollary"), ("定义", "Definition")]
PLACES = {
    "tables": Unit("", "(?<![代列发])表|Tables?"),
    "figures": Unit("", "图|Figures?|Figs?[.]"),
    "equations": Unit("", r"[公算等]?式 ?[（(]?|Equations? ?\(?|Eqs?[.] ?\(?"),
    "listings": Unit("", "清单|Listings?"),
    "algorithms": Unit("", "算法|Algorithms?"),
    "sections": Unit("[章节]", "§|Sections?|Secs?[.]|Chapters?"),
    "footnotes": Unit("", "脚注|[Ff]ootnotes?"),
    **{en.lower(): Unit("", f"{zh}|{en}s?") for zh, en in STATEMENTS},
    "pages": Unit("页", "pages?|pp?[.]"),
    "paragraphs": Unit("段", "paragraphs?"),
    "rows": Unit("行", "rows?|lines?"),
    "columns": Unit("列(?![出举表])", "columns?"),
}
