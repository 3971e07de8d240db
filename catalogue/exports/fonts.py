"""Fonts of this machine that have Chinese, as fontconfig finds them."""

import subprocess
from contextlib import suppress
from functools import cache
from pathlib import Path

from PIL import ImageFont

from catalogue.records.han import HAN

# Where Noto is missing, fontconfig names the font that comes nearest.
FACES = {"bold": "Noto Serif CJK {}:bold", "serif": "Noto Serif CJK {}", "sans": "Noto Sans CJK {}"}
# By whether the text has Chinese: the Korean fonts have the same letters, with quotation marks and dashes as narrow as letters.
SCRIPTS = {True: "SC", False: "KR"}


def possible() -> bool:
    """True where every face has a font."""
    return None not in _files()


def font(face: str, size: int, text: str) -> ImageFont.FreeTypeFont:
    """The font for this text, `size` pixels high. Raises OSError where it is not `possible`."""
    return _loaded(face, size, SCRIPTS[bool(HAN.search(text))])


def state() -> list[tuple[str, int, int, int]]:
    """The files of all faces with time and size: changes when a font does."""
    found = [(file, index, Path(file).stat()) for file, index in filter(None, _files())]
    return [(file, index, stat.st_mtime_ns, stat.st_size) for file, index, stat in found]


def _files() -> list[tuple[str, int] | None]:
    return [_file(face, script) for face in FACES for script in SCRIPTS.values()]


@cache
def _loaded(face: str, size: int, script: str) -> ImageFont.FreeTypeFont:
    found = _file(face, script)
    if not found:
        raise OSError(f"no font with Chinese for {face!r}")
    file, index = found
    # The simple layout is in every build of Pillow; Raqm is not, and would set the same text otherwise.
    return ImageFont.truetype(file, size, index, layout_engine=ImageFont.Layout.BASIC)


@cache
def _file(face: str, script: str) -> tuple[str, int] | None:
    """The file of a face and which of its fonts; None where that has no Chinese or cannot be read."""
    command = ["fc-match", "--format", "%{file}\n%{index}\n%{lang}", f"{FACES[face].format(script)}:lang=zh-cn"]
    with suppress(OSError, ValueError, subprocess.SubprocessError):
        file, index, languages = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
        ImageFont.truetype(file, 20, int(index))
        return (file, int(index)) if "zh-cn" in languages.split("|") else None
    return None
