"""What a page may hold of Jinja, and what to write in place of anything else; sandbox.py says why so little."""

from collections.abc import Collection
from difflib import get_close_matches

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError

from catalogue.jinja.nodes import kind, line
from catalogue.jinja.sandbox import ALLOWED, Inspected

# {# belongs to anchors: ## Heading { #anchor }
COMMENTS = {"comment_start_string": "{#!", "comment_end_string": "!#}"}
SHOW = "put {% raw %} before it and {% endraw %} after it"
# Of config and opening, three letters are alike.
ALIKE = 0.65
CALL = 'write a call like {{ term("token") }}, and put braces that are none between {% raw %} and {% endraw %}'


class Sandbox(Inspected):
    """An environment for pages that may call these names. Its loader is none, so nothing can be included or imported."""

    def __init__(self, names: Collection[str]):
        super().__init__(undefined=StrictUndefined, **COMMENTS)
        self.names = frozenset(names)
        self.globals, self.filters, self.tests = {}, {}, {}

    def inspect(self, template: nodes.Template) -> None:
        calls = [*template.find_all(nodes.Call)]
        called, within = {id(call.node) for call in calls}, {id(part) for call in calls for part in call.find_all(nodes.Call)}
        given = {id(part) for call in calls for part in call.find_all(nodes.Name)} - called
        printed = {id(part) for output in template.find_all(nodes.Output) for part in output.nodes}
        for node in template.find_all(nodes.Node):
            wrong = not isinstance(node, ALLOWED) or id(node) in within
            fault = f"{kind(node)} is not for pages; {self._in_place_of(node, calls)}" if wrong else None
            if isinstance(node, nodes.Name):
                fault = self._of_name(node.name, id(node) in called, id(node) in given)
            elif isinstance(node, nodes.Const) and id(node) in printed:
                fault = "what stands between the braces calls nothing; write it without braces"
            elif isinstance(node, nodes.Keyword):
                fault = f"arguments have no names on a page; leave out {node.key}="
            if fault:
                raise SecurityError(f"line {line(node)}: {fault}")

    def _in_place_of(self, node: nodes.Node, calls: list[nodes.Call]) -> str:
        """What to write where this stands around a call of ours, or among its arguments."""
        if isinstance(node, nodes.Assign):
            return "drop it, and write in the text what it holds"
        around = (call for call in calls if call in node.find_all(nodes.Call) or node in call.find_all(type(node)))
        for call in (each for each in around if each is not node and getattr(each.node, "name", "") in self.names):
            texts = ", ".join(f'"{part.value}"' for part in call.args if isinstance(part, nodes.Const))
            return f"write {{{{ {getattr(call.node, 'name', '')}({texts}) }}}}"
        return CALL

    def _of_name(self, name: str, called: bool, given: bool) -> str | None:
        if given:
            return f'{name} stands without quotes; write "{name}"'
        if name not in self.names:
            return no_macro(name, self.names)
        return None if called else f"{name} is not called; write {name}()"


def no_macro(name: str, names: Collection[str]) -> str:
    """What is said of a name that is none of these: what to write in its place, if that can be guessed."""
    near = get_close_matches(name, names, 1, ALIKE)
    cure = f"write {near[0]!r}" if near else f"there are {', '.join(sorted(names))}"
    return f"no macro {name!r}; {cure}"
