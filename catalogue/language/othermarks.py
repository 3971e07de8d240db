"""Signs of other Markdowns, as patterns; each with how it is written here."""

from collections.abc import Mapping

from catalogue.language import latexmarks
from catalogue.language.chats import CHAT
from catalogue.language.latexmarks import WRITE_FORMULA, WRITE_MARK, WRITE_SMALL
from catalogue.records.han import IDEOGRAPHS
from catalogue.records.textfile import FINISH

WRITE_BLOCK = 'write !!! note "Title", and below it the text, indented by four spaces'
WRITE_FOLDED = WRITE_BLOCK.replace("!!! note", "??? question")
WRITE_NOTE = "write a note as [^1]: text, at the beginning of a line"
WRITE_LINK = "write a link as [text](page.md)"
WRITE_END = "end the block of code with ``` on a line of its own, as far in as it begins"
WRITE_NARROW = "write the signs of Markdown as ASCII has them: ``` # > - 1. | !!! {{"
WRITE_TABLE = "write a table with a head, | --- | below it, and rows, without a blank line between"
WRITE_ADDRESS = "write <https://…>, or [text](https://…)"
WRITE_COMMAND = "write what is typed in a block ```sh, without the sign before it"


# A row of a table in LaTeX, and a rule between two.
_RULE = r"\\(?:hline|(?:top|c?mid|bottom)rule|cline)\b[^\n]*"
_ROW = rf"[^\n&|]*(?<!\\)&[^\n]*\\\\(?:\[\w+\])?(?: *{_RULE})?"
_STATEMENT = r"\{%[^{}]*%\}|\{#[^{}]*#\}"
# Of notes.
KINDS = "abstract|bug|danger|example|failure|info|note|question|quote|success|tip|warning"

