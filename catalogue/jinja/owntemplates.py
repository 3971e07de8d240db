"""Where our own templates run, which read records and are given more than pages and drawings of others."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel

from catalogue.jinja.sandbox import BLOCKS

# What makes a record a model.
OF_MODELS = frozenset(dir(BaseModel)) | frozenset(dir(type(BaseModel)))
FORMATS = {"format", "format_map"}


class Templates(ImmutableSandboxedEnvironment):
    """An environment for our own templates, which read records: their fields and ours, nothing of what makes them models.

    A sandbox takes pydantic's methods for safe, and one of them, parse_raw, unpickles.
    """

    def __init__(self, folder: Path, printed: Callable[[Any], Any]):
        super().__init__(loader=FileSystemLoader(folder), finalize=printed, auto_reload=False, **BLOCKS)
        self.known: dict[tuple[type, bool, str], bool] = {}  # a template asks the same of every paper

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        asked = model, _, _ = obj if isinstance(obj, type) else type(obj), isinstance(obj, type), attr
        if asked not in self.known:
            hidden = attr in FORMATS or (attr in OF_MODELS and issubclass(model, BaseModel) and attr not in model.model_fields)
            self.known[asked] = not hidden and super().is_safe_attribute(obj, attr, value)
        return self.known[asked]

    def wrap_str_format(self, value: Any) -> None:
        """As for drawings: ours need no str.format, after which a sandbox would look at every attribute."""
        return None

    def look_again(self) -> None:
        """Reads templates again if one was edited. Jinja would look at each whenever it is used, a hundredth of a build."""
        if self.cache and not all(template.is_up_to_date for template in self.cache.values()):
            self.cache.clear()
