"""The theme's environment in a preview: a template that cannot be used shows why, in its place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FunctionLoader, Template, TemplateError

from catalogue.records.problem import Problem
from engine import broken

# What MkDocs asks the theme for by name.
ASKED = ("main.html", "404.html", "sitemap.xml", "opensearch.xml")


class Forgiving(Template):
    """A template that never raises: it prints a page with the problem, which the environment's `tell` hears of."""

    environment: Any

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The page; or, where the template fails, a page that says where and how."""
        try:
            return super().render(*args, **kwargs)
        except Exception as error:
            problem = broken.told(error, Path(self.filename or "engine/theme"))
            return broken.page(str(self.environment.tell(problem)))


def forgive(env: Environment, tell: Callable[[Problem], Problem]) -> None:
    """Makes an environment so; `tell` hears of each problem, and returns it as it is to be shown."""
    env.extend(tell=tell)
    env.template_class = Forgiving
    unread: dict[str, str] = {}
    for name in ASKED:
        try:
            env.get_template(name)
        except (TemplateError, UnicodeDecodeError) as error:
            unread[name] = broken.page(str(tell(broken.told(error, Path("engine/theme") / name))))
    if unread:
        env.loader = ChoiceLoader([FunctionLoader(unread.get), *([env.loader] if env.loader else [])])
