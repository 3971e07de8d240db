"""What was typed twice, and no text has twice: small words, and whole sentences."""

import re
from itertools import pairwise

from catalogue.language.articles import QUOTATION
from catalogue.records.line import quoted

# Words that no sentence has twice: one may end with what another begins with (what it is is unknown; looks at at once), and to
# follows itself behind what it belongs to (all it attends to to predict), but not behind these.
SMALL = "an?|of|and|or|its|our|their|your|than|into|because|we|they"
BEFORE_TO = ("able", "enough", "had", "has", "have", "how", "likely", "need", "needs", "order", "want", "way", "ways")
TO = "|".join(rf"(?<=\b{word} )" for word in BEFORE_TO)
# The same of Chinese: not where the one ends a word (现在在, 饱和和) or the other begins one (在在线, 和和平).
CHINESE = "(?<![目“])的的(?!确)|(?<![次门及等落“])第第|(?<![存现正实内潜所外自旨先健好重贵意妙“])在在(?![线场职位野])"
CHINESE += "|(?<![的之温共柔饱总求缓中祥平调谐数和“])和和(?![美气睦乐平谐声解弦服尚好约棋式数值局面])"
# What they begin with comes first, which is found sooner.
DOUBLED = re.compile(rf"(?=[abiotTwy的第在和])(?:\b(?:({SMALL})\s+\1|[Tt]he\s+the|(?:{TO})to\s+to(?!-))\b|{CHINESE})")
# Where one ends: who looks for whole ones reads a long one again and again.
SENTENCES = re.compile(r"(?<=[。！？!?])|(?<=\.)(?!\d)")
# What is as short may be said twice: No. No.
SHORT = 8


def doubled(text: str) -> tuple[int, str] | None:
    """Where a word stands that was typed twice, and what to do about it; only of words that no sentence has twice,
    unless it quotes them."""
    found = DOUBLED.search(QUOTATION.sub(lambda quotation: "…" * len(quotation[0]), text))
    return (found.start(), f"{found[0]!r} stands twice; leave one out") if found else _repeated(text)


def _repeated(text: str) -> tuple[int, str] | None:
    """The same of a sentence that follows itself; what is quoted may show what does."""
    sentences = [sentence.strip() for sentence in SENTENCES.split(QUOTATION.sub("", text))]
    found = next((one for one, other in pairwise(sentences) if one == other and len(one) > SHORT), None)
    return (max(0, text.rfind(found)), f"{quoted(found)} stands twice; leave one out") if found else None
