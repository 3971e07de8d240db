"""The theme's templates as Jinja compiled them, kept from build to build: MkDocs makes an environment for every build."""

from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket


class Compiled(jinja2.FileSystemBytecodeCache):
    """In this folder, which may be deleted at any time: nothing is lost then but time."""

    def __init__(self, folder: Path):
        super().__init__(str(folder), f"{jinja2.__version__}_%s.theme")

    def load_bytecode(self, bucket: Bucket) -> None:
        """As its class does, where there is something to read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """As its class does, where there is a place to write."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