# Within a line, in pages and in texts that are plain.
INLINE: Mapping[str, str] = {
    **CHAT,
    **latexmarks.WITHIN,
    r"(?<![!-~])(?:(?:<{7} |\|{7} |={7}(?![!-~]))(?:[\s\S]{0,20000}?[^!-~])??>{7} [!-~]+"
    r"|(?:[<>]{7}|\|{7}) [!-~]+|={7}(?!\S))": FINISH,
    r"\$\$": WRITE_FORMULA,
    r"(?<!~)~~(?=[^\s~])[^~\n]+~~(?!~)": "leave out what no longer holds, or say that it does not",
    r"(?<![=A-Za-z0-9])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)": WRITE_MARK,
    r"(?<![+A-Za-z0-9])\+\+(?=[^\s+])[^+\n]*(?:\+[^+\n]+)*\+\+(?!\+)": "write keys and insertions as plain text",
    r"(?<![\^A-Za-z0-9])\^\^(?=[^\s^，。])[^^\n]*[^\s^]\^\^(?![\^A-Za-z0-9])": WRITE_MARK,
    r">!(?=\S)[^<>\n]*\S!<": WRITE_FOLDED,
    r"\{(?:\+\+|--|==|>>|~~)": "leave out the marks of an editor",
    r"(?<![\[^])\^[\w+−.,()-]{1,20}\^(?!\^)(?<!\^_\^)": WRITE_SMALL,
    r"(?<=[A-Za-z)])~[A-Za-z0-9+-]{1,10}~(?!~)": WRITE_SMALL,
    rf"(?<![\w~/])~(?=[A-Za-z])[A-Za-z0-9 +-]{{0,40}}(?<![ -])~(?![\w~/])"
    rf"|(?<=[{IDEOGRAPHS}])~[{IDEOGRAPHS}]{{1,10}}~(?![~\d])": "leave out the marks, or write **bold**",
    r"!?\[\[(?=[^\[\]\n]*[^\W\d_])[^\[\]\n]+\](?:\[[^\[\]\n]+\])?\](?![(\[])": WRITE_LINK,
    r"(?<![:A-Za-z0-9]):(?:[a-z][a-z0-9_+-]*|[+-]1):(?![:A-Za-z0-9])": "write the sign itself, or none",
    r"%%(?=\S)[^%\n]+%%": "write a comment as <!-- … -->",
    r"\[[^\[\]\n]+\] \((?:[\w./-]+\.md|https?:)[^)\n]*\)|\([^()\n]+\)\[(?:[\w./-]+\.md|https?:)[^\]\n]*\]": WRITE_LINK,
    r"\((?:[\w./-]+\.md|https?:[^()\s]*)\)\[[^\[\]\n]+\]|\[[^\[\]\n]+\] \[(?:[\w./-]+\.md|https?:)[^\]\n]*\]": WRITE_LINK,
    r"(?<=[^\s\^]) ?\^\[[^\[\]\n]+\]": "write a note as [^1], and [^1]: text at the beginning of a line",
    r"\[\^(?=[\w-]*+[^\w\]\n-])[^\]\n]*+\]": "name a note by letters and digits: [^1]",
}
# In pages alone. Code has been left out, so a fence that is left does not end.
LINES: Mapping[str, str] = {
    **latexmarks.ON_PAGES,
    rf"(?:^ *(?:{_ROW}|{_RULE}) *$\n?)+"
    r"|\\begin\{(tabular[x*]?|longtable)\}(?:[\s\S]{0,4000}?\\end\{\1\})?": WRITE_TABLE,
    r"^ *(?:`{3,}|~{3,}).*$": WRITE_END,
    r"^(?:@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|diff --git ).*$": "leave out the marks of a comparison of files",
    r"^[ >]*\[![A-Za-z]+\]|^ *> *(?:!!!|\?\?\?).*$": WRITE_BLOCK,
    r"\\begin\{(itemize|enumerate|description)\}(?:[\s\S]{0,4000}?\\end\{\1\})?": (
        "write a list, a line that begins with - for each item"
    ),
    r"(?<=\S) \^(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z0-9-]{4,}$": "leave out the mark: links lead to the anchors of headings",
    r"^ *(?::{3,}|/{3,}).*$|^ *\.\. [\w-]+::": WRITE_BLOCK,
    r"^ *(?:[-*+]|\d+\.) \[[ xX]\](?: |$)": "write a list without boxes",
    r"^ *={3,}[!+]* \"": "write a heading for each part",
    r"^ *-+8<-+": "write the text itself",
    r"(?<![\w<>(\[\"'/.=@])(?<!\]: )(?:https?://|www\.)[\w-]+\.[^\s<>()\[\]\0，。；：、“”（）]+(?<![.,;:!?])": WRITE_ADDRESS,
    r"(?<![\w=~])(?:==|~~)(?=[^\s=~])": "leave out the marks, or write what is marked as **bold**",
    r"^[ \t]*(?:\u3000|&(?:emsp|ensp|nbsp|#12288|#x3000);)+\S.{0,30}": "begin the line at its margin: nothing is indented",
    r"[【［][^\[\]\n【】［］]+[】］][(（][^()\n（）]+[)）]|\[[^\[\]\n]+\]（(?:[\w./-]+\.md|https?:)[^（）\n]*）": WRITE_LINK,
    r"^ *(?:[！？]{3,}\+? ?\w|＃{1,6} |＞|[－＊＋] |[０-９]+[.．] |｜.*｜$|(?:·{3}|'{3}|´{3}|[‘’]{3}|｀{3})\w*$).*$"
    r"|｛｛.*?｝｝|＜/?(?:br|code|em|kbd|strong|su[bp])＞"
    r"|(?<!｀)｀[^｀\n]+｀(?!｀)|(?<!＿)＿[^＿\s，。、；：！？]+＿(?!＿)": WRITE_NARROW,
    rf"^ *(?:!{{1,2}}|\?{{1,2}}) ?(?:{KINDS}) [\"“].*$": WRITE_BLOCK,
    r"(?<![A-Za-z0-9\\:/])\\[A-Za-z]+": "write a formula as `#!math …`, and all else as code",
    r"^ *(?:[-*+]|\d+\.)[^\S \t\n].*$": "write an ordinary space behind the mark",
    r"(?<!`)#!math\b": WRITE_FORMULA,
    r"^#\+\w+": "write a heading as ## Text {#anchor}, and code between ```",
    r"^ *(?:(?:[-*+]|\d+\.) +)?(?:\([\w.-]+\) )?\$ [a-z./].*$|^ *>>> .*$": WRITE_COMMAND,
    r"^(?:image|include|video)::\S+\[": 'write {{ figure("name", "caption") }} for a drawing',
    r"^(?:import|export) .*\bfrom ['\"]": "leave it out: no page runs a program",
    r"^(?!\0+\n=|.{8,}\n={7}$)[^\s#>|<{`:-][^\n|]*\n(?:=+|-+) *$": (
        "write a heading as ## Text {#anchor}, and a blank line before a rule"
    ),
    rf"(?<=[{IDEOGRAPHS}])(__?)(?=\S)[^_\n]*[{IDEOGRAPHS}][^_\n]*(?<=\S)\1(?=[{IDEOGRAPHS}，。；：、！？）])": WRITE_MARK,
    r"＊＊[^＊\n]+＊＊": WRITE_NARROW,
    r"(?<!\w)´(?=\S)[^´\n]*\S´(?!\w)": "write code between backquotes",
    r"^ {2,}#{2,6} (?!.*\{ ?#[\w-]+ ?\} *$)\S.*$": "put a heading at the beginning of a line",
    r"^#{7,}.*$": "write a heading as ## Text {#anchor}",
    r"^#{1,6} .*[。：:](?= *(?:\{ ?#[\w-]+ ?\} *)?$)": "end the heading without the mark",
    r"(?:\A|(?<=\n\n))[，。、；：？！].*$": "begin the paragraph with a word",
    r"(?<=[\w”）》])(?:[，、；：]。|。[，、；])(?![，。！？；：、])": "write one mark",
    r"(?<![号“])（ *）": "write what stands in the brackets, or drop them",
    r"^#\d.*$": "write \\# before a number, or one space after # for a heading",
    r"^#{1,6}(?!#)(?! \S)(?!\+\w|!math\b).*$": "put one space after #, and the words of the heading",
    r"^(?: *(?:[-*+>]|\d+[.)]) +)+#{1,6} .*$": "put a heading at the beginning of a line",
    r"^: {1,3}(?=\S)": "write a list",
    r"^ *(?:--|[—–]+|={3,}|\+{3,}|~~) *$": "write --- between two blank lines for a rule",
    r"(?<=[^\\\n])\\$": "end the line with two spaces, or begin a new paragraph",
    r"\](?=\{[.#])\{[^}\n]*\}": "drop what is in braces",
    r"^\*\[[^\]\n]+\]:.*$": 'write {{ term("id") }} for a term of the glossary, and what it means there',
    r"^ {0,3}\[\^[^\]\n]+\]:[ \t]*$(?!\n {4})": "write the note, or drop it",
    r"^ *\[\^[^\]\n]+\](?: +:|：).*$|^(?: {4,}|(?: *(?:[-*+>]|\d+\.) +)+)\[\^[^\]\n]+\]:.*$": WRITE_NOTE,
    r"<details\b[^<>]*>(?:(?!<details)[\s\S]){0,4000}?</details>"
    r"|<(details|summary)\b[^<>]*>(?:[^<>]*</\1>)?|</(?:details|summary)>": WRITE_FOLDED,
}
# Around code in a line, of which only the marks are left, and before calls, which it does not keep from being made.
ROLES: Mapping[str, str] = {
    r"\\\{\{(?:(?!\{\{|\n).)*?\}\}|\\\{%(?:(?!\{%|\n).)*?%\}": "leave out the backslash: a call is made all the same",
    "(?:(?<![:a-z]):(?:[a-z]+:)+|\\{[a-z:]+\\})`\0+`": "write a link as [text](page.md), code as `code`",
    r"(?<![\w*_\\)])([*_])(?=\{\{(?:(?!\1|\n\n)[\s\S])*(?:\n\n|\Z))": "close the marks around the words",
    r"`\0+`__?(?![A-Za-z0-9])": "write a link as [text](https://example.org)",
}
# In texts that are plain: of records, and captions.
PLAIN: Mapping[str, str] = {
    **latexmarks.IN_TEXTS,
    r"\A(?:#{1,6}|[-*+>|]|!!!|\?{3}|={3,}|-{3,}) +(?=[^\W\d])": "leave out the marks",
    r"\*\*(?=[^\s*])[^*\n]+\*\*|(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])": "leave out the marks",
    r"(?<!\w)__?(?=[^\W_])[^_\n]*[^\s_]__?(?!\w)": "leave out the marks",
    r"!?\[[^\[\]\n]+\]\((?:https?:|[\w./#-]+\))": "leave out the address",
    r"(?<!`)`[^`\n]+`": "leave out the marks",
    r"<(b|i|em|strong|sub|sup|code|br|a|t?span|u|p|div|h[1-6]|font|style)\b[^<>]*>(?:[^<>]*</\1>)?": "leave out the tags",
    r"</(?:[biua]|em|strong|su[bp]|code|span|p|div|h[1-6]|font|style|script|kbd|li|[uo]l|table|t[dhr]|iframe|form|svg)>"
    r"|<(script|kbd|li|ul|ol|hr|table|t[dhr]|iframe)\b[^<>]*>(?:[^<>]*</\1>)?"
    r"|<(?:embed|form|iframe|img|input|link|meta|object|svg|video)[\s/][^<>]*>"
    r"|<[a-z][a-z0-9]*(?:-[a-z0-9]+)*\s[^<>]*=\s*[\"'][^<>]*>": "leave out the tags",
    r"&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});": "write the character itself",
    r"\{\{(?:(?!\{\{).)*?\}\}": "write the word: terms and names of papers are linked by themselves",
}
# In titles and in names of all but people, of which people.py tells: what LaTeX makes letters of; formulas may stay.
NAMES: Mapping[str, str] = {
    _STATEMENT: "leave it out: texts call nothing",
    r"\\[\"'`^~=.]\{?[A-Za-z]|\\[Hckurvdbt]\{[A-Za-z]\}|\\[&%#_]|(?<![\^_])\{\\[a-z]+ [^{}]*\}|\{[A-Z][\w-]+\}"
    r"|(?:^|(?<=[:?!] ))\{A\}(?= [A-Z{])|\{[A-Z]\}[a-z](?:.*\{[A-Z]\}[a-z]+)?|(?<=[a-z]{2})''(?=[ .,:;]|$)"
    r"|\\(?:emph|text\w*|em|bf|it|sc)\b|(?<=[a-z]{2})~(?=[A-Za-z])|``[^`'\n]+''": (
        "write it as it is printed, without LaTeX: ö, é, &"
    ),
}
# In plain texts that are our own; titles are printed as the paper prints them.
OWN: Mapping[str, str] = {
    _STATEMENT: "leave it out: texts call nothing",
    r"\[\^\d+\]": "say it in the text: only pages have notes",
    r"<!--.*?(?:-->|$)": "leave it out",
    **latexmarks.OWN,
}
