"""The names a page may call. catalogue/pages/pages.py says what each becomes."""

from collections.abc import Callable
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs_macros.plugin import MacrosPlugin

from catalogue.pages.pages import NAMES


def define_env(env: MacrosPlugin) -> None:
    """Registers every name with mkdocs-macros, whose own would show its configuration. Raises Abort without our plugin."""
    if "classics" not in env.conf.plugins:
        raise Abort("mkdocs.yml: the plugins lack ours; write `classics: {}` above macros")
    env.macros.clear()
    for name in sorted(NAMES):
        env.macro(_of_page(env, name), name)


def on_pre_page_macros(env: MacrosPlugin) -> None:
    """Renders the page where it can call these and nothing else: mkdocs-macros would let it read files and settings."""
    env.markdown = env.conf.plugins["classics"].now.render(env.page.file.src_uri, env.markdown, env.macros)
    env.page.meta["render_macros"] = False


def _of_page(env: MacrosPlugin, name: str) -> Callable[..., Any]:
    """What the name stands for on the page that is being rendered."""

    def call(*arguments: Any, **named: Any) -> Any:
        return env.conf.plugins["classics"].now.pages.names(env.page.file.src_uri)[name](*arguments, **named)

    return call
