"""What chats, word processors and spreadsheets leave in a text that was copied from them, as patterns, each with what to do."""

from collections.abc import Mapping

# What a program for chats says around a text, at its beginning or outside of quotation marks, and what others leave in one.
_CHAT = "leave out what was said around the text"
CHAT: Mapping[str, str] = {
    r"^(?:Sure|Certainly|Of course|Absolutely)[,!.] (?:[Hh]ere|I)\b.{0,40}": _CHAT,
    r"^As an AI (?:language )?model, I\b|^作为(?:一[个名])? ?(?:AI|人工智能) ?(?:大?语言)?(?:大?模型|助手)，我": _CHAT,
    r"(?<![“‘\"'])\b(?:I hope this helps|Let me know if (?:you|there)|Feel free to (?:ask|reach))\b": _CHAT,
    r"(?<![“‘\"'])\b[Aa]s of my (?:(?:last|latest|most recent) )?(?:knowledge|training)\b"
    r"|截至我(?:最[后近新]一?次)?的?(?:知识|训练)": _CHAT,
    r"^(?:好的|当然(?:可以)?|没问题)[，！,!] ?(?:以下|下面|这里)是": _CHAT,
    r"【\d+[^【】\n]{0,5}†[^【】\n]*】|\b(?:cite)?turn\d+(?:search|view|news|image|file)\d+"
    r"|:?(?:contentReference\[)?\boaicite\b\S*": "leave out what a chat left",
    r"(?<![“‘])(?:Error! (?:Reference source|Bookmark) not \w+|错误[！!] ?未(?:找到引用|定义书签))": "write the place meant",
    r"(?<![“‘`])#(?:DIV/0[!！]|N/A(?!\w)|NAME[?？]|NULL[!！]|NUM[!！]|REF[!！]|VALUE[!！])": (
        "leave out what a spreadsheet could not find"
    ),
    r"(?<![“‘])\[(?:[Cc]itation needed|来源请求|需要引用|(?<=[^\W\d_] \[)\?+)\](?!\()": "name the source, or drop it",
    "(?<![“‘])希望(?:(?:这|以上)(?:些|个)?(?:回答|内容|解释|信息|修改)?)?对[你您]有所?帮助"
    "|(?:问题|疑问|需要)，?[请可]?(?:以)?随时告诉我": _CHAT,
}
# One of these stands in whatever they find outside of brackets.
SAID = [
    "Sure",
    "Certainly",
    "Of course",
    "Absolutely",
    "As an AI",
    "作为",
    "I hope",
    "Let me know",
    "Feel free",
    "s of my",
    "截至我",
]
SAID += ["好的", "当然", "没问题", "turn\\d", "oaicite", "Error!", "错误", "希望", "随时告诉"]
