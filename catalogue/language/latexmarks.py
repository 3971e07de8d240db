"""What LaTeX, PDFs and JSON leave in a text, as patterns; each with how it is written here."""

from collections.abc import Mapping

WRITE_FORMULA = "write a formula as `#!math …`, and one of its own as a block ```math"
WRITE_PLAIN = "write it in plain letters and signs: k, d², α, ≤"
WRITE_MARK = "mark it as **bold**, or not at all"
WRITE_SMALL = "write it as `#!math …`, or with the character itself: ₂, ²"
WRITE_QUOTES = "write quotation marks: “ ”"

# A letter and what is raised above it, which no name goes on with (A^2-Nets).
_RAISED = r"(?<![\w^\\])(?:[a-z]\^(?:\{[^{}\n]{1,20}\}|[\w+−-]{1,4})|[A-Z]\^(?:\{[^{}\n]{1,20}\}|[−-]?\d{1,2}|[a-zT])(?![\w-]))"

# Within a line, in pages and in texts that are plain.
WITHIN: Mapping[str, str] = {
    r"\\(?:begin|end)\{\w+\*?\}|\\[a-z]{2,}\{": WRITE_FORMULA,
    r"\\[A-Za-z]*cite[a-z]*\*?(?:\[[^\[\]\n]*\]){0,2}\{[^{}\n]*\}": "name the work and its year, on a page as a link",
    r"(?:(?:\b[A-Za-z]{1,20}\.?|[表图式])~)?\\[A-Za-z]*ref\*?\{[^{}\n]*\}": "name the place: Table 2, §3, 表 2",
    r"\\(?:label|index|vspace|hspace)\*?\{[^{}\n]*\}": "leave it out",
    r"(?<![\\:/])\\[%&$]": "leave out the backslash",
    r"(?:\b[A-Za-z]{0,20}[a-z](?:[a-z]|\.)|[表图式])~(?=[\dA-Z])[\w.]*": "write a space",
    r"(?<![`A-Za-z0-9])``(?![`\s])[^`'\n]{1,99}''"
    r"|(?<![A-Za-z0-9'])''(?![\s'])[^'\n]{1,99}(?<!\s)''(?![A-Za-z0-9'])": WRITE_QUOTES,
    r"\(cid:\d+\)": "write what the paper shows there: its PDF has no letter for that sign",
    r"(?:\\u[0-9A-Fa-f]{4})+": "write the character itself",
    r"(?<=[.。!?！？;；:：)）”])(?:\\[nrt])+(?![a-z])|(?:\\n){2,}(?![a-z])|(?<![\w\\:/])\\[nrt](?=[A-Z])[A-Za-z]*": (
        "break the line there, or leave it out"
    ),
}
# What papers print around their text, which names of proceedings may have, in pages and in texts that are our own.
_NO_TEXT = "leave out what the paper prints around its text"
HEADS: Mapping[str, str] = {
    r"\bPublished as a (?:conference|workshop|journal) paper (?:at|in) [A-Z]\w++(?: \d{4})?+(?![,，])"
    r"|\bUnder review as a (?:conference|workshop|journal) paper\b(?: (?:at|for) [A-Z]\w+(?: \d{4})?)?"
    r"|\bPreprint[.,;] (?:[Uu]nder review|[Ww]ork in progress|[Ss]ubmitted to \w+)\b\.?": _NO_TEXT,
    r"\barXiv: ?(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})(?:v\d+)? +\[[a-z-]+(?:\.[A-Z]{2})?\] +\d{1,2} [A-Z][a-z]{2} \d{4}": _NO_TEXT,
    r"(?:^|(?<=[.!?。] ))\d{1,2}(?:st|nd|rd|th) (?:[A-Z]\w+ ){0,2}Conference on [A-Z][\w ]+ \([A-Z]\w+ \d{4}\)": _NO_TEXT,
    r"\bProceedings of (?:the )?[\dA-Z][^.\n]{10,120}?, pages? \d+[–-]\d+|\bc⃝ ?\d{4}|[∗*†‡] ?Equal contribution\b": _NO_TEXT,
    r"\bPermission to make digital or hard copies\b": _NO_TEXT,
}
# One of these stands in whatever they find.
PRINTED = ["Published as", "Under review", "Preprint", "arXiv:", "Conference on", "Proceedings of", "c⃝", "Equal contribution"]
PRINTED += ["Permission to make"]
# In pages alone.
ON_PAGES: Mapping[str, str] = {
    **HEADS,
    # Records may write 10^22.
    rf"{_RAISED}|(?<![\w^\\])\d{{1,4}}\^(?:\{{[−-]?\d{{1,3}}\}}|[−-]?\d{{1,3}})(?![\w^])": WRITE_SMALL,
    r"\\(?:text(?:bf|it|sc|rm|sf|sl)|emph|underline)\{[^{}\n]*\}": WRITE_MARK,
    r"\\texttt\{[^{}\n]*\}": "write code between backquotes",
}
# In texts that are plain alone.
IN_TEXTS: Mapping[str, str] = {
    r"\\(?:text\w\w|emph|underline)\{[^{}\n]*\}": "leave out the marks",
    r"\\[#_]": "leave out the backslash",
    r"(?<!\\)&[^&\n]*\\\\(?![A-Za-z\\])": "say it in words: texts have no tables",
}
# In plain texts that are our own.
OWN: Mapping[str, str] = {
    **HEADS,
    r"\\[A-Za-z]{2,}(?![A-Za-z\d\\])": WRITE_PLAIN,
    r"\\x[0-9A-Fa-f]{2}(?!\w)": "write the character itself",
    _RAISED: WRITE_PLAIN,
    r"(?<![\w\\])[A-Za-z]_\{[^{}\n]{1,20}\}": WRITE_PLAIN,
}
