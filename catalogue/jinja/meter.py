"""What a drawing may use up: steps, signs that it prints, members of a list. Counted, so that each run ends alike.

Time alone would not do: one comparison of lists within lists, or one text put together from itself, is a single step to Python.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import Undefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

# The most that a drawing of ours uses: 90 steps, 6,000 signs, 20 members.
STEPS, SIGNS, MEMBERS = 5_000, 500_000, 5_000


class Metered(Context):
    """What one run has used up so far."""

    steps = signs = 0

    def step(self, signs: int = 0) -> None:
        """Raises SecurityError where this is too much."""
        self.steps, self.signs = self.steps + 1, self.signs + signs
        if self.steps > STEPS or self.signs > SIGNS:
            raise SecurityError(f"does more than {STEPS:,} steps or prints more than {SIGNS:,} signs; draw less")


@pass_context
def stepped(context: Metered, items: Iterable[Any]) -> Iterator[Any]:
    """The items of a loop, each of them a step."""
    for item in items:
        context.step()
        yield item


@pass_context
def step(context: Metered) -> None:
    """A call of a macro."""
    context.step()


def weighed(value: Any) -> Any:
    """A list that was written. Raises SecurityError where it has too many members, those of lists within it among them."""
    if sum(1 for _, _ in zip(_members(value), range(MEMBERS + 1))) > MEMBERS:
        raise SecurityError(f"makes a list of more than {MEMBERS:,} members; make less of it")
    return value


def _members(value: Any) -> Iterator[Any]:
    parts = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for part in parts:
        yield part
        yield from _members(part)


def counted(printed: Callable[[Any], Any]) -> Callable[[Metered, Any], Any]:
    """What prints, and counts what it prints."""

    @pass_context
    def prints(context: Metered, value: Any) -> Any:
        if isinstance(value, list | tuple | dict | range):
            raise SecurityError("prints a whole list; print what is in it")
        if value is None or isinstance(value, bool):
            raise SecurityError("prints what is no text and no number; write one")
        if callable(value) and not isinstance(value, Undefined):
            raise SecurityError("prints a name that is to be called; write it with its parentheses")
        text = printed(value)
        context.step(len(text))
        return text

    return prints


CALLS = {call.__name__: call for call in (stepped, step, weighed)}


class Meter(NodeTransformer):
    """Puts these calls into a template."""

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        node.iter = _call("stepped", node.iter)
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:
        self.generic_visit(node)
        node.body.insert(0, nodes.ExprStmt(_call("step", lineno=node.lineno), lineno=node.lineno))
        return node

    def visit_List(self, node: nodes.List | nodes.Tuple | nodes.Dict) -> nodes.Node:
        self.generic_visit(node)
        return node if isinstance(node, nodes.Tuple) and node.ctx == "store" else _call("weighed", node)

    visit_Tuple = visit_Dict = visit_List


def _call(name: str, *given: Any, lineno: int | None = None) -> nodes.Call:
    line = lineno or given[0].lineno
    return nodes.Call(nodes.Name(name, "load", lineno=line), [*given], [], None, None, lineno=line)
