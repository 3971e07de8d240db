"""Of a topic with hundreds of papers, the sidebar lists those next to the one that is read."""

from types import SimpleNamespace

import pytest
from jinja2 import ChainableUndefined, Environment, FileSystemLoader

from engine.sidebar import AROUND, near
from tests.invented import ROOT

MOST = 2 * AROUND + 1


def _topic(papers: int, read: int | None) -> list[SimpleNamespace]:
    return [SimpleNamespace(title=f"Paper {at}", url=f"{at}/", active=at == read) for at in range(papers)]


@pytest.mark.parametrize(
    "papers, read, first", [(5, 2, 0), (MOST, 30, 0), (100, 0, 0), (100, 50, 35), (100, 99, 69), (100, None, 0)]
)
def test_those_next_to_what_is_read(papers, read, first):
    topic = _topic(papers, read)
    assert near(topic) == topic[first : first + MOST]


@pytest.mark.parametrize("papers", [MOST, MOST + 1])
def test_a_link_leads_to_those_left_out(papers):
    """Where there are any."""
    env = Environment(loader=FileSystemLoader(ROOT / "engine" / "theme" / "partials"), undefined=ChainableUndefined)
    env.filters |= {"url": str, "near": near}
    topic = _topic(papers, 3)
    pages = [SimpleNamespace(title="Alignment", url="alignment/", active=False), *topic]
    group = SimpleNamespace(title="Papers", children=[SimpleNamespace(title="Alignment", active=True, children=pages)])
    config = {"extra": {"words": {"browse_all": "All"}}}
    html = env.get_template("nav.html").render(
        nav=SimpleNamespace(items=[group]), page=topic[3], config=config, lang={"t": str}
    )
    assert html.count("Paper ") == MOST
    assert (f'<a href="alignment/" class="md-nav__link">All {papers}</a>' in html) == (papers > MOST)
