"""The names a page may call. No logic: each one names a template and what to give it."""

from pathlib import Path

from catalogue.citing.cite import citations
from catalogue.citing.coins import coins
from catalogue.pages import graph
from catalogue.pages.completeness import complete, statuses
from catalogue.pages.facets import facets
from catalogue.pages.fixlinks import fixing
from catalogue.pages.render import Renderer
from catalogue.pages.sandbox import Sandbox
from catalogue.records.load import catalogue

DATA = Path(__file__).parent / "data"


def on_pre_page_macros(env):
    """Before each page: the environment of mkdocs-macros would let it read the configuration and the files of docs."""
    env._env = Sandbox(env.macros)
    if not isinstance(env.env, Sandbox):
        raise RuntimeError("mkdocs-macros keeps its environment elsewhere now; mend this")


def define_env(env):
    env.macros.clear()  # what mkdocs-macros defines shows its configuration
    language = env.conf.theme["language"]

    def render(template, **context):
        given = {"citations": citations, "coins": coins, **context}
        return Renderer(catalogue(DATA), language).render(template, env.page.file.src_uri, **given)

    def of_page(template):
        def macro():
            id = Path(env.page.file.src_uri).stem
            return render(template, paper=catalogue(DATA).paper(id), fixing=fixing(DATA, id, env.conf.extra["repository"]))

        return macro

    for name in ("opening", "example", "results", "reading", "after", "corrections"):
        env.macro(of_page(name), name)

    @env.macro
    def papers(topic):
        return render("papers", topic=catalogue(DATA).topic(topic))

    @env.macro
    def figure(name, caption):
        return render("figure", name=name, caption=caption)

    @env.macro
    def term(id):
        return render("term", term=catalogue(DATA).term(id))

    @env.macro
    def browse():
        return render("browse", facets=facets(catalogue(DATA)), complete=complete(catalogue(DATA), DATA.parent))

    @env.macro
    def map():
        return render("map", drawing=graph.draw(catalogue(DATA), wide=940))

    @env.macro
    def timeline():
        return render("timeline", drawing=graph.draw(catalogue(DATA), wide=606))

    @env.macro
    def status():
        return render("status", statuses=statuses(catalogue(DATA), DATA.parent))

    @env.macro
    def size(name):
        return catalogue(DATA).size(name)

    for name in ("home", "topics", "years", "glossary", "errata", "paths", "mylist", "data"):
        env.macro(lambda name=name: render(name), name)
