"""One definition of a Chinese character, for whoever looks for Chinese in a text.

The ranges are blocks of Unicode (https://www.unicode.org/Public/UCD/latest/ucd/Blocks.txt), to stand in a character class.
"""

import re

# The ideographs: extension A, the main block, those kept for compatibility, and the planes 2 and 3, which hold nothing else.
# A text in them alone is Chinese here, for this site prints neither Japanese nor Korean.
IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# What is as wide as an ideograph: ideographs and their radicals, kana, the punctuation of Chinese, full-width forms of ASCII.
FULL_WIDTH = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"

HAN = re.compile(f"[{IDEOGRAPHS}]")
WIDE = re.compile(f"[{FULL_WIDTH}]")
HAN_RUN = re.compile(f"[{IDEOGRAPHS}]+")
# A line break beside a character of full width, and spaces between two of them or after full-width punctuation.
_FOLDS = re.compile(
    rf"(?<=[{FULL_WIDTH}])(?: *\n *| +(?=[{FULL_WIDTH}]))| *\n *(?=[{FULL_WIDTH}])|(?<=[\u3001-\u3011\uff00-\uffef]) +"
)


def unfolded(value: str) -> str:
    """YAML folds a line break into a space; Chinese has none between its own characters."""
    return _FOLDS.sub("", value)
