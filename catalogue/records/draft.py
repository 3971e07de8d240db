"""The marks of a text that is still to be written."""

import re

TODO = "TODO"
# As people mark it besides; Todo is the name of some, and placeholders and TODO comments are among our subjects.
NAMED = r"(?!-| (?:(?:comment|note|item|list|mark|tag)s?|is|are|means?)\b| ?(?:注释|标记|列表|清单))"
LEFT = rf"(?:(?:{TODO}|FIXME)\b{NAMED}|TB[ACD]\b)"
# What is a word of a text as well, if the text goes on: 待写入的向量.
ALONE = r"(?=\W*$|[)）\]】:：])"
MARK = rf"{LEFT}|[Ll]orem ipsum\b|(?:WIP|[Xx]{{3,}}|[Pp]laceholder text|待(?:补充?|写|定|续|完[善成])){ALONE}"
WITHIN = rf".*[(（\[【] ?(?:{LEFT}|待(?:补充?|写|定){ALONE})|.*\b(?:{TODO}|FIXME)[:：]"
# A number, or a word, that is not known yet, and what is left at the end; “marked TODO” speaks of it.
WITHIN += rf"|.*[，,；;。.] ?(?:{TODO}|FIXME|XXX|TB[ACD])\W*$"
WITHIN += r"|.*(?<![A-Za-z“‘\"'])[Xx]{2,} ?[%％]|.* (?:TB[AD]|\?{3,})\W*$|.*[为是]？{3,}\W*$"
WITHIN += r"|.*(?<![“‘\"'])\b[Ll]orem ipsum(?: dolor\b|\W*$)"
OPEN = re.compile(rf"\W*(?:此处|这里)?(?:{MARK}|占位(?:文字|文本)?\W*$)|{WITHIN}")
# One of these is in each: most texts have none, and need no closer look.
MARKED = re.compile(r"TODO|FIXME|TB[ACD]|[Ll]orem ipsum|WIP|[Xx][Xx]|laceholder text|待|占位|\?\?\?|？？？")
# The whole of a text that says that there is something elsewhere, or nothing, or tells the writer what to write.
ELSEWHERE = re.compile(
    r"\W*(?:(?-i:todo|[Tt]b[ad])|n/a|n\.a\.|(?:same )?as above|see above|ditto|to do|to be (?:added|determined|written|done)"
    r"|asdf\w*"
    r"|(?:the )?(?:rest|remainder) (?:of .{1,40} )?(?:(?:is|are|as|remains?|stays?|kept) )*(?:above|before|unchanged|the same)"
    r"|(?:existing|(?:all )?other) (?:content|sections?|text) (?:.{1,20} )?(?:unchanged|the same|here)"
    r"|(?:其余|其他|其它|剩余)(?:内容|部分|章节)*均?(?:同[上前]|(?:保持)?不变|(?:从|省)?略)"
    r"|同[上前]|[参详]?见[上前]文?|暂无(?!。)|暂[缺略]|从?略|不详)\W*"
    r"|(?:\(|\[|（|【)(?:(?:insert|your|add|write|fill|some)\b|此处|在此|请|插入|填写|描述|说明).*[)\]）】]",
    re.IGNORECASE,
)


def is_open(value: object) -> bool:
    """Whether a value is a text that someone has still to write."""
    return isinstance(value, str) and bool((MARKED.search(value) and OPEN.match(value)) or ELSEWHERE.fullmatch(value))
