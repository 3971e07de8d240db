"""What a page or a drawing calls says itself how it is called."""

import re
from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from typing import Any

from jinja2 import Undefined

# Of a drawing, as an id is; and a caption, which has a space or Chinese.
NAME, CAPTION = re.compile(r"[a-z0-9-]{2,}"), re.compile(r".*[^!-~].*", re.DOTALL)


class CallError(TypeError):
    """A name was called with other arguments than it takes; the message says with which."""


def checked(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    """The same call, which raises CallError where its arguments do not fit."""

    @wraps(call)
    def called(*arguments: Any, **named: Any) -> Any:
        takes = [part.name for part in signature(call).parameters.values() if part.kind is Parameter.POSITIONAL_OR_KEYWORD]
        given = [*arguments, *(value for key, value in named.items() if key in takes[len(arguments) :])]
        written = ", ".join(f'"{part}"' for part in takes)
        if len(given) != len(takes) or len(given) < len(arguments) + len(named):
            raise CallError(f"{name}() takes {' and '.join(takes) or 'nothing'}; write {name}({written})")
        if len(given) > 1 and takes[0] == "name" and CAPTION.fullmatch(str(given[0])) and NAME.fullmatch(str(given[1])):
            raise CallError(f"{name}() takes its name first; write {name}({written})")
        if strange := [part for part in given if not isinstance(part, str | Undefined)]:
            raise CallError(f"{name}() takes texts, and {strange[0]!r} is none; write {name}({written})")
        return call(*arguments, **named)

    return called
